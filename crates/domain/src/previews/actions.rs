//! The verbs of previews. What a link says is computed from the installation's key and the row's id: no token is stored, and administrators can
//! read the link again.

use uuid::Uuid;

use super::store;
use crate::actor::Actor;
use crate::clock::{DAY, Instant};
use crate::consultations::{self, Consultation};
use crate::crypto::{hex, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, MunicipalityId};
use crate::rights::Right;
use crate::{events, mail};

/// So long a link holds.
const HOLDS: i64 = 14 * DAY;
const ID_LENGTH: usize = 32;
/// 128 bits in hexadecimal digits.
const MAC_LENGTH: usize = 32;

/// A link that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub token: String,
    pub ends_at: Instant,
}

/// Makes a link to a draft; an older one is void from now on.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `NotFound`; `Conflict("published")` for what everybody can read.
pub async fn create(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::EditConsultations)?;
    let consultation = consultations::store::find(tx, actor, id).await?;
    if consultation.published_at.is_some() {
        return Err(Error::Conflict("published"));
    }
    store::upsert(tx, actor.municipality, id, actor.random.secret_id(), actor.now.plus(HOLDS)).await?;
    let told = serde_json::json!({ "title": consultation.title });
    events::record(tx, actor, "consultation.preview_made", id.0, &told).await
}

/// Voids the link, if there is one.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `NotFound` for a consultation that is not there.
pub async fn revoke(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::EditConsultations)?;
    let consultation = consultations::store::find(tx, actor, id).await?;
    if store::delete(tx, actor.municipality, id).await? == 0 {
        return Ok(());
    }
    let told = serde_json::json!({ "title": consultation.title });
    events::record(tx, actor, "consultation.preview_revoked", id.0, &told).await
}

/// The link of a consultation that holds now.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn find_link(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Link>> {
    actor.must(Right::EditConsultations)?;
    let Some((link, ends_at)) = store::find_of(tx, actor.municipality, id, actor.now).await? else { return Ok(None) };
    let key = mail::key(tx).await?;
    Ok(Some(Link { token: format!("{}{}", link.simple(), mac(&key, actor.municipality, link)), ends_at }))
}

/// The consultation that a link is about, whoever asks.
///
/// # Errors
/// `NotFound` for a link that was never made here, has ended or was revoked.
pub async fn open(tx: &mut Tx, actor: &Actor, token: &str) -> Result<Consultation> {
    let (id, sent) = token.split_at_checked(ID_LENGTH).ok_or(Error::NotFound)?;
    let link = Uuid::try_parse(id).map_err(|_| Error::NotFound)?;
    let wanted = mac(&mail::key(tx).await?, actor.municipality, link);
    // Every byte is looked at, whatever the first ones say.
    let difference = wanted.bytes().zip(sent.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    if sent.len() != MAC_LENGTH || difference != 0 {
        return Err(Error::NotFound);
    }
    store::find_by_link(tx, actor.municipality, link, actor.now).await?.ok_or(Error::NotFound)
}

fn mac(key: &[u8], municipality: MunicipalityId, link: Uuid) -> String {
    hex(&keyed_hash(key, &[b"preview", municipality.0.as_bytes(), link.as_bytes()])[..MAC_LENGTH / 2])
}

#[cfg(test)]
mod tests;
