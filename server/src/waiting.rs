//! While the database is away at the start: the program lives, is not ready, and says so to everybody who asks.

use std::net::SocketAddr;

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;

use crate::failure::Failure;
use crate::listen;

/// Connections at once; each is answered in a moment.
const CONNECTIONS_MAX: usize = 100;
const RETRY_S: &str = "5";

/// Answers until it is dropped.
///
/// # Returns
/// Why it could not, and nothing else.
pub async fn serve(address: SocketAddr) -> Failure {
    match TcpListener::bind(address).await {
        Err(error) => Failure::new(format!("{address} cannot be listened on: {error}")),
        Ok(listener) => {
            listen::serve(listener, router(), listen::Limits::of(CONNECTIONS_MAX), std::future::pending()).await;
            Failure::new("waiting has ended")
        }
    }
}

fn router() -> Router {
    let readiness = get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "database") });
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", readiness).fallback(|| async {
        let sentence = "Dorflinde startet gerade. Bitte versuchen Sie es gleich noch einmal.\n";
        (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, RETRY_S)], sentence).into_response()
    })
}
