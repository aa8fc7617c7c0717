//! Why somebody objects: written with the ballot, under its key.

use super::ballot::Paper;
use super::casting::Open;
use super::marks::{Mark, NO, field};
use super::rules::Method;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::MeasureId;

/// The reasons that stand on a ballot of a round of consent, in order; none in any other vote, where a ballot is the same without them.
pub(super) async fn of(tx: &mut Tx, actor: &Actor, open: &Open, voter: &[u8]) -> Result<Vec<(MeasureId, String)>> {
    if open.sealed.rules.method != Method::Consent {
        return Ok(Vec::new());
    }
    let mut reasons = store::list_reasons_of(tx, actor, open.id, voter).await?;
    reasons.retain(|(_, reason)| !reason.is_empty());
    reasons.sort_unstable();
    Ok(reasons)
}

/// Reasons belong to objections: whoever answers a measure anew says anew why, or takes the reason back. In a round of consent an objection
/// without one is none. `before` is what stood on the ballot.
pub(super) async fn write(tx: &mut Tx, actor: &Actor, open: &Open, paper: &Paper, key: &[u8], before: &[Mark]) -> Result<()> {
    let method = open.sealed.rules.method;
    if !method.asks_each() {
        return Ok(());
    }
    let reason_of =
        |measure: MeasureId| paper.reasons.iter().find(|(about, _)| *about == measure).map(|(_, reason)| reason.clone());
    for (measure, value) in &paper.marks {
        match reason_of(*measure) {
            Some(reason) if *value == NO => store::upsert_reason(tx, actor, open.id, key, (*measure, reason)).await?,
            None if *value == NO && method == Method::Consent => {
                return Err(Error::field(field(*measure), "reason_missing"));
            }
            _ if before.contains(&(*measure, NO)) => store::delete_reason(tx, actor, open.id, key, *measure).await?,
            _ => {}
        }
    }
    Ok(())
}

/// The measures whose reason goes when these marks come without one.
pub(super) fn taken_back<'m>(before: &'m [Mark], new: &'m [Mark]) -> impl Iterator<Item = MeasureId> + 'm {
    new.iter().map(|(measure, _)| *measure).filter(|measure| before.contains(&(*measure, NO)))
}
