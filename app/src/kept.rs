//! Kept pages: finished answers in memory for visitors without cookies. Never anything personal.
//!
//! A kept page is given out while nothing in its municipality has changed, or while it is younger than a second: so under a storm
//! of changes each page is made once a second, and a change always shows within a second. On PostgreSQL other instances may
//! change things unseen, so there only the second counts.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant};

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use domain::ids::MunicipalityId;
use http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, HOST, SET_COOKIE, VARY};
use http::{HeaderMap, HeaderValue, Method, StatusCode};

use crate::state::App;
use crate::texts::Lang;
use crate::visit::language;

/// Bytes of pages that are kept, before compression; what is more is rendered anew each time.
const BYTES_MAX: usize = 32 * 1024 * 1024;
/// A page larger than this is not kept.
const PAGE_MAX: u64 = 512 * 1024;
/// The longest a change made elsewhere may stay unseen.
const FRESH: Duration = Duration::from_secs(1);
/// Even an unchanged page is made anew after this: phases begin and end by the clock.
const LONGEST: Duration = Duration::from_secs(10);

type Key = (String, Lang, String);

/// The kept pages of this instance.
#[derive(Default)]
pub struct Kept {
    pages: RwLock<Pages>,
    /// Raised by every change in a municipality.
    changes: RwLock<HashMap<MunicipalityId, u64>>,
}

#[derive(Default)]
struct Pages {
    answers: HashMap<Key, Arc<Answer>>,
    bytes: usize,
}

struct Answer {
    municipality: MunicipalityId,
    change: u64,
    made: Instant,
    headers: HeaderMap,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Kept {
    /// Something changed in a municipality: its pages are made anew.
    pub fn drop_all(&self, municipality: MunicipalityId) {
        *self.changes.write().unwrap_or_else(PoisonError::into_inner).entry(municipality).or_default() += 1;
    }

    /// Something must not be seen for a moment longer, not even by those who get pages of the last second.
    pub fn empty(&self, municipality: MunicipalityId) {
        self.drop_all(municipality);
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        pages.answers.retain(|_, answer| answer.municipality != municipality);
        pages.bytes = pages.answers.values().map(|answer| answer.plain.len()).sum();
    }

    fn change(&self, municipality: MunicipalityId) -> u64 {
        self.changes.read().unwrap_or_else(PoisonError::into_inner).get(&municipality).copied().unwrap_or_default()
    }

    fn find(&self, key: &Key, is_alone: bool) -> Option<Arc<Answer>> {
        let answer = self.pages.read().unwrap_or_else(PoisonError::into_inner).answers.get(key).cloned()?;
        let age = answer.made.elapsed();
        let is_unchanged = is_alone && age < LONGEST && self.change(answer.municipality) == answer.change;
        (age < FRESH || is_unchanged).then_some(answer)
    }

    fn keep(&self, key: Key, answer: Arc<Answer>) {
        self.pages.write().unwrap_or_else(PoisonError::into_inner).insert(key, answer);
    }
}

impl Pages {
    fn insert(&mut self, key: Key, answer: Arc<Answer>) {
        if self.bytes + answer.plain.len() > BYTES_MAX {
            self.answers.retain(|_, answer| answer.made.elapsed() < LONGEST);
            self.bytes = self.answers.values().map(|answer| answer.plain.len()).sum();
        }
        if self.bytes + answer.plain.len() <= BYTES_MAX {
            self.bytes += answer.plain.len();
            let replaced = self.answers.insert(key, answer);
            self.bytes -= replaced.map_or(0, |old| old.plain.len());
        }
    }
}

/// Middleware in front of everything: gives out a kept page, or keeps the one that is made.
pub async fn answer(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET || request.headers().contains_key(COOKIE) {
        return next.run(request).await;
    }
    let headers = request.headers();
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned();
    let address = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let key = (host, language(&app, headers), address);
    let encodings = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    if let Some(answer) = app.kept.find(&key, app.db.is_sqlite()) {
        return answer.give(&encodings);
    }
    // Read before the page is made: a change in between makes the page stale, never the other way round.
    let municipality = app.municipality(&key.0, None).await.ok().flatten().map(|municipality| municipality.id);
    let change = municipality.map(|id| app.kept.change(id)).unwrap_or_default();
    let response = next.run(request).await;
    let Some(municipality) = municipality.filter(|_| may_be_kept(&response)) else { return response };
    let (parts, body) = response.into_parts();
    let Ok(plain) = to_bytes(body, usize::MAX).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let (gzip, brotli) = (OnceLock::new(), OnceLock::new());
    let answer = Arc::new(Answer { municipality, change, made: Instant::now(), headers: parts.headers, plain, gzip, brotli });
    app.kept.keep(key, answer.clone());
    answer.give(&encodings)
}

fn may_be_kept(response: &Response) -> bool {
    let headers = response.headers();
    let is_page = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_private = headers.get(CACHE_CONTROL).is_some_and(|value| value.as_bytes().starts_with(b"no-store"));
    // Our pages are finished before they are sent, so their size is known.
    let is_small = response.body().size_hint().exact().is_some_and(|size| size <= PAGE_MAX);
    response.status() == StatusCode::OK && is_page && is_small && !is_private && !headers.contains_key(SET_COOKIE)
}

impl Answer {
    fn give(&self, encodings: &str) -> Response {
        let (body, encoding) = if encodings.contains("br") {
            (self.brotli.get_or_init(|| brotli(&self.plain)), Some("br"))
        } else if encodings.contains("gzip") {
            (self.gzip.get_or_init(|| gzip(&self.plain)), Some("gzip"))
        } else {
            (&self.plain, None)
        };
        let mut response = Response::new(Body::from(body.clone()));
        *response.headers_mut() = self.headers.clone();
        response.headers_mut().insert(VARY, HeaderValue::from_static("Cookie, Accept-Language, Accept-Encoding"));
        if let Some(encoding) = encoding {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let written = encoder.write_all(plain).and_then(|()| encoder.finish());
    written.expect("writing to memory does not fail").into()
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*plain, &mut compressed, &parameters).expect("writing to memory does not fail");
    compressed.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_page_too_large_to_keep_is_sent_as_it_is() {
        let page = |length: usize| ([(CONTENT_TYPE, "text/html; charset=utf-8")], vec![b'x'; length]).into_response();
        assert!(may_be_kept(&page(512 * 1024)));
        assert!(!may_be_kept(&page(512 * 1024 + 1)));
    }

    fn answer(length: usize) -> Arc<Answer> {
        let (gzip, brotli) = (OnceLock::new(), OnceLock::new());
        let plain = vec![b'x'; length].into();
        let municipality = MunicipalityId(Uuid::nil());
        Arc::new(Answer { municipality, change: 0, made: Instant::now(), headers: HeaderMap::new(), plain, gzip, brotli })
    }

    #[test]
    fn made_up_addresses_do_not_fill_the_memory() {
        let kept = Kept::default();
        for n in 0..200 {
            kept.keep((String::new(), Lang::De, format!("/?{n}")), answer(512 * 1024));
        }
        let pages = kept.pages.read().expect("not poisoned");
        assert!(pages.bytes <= BYTES_MAX, "{}", pages.bytes);
        assert_eq!(pages.bytes, pages.answers.values().map(|answer| answer.plain.len()).sum::<usize>());
    }

    #[test]
    fn a_change_is_seen_after_a_second_at_the_latest() {
        let (kept, municipality) = (Kept::default(), MunicipalityId(Uuid::nil()));
        let key = (String::new(), Lang::De, "/".to_owned());
        let old = Arc::new(Answer { made: Instant::now() - FRESH, ..Arc::into_inner(answer(1)).expect("the only one") });
        kept.keep(key.clone(), old);
        assert!(kept.find(&key, true).is_some(), "nothing has changed");
        assert!(kept.find(&key, false).is_none(), "another instance may have changed something");
        kept.drop_all(municipality);
        assert!(kept.find(&key, true).is_none(), "something has changed");
    }
}
