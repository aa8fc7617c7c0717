//! The headers that protect every answer, errors too. Cards under `/embed/` may be framed by the sites that the settings name; in exchange
//! they know no cookies and have no forms.

use axum::extract::Request;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, COOKIE, REFERRER_POLICY, SET_COOKIE, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

/// No inline script or style, nothing from anywhere else; the browser bundle may compile itself.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// A card runs nothing and sends nothing.
const CARD_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; \
     base-uri 'none'; frame-ancestors ";
const CARDS: &str = "/embed/";
const YEAR: &str = "max-age=31536000";

/// What depends on the installation.
#[derive(Clone, Debug)]
pub struct Protection {
    is_https: bool,
    card_policy: HeaderValue,
}

impl Protection {
    /// `frame_ancestors`: origins whose pages may show cards.
    ///
    /// # Errors
    /// Names what is no origin.
    pub fn new(is_https: bool, frame_ancestors: &[String]) -> Result<Self, String> {
        let is_origin = |origin: &str| {
            let rest = origin.strip_prefix("https://").or(origin.strip_prefix("http://"));
            rest.is_some_and(|host| !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:*[]".contains(&b)))
        };
        if let Some(wrong) = frame_ancestors.iter().find(|origin| !is_origin(origin)) {
            return Err(wrong.clone());
        }
        let ancestors = if frame_ancestors.is_empty() { "'none'".to_owned() } else { frame_ancestors.join(" ") };
        let card_policy = HeaderValue::from_str(&format!("{CARD_POLICY}{ancestors}")).map_err(|_| ancestors)?;
        Ok(Self { is_https, card_policy })
    }

    /// Whether a card is asked for, which knows no cookies.
    pub fn take_cookies(&self, request: &mut Request) -> bool {
        let is_card = request.uri().path().starts_with(CARDS);
        if is_card {
            request.headers_mut().remove(COOKIE);
        }
        is_card
    }

    /// Sets the headers.
    pub fn add(&self, is_card: bool, response: &mut Response) {
        let headers = response.headers_mut();
        if is_card {
            headers.remove(SET_COOKIE);
        }
        let resource = if is_card { "cross-origin" } else { "same-origin" };
        let policy = if is_card { self.card_policy.clone() } else { HeaderValue::from_static(POLICY) };
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        for (name, value) in [
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (REFERRER_POLICY, "same-origin"),
            (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
            (HeaderName::from_static("cross-origin-resource-policy"), resource),
            (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
        ] {
            // A page whose address holds a token is stricter about what it tells others.
            headers.entry(name).or_insert(HeaderValue::from_static(value));
        }
        if self.is_https {
            headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(YEAR));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_origins_may_be_named() {
        let read = |origins: &[&str]| Protection::new(true, &origins.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        let policy = read(&["https://lindach.example", "https://*.landkreis.example:8443"]).expect("origins").card_policy;
        let policy = policy.to_str().expect("ASCII");
        assert!(policy.ends_with("frame-ancestors https://lindach.example https://*.landkreis.example:8443"), "{policy}");
        assert!(read(&[]).expect("none").card_policy.to_str().expect("ASCII").ends_with("frame-ancestors 'none'"));
        for wrong in ["lindach.example", "https://", "https://a b", "https://a;script-src *", "https://a/b", "*", "'self'"] {
            assert_eq!(read(&[wrong]).err(), Some(wrong.to_owned()));
        }
    }
}
