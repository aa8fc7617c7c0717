//! The end of a survey: its responses are read for the count and written again in a random order under new random ids, so that
//! nothing of the order of arrival is left that could be laid beside the list of those who took part.

use super::answers::Answer;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ideas::Origin;
use crate::ids::ConsultationId;

/// How each response came and its answers, in a random order.
pub(crate) async fn seal(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<(Origin, Vec<Answer>)>> {
    let mut responses = store::list_responses(tx, actor, id).await?;
    store::delete_responses(tx, actor, id).await?;
    actor.random.shuffle(&mut responses);
    let mut answers = Vec::with_capacity(responses.len());
    for stored in responses {
        let new_id = actor.random.secret_id();
        store::insert_response(tx, actor, id, new_id, (stored.origin, stored.receipt_hash)).await?;
        store::insert_answers(tx, actor, id, new_id, &stored.answers).await?;
        answers.push((stored.origin, stored.answers));
    }
    Ok(answers)
}
