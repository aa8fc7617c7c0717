//! No other site may send a form in somebody's name. The browser itself says where a request comes from: `Sec-Fetch-Site`, or, in
//! older ones, `Origin`. A request with neither comes from no browser and may pass only without a session.

use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};

use app::cookies::Cookie;
use app::state::App;

/// Whether a request would write and comes from elsewhere.
pub fn is_foreign(app: &App, request: &Request) -> bool {
    let is_safe = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let has_session = Cookie::Session.read(app, request.headers()).is_some();
    !(is_safe || comes_from_here(request.headers(), has_session))
}

fn comes_from_here(headers: &HeaderMap, has_session: bool) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if headers.contains_key("sec-fetch-site") {
        return matches!(text("sec-fetch-site"), Some("same-origin" | "none"));
    }
    if headers.contains_key(ORIGIN) {
        let host = text(HOST.as_str()).unwrap_or_default();
        let origin = text(ORIGIN.as_str()).and_then(|origin| origin.split_once("://"));
        return origin.is_some_and(|(_, authority)| !host.is_empty() && authority.eq_ignore_ascii_case(host));
    }
    !has_session
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_requests_of_this_site_pass_with_a_session() {
        let here = |pairs: &[(&'static str, &'static str)], has_session| {
            let headers = pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value")));
            comes_from_here(&HeaderMap::from_iter(headers), has_session)
        };
        let host = ("host", "mitmachen.example");
        for (header, passes) in [
            (("sec-fetch-site", "same-origin"), true),
            (("sec-fetch-site", "none"), true),
            (("sec-fetch-site", "same-site"), false),
            (("sec-fetch-site", "cross-site"), false),
            (("sec-fetch-site", ""), false),
            (("origin", "https://mitmachen.example"), true),
            (("origin", "https://mitmachen.example.evil.example"), false),
            (("origin", "https://mitmachen.example:8443"), false),
            (("origin", "null"), false),
        ] {
            assert_eq!(here(&[host, header], true), passes, "{header:?}");
            assert_eq!(here(&[host, header], false), passes, "{header:?} without a session");
        }
        let both = [host, ("origin", "https://mitmachen.example"), ("sec-fetch-site", "cross-site")];
        assert!(!here(&both, true), "the browser's own word counts more");
        assert!(!here(&[host], true) && here(&[host], false));
    }
}
