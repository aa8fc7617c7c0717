//! Doors of the ladder: what a consultation asks for (administrators), and moving up (everybody).

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
    #[server(default)] count: String,
    #[server(default)] last_day: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let request = door.request_id(&request_id)?;
    let new = codes::NewPackage { purpose, count, last_day };
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

#[cfg(feature = "ssr")]
use domain::identity::{Action, Rung, actions, codes};
