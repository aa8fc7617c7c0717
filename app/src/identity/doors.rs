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
    door.actor.staff(domain::Role::Administrator)?;
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

#[cfg(feature = "ssr")]
use domain::identity::{Action, Rung, actions};
