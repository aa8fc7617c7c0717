//! The mail that a ballot is in the box: which vote, which version, the receipt, until when it can be changed. Never what stands on it. It is
//! written in the transaction of the ballot, for those who voted with an account; who does not want it says so.
//!
//! A confidential vote may be changed several times in a row (yes and no are cast answer by answer), so its mail waits a little and
//! says what is true when it goes. In a secret vote nothing may tell when somebody voted: mail and job bear the time at which the vote began, and the
//! mail's row goes when it is sent.

use serde::Serialize;

use super::ballot::Receipt;
use super::casting::Open;
use super::rules::Secrecy;
use crate::actor::Actor;
use crate::clock::{DAY, Instant, MINUTE};
use crate::db::Tx;
use crate::error::Result;
use crate::mail::{self, Times, UNTIMED};

/// The kind of the mail.
pub(super) const MAIL: &str = "ballot_cast";
/// The mail that it was taken back.
const WITHDRAWN: &str = "ballot_withdrawn";
/// So long it waits for further changes.
const WAITS: i64 = 5 * MINUTE;

#[derive(Serialize)]
struct Told<'a> {
    title: &'a str,
    slug: &'a str,
    version: i64,
    receipt: &'a str,
    /// `None`: it cannot be changed.
    changeable_until: Option<Instant>,
}

#[derive(Serialize)]
struct Withdrawn<'a> {
    title: &'a str,
    slug: &'a str,
    /// Until when one may vote again.
    changeable_until: Instant,
}

/// Confirms a ballot that was cast or changed just now.
pub(super) async fn confirm(tx: &mut Tx, actor: &Actor, open: &Open, receipt: &Receipt) -> Result<()> {
    let changeable_until = (!receipt.is_final).then_some(open.closes_at);
    let told = Told { title: &open.title, slug: &open.slug, version: receipt.revision, receipt: &receipt.code, changeable_until };
    let is_secret = open.sealed.rules.secrecy == Secrecy::Secret;
    let (kind, times) = if is_secret {
        (UNTIMED, Times { at: open.opens_at, due: open.opens_at, until: open.closes_at.plus(DAY) })
    } else {
        (MAIL, Times { due: actor.now.plus(WAITS), ..Times::now(actor) })
    };
    if receipt.revision > 1 {
        mail::renew_at(tx, actor, open.account, (kind, &open.slug), &told, times).await
    } else {
        mail::enqueue_at(tx, actor, open.account, kind, &told, times).await.map(drop)
    }
}

/// Says that a ballot was taken back, and no longer that it is in the box where that was not said yet.
pub(super) async fn confirm_withdrawal(tx: &mut Tx, actor: &Actor, open: &Open) -> Result<()> {
    mail::withdraw(tx, actor, open.account, MAIL, &open.slug).await?;
    let told = Withdrawn { title: &open.title, slug: &open.slug, changeable_until: open.closes_at };
    mail::enqueue_at(tx, actor, open.account, WITHDRAWN, &told, Times::now(actor)).await.map(drop)
}

#[cfg(test)]
mod tests;
