//! SQL about invitations: each is stored by the hash of its token.

use crate::accounts::fold_email;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{InvitationId, MunicipalityId};
use crate::staff::invitations::{Invitation, Invited};

/// A newer invitation voids the older: there is one row for an address.
pub(in crate::staff) async fn upsert(tx: &mut Tx, actor: &Actor, invitation: &Invitation, token: &str) -> Result<()> {
    tx.query(
        "INSERT INTO invitation (municipality_id, email_folded, id, email, role, token_hash, invited_by, at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (municipality_id, email_folded) DO UPDATE \
         SET id = excluded.id, email = excluded.email, role = excluded.role, token_hash = excluded.token_hash, \
           invited_by = excluded.invited_by, at = excluded.at, ends_at = excluded.ends_at",
    )
    .bind(actor.municipality)
    .bind(fold_email(&invitation.email))
    .bind(invitation.id)
    .bind(invitation.email.clone())
    .bind(invitation.role.as_str())
    .bind(hash(token.as_bytes()))
    .bind(actor.account())
    .bind(invitation.at)
    .bind(invitation.ends_at)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::staff) async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Invitation>> {
    let sql = "SELECT id, email, role, at, ends_at FROM invitation WHERE municipality_id = $1 AND ends_at > $2 ORDER BY at DESC, id DESC";
    tx.query(sql).bind(actor.municipality).bind(actor.now).all().await
}

/// The role that it invited to; `None` when there is none.
pub(in crate::staff) async fn delete(tx: &mut Tx, actor: &Actor, id: InvitationId) -> Result<Option<String>> {
    let sql = "DELETE FROM invitation WHERE municipality_id = $1 AND id = $2 RETURNING role";
    let deleted: Option<(String,)> = tx.query(sql).bind(actor.municipality).bind(id).optional().await?;
    Ok(deleted.map(|(role,)| role))
}

/// With the account of the address, if it is a confirmed one: whoever never confirmed an address has no claim to it.
pub(in crate::staff) async fn find(
    tx: &mut Tx,
    municipality: MunicipalityId,
    token: &str,
    now: Instant,
) -> Result<Option<Invited>> {
    tx.query(
        "SELECT invitation.email, invitation.role, account.id AS account_id FROM invitation LEFT JOIN account \
           ON account.municipality_id = invitation.municipality_id AND account.email_folded = invitation.email_folded \
             AND confirmed_at IS NOT NULL \
         WHERE token_hash = $1 AND invitation.municipality_id = $2 AND ends_at > $3",
    )
    .bind(hash(token.as_bytes()))
    .bind(municipality)
    .bind(now)
    .optional()
    .await
}

/// Uses the link up.
///
/// # Errors
/// `Expired("link_expired")` when it was taken back or voided since it was found.
pub(in crate::staff) async fn take(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    let sql = "DELETE FROM invitation WHERE token_hash = $1 AND municipality_id = $2";
    match tx.query(sql).bind(hash(token.as_bytes())).bind(actor.municipality).execute().await? {
        0 => Err(Error::Expired("link_expired")),
        _ => Ok(()),
    }
}
