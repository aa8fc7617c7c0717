//! SQL about what ballots were cast by.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};

/// By what an account could be the same person as another one: its mail address and what proved its rungs.
pub(in crate::votes) async fn list_identifiers(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<(String, Option<Vec<u8>>)> = tx
        .query(
            "SELECT a.email_folded, p.source FROM account a \
             LEFT JOIN identity_proof p ON p.municipality_id = a.municipality_id AND p.account_id = a.id \
             WHERE a.municipality_id = $1 AND a.id = $2",
        )
        .bind(actor.municipality)
        .bind(account)
        .all()
        .await?;
    let of = |(email, source): (String, Option<Vec<u8>>)| [Some(email.into_bytes()), source];
    Ok(rows.into_iter().flat_map(of).flatten().collect())
}

/// Takes it where nobody had; the voter whose it is.
pub(in crate::votes) async fn take_lock(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    lock: &[u8],
    voter: &[u8],
) -> Result<Vec<u8>> {
    let (voter,): (Vec<u8>,) = tx
        .query(
            "INSERT INTO ballot_lock (municipality_id, consultation_id, lock, voter) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (municipality_id, consultation_id, lock) DO UPDATE SET voter = ballot_lock.voter RETURNING voter",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(lock.to_vec())
        .bind(voter.to_vec())
        .one()
        .await?;
    Ok(voter)
}

/// Gives back what a voter has taken.
pub(in crate::votes) async fn delete_lock(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    lock: &[u8],
    voter: &[u8],
) -> Result<()> {
    tx.query("DELETE FROM ballot_lock WHERE municipality_id = $1 AND consultation_id = $2 AND lock = $3 AND voter = $4")
        .bind(actor.municipality)
        .bind(id)
        .bind(lock.to_vec())
        .bind(voter.to_vec())
        .later()
        .await
}
