//! Answers that show something this one time. No doors, because a door leads on to another page, and codes must stand in the answer itself
//! and nowhere else.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use domain::Error;
use domain::accounts::SignedIn;
use http::StatusCode;
use http::header::RETRY_AFTER;
use leptos::prelude::*;

use super::carrying::seconds;
use crate::addresses;
use crate::cookies::Cookie;
use crate::failure::refusal;
use crate::forms::{BODY_PATIENCE, Refused};
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::visit::{Visit, append_cookie, pairs};

/// A code or a password, and what every form carries.
const BODY_MAX: usize = 4_096;

/// What a form sends.
pub(super) type Typed = Vec<(String, String)>;

/// Reads a short form.
pub(super) async fn read(request: Request) -> Result<Typed, Response> {
    let body = tokio::time::timeout(BODY_PATIENCE, to_bytes(request.into_body(), BODY_MAX)).await;
    let body = body.map_err(|_| StatusCode::REQUEST_TIMEOUT.into_response())?;
    let refused = |error: Error| Failure(error).into_response();
    let body = body.map_err(|_| refused(Error::TooLarge))?;
    Ok(pairs(std::str::from_utf8(&body).map_err(|_| refused(Error::BadRequest))?))
}

/// The value of a field.
pub(super) fn value(typed: &Typed, name: &str) -> String {
    typed.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The form's own page again, with what is wrong. Who has to sign in first is sent there.
pub(super) async fn again<P: Future<Output = PageResult>>(
    visit: &Visit,
    door: &'static str,
    typed: Typed,
    error: Error,
    page: impl FnOnce(Visit) -> P,
) -> Response {
    if matches!(error, Error::SignInNeeded) {
        return Failure(error).into_response();
    }
    let refusal = refusal(visit.t, &error);
    let (status, retry_after) = (refusal.status, refusal.retry_after);
    let refused = Refused { door: door.to_owned(), key: String::new(), refusal, typed };
    let mut response = match page(visit.with_refused(refused)).await {
        Ok(page) => page.status(status).into_response(),
        Err(failure) => failure.into_response(),
    };
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

/// The codes on paper, and the session under its new token.
pub(super) fn show(visit: &Visit, signed_in: &SignedIn, codes: Vec<String>) -> Response {
    let t = visit.t;
    let page = Page::new(visit, t.recovery_shown_title(), move || {
        let codes = codes.into_iter().map(|code| view! { <li class="dl-receipt__code" data-testid="recovery-code">{code}</li> });
        view! {
            <PageHead title=t.recovery_shown_title() lead=t.recovery_shown_lead() crumbs=crumbs()/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <ol class="dl-slips">{codes.collect_view()}</ol>
                <p>{t.recovery_shown_text()}</p>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::ACCOUNT><span class="kern-label">{t.recovery_shown_done()}</span></a>
                </div>
            </div>
        }
    });
    let mut response = page.private().into_response();
    let age = seconds(signed_in.ends_at, visit.app.clock.now());
    append_cookie(response.headers_mut(), &Cookie::Session.set(&visit.app, &signed_in.token, age));
    response
}

/// The pages above.
pub(super) fn crumbs() -> Vec<(String, String)> {
    let t = use_visit().t;
    vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned()), (addresses::FACTOR.to_owned(), t.factor_title().to_owned())]
}
