//! SQL that writes consultations, and what is asked before.

use crate::actor::Actor;
use crate::clock::Instant;
use crate::consultations::consultation::Part;
use crate::consultations::draft::Checked;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ActionFieldId, ConsultationId};

/// Inserts a draft; `false` when the address is taken.
pub(in crate::consultations) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    slug: &str,
    draft: &Checked,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, \
             closes_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(slug.to_owned())
        .bind(draft.title.clone())
        .bind(draft.summary.clone())
        .bind(draft.parts.contains(&Part::Ideas))
        .bind(draft.parts.contains(&Part::Survey))
        .bind(draft.parts.contains(&Part::Vote))
        .bind(draft.opens_at)
        .bind(draft.closes_at)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::consultations) async fn update(tx: &mut Tx, actor: &Actor, id: ConsultationId, draft: &Checked) -> Result<()> {
    tx.query(
        "UPDATE consultation SET title = $3, summary = $4, has_ideas = $5, has_survey = $6, has_vote = $7, opens_at = $8, \
         closes_at = $9 WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(draft.title.clone())
    .bind(draft.summary.clone())
    .bind(draft.parts.contains(&Part::Ideas))
    .bind(draft.parts.contains(&Part::Survey))
    .bind(draft.parts.contains(&Part::Vote))
    .bind(draft.opens_at)
    .bind(draft.closes_at)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::consultations) async fn delete_fields(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    tx.query("DELETE FROM consultation_field WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

/// Links an action field; `false` when this municipality has no such field.
pub(in crate::consultations) async fn insert_field(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    field: ActionFieldId,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO consultation_field (municipality_id, consultation_id, action_field_id) \
             SELECT municipality_id, $2, id FROM action_field WHERE municipality_id = $1 AND id = $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(field)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::consultations) async fn update_published(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    secret: Vec<u8>,
) -> Result<()> {
    tx.query("UPDATE consultation SET published_at = $3, secret = $4 WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.now)
        .bind(secret)
        .execute()
        .await?;
    Ok(())
}

pub(in crate::consultations) async fn update_deadline(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    closes_at: Instant,
) -> Result<()> {
    tx.query("UPDATE consultation SET closes_at = $3 WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(closes_at)
        .execute()
        .await?;
    Ok(())
}

/// Closes for good and destroys the key of pseudonyms and receipts.
pub(in crate::consultations) async fn update_closed(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    tx.query("UPDATE consultation SET closed_at = $3, secret = NULL WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

/// How many questions its survey has.
pub(in crate::consultations) async fn count_questions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM question WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

/// Whether anybody has taken part in any way: from then on the rules hold.
pub(in crate::consultations) async fn has_contributions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<bool> {
    let (count,): (i64,) = tx
        .query(
            "SELECT (SELECT COUNT(*) FROM participation WHERE municipality_id = $1 AND consultation_id = $2) \
             + (SELECT COUNT(*) FROM response WHERE municipality_id = $1 AND consultation_id = $2) \
             + (SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND consultation_id = $2)",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count > 0)
}
