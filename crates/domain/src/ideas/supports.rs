//! Supporting an idea and withdrawing it: a set, so that doing it twice is doing it once.

use super::idea::Supports;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::identity::Action;

/// Supports an idea; of a merged one, the idea it goes on in.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `NotFound`, `Closed` when the board is, `Conflict` while it is not published.
pub async fn support(tx: &mut Tx, actor: &Actor, number: i64) -> Result<Supports> {
    actor.participant()?;
    let idea = store::find_open_root(tx, actor, number, Action::Support).await?;
    store::insert_support(tx, actor, idea).await?;
    store::recount_supports(tx, actor, idea).await
}

/// Withdraws the support, wherever in a merged group it was given.
///
/// # Errors
/// As `support`.
pub async fn withdraw_support(tx: &mut Tx, actor: &Actor, number: i64) -> Result<Supports> {
    actor.participant()?;
    let idea = store::find_open_root(tx, actor, number, Action::Support).await?;
    store::delete_supports(tx, actor, idea).await?;
    store::recount_supports(tx, actor, idea).await
}
