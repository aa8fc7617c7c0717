//! In front of all doors: calls the server function, answers islands with data, and plain forms with a page.
//!
//! A plain form that was refused gets its own page again, with the status, what was typed, and the messages beside the fields.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{ACCEPT, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use server_fn::axum::get_server_fn_service;
use server_fn::error::FromServerFnError;
use tower::ServiceExt;
use uuid::Uuid;

use crate::answers::{Done, Refusal};
use crate::cookies::Cookie;
use crate::door::{CALL, Call};
use crate::failure;
use crate::visit::{Visit, append_cookie, pairs};

/// A body larger than this is refused before it is read.
const BODY_MAX: usize = 256 * 1024;
/// A form is short: who has not sent it by then will not.
pub(crate) const BODY_PATIENCE: Duration = Duration::from_secs(30);
/// More fields than the longest questionnaire has, and deeper ones than any form has.
const PAIRS_MAX: usize = 2_000;
const DEPTH_MAX: usize = 3;
/// Seconds that a note waits for the page that shows it.
const NOTE_S: i64 = 120;

/// A form that was refused, on its way back to its page.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Address of the door, and the key of the form where a page has several of one kind.
    pub door: String,
    pub key: String,
    pub refusal: Refusal,
    /// What was typed, by field name, in order.
    pub typed: Vec<(String, String)>,
}

impl Refused {
    /// What was typed into a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The id that the form was sent with: sending it again stays one effect, also when nobody knows whether the first one was done.
    /// `None` when the id itself was refused.
    pub fn request_id(&self) -> Option<Uuid> {
        let sent = Uuid::parse_str(self.value("request_id")?).ok()?;
        self.message("request_id").is_none().then_some(sent)
    }

    /// The message beside a field.
    pub fn message(&self, name: &str) -> Option<&str> {
        self.refusal.fields.iter().find(|field| field.name == name).map(|field| field.message.as_str())
    }
}

/// Handles a request to any door. `pages` renders the page of a refused form.
pub async fn handle(State(pages): State<Router>, visit: Visit, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if request.method() != Method::POST {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "POST")]).into_response();
    }
    let wants_page = request.headers().get(ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"text/html"));
    let (mut parts, body) = request.into_parts();
    let Ok(body) = tokio::time::timeout(BODY_PATIENCE, to_bytes(body, BODY_MAX)).await else {
        return StatusCode::REQUEST_TIMEOUT.into_response();
    };
    let Ok(body) = body else { return refuse_early(&visit, wants_page, &domain::Error::TooLarge) };
    let is_form =
        parts.headers.get(CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_form {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    if !is_readable(&body) {
        return refuse_early(&visit, wants_page, &domain::Error::BadRequest);
    }
    let Some(mut service) = get_server_fn_service(&path, Method::POST) else {
        return refuse_early(&visit, wants_page, &domain::Error::NotFound);
    };
    parts.headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    parts.headers.remove(http::header::REFERER);
    // For the page of a form that is refused.
    let asked = if wants_page { parts.headers.clone() } else { HeaderMap::new() };
    let call = Request::from_parts(parts, Body::from(body.clone()));
    // To its end, even when the browser goes away.
    let headers = Arc::new(Mutex::new(Vec::new()));
    let context = Call { visit: visit.clone(), headers: headers.clone() };
    let work = domain::to_the_end(CALL.scope(context, async move { service.run(call).await }));
    let Some(response) = work.await else {
        return refuse_early(&visit, wants_page, &domain::Error::internal(format!("door {path} panicked")));
    };
    match read(&visit, response).await {
        Ok((done, response)) => {
            let mut response =
                if wants_page { go_on(&visit, &serde_json::from_slice(&done).unwrap_or_default()) } else { response };
            for (name, value) in headers.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
                if let Ok(value) = HeaderValue::from_str(&value) {
                    response.headers_mut().append(name, value);
                }
            }
            response
        }
        Err(refusal) if wants_page => give_back(pages, &visit, &asked, &path, &body, refusal).await,
        Err(refusal) => failure::as_data(&refusal),
    }
}

/// What the server function answered.
async fn read(visit: &Visit, response: Response) -> Result<(Bytes, Response), Refusal> {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, BODY_MAX).await.unwrap_or_default();
    if parts.status.is_success() {
        return Ok((body.clone(), Response::from_parts(parts, Body::from(body))));
    }
    let mut refusal = Refusal::de(body);
    if refusal.message.is_empty() {
        refusal.message = failure::message(visit.t, &refusal.code);
    }
    Err(refusal)
}

/// 303 to the page where it goes on; the note and the receipt travel in a cookie, not in the address.
fn go_on(visit: &Visit, done: &Done) -> Response {
    let to = if is_local(&done.to) { &done.to } else { "/" };
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(LOCATION, to);
    }
    if let Some(note) = &done.note {
        let value = done.receipt.as_ref().map_or_else(|| note.clone(), |receipt| format!("{note}.{receipt}"));
        append_cookie(response.headers_mut(), &Cookie::Note.set(&visit.app, &value, NOTE_S));
    }
    response
}

/// Renders the page of the form again.
async fn give_back(pages: Router, visit: &Visit, headers: &HeaderMap, door: &str, body: &Bytes, refusal: Refusal) -> Response {
    let typed = pairs(std::str::from_utf8(body).unwrap_or_default());
    let value = |name: &str| typed.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let (page, key, status, retry_after) = (value("_page"), value("_form"), refusal.status, refusal.retry_after);
    if status == 401 || !is_local(&page) {
        let error = if status == 401 { domain::Error::SignInNeeded } else { domain::Error::BadRequest };
        return failure::page(visit, &error);
    }
    let mut request = Request::builder().method(Method::GET).uri(&page).body(Body::empty()).unwrap_or_default();
    *request.headers_mut() = headers.clone();
    request.headers_mut().remove(CONTENT_LENGTH);
    request.headers_mut().remove(CONTENT_TYPE);
    request.extensions_mut().insert(visit.network);
    request.extensions_mut().insert(Refused { door: door.to_owned(), key, refusal, typed });
    let Ok(mut response) = pages.oneshot(request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    }
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response
}

fn refuse_early(visit: &Visit, wants_page: bool, error: &domain::Error) -> Response {
    if wants_page { failure::page(visit, error) } else { failure::as_data(&failure::refusal(visit.t, error)) }
}

/// Whether a body is pairs of text, each name once: what two readers could read in two ways is read by none. Our forms give each of their
/// boxes a name of its own.
fn is_readable(body: &[u8]) -> bool {
    let is_piece = |piece: &[u8]| {
        let mut rest = piece.iter();
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
        while let Some(byte) = rest.next() {
            if *byte == b'%' && !(is_digit(rest.next()) && is_digit(rest.next())) {
                return false;
            }
        }
        true
    };
    if !is_piece(body) {
        return false;
    }
    let mut names = Vec::new();
    for (name, value) in form_urlencoded::parse(body) {
        // What is no text comes back with the sign that stands for it, which nobody types.
        let is_text = |text: &str| !text.contains(['\0', '\u{fffd}']);
        let is_deep = name.matches('[').count() > DEPTH_MAX;
        if names.len() >= PAIRS_MAX || is_deep || !is_text(&name) || !is_text(&value) {
            return false;
        }
        names.push(name);
    }
    names.sort_unstable();
    names.is_sorted_by(|one, next| one < next)
}

/// Whether a path leads to a page of this site and nowhere else.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && !path.starts_with("/\\")
        && !path.starts_with("/api/")
        && path.bytes().all(|b| b > 32 && b < 127)
}

#[cfg(test)]
mod tests {
    use super::{is_local, is_readable};

    #[test]
    fn what_could_be_read_in_two_ways_is_read_by_none() {
        for good in ["", "a=b&c=d", "a[b]=1&a[c]=2", "a=%C3%A4+%0D%0A", "a", "a==&b="] {
            assert!(is_readable(good.as_bytes()), "{good}");
        }
        for bad in ["a=1&a=2", "a=%00", "a=%zz", "a=%f", "%ff=1", "a=%ff", "a[b][c][d][e]=1"] {
            assert!(!is_readable(bad.as_bytes()), "{bad}");
        }
        let many: String = (0..100_000).map(|n| format!("{n}=&")).collect();
        assert!(!is_readable(many.as_bytes()));
        assert!(!is_readable("[".repeat(100_000).as_bytes()));
    }

    #[test]
    fn only_paths_of_this_site_are_followed() {
        for path in ["/", "/ideen/17", "/ideen?seite=2", "/ideen/neu?beteiligung=a#form"] {
            assert!(is_local(path), "{path}");
        }
        for path in
            ["", "//evil.example", "/\\evil", "https:evil", "javascript:alert(1)", "/a\nb", "/\tevil", "/api/v1/x", "ideen"]
        {
            assert!(!is_local(path), "{path}");
        }
    }
}
