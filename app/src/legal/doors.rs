//! Doors of the legal pages.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::{addresses, door::Door, texts::Lang},
    domain::Error,
    domain::legal::{self, Conformity, LegalFacts, LegalPage},
};

/// Keeps what the municipality says about itself.
#[server(prefix = "/api/v1", endpoint = "legal/save-facts")]
pub async fn save_facts(
    #[server(default)] authority: String,
    #[server(default)] represented_by: String,
    #[server(default)] street: String,
    #[server(default)] place: String,
    #[server(default)] phone: String,
    #[server(default)] email: String,
    #[server(default)] data_protection: String,
    #[server(default)] supervision: String,
    #[server(default)] enforcement: String,
    #[server(default)] conformity: String,
    #[server(default)] barriers: String,
    #[server(default)] checked_on: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    door.actor.must(domain::Right::EditLegal)?;
    let conformity = Conformity::from_word(&conformity).ok_or_else(|| Error::field("conformity", "required"))?;
    let facts = LegalFacts {
        authority,
        represented_by,
        street,
        place,
        phone,
        email,
        data_protection,
        supervision,
        enforcement,
        conformity,
        barriers,
        checked_on,
    };
    legal::save_facts(&mut door.tx, &door.actor, &facts).await?;
    door.done(Done::to(addresses::EDIT_LEGAL).note("saved")).await
}

/// Keeps own words for a page in a language; without a text the program's own are back.
#[server(prefix = "/api/v1", endpoint = "legal/save-text")]
pub async fn save_text(page: String, lang: String, #[server(default)] text: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    door.actor.must(domain::Right::EditLegal)?;
    let page = LegalPage::from_word(&page).ok_or(Error::NotFound)?;
    let lang = Lang::from_tag(&lang).ok_or(Error::NotFound)?;
    legal::save_text(&mut door.tx, &door.actor, page, lang.tag(), &text).await?;
    door.done(Done::to(addresses::edit_legal_text(page.as_str(), lang)).note("saved")).await
}
