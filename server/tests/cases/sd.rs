//! Starting and stopping, with the real program.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use crate::process::{Server, command, founded, run};

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
    half.write_all(b"age=en").expect("sent");
    let mut answer = String::new();
    half.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303"), "what has begun is finished: {answer}");
    assert!(server.ended().success(), "and nobody is waited for who only keeps a line open");
    drop(idle);
}

#[test]
fn sd03_a_second_sigterm_ends_at_once_and_what_was_acknowledged_is_there() {
    let folder = founded();
    let mut server = Server::start(command(folder.path(), &["serve"]));
    server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
    let mut half = TcpStream::connect(server.address).expect("a connection");
    half.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nx-slow:").expect("sent");
    server.signal("-TERM");
    server.until("it says that it leaves", |server| server.ask("/readyz").contains(" 503"));
    server.signal("-TERM");
    assert_eq!(server.ended().code(), Some(1), "not the orderly end, which takes seconds");
    let (status, said) = run(command(folder.path(), &["municipality", "list"]));
    assert!(status.success() && said.contains("09276999  Lindach"), "{said}");
}

#[test]
fn sd04_it_waits_for_a_database_that_is_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
    let mut waiting = command(folder.path(), &["serve"]);
    waiting.env("DATABASE_URL", format!("postgres://nobody@{free}/nothing"));
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
