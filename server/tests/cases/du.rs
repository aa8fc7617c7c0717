//! What must survive: locks, damage, hanging up, other programs beside this one.

use std::io::Write as _;
use std::net::TcpStream;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::{Db, Role};

use crate::kit::Site;
use crate::process::{Server, command, database, founded, run};

/// So often a migration is killed, each time after more of it.
const KILLS: u64 = 12;
/// Readers of one SQLite file, and connections to PostgreSQL: as many as the program opens.
const READERS: usize = 4;
const CONNECTIONS: usize = 16;
/// "Within seconds" on a slow machine; a pool of connections left to itself waits for half a minute.
const SECONDS: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn du08_a_foreign_lock_is_waited_for_and_then_503() {
    let site = Site::new().await;
    if !site.world.db.is_sqlite() {
        return;
    }
    let anna = site.resident("Anna").await;
    let foreign = Db::open(&site.world.url()).await.expect("the same file");
    let mut lock = foreign.write().await.expect("its turn");
    lock.query("SELECT 1").one::<(i64,)>().await.expect("the foreign program has it");
    let busy = anna.call("/api/v1/visits/language", &[("language", "en")]).await;
    assert_eq!((busy.status, busy.headers.contains_key("retry-after")), (503, true), "{}", busy.text);
    anna.get("/konto").await.expect(200);
    // A second is less than anybody waits for.
    let letting_go = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        drop(lock);
    };
    let (waited, ()) = tokio::join!(anna.call("/api/v1/visits/language", &[("language", "en")]), letting_go);
    waited.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn du09_fifty_who_read_and_then_write_all_get_through() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let mut browsers = Vec::new();
    for n in 0..50 {
        browsers.push(site.resident(&format!("Anna {n}")).await);
    }
    let mut all = tokio::task::JoinSet::new();
    for (n, browser) in browsers.into_iter().enumerate() {
        let slug = board.slug.clone();
        all.spawn(async move {
            let title = format!("Idee {n}");
            let fields = [("consultation", slug.as_str()), ("field", "digitales-rathaus"), ("title", &title), ("text", "Text")];
            browser.call("/api/v1/ideas/submit", &fields).await.status
        });
    }
    assert_eq!(all.join_all().await, [200; 50]);
    assert_eq!(site.world.count("SELECT COUNT(DISTINCT number) FROM idea").await, 50);
}

#[test]
fn du11_du12_a_damaged_file_is_not_served_and_a_foreign_log_does_no_harm() {
    let folder = founded();
    let data = folder.path().join("data");
    std::fs::write(data.join("dorflinde.db-shm"), "fremdes").expect("a foreign index");
    let list = || run(command(folder.path(), &["municipality", "list"]));
    let (status, said) = list();
    assert!(status.success() && said.contains("Lindach"), "{said}");
    let mut bytes = std::fs::read(data.join("dorflinde.db")).expect("the file");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096 * 8].fill(0x5a);
    std::fs::write(data.join("dorflinde.db"), bytes).expect("damaged");
    let (status, said) = list();
    assert!(!status.success() && said.contains("damaged") && said.contains("dorflinde restore"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn du16_all_connections_busy_means_503_within_seconds() {
    let site = Site::new().await;
    let connections = if site.world.db.is_sqlite() { READERS } else { CONNECTIONS };
    site.visitor().get("/").await.expect(200);
    let mut held = Vec::new();
    for _ in 0..connections {
        held.push(site.world.read().await);
    }
    let busy = site.visitor().with_cookie("x=1");
    let busy = tokio::time::timeout(SECONDS, busy.get("/ideen")).await.expect("an answer within seconds");
    assert_eq!((busy.status, busy.headers.contains_key("retry-after")), (503, true));
    drop(held);
    site.visitor().with_cookie("x=1").get("/ideen").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn du17_whoever_hangs_up_has_done_all_or_nothing() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let host = site.base.trim_start_matches("http://").to_owned();
    for n in 0..100_usize {
        let anna = site.world.resident(&format!("Anna {}", n / 10)).await;
        let token = site.world.session(&anna).await;
        let body = format!(
            "request_id={}&consultation={}&field=digitales-rathaus&title=Idee+{n}&text=Text",
            site.world.random.secret_id(),
            board.slug
        );
        let form = format!(
            "POST /api/v1/ideas/submit HTTP/1.1\r\nhost: {host}\r\ncookie: sitzung={token}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut stream = TcpStream::connect(&host).expect("a connection");
        let cut = if n % 2 == 0 { form.len() } else { form.len() * n / 100 };
        stream.write_all(&form.as_bytes()[..cut]).expect("sent");
        std::thread::sleep(Duration::from_micros(u64::try_from(n * 40).expect("few")));
    }
    // Whoever comes now gets a connection and a turn.
    let berta = site.resident("Berta").await;
    let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Letzte"), ("text", "Text")];
    berta.call("/api/v1/ideas/submit", &fields).await.expect(200);
    // In one statement: some of those who hung up may still be at work.
    let halves = "SELECT ABS(ideas - events) + ABS(ideas - requests) FROM (SELECT (SELECT COUNT(*) FROM idea) AS ideas, \
                  (SELECT COUNT(*) FROM event WHERE kind = 'idea.submitted') AS events, (SELECT COUNT(*) FROM request WHERE verb = 'ideas.submit') AS requests) n";
    assert_eq!(site.world.count(halves).await, 0, "each idea with all that belongs to it");
    assert!(site.world.count("SELECT COUNT(*) FROM idea").await > 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn du19_time_zone_and_language_of_the_machine_change_nothing() {
    let folder = founded();
    let strategy = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/strategie.md");
    assert!(run(command(folder.path(), &["import", "strategy", strategy])).0.success());
    let db = database(folder.path()).await;
    let mut tx = db.write().await.expect("a turn");
    // Until 2 July 2099, 20:00 by the clocks of Germany: everywhere else another hour, and in Kiritimati another day.
    let board = "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, \
                 published_at, secret, created_at) \
                 SELECT id, id, 'ideen', 'Ideen', '', TRUE, FALSE, FALSE, 0, 4086698400000, 0, zeroblob(32), 0 FROM municipality";
    tx.query(board).execute().await.expect("a consultation");
    tx.commit().await.expect("a commit");
    db.close().await;
    let mut pages = Vec::new();
    for (zone, language) in [("Europe/Berlin", "de_DE.UTF-8"), ("America/New_York", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8")] {
        let mut serving = command(folder.path(), &["serve"]);
        serving.env("TZ", zone).env("LC_ALL", language).env("LANG", language);
        let mut server = Server::start(serving);
        server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
        pages.push(["/strategie", "/beteiligungen/ideen"].map(|path| {
            let page = server.ask(path);
            page.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).expect("a page")
        }));
    }
    assert!(pages[0][0].contains("18. Juli 2023"), "{}", pages[0][0]);
    assert!(pages[0][1].contains("2. Juli 2099, 20:00 Uhr"), "{}", pages[0][1]);
    assert!(pages.iter().all(|page| *page == pages[0]));
}

/// Lets it migrate until its log is so long, and kills it. How long the log became, and whether it was killed before its end.
fn migrate_until(folder: &Path, length: u64) -> (u64, bool) {
    let log = || std::fs::metadata(folder.join("data/dorflinde.db-wal")).map_or(0, |log| log.len());
    let mut migrating = command(folder, &["migrate"]).stdout(Stdio::null()).spawn().expect("it starts");
    let mut longest = log();
    while longest < length && migrating.try_wait().expect("a state").is_none() {
        std::thread::sleep(Duration::from_micros(100));
        longest = longest.max(log());
    }
    migrating.kill().expect("killed");
    let is_killed = migrating.wait().expect("gone").code().is_none();
    (longest.max(log()), is_killed)
}

/// By what is written, not by time: a machine that is busy writes later.
#[test]
fn du20_a_migration_that_is_killed_goes_on_where_it_was() {
    let (whole, _) = migrate_until(tempfile::tempdir().expect("a folder").path(), u64::MAX);
    let mut in_the_middle = 0;
    for n in 0..KILLS {
        let folder = tempfile::tempdir().expect("a folder");
        let (log, is_killed) = migrate_until(folder.path(), whole * n / KILLS);
        in_the_middle += usize::from(is_killed && 0 < log && log < whole);
        let (status, said) = run(command(folder.path(), &["migrate"]));
        assert!(status.success(), "killed after {log} of {whole} bytes: {said}");
    }
    assert!(in_the_middle > 2, "{in_the_middle}");
}

#[test]
fn du22_two_programs_that_migrate_at_once_do_it_once() {
    let mut losers = 0;
    for _ in 0..5 {
        let folder = tempfile::tempdir().expect("a folder");
        let migrating = || command(folder.path(), &["migrate"]).stderr(Stdio::piped()).stdout(Stdio::null()).spawn();
        let both = [migrating(), migrating()].map(|child| child.expect("it starts"));
        let ended = both.map(|child| child.wait_with_output().expect("an end"));
        assert!(ended.iter().any(|child| child.status.success()), "one of them has done it");
        for loser in ended.iter().filter(|child| !child.status.success()) {
            let said = String::from_utf8_lossy(&loser.stderr);
            assert!(said.contains("in use by another running"), "{said}");
            losers += 1;
        }
        let (status, said) = run(command(folder.path(), &["migrate"]));
        assert!(status.success(), "{said}");
    }
    assert!(losers > 0, "they have never met");
}

#[tokio::test(flavor = "multi_thread")]
async fn du21_a_database_of_a_newer_program_is_refused() {
    let folder = founded();
    let file = folder.path().join("data/dorflinde.db");
    let db = Db::open(&format!("sqlite:{}", file.display())).await.expect("the file");
    let mut tx = db.write().await.expect("a turn");
    let newer = "INSERT INTO _sqlx_migrations (version, description, installed_on, success, checksum, execution_time) \
                 VALUES (9999, 'newer', CURRENT_TIMESTAMP, TRUE, x'00', 0)";
    tx.query(newer).execute().await.expect("written");
    tx.commit().await.expect("a commit");
    db.close().await;
    let (status, said) = run(command(folder.path(), &["serve"]));
    assert!(!status.success() && said.contains("9999"), "{said}");
}

#[test]
fn du26_two_programs_never_write_to_one_file() {
    let folder = founded();
    let mut server = Server::start(command(folder.path(), &["serve"]));
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    for arguments in [&["serve"][..], &["migrate"], &["municipality", "list"]] {
        let (status, said) = run(command(folder.path(), arguments));
        assert!(!status.success() && said.contains("in use by another running dorflinde"), "{arguments:?}: {said}");
    }
    assert!(server.ask("/readyz").ends_with("ready"));
}

#[tokio::test(flavor = "multi_thread")]
async fn du28_days_at_the_ends_of_the_calendar_are_stored_or_refused() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas]).await;
    let (admin, council) = (site.staff(Role::Administrator).await, site.staff(Role::Council).await);
    // Each day as an end, and as the day of a decision: the world's is 22 November 2026. Calendars of the program end a day before 9999 does.
    for (day, moved, decided) in [
        ("1900-01-01", 422, 422),
        ("2000-01-01", 422, 200),
        ("2024-02-29", 422, 200),
        ("2038-01-19", 200, 422),
        ("2038-01-20", 200, 422),
        ("9999-12-31", 422, 422),
        ("2028-02-29", 200, 422),
        ("2023-02-29", 422, 422),
        ("2027-02-29", 422, 422),
        ("2027-06-31", 422, 422),
        ("0000-00-00", 422, 422),
        ("-2027-01-01", 422, 422),
        ("99999-01-01", 422, 422),
        ("2027-12-31T23:59:60", 200, 422),
    ] {
        let closes = if day.contains('T') { day.to_owned() } else { format!("{day}T12:00") };
        let fields = [("consultation", r.slug.as_str()), ("closes_at", &closes), ("note", "x")];
        admin.call("/api/v1/consultations/move-deadline", &fields).await.expect(moved);
        let fields =
            [("slug", "terminvergabe"), ("verdict", "adopt"), ("decided_on", day), ("paper_number", "1"), ("reason", "x")];
        council.call("/api/v1/decisions/decide", &fields).await.expect(decided);
    }
    site.visitor().get("/beteiligungen").await.expect(200);
    site.visitor().get("/massnahmen/terminvergabe").await.expect(200).shows("29. Februar 2024");
}
