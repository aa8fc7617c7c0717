//! What becomes of a mail that is due: sent, or never, and why. Told to the administrators as numbers.

use sqlx::FromRow;

use super::{Mail, Topic, UNTIMED, store};
use crate::clock::{Instant, MINUTE};
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MailId, MunicipalityId};
use crate::words::text_enum;

text_enum! {
    /// Why a mail is never sent.
    pub enum Dropped {
        /// Its link is void, or it is no news any more.
        Stale = "stale",
        /// The person does not want this news.
        Unwanted = "unwanted",
        /// The address took no mail before: news are not tried again.
        Address = "address",
        /// The relay takes this mail from nobody.
        Refused = "refused",
        /// It was tried for two days.
        GivenUp = "given_up",
    }
}

/// A mail that waits longer than this should make somebody look.
pub const LATE: i64 = 15 * MINUTE;

impl Mail {
    /// Why this mail must not be sent now or ever; `None`: send it.
    pub fn must_be_dropped(&self, now: Instant) -> Option<Dropped> {
        let is_news = Topic::of(&self.kind) != Topic::Account;
        if self.expires_at <= now {
            Some(Dropped::Stale)
        } else if is_news && self.is_unwanted {
            Some(Dropped::Unwanted)
        } else if is_news && self.bounced_hash.as_deref() == Some(address_hash(&self.to_folded).as_slice()) {
            Some(Dropped::Address)
        } else {
            None
        }
    }
}

fn address_hash(folded: &str) -> Vec<u8> {
    hash(folded.as_bytes())
}

/// The relay took it: the address is good.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn mark_sent(tx: &mut Tx, municipality: MunicipalityId, id: MailId, now: Instant) -> Result<()> {
    store::mark_sent(tx, municipality, id, now).await?;
    store::delete_bounce(tx, municipality, id).await?;
    store::delete_untimed(tx, municipality, id).await
}

/// It is never sent.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn drop_mail(tx: &mut Tx, municipality: MunicipalityId, id: MailId, why: Dropped, now: Instant) -> Result<()> {
    store::mark_dropped(tx, municipality, id, why, now).await?;
    store::delete_untimed(tx, municipality, id).await
}

/// The relay says that there is no such recipient: this mail is over, and news to the address rest until a mail arrives there.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn mark_bounced(tx: &mut Tx, municipality: MunicipalityId, mail: &Mail, reply: String, now: Instant) -> Result<()> {
    if let Some(account) = mail.account_id.filter(|_| mail.kind != UNTIMED) {
        store::upsert_bounce(tx, municipality, account, address_hash(&mail.to_folded), reply, now).await?;
    }
    drop_mail(tx, municipality, mail.id, Dropped::Address, now).await
}

/// How the outbox of a municipality is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Outbox {
    pub waiting: i64,
    pub waiting_since: Option<Instant>,
    /// Given up or refused by the relay, within the thirty days that rows are kept.
    pub failed: i64,
    pub sent: i64,
}

impl Outbox {
    /// Whether somebody should look.
    pub fn is_troubled(&self, now: Instant) -> bool {
        self.failed > 0 || self.waiting_since.is_some_and(|since| since.plus(LATE) <= now)
    }
}

/// Somebody whose address takes no mail.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Bounce {
    pub account_id: AccountId,
    pub name: String,
    /// Step and code of the relay.
    pub reply: String,
    pub at: Instant,
    address_hash: Vec<u8>,
    email_folded: String,
}

/// Numbers of the outbox. Of a demo, where nothing is sent, all are zero.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_outbox(tx: &mut Tx, municipality: MunicipalityId) -> Result<Outbox> {
    store::find_outbox(tx, municipality).await
}

/// Whose address takes no mail, the newest first; those who changed it meanwhile are left out.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_bounces(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<Bounce>> {
    let bounces = store::list_bounces(tx, municipality).await?;
    Ok(bounces.into_iter().filter(|bounce| bounce.address_hash == address_hash(&bounce.email_folded)).collect())
}
