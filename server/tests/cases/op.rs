//! What operators see and what nobody else may.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::routing::get;
use server::serve::shielded;
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

use crate::kit::Site;
use crate::process::{Server, command, founded, run};

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
    let router = shielded(inside, &site.app, Arc::default(), Arc::default());
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
