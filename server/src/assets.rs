//! The files a browser gets besides pages: style sheet, browser bundle, fonts, pictures. A release carries them inside itself,
//! compressed when it was built; a debug build reads `target/site` at each request. `cargo xtask site` makes both.

use axum::{
    Router,
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::Bytes;
use std::{
    fs,
    path::{Component, Path},
};

/// One file, finished for sending.
struct Asset {
    path: &'static str,
    version: &'static str,
    plain: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// Empty in a debug build, and in a release that was built before its site.
static EMBEDDED: &[Asset] = embedded();

#[cfg(not(debug_assertions))]
const fn embedded() -> &'static [Asset] {
    include!(env!("SITE_TABLE"))
}

#[cfg(debug_assertions)]
const fn embedded() -> &'static [Asset] {
    &[]
}

/// A new version of a file has a new address, so what a browser has it may keep.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FIVE_MINUTES: &str = "public, max-age=300";
const ASK_EACH_TIME: &str = "no-cache";

/// `/pkg` is what was built (style sheet, bundle), `/assets` what lies in `assets/`; all other addresses are pages or doors.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/pkg/{*path}", get(serve)).route("/assets/{*path}", get(serve))
}

/// The address a page writes: with the version of the file, where there is one.
pub fn address_of(path: &str) -> String {
    match version_of(path) {
        "" => path.to_owned(),
        version => format!("{path}?v={version}"),
    }
}

/// Ten digits that change with the content; empty in a debug build, where files change under a running server.
pub fn version_of(path: &str) -> &'static str {
    find(path).map_or("", |asset| asset.version)
}

/// What to tell the operator at the start if pages would come without their style sheet.
pub fn missing() -> Option<&'static str> {
    let there = if cfg!(debug_assertions) { from_disk("/pkg/dorflinde.css").is_some() } else { !EMBEDDED.is_empty() };
    (!there)
        .then_some("This program has no style sheet and no browser bundle. Run `cargo xtask site --release`, then build again.")
}

async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    if let Some(asset) = find(uri.path()) {
        return answer(asset, &headers, uri.query());
    }
    match from_disk(uri.path()) {
        Some(bytes) => {
            ([(header::CONTENT_TYPE, kind_of(uri.path())), (header::CACHE_CONTROL, ASK_EACH_TIME)], bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn find(path: &str) -> Option<&'static Asset> {
    EMBEDDED.iter().find(|asset| asset.path == path)
}

/// Only in a debug build, and only what has no `..` in its way. Nothing is decoded: our files have plain names. `assets/` lies at the
/// root of the site, where cargo-leptos puts it too.
fn from_disk(address: &str) -> Option<Vec<u8>> {
    let path = Path::new(address.strip_prefix("/assets/").or(address.strip_prefix('/'))?);
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    (cfg!(debug_assertions) && plain).then(|| fs::read(Path::new(env!("SITE")).join(path)).ok())?
}

fn answer(asset: &Asset, headers: &HeaderMap, query: Option<&str>) -> Response {
    let (encoding, bytes) = match (asset.br, asset.gz) {
        (Some(br), _) if accepts(headers, "br") => ("br", br),
        (_, Some(gz)) if accepts(headers, "gzip") => ("gzip", gz),
        _ => ("", asset.plain),
    };
    // An old page may ask a new program for the old version: what it gets now must not be kept under that address.
    let current = query.and_then(|query| query.strip_prefix("v=")) == Some(asset.version);
    let tag = format!("\"{}{encoding}\"", asset.version);
    let known =
        headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).is_some_and(|known| known.contains(&tag));
    let about = [
        (header::CACHE_CONTROL, if current { FOR_GOOD } else { FIVE_MINUTES }),
        (header::VARY, "accept-encoding"),
        (header::ETAG, tag.as_str()),
    ];
    if known {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    let mut response = (about, [(header::CONTENT_TYPE, kind_of(asset.path))], Bytes::from_static(bytes)).into_response();
    if !encoding.is_empty() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether the browser takes this encoding; `q=0` is a no.
fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let listed = headers.get(header::ACCEPT_ENCODING).and_then(|list| list.to_str().ok()).unwrap_or_default();
    listed.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let refused = |weight: &str| weight.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()) == Some(0.0);
        parts.next() == Some(encoding) && !parts.any(refused)
    })
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static SHEET: Asset =
        Asset { path: "/pkg/dorflinde.css", version: "0123456789", plain: b"a{}", br: Some(b"br"), gz: Some(b"gz") };

    fn asked(name: header::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn a_browser_gets_the_smallest_variant_it_takes() {
        let cases = [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", "")];
        for (listed, wanted) in cases {
            let response = answer(&SHEET, &asked(header::ACCEPT_ENCODING, listed), None);
            let encoding = response.headers().get(header::CONTENT_ENCODING).map_or("", |value| value.to_str().expect("ASCII"));
            assert_eq!(encoding, wanted, "{listed}");
        }
    }

    #[test]
    fn only_the_current_version_is_kept_for_good() {
        for (query, wanted) in [(Some("v=0123456789"), FOR_GOOD), (Some("v=9876543210"), FIVE_MINUTES), (None, FIVE_MINUTES)] {
            assert_eq!(answer(&SHEET, &HeaderMap::new(), query).headers()[header::CACHE_CONTROL], wanted);
        }
    }

    #[test]
    fn what_the_browser_has_is_not_sent_again() {
        let tag = answer(&SHEET, &HeaderMap::new(), None).headers()[header::ETAG].clone();
        assert_eq!(
            answer(&SHEET, &HeaderMap::from_iter([(header::IF_NONE_MATCH, tag)]), None).status(),
            StatusCode::NOT_MODIFIED
        );
        assert_eq!(answer(&SHEET, &asked(header::IF_NONE_MATCH, "\"other\""), None).status(), StatusCode::OK);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for path in ["/pkg/../../../Cargo.toml", "/../../Cargo.toml", "//etc/passwd", "/pkg/%2e%2e/%2e%2e/%2e%2e/Cargo.toml", "/"]
        {
            assert_eq!(from_disk(path), None, "{path}");
        }
    }
}
