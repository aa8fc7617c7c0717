//! A PostgreSQL that is set to forget: nothing is served on it.

use std::time::Duration;

use crate::place::{Place, is_on_postgres};

#[test]
fn it_does_not_start_on_a_postgresql_that_may_lose_what_it_has_acknowledged() {
    if !is_on_postgres() {
        return;
    }
    let mut place = Place::on_postgres(1);
    let base = place.stage.base.clone();
    for (setting, off, again) in [
        ("fsync", "ALTER SYSTEM SET fsync = off", "ALTER SYSTEM RESET fsync"),
        (
            "synchronous_commit",
            "ALTER DATABASE dorflinde SET synchronous_commit = off",
            "ALTER DATABASE dorflinde RESET synchronous_commit",
        ),
        ("full_page_writes", "ALTER SYSTEM SET full_page_writes = off", "ALTER SYSTEM RESET full_page_writes"),
    ] {
        place.stage.end().expect("it ends");
        base.ask(off).expect("set");
        base.ask("SELECT pg_reload_conf()").expect("told");
        std::thread::sleep(Duration::from_millis(300));
        place.stage.begin().expect_err("it does not start");
        let said = std::fs::read_to_string(place.folder.path().join("log-0")).expect("a log");
        let last = said.lines().last().unwrap_or_default();
        assert!(last.contains("may lose") && last.contains(setting), "{said}");
        place.stage.instances.iter_mut().for_each(|instance| drop(instance.take()));
        base.ask(again).expect("set back");
        base.ask("SELECT pg_reload_conf()").expect("told");
        std::thread::sleep(Duration::from_millis(300));
        place.stage.begin().expect("it starts");
    }
}
