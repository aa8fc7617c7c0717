//! The verbs: giving a notice, and deciding about it.

use uuid::Uuid;

use super::notice::{Checked, NewNotice, Target, Told, Verdict};
use super::store::{self, From};
use crate::accounts::fold_email;
use crate::actor::Actor;
use crate::clock::HOUR;
use crate::crypto::keyed_hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::limits::MAILS_PER_HOUR;
use crate::mail::Stranger;
use crate::moderation::{self, Subject};
use crate::rights::{Right, check_not_own};
use crate::{events, mail, municipalities, text};

const RECEIVED: &str = "account_notice_received";
const DECIDED: &str = "account_notice_decided";

/// The contribution that somebody wants to give a notice about: only one that everybody sees.
///
/// # Errors
/// `NotFound`.
pub async fn find_target(tx: &mut Tx, actor: &Actor, subject: Subject) -> Result<Target> {
    store::find_target(tx, actor, subject).await?.ok_or(Error::NotFound)
}

/// Takes a notice in. Whoever has an account, or left an address, gets a receipt by mail. The same form sent twice is one notice.
///
/// # Errors
/// `NotFound`; `Invalid` with every wrong field, or `request_id`: `id_reused`.
pub async fn submit(tx: &mut Tx, actor: &Actor, subject: Subject, typed: &NewNotice, request_id: Uuid) -> Result<()> {
    let target = find_target(tx, actor, subject).await?;
    let mut notice = typed.checked()?;
    if actor.person.is_some() {
        (notice.name, notice.email) = (String::new(), String::new());
    }
    let account = actor.account().map(|id| id.0.as_bytes().to_vec()).unwrap_or_default();
    let key = keyed_hash(&mail::key(tx).await?, &[b"notice", &account, request_id.as_bytes()]);
    let id = Uuid::from_slice(&key[..16]).map_err(|error| Error::internal(format!("notice id: {error}")))?;
    if !store::insert(tx, actor, id, &target, &notice).await? {
        return match store::is_same(tx, actor, id, &target, &notice).await? {
            true => Ok(()),
            false => Err(Error::field("request_id", "id_reused")),
        };
    }
    let told = Told { title: target.title, verdict: String::new(), reason: String::new() };
    tell(tx, actor, &from(actor, &notice), RECEIVED, &told).await?;
    events::record(tx, &actor_unnamed(actor), "notice.given", target.id, &()).await
}

fn from(actor: &Actor, notice: &Checked) -> From {
    From { account_id: actor.account(), name: notice.name.clone(), email: notice.email.clone(), lang: notice.lang.clone() }
}

/// The journal does not say who gave a notice.
fn actor_unnamed(actor: &Actor) -> Actor {
    Actor { person: None, ..actor.clone() }
}

/// Nobody's mailbox is filled by giving notices under its address.
async fn tell(tx: &mut Tx, actor: &Actor, from: &From, kind: &'static str, told: &Told) -> Result<()> {
    if let Some(account) = from.account_id {
        return mail::enqueue(tx, actor, account, kind, told).await.map(drop);
    }
    if from.email.is_empty() || (kind == RECEIVED && has_enough(tx, actor, &from.email).await?) {
        return Ok(());
    }
    let to = Stranger { email: from.email.clone(), name: from.name.clone(), lang: from.lang.clone() };
    mail::enqueue_to_stranger(tx, actor, to, kind, told).await.map(drop)
}

/// Whether this address got all the mails of this hour that others may ask for. A stranger has no row that could be locked, so whoever asks
/// in the same municipality waits: the mail of one is counted by the next.
async fn has_enough(tx: &mut Tx, actor: &Actor, email: &str) -> Result<bool> {
    municipalities::lock(tx, actor.municipality).await?;
    let count = mail::count_asked_for(tx, actor.municipality, fold_email(email), actor.now.plus(-HOUR)).await?;
    Ok(count >= MAILS_PER_HOUR)
}

/// Decides about a notice: the contribution is hidden, or stays. The reason is told to whoever gave the notice, and, when it is hidden, to
/// the author and everybody.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and about one's own contribution (`own_content`); `NotFound` for a notice that is decided or was
/// never there; `Invalid` without a reason; as `moderation::actions::hide`.
pub async fn decide(tx: &mut Tx, actor: &Actor, id: Uuid, verdict: Verdict, reason: &str) -> Result<()> {
    let moderator = actor.must(Right::Hide)?;
    let (open, from) = store::lock_open(tx, actor, id).await?.ok_or(Error::NotFound)?;
    check_not_own(moderator, open.author_id)?;
    let reason = text::paragraphs(reason, text::REASON_MAX).map_err(|code| Error::field("decision", code))?;
    if verdict == Verdict::Hide && !open.is_hidden {
        moderation::actions::hide(tx, actor, open.subject(), &reason).await?;
    }
    store::update_decided(tx, actor, id, verdict, reason.clone()).await?;
    let told = Told { title: open.title, verdict: verdict.as_str().to_owned(), reason };
    tell(tx, actor, &from, DECIDED, &told).await?;
    events::record(tx, actor, "notice.decided", open.subject_id, &verdict).await
}

#[cfg(test)]
mod tests;
