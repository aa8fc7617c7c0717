//! Errors as pages and as data: the status of the contract, a code, a sentence in the person's language, and a way on.

use axum::response::{IntoResponse, Redirect, Response};
use domain::Error;
use http::StatusCode;
use http::header::RETRY_AFTER;
use leptos::prelude::*;

use crate::addresses;
use crate::answers::{FieldRefusal, Refusal};
use crate::page::Page;
use crate::texts::Texts;
use crate::visit::Visit;

/// Seconds after which trying again makes sense when the program is overloaded.
const RETRY_S: u32 = 5;

/// The error as a page; whoever has to log in first is sent there and comes back.
pub fn page(visit: &Visit, error: &Error) -> Response {
    log(error);
    if matches!(error, Error::SignInNeeded) {
        return Redirect::to(&addresses::sign_in(Some(&visit.address))).into_response();
    }
    let (t, code) = (visit.t, error.code());
    let (title, text) = (failure_title(t, error), message(t, code).to_owned());
    let incident = if let Error::Internal(incident) = error { Some(incident.id.to_string()) } else { None };
    let heading = title.clone();
    let page = Page::new(visit, title, move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow">
                <div class="dl-moment" data-code=code>
                    <img src="/assets/illustrations/lost.svg" alt="" width="200" height="150"/>
                    <h1>{heading}</h1>
                    <p>{text}</p>
                    {incident.map(|id| view! { <p class="dl-muted dl-small">{t.failure_incident()} " " <code>{id}</code></p> })}
                    <div class="dl-actions">
                        <a class="kern-btn kern-btn--primary" href="/"><span class="kern-label">{t.failure_home()}</span></a>
                    </div>
                </div>
            </div>
        }
    });
    let mut response = page.status(error.status()).into_response();
    if let Some(seconds) = retry_after(error) {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// The error where not even the municipality is known.
pub fn bare(error: &Error) -> Response {
    log(error);
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, error.code()).into_response()
}

/// The error as a door answers it.
pub fn refusal(t: Texts, error: &Error) -> Refusal {
    log(error);
    let fields = match error {
        Error::Invalid(errors) => errors.0.iter().map(|(name, code)| field_refusal(t, name, code)).collect(),
        _ => Vec::new(),
    };
    let message = message(t, error.code()).to_owned();
    Refusal { status: error.status(), code: error.code().to_owned(), message, fields, retry_after: retry_after(error) }
}

fn field_refusal(t: Texts, name: &str, code: &str) -> FieldRefusal {
    FieldRefusal { name: name.to_owned(), code: code.to_owned(), message: t.field_error(code) }
}

fn retry_after(error: &Error) -> Option<u32> {
    match error {
        Error::TooMany { retry_after_s } => Some(*retry_after_s),
        Error::Unavailable => Some(RETRY_S),
        _ => None,
    }
}

/// Logged once, here: what is our fault with its cause, nothing that people typed.
fn log(error: &Error) {
    if let Error::Internal(incident) = error {
        tracing::error!(id = %incident.id, cause = %incident.cause, "internal error");
    }
}

fn failure_title(t: Texts, error: &Error) -> String {
    let title = match error {
        Error::NotFound => t.failure_title_not_found(),
        Error::NotAllowed(_) | Error::SignInNeeded => t.failure_title_not_allowed(),
        Error::Unavailable | Error::OutcomeUnknown | Error::TooMany { .. } => t.failure_title_wait(),
        Error::Internal(_) => t.failure_title_internal(),
        _ => t.failure_title_refused(),
    };
    title.to_owned()
}

/// The sentence for a code; a code without its own sentence gets the general one.
pub fn message(t: Texts, code: &str) -> String {
    t.failure_message(code)
}
