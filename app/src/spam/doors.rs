//! Doors against machines: the nod for new accounts, and the blocked mail domains.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::door::Door,
    domain::spam::{self, Approval},
    domain::{Error, Instant},
};

/// Lets a new account take part (`approved`) or not (`refused`).
#[server(prefix = "/api/v1", endpoint = "spam/decide")]
pub async fn decide_account(account: String, verdict: String) -> Result<Done, Refusal> {
    let verdict = Approval::from_word(&verdict).ok_or(Error::BadRequest)?;
    let mut door = Door::open().await?;
    spam::decide(&mut door.tx, &door.actor, account.parse()?, verdict).await?;
    door.done(Done::to(addresses::WAITING_ACCOUNTS).note("account-decided")).await
}

/// Lets all take part who were shown; `until` is the instant at which the last of them asked.
#[server(prefix = "/api/v1", endpoint = "spam/approve-all")]
pub async fn approve_accounts(until: i64) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    spam::approve_all(&mut door.tx, &door.actor, Instant(until)).await?;
    door.done(Done::to(addresses::WAITING_ACCOUNTS).note("account-decided")).await
}

/// Writes the list of blocked mail domains anew, one on each line.
#[server(prefix = "/api/v1", endpoint = "spam/block-domains")]
pub async fn block_domains(#[server(default)] domains: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    spam::replace_domains(&mut door.tx, &door.actor, &domains).await?;
    door.done(Done::to(addresses::BLOCKED_DOMAINS)).await
}
