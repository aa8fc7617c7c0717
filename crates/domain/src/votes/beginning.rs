//! How a vote begins: its rules are sealed. From then on nobody changes what a ballot means, and everybody can compare.

use super::sealed::{Sealed, fingerprint};
use super::store::{self, Seal};
use super::{confirming, keeping, roll};
use crate::actor::Actor;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::{events, jobs};

/// The kind of the job that seals the rules of a vote at its start; its payload is the consultation's id.
pub const JOB: &str = "seal";
/// Before mails: the fingerprint is to be there when the first voters come.
const PRIORITY: i64 = 0;

#[derive(serde::Serialize)]
struct Begun<'a> {
    title: &'a str,
    slug: &'a str,
    fingerprint: &'a str,
}

/// Makes sure that the rules of an announced vote are there, that they are sealed when it begins, now or by a job, and that people are
/// reminded before it ends.
pub(crate) async fn announce(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<()> {
    if !consultation.has(Part::Vote) {
        return Ok(());
    }
    keeping::enqueue(tx, actor, consultation).await?;
    if consultation.opens_at <= actor.now {
        seal(tx, actor, consultation).await?;
        return Ok(());
    }
    jobs::enqueue(tx, actor, JOB, &consultation.id, consultation.opens_at, PRIORITY).await?;
    Ok(())
}

/// Seals the rules of a vote whose time has come; does nothing otherwise, also when it runs twice. For the program's own job.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn seal_due(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let consultation = consultations::lock(tx, actor, id).await?;
    if consultation.has(Part::Vote) && consultation.state(actor.now) == State::Open {
        seal(tx, actor, &consultation).await?;
    }
    Ok(())
}

/// The sealed rules, sealed now where nobody was before. No rule can change any more when this is called, so all who call it at once
/// seal the same.
pub(crate) async fn seal(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<Sealed> {
    let id = consultation.id;
    if let Some(seal) = store::find_seal(tx, actor, id).await? {
        return Sealed::from_text(&seal.sealed);
    }
    let rules = store::find_rules(tx, actor, id).await?;
    let stored = serde_json::to_string(&rules).map_err(|error| Error::internal(format!("rules: {error}")))?;
    store::upsert_rules(tx, actor, id, stored, actor.random.bytes().to_vec()).await?;
    let seed = store::find_seed(tx, actor, id).await?.ok_or(Error::NotFound)?;
    let options = store::hold_sealed_options(tx, actor, id).await?;
    let roll = roll::fingerprint(tx, actor, id, &rules).await?;
    let sealed = Sealed { roll, ..Sealed::new(consultation, rules, options, &seed) };
    let text = sealed.to_text()?;
    let seal = Seal { fingerprint: fingerprint(&text), sealed: text, sealed_at: actor.now };
    if store::update_sealed(tx, actor, id, &seal).await? {
        let begun = Begun { title: &consultation.title, slug: &consultation.slug, fingerprint: &seal.fingerprint };
        confirming::begin(tx, actor, id, &sealed.rules).await?;
        events::record(tx, actor, "vote.begun", id.0, &begun).await?;
        return Ok(sealed);
    }
    let first = store::find_seal(tx, actor, id).await?.ok_or(Error::NotFound)?;
    Sealed::from_text(&first.sealed)
}
