//! The commands of the program, as an operator types them.

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use domain::accounts::{self, NewAccount, Passwords};
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::{self, ErasedList, Texts};
use domain::testkit::World;
use domain::votes::{Paper, YES, casting};
use domain::{Actor, Db, Instant, Person, Random, Role, municipalities};

/// Runs the program in a folder with nothing else set.
fn run(folder: &Path, arguments: &[&str]) -> (bool, String) {
    run_on(None, folder, arguments)
}

/// The same on a database that is named.
fn run_on(database: Option<&str>, folder: &Path, arguments: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dorflinde"));
    for name in ["DATABASE_URL", "PORT", "DATA", "DORFLINDE_CONFIG"] {
        command.env_remove(name);
    }
    command.envs(database.map(|url| ("DATABASE_URL", url)));
    let Output { status, stdout, stderr } = command.args(arguments).current_dir(folder).output().expect("the program runs");
    (status.success(), format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr)))
}

#[track_caller]
fn done(folder: &Path, arguments: &[&str]) -> String {
    let (is_done, said) = run(folder, arguments);
    assert!(is_done, "{arguments:?}: {said}");
    said
}

#[track_caller]
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let (is_done, said) = run(folder, arguments);
    assert!(!is_done, "{arguments:?}: {said}");
    said
}

const STRATEGY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo/strategie.md");

fn founded() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let list = "ags,name,land\n09276999,\"Lindach, M\",Bayern\n";
    std::fs::write(folder.path().join("list.csv"), list).expect("a list");
    done(folder.path(), &["import", "municipalities", "list.csv"]);
    let account = ["create-admin", "anna@example.org", "--name", "Anna Huber", "--municipality", "09276999"];
    let place = ["--municipality-name", "Lindach", "--district", "Landkreis Linden", "--region", "Niederbayern"];
    let said = done(folder.path(), &[&account[..], &place[..]].concat());
    assert!(
        said.contains("anna@example.org may now sign in as administrator of Lindach") && said.contains("Password:"),
        "{said}"
    );
    folder
}

#[test]
fn a_municipality_begins_with_an_administrator_and_a_strategy() {
    let folder = founded();
    let again = refused(folder.path(), &["create-admin", "Anna@example.org", "--name", "Anna"]);
    assert!(again.contains("account_exists"), "{again}");
    let said = done(folder.path(), &["import", "strategy", STRATEGY]);
    assert!(said.contains("Strategy of Lindach") && said.contains("0 changed, 0 as before"), "{said}");
    let twice = done(folder.path(), &["import", "strategy", STRATEGY]);
    assert!(twice.contains("0 new, 0 changed"), "{twice}");
    let text = std::fs::read_to_string(STRATEGY).expect("the demo's strategy");
    std::fs::write(folder.path().join("wrong.md"), text.replacen("Horizont:", "Horrizont:", 1)).expect("a file with a mistake");
    let wrong = refused(folder.path(), &["import", "strategy", "wrong.md"]);
    assert!(wrong.contains("nothing was taken over") && wrong.contains("Zeile "), "{wrong}");
}

#[test]
fn a_backup_brings_back_what_was_there_and_what_was_there_since_is_kept_aside() {
    let folder = founded();
    let backup = done(folder.path(), &["backup", "one.db"]);
    assert!(backup.contains("written and checked"), "{backup}");
    assert!(refused(folder.path(), &["backup", "one.db"]).contains("exists already"));
    done(folder.path(), &["import", "strategy", STRATEGY]);
    done(folder.path(), &["restore", "one.db"]);
    let fresh = done(folder.path(), &["import", "strategy", STRATEGY]);
    assert!(fresh.contains("0 as before"), "the strategy came after the backup: {fresh}");
    let kept = std::fs::read_dir(folder.path().join("data")).expect("the data folder").flatten();
    assert!(kept.into_iter().any(|entry| entry.file_name().to_string_lossy().contains("before-restore")));
    std::fs::write(folder.path().join("broken.db"), b"SQLite format 3\0nonsense").expect("a broken file");
    assert!(refused(folder.path(), &["restore", "broken.db"]).contains("Nothing was changed"));
    assert!(done(folder.path(), &["import", "strategy", STRATEGY]).contains("0 new"));
}

#[test]
fn hosts_come_and_go_and_a_suspended_municipality_comes_back() {
    let folder = founded();
    let list = || done(folder.path(), &["municipality", "list"]);
    assert_eq!(list(), "09276999  Lindach\n");
    done(folder.path(), &["municipality", "add-host", "09276999", "Mitmachen.Lindach.example"]);
    assert_eq!(list(), "09276999  Lindach  mitmachen.lindach.example\n");
    assert!(
        refused(folder.path(), &["municipality", "add-host", "09276999", "mitmachen.lindach.example"]).contains("host_taken")
    );
    assert!(refused(folder.path(), &["municipality", "add-host", "09276999", "kein host"]).contains("host_invalid"));
    assert!(refused(folder.path(), &["municipality", "suspend", "09276000"]).contains("no municipality"));
    done(folder.path(), &["municipality", "suspend", "09276999"]);
    assert!(list().ends_with("  suspended\n"));
    assert!(refused(folder.path(), &["municipality", "suspend", "09276999"]).contains("suspended"));
    done(folder.path(), &["municipality", "resume", "09276999"]);
    done(folder.path(), &["municipality", "remove-host", "09276999", "mitmachen.lindach.example"]);
    assert_eq!(list(), "09276999  Lindach\n");
}

/// The database of a folder, opened as the program does.
async fn database(folder: &Path) -> Db {
    Db::open(&format!("sqlite:{}", folder.join("data/dorflinde.db").display())).await.expect("the database")
}

async fn names(folder: &Path) -> Vec<String> {
    let db = database(folder).await;
    let rows: Vec<(String,)> =
        db.read().await.expect("reads").query("SELECT name FROM account ORDER BY name").all().await.expect("accounts");
    db.close().await;
    rows.into_iter().map(|(name,)| name).collect()
}

/// Bert gets an account, a backup is written, and Bert erases the account again: acknowledged when the list beside the database is on disk.
async fn erased_since_the_backup(folder: &Path) {
    let (db, random, passwords) = (database(folder).await, Random::seeded(7), Passwords::for_test());
    let mut tx = db.write().await.expect("a transaction");
    let lindach = municipalities::list(&mut tx).await.expect("a list").remove(0).id;
    let program = Actor::program(lindach, Instant(1_795_366_800_000), random.clone());
    let (email, name, password) = ("bert@example.org".to_owned(), "Bert".to_owned(), "vier alte Birnen im Korb".to_owned());
    let new = NewAccount { email, name, password, lang: "de".to_owned() };
    let hashed = passwords.hash(&new.password, &random).await.expect("a hash");
    let id = accounts::create(&mut tx, &program, &new, &hashed, Role::Resident).await.expect("an account");
    tx.commit().await.expect("a commit");
    db.close().await;
    done(folder, &["backup", "one.db"]);
    let db = database(folder).await;
    let verified = accounts::prove(&db, &passwords, &program, &new.email, &new.password).await.expect("the password");
    let person = Person { id, name: new.name, role: Role::Resident, is_confirmed: true, needs_nod: false, needs_factor: false };
    let bert = Actor { person: Some(person), ..program };
    let mut tx = db.write().await.expect("a transaction");
    privacy::erase(&mut tx, &bert, &verified, Texts::Go).await.expect("erased");
    tx.commit().await.expect("a commit");
    ErasedList::beside(&folder.join("data/dorflinde.db")).write(&db).await.expect("the list");
    db.close().await;
    assert_eq!(names(folder).await, ["Anna Huber"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_erased_does_not_come_back_with_a_backup() {
    let folder = founded();
    erased_since_the_backup(folder.path()).await;
    let said = done(folder.path(), &["restore", "one.db"]);
    assert!(said.contains("erased again: 1"), "{said}");
    assert_eq!(names(folder.path()).await, ["Anna Huber"]);
    let said = done(folder.path(), &["restore", "one.db"]);
    assert!(said.contains("erased again: 1"), "as often as it is brought back: {said}");
    assert_eq!(names(folder.path()).await, ["Anna Huber"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_erased_does_not_come_back_with_a_file_that_somebody_copied() {
    let folder = founded();
    erased_since_the_backup(folder.path()).await;
    let list = done(folder.path(), &["erasures", "list"]);
    let data = folder.path().join("data");
    std::fs::copy(folder.path().join("one.db"), data.join("dorflinde.db")).expect("copied by hand");
    assert_eq!(names(folder.path()).await, ["Anna Huber", "Bert"], "until the program starts");
    done(folder.path(), &["migrate"]);
    assert_eq!(names(folder.path()).await, ["Anna Huber"]);
    // A machine that was lost, with its list kept elsewhere.
    std::fs::copy(folder.path().join("one.db"), data.join("dorflinde.db")).expect("copied by hand");
    std::fs::remove_file(data.join("dorflinde.erased")).expect("the list is lost");
    std::fs::write(folder.path().join("list.txt"), list).expect("the list from elsewhere");
    assert!(done(folder.path(), &["erasures", "repeat", "list.txt"]).contains("Erased again: 1"));
    assert_eq!(names(folder.path()).await, ["Anna Huber"]);
    std::fs::write(data.join("dorflinde.erased"), "Unsinn\n").expect("a broken list");
    let said = refused(folder.path(), &["migrate"]);
    assert!(said.contains("dorflinde.erased") && said.contains("line 1"), "{said}");
}

/// Everything in the data folder.
fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder.join("data")).expect("the data folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_broken_database_is_moved_aside_as_it_is() {
    let folder = founded();
    done(folder.path(), &["backup", "one.db"]);
    let data = folder.path().join("data");
    let broken = [("dorflinde.db", "kein"), ("dorflinde.db-wal", "fremdes"), ("dorflinde.db-shm", "altes")];
    for (name, text) in broken {
        std::fs::write(data.join(name), text).expect("a broken file");
    }
    // A restore that was killed once.
    std::fs::write(data.join("dorflinde.restoring"), "halb").expect("half a file");
    std::fs::write(data.join("dorflinde.restoring-wal"), "halb").expect("half a file");
    done(folder.path(), &["restore", "one.db"]);
    let found = files(folder.path());
    let kept = found.iter().find(|name| name.contains("before-restore") && name.ends_with(".db")).expect("the old database");
    for ((_, text), end) in broken.into_iter().zip(["", "-wal", "-shm"]) {
        assert_eq!(std::fs::read_to_string(data.join(format!("{kept}{end}"))).expect("kept"), text);
        assert!(end.is_empty() || !found.contains(&format!("dorflinde.db{end}")), "{found:?}");
    }
    assert!(!found.iter().any(|name| name.contains("restoring")), "{found:?}");
    done(folder.path(), &["import", "strategy", STRATEGY]);
}

#[test]
fn a_log_without_its_database_is_not_taken_for_the_restored_ones() {
    let folder = founded();
    done(folder.path(), &["backup", "one.db"]);
    let data = folder.path().join("data");
    std::fs::remove_file(data.join("dorflinde.db")).expect("the database is lost");
    std::fs::write(data.join("dorflinde.db-wal"), "fremdes").expect("a foreign log");
    done(folder.path(), &["restore", "one.db"]);
    assert!(!files(folder.path()).contains(&"dorflinde.db-wal".to_owned()));
    done(folder.path(), &["restore", "one.db"]);
    done(folder.path(), &["restore", "one.db"]);
    let kept = files(folder.path()).into_iter().filter(|name| name.contains("before-restore")).count();
    assert_eq!(kept, 3, "however fast they follow each other");
}

#[test]
fn a_restore_that_fails_leaves_nothing_behind() {
    let folder = founded();
    let before = files(folder.path());
    std::fs::write(folder.path().join("broken.db"), b"SQLite format 3\0nonsense").expect("a broken file");
    for file in ["broken.db", "missing.db", "data"] {
        refused(folder.path(), &["restore", file]);
        assert_eq!(files(folder.path()).len(), before.len(), "{file}: {:?}", files(folder.path()));
    }
}

#[test]
fn a_demo_never_moves_in_with_real_data() {
    let folder = founded();
    assert!(refused(folder.path(), &["demo"]).contains("no demo"));
}

#[test]
fn an_operator_lets_somebody_begin_again_who_has_lost_the_second_factor() {
    let folder = founded();
    assert!(done(folder.path(), &["reset-factor", "Anna@example.org"]).contains("password alone"));
    refused(folder.path(), &["reset-factor", "nobody@example.org"]);
}

#[test]
fn a_demo_is_not_served_at_a_public_address() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("dorflinde.toml"), "origin = \"https://mitmachen.example\"\n").expect("a file");
    assert!(refused(folder.path(), &["demo"]).contains("https://mitmachen.example"));
    assert!(!folder.path().join("data").exists(), "and not written either");
}

#[test]
fn wrong_settings_are_named_before_anything_happens() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("dorflinde.toml"), "lissten = \"127.0.0.1:1\"\n").expect("a file");
    let said = refused(folder.path(), &["--check-config"]);
    assert!(said.contains("lissten"), "{said}");
    assert!(refused(folder.path(), &["migrate"]).contains("lissten"));
    assert!(!folder.path().join("data").exists());
    std::fs::write(folder.path().join("dorflinde.toml"), "listen = \"127.0.0.1:1\"\n").expect("a file");
    assert!(done(folder.path(), &["--check-config"]).contains("valid"));
    done(folder.path(), &["config"]);
}

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_demo_goes_on_when_nobody_reads_what_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    let mut command = Command::new(env!("CARGO_BIN_EXE_dorflinde"));
    command.args(["demo", "--port", &free.port().to_string()]).current_dir(folder.path());
    command.env_remove("DATABASE_URL").env_remove("DATA").env("RUST_LOG", "off");
    let mut program = Running(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts"));
    drop(program.0.stdout.take());
    let until = std::time::Instant::now() + Duration::from_secs(60);
    while TcpStream::connect(free).is_err() {
        assert!(program.0.try_wait().expect("a state").is_none(), "it ended");
        assert!(std::time::Instant::now() < until, "it never listened");
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(300));
    assert!(program.0.try_wait().expect("a state").is_none(), "it ended when it told its address");
}

/// Does something to the database that only somebody with the file can do.
async fn tampered(folder: &Path, statements: &[&'static str]) {
    let db = Db::open(&format!("sqlite:{}", folder.join("data/dorflinde.db").display())).await.expect("the database");
    let mut tx = db.write().await.expect("a transaction");
    for sql in statements {
        tx.query(sql).execute().await.expect("done");
    }
    tx.commit().await.expect("a commit");
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_the_audit_log_that_was_changed_is_named_and_the_command_fails() {
    let folder = founded();
    let missing = tempfile::tempdir().expect("a folder");
    assert!(refused(missing.path(), &["verify"]).contains("no database"));
    for name in ["bert", "cora"] {
        done(folder.path(), &["create-admin", &format!("{name}@example.org"), "--name", name, "--role", "moderator"]);
    }
    let whole = done(folder.path(), &["verify"]);
    assert!(whole.contains("Lindach: whole, lines 1 to 3"), "{whole}");
    tampered(folder.path(), &["DROP TRIGGER audit_never_changed", "UPDATE audit SET at = at + 1 WHERE seq = 2"]).await;
    let broken = refused(folder.path(), &["verify"]);
    assert!(broken.contains("Lindach: BROKEN at line 2: it is not as it was written"), "{broken}");
}

/// Two votes, one of them in another municipality, each with one ballot.
async fn two_votes() -> World {
    let mut world = World::new().await;
    let first = world.municipality;
    for municipality in [world.found("Auenfeld", "09999002").await, first] {
        world.municipality = municipality;
        let r = running(&world, &[Part::Vote]).await;
        let person = world.person(municipality, "Anna", Role::Resident).await;
        let mut tx = world.write().await;
        let (paper, request) = (Paper::of(&[(r.measures[0], YES)]), world.random.secret_id());
        casting::cast(&mut tx, &person, r.id, &paper, request, None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
    world
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_that_was_changed_is_named_and_the_command_fails() {
    let (world, folder) = (two_votes().await, tempfile::tempdir().expect("a folder"));
    let verify = || run_on(Some(&world.url()), folder.path(), &["verify"]);
    let (is_done, whole) = verify();
    assert!(is_done, "{whole}");
    let vote = |said: &str| {
        whole.lines().filter(|line| line.contains("vote \"Wie geht es weiter?\", rules ") && line.ends_with(said)).count()
    };
    assert_eq!((vote(": whole"), vote(" BROKEN")), (2, 0), "{whole}");
    for (sql, said, votes) in [
        ("UPDATE vote_option SET cost_cents = 1 WHERE position = 1", "BROKEN: the rules in force are not the sealed ones", 2),
        ("UPDATE vote SET fingerprint = 'x'", "BROKEN: the sealed text is not the one that was published", 2),
    ] {
        let mut tx = world.write().await;
        tx.query(sql).execute().await.expect("done");
        tx.commit().await.expect("a commit");
        let (is_done, broken) = verify();
        assert!(!is_done && broken.contains(said), "{sql}: {broken}");
        assert!(broken.contains(&format!("audit logs broken: 0, votes broken: {votes}")), "{broken}");
    }
}

#[test]
fn the_operator_gives_a_municipality_its_second_administrator() {
    let folder = founded();
    done(folder.path(), &["create-admin", "bert@example.org", "--name", "Bert", "--role", "moderator"]);
    let given = done(folder.path(), &["create-admin", "Bert@Example.org", "--existing"]);
    assert!(given.contains("is now administrator of Lindach"), "{given}");
    assert!(refused(folder.path(), &["create-admin", "bert@example.org", "--existing"]).contains("same_role"));
    assert!(refused(folder.path(), &["create-admin", "nobody@example.org", "--existing"]).contains("not found"));
    assert!(refused(folder.path(), &["create-admin", "dora@example.org"]).contains("--name"));
}
