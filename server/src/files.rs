//! The small files that programs ask every site for: what may be indexed, and whom to tell of a weakness.

use app::state::App;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::clock::DAY;

/// Forms and what is personal are no business of search engines; the rest is public on purpose.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /demo/\nDisallow: /embed/\nDisallow: /konto\nDisallow: /melden\nDisallow: /meine-beitraege\n\
     Disallow: /moderation\nDisallow: /quittung\nDisallow: /verwaltung\nDisallow: /gemeinderat\n";
/// A contact that nobody looks at any more is worse than none: the date is renewed as long as the program runs.
const CONTACT_HOLDS: i64 = 180 * DAY;

/// `contact`: a mail address as `mailto:…` or a page as `https://…`; empty for none.
pub fn router(app: &App, contact: &str) -> Router {
    let security = get(security).with_state((app.clone(), contact.to_owned()));
    Router::new().route("/robots.txt", get(|| async { text(ROBOTS.to_owned()) })).route("/.well-known/security.txt", security)
}

async fn security(State((app, contact)): State<(App, String)>) -> Response {
    if contact.is_empty() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let ends = app.clock.now().plus(CONTACT_HOLDS).day();
    text(format!("Contact: {contact}\nExpires: {ends}T00:00:00Z\nPreferred-Languages: de, en\n"))
}

fn text(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}
