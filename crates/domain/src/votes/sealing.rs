//! The end of a vote: its choices are read for the count and written again in a random order under random ids, one for each
//! choice, so that not even a person's choices stay together. What could lead to a person is deleted.

use super::Choice;
use super::ballot::word;
use super::store::choice_of;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MeasureId};

/// All choices of a vote.
pub(crate) async fn list_choices(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<(MeasureId, Choice)>> {
    let rows: Vec<(MeasureId, String)> = tx
        .query("SELECT measure_id, choice FROM ballot_choice WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    rows.into_iter().map(|(measure, choice)| Ok((measure, choice_of(&choice)?))).collect()
}

/// Cuts every way from a person to a choice. The consultation's row must be locked.
pub(crate) async fn seal(tx: &mut Tx, actor: &Actor, id: ConsultationId, mut choices: Vec<(MeasureId, Choice)>) -> Result<()> {
    for sql in [
        "DELETE FROM ballot_choice WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_request WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    actor.random.shuffle(&mut choices);
    for (measure, choice) in choices {
        tx.query(
            "INSERT INTO ballot_choice (municipality_id, consultation_id, measure_id, voter, choice) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .bind(actor.random.bytes().to_vec())
        .bind(word(choice))
        .execute()
        .await?;
    }
    Ok(())
}
