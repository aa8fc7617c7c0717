//! SQL about packages of codes.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;

/// A package of codes; the codes themselves nobody can read.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Package {
    pub id: Uuid,
    /// The vote that its codes are for.
    pub consultation_id: Option<ConsultationId>,
    pub vote_slug: Option<String>,
    pub purpose: String,
    pub code_count: i64,
    pub used_count: i64,
    /// That of the vote, wherever it has been moved.
    pub ends_at: Instant,
    pub created_at: Instant,
    pub printed_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

/// All packages, the newest first.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Package>> {
    actor.must(Right::IssueCodes)?;
    tx.query(
        "SELECT p.id, p.consultation_id, (SELECT v.slug FROM consultation v WHERE v.municipality_id = p.municipality_id \
           AND v.id = p.consultation_id) AS vote_slug, p.purpose, p.code_count, (SELECT COUNT(*) FROM code c WHERE c.municipality_id = p.municipality_id \
           AND c.package_id = p.id AND c.is_used) AS used_count, \
           COALESCE((SELECT v.closes_at FROM consultation v WHERE v.municipality_id = p.municipality_id \
             AND v.id = p.consultation_id), p.ends_at) AS ends_at, p.created_at, p.printed_at, p.revoked_at \
         FROM code_package p WHERE p.municipality_id = $1 ORDER BY p.created_at DESC, p.id LIMIT 200",
    )
    .bind(actor.municipality)
    .all()
    .await
}

/// One package.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `NotFound`.
pub async fn find(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Package> {
    actor.must(Right::IssueCodes)?;
    tx.query(
        "SELECT p.id, p.consultation_id, (SELECT v.slug FROM consultation v WHERE v.municipality_id = p.municipality_id \
           AND v.id = p.consultation_id) AS vote_slug, p.purpose, p.code_count, (SELECT COUNT(*) FROM code c WHERE c.municipality_id = p.municipality_id \
           AND c.package_id = p.id AND c.is_used) AS used_count, \
           COALESCE((SELECT v.closes_at FROM consultation v WHERE v.municipality_id = p.municipality_id \
             AND v.id = p.consultation_id), p.ends_at) AS ends_at, p.created_at, p.printed_at, p.revoked_at \
         FROM code_package p WHERE p.municipality_id = $1 AND p.id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

pub(in crate::identity) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    vote: Option<ConsultationId>,
    purpose: &str,
    count: i64,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO code_package (municipality_id, id, consultation_id, purpose, code_count, ends_at, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(vote)
    .bind(purpose.to_owned())
    .bind(count)
    .bind(ends_at)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// `false` when its codes were made before, it was revoked, or it is not there.
pub(in crate::identity) async fn mark_printed(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    let sql = "UPDATE code_package SET printed_at = $3 \
               WHERE municipality_id = $1 AND id = $2 AND printed_at IS NULL AND revoked_at IS NULL";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).execute().await? == 1)
}

pub(in crate::identity) async fn mark_revoked(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    let sql = "UPDATE code_package SET revoked_at = $3 WHERE municipality_id = $1 AND id = $2 AND revoked_at IS NULL";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).execute().await? == 1)
}

pub(in crate::identity) async fn insert_code(tx: &mut Tx, actor: &Actor, package: Uuid, code_hash: Vec<u8>) -> Result<()> {
    tx.query("INSERT INTO code (municipality_id, code_hash, package_id) VALUES ($1, $2, $3)")
        .bind(actor.municipality)
        .bind(code_hash)
        .bind(package)
        .later()
        .await
}

/// Uses a code up that is for no vote: the condition lets one of two who come at once go away empty.
pub(in crate::identity) async fn use_up(tx: &mut Tx, actor: &Actor, code_hash: Vec<u8>) -> Result<bool> {
    let used = tx
        .query(
            "UPDATE code SET is_used = TRUE WHERE municipality_id = $1 AND code_hash = $2 AND NOT is_used AND package_id IN \
             (SELECT id FROM code_package WHERE municipality_id = $1 AND consultation_id IS NULL AND revoked_at IS NULL AND ends_at > $3)",
        )
        .bind(actor.municipality)
        .bind(code_hash)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(used == 1)
}
