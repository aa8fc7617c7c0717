//! Files after the end of a vote: the database's own, a backup, a dump, mails, exports and pages. Somebody made a choice that nobody else
//! made; wherever it stands, nothing that leads to them stands beside it.

use std::path::PathBuf;
use std::process::Command;

use domain::Role;
use domain::clock::MINUTE;
use domain::consultations::testing::Running;
use domain::crypto::{hash, hex};
use domain::votes::RulesDraft;

use crate::files::unpacked;
use crate::kit::Site;
use crate::matrix;
use crate::polls::{cast, close, counts_what_is_stored, poll_by, rules, secret, told};
use crate::sink::{Sink, worker};
use crate::traces::{Traces, contains};

/// What SQLite and PostgreSQL write at once: rows of one table share a page, rows of two do not.
const PAGES: [usize; 2] = [4_096, 8_192];

/// Zirbel casts first, alone in the box, so that what leads to her can be looked up; 32 others follow. Then the vote ends and all that waits
/// is done.
async fn counted_with_zirbel(site: &Site, r: &Running, said: [&str; 2], marker: &str, url: &str) -> Traces {
    let zirbel = site.world.resident("Zirbel").await;
    let id = zirbel.account().expect("an account");
    let reason = format!("reason[m-{}]", r.measures[0]);
    let besides = if said[1].is_empty() { vec![] } else { vec![(reason.as_str(), said[1])] };
    let receipt = told(&cast(&site.browser(&zirbel).await, r, said[0], &besides).await.expect(200), "receipt");
    let receipt = receipt.as_str().expect("a receipt").to_owned();
    let mut person = vec![id.0.as_bytes().to_vec(), id.to_string().into_bytes(), b"Zirbel".to_vec(), b"zirbel@".to_vec()];
    person.extend([hash(receipt.as_bytes()), hex(&hash(receipt.as_bytes())).into_bytes(), receipt.into_bytes()]);
    let sql = "SELECT voter FROM ballot UNION ALL SELECT secret FROM consultation \
               UNION ALL SELECT request FROM ballot_request UNION ALL SELECT requests FROM ballot WHERE LENGTH(requests) > 0";
    let rows: Vec<(Vec<u8>,)> = site.world.read().await.query(sql).all().await.expect("secrets");
    assert_eq!(rows.len(), 3, "one ballot, one key, one request");
    let gone = rows.into_iter().map(|(bytes,)| bytes).collect();
    for n in 0..32 {
        let value = if said[1].is_empty() { (n % 9 + 1).to_string() } else { "yes".to_owned() };
        cast(&site.resident(&format!("Person {n}")).await, r, &value, &[]).await.expect(200);
    }
    close(site, r).await;
    // So long a mail about a ballot that can be changed waits for the next change.
    site.world.clock.advance(5 * MINUTE);
    no_mail_that_waits_has(site, marker).await;
    worker(site, url).work().await;
    Traces { marker: marker.to_owned(), person, gone, id }
}

/// Before it is sent: of a secret vote there is none afterwards.
async fn no_mail_that_waits_has(site: &Site, marker: &str) {
    let waiting: Vec<(String,)> = site.world.read().await.query("SELECT data FROM mail").all().await.expect("mails");
    assert_eq!(waiting.len(), 33, "each is told that the ballot is in the box");
    assert!(waiting.iter().all(|(data,)| !data.contains(marker)), "{waiting:?}");
}

/// A mail as its reader sees it.
fn read_mail(mail: &str) -> String {
    let whole = mail.replace("=\n", "");
    let mut parts = whole.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let coded = part.get(..2).and_then(|code| Some((u8::from_str_radix(code, 16).ok()?, &part[2..])));
        let (byte, rest) = coded.unwrap_or((b'=', part));
        bytes.push(byte);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The two kinds of choice that are somebody's own: a number that nobody else gave, in a secret vote; words, in a confidential one.
fn kinds() -> [(RulesDraft, [&'static str; 2], &'static str); 2] {
    [(secret(rules("points")), ["97", ""], "1=97"), (rules("consent"), ["no", "Zu viel Kiefernduft."], "Zu viel Kiefernduft.")]
}

#[tokio::test(flavor = "multi_thread")]
async fn vi21_after_the_end_no_file_backup_or_dump_of_the_database_has_a_choice_beside_a_person() {
    for (rules, said, marker) in kinds() {
        let ((site, r), (_sink, url)) = (poll_by(&rules).await, Sink::start().await);
        let traces = counted_with_zirbel(&site, &r, said, marker, &url).await;
        counts_what_is_stored(&site).await;
        match site.world.url().strip_prefix("sqlite:") {
            Some(path) => {
                let folder = tempfile::tempdir().expect("a folder");
                let backup = folder.path().join("backup.db");
                site.world.db.back_up(&backup).await.expect("a backup");
                let files = [PathBuf::from(path), format!("{path}-wal").into(), backup];
                let bytes = files.map(|file| std::fs::read(file).unwrap_or_default());
                assert!(contains(&bytes[0], marker.as_bytes()), "the choice itself is there: the search finds what it looks for");
                bytes.iter().zip(["file", "log", "backup"]).for_each(|(bytes, place)| {
                    traces.keep_apart_in_pages(place, bytes, PAGES[0]);
                });
            }
            None => in_postgres(&site, &traces).await,
        }
    }
}

/// What lies on PostgreSQL's disk, and what its own dump writes.
async fn in_postgres(site: &Site, traces: &Traces) {
    let mut tx = site.world.read().await;
    tx.query("CHECKPOINT").execute().await.expect("all is on disk");
    let files: Vec<(String, Vec<u8>)> = tx
        .query(
            "SELECT c.relname::text, pg_read_binary_file(pg_relation_filepath(c.oid)) FROM pg_class c \
             WHERE c.relkind IN ('r', 'i', 't') AND c.relname NOT LIKE 'pg_%' AND pg_relation_filepath(c.oid) IS NOT NULL",
        )
        .all()
        .await
        .expect("files");
    assert!(files.iter().any(|(_, bytes)| contains(bytes, traces.marker.as_bytes())), "the choice itself is there");
    for (name, bytes) in &files {
        traces.keep_apart_in_pages(name, bytes, PAGES[1]);
    }
    let Some(dump) = pg_dump() else { return };
    let dumped = Command::new(dump).arg(format!("--dbname={}", site.world.url())).output().expect("a dump");
    let text = String::from_utf8_lossy(&dumped.stdout).into_owned();
    assert!(dumped.status.success() && text.contains(&traces.marker), "{}", String::from_utf8_lossy(&dumped.stderr));
    traces.keep_apart_in_lines("the dump", &text);
    let left = traces.gone.iter().find(|gone| text.contains(&hex(gone)));
    assert_eq!(left, None, "the dump still has a pseudonym or a key");
}

/// The program beside the server; Debian keeps it out of the search path.
fn pg_dump() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut found: Vec<PathBuf> = versions.flatten().map(|version| version.path().join("bin/pg_dump")).collect();
    found.sort();
    found.into_iter().rev().find(|program| program.exists())
}

#[tokio::test(flavor = "multi_thread")]
async fn vi21_no_mail_export_or_page_shows_anybody_who_works_here_who_chose_what() {
    for (rules, said, marker) in kinds() {
        let ((site, r), (sink, url)) = (poll_by(&rules).await, Sink::start().await);
        let traces = counted_with_zirbel(&site, &r, said, marker, &url).await;
        let mails: Vec<String> = sink.mails().iter().map(|mail| read_mail(mail)).collect();
        let told = mails.iter().filter(|mail| mail.contains("Stimmzettel zu „Wie geht es weiter?“")).count();
        assert_eq!(told, 33, "each about a ballot, and readable: {mails:?}");
        for mail in mails.iter().chain(&sink.lines()) {
            assert!(!mail.contains(marker), "no mail has a choice at all: {mail}");
        }
        let waiting: Vec<(String,)> = site.world.read().await.query("SELECT data FROM mail").all().await.expect("mails");
        assert!(waiting.iter().all(|(data,)| !data.contains(marker)), "{waiting:?}");
        let base = format!("{}/beteiligungen/{}/bericht", site.base, r.slug);
        for end in [".xlsx", ".csv", "-offene-daten.csv", ".json"] {
            let file = reqwest::get(format!("{base}{end}")).await.expect("an answer").bytes().await.expect("a file").to_vec();
            let text = if end == ".xlsx" { unpacked(&file) } else { String::from_utf8(file).expect("text") };
            assert!(traces.person.iter().all(|person| !contains(text.as_bytes(), person)), "{end}: {text}");
        }
        for role in [Role::Moderator, Role::Council, Role::Administrator] {
            pages_of(&site, &r, role, &traces).await;
        }
        // Not even to herself.
        for page in ["/konto/daten", "/konto/daten.json", &format!("/beteiligungen/{}/abstimmung", r.slug)] {
            site.resident("Zirbel").await.get(page).await.expect(200).hides(marker);
        }
    }
}

/// Every page that there is, as somebody with this role; and whoever looks at Zirbel looks at her.
async fn pages_of(site: &Site, r: &Running, role: Role, traces: &Traces) {
    let browser = site.staff(role).await;
    let mut seen = 0;
    for page in matrix::pages(site) {
        let path = page.replace("{slug}", &r.slug).replace("{id}", &traces.id.to_string()).replace("{batch}", "1");
        let path = path.replace("{number}", "1").replace("{token}", "x").replace("{kind}", "x").replace("{lang}", "de");
        let answer = browser.get(&path.replace("{page}", "x").replace("{file}", "x")).await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        seen += usize::from(answer.status == 200);
        traces.keep_apart(&format!("{path} as {role:?}"), std::iter::once(answer.text.as_bytes()));
    }
    assert!(seen > 30, "{role:?} saw {seen} pages");
}
