//! What operators see and what nobody else may.

use std::fs::File;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use domain::Role;
use domain::audit::{self, Broken, Flaw};
use server::serve::{Outside, shielded};
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

use crate::kit::Site;
use crate::process::{Server, command, count, founded, run};
use crate::sink::Sink;

/// What is logged, for a test to read.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn op01_a_restore_is_written_down() {
    let folder = founded();
    for arguments in [["backup", "one.db"], ["restore", "one.db"]] {
        let (status, said) = run(command(folder.path(), &arguments));
        assert!(status.success(), "{said}");
    }
    let restored = "SELECT COUNT(*) FROM audit WHERE kind = 'installation.restored' AND at > 0";
    assert_eq!(count(folder.path(), restored).await, 1);
    let (status, said) = run(command(folder.path(), &["verify"]));
    assert!(status.success() && said.contains("Lindach: whole"), "{said}");
}

/// An administrator gives roles, which leaves lines in the log.
async fn with_lines(site: &Site) {
    let desk = site.staff(Role::Administrator).await;
    for name in ["Anna", "Bert", "Cem"] {
        let account = site.world.resident(name).await.account().expect("an account").to_string();
        desk.call("/api/v1/staff/change-role", &[("account", &account), ("role", "council")]).await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn op02_a_line_changed_or_deleted_in_the_file_is_found_and_no_door_does_it() {
    let site = Site::new().await;
    with_lines(&site).await;
    let doors = app::addresses::doors();
    assert!(!doors.iter().any(|door| door.contains("audit")), "no door leads to the log: {doors:?}");
    for method in [reqwest::Method::POST, reqwest::Method::PUT, reqwest::Method::DELETE] {
        let request = reqwest::Client::new().request(method, format!("{}/verwaltung/protokoll", site.base));
        let status = request.send().await.expect("an answer").status().as_u16();
        assert_eq!(status, 405);
    }
    let whole = audit::verify(&mut site.world.read().await, site.world.municipality).await.expect("a verdict");
    assert_eq!((whole.last >= 3, whole.broken), (true, None));
    let last = whole.last;
    for (sql, seq, flaw) in [
        ("UPDATE audit SET data = '{}' WHERE seq = 2", 2, Flaw::Changed),
        ("DELETE FROM audit WHERE seq = 2", 2, Flaw::Missing),
        ("DELETE FROM audit WHERE seq = (SELECT MAX(seq) FROM audit)", last, Flaw::Missing),
    ] {
        let mut tx = site.world.write().await;
        assert!(tx.query(sql).execute().await.is_err(), "the database itself refuses: {sql}");
        drop(tx);
        if !site.world.db.is_sqlite() {
            continue;
        }
        let mut tx = site.world.write().await;
        for sql in ["DROP TRIGGER audit_never_changed", "DROP TRIGGER audit_only_ages", sql] {
            tx.query(sql).execute().await.expect("whoever has the file can do anything");
        }
        let broken = audit::verify(&mut tx, site.world.municipality).await.expect("a verdict").broken;
        assert_eq!(broken, Some(Broken { seq, flaw }), "{sql}");
    }
}

#[tokio::test]
async fn op03_the_number_in_an_answer_is_the_one_in_the_log() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).finish();
    let _logging = tracing::subscriber::set_default(subscriber);
    let site = Site::new().await;
    #[expect(clippy::panic, reason = "this is what is tried")]
    async fn broken() -> &'static str {
        panic!("on purpose")
    }
    let failing = get(|| async { app::failure::bare(&domain::Error::internal("the cause".to_owned())) });
    let inside = Router::new().route("/kaputt", get(broken)).route("/fehler", failing);
    let router = shielded(inside, &site.app, Outside::default());
    for (path, cause) in [("/kaputt", "on purpose"), ("/fehler", "the cause")] {
        let request = Request::get(path).header("host", "a").body(Body::empty()).expect("a request");
        let answer = router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), 500);
        let id = answer.headers()["x-request-id"].to_str().expect("ASCII").to_owned();
        let said = String::from_utf8_lossy(&log.0.lock().expect("no panic")).into_owned();
        let line = said.lines().find(|line| line.contains(cause)).unwrap_or_else(|| panic!("{cause} is not in\n{said}"));
        assert!(line.contains(&id), "{id} is not in\n{line}");
    }
}

#[test]
fn op05_no_secret_stands_in_arguments_errors_or_the_log() {
    let folder = founded();
    let secret = "Geheim77Wort";
    for (name, value) in [
        ("DORFLINDE_SMTP_URL", format!("post:{secret}@mail.example.de")),
        ("DORFLINDE_SMTP_URL", format!("smtps://post:{secret}%zz@mail.example.de")),
        ("DATABASE_URL", format!("mysql://dorf:{secret}@127.0.0.1/x")),
        ("DATABASE_URL", format!("postgres://dorf:{secret}@127.0.0.1:99999/x")),
    ] {
        let mut wrong = command(folder.path(), &["migrate"]);
        wrong.env(name, &value);
        let (status, said) = run(wrong);
        assert!(!status.success() && !said.contains(secret), "{name}: {said}");
    }
    let (_, help) = run(command(folder.path(), &["create-admin", "--help"]));
    assert!(help.contains("--password-stdin") && !help.contains("--password <"), "a password is no argument: {help}");
    let mut serving = command(folder.path(), &["serve"]);
    serving.env("DORFLINDE_SMTP_URL", format!("smtps://post:{secret}@127.0.0.1:9"));
    let server = Server::start(serving);
    let arguments = std::fs::read(format!("/proc/{}/cmdline", server.id())).expect("arguments");
    assert!(!String::from_utf8_lossy(&arguments).contains(secret));
}

#[tokio::test(flavor = "multi_thread")]
async fn op05_no_secret_of_the_settings_is_in_the_log_at_any_level() {
    let (folder, (sink, relay), secret) = (founded(), Sink::start().await, "Geheim77Wort");
    let path = folder.path().join("log");
    let logged = |name: &str, value: String| {
        let log = File::options().create(true).append(true).open(&path).expect("a log");
        let mut serving = command(folder.path(), &["serve"]);
        serving.env("DORFLINDE_LOG", "trace").env(name, value).stdout(Stdio::null()).stderr(log);
        Server::told(serving)
    };
    let mut waiting = logged("DATABASE_URL", format!("postgres://dorf:{secret}@127.0.0.1:1/x"));
    waiting.until("it waits for its database", |server| server.ask("/readyz").contains(" 503"));
    let mut server = logged("DORFLINDE_SMTP_URL", relay.replace("smtp://", &format!("smtp://post:{secret}@")));
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    assert!(server.send("/api/v1/accounts/request-reset", "email=anna%40example.org").starts_with("HTTP/1.1 303"));
    server.until("the mail is out", |_| !sink.mails().is_empty());
    let sent = sink.lines().into_iter().find_map(|line| line.strip_prefix("AUTH PLAIN ").map(str::to_owned));
    let said = std::fs::read_to_string(&path).expect("a log");
    assert!(["DEBUG", "waiting for it", "serving"].iter().all(|word| said.contains(word)), "the log is listened to: {said}");
    for secret in [secret, &sent.expect("the password was needed")] {
        assert_eq!(said.lines().find(|line| line.contains(secret)), None);
    }
}

#[test]
fn op06_what_is_stored_is_for_the_eyes_of_the_program_alone() {
    let folder = founded();
    let done = |arguments: &[&str]| {
        let (status, said) = run(command(folder.path(), arguments));
        assert!(status.success(), "{arguments:?}: {said}");
    };
    let mode = |path: &Path| path.metadata().expect("it is there").permissions().mode() & 0o777;
    done(&["backup", "one.db"]);
    std::fs::set_permissions(folder.path().join("one.db"), std::fs::Permissions::from_mode(0o644)).expect("lent to somebody");
    done(&["restore", "one.db"]);
    done(&["backup", "two.db"]);
    assert_eq!(mode(&folder.path().join("data")), 0o700);
    assert_eq!(mode(&folder.path().join("two.db")), 0o600);
    for entry in std::fs::read_dir(folder.path().join("data")).expect("the data folder").flatten() {
        assert_eq!(mode(&entry.path()), 0o600, "{}", entry.path().display());
    }
    let database = folder.path().join("data").join("dorflinde.db");
    std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o644)).expect("of an older program");
    done(&["migrate"]);
    assert_eq!(mode(&database), 0o600);
}

#[test]
fn op05_a_crash_leaves_no_picture_of_memory() {
    let folder = founded();
    let mut serving = std::process::Command::new("sh");
    // As much as this machine allows, so that the program has something to forbid.
    serving
        .args(["-c", "ulimit -S -c $(ulimit -H -c); exec \"$0\" serve", env!("CARGO_BIN_EXE_dorflinde")])
        .current_dir(folder.path());
    let server = Server::start(serving);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.id())).expect("limits");
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).expect("a limit");
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"], "{core}");
}
