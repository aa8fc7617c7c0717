//! All SQL about rungs and proofs.

pub mod codes;
pub mod counter;
pub mod eid;
pub mod residents;

use uuid::Uuid;

use super::rung::{Action, Rung, Rungs};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::ids::{AccountId, ConsultationId};

/// A proof of somebody's own: which rung, since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Proof {
    #[sqlx(try_from = "String")]
    pub rung: Rung,
    pub at: Instant,
}

/// The rung on which the actor stands.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_rung(tx: &mut Tx, actor: &Actor) -> Result<Rung> {
    let base = match &actor.person {
        None => return Ok(Rung::None),
        Some(person) if person.is_confirmed => Rung::Mail,
        Some(_) => return Ok(Rung::None),
    };
    Ok(list_proofs(tx, actor).await?.into_iter().map(|proof| proof.rung).fold(base, Rung::max))
}

/// What the actor has proved, in the order of time.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_proofs(tx: &mut Tx, actor: &Actor) -> Result<Vec<Proof>> {
    tx.query("SELECT rung, at FROM identity_proof WHERE municipality_id = $1 AND account_id = $2 ORDER BY at, rung")
        .bind(actor.municipality)
        .bind(actor.account())
        .all()
        .await
}

/// Notes a proof of an account; `false` when it has one of this rung, or when the source counts for somebody already.
pub(super) async fn insert_proof(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    rung: Rung,
    source: Option<Vec<u8>>,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO identity_proof (municipality_id, id, account_id, rung, source, at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(actor.random.secret_id())
        .bind(account)
        .bind(rung.as_str())
        .bind(source)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// Writes what a consultation asks for. Its row must be locked.
pub(crate) async fn update_rungs(tx: &mut Tx, actor: &Actor, id: ConsultationId, rungs: &Rungs) -> Result<()> {
    tx.query(
        "UPDATE consultation SET idea_rung = $3, support_rung = $4, comment_rung = $5, respond_rung = $6, vote_rung = $7 \
         WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rungs.idea.as_str())
    .bind(rungs.support.as_str())
    .bind(rungs.comment.as_str())
    .bind(rungs.respond.as_str())
    .bind(rungs.vote.as_str())
    .execute()
    .await?;
    Ok(())
}

/// Whether anybody has done this in a consultation: from then on what it asks for stays.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn has_contributions(tx: &mut Tx, actor: &Actor, id: ConsultationId, action: Action) -> Result<bool> {
    let sql = match action {
        Action::Idea => "SELECT id FROM idea WHERE municipality_id = $1 AND consultation_id = $2 LIMIT 1",
        Action::Support => {
            "SELECT i.id FROM idea i CROSS JOIN support s \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND s.municipality_id = $1 AND s.idea_id = i.id LIMIT 1"
        }
        Action::Comment => {
            "SELECT c.id FROM idea i CROSS JOIN comment c \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND c.municipality_id = $1 AND c.idea_id = i.id LIMIT 1"
        }
        Action::Respond => "SELECT id FROM response WHERE municipality_id = $1 AND consultation_id = $2 LIMIT 1",
        Action::Vote => {
            "SELECT account_id FROM participation WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote' LIMIT 1"
        }
    };
    let found: Option<(Uuid,)> = tx.query(sql).bind(actor.municipality).bind(id).optional().await?;
    Ok(found.is_some())
}

/// What somebody tries, with a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TryKind {
    Code,
    List,
}

/// Counts a try of the actor's and returns how many it is. With a window the count begins anew after it.
pub(super) async fn take_try(tx: &mut Tx, actor: &Actor, kind: TryKind, window: Option<i64>) -> Result<i64> {
    let kind = match kind {
        TryKind::Code => "code",
        TryKind::List => "list",
    };
    let begins_anew_before = window.map_or(Instant(i64::MIN), |window| actor.now.plus(-window));
    let (tries,): (i64,) = tx
        .query(
            "INSERT INTO identity_try (municipality_id, account_id, kind, tries, since) VALUES ($1, $2, $3, 1, $4) \
             ON CONFLICT (municipality_id, account_id, kind) DO UPDATE SET \
               tries = CASE WHEN identity_try.since <= $5 THEN 1 ELSE identity_try.tries + 1 END, \
               since = CASE WHEN identity_try.since <= $5 THEN $4 ELSE identity_try.since END \
             RETURNING tries",
        )
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(kind)
        .bind(actor.now)
        .bind(begins_anew_before)
        .one()
        .await?;
    Ok(tries)
}

/// Whether an account has proved this.
pub(super) async fn has_proof(tx: &mut Tx, actor: &Actor, account: AccountId, rung: Rung) -> Result<bool> {
    let found: Option<(Uuid,)> = tx
        .query("SELECT id FROM identity_proof WHERE municipality_id = $1 AND account_id = $2 AND rung = $3")
        .bind(actor.municipality)
        .bind(account)
        .bind(rung.as_str())
        .optional()
        .await?;
    Ok(found.is_some())
}

/// Notes a proof of an account, with its event; the rung only, never what proved it.
///
/// # Errors
/// `Conflict("already_proved")` when the account has one of this rung, or the source counts for another one.
pub(super) async fn prove(tx: &mut Tx, actor: &Actor, account: AccountId, rung: Rung, source: Option<Vec<u8>>) -> Result<()> {
    if !insert_proof(tx, actor, account, rung, source).await? {
        return Err(Error::Conflict("already_proved"));
    }
    events::record(tx, actor, "identity.proved", account.0, &serde_json::json!({ "rung": rung.as_str() })).await
}
