//! What a count leaves in the audit log: a fingerprint of the ballots as they are kept and of all that the result says beside them. Whoever
//! changes both later, so that they agree again, is found by it.

use super::store;
use crate::actor::Actor;
use crate::audit;
use crate::consultations::Consultation;
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::outcomes::VoteCount;

/// The kind of the line; its subject is the consultation.
const KIND: &str = "vote.counted";

#[derive(serde::Serialize)]
struct Line<'a> {
    title: &'a str,
    fingerprint: String,
}

#[derive(serde::Deserialize)]
struct Noted {
    fingerprint: String,
}

/// Writes the line. The ballots must be stored as they will stay.
pub(super) async fn note(tx: &mut Tx, actor: &Actor, consultation: &Consultation, count: &VoteCount) -> Result<()> {
    let fingerprint = fingerprint(tx, actor, consultation.id, count).await?;
    audit::record(tx, actor, KIND, consultation.id.0, &Line { title: &consultation.title, fingerprint }).await
}

/// Whether what is stored is what was written down. A vote that was counted before there was such a line, or so long ago that the log has let
/// it go, has none; no other can lose it without the log being broken.
pub(super) async fn agrees(tx: &mut Tx, actor: &Actor, id: ConsultationId, count: &VoteCount) -> Result<bool> {
    let Some(data) = audit::find_told(tx, actor, KIND, id.0).await? else { return Ok(true) };
    let noted: Noted = serde_json::from_str(&data).map_err(|error| Error::internal(format!("audit.data: {error}")))?;
    Ok(noted.fingerprint == fingerprint(tx, actor, id, count).await?)
}

/// SHA-256. The random keys of the ballots keep small numbers from being guessed from it.
async fn fingerprint(tx: &mut Tx, actor: &Actor, id: ConsultationId, count: &VoteCount) -> Result<String> {
    let mut ballots = store::list_kept_ballots(tx, actor, id).await?;
    ballots.sort_unstable();
    let mut reasons = count.counted.as_ref().map_or_else(Vec::new, |counted| counted.reasons.clone());
    reasons.sort_unstable();
    let ballots: Vec<(String, String)> = ballots.into_iter().map(|(key, marks)| (hex(&key), marks)).collect();
    let all = (count.participants, count.entitled, &count.paper, reasons, ballots);
    let text = serde_json::to_string(&all).map_err(|error| Error::internal(format!("count: {error}")))?;
    Ok(hex(&hash(text.as_bytes())))
}
