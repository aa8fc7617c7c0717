//! The codes that come with ballots on paper, where a vote is by code: each is used up, so that nobody votes on paper and digitally. Codes
//! are typed apart from the sheets; which one came with which sheet nobody can say.

use super::actions::open;
use super::batch::State;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;
use crate::votes::codes;
use crate::votes::rules::Access;

/// Uses up a code that came with a pile. A sheet whose code was used before is laid aside: it does not go into the pile.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators; `Conflict` with `code_used`, `no_codes_here` in a vote by account,
/// `slips_full` when every sheet has its code, `batch_signed` or `batch_discarded`; `Invalid` for a code that was never given out;
/// `Closed("voting_closed")`.
pub async fn add(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64, code: &str) -> Result<()> {
    actor.must(Right::EnterPapers)?;
    let open = open(tx, actor, id).await?;
    if open.sealed.rules.access != Access::Code {
        return Err(Error::Conflict("no_codes_here"));
    }
    let batch = store::find(tx, actor, id, number).await?;
    match batch.state() {
        State::Signed => return Err(Error::Conflict("batch_signed")),
        State::Discarded => return Err(Error::Conflict("batch_discarded")),
        State::First | State::Second | State::Differs | State::Agrees => {}
    }
    if batch.slips >= batch.sheet_count {
        return Err(Error::Conflict("slips_full"));
    }
    codes::use_up(tx, actor, id, code, Some(number)).await
}
