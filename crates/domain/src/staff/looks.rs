//! Who saw whose name and address: written with every look, shown to administrators, and to the person without names.

use sqlx::FromRow;

use super::store;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;
use crate::words::text_enum;

text_enum! {
    /// Where somebody was seen.
    pub enum Place {
        /// In what a search found.
        Search = "search",
        /// On their own page.
        Page = "page",
    }
}

/// A look at somebody.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Look {
    pub at: Instant,
    #[sqlx(try_from = "String")]
    pub place: Place,
    /// `None` when whoever looked does not work here any more.
    pub looker_name: Option<String>,
}

/// Who looked at one's own data. The page shows no names: who it was, the municipality can say.
///
/// # Errors
/// `SignInNeeded`.
pub async fn list_looks_at_own(tx: &mut Tx, actor: &Actor) -> Result<Vec<Look>> {
    let person = actor.person()?;
    let looks = store::looks::list(tx, actor.municipality, person.id).await?;
    Ok(looks.into_iter().map(|look| Look { looker_name: None, ..look }).collect())
}

pub(super) async fn record(tx: &mut Tx, actor: &Actor, account: AccountId, place: Place) -> Result<()> {
    let looker = actor.person()?.id;
    if looker == account { Ok(()) } else { store::looks::insert(tx, actor, account, looker, place).await }
}
