//! One visit to one address: whose municipality, which language, who is there, and what a refused form gave back.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::accounts::{self, Guest};
use domain::ids::SessionId;
use domain::limits::{Limit, Network, Per, Reserved};
use domain::municipalities::Municipality;
use domain::{Actor, Error, Instant, Person, Result, Right, Tx, security};
use http::header::{CACHE_CONTROL, HOST, SET_COOKIE, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, HeaderValue};

use crate::cookies::Cookie;
use crate::failure;
use crate::forms::Refused;
use crate::state::App;
use crate::texts::{Lang, Texts};

/// A visit; clones share it.
#[derive(Clone)]
pub struct Visit(Arc<Inner>);

/// What is known of it.
#[derive(Clone)]
pub struct Inner {
    pub app: App,
    pub municipality: Arc<Municipality>,
    pub t: Texts,
    pub guest: Option<Guest>,
    /// The session's token, as the browser sent it; it may have ended.
    pub token: Option<String>,
    /// The token of a step on the way in.
    pub step: Option<String>,
    /// The host that the browser asked, with its port.
    pub host: String,
    pub user_agent: String,
    /// From where: a keyed hash.
    pub network: Network,
    pub now: Instant,
    /// Path and query as asked for.
    pub address: String,
    /// The form that was just refused, when this page is rendered for it.
    pub refused: Option<Refused>,
    /// Key and receipt of the sentence to show once.
    pub note: Option<(String, Option<String>)>,
}

impl std::ops::Deref for Visit {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Visit {
    /// A connection for reading.
    ///
    /// # Errors
    /// `Unavailable` when none is free.
    pub async fn read(&self) -> Result<Tx> {
        self.app.db.read().await
    }

    /// The actor that verbs and stores take.
    pub fn actor(&self) -> Actor {
        Actor {
            municipality: self.municipality.id,
            person: self.person().cloned(),
            now: self.now,
            random: self.app.random.clone(),
        }
    }

    pub fn person(&self) -> Option<&Person> {
        self.guest.as_ref().map(|guest| &guest.person)
    }

    /// The session of whoever is signed in.
    ///
    /// # Errors
    /// `SignInNeeded` for visitors.
    pub fn guest(&self) -> Result<&Guest> {
        self.guest.as_ref().ok_or(Error::SignInNeeded)
    }

    /// Whether somebody with this right is there.
    pub fn may(&self, right: Right) -> bool {
        self.actor().may(right)
    }

    /// The same visit with a form that was refused, so that its page is rendered again.
    pub fn with_refused(&self, refused: Refused) -> Self {
        Self(Arc::new(Inner { refused: Some(refused), ..(*self.0).clone() }))
    }

    /// Counts one try of something limited, whatever becomes of it.
    ///
    /// # Errors
    /// `TooMany`.
    pub fn count(&self, limit: &Limit) -> Result<()> {
        self.reserve(limit).map(Reserved::keep)
    }

    /// Counts something limited, unless it is not done after all.
    ///
    /// # Errors
    /// `TooMany`.
    pub fn reserve(&self, limit: &Limit) -> Result<Reserved> {
        match (limit.per, self.person()) {
            (Per::Person, Some(person)) => self.app.limits.reserve(limit, person.id.0.as_bytes()),
            _ => self.app.limits.reserve(limit, self.network.as_bytes()),
        }
    }

    /// What full links of this municipality begin with: on paper, in mails, in files.
    pub fn origin(&self) -> String {
        self.municipality.origin(&self.app.origin)
    }

    /// Notes for whoever looks into a break-in that somebody signed in asked for what their role does not allow. Beside the request: the
    /// answer does not wait for it.
    pub fn note_denial(&self, error: &Error) {
        if self.person().is_none() || !matches!(error, Error::NotAllowed("forbidden" | "four_eyes")) {
            return;
        }
        let visit = self.clone();
        tokio::spawn(async move {
            let Ok(mut tx) = visit.app.db.write().await else { return };
            if security::record_denial(&mut tx, &visit.actor()).await.is_ok() {
                // Missed once, it is noted with the next one.
                let _ = tx.commit().await;
            }
        });
    }

    /// The path without its query.
    pub fn path(&self) -> &str {
        self.address.split('?').next().unwrap_or("/")
    }

    /// A value of the query.
    pub fn query(&self, name: &str) -> Option<String> {
        let query = self.address.split_once('?')?.1;
        pairs(query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

/// The pairs of a query, decoded.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// What has its content in its address is the same for everybody, and belongs into every cache.
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Middleware: makes the visit, runs the page or door, and gives a failure its page.
pub async fn begin(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visit = match make(&app, &parts).await {
        Ok(visit) => visit,
        // Only a host that is nobody's is not found here.
        Err(Error::NotFound) => return http::StatusCode::MISDIRECTED_REQUEST.into_response(),
        Err(error) => return failure::bare(&error),
    };
    if let Some(guest) = visit.guest.as_ref().filter(|guest| guest.is_stale) {
        keep_alive(&visit, guest.session);
    }
    let has_cookies = visit.guest.is_some() || visit.note.is_some();
    parts.extensions.insert(visit.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if let Some(error) = response.extensions_mut().remove::<Error>() {
        visit.note_denial(&error);
        response = failure::page(&visit, &error);
    }
    let headers = response.headers_mut();
    if headers.get(CACHE_CONTROL).is_some_and(|value| value == FOR_GOOD) {
        return response;
    }
    if visit.note.is_some() {
        append_cookie(headers, &Cookie::Note.set(&app, "", 0));
    }
    if has_cookies || !headers.contains_key(CACHE_CONTROL) {
        // What is personal stays out of every cache; what is public may be asked for again and again.
        let value = if has_cookies { "no-store" } else { "no-cache" };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(value));
    }
    response
}

/// Notes that a session is in use, beside the request: a page does not wait for a write, and is shown even if it fails.
fn keep_alive(visit: &Visit, session: SessionId) {
    let (app, municipality, now) = (visit.app.clone(), visit.municipality.id, visit.now);
    tokio::spawn(async move {
        let Ok(mut tx) = app.db.write().await else { return };
        if accounts::keep_alive(&mut tx, municipality, session, now).await.is_ok() {
            // Missed once, it is noted with the next request.
            let _ = tx.commit().await;
        }
    });
}

/// Adds a cookie to an answer.
pub fn append_cookie(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(SET_COOKIE, value);
    }
}

pub(crate) async fn make(app: &App, parts: &Parts) -> Result<Visit> {
    let headers = &parts.headers;
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned();
    let chosen = Cookie::Municipality.read(app, headers);
    let municipality = app.municipality(&host, chosen.as_deref()).await?.ok_or(Error::NotFound)?;
    if municipality.suspended_at.is_some() {
        return Err(Error::Expired("municipality_suspended"));
    }
    let now = app.clock.now();
    let token = Cookie::Session.read(app, headers);
    let step = Cookie::Step.read(app, headers);
    let guest = match &token {
        Some(token) => app.entrance.find(municipality.id, token, now).await?,
        None => None,
    };
    let user_agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default().to_owned();
    let note = Cookie::Note.read(app, headers).map(|note| match note.split_once('.') {
        Some((key, receipt)) => (key.to_owned(), Some(receipt.to_owned())),
        None => (note, None),
    });
    let refused = parts.extensions.get::<Refused>().cloned();
    let network = parts.extensions.get::<Network>().copied().unwrap_or(Network::UNKNOWN);
    let address = parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string);
    let t = language(app, headers).texts();
    Ok(Visit(Arc::new(Inner {
        app: app.clone(),
        municipality,
        t,
        guest,
        token,
        step,
        host,
        user_agent,
        network,
        now,
        address,
        refused,
        note,
    })))
}

/// The language that was chosen, else English for browsers that ask for it before German, else German.
pub(crate) fn language(app: &App, headers: &HeaderMap) -> Lang {
    if let Some(lang) = Cookie::Language.read(app, headers).and_then(|tag| Lang::from_tag(&tag)) {
        return lang;
    }
    let wanted = headers.get(http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut tags = wanted.split(',').map(|tag| tag.trim().get(..2).unwrap_or_default().to_ascii_lowercase());
    match tags.find(|tag| tag == "de" || tag == "en").as_deref() {
        Some("en") => Lang::En,
        _ => Lang::De,
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, Response> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or_else(|| http::StatusCode::INTERNAL_SERVER_ERROR.into_response())
    }
}
