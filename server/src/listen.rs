//! Accepting connections: a time-out for slow request heads, an upper bound on connections, and an end with a deadline.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Whoever needs longer for the head of a request holds a connection for nothing.
const HEAD_TIMEOUT: Duration = Duration::from_secs(15);
/// Whoever is not done by then is cut off; service managers kill after 30 s.
const END_TIMEOUT: Duration = Duration::from_secs(25);
/// After a failed accept (no file descriptors left) a short pause instead of a busy loop.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` is done, then lets open requests finish.
pub async fn serve(listener: TcpListener, router: Router, connections_max: usize, stop: impl Future<Output = ()>) {
    let mut http = Builder::new(TokioExecutor::new());
    http.http1().timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT).max_buf_size(64 * 1024);
    http.http2().timer(TokioTimer::new()).keep_alive_interval(HEAD_TIMEOUT).max_concurrent_streams(100);
    let connections = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(connections_max));
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &places) => accepted,
        };
        let Some((stream, place)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = connections.watch(http.serve_connection_with_upgrades(TokioIo::new(stream), service).into_owned());
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

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(tokio::net::TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let place = places.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            // Answers are small and finished: nothing is gained by waiting for more of them.
            let _ = stream.set_nodelay(true);
            Some((stream, place))
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

/// Done when somebody asks for the end.
pub async fn asked_to_end() -> Asked {
    use tokio::signal::unix::{SignalKind, signal};
    let keyboard = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let service = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = service => Asked::ByService,
        () = keyboard => Asked::AtKeyboard,
    }
}
