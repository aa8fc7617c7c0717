//! The only place that calls somebody: addresses of one host, no redirects, a bounded time and size, no proxy from the environment.

use std::error::Error;
use std::pin::Pin;
use std::time::Duration;

use http::StatusCode;
use http::header::CONTENT_TYPE;
use openidconnect::url::{Origin, Url};
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use reqwest::redirect::Policy;

/// No description, key set or token is longer.
const ANSWER_MAX: usize = 256 * 1024;

/// Calls the provider's host.
pub(crate) struct Caller {
    client: reqwest::Client,
    origin: Origin,
}

/// Why a call gave nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CallError {
    #[error("{0} is not under the issuer's host")]
    Elsewhere(String),
    #[error("status {0}")]
    Status(StatusCode),
    #[error("the answer is too large")]
    TooLarge,
    #[error("no answer")]
    Silence(#[from] reqwest::Error),
    #[error("no readable answer")]
    Unreadable(#[from] http::Error),
}

impl Caller {
    pub(crate) fn new(issuer: &Url, patience: Duration) -> Result<Self, reqwest::Error> {
        let client = reqwest::Client::builder().redirect(Policy::none()).no_proxy().timeout(patience).build()?;
        Ok(Self { client, origin: issuer.origin() })
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, CallError> {
        let request = reqwest::Request::try_from(request)?;
        if request.url().origin() != self.origin {
            return Err(CallError::Elsewhere(request.url().origin().ascii_serialization()));
        }
        let mut answer = self.client.execute(request).await?;
        let (status, kind) = (answer.status(), answer.headers().get(CONTENT_TYPE).cloned());
        // A code that does not hold is 400, a client that is not known 401; both with a reason in the body.
        if ![StatusCode::OK, StatusCode::BAD_REQUEST, StatusCode::UNAUTHORIZED].contains(&status) {
            return Err(CallError::Status(status));
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > ANSWER_MAX {
                return Err(CallError::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        let mut response = http::Response::builder().status(status);
        if let Some(kind) = kind {
            response = response.header(CONTENT_TYPE, kind);
        }
        Ok(response.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Caller {
    type Error = CallError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, CallError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

/// An error with its causes, for the log.
pub(crate) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
