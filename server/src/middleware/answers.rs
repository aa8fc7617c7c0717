//! Around everything: each request has a number, which stands in its answer and in each line of the log; and an error that some layer made
//! without words gets words, a code, and the page's language.

use std::time::Instant;

use app::failure;
use app::state::App;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use uuid::Uuid;

use crate::metrics::Metrics;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// A request on its way.
pub struct Asked {
    pub id: Uuid,
    begun: Instant,
    /// For a page about an error.
    parts: Parts,
}

impl Asked {
    pub fn begin(app: &App, request: &Request) -> Self {
        let mut parts = Request::new(()).into_parts().0;
        parts.uri = request.uri().clone();
        parts.headers = request.headers().clone();
        Self { id: app.random.secret_id(), begun: Instant::now(), parts }
    }

    /// The answer with its number, and with words.
    pub async fn finish(self, app: &App, metrics: &Metrics, response: Response) -> Response {
        let mut response = failure::with_words(app, self.parts, response, self.id).await;
        if let Ok(id) = HeaderValue::from_str(&self.id.to_string()) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        metrics.count(response.status(), self.begun.elapsed());
        response
    }
}
