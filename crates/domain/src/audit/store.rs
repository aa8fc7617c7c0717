//! All SQL of the audit log.

use sqlx::FromRow;
use uuid::Uuid;

use super::actions::{Shown, Told};
use super::line::{BEGINNING, Line, Topic};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::MunicipalityId;

/// The end of a log.
#[derive(Clone, Debug, FromRow)]
pub(super) struct Head {
    pub seq: i64,
    pub hash: Vec<u8>,
    pub removed_seq: i64,
    pub removed_hash: Vec<u8>,
}

/// The number of the next line, and the hash that it builds on. From here on the log is locked until the transaction ends.
pub(super) async fn take_next(tx: &mut Tx, municipality: MunicipalityId) -> Result<Head> {
    let sql = "UPDATE audit_head SET seq = seq + 1 WHERE municipality_id = $1 RETURNING seq, hash, removed_seq, removed_hash";
    if let Some(head) = tx.query(sql).bind(municipality).optional().await? {
        return Ok(head);
    }
    tx.query(
        "INSERT INTO audit_head (municipality_id, seq, hash, removed_seq, removed_hash) VALUES ($1, 0, $2, 0, $2) ON CONFLICT DO NOTHING",
    )
    .bind(municipality)
    .bind(BEGINNING.to_vec())
    .execute()
    .await?;
    tx.query(sql).bind(municipality).one().await
}

pub(super) async fn insert(tx: &mut Tx, municipality: MunicipalityId, line: &Line) -> Result<()> {
    tx.query(
        "INSERT INTO audit (municipality_id, seq, at, actor_id, actor_role, topic, kind, subject_id, data, hash) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(municipality)
    .bind(line.seq)
    .bind(line.at)
    .bind(line.actor_id)
    .bind(line.actor_role.clone())
    .bind(line.topic.as_str())
    .bind(line.kind.clone())
    .bind(line.subject_id)
    .bind(line.data.clone())
    .bind(line.hash.clone())
    .later()
    .await
}

pub(super) async fn update_hash(tx: &mut Tx, municipality: MunicipalityId, hash: Vec<u8>) -> Result<()> {
    let sql = "UPDATE audit_head SET hash = $2 WHERE municipality_id = $1";
    tx.query(sql).bind(municipality).bind(hash).later().await
}

pub(super) async fn find_head(tx: &mut Tx, municipality: MunicipalityId) -> Result<Option<Head>> {
    let sql = "SELECT seq, hash, removed_seq, removed_hash FROM audit_head WHERE municipality_id = $1";
    tx.query(sql).bind(municipality).optional().await
}

/// The highest number in the log and the one in its head, as they are at one moment.
pub(super) async fn find_ends(tx: &mut Tx, municipality: MunicipalityId) -> Result<(i64, i64)> {
    tx.query(
        "SELECT COALESCE((SELECT MAX(seq) FROM audit WHERE municipality_id = $1), 0), \
           COALESCE((SELECT seq FROM audit_head WHERE municipality_id = $1), 0)",
    )
    .bind(municipality)
    .one()
    .await
}

/// So many lines after this one, up to the other, in their order.
pub(super) async fn list_lines(
    tx: &mut Tx,
    municipality: MunicipalityId,
    after: i64,
    until: i64,
    limit: i64,
) -> Result<Vec<Line>> {
    tx.query(
        "SELECT seq, at, actor_id, actor_role, topic, kind, subject_id, data, hash FROM audit \
         WHERE municipality_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4",
    )
    .bind(municipality)
    .bind(after)
    .bind(until)
    .bind(limit)
    .all()
    .await
}

/// With the names of those who still work here, and of the accounts that it is about.
pub(super) async fn list(
    tx: &mut Tx,
    municipality: MunicipalityId,
    topic: Option<Topic>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Shown>> {
    const ALL: &str = "SELECT audit.seq, audit.at, actor_role, actor.name AS actor_name, kind, subject_id, subject.name AS subject_name, data \
         FROM audit LEFT JOIN account actor ON actor.municipality_id = audit.municipality_id AND actor.id = actor_id \
             AND actor.role <> 'resident' \
           LEFT JOIN account subject ON subject.municipality_id = audit.municipality_id AND subject.id = subject_id \
         WHERE audit.municipality_id = $1 ORDER BY audit.seq DESC LIMIT $2 OFFSET $3";
    const OF_TOPIC: &str = "SELECT audit.seq, audit.at, actor_role, actor.name AS actor_name, kind, subject_id, subject.name AS subject_name, data \
         FROM audit LEFT JOIN account actor ON actor.municipality_id = audit.municipality_id AND actor.id = actor_id \
             AND actor.role <> 'resident' \
           LEFT JOIN account subject ON subject.municipality_id = audit.municipality_id AND subject.id = subject_id \
         WHERE audit.municipality_id = $1 AND topic = $4 ORDER BY audit.seq DESC LIMIT $2 OFFSET $3";
    let query = tx.query(if topic.is_some() { OF_TOPIC } else { ALL }).bind(municipality).bind(limit).bind(offset);
    match topic {
        Some(topic) => query.bind(topic.as_str()).all().await,
        None => query.all().await,
    }
}

/// How many lines there are; of the whole log its head knows it.
pub(super) async fn count(tx: &mut Tx, municipality: MunicipalityId, topic: Option<Topic>) -> Result<i64> {
    let Some(topic) = topic else {
        let head = find_head(tx, municipality).await?;
        return Ok(head.map_or(0, |head| head.seq - head.removed_seq));
    };
    let sql = "SELECT COUNT(*) FROM audit WHERE municipality_id = $1 AND topic = $2";
    Ok(tx.query(sql).bind(municipality).bind(topic.as_str()).one::<(i64,)>().await?.0)
}

/// What lines of these two kinds say, the oldest first: kind, what it is about, and data.
pub(super) async fn list_told(
    tx: &mut Tx,
    municipality: MunicipalityId,
    done: &'static str,
    undone: &'static str,
) -> Result<Vec<Told>> {
    tx.query("SELECT kind, subject_id, data FROM audit WHERE municipality_id = $1 AND kind IN ($2, $3) ORDER BY seq")
        .bind(municipality)
        .bind(done)
        .bind(undone)
        .all()
        .await
}

/// The data of the oldest line of a kind about a subject.
pub(super) async fn find_told(
    tx: &mut Tx,
    municipality: MunicipalityId,
    kind: &'static str,
    subject: Uuid,
) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .query("SELECT data FROM audit WHERE municipality_id = $1 AND kind = $2 AND subject_id = $3 ORDER BY seq LIMIT 1")
        .bind(municipality)
        .bind(kind)
        .bind(subject)
        .optional()
        .await?;
    Ok(row.map(|(data,)| data))
}

pub(super) async fn list_heads(tx: &mut Tx) -> Result<Vec<MunicipalityId>> {
    let rows: Vec<(MunicipalityId,)> = tx.query("SELECT municipality_id FROM audit_head").all().await?;
    Ok(rows.into_iter().map(|(municipality,)| municipality).collect())
}

/// Number and hash of the last line of the beginning that is not younger than this; `None` when the first line is.
pub(super) async fn find_last_before(
    tx: &mut Tx,
    municipality: MunicipalityId,
    before: Instant,
) -> Result<Option<(i64, Vec<u8>)>> {
    tx.query(
        "SELECT seq, hash FROM audit WHERE municipality_id = $1 AND seq < COALESCE( \
           (SELECT seq FROM audit WHERE municipality_id = $1 AND at > $2 ORDER BY seq LIMIT 1), \
           (SELECT seq + 1 FROM audit_head WHERE municipality_id = $1)) ORDER BY seq DESC LIMIT 1",
    )
    .bind(municipality)
    .bind(before)
    .optional()
    .await
}

/// Never back: of two who take lines away at once, the one who found fewer must not say that the others are still there.
pub(super) async fn update_removed(tx: &mut Tx, municipality: MunicipalityId, seq: i64, hash: Vec<u8>) -> Result<()> {
    let sql = "UPDATE audit_head SET removed_seq = $2, removed_hash = $3 WHERE municipality_id = $1 AND removed_seq < $2";
    tx.query(sql).bind(municipality).bind(seq).bind(hash).execute().await?;
    Ok(())
}

/// The lines of which the head says that they were taken away; the database lets no others go.
pub(super) async fn delete_removed(tx: &mut Tx, municipality: MunicipalityId) -> Result<()> {
    tx.query(
        "DELETE FROM audit WHERE municipality_id = $1 AND seq <= (SELECT removed_seq FROM audit_head WHERE municipality_id = $1)",
    )
    .bind(municipality)
    .execute()
    .await?;
    Ok(())
}
