//! All SQL of the outbox, of refused news and of addresses that take no mail.

use super::Mail;
use super::delivery::{Bounce, Dropped, Outbox};
use super::kinds::{Topic, UNTIMED};
use super::templates::Template;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MailId, MunicipalityId};

pub(super) async fn is_demo(tx: &mut Tx, municipality: MunicipalityId) -> Result<bool> {
    let (is_demo,) = tx.query("SELECT is_demo FROM municipality WHERE id = $1").bind(municipality).one::<(bool,)>().await?;
    Ok(is_demo)
}

pub(super) async fn find_waiting(tx: &mut Tx, municipality: MunicipalityId, id: MailId) -> Result<Option<Mail>> {
    tx.query(
        "SELECT mail.id, mail.kind, mail.data, mail.created_at, mail.sent_at, mail.expires_at, mail.account_id, \
           COALESCE(mail.to_email, account.email, '') AS to_email, COALESCE(lower(mail.to_email), account.email_folded, '') AS to_folded, \
           COALESCE(account.name, mail.to_name) AS to_name, COALESCE(account.lang, mail.lang) AS lang, \
           (mail_refusal.at IS NOT NULL) AS is_unwanted, mail_bounce.address_hash AS bounced_hash \
         FROM mail LEFT JOIN account ON account.municipality_id = mail.municipality_id AND account.id = mail.account_id \
         LEFT JOIN mail_refusal ON mail_refusal.municipality_id = mail.municipality_id \
           AND mail_refusal.account_id = mail.account_id AND mail_refusal.topic = mail.topic \
         LEFT JOIN mail_bounce ON mail_bounce.municipality_id = mail.municipality_id AND mail_bounce.account_id = mail.account_id \
         WHERE mail.municipality_id = $1 AND mail.id = $2 AND mail.sent_at IS NULL AND mail.dropped_at IS NULL",
    )
    .bind(municipality)
    .bind(id)
    .optional()
    .await
}

pub(super) async fn list_newest(tx: &mut Tx, municipality: MunicipalityId, limit: i64) -> Result<Vec<Mail>> {
    tx.query(
        "SELECT mail.id, mail.kind, mail.data, mail.created_at, mail.sent_at, mail.expires_at, mail.account_id, \
           COALESCE(mail.to_email, account.email, '') AS to_email, COALESCE(lower(mail.to_email), account.email_folded, '') AS to_folded, \
           COALESCE(account.name, mail.to_name) AS to_name, COALESCE(account.lang, mail.lang) AS lang, \
           FALSE AS is_unwanted, mail_bounce.address_hash AS bounced_hash \
         FROM mail LEFT JOIN account ON account.municipality_id = mail.municipality_id AND account.id = mail.account_id \
         LEFT JOIN mail_bounce ON mail_bounce.municipality_id = mail.municipality_id AND mail_bounce.account_id = mail.account_id \
         WHERE mail.municipality_id = $1 ORDER BY mail.created_at DESC, mail.id DESC LIMIT $2",
    )
    .bind(municipality)
    .bind(limit)
    .all()
    .await
}

pub(super) async fn mark_sent(tx: &mut Tx, municipality: MunicipalityId, id: MailId, now: Instant) -> Result<()> {
    let sql = "UPDATE mail SET sent_at = $3 WHERE municipality_id = $1 AND id = $2 AND sent_at IS NULL";
    tx.query(sql).bind(municipality).bind(id).bind(now).execute().await?;
    Ok(())
}

/// The rows of mails that nothing may tell the time of go with the mail.
pub(super) async fn delete_untimed(tx: &mut Tx, municipality: MunicipalityId, id: MailId) -> Result<()> {
    let sql = "DELETE FROM mail WHERE municipality_id = $1 AND id = $2 AND kind = $3";
    tx.query(sql).bind(municipality).bind(id).bind(UNTIMED).execute().await?;
    Ok(())
}

/// How the data of a mail about this consultation look. Slugs have only small letters, digits and hyphens, so they are no pattern.
fn about(slug: &str) -> String {
    format!("%\"slug\":\"{slug}\"%")
}

pub(super) async fn delete_waiting(tx: &mut Tx, actor: &Actor, to: AccountId, kind: &'static str, slug: &str) -> Result<()> {
    tx.query(
        "DELETE FROM mail WHERE municipality_id = $1 AND account_id = $2 AND kind = $3 AND data LIKE $4 \
         AND sent_at IS NULL AND dropped_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(to)
    .bind(kind)
    .bind(about(slug))
    .later()
    .await
}

pub(super) async fn delete_all_waiting(
    tx: &mut Tx,
    actor: &Actor,
    to: &[AccountId],
    kind: &'static str,
    slug: &str,
) -> Result<()> {
    let to = serde_json::to_string(&to.iter().map(|account| hex(account.0.as_bytes())).collect::<Vec<_>>());
    tx.query(
        "DELETE FROM mail WHERE municipality_id = $1 AND account_id IN (SELECT unhex(value) FROM json_each($2)) \
         AND kind = $3 AND data LIKE $4 AND sent_at IS NULL AND dropped_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(to.map_err(|error| Error::internal(format!("accounts: {error}")))?)
    .bind(kind)
    .bind(about(slug))
    .later()
    .await
}

pub(super) async fn mark_dropped(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: MailId,
    why: Dropped,
    now: Instant,
) -> Result<()> {
    let sql = "UPDATE mail SET dropped_at = $3, dropped_for = $4 WHERE municipality_id = $1 AND id = $2 AND sent_at IS NULL AND dropped_at IS NULL";
    tx.query(sql).bind(municipality).bind(id).bind(now).bind(why.as_str()).execute().await?;
    Ok(())
}

pub(super) async fn upsert_bounce(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    address_hash: Vec<u8>,
    reply: String,
    now: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO mail_bounce (municipality_id, account_id, address_hash, reply, at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, account_id) DO UPDATE SET address_hash = excluded.address_hash, reply = excluded.reply, at = excluded.at",
    )
    .bind(municipality)
    .bind(account)
    .bind(address_hash)
    .bind(reply)
    .bind(now)
    .execute()
    .await?;
    Ok(())
}

/// The mark on the address of a mail that arrived.
pub(super) async fn delete_bounce(tx: &mut Tx, municipality: MunicipalityId, mail: MailId) -> Result<()> {
    let sql = "DELETE FROM mail_bounce WHERE municipality_id = $1 AND account_id = (SELECT account_id FROM mail WHERE municipality_id = $1 AND id = $2)";
    tx.query(sql).bind(municipality).bind(mail).execute().await?;
    Ok(())
}

pub(super) async fn list_bounces(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<Bounce>> {
    tx.query(
        "SELECT account_id, name, reply, at, address_hash, email_folded FROM mail_bounce JOIN account \
           ON account.municipality_id = mail_bounce.municipality_id AND account.id = mail_bounce.account_id \
         WHERE mail_bounce.municipality_id = $1 ORDER BY at DESC, account_id LIMIT 100",
    )
    .bind(municipality)
    .all()
    .await
}

pub(super) async fn find_outbox(tx: &mut Tx, municipality: MunicipalityId) -> Result<Outbox> {
    tx.query(
        "SELECT COUNT(*) FILTER (WHERE sent_at IS NULL AND dropped_at IS NULL) AS waiting, \
           MIN(mail.created_at) FILTER (WHERE sent_at IS NULL AND dropped_at IS NULL AND kind <> 'ballot_cast_secret') AS waiting_since, \
           COUNT(*) FILTER (WHERE dropped_for IN ('refused', 'given_up')) AS failed, COUNT(sent_at) AS sent \
         FROM mail JOIN municipality ON municipality.id = mail.municipality_id \
         WHERE mail.municipality_id = $1 AND NOT municipality.is_demo",
    )
    .bind(municipality)
    .one()
    .await
}

pub(super) async fn has_account(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<bool> {
    let sql = "SELECT id FROM account WHERE municipality_id = $1 AND id = $2";
    Ok(tx.query(sql).bind(municipality).bind(account).optional::<(AccountId,)>().await?.is_some())
}

pub(super) async fn refuse(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    topic: Topic,
    now: Instant,
) -> Result<()> {
    let sql = "INSERT INTO mail_refusal (municipality_id, account_id, topic, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    tx.query(sql).bind(municipality).bind(account).bind(topic.as_str()).bind(now).execute().await?;
    Ok(())
}

pub(super) async fn want(tx: &mut Tx, municipality: MunicipalityId, account: AccountId, topic: Topic) -> Result<()> {
    let sql = "DELETE FROM mail_refusal WHERE municipality_id = $1 AND account_id = $2 AND topic = $3";
    tx.query(sql).bind(municipality).bind(account).bind(topic.as_str()).execute().await?;
    Ok(())
}

pub(super) async fn list_refused(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<Vec<String>> {
    let sql = "SELECT topic FROM mail_refusal WHERE municipality_id = $1 AND account_id = $2";
    let rows: Vec<(String,)> = tx.query(sql).bind(municipality).bind(account).all().await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

pub(super) async fn find_template(tx: &mut Tx, municipality: MunicipalityId, kind: &str, lang: &str) -> Result<Option<Template>> {
    let sql = "SELECT subject, opening, closing FROM mail_template WHERE municipality_id = $1 AND kind = $2 AND lang = $3";
    tx.query(sql).bind(municipality).bind(kind.to_owned()).bind(lang.to_owned()).optional().await
}

pub(super) async fn list_templates(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<(String, String)>> {
    let sql = "SELECT kind, lang FROM mail_template WHERE municipality_id = $1 ORDER BY kind, lang";
    tx.query(sql).bind(municipality).all().await
}

pub(super) async fn upsert_template(tx: &mut Tx, actor: &Actor, kind: &str, lang: &str, template: &Template) -> Result<()> {
    tx.query(
        "INSERT INTO mail_template (municipality_id, kind, lang, subject, opening, closing, author_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (municipality_id, kind, lang) DO UPDATE \
         SET subject = excluded.subject, opening = excluded.opening, closing = excluded.closing, author_id = excluded.author_id, at = excluded.at",
    )
    .bind(actor.municipality)
    .bind(kind.to_owned())
    .bind(lang.to_owned())
    .bind(template.subject.clone())
    .bind(template.opening.clone())
    .bind(template.closing.clone())
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn delete_template(tx: &mut Tx, municipality: MunicipalityId, kind: &str, lang: &str) -> Result<()> {
    let sql = "DELETE FROM mail_template WHERE municipality_id = $1 AND kind = $2 AND lang = $3";
    tx.query(sql).bind(municipality).bind(kind.to_owned()).bind(lang.to_owned()).execute().await?;
    Ok(())
}
