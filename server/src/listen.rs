//! Accepting connections: a time-out for slow request heads, an upper bound on connections, and an end with a deadline.

mod slow;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

use self::slow::Impatient;
use crate::middleware::network::Peer;

/// Whoever needs longer for the head of a request, from the first moment on, holds a connection for nothing.
const HEAD_TIMEOUT: Duration = Duration::from_secs(15);
/// Bytes of a request head; what has come of the next piece when it is noticed may be as much again.
const HEAD_MAX: usize = 16 * 1024;
/// Whoever takes nothing of an answer for so long gets no more of it.
const STALL_MAX: Duration = Duration::from_secs(30);
/// Whoever is not done by then is cut off; service managers kill after 30 s.
const END_TIMEOUT: Duration = Duration::from_secs(25);
/// After a failed accept (no file descriptors left) a short pause instead of a busy loop.
const PAUSE: Duration = Duration::from_millis(100);

/// What a connection may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// More connections at once wait to be accepted.
    pub connections_max: usize,
    pub head_timeout: Duration,
    pub stall_max: Duration,
}

impl Limits {
    /// The usual patience.
    pub fn of(connections_max: usize) -> Self {
        Self { connections_max, head_timeout: HEAD_TIMEOUT, stall_max: STALL_MAX }
    }
}

/// Serves until `stop` is done, then lets open requests finish. HTTP/1 alone: the proxy in front speaks it, and to tell it from
/// HTTP/2 one would have to wait for bytes that a silent connection never sends.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let mut http = Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head_timeout).max_buf_size(HEAD_MAX);
    let connections = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(limits.connections_max));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let Some((stream, peer, place)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let router = router.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            router.clone().oneshot(request.map(Body::new))
        });
        let connection =
            connections.watch(http.serve_connection(TokioIo::new(Impatient::new(stream, limits.stall_max)), service));
        tokio::spawn(async move {
            // A browser that goes away is no news.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(END_TIMEOUT, connections.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off at the end");
    }
}

async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> Option<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, address)) => {
            // Answers are small and finished: nothing is gained by waiting for more of them.
            let _ = stream.set_nodelay(true);
            Some((stream, Peer(address.ip()), place))
        }
        Err(error) => {
            tracing::warn!(%error, "no connection accepted");
            None
        }
    }
}

/// Who asked for the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// SIGTERM: a service manager, perhaps with other instances that go on.
    ByService,
    /// Ctrl+C: somebody who waits.
    AtKeyboard,
}

/// Listens for those who ask for the end.
#[derive(Debug)]
pub struct Ends {
    /// `None` where the system gives no such signal.
    service: Option<Signal>,
    keyboard: Option<Signal>,
}

impl Ends {
    /// From now on nobody is missed, and a signal does not kill the program by itself.
    pub fn listen() -> Self {
        Self { service: signal(SignalKind::terminate()).ok(), keyboard: signal(SignalKind::interrupt()).ok() }
    }

    /// Done when somebody asks; then for the next one.
    pub async fn asked(&mut self) -> Asked {
        tokio::select! {
            () = sent(&mut self.service) => Asked::ByService,
            () = sent(&mut self.keyboard) => Asked::AtKeyboard,
        }
    }
}

async fn sent(signal: &mut Option<Signal>) {
    match signal {
        Some(signal) => drop(signal.recv().await),
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;

    use super::*;

    const REQUEST: &[u8] = b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";

    /// What comes back until the connection is closed.
    async fn heard(stream: &mut TcpStream) -> String {
        let mut text = Vec::new();
        let closed = tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut text)).await;
        closed.expect("closed in time").expect("closed well");
        String::from_utf8(text).expect("a text")
    }

    #[tokio::test]
    async fn who_asks_for_the_end_before_anybody_waits_for_that_is_heard_and_who_asks_again_too() {
        let mut ends = Ends::listen();
        for (signal, asked) in [("-TERM", Asked::ByService), ("-INT", Asked::AtKeyboard)] {
            let sent = std::process::Command::new("kill").args([signal, &std::process::id().to_string()]).status();
            assert!(sent.expect("a signal").success());
            assert_eq!(ends.asked().await, asked);
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_says_nothing_or_half_a_head_makes_room_for_the_next() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().route("/", axum::routing::get(|| async { "Grüß Gott" }));
        let limits = Limits { head_timeout: Duration::from_millis(100), ..Limits::of(1) };
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(serve(listener, router, limits, async {
            let _ = stopped.await;
        }));
        for said in [&b""[..], b"PRI * HTTP/2", b"GET / HTTP/1.1\r\nhost"] {
            let mut slow = TcpStream::connect(address).await.expect("a connection");
            slow.write_all(said).await.expect("sent");
            let mut next = TcpStream::connect(address).await.expect("a connection");
            next.write_all(REQUEST).await.expect("sent");
            assert!(!heard(&mut slow).await.contains("200 OK"));
            assert!(heard(&mut next).await.ends_with("Grüß Gott"));
        }
        stop.send(()).expect("it serves");
        serving.await.expect("it ends");
    }
}
