//! SQL about supports and merged groups: a support stays with its idea, a group counts each person once.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::consultations;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::idea::Supports;
use crate::identity::Action;
use crate::ids::{ConsultationId, IdeaId};
use crate::rights::Right;

#[derive(FromRow)]
struct Root {
    id: IdeaId,
    number: i64,
    consultation_id: ConsultationId,
}

/// The idea that a number stands for, after merging, locked by writing: published, and its board open now.
///
/// # Errors
/// `NotFound` for what the actor may not see, `Closed` when its board is, what `identity::admit` says, `Conflict` while it waits, is
/// hidden, or was just merged or parted.
pub(crate) async fn find_open_root(tx: &mut Tx, actor: &Actor, number: i64, action: Action) -> Result<IdeaId> {
    let root: Root = tx
        .query(
            "SELECT r.id, r.number, r.consultation_id FROM idea i \
             JOIN idea r ON r.municipality_id = i.municipality_id AND r.id = COALESCE(i.merged_into_id, i.id) \
             WHERE i.municipality_id = $1 AND i.number = $2 AND (i.state IN ('published', 'merged') OR i.author_id = $3 OR $4)",
        )
        .bind(actor.municipality)
        .bind(number)
        .bind(actor.account())
        .bind(actor.may(Right::ReadWaiting))
        .optional()
        .await?
        .ok_or(Error::NotFound)?;
    consultations::store::find_open_shared(tx, actor, root.consultation_id, action).await?;
    let locked = tx
        .query("UPDATE idea SET support_count = support_count WHERE municipality_id = $1 AND id = $2 AND state = 'published'")
        .bind(actor.municipality)
        .bind(root.id)
        .execute()
        .await?;
    // A merge may have been undone between the look and the lock. An idea that stood for itself and is locked still does.
    let is_still = locked == 1 && (root.number == number || is_merged_into(tx, actor, number, root.id).await?);
    if is_still { Ok(root.id) } else { Err(Error::Conflict("conflict")) }
}

async fn is_merged_into(tx: &mut Tx, actor: &Actor, number: i64, root: IdeaId) -> Result<bool> {
    let sql = "SELECT id FROM idea WHERE municipality_id = $1 AND number = $2 AND merged_into_id = $3";
    let found: Option<(IdeaId,)> = tx.query(sql).bind(actor.municipality).bind(number).bind(root).optional().await?;
    Ok(found.is_some())
}

/// Once per person: the primary key. Who supports another idea of the same group already counts no second time.
pub(in crate::ideas) async fn insert_support(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<()> {
    tx.query(
        "INSERT INTO support (municipality_id, idea_id, account_id, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(actor.municipality)
    .bind(idea)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// Takes the person's supports from the whole group.
pub(in crate::ideas) async fn delete_supports(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<()> {
    tx.query(
        "DELETE FROM support WHERE municipality_id = $1 AND account_id = $3 AND idea_id IN \
         (SELECT id FROM idea WHERE municipality_id = $1 AND id = $2 \
             UNION ALL SELECT id FROM idea WHERE municipality_id = $1 AND merged_into_id = $2)",
    )
    .bind(actor.municipality)
    .bind(idea)
    .bind(actor.account())
    .execute()
    .await?;
    Ok(())
}

/// `CROSS JOIN` keeps SQLite from reading all supports of the municipality instead of those of the group.
const RECOUNT: &str = "UPDATE idea SET support_count = (SELECT COUNT(DISTINCT s.account_id) FROM \
         (SELECT id FROM idea WHERE municipality_id = $1 AND id = $2 \
          UNION ALL SELECT id FROM idea WHERE municipality_id = $1 AND merged_into_id = $2) AS part \
         CROSS JOIN support s WHERE s.municipality_id = $1 AND s.idea_id = part.id) \
     WHERE municipality_id = $1 AND id = $2 RETURNING number, support_count";

/// Counts the people of a group again and keeps the number.
pub(crate) async fn recount_supports(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Supports> {
    tx.query(RECOUNT).bind(actor.municipality).bind(idea).one().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::World;

    #[tokio::test]
    async fn a_recount_walks_through_no_municipality() {
        let t = World::new().await;
        if !t.db.is_sqlite() {
            return;
        }
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {RECOUNT}").leak();
        let mut tx = t.read().await;
        let steps: Vec<(i64, i64, i64, String)> =
            tx.query(sql).bind(t.municipality).bind(t.municipality.0).all().await.expect("a plan");
        let walks = steps.iter().filter(|(.., step)| step.ends_with("(municipality_id=?)") || step.starts_with("SCAN idea"));
        assert_eq!(walks.collect::<Vec<_>>(), Vec::<&(i64, i64, i64, String)>::new());
    }
}
