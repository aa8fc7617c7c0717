//! The door that erases an account.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Erases the account of whoever is signed in. `texts`: whether what they wrote stays under no name (`stay`) or goes too (`go`).
#[server(prefix = "/api/v1", endpoint = "privacy/erase")]
pub async fn erase(password: String, #[server(default)] texts: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.guest()?;
    let texts = domain::privacy::Texts::from_word(&texts).ok_or_else(|| domain::Error::field("texts", "required"))?;
    visit.count(&domain::limits::SIGN_IN)?;
    let verified =
        domain::accounts::prove_own(&visit.app.db, &visit.app.passwords, &visit.actor(), "password", &password).await?;
    let mut door = crate::door::Door::open_to_leave().await?;
    domain::privacy::erase(&mut door.tx, &door.actor, &verified, texts).await?;
    let done = door.done(Done::to("/").note("account-erased")).await?;
    visit.app.kept.empty(visit.municipality.id);
    crate::door::set_cookie(crate::cookies::Cookie::Session.set(&visit.app, "", 0));
    // Nothing of this person stays in the browser either.
    crate::door::set_header(http::HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"".to_owned());
    if let Some(list) = visit.app.erased.get()
        && let Err(error) = list.write(&visit.app.db).await
    {
        // It stands in the database; the worker writes the list again within the hour.
        tracing::error!(%error, "the list of erasures could not be written");
    }
    Ok(done)
}
