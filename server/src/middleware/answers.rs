//! Around everything: each request has a number, which stands in its answer and in each line of the log; and an error that some layer made
//! without words gets words, a code, and the page's language.

use std::sync::Arc;
use std::time::Instant;

use app::failure;
use app::state::App;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use crate::metrics::Metrics;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Runs the request under its number.
pub async fn finish(State((app, metrics)): State<(App, Arc<Metrics>)>, request: Request, next: Next) -> Response {
    let (id, begun) = (app.random.secret_id(), Instant::now());
    let span = tracing::info_span!("request", id = %id);
    async {
        let (parts, body) = request.into_parts();
        let asked = parts.clone();
        let response = next.run(Request::from_parts(parts, body)).await;
        let mut response = failure::with_words(&app, asked, response, id).await;
        if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        metrics.count(response.status(), begun.elapsed());
        response
    }
    .instrument(span)
    .await
}
