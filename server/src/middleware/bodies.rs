//! How much of a body is read: refused by its length before any of it is, else counted while it comes. Only a picture may be large.

use app::addresses;
use app::emblem::edit::FILE_MAX;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use http_body_util::Limited;

/// Bytes; nothing larger is read by any door.
const BODY_MAX: usize = 256 * 1024;
/// What stands around a file in a form.
const AROUND_FILE: usize = 64 * 1024;

/// The request with a body that gives no more than is allowed; 413 for what says that it is larger.
pub fn limited(request: Request) -> Result<Request, StatusCode> {
    let max = if request.uri().path() == addresses::EDIT_EMBLEM { FILE_MAX + AROUND_FILE } else { BODY_MAX };
    let said = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if said.is_some_and(|length| length > max as u64) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(request.map(|body| Body::new(Limited::new(body, max))))
}
