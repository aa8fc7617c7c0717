//! What cannot be read is refused before anything looks at it: odd methods, addresses and headers. Nothing is guessed, so that no two
//! programs on the way (a proxy, this one) understand one request in two ways.

use axum::body::HttpBody as _;
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_ENCODING, CONTENT_TYPE, EXPECT, HOST};
use axum::http::{HeaderValue, Method, StatusCode, Version};
use axum::response::{IntoResponse, Response};

/// Longer addresses are none of ours.
const ADDRESS_MAX: usize = 4_096;
const METHODS: &str = "GET, HEAD, POST";
/// What forms send; an upload is the second kind.
const FORMS: [&str; 2] = ["application/x-www-form-urlencoded", "multipart/form-data"];

/// The refusal of what cannot be read: 400, 405, 414, 415 or 417.
pub fn refuse(request: &Request) -> Option<Response> {
    let status = problem(request)?;
    if status == StatusCode::METHOD_NOT_ALLOWED {
        return Some((status, [(ALLOW, HeaderValue::from_static(METHODS))]).into_response());
    }
    Some(status.into_response())
}

fn problem(request: &Request) -> Option<StatusCode> {
    let headers = request.headers();
    let text = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or("?"));
    if ![Method::GET, Method::HEAD, Method::POST, Method::OPTIONS].contains(request.method()) {
        return Some(StatusCode::METHOD_NOT_ALLOWED);
    }
    let hosts = headers.get_all(HOST).iter().count();
    if hosts > 1 || (hosts == 0 && request.version() == Version::HTTP_11) {
        return Some(StatusCode::BAD_REQUEST);
    }
    let address = request.uri().path_and_query().map_or("", |address| address.as_str());
    if address.len() > ADDRESS_MAX {
        return Some(StatusCode::URI_TOO_LONG);
    }
    if !(is_plain(request.uri().path()) && is_plain(request.uri().query().unwrap_or_default())) {
        return Some(StatusCode::BAD_REQUEST);
    }
    if text(EXPECT).is_some_and(|expected| !expected.eq_ignore_ascii_case("100-continue")) {
        return Some(StatusCode::EXPECTATION_FAILED);
    }
    if text(CONTENT_ENCODING).is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity")) {
        return Some(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let kind = text(CONTENT_TYPE).map(|kind| kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    let is_form = kind.is_some_and(|kind| FORMS.contains(&kind.as_str()));
    let is_foreign = request.method() == Method::POST && !is_form && !request.body().is_end_stream();
    is_foreign.then_some(StatusCode::UNSUPPORTED_MEDIA_TYPE)
}

/// Whether percent signs are followed by two digits, and what is written with them is text without control characters.
fn is_plain(encoded: &str) -> bool {
    let mut bytes = encoded.bytes();
    let mut decoded = Vec::with_capacity(encoded.len());
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            decoded.push(byte);
            continue;
        }
        let mut digit = || bytes.next().and_then(|byte| char::from(byte).to_digit(16));
        match (digit(), digit()) {
            (Some(high), Some(low)) => decoded.push((high * 16 + low) as u8),
            _ => return false,
        }
    }
    // Typed line breaks and tabs are no reason to refuse a query.
    let is_text = |c: char| !c.is_control() || ['\n', '\r', '\t'].contains(&c);
    String::from_utf8(decoded).is_ok_and(|text| text.chars().all(is_text))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn asked(method: &str, address: &str, headers: &[(&str, &str)], body: &'static str) -> Option<u16> {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        problem(&request.body(Body::from(body)).expect("a request")).map(|status| status.as_u16())
    }

    #[test]
    fn what_cannot_be_read_in_one_way_only_is_refused() {
        let host = ("host", "a");
        let form = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        assert_eq!(asked("GET", "/ideen?q=%C3%A4%0D%0A", &[host], ""), None);
        assert_eq!(asked("POST", "/api/v1/a/b", &[host, form], "a=b"), None);
        assert_eq!(asked("POST", "/api/v1/a/b", &[host], ""), None, "nothing has no kind");
        for method in ["TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "QUATSCH"] {
            let address = if method == "CONNECT" { "a:1" } else { "/" };
            assert_eq!(asked(method, address, &[host], ""), Some(405), "{method}");
        }
        assert_eq!(asked("GET", "/", &[], ""), Some(400));
        assert_eq!(asked("GET", "/", &[host, ("host", "b")], ""), Some(400));
        for address in ["/%00", "/a%1b", "/%ff", "/%zz", "/%2", "/?a=%00", "/?a=%", "/?%ff"] {
            assert_eq!(asked("GET", address, &[host], ""), Some(400), "{address}");
        }
        assert_eq!(asked("GET", &format!("/{}", "a".repeat(5_000)), &[host], ""), Some(414));
        assert_eq!(asked("GET", "/", &[host, ("expect", "the-spanish-inquisition")], ""), Some(417));
        assert_eq!(asked("POST", "/", &[host, form, ("content-encoding", "gzip")], "x"), Some(415));
        for kind in ["text/plain", "application/json", "application/x-www-form-urlencodedx", "\u{e4}", ""] {
            assert_eq!(asked("POST", "/", &[host, ("content-type", kind)], "x"), Some(415), "{kind}");
        }
    }
}
