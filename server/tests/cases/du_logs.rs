//! What SQLite keeps beside its file while somebody writes: its log, when it is foreign or gone. SQLite itself takes any.

use std::path::Path;

use crate::process::{command, database, founded, run};

const FILE: &str = "data/dorflinde.db";
const LOG: &str = "data/dorflinde.db-wal";

/// Whether the program begins in a folder, and what it says.
fn begin(folder: &Path) -> (bool, String) {
    let (status, said) = run(command(folder, &["municipality", "list"]));
    (status.success(), said)
}

/// A log with those pages of another database that were changed last.
async fn log_of_few_pages() -> Vec<u8> {
    let other = founded();
    let db = database(other.path()).await;
    let mut tx = db.write().await.expect("a turn");
    tx.query("UPDATE municipality SET name = 'Fremdheim'").execute().await.expect("written");
    tx.commit().await.expect("a commit");
    std::fs::read(other.path().join(LOG)).expect("its log")
}

/// A log with all pages of another database, which nothing was folded into yet.
async fn log_of_all_pages() -> Vec<u8> {
    let other = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(other.path().join("data")).expect("a folder");
    let db = database(other.path()).await;
    db.migrate().await.expect("migrated");
    std::fs::read(other.path().join(LOG)).expect("its log")
}

#[tokio::test(flavor = "multi_thread")]
async fn du11_a_log_of_another_database_is_noticed_at_each_start_and_folded_into_nothing() {
    for log in [log_of_few_pages().await, log_of_all_pages().await] {
        let folder = founded();
        let file = std::fs::read(folder.path().join(FILE)).expect("the file");
        std::fs::write(folder.path().join(LOG), &log).expect("a foreign log");
        for _ in 0..2 {
            let (is_begun, said) = begin(folder.path());
            assert!(!is_begun && said.contains("damaged") && said.contains(LOG), "{} bytes: {said}", log.len());
        }
        assert!(std::fs::read(folder.path().join(FILE)).expect("the file") == file, "it is as it was");
        std::fs::remove_file(folder.path().join(LOG)).expect("away with it");
        let (is_begun, said) = begin(folder.path());
        assert!(is_begun && said.contains("Lindach"), "{said}");
    }
}

#[test]
fn du11_a_log_of_nonsense_does_no_harm() {
    let folder = founded();
    std::fs::write(folder.path().join(LOG), "fremdes".repeat(9_999)).expect("nonsense");
    let (is_begun, said) = begin(folder.path());
    assert!(is_begun && said.contains("Lindach"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn du11_ones_own_log_is_taken_and_without_it_there_is_what_was_folded_before() {
    let folder = founded();
    let db = database(folder.path()).await;
    let mut tx = db.write().await.expect("a turn");
    let host = "INSERT INTO municipality_host (host, municipality_id) SELECT 'mitmachen.example', id FROM municipality";
    tx.query(host).execute().await.expect("written");
    tx.commit().await.expect("a commit");
    for (names, has_host) in [(&[FILE, LOG][..], true), (&[FILE], false)] {
        // As a kill leaves it.
        let killed = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(killed.path().join("data")).expect("a folder");
        for name in names {
            std::fs::copy(folder.path().join(name), killed.path().join(name)).expect("copied");
        }
        let (is_begun, said) = begin(killed.path());
        assert!(is_begun && said.contains("Lindach") && said.contains("mitmachen.example") == has_host, "{names:?}: {said}");
        assert_eq!(database(killed.path()).await.check().await, Ok(()));
    }
}
