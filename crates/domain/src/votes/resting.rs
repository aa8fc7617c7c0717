//! Which running vote rests on the residents' list: while it runs, nobody may be found again on another list, because the hashes of two lists
//! have two keys and cannot be compared.

use sqlx::FromRow;

use super::rules::{Access, Rules};
use super::store;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::identity::Rung;

/// A vote that runs.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Resting {
    pub title: String,
    pub closes_at: Instant,
    #[sqlx(try_from = "String")]
    pub(super) rung: Rung,
    /// As stored; `None`: the usual ones.
    pub(super) rules: Option<String>,
}

impl Resting {
    /// Whether being on the list can be what lets somebody vote: a lower rung asks for less, a higher one for more.
    fn rests_on_list(&self) -> Result<bool> {
        let rules = self.rules.as_deref().map_or_else(|| Ok(Rules::default()), Rules::from_stored)?;
        let is_rung = matches!(self.rung, Rung::Code | Rung::List);
        Ok(rules.access == Access::Account && (is_rung || rules.eligibility.needs_list()))
    }
}

/// The one of them that ends last.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn find_last(tx: &mut Tx, actor: &Actor) -> Result<Option<Resting>> {
    for vote in store::list_running(tx, actor).await? {
        if vote.rests_on_list()? {
            return Ok(Some(vote));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
