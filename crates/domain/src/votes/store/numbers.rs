//! SQL for checking a vote: what is stored of it, counted and listed.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};

/// How much of a vote there is, at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub(in crate::votes) struct Numbers {
    /// After the count, where marks are counted one by one, more than people.
    pub ballots: i64,
    /// Who has voted digitally.
    pub people: i64,
    pub receipts: i64,
    /// Codes that were used digitally; after the count also those that came with sheets of paper.
    pub codes: i64,
    /// Lines of the list of those entitled, and how many it says it has.
    pub lines: i64,
    pub said_lines: i64,
}

/// In one statement, because people vote meanwhile.
pub(in crate::votes) async fn count_stored(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Numbers> {
    tx.query(
        "SELECT (SELECT COUNT(*) FROM ballot WHERE municipality_id = $1 AND consultation_id = $2 AND marks <> '') AS ballots, \
         (SELECT COUNT(*) FROM participation WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote') AS people, \
         (SELECT COUNT(*) FROM vote_receipt WHERE municipality_id = $1 AND consultation_id = $2) AS receipts, \
         (SELECT COUNT(*) FROM code c JOIN code_package p ON p.municipality_id = c.municipality_id AND p.id = c.package_id \
           WHERE p.municipality_id = $1 AND p.consultation_id = $2 AND c.is_used AND c.batch IS NULL) AS codes, \
         (SELECT COUNT(*) FROM vote_roll_entry WHERE municipality_id = $1 AND consultation_id = $2) AS lines, \
         COALESCE((SELECT line_count FROM vote_roll WHERE municipality_id = $1 AND consultation_id = $2), 0) AS said_lines",
    )
    .bind(actor.municipality)
    .bind(id)
    .one()
    .await
}

/// Who was named, and whether the account is still there: an erased one leaves an id that leads to nobody.
pub(in crate::votes) async fn list_named_accounts(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
) -> Result<Vec<(AccountId, bool)>> {
    tx.query(
        "SELECT m.account_id, EXISTS (SELECT 1 FROM account a WHERE a.municipality_id = m.municipality_id AND a.id = m.account_id) \
         FROM vote_mark m WHERE m.municipality_id = $1 AND m.consultation_id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .all()
    .await
}

/// All ballots with the keys under which they are kept.
pub(in crate::votes) async fn list_kept_ballots(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
) -> Result<Vec<(Vec<u8>, String)>> {
    tx.query("SELECT voter, marks FROM ballot WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await
}
