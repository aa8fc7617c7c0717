//! The same request again: whoever got no answer repeats it, and it has the same answer and no effect.

use super::requests::{self, Request};
use super::store::{self, Raised};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;

/// A ballot that a request is about to change.
pub(super) enum Raising {
    /// To the next revision.
    Raised(Raised),
    /// It was changed by this request before, which led to this revision.
    Answered(i64),
}

/// Makes the ballot, or raises its revision for a request that was not answered before. It must be written then, with the request.
pub(super) async fn raise(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8], request: &Request) -> Result<Raising> {
    let raised = store::raise_revision(tx, actor, id, voter).await?;
    let before = raised.revision - 1;
    let mut answered = request.answered(&raised.requests, before)?;
    if answered.is_none() && !requests::are_all(&raised.requests, before) {
        answered = answered_long_ago(tx, actor, id, voter, request).await?;
    }
    if let Some(revision) = answered {
        store::lower_revision(tx, actor, id, voter).await?;
        return Ok(Raising::Answered(revision));
    }
    if requests::is_full(&raised.requests) {
        store::insert_older_requests(tx, actor, id, voter, (raised.requests.clone(), before)).await?;
    }
    Ok(Raising::Raised(raised))
}

/// The same of what stands on the ballot no more, or never did: until version 16 of the tables each request had a row of its own.
async fn answered_long_ago(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    request: &Request,
) -> Result<Option<i64>> {
    for (requests, revision) in store::list_older_requests(tx, actor, id, voter).await? {
        if let Some(revision) = request.answered(&requests, revision)? {
            return Ok(Some(revision));
        }
    }
    let alone = store::find_request(tx, actor, id, &request.id).await?;
    alone.map(|(body, revision)| request.same(&body).map(|()| revision)).transpose()
}

/// Remembers a request that casts a ballot for good; whether it did so before. It has a row of its own: nothing leads to the ballot.
pub(super) async fn is_known(tx: &mut Tx, actor: &Actor, id: ConsultationId, request: &Request) -> Result<bool> {
    if store::insert_request(tx, actor, id, request).await? {
        return Ok(false);
    }
    let known = store::find_request(tx, actor, id, &request.id).await?;
    let (body, _) = known.ok_or_else(|| Error::internal("a request is known, and then it is not".to_owned()))?;
    request.same(&body).map(|()| true)
}

#[cfg(test)]
mod tests;
