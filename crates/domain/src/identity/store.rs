//! All SQL about rungs and proofs.

use uuid::Uuid;

use super::rung::{Action, Rung, Rungs};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;

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

/// Notes a proof of the actor's; `false` when they have one of this rung, or when its source counts for somebody already.
pub(super) async fn insert_proof(tx: &mut Tx, actor: &Actor, rung: Rung, source: Option<Vec<u8>>) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO identity_proof (municipality_id, id, account_id, rung, source, at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(actor.random.secret_id())
        .bind(actor.account())
        .bind(rung.as_str())
        .bind(source)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// Writes what a consultation asks for. Its row must be locked.
pub(super) async fn update_rungs(tx: &mut Tx, actor: &Actor, id: ConsultationId, rungs: &Rungs) -> Result<()> {
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
            "SELECT i.id FROM idea i JOIN support s ON s.municipality_id = i.municipality_id AND s.idea_id = i.id \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 LIMIT 1"
        }
        Action::Comment => {
            "SELECT c.id FROM idea i JOIN comment c ON c.municipality_id = i.municipality_id AND c.idea_id = i.id \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 LIMIT 1"
        }
        Action::Respond => "SELECT id FROM response WHERE municipality_id = $1 AND consultation_id = $2 LIMIT 1",
        Action::Vote => {
            "SELECT account_id FROM participation WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote' LIMIT 1"
        }
    };
    let found: Option<(Uuid,)> = tx.query(sql).bind(actor.municipality).bind(id).optional().await?;
    Ok(found.is_some())
}
