//! The one verb of receipts: taking a contribution into one's account.

use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::identity::{self, Action};
use crate::moderation::SubjectKind;

/// Makes the contribution of a code the actor's own; the code is void from then on. Returns the number of the idea.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `NotAllowed("rung_needed")` where the board asks for more than the account has,
/// `Invalid` for a code that belongs to nothing (any more).
pub async fn claim(tx: &mut Tx, actor: &Actor, code: &str) -> Result<i64> {
    actor.participant()?;
    let Some((kind, subject)) = store::void(tx, actor, code).await? else {
        return Err(Error::field("code", "code_unknown"));
    };
    let (number, rungs) = store::find_rungs(tx, actor, subject).await?;
    let (action, event) = match kind {
        SubjectKind::Idea => (Action::Idea, "idea.claimed"),
        SubjectKind::Comment => (Action::Comment, "comment.claimed"),
    };
    identity::admit(tx, actor, &rungs, action).await?;
    store::update_author(tx, actor, kind, subject).await?;
    events::record(tx, actor, event, subject, &serde_json::json!({ "number": number })).await?;
    Ok(number)
}
