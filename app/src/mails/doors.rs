//! Doors of mails: own words of a municipality, and which news somebody wants.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::{addresses, door::Door, texts::Lang},
    domain::Error,
    domain::mail::templates::{self, Template},
    domain::mail::{Topic, choices},
};

/// Keeps own words for a kind of mail in a language.
#[server(prefix = "/api/v1", endpoint = "mails/save-template")]
pub async fn save_template(
    kind: String,
    lang: String,
    #[server(default)] subject: String,
    #[server(default)] opening: String,
    #[server(default)] closing: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let lang = Lang::from_tag(&lang).ok_or(Error::NotFound)?;
    let template = Template { subject, opening, closing };
    templates::save(&mut door.tx, &door.actor, &kind, lang.tag(), &template).await?;
    door.done(Done::to(addresses::mail_template(&kind, lang)).note("saved")).await
}

/// Back to the program's words.
#[server(prefix = "/api/v1", endpoint = "mails/reset-template")]
pub async fn reset_template(kind: String, lang: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let lang = Lang::from_tag(&lang).ok_or(Error::NotFound)?;
    templates::reset(&mut door.tx, &door.actor, &kind, lang.tag()).await?;
    door.done(Done::to(addresses::mail_template(&kind, lang)).note("template-reset")).await
}

/// Sets which news the person wants: what is not sent is not wanted.
#[server(prefix = "/api/v1", endpoint = "mails/choose")]
pub async fn choose(
    #[server(default)] contributions: String,
    #[server(default)] decisions: String,
    #[server(default)] ballots: String,
    #[server(default)] reminders: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let chosen = [
        (Topic::Contributions, contributions),
        (Topic::Decisions, decisions),
        (Topic::Ballots, ballots),
        (Topic::Reminders, reminders),
    ];
    let wanted: Vec<Topic> = chosen.into_iter().filter(|(_, value)| !value.is_empty()).map(|(topic, _)| topic).collect();
    choices::choose(&mut door.tx, &door.actor, &wanted).await?;
    door.done(Done::to(addresses::ACCOUNT).note("saved")).await
}

/// Ends news by the link in one of them, without signing in.
#[server(prefix = "/api/v1", endpoint = "mails/unsubscribe")]
pub async fn unsubscribe(token: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    choices::unsubscribe(&mut door.tx, &door.actor, &token).await?;
    door.done(Done::to("/").note("unsubscribed")).await
}
