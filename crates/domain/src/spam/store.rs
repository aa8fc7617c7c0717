//! All SQL against spam. Keys, solved tasks and the numbers of those who come belong to the installation, not to a municipality.

use super::approvals::{Approval, Waiting};
use super::pressure::Crowd;
use crate::actor::Actor;
use crate::clock::{HOUR, Instant};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};

const KEY: &str = "forms";

pub(super) async fn find_key(tx: &mut Tx) -> Result<Option<Vec<u8>>> {
    let found = tx.query("SELECT value FROM installation_key WHERE name = $1").bind(KEY).optional::<(Vec<u8>,)>().await?;
    Ok(found.map(|(value,)| value))
}

/// Keeps the first one: two instances that begin together have the same.
pub(super) async fn insert_key(tx: &mut Tx, value: Vec<u8>) -> Result<()> {
    let sql = "INSERT INTO installation_key (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    tx.query(sql).bind(KEY).bind(value).execute().await?;
    Ok(())
}

/// `false` when it was used before.
pub(super) async fn insert_solved(tx: &mut Tx, task_hash: Vec<u8>, ends_at: Instant) -> Result<bool> {
    let sql = "INSERT INTO solved_task (task_hash, ends_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(tx.query(sql).bind(task_hash).bind(ends_at).execute().await? == 1)
}

/// How many of a crowd came, by the hour before now: 0 is the last one.
pub(super) async fn count_hours(tx: &mut Tx, crowd: Crowd, now: Instant, since: Instant) -> Result<Vec<(i64, i64)>> {
    let sql = match crowd {
        Crowd::Newcomers => {
            "SELECT ($1 - at) / $3 AS hour, COUNT(*) FROM event \
             WHERE kind = 'account.registered' AND at > $2 AND at <= $1 GROUP BY 1 ORDER BY 1"
        }
        Crowd::Guests => {
            "SELECT ($1 - at) / $3 AS hour, COUNT(*) FROM event WHERE actor_id IS NULL \
             AND kind IN ('idea.submitted', 'comment.submitted') AND at > $2 AND at <= $1 GROUP BY 1 ORDER BY 1"
        }
    };
    tx.query(sql).bind(now).bind(since).bind(HOUR).all().await
}

pub(super) async fn list_domains(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<String>> {
    let sql = "SELECT domain FROM blocked_domain WHERE municipality_id = $1 ORDER BY domain";
    let rows: Vec<(String,)> = tx.query(sql).bind(municipality).all().await?;
    Ok(rows.into_iter().map(|(domain,)| domain).collect())
}

pub(super) async fn replace_domains(tx: &mut Tx, actor: &Actor, domains: Vec<String>) -> Result<()> {
    tx.query("DELETE FROM blocked_domain WHERE municipality_id = $1").bind(actor.municipality).execute().await?;
    for domain in domains {
        tx.query("INSERT INTO blocked_domain (municipality_id, domain, at) VALUES ($1, $2, $3)")
            .bind(actor.municipality)
            .bind(domain)
            .bind(actor.now)
            .execute()
            .await?;
    }
    Ok(())
}

pub(super) async fn insert_approval(tx: &mut Tx, actor: &Actor, folded: String) -> Result<()> {
    tx.query(
        "INSERT INTO account_approval (municipality_id, account_id, asked_at, verdict) \
         SELECT municipality_id, id, $3, 'waiting' FROM account \
         WHERE municipality_id = $1 AND email_folded = $2 AND confirmed_at IS NULL ON CONFLICT DO NOTHING",
    )
    .bind(actor.municipality)
    .bind(folded)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn list_waiting(tx: &mut Tx, actor: &Actor, limit: i64) -> Result<Vec<Waiting>> {
    tx.query(
        "SELECT id, name, asked_at, confirmed_at IS NOT NULL AS is_confirmed FROM account_approval JOIN account \
           ON account.municipality_id = account_approval.municipality_id AND account.id = account_id \
         WHERE account_approval.municipality_id = $1 AND verdict = 'waiting' ORDER BY asked_at, name, id LIMIT $2",
    )
    .bind(actor.municipality)
    .bind(limit)
    .all()
    .await
}

pub(super) async fn count_waiting(tx: &mut Tx, actor: &Actor) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM account_approval WHERE municipality_id = $1 AND verdict = 'waiting'";
    Ok(tx.query(sql).bind(actor.municipality).one::<(i64,)>().await?.0)
}

/// What was decided, its row locked by writing to it.
pub(super) async fn find_approval(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Option<Approval>> {
    let sql = "UPDATE account_approval SET asked_at = asked_at WHERE municipality_id = $1 AND account_id = $2 RETURNING verdict";
    let found: Option<(String,)> = tx.query(sql).bind(actor.municipality).bind(account).optional().await?;
    let unknown = |word: String| Error::internal(format!("account_approval.verdict of {account}: {word:?}"));
    found.map(|(word,)| Approval::from_word(&word).ok_or_else(|| unknown(word))).transpose()
}

pub(super) async fn update_approval(tx: &mut Tx, actor: &Actor, account: AccountId, verdict: Approval) -> Result<()> {
    tx.query(
        "UPDATE account_approval SET verdict = $3, decided_by = $4, decided_at = $5 WHERE municipality_id = $1 AND account_id = $2",
    )
    .bind(actor.municipality)
    .bind(account)
    .bind(verdict.as_str())
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn is_confirmed(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM account WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NOT NULL";
    Ok(tx.query(sql).bind(actor.municipality).bind(account).one::<(i64,)>().await?.0 == 1)
}
