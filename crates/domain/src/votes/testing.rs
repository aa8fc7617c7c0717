//! For tests: what two administrators do together, and votes for some only. Compiled for tests only.

use super::changes::confirm;
use super::eligibility::Eligibility;
use super::rules::Rules;
use super::{roll_file, store};
use crate::accounts::fold_email;
use crate::actor::{Actor, Person, Role};
use crate::clock::Instant;
use crate::consultations::store as consultations;
use crate::consultations::testing::Running;
use crate::consultations::{Part, State, closing};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId, VoteChangeId};
use crate::testkit::World;

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

/// Makes a running vote ask for this, as if it had been announced so: the seal of the fixture is broken and made anew by the first voter.
pub async fn ask_for(t: &World, r: &Running, eligibility: &Eligibility) {
    let mut tx = t.write().await;
    let rules = Rules { eligibility: eligibility.clone(), ..store::find_rules(&mut tx, &r.admin, r.id).await.expect("rules") };
    let stored = serde_json::to_string(&rules).expect("plain data");
    tx.query("UPDATE vote SET rules = $2, sealed = NULL, fingerprint = NULL, sealed_at = NULL WHERE consultation_id = $1")
        .bind(r.id)
        .bind(stored)
        .execute()
        .await
        .expect("unsealed");
    tx.query("DELETE FROM event WHERE kind = 'vote.begun'").execute().await.expect("not begun");
    tx.commit().await.expect("a commit");
}

/// Loads the list of a running vote, as if that had been before it began.
pub async fn list(t: &World, r: &Running, addresses: &[&str]) {
    let mut tx = t.write().await;
    let key = t.random.bytes().to_vec();
    let lines = i64::try_from(addresses.len()).expect("few");
    store::insert_roll(&mut tx, &r.admin, r.id, key.clone(), lines).await.expect("a list");
    for address in addresses {
        let entry = roll_file::hash(&key, &fold_email(address));
        store::insert_roll_entry(&mut tx, &r.admin, r.id, entry).await.expect("a line");
    }
    tx.commit().await.expect("a commit");
}
