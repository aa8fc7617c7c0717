//! Errors as pages and as data: the status of the contract, a code, a sentence in the person's language, and a way on.

use axum::Json;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::{Error, Instant};
use http::header::{ACCEPT, ALLOW, CONTENT_TYPE, RETRY_AFTER};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use leptos::prelude::*;
use uuid::Uuid;

use crate::addresses;
use crate::answers::{FieldRefusal, Refusal};
use crate::page::Page;
use crate::state::App;
use crate::texts::Texts;
use crate::ui::time::day_text;
use crate::visit::{self, Visit};

/// Seconds after which trying again makes sense when the program is overloaded.
const RETRY_S: u32 = 5;

/// What an error page tells.
#[derive(Clone, Debug)]
struct Trouble {
    status: StatusCode,
    code: &'static str,
    /// Found again in the log.
    incident: Option<Uuid>,
    retry_after: Option<u32>,
}

impl Trouble {
    fn of(error: &Error) -> Self {
        let incident = if let Error::Internal(incident) = error { Some(incident.id) } else { None };
        Self { status: status_of(error), code: error.code(), incident, retry_after: retry_after(error) }
    }

    /// What a layer answered with a status alone.
    fn of_status(status: StatusCode, request: Uuid) -> Self {
        let code = match status.as_u16() {
            404 => "not_found",
            403 => "forbidden",
            405 => "method_not_allowed",
            408 => "too_slow",
            413 | 414 | 431 => "too_large",
            415 => "unsupported_type",
            421 => "unknown_host",
            429 => "too_many",
            503 => "unavailable",
            504 => "outcome_unknown",
            500.. => "internal",
            _ => "bad_request",
        };
        let incident = (code == "internal").then_some(request);
        Self { status, code, incident, retry_after: (status == StatusCode::SERVICE_UNAVAILABLE).then_some(RETRY_S) }
    }

    fn title(&self, t: Texts) -> &'static str {
        match self.status.as_u16() {
            404 => t.failure_title_not_found(),
            401 | 403 => t.failure_title_not_allowed(),
            429 | 503 | 504 => t.failure_title_wait(),
            500 => t.failure_title_internal(),
            _ => t.failure_title_refused(),
        }
    }
}

/// The error as a page; whoever has to log in first is sent there and comes back.
pub fn page(visit: &Visit, error: &Error) -> Response {
    log(error);
    if matches!(error, Error::SignInNeeded) {
        return Redirect::to(&addresses::sign_in(Some(&visit.address))).into_response();
    }
    tell(visit, Trouble::of(error))
}

fn tell(visit: &Visit, trouble: Trouble) -> Response {
    let t = visit.t;
    let (title, text, code) = (trouble.title(t), message(t, trouble.code), trouble.code);
    let next = if code == "factor_needed" { (addresses::FACTOR, t.factor_begin_title()) } else { ("/", t.failure_home()) };
    let page = Page::new(visit, title, move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow">
                <div class="dl-moment" data-code=code>
                    <img src="/assets/illustrations/lost.svg" alt="" width="200" height="150"/>
                    <h1>{title}</h1>
                    <p>{text}</p>
                    {trouble.incident.map(|id| view! { <p class="dl-muted dl-small">{t.failure_incident()} " " <code>{id.to_string()}</code></p> })}
                    <div class="dl-actions">
                        <a class="kern-btn kern-btn--primary" href=next.0><span class="kern-label">{next.1}</span></a>
                    </div>
                </div>
            </div>
        }
    });
    with_retry(page.status(trouble.status.as_u16()).into_response(), trouble.retry_after)
}

/// The error where not even the municipality is known: words come later, from `with_words`.
pub fn bare(error: &Error) -> Response {
    log(error);
    let trouble = Trouble::of(error);
    let mut response = trouble.status.into_response();
    response.extensions_mut().insert(trouble);
    response
}

/// Gives an error that came as a status alone its words: a page for browsers, data for everybody else. `request` is its number in the log.
pub async fn with_words(app: &App, asked: Parts, response: Response, request: Uuid) -> Response {
    let is_error = response.status().is_client_error() || response.status().is_server_error();
    let kind = response.headers().get(CONTENT_TYPE).map(|kind| kind.as_bytes());
    let has_words = kind.is_some_and(|kind| kind.starts_with(b"text/html") || kind.starts_with(b"application/json"));
    if !is_error || has_words {
        return response;
    }
    let (parts, _) = response.into_parts();
    let trouble = parts.extensions.get::<Trouble>().cloned().unwrap_or_else(|| Trouble::of_status(parts.status, request));
    let t = visit::language(app, &asked.headers).texts();
    let wants_page = asked.headers.get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/html"));
    let mut told = if wants_page { Box::pin(tell_browser(app, t, &asked, trouble)).await } else { as_data(&data(t, &trouble)) };
    if let Some(allowed) = parts.headers.get(ALLOW) {
        told.headers_mut().insert(ALLOW, allowed.clone());
    }
    told
}

/// With the municipality around it where that can be had; a database that does not answer is not asked again.
async fn tell_browser(app: &App, t: Texts, asked: &Parts, trouble: Trouble) -> Response {
    if trouble.status.as_u16() < 500
        && let Ok(visit) = visit::make(app, asked).await
    {
        return tell(&visit, trouble);
    }
    let (title, text) = (trouble.title(t), message(t, trouble.code));
    let incident = trouble.incident.map(|id| format!("<p>{} <code>{id}</code></p>", t.failure_incident())).unwrap_or_default();
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"{}\"></head><body><main class=\"dl-main\"><div class=\"dl-wrap dl-wrap--narrow\">\
         <div class=\"dl-moment\" data-code=\"{}\"><h1>{title}</h1><p>{text}</p>{incident}</div></div></main></body></html>",
        t.lang.tag(),
        (app.address_of)("/pkg/dorflinde.css"),
        trouble.code,
    );
    with_retry((trouble.status, Html(page)).into_response(), trouble.retry_after)
}

/// The error as a door answers it.
pub fn refusal(t: Texts, error: &Error) -> Refusal {
    log(error);
    let fields = match error {
        Error::Invalid(errors) => errors.0.iter().map(|(name, code)| field_refusal(t, name, code)).collect(),
        _ => Vec::new(),
    };
    let refusal = Refusal { fields, ..data(t, &Trouble::of(error)) };
    match error {
        Error::Blocked { reason, until } => Refusal { message: blocked(t, reason, *until), ..refusal },
        _ => refusal,
    }
}

/// Whoever knows the password is told why the account is blocked, and until when.
fn blocked(t: Texts, reason: &str, until: Option<Instant>) -> String {
    match until {
        Some(end) => t.failure_blocked_until(day_text(t, end.plus(-1).day()), reason),
        None => t.failure_blocked(reason),
    }
}

fn data(t: Texts, trouble: &Trouble) -> Refusal {
    Refusal {
        status: trouble.status.as_u16(),
        code: trouble.code.to_owned(),
        message: message(t, trouble.code),
        fields: Vec::new(),
        retry_after: trouble.retry_after,
    }
}

/// A refusal as JSON.
pub fn as_data(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(refusal)).into_response();
    // The browser's stub of a server function reads an error by this header.
    response.headers_mut().insert("serverfnerror", http::HeaderValue::from_static("1"));
    with_retry(response, refusal.retry_after)
}

fn field_refusal(t: Texts, name: &str, code: &str) -> FieldRefusal {
    FieldRefusal { name: name.to_owned(), code: code.to_owned(), message: t.field_error(code) }
}

fn status_of(error: &Error) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn retry_after(error: &Error) -> Option<u32> {
    match error {
        Error::TooMany { retry_after_s } => Some(*retry_after_s),
        Error::Unavailable | Error::Away(_) => Some(RETRY_S),
        _ => None,
    }
}

fn with_retry(mut response: Response, seconds: Option<u32>) -> Response {
    let headers: &mut HeaderMap = response.headers_mut();
    if let Some(seconds) = seconds {
        headers.insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// Logged once, here: what is our fault with its cause, nothing that people typed.
fn log(error: &Error) {
    if let Error::Internal(incident) = error {
        tracing::error!(id = %incident.id, cause = %incident.cause, "internal error");
    }
}

/// The sentence for a code; a code without its own sentence gets the general one.
pub fn message(t: Texts, code: &str) -> String {
    t.failure_message(code)
}
