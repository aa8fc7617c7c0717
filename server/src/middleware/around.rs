//! The same care around whatever answers: nothing unreadable comes in, and every error goes out with words and a number. One layer that asks
//! the concerns beside it in order: a layer for each of them would be copied, boxed and polled anew for each request, and cost a vote a
//! tenth of its time.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use app::failure;
use app::state::App;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::FutureExt as _;
use tracing::Instrument as _;

use super::answers::Asked;
use super::network::Proxies;
use super::protection::Protection;
use super::{bodies, csrf, network, readable};
use crate::metrics::Metrics;

/// What the concerns need to know.
pub struct Around {
    pub app: App,
    pub proxies: Proxies,
    pub metrics: Arc<Metrics>,
    pub protection: Arc<Protection>,
}

/// Runs the request under its number.
pub async fn answer(State(around): State<Arc<Around>>, mut request: Request, next: Next) -> Response {
    let is_card = around.protection.take_cookies(&mut request);
    let asked = Asked::begin(&around.app, &request);
    let span = tracing::info_span!("request", id = %asked.id);
    let answered = async {
        let answer = AssertUnwindSafe(within(&around, request, next)).catch_unwind().await;
        let answer = answer.unwrap_or_else(|panic| broken(&*panic));
        asked.finish(&around.app, &around.metrics, answer).await
    };
    let mut response = answered.instrument(span).await;
    around.protection.add(is_card, &mut response);
    response
}

/// What a request's code said when it panicked stands in the log, under the request's number.
fn broken(panic: &(dyn Any + Send)) -> Response {
    let said = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(said = said.unwrap_or_default(), "a request broke off");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

async fn within(around: &Around, mut request: Request, next: Next) -> Response {
    network::note(&around.app, &around.proxies, &mut request);
    if let Some(refusal) = readable::refuse(&request) {
        return refusal;
    }
    let request = match bodies::limited(request) {
        Ok(request) => request,
        Err(status) => return status.into_response(),
    };
    if csrf::is_foreign(&around.app, &request) {
        return failure::bare(&domain::Error::NotAllowed("cross_site"));
    }
    next.run(request).await
}
