//! Doors of the ladder: what a consultation asks for (administrators), and moving up (everybody).

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Sets what each action of a consultation asks for, as words (`none`, `mail` …). What is left out stays as it is.
#[server(prefix = "/api/v1", endpoint = "identity/set-rungs")]
pub async fn set_rungs(
    consultation: String,
    #[server(default)] version: String,
    #[server(default)] idea: String,
    #[server(default)] support: String,
    #[server(default)] comment: String,
    #[server(default)] respond: String,
    #[server(default)] vote: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    door.actor.must(domain::Right::SetRungs)?;
    let found = domain::consultations::store::find_by_slug(&mut door.tx, &door.actor, &consultation).await?;
    let mut rungs = found.rungs;
    for (action, typed) in Action::all().iter().zip([idea, support, comment, respond, vote]) {
        if !typed.is_empty() {
            let rung = Rung::from_word(&typed).ok_or(domain::Error::field(action.as_str(), "unknown"))?;
            if rung == Rung::Eid && found.rungs.of(*action) != rung && door.visit.app.eid().is_err() {
                return Err(domain::Error::field(action.as_str(), "unknown").into());
            }
            rungs = rungs.with(*action, rung);
        }
    }
    actions::set_rungs(&mut door.tx, &door.actor, found.id, &version, rungs).await?;
    door.done(Done::to(crate::addresses::manage_consultation(&consultation)).note("rungs-saved")).await
}

/// Prepares a package of codes. `last_day` is the last day on which they can be used.
#[server(prefix = "/api/v1", endpoint = "identity/prepare-codes")]
pub async fn prepare_codes(
    request_id: String,
    #[server(default)] purpose: String,
    #[server(default)] vote: String,
    #[server(default)] count: String,
    #[server(default)] last_day: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    let new = codes::NewPackage { purpose, vote, count, last_day };
    let id = codes::prepare(&mut door.tx, &door.actor, &new, request).await?;
    door.done(Done::to(crate::addresses::codes_of(id)).note("codes-prepared")).await
}

/// Voids the codes of a package that nobody has used yet.
#[server(prefix = "/api/v1", endpoint = "identity/revoke-codes")]
pub async fn revoke_codes(package: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let id = package.parse().map_err(|_| domain::Error::NotFound)?;
    codes::revoke(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(crate::addresses::codes_of(id)).note("codes-revoked")).await
}

/// Moves up by the code of a letter.
#[server(prefix = "/api/v1", endpoint = "identity/redeem")]
pub async fn redeem_code(#[server(default)] code: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    if code.trim().is_empty() {
        return Err(domain::Error::field("code", "required").into());
    }
    let is_up = codes::redeem(&mut door.tx, &door.actor, &code).await?;
    // A wrong code is committed too: the try counts.
    let done = door.done(Done::to(crate::addresses::IDENTITY).note("moved-up")).await?;
    if is_up { Ok(done) } else { Err(domain::Error::field("code", "letter_code_unknown").into()) }
}

/// Shows a short code for the counter, for a quarter of an hour.
#[server(prefix = "/api/v1", endpoint = "identity/begin-counter")]
pub async fn begin_counter() -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    counter::begin(&mut door.tx, &door.actor).await?;
    door.done(Done::to(crate::addresses::IDENTITY)).await
}

/// Finds the account of somebody at the counter by their short code.
#[server(prefix = "/api/v1", endpoint = "identity/look-up")]
pub async fn look_up_present(#[server(default)] code: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    door.visit.count(&domain::limits::LOOK_UP)?;
    let id = counter::look_up(&mut door.tx, &door.actor, &code).await?;
    door.done(Done::to(crate::addresses::counter_present(id))).await
}

/// Says that an identity document was seen and fits; `entitled` names votes for some only (`v-ID`) in which the person may vote.
#[server(prefix = "/api/v1", endpoint = "identity/confirm-at-counter")]
pub async fn confirm_at_counter(
    id: String,
    #[server(default)] seen: String,
    #[server(default)] entitled: HashMap<String, String>,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let id = id.parse().map_err(|_| domain::Error::NotFound)?;
    let account = counter::find_present(&mut door.tx, &door.actor, id).await?.account_id;
    counter::confirm(&mut door.tx, &door.actor, id, !seen.is_empty()).await?;
    for vote in entitled.keys() {
        let vote = vote.strip_prefix("v-").unwrap_or(vote).parse()?;
        match roll::mark(&mut door.tx, &door.actor, vote, account).await {
            // On the list already, which is as good.
            Ok(()) | Err(domain::Error::Conflict("already_entitled")) => {}
            Err(error) => return Err(error.into()),
        }
    }
    door.done(Done::to(crate::addresses::COUNTER).note("confirmed-at-counter")).await
}

/// Asks whether one stands on the list from the residents' register.
#[server(prefix = "/api/v1", endpoint = "identity/find-me")]
pub async fn find_me(
    #[server(default)] name: String,
    #[server(default)] born: String,
    #[server(default)] place: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let is_up = residents::find_me(&mut door.tx, &door.actor, &name, &born, &place).await?;
    // A failed try is committed too: it counts.
    let done = door.done(Done::to(crate::addresses::IDENTITY).note("moved-up")).await?;
    if is_up { Ok(done) } else { Err(domain::Error::NotAllowed("not_matched").into()) }
}

/// Begins the way to the provider of electronic identities; the next page leads there.
#[server(prefix = "/api/v1", endpoint = "identity/begin-eid")]
pub async fn begin_eid() -> Result<Done, Refusal> {
    crate::door::visit().app.eid()?;
    let mut door = crate::door::Door::open().await?;
    door.reserve(&domain::limits::EID)?;
    eid::begin(&mut door.tx, &door.actor).await?;
    door.done(Done::to(crate::addresses::EID)).await
}

/// Comes back from the provider of electronic identities: `state` and `code` are what it gave the browser.
#[server(prefix = "/api/v1", endpoint = "identity/finish-eid")]
pub async fn finish_eid(#[server(default)] state: String, #[server(default)] code: String) -> Result<Done, Refusal> {
    super::eid_back::finish(&state, &code).await
}

/// Destroys the list and its key now.
#[server(prefix = "/api/v1", endpoint = "identity/destroy-list")]
pub async fn destroy_list() -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    residents::destroy(&mut door.tx, &door.actor).await?;
    door.done(Done::to(crate::addresses::RESIDENTS).note("list-destroyed")).await
}

/// Lets somebody try again to be found on the list.
#[server(prefix = "/api/v1", endpoint = "identity/unlock-list")]
pub async fn unlock_list(account: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    residents::unlock(&mut door.tx, &door.actor, account.parse()?).await?;
    door.done(Done::to(crate::addresses::RESIDENTS)).await
}

#[cfg(feature = "ssr")]
use domain::{
    identity::{Action, Rung, actions, codes, counter, eid, residents},
    votes::roll,
};
