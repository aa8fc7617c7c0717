//! The outbox: a mail is written in the transaction of its cause and sent later. Its text is made when it is sent, from kind and
//! data; nothing here knows words. A demo sends nothing to anybody, its mails are only shown.

pub mod choices;
mod delivery;
mod kinds;
mod store;
pub mod templates;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MailId, MunicipalityId};
use crate::jobs;

pub use delivery::{Bounce, Dropped, Outbox, drop_mail, find_outbox, list_bounces, mark_bounced, mark_sent};
pub(crate) use kinds::UNTIMED;
pub use kinds::{KINDS, Topic};

/// The kind of the job that sends a mail; its payload is the mail's id.
pub const JOB: &str = "mail";

/// A mail with its recipient.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Mail {
    pub id: MailId,
    pub kind: String,
    data: String,
    pub created_at: Instant,
    pub sent_at: Option<Instant>,
    pub expires_at: Instant,
    /// `None`: somebody without an account.
    pub account_id: Option<AccountId>,
    pub to_email: String,
    to_folded: String,
    pub to_name: String,
    /// The recipient's language.
    pub lang: String,
    is_unwanted: bool,
    bounced_hash: Option<Vec<u8>>,
}

impl Mail {
    /// A mail that was never in a database and goes to nobody: to look at its words.
    pub fn sample(id: MailId, kind: &str, lang: &str, to_name: &str, data: String) -> Self {
        Self {
            id,
            kind: kind.to_owned(),
            data,
            created_at: Instant::default(),
            sent_at: None,
            expires_at: Instant::default(),
            account_id: Some(AccountId(uuid::Uuid::nil())),
            to_folded: String::new(),
            to_email: String::new(),
            to_name: to_name.to_owned(),
            lang: lang.to_owned(),
            is_unwanted: false,
            bounced_hash: None,
        }
    }

    /// What the verb handed over.
    ///
    /// # Errors
    /// `Internal` when the data is not of this kind.
    pub fn data<T: DeserializeOwned>(&self) -> Result<T> {
        serde_json::from_str(&self.data).map_err(|e| Error::internal(format!("mail {}: data: {e}", self.id)))
    }
}

/// Somebody without an account, or who has none any more.
#[derive(Clone, Debug)]
pub struct Stranger {
    pub email: String,
    pub name: String,
    pub lang: String,
}

/// To whom a mail goes, as its row says it.
#[derive(Default)]
struct Recipient {
    account: Option<AccountId>,
    email: Option<String>,
    name: Option<String>,
    lang: Option<String>,
}

/// Writes a mail to an account of the actor's municipality, and the job that sends it. Never put a vote or a survey answer into `data`.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn enqueue(tx: &mut Tx, actor: &Actor, to: AccountId, kind: &'static str, data: &impl Serialize) -> Result<MailId> {
    insert(tx, actor, Recipient { account: Some(to), ..Recipient::default() }, kind, data).await
}

/// The same to another address than the account's present one: one that is to be confirmed, or the one it had before.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn enqueue_to(
    tx: &mut Tx,
    actor: &Actor,
    (to, email): (AccountId, String),
    kind: &'static str,
    data: &impl Serialize,
) -> Result<MailId> {
    insert(tx, actor, Recipient { account: Some(to), email: Some(email), ..Recipient::default() }, kind, data).await
}

/// The same to somebody without an account. Only about what they did themselves: there is no link that ends news.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn enqueue_to_stranger(
    tx: &mut Tx,
    actor: &Actor,
    to: Stranger,
    kind: &'static str,
    data: &impl Serialize,
) -> Result<MailId> {
    let to = Recipient { account: None, email: Some(to.email), name: Some(to.name), lang: Some(to.lang) };
    insert(tx, actor, to, kind, data).await
}

/// When a mail is written, goes out, and makes no sense any more.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    pub at: Instant,
    pub due: Instant,
    pub until: Instant,
}

impl Times {
    /// Written now, sent now, and for as long as most news.
    pub fn now(actor: &Actor) -> Self {
        Self { at: actor.now, due: actor.now, until: actor.now.plus(kinds::makes_sense_ms("")) }
    }
}

/// Writes a mail to an account with times of its own.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn enqueue_at(
    tx: &mut Tx,
    actor: &Actor,
    to: AccountId,
    kind: &'static str,
    data: &impl Serialize,
    times: Times,
) -> Result<MailId> {
    insert_at(tx, actor, Recipient { account: Some(to), ..Recipient::default() }, kind, data, times).await
}

/// Takes back the mails of a kind about a consultation that still wait for being sent to an account. Their `data` has its `slug`.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn withdraw(tx: &mut Tx, actor: &Actor, to: AccountId, kind: &'static str, slug: &str) -> Result<()> {
    store::delete_waiting(tx, actor, to, kind, slug).await
}

/// `withdraw` for many accounts, on SQLite.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn withdraw_all(tx: &mut Tx, actor: &Actor, to: &[AccountId], kind: &'static str, slug: &str) -> Result<()> {
    store::delete_all_waiting(tx, actor, to, kind, slug).await
}

async fn insert(tx: &mut Tx, actor: &Actor, to: Recipient, kind: &'static str, data: &impl Serialize) -> Result<MailId> {
    let times = Times { until: actor.now.plus(kinds::makes_sense_ms(kind)), ..Times::now(actor) };
    insert_at(tx, actor, to, kind, data, times).await
}

async fn insert_at(
    tx: &mut Tx,
    actor: &Actor,
    to: Recipient,
    kind: &'static str,
    data: &impl Serialize,
    times: Times,
) -> Result<MailId> {
    let id = MailId(actor.random.id(times.at));
    let data = serde_json::to_string(data).map_err(|e| Error::internal(format!("mail data: {e}")))?;
    tx.query(
        "INSERT INTO mail (municipality_id, id, account_id, to_email, to_name, lang, kind, topic, data, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(to.account)
    .bind(to.email)
    .bind(to.name)
    .bind(to.lang)
    .bind(kind)
    .bind(Topic::of(kind).as_str())
    .bind(data)
    .bind(times.at)
    .bind(times.until)
    .later()
    .await?;
    let writer = Actor { now: times.at, ..actor.clone() };
    jobs::enqueue_for_mail(tx, &writer, JOB, id, times.due, Topic::of(kind).priority()).await?;
    Ok(id)
}

/// A mail that waits; `None` when it was sent already (its job runs a second time), never will be, or its account is gone.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_unsent(tx: &mut Tx, municipality: MunicipalityId, id: MailId) -> Result<Option<Mail>> {
    store::find_waiting(tx, municipality, id).await
}

/// The installation's own key: what it signs (links that end news) and hides (who was erased) rests on it.
///
/// # Errors
/// `Internal` in a database that was not migrated.
pub async fn key(tx: &mut Tx) -> Result<Vec<u8>> {
    Ok(tx.query("SELECT value FROM installation_key WHERE name = 'privacy'").one::<(Vec<u8>,)>().await?.0)
}

/// How many mails this address got since then because somebody, perhaps a stranger, asked for them: over all kinds, so that nobody's
/// mailbox is filled by changing the form. `folded` is the address as `accounts::fold_email` gives it.
pub(crate) async fn count_asked_for(tx: &mut Tx, municipality: MunicipalityId, folded: String, since: Instant) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM mail WHERE municipality_id = $1 AND created_at > $3 \
                 AND kind IN ('account_confirm', 'account_exists', 'account_reset', 'account_code', 'account_email_change', 'account_notice_received') \
                 AND (lower(to_email) = $2 OR (to_email IS NULL AND account_id IN \
                     (SELECT id FROM account WHERE municipality_id = $1 AND email_folded = $2)))";
    Ok(tx.query(sql).bind(municipality).bind(folded).bind(since).one::<(i64,)>().await?.0)
}

/// How many mails an account had sent to addresses that were not its own, since then.
pub(crate) async fn count_to_new_addresses(
    tx: &mut Tx,
    municipality: MunicipalityId,
    by: AccountId,
    since: Instant,
) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM mail WHERE municipality_id = $1 AND account_id = $2 AND kind = 'account_email_change' AND created_at > $3";
    Ok(tx.query(sql).bind(municipality).bind(by).bind(since).one::<(i64,)>().await?.0)
}

/// The newest mails of a demo, for its mailbox page; of any other municipality nobody may read them: `NotFound`.
///
/// # Errors
/// `NotFound`, or `Unavailable` when the database does not answer.
pub async fn list_of_demo(tx: &mut Tx, municipality: MunicipalityId, limit: i64) -> Result<Vec<Mail>> {
    if !store::is_demo(tx, municipality).await? {
        return Err(Error::NotFound);
    }
    store::list_newest(tx, municipality, limit).await
}

#[cfg(test)]
mod tests;
