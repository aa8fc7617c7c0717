//! Taking back a ballot that was cast: then nothing of it counts, and its owner may vote again until the end. An empty ballot stays under the
//! pseudonym until the count, so that its versions go on and two devices notice each other.

use uuid::Uuid;

use super::casting::{Open, open};
use super::repeating::{Raising, raise};
use super::requests::Request;
use super::rules::Secrecy;
use super::{confirming, locks, store};
use crate::actor::Actor;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;

/// Takes the actor's ballot back; returns the consultation's address. The same request again has the same answer and no effect.
///
/// # Errors
/// As [`super::casting::cast`] for whoever may not vote, and `Closed("voting_closed")` from the end on; `Conflict("already_voted")` in a secret
/// vote, where nobody knows which ballot it is; `Conflict("nothing_cast")`; `Invalid` for a request id that was used for something else.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: ConsultationId, request_id: Uuid) -> Result<String> {
    let open = open(tx, actor, id).await?;
    if open.sealed.rules.secrecy == Secrecy::Secret {
        return Err(Error::Conflict("already_voted"));
    }
    let person = open.person();
    let voter = person.voter();
    let request = Request { id: person.request(request_id), body: person.withdrawal(request_id) };
    let Raising::Raised(raised) = raise(tx, actor, id, &voter, &request).await? else { return Ok(open.slug.clone()) };
    if raised.marks.is_empty() {
        return Err(Error::Conflict("nothing_cast"));
    }
    store::update_ballot(tx, actor, id, &voter, (String::new(), request.added_to(&raised.requests))).await?;
    forget(tx, actor, &open, &voter).await?;
    confirming::confirm_withdrawal(tx, actor, &open).await?;
    Ok(open.slug.clone())
}

/// All that says that somebody has voted, and what.
async fn forget(tx: &mut Tx, actor: &Actor, open: &Open, voter: &[u8]) -> Result<()> {
    let person = open.person();
    store::delete_reasons_of(tx, actor, open.id, voter).await?;
    store::delete_participation(tx, actor, open.id, open.account).await?;
    store::delete_receipt(tx, actor, open.id, hash(person.receipt().as_bytes())).await?;
    locks::give_back(tx, actor, open.id, &person).await
}

#[cfg(test)]
mod tests;
