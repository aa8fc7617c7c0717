//! What must survive: locks, damage, hanging up, other programs beside this one.

use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;

use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::{Db, Role};

use crate::kit::Site;
use crate::process::{Server, command, founded, run};

/// Readers of one SQLite file, and connections to PostgreSQL: as many as the program opens.
const READERS: usize = 4;
const CONNECTIONS: usize = 16;

#[tokio::test(flavor = "multi_thread")]
async fn du08_a_foreign_lock_is_waited_for_and_then_503() {
    let site = Site::new().await;
    if !site.world.db.is_sqlite() {
        return;
    }
    let anna = site.resident("Anna").await;
    let foreign = Db::open(&site.world.url()).await.expect("the same file");
    let lock = foreign.write().await.expect("the foreign program has it");
    let busy = anna.call("/api/v1/visits/language", &[("language", "en")]).await;
    assert_eq!((busy.status, busy.headers.contains_key("retry-after")), (503, true), "{}", busy.text);
    anna.get("/konto").await.expect(200);
    drop(lock);
    anna.call("/api/v1/visits/language", &[("language", "en")]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn du09_fifty_who_read_and_then_write_all_get_through() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let mut all = tokio::task::JoinSet::new();
    for n in 0..50 {
        let (browser, slug) = (site.resident(&format!("Anna {n}")).await, board.slug.clone());
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
    let busy = site.visitor().with_cookie("x=1").get("/ideen").await;
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

#[test]
fn du19_time_zone_and_language_of_the_machine_change_nothing() {
    let folder = founded();
    let strategy = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/strategie.md");
    assert!(run(command(folder.path(), &["import", "strategy", strategy])).0.success());
    let mut pages = Vec::new();
    for (zone, language) in [("Europe/Berlin", "de_DE.UTF-8"), ("America/New_York", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8")] {
        let mut serving = command(folder.path(), &["serve"]);
        serving.env("TZ", zone).env("LC_ALL", language).env("LANG", language);
        let mut server = Server::start(serving);
        server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
        let page = server.ask("/strategie");
        pages.push(page.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).expect("a page"));
    }
    assert!(pages[0].contains("18. Juli 2023"), "{}", pages[0]);
    assert!(pages.iter().all(|page| *page == pages[0]));
}

#[test]
fn du20_du22_migrations_that_are_killed_or_run_at_once_are_done_once() {
    let folder = tempfile::tempdir().expect("a folder");
    for n in 0..12 {
        let mut migrating = command(folder.path(), &["migrate"]).spawn().expect("it starts");
        std::thread::sleep(Duration::from_millis(n * 3));
        migrating.kill().expect("killed");
        migrating.wait().expect("gone");
    }
    let both = [(); 2].map(|()| command(folder.path(), &["migrate"]).spawn().expect("it starts"));
    let ended = both.map(|mut child| child.wait().expect("an end").success());
    assert!(ended.contains(&true), "one of them has done it; the other one may have been told that the file is in use");
    let (status, said) = run(command(folder.path(), &["migrate"]));
    assert!(status.success(), "{said}");
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
    let measure = site.visitor().get("/strategie").await.text;
    let slug = measure.split("href=\"/massnahmen/").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    for day in [
        "1900-01-01",
        "2038-01-19",
        "2038-01-20",
        "9999-12-31",
        "2028-02-29",
        "2027-02-29",
        "2027-06-31",
        "0000-00-00",
        "-2027-01-01",
        "99999-01-01",
        "2027-12-31T23:59:60",
    ] {
        let closes = if day.contains('T') { day.to_owned() } else { format!("{day}T12:00") };
        let moved = admin
            .call("/api/v1/consultations/move-deadline", &[("consultation", &r.slug), ("closes_at", &closes), ("note", "x")])
            .await;
        assert!([200, 409, 422].contains(&moved.status), "{day}: {}", moved.text);
        let fields = [
            ("slug", slug.as_deref().unwrap_or("x")),
            ("verdict", "adopt"),
            ("decided_on", day),
            ("paper_number", "1"),
            ("reason", "x"),
        ];
        let decided = council.call("/api/v1/decisions/decide", &fields).await;
        assert!([200, 404, 409, 422].contains(&decided.status), "{day}: {}", decided.text);
    }
    site.visitor().get("/beteiligungen").await.expect(200);
}
