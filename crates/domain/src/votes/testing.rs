//! For tests: what two administrators do together. Compiled for tests only.

use super::changes::confirm;
use super::store;
use crate::actor::{Actor, Person, Role};
use crate::clock::Instant;
use crate::consultations::store as consultations;
use crate::consultations::{Part, State, closing};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId, VoteChangeId};

/// Why votes of tests end otherwise than planned.
pub const REASON: &str = "Der Saal steht an diesem Tag nicht zur Verfügung.";

/// Ends it now; a vote that has begun together with a second administrator, who is there for this only.
///
/// # Errors
/// As `consultations::closing::close` and `votes::changes::confirm`.
pub async fn end_now(tx: &mut Tx, admin: &Actor, id: ConsultationId) -> Result<()> {
    let consultation = consultations::find(tx, admin, id).await?;
    if !consultation.has(Part::Vote) || consultation.state(admin.now) != State::Open {
        return closing::close(tx, admin, id).await;
    }
    change(tx, admin, id, None).await
}

/// Moves the end of a running vote, in the same way.
///
/// # Errors
/// As `votes::changes::confirm`.
pub async fn move_end(tx: &mut Tx, admin: &Actor, id: ConsultationId, to: Instant) -> Result<()> {
    change(tx, admin, id, Some(to)).await
}

async fn change(tx: &mut Tx, admin: &Actor, id: ConsultationId, to: Option<Instant>) -> Result<()> {
    let person = Person {
        id: AccountId(admin.random.secret_id()),
        name: "Berta".into(),
        role: Role::Administrator,
        is_confirmed: true,
        needs_nod: false,
        needs_factor: false,
    };
    let second = Actor { person: Some(person), ..admin.clone() };
    let wish = VoteChangeId(admin.random.id(admin.now));
    store::insert_change(tx, &second, wish, id, to, REASON).await?;
    confirm(tx, admin, wish).await.map(drop)
}
