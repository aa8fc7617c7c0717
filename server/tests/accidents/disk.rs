//! Full disks: of the data, of the log, of the backups; and a folder that cannot be written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use check_votes::cluster::is_root;
use check_votes::program::{Program, free_address};
use check_votes::stage::dorflinde::{program, run};

use crate::place::{PROGRAM, Place, folder, is_on_postgres, revision, skip, status};

/// Room for the data of a small town, in megabytes.
const ROOM: &str = "size=12m";

/// A mount; gone with the test.
struct Mounted(PathBuf);

impl Mounted {
    /// `None` where this machine does not allow it.
    fn new(arguments: &[&str], place: &Path) -> Option<Self> {
        fs::create_dir_all(place).expect("a folder");
        let status = Command::new("mount").args(arguments).arg(place).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success()).then(|| Self(place.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        // Lazily: a program that is ending may still have it open.
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn du04_on_a_full_disk_nothing_is_acknowledged_reading_goes_on_and_it_recovers_by_itself() {
    if is_on_postgres() {
        return;
    }
    let (folder, voters) = (folder("full"), 1_500);
    let Some(_mounted) = Mounted::new(&["-t", "tmpfs", "-o", ROOM, "tmpfs"], &folder.path().join("data")) else {
        return skip("no small disk can be mounted here (that takes root)");
    };
    let mut place = Place::on_sqlite(folder, voters);
    let ballast = place.folder.path().join("data/ballast");
    // Until nothing fits any more.
    assert!(fs::write(&ballast, vec![1; 64 << 20]).is_err(), "the disk is small");
    let refused = (0..voters).find_map(|voter| {
        let answer = place.vote(voter, 0, "yes");
        (revision(&answer) != Some(1)).then_some((voter, answer))
    });
    let (voter, answer) = refused.expect("the disk is full before all have voted");
    assert_eq!(status(&answer), 503, "after {voter} votes: {answer:?}");
    assert_eq!(place.seen(voter), None);
    if voter > 0 {
        assert_eq!(place.seen(voter - 1).as_deref(), Some("yes"), "reading goes on");
    }
    fs::remove_file(ballast).expect("room again");
    for voter in [voter, voter + 1] {
        assert_eq!(revision(&place.vote(voter, 0, "yes")), Some(1), "without a new start");
    }
    place.has_stored(voter + 2);
}

#[test]
fn du05_a_full_disk_for_log_or_backups_stops_nobody_from_voting() {
    if is_on_postgres() {
        return;
    }
    let mut place = Place::on_sqlite(folder("full-log"), 3);
    place.stage.end().expect("it ends");
    let address = free_address().expect("an address");
    let mut serving = program(Path::new(PROGRAM), place.folder.path(), &place.stage.base, &["serve"]);
    serving.env("DORFLINDE_LOG", "debug");
    let _server = Program::start(serving, address, Path::new("/dev/full")).expect("it starts without a log");
    let client = |voter| check_votes::client::Client::new(address, voter);
    let vote = |voter: usize| {
        let (token, poll, measure) = (&place.town.tokens[voter], &place.town.polls[0].id, &place.town.measures[0]);
        let request_id = format!("00000000-0000-4000-8000-{voter:012x}");
        client(voter).cast(&check_votes::client::Cast {
            token,
            poll,
            measure,
            choice: "no",
            request_id: &request_id,
            revision: None,
        })
    };
    assert_eq!(revision(&vote(0)), Some(1));
    let copy = place.folder.path().join("backup.db");
    // A limit on the size of files does to the backup what a full disk does.
    let limited = format!("trap '' XFSZ; ulimit -f 100; exec \"{PROGRAM}\" backup \"{}\"", copy.display());
    let plain = program(Path::new(PROGRAM), place.folder.path(), &place.stage.base, &[]);
    let mut shell = Command::new("sh");
    shell.args(["-c", &limited]).current_dir(place.folder.path());
    for (name, value) in plain.get_envs() {
        if let Some(value) = value {
            shell.env(name, value);
        }
    }
    let said = run(shell).expect_err("the backup says that it failed");
    assert!(said.contains("dorflinde:"), "{said}");
    let left = fs::read_dir(place.folder.path()).expect("the folder").flatten();
    let left: Vec<_> = left.map(|file| file.file_name()).filter(|name| name.to_string_lossy().contains("backup")).collect();
    assert!(left.is_empty(), "half a backup is none: {left:?}");
    assert_eq!(revision(&vote(1)), Some(1));
    run(program(Path::new(PROGRAM), place.folder.path(), &place.stage.base, &["backup", &copy.to_string_lossy()]))
        .expect("a backup");
    assert_eq!(revision(&vote(2)), Some(1));
}

#[test]
fn a_folder_that_cannot_be_written_keeps_it_from_starting_and_is_named() {
    let mut place = Place::on_sqlite(folder("read-only-folder"), 1);
    place.stage.end().expect("it ends");
    let (data, read_only) = (place.folder.path().join("data"), place.folder.path().join("read-only/data"));
    let Some(_mounted) = Mounted::new(&["--bind", "-o", "ro", &data.to_string_lossy()], &read_only).filter(|_| is_root()) else {
        return skip("nothing can be mounted here (that takes root)");
    };
    let said = run(program(Path::new(PROGRAM), &place.folder.path().join("read-only"), &place.stage.base, &["serve"]));
    let said = said.expect_err("it does not start");
    assert!(said.contains("read-only/data") && said.to_lowercase().contains("read-only file system"), "{said}");
}
