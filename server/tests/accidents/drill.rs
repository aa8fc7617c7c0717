//! The drill: the machine is lost, and a new one is set up by the written manual alone. The commands are taken from it as they stand.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use check_votes::program::{Program, free_address};
use check_votes::stage::dorflinde::program;

use crate::place::{PROGRAM, Place, folder, is_on_postgres, revision};

const MANUAL: &str = include_str!("../../../docs/backups.md");
const TIME: Duration = Duration::from_secs(30 * 60);

/// The commands of the manual's chapter on SQLite.
fn commands(chapter: &str) -> String {
    let chapter = MANUAL.split("\n## ").find(|text| text.starts_with(chapter)).expect("the chapter");
    let blocks = chapter.split("```sh\n").skip(1).filter_map(|block| block.split("```").next());
    blocks.collect()
}

/// Runs them in a folder, as somebody would who types them.
fn type_in(folder: &Path, copies: &Path, commands: &str) -> String {
    let program_folder = Path::new(PROGRAM).parent().expect("a folder").to_string_lossy().into_owned();
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", commands]).current_dir(folder);
    for name in ["DATABASE_URL", "DORFLINDE_DATA", "DORFLINDE_CONFIG", "PORT", "DATA"] {
        shell.env_remove(name);
    }
    shell.env("PATH", format!("{program_folder}:/usr/bin:/bin")).env("COPIES", copies);
    let output = shell.output().expect("a shell");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{commands}\n{said}");
    said
}

#[test]
fn du24_a_lost_machine_is_replaced_by_the_manual_alone() {
    if is_on_postgres() {
        return;
    }
    let mut place = Place::on_sqlite(folder("old-machine"), 5);
    let (copies, new) = (folder("copies"), folder("new-machine"));
    for voter in 0..3 {
        assert_eq!(revision(&place.vote(voter, 0, "yes")), Some(1));
    }
    // Beside the running program, as the timer does it.
    fs::write(place.folder.path().join("dorflinde.toml"), "# Nothing is set.\n").expect("a file");
    type_in(place.folder.path(), copies.path(), &commands("Making them"));
    assert_eq!(revision(&place.vote(3, 0, "yes")), Some(1), "after the backup");
    // Lost.
    place.stage.instances.iter_mut().for_each(|instance| drop(instance.take()));
    let begun = Instant::now();
    let said = type_in(new.path(), copies.path(), &commands("A new machine"));
    assert!(said.contains("Restored from"), "{said}");
    let address = free_address().expect("an address");
    let serving = program(Path::new(PROGRAM), new.path(), &place.stage.base, &["serve"]);
    let _server = Program::start(serving, address, &new.path().join("log")).expect("it serves");
    assert!(begun.elapsed() < TIME);
    let client = check_votes::client::Client::new(address, 0);
    let voted: Vec<bool> = (0..5)
        .map(|voter| !client.view(&place.town.tokens[voter], &place.town.polls[0].slug).expect("a page").choices.is_empty())
        .collect();
    assert_eq!(voted, [true, true, true, false, false], "all of the backup, and nothing after it");
}
