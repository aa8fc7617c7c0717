//! A form sent twice has one effect and the same answer. Ballots and survey answers keep their own, secret record.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};

#[derive(FromRow)]
struct Known {
    verb: String,
    body_hash: Vec<u8>,
    answer: String,
}

/// The answer given to this request before, if it was.
///
/// # Errors
/// `field(request_id, id_reused)` when the same id came with another verb or body.
pub async fn find_answer(tx: &mut Tx, actor: &Actor, request_id: Uuid, verb: &str, body: &str) -> Result<Option<String>> {
    let person = actor.person()?.id;
    let known: Option<Known> = tx
        .query("SELECT verb, body_hash, answer FROM request WHERE municipality_id = $1 AND account_id = $2 AND request_id = $3")
        .bind(actor.municipality)
        .bind(person)
        .bind(request_id)
        .optional()
        .await?;
    match known {
        None => Ok(None),
        Some(known) if known.verb == verb && known.body_hash == hash(body.as_bytes()) => Ok(Some(known.answer)),
        Some(_) => Err(Error::field("request_id", "id_reused")),
    }
}

/// Remembers the answer. Two at once with one id: the primary key lets one through, the other is a `Conflict` that may be repeated.
///
/// # Errors
/// `Conflict("repeat")` when the same request is being answered right now.
pub async fn remember(tx: &mut Tx, actor: &Actor, request_id: Uuid, verb: &'static str, body: &str, answer: &str) -> Result<()> {
    let inserted = tx
        .query(
            "INSERT INTO request (municipality_id, account_id, request_id, verb, body_hash, answer, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(actor.person()?.id)
        .bind(request_id)
        .bind(verb)
        .bind(hash(body.as_bytes()))
        .bind(answer.to_owned())
        .bind(actor.now)
        .execute()
        .await?;
    if inserted == 1 { Ok(()) } else { Err(Error::Conflict("repeat")) }
}
