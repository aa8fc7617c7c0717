//! Slow and silent connections, panics, what machines ask for, and forms from before an update.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use domain::consultations::Part;
use domain::consultations::testing::running;
use server::listen;
use server::metrics::{self, Metrics};
use server::serve::{Outside, shielded};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tower::ServiceExt;

use crate::kit::Site;

const QUICK: Duration = Duration::from_millis(200);
const LARGE: usize = 50 << 20;

/// A server whose patience is short, with a large file; ends when the sender is dropped.
async fn impatient(connections_max: usize) -> (std::net::SocketAddr, oneshot::Sender<()>) {
    started(listen::Limits { head_timeout: QUICK, stall_max: QUICK, ..listen::Limits::of(connections_max) }).await
}

async fn started(limits: listen::Limits) -> (std::net::SocketAddr, oneshot::Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route("/", get(|| async { "da" })).route("/gross", get(|| async { vec![b'x'; LARGE] }));
    let (stop, stopped) = oneshot::channel::<()>();
    tokio::spawn(listen::serve(listener, router, limits, async {
        let _ = stopped.await;
    }));
    (address, stop)
}

async fn ask(address: std::net::SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.expect("sent");
    let mut heard = String::new();
    tokio::time::timeout(Duration::from_secs(5), stream.read_to_string(&mut heard)).await.expect("in time").expect("an answer");
    heard
}

/// How much still comes until the server closes.
async fn heard_to_the_end(mut stream: TcpStream) -> usize {
    let mut heard = Vec::new();
    // Cut off in the midst of an answer it ends with an error.
    let _ = tokio::time::timeout(Duration::from_secs(5), stream.read_to_end(&mut heard)).await.expect("closed");
    heard.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn av01_heads_that_trickle_in_are_cut_off_and_others_are_served() {
    let (address, _stop) = impatient(200).await;
    let mut slow = Vec::new();
    for _ in 0..200 {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(b"GET / HT").await.expect("sent");
        slow.push(stream);
    }
    assert!(ask(address).await.ends_with("da"), "there is room again after the patience");
    for stream in slow {
        heard_to_the_end(stream).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn av02_who_takes_nothing_or_says_nothing_more_is_cut_off() {
    let (address, _stop) = impatient(1).await;
    let mut greedy = TcpStream::connect(address).await.expect("a connection");
    greedy.write_all(b"GET /gross HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
    assert!(ask(address).await.ends_with("da"), "the only place is free again");
    let mut idle = TcpStream::connect(address).await.expect("a connection");
    idle.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
    assert!(ask(address).await.ends_with("da"), "an answered connection that stays silent makes room, too");
    assert!(heard_to_the_end(greedy).await < LARGE, "and neither has been given more than room");
    heard_to_the_end(idle).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn av03_more_connections_than_places_wait_for_their_turn() {
    let (address, _stop) = impatient(3).await;
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..60 {
        all.spawn(ask(address));
    }
    while let Some(heard) = all.join_next().await {
        assert!(heard.expect("no panic").ends_with("da"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn av03_one_more_than_the_places_is_answered_when_somebody_leaves() {
    let (address, _stop) = started(listen::Limits::of(3)).await;
    let mut held = Vec::new();
    for _ in 0..3 {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n").await.expect("sent");
        stream.read_u8().await.expect("an answer");
        held.push(stream);
    }
    let mut next = tokio::spawn(ask(address));
    assert!(tokio::time::timeout(QUICK, &mut next).await.is_err(), "all places are taken");
    drop(held.pop());
    assert!(next.await.expect("no panic").ends_with("da"), "a place is free");
}

#[tokio::test(flavor = "multi_thread")]
async fn av14_a_panic_is_one_failed_request_and_nothing_else() {
    let site = Site::new().await;
    #[expect(clippy::panic, reason = "this is what is tried")]
    async fn broken() -> &'static str {
        panic!("on purpose")
    }
    let inside = Router::new().route("/kaputt", get(broken)).route("/heil", get(|| async { "heil" }));
    let router = shielded(inside, &site.app, Outside::default());
    let ask = async |path: &str, accept: &str| {
        let request = Request::get(path).header("host", "a").header("accept", accept).body(Body::empty()).expect("a request");
        router.clone().oneshot(request).await.expect("an answer")
    };
    for n in 0..1_000 {
        let answer = ask("/kaputt", if n % 100 == 0 { "text/html" } else { "*/*" }).await;
        assert_eq!(answer.status(), 500);
        let id = answer.headers()["x-request-id"].to_str().expect("ASCII").to_owned();
        let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
        let text = String::from_utf8_lossy(&body).into_owned();
        assert!(text.contains("internal") && !text.contains("on purpose"), "{text}");
        assert!(n % 100 != 0 || text.contains(&id), "people can name the number: {text}");
    }
    assert_eq!(ask("/heil", "*/*").await.status(), 200);
    site.visitor().get("/").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn sd05_a_form_of_the_page_before_an_update_is_taken_or_comes_back_with_its_text() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let anna = site.resident("Anna").await;
    let old = [
        ("consultation", board.slug.as_str()),
        ("field", "digitales-rathaus"),
        ("title", "Bus"),
        ("text", "Mein Text"),
        ("gone", "1"),
    ];
    anna.post("/api/v1/ideas/submit", "/ideen/neu", &old).await.expect(303);
    let register =
        [("name", "Berta"), ("email", "berta@example.org"), ("password", "vier alte Birnen im Korb"), ("stamp", "1.alt")];
    let back = site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &register).await.expect(409);
    back.shows("value=\"Berta\"").shows("value=\"berta@example.org\"").shows("data-code=\"send_again\"");
    let missing = site.visitor().post("/api/v1/accounts/sign-in", "/konto/anmelden", &[("email", "a@b.de")]).await.expect(400);
    missing.shows("value=\"a@b.de\"").shows("data-code=\"bad_request\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn sd07_the_addresses_for_machines_tell_nothing() {
    let site =
        Site::with(Outside { security_contact: "mailto:sicherheit@lindach.example".to_owned(), ..Outside::default() }).await;
    site.visitor().get("/healthz").await.expect(200);
    site.visitor().get("/metrics").await.expect(404);
    assert_eq!(site.visitor().get("/healthz").await.text, "ok");
    assert_eq!(site.visitor().get("/readyz").await.expect(200).text, "ready");
    let contact = site.visitor().get("/.well-known/security.txt").await.expect(200);
    contact.shows("Contact: mailto:sicherheit@lindach.example\n").shows("Expires: 2027-05-21T00:00:00Z\n");
    site.visitor().get("/robots.txt").await.expect(200).shows("Disallow: /api/");
    Site::new().await.visitor().get("/.well-known/security.txt").await.expect(404);
    let counted = Arc::new(Metrics::default());
    counted.count(StatusCode::OK, QUICK);
    let request = Request::get("/metrics").body(Body::empty()).expect("a request");
    let answer = metrics::router(counted).oneshot(request).await.expect("an answer");
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
    let text = String::from_utf8_lossy(&body).into_owned();
    assert!(text.contains("http_answers_total{status=\"2xx\"} 1"), "{text}");
    for word in ["Lindach", "lindach", env!("CARGO_PKG_VERSION"), "sqlite", "/ideen", "municipality"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}
