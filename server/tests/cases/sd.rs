//! Starting and stopping, with the real program.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use server::config::Settings;

use crate::kit::Site;
use crate::process::{Server, command, count, database, founded, run};
use crate::sink::Sink;

/// Anna asks for a new password: a form that writes a mail.
const RESET: (&str, &str) = ("/api/v1/accounts/request-reset", "email=anna%40example.org");

/// Where nobody listens.
fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port")
}

#[test]
fn sd02_sigterm_finishes_what_has_begun_and_waits_for_nobody_who_dawdles() {
    let folder = founded();
    let mut server = Server::start(command(folder.path(), &["serve"]));
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    let mut idle = TcpStream::connect(server.address).expect("a connection");
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n").expect("sent");
    let mut half = TcpStream::connect(server.address).expect("a connection");
    half.write_all(b"POST /api/v1/visits/language HTTP/1.1\r\nhost: a\r\nsec-fetch-site: same-origin\r\naccept: text/html\r\nconnection: close\r\n\
        content-type: application/x-www-form-urlencoded\r\ncontent-length: 11\r\n\r\nlangu").expect("sent");
    server.signal("-TERM");
    server.until("it says that it leaves", |server| server.ask("/readyz").contains(" 503"));
    assert!(server.ask("/healthz").ends_with("ok"), "who is sent here still is answered");
    server.until("nobody new is let in", |server| TcpStream::connect(server.address).is_err());
    half.write_all(b"age=en").expect("sent");
    let mut answer = String::new();
    half.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303"), "what has begun is finished: {answer}");
    let ended = server.ended_within(Duration::from_secs(5));
    assert!(ended.success(), "and nobody is waited for who only keeps a line open");
    drop(idle);
}

#[tokio::test(flavor = "multi_thread")]
async fn sd03_a_second_sigterm_ends_at_once_and_what_was_acknowledged_is_there() {
    let folder = founded();
    let mut server = Server::start(command(folder.path(), &["serve"]));
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    let mut half = TcpStream::connect(server.address).expect("a connection");
    half.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nx-slow:").expect("sent");
    assert!(server.send(RESET.0, RESET.1).starts_with("HTTP/1.1 303"));
    server.signal("-TERM");
    server.until("it says that it leaves", |server| server.ask("/readyz").contains(" 503"));
    server.signal("-TERM");
    assert_eq!(server.ended().code(), Some(1), "not the orderly end, which takes seconds");
    let mut next = Server::start(command(folder.path(), &["serve"]));
    next.until("it is ready again", |server| server.ask("/readyz").ends_with("ready"));
    assert_eq!(count(folder.path(), "SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'").await, 1);
}

#[test]
fn sd04_it_waits_for_a_database_that_is_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut waiting = command(folder.path(), &["serve"]);
    waiting.env("DATABASE_URL", format!("postgres://nobody@{}/nothing", free()));
    let mut server = Server::start(waiting);
    for _ in 0..3 {
        server.until("it is not ready", |server| server.ask("/readyz").contains(" 503"));
        assert!(server.ask("/healthz").ends_with("ok"), "it lives");
        assert!(server.ask("/ideen").to_lowercase().contains("retry-after: 5"), "visitors are told to wait");
        std::thread::sleep(Duration::from_secs(1));
    }
    server.signal("-TERM");
    assert!(server.ended().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn sd04_it_starts_while_its_relay_is_away_and_mails_wait() {
    let (folder, free) = (founded(), free());
    let mut serving = command(folder.path(), &["serve"]);
    serving.env("DORFLINDE_SMTP_URL", format!("smtp://{free}"));
    let mut server = Server::start(serving);
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    assert!(server.send(RESET.0, RESET.1).starts_with("HTTP/1.1 303"));
    let tried = async {
        while count(folder.path(), "SELECT COUNT(*) FROM job WHERE last_error IS NOT NULL").await == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), tried).await.expect("it tries");
    assert!(server.ask("/readyz").ends_with("ready"), "and serves on");
    let (sink, _) = Sink::start_at(free).await;
    let database = database(folder.path()).await;
    let mut tx = database.write().await.expect("a turn");
    // As if the distance to the next attempt were over.
    tx.query("UPDATE job SET run_at = 0").execute().await.expect("due");
    tx.commit().await.expect("a commit");
    server.until("the mail is out", |_| sink.mails().len() == 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sd06_a_demo_whose_passwords_everybody_knows_is_not_served_at_a_public_address() {
    let site = Site::new().await;
    site.show_mails().await;
    let settings = Settings { origin: "https://mitmachen.example".to_owned(), listen: free(), ..Settings::default() };
    let refused =
        server::serve::run(&settings, site.world.db.clone(), server::listen::Ends::listen(), || panic!("it serves")).await;
    assert!(refused.is_err_and(|error| error.to_string().contains("https://mitmachen.example")));
}

#[test]
fn sd06_secrets_for_everybody_and_addresses_without_encryption_keep_it_from_starting() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("dorflinde.toml");
    std::fs::write(&file, "smtp_url = \"smtps://post:geheim@mail.example.de\"\n").expect("a file");
    let set = |mode| std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("a mode");
    set(0o644);
    let (status, said) = run(command(folder.path(), &["serve"]));
    assert!(!status.success() && said.contains("chmod o=") && !said.contains("geheim"), "{said}");
    set(0o640);
    let (status, said) = run(command(folder.path(), &["--check-config"]));
    assert!(status.success(), "{said}");
    for (name, value) in
        [("DORFLINDE_ORIGIN", "http://mitmachen.example.de"), ("DORFLINDE_PASSWORD_ROUNDS", "0"), ("DORFLINDE_DEBUG", "true")]
    {
        let mut started = command(folder.path(), &["serve"]);
        started.env(name, value);
        let (status, said) = run(started);
        assert_eq!(status.code(), Some(2), "{name}: {said}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was begun");
}
