//! An erasure that was acknowledged holds, whatever becomes of the program and whichever backup is brought back.

use std::path::Path;
use std::process::Command;

use domain::Db;

use crate::program::{Browser, Program};

async fn count(data: &Path, name: &str) -> i64 {
    let db = Db::open(&format!("sqlite:{}", data.join("dorflinde.db").display())).await.expect("the database");
    let sql = "SELECT COUNT(*) FROM account WHERE name = $1";
    let (count,): (i64,) = db.read().await.expect("reads").query(sql).bind(name.to_owned()).one().await.expect("a count");
    db.close().await;
    count
}

fn command(data: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dorflinde"));
    command.env_remove("DATABASE_URL").env_remove("PORT").env("DORFLINDE_DATA", data).current_dir(data);
    let output = command.args(arguments).output().expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_process_and_an_old_backup_bring_back_nobody_who_was_erased() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path();
    let mut program = Program::start(data);
    let stamp = Browser::stamp(&program.base).await;
    let zirbel = Browser::newcomer(&program.base, "zirbel", &stamp).await;
    Browser::newcomer(&program.base, "buche", &stamp).await;
    command(data, &["backup", "before.db"]);
    let typed = [("password", "vier alte Birnen im Korb"), ("texts", "go")];
    zirbel.send("/konto/loeschen", "privacy/erase", &typed).await.expect("an erasure acknowledged");
    program.kill();
    assert_eq!((count(data, "zirbel").await, count(data, "buche").await), (0, 1));
    command(data, &["restore", "before.db"]);
    assert_eq!((count(data, "zirbel").await, count(data, "buche").await), (0, 1), "the list was on disk before the answer");
}
