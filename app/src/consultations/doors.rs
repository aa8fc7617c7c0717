//! Doors of consultations, for administrators.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Makes a draft. Parts and action fields are checkboxes; times are Germany's.
#[server(prefix = "/api/v1", endpoint = "consultations/create")]
pub async fn create_consultation(
    request_id: String,
    title: String,
    summary: String,
    #[server(default)] parts: HashMap<String, String>,
    #[server(default)] action_fields: HashMap<String, String>,
    opens_at: String,
    #[server(default)] opens_hour: String,
    closes_at: String,
    #[server(default)] closes_hour: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    door.actor.must(Right::EditConsultations)?;
    let draft = draft(title, summary, &parts, &action_fields, (opens_at, opens_hour), (closes_at, closes_hour))?;
    let request_id = door::request_id(&request_id)?;
    let slug = actions::create(&mut door.tx, &door.actor, &draft, request_id).await?;
    door.done(Done::to(addresses::manage_consultation(&slug)).note("consultation-created")).await
}

/// Changes a consultation.
#[server(prefix = "/api/v1", endpoint = "consultations/update")]
pub async fn update_consultation(
    consultation: String,
    #[server(default)] version: String,
    title: String,
    summary: String,
    #[server(default)] parts: HashMap<String, String>,
    #[server(default)] action_fields: HashMap<String, String>,
    opens_at: String,
    #[server(default)] opens_hour: String,
    closes_at: String,
    #[server(default)] closes_hour: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditConsultations, &consultation).await?;
    let draft = draft(title, summary, &parts, &action_fields, (opens_at, opens_hour), (closes_at, closes_hour))?;
    actions::update(&mut door.tx, &door.actor, id, &version, &draft).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("consultation-saved")).await
}

/// Announces a draft.
#[server(prefix = "/api/v1", endpoint = "consultations/publish")]
pub async fn publish_consultation(consultation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::PublishConsultations, &consultation).await?;
    actions::publish(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("consultation-published")).await
}

/// Moves the end.
#[server(prefix = "/api/v1", endpoint = "consultations/move-deadline")]
pub async fn move_deadline(
    consultation: String,
    closes_at: String,
    #[server(default)] closes_hour: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::MoveDeadlines, &consultation).await?;
    let closes = LocalTime { at: closes_at, hour: closes_hour };
    actions::move_deadline(&mut door.tx, &door.actor, id, &closes).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("deadline-moved")).await
}

/// Ends a running consultation now and counts it.
#[server(prefix = "/api/v1", endpoint = "consultations/close")]
pub async fn close_consultation(consultation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::CloseConsultations, &consultation).await?;
    closing::close(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(addresses::outcome(&consultation)).note("consultation-closed")).await
}

#[cfg(feature = "ssr")]
pub(crate) use server::find;
#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::door::{self, Door},
    domain::Right,
    domain::consultations::{actions, closing, draft::LocalTime},
    server::draft,
};

#[cfg(feature = "ssr")]
mod server {
    //! From forms to what the verbs take.

    use std::collections::{BTreeSet, HashMap};

    use domain::consultations::draft::LocalTime;
    use domain::consultations::{Draft, Part, store};
    use domain::ids::{ActionFieldId, ConsultationId};
    use domain::{Error, Right};

    use crate::answers::Refusal;
    use crate::door::Door;

    /// The consultation of a form that only people with this right may send.
    pub(crate) async fn find(door: &mut Door, right: Right, slug: &str) -> Result<ConsultationId, Refusal> {
        door.actor.must(right)?;
        Ok(store::find_by_slug(&mut door.tx, &door.actor, slug).await?.id)
    }

    pub(super) fn draft(
        title: String,
        summary: String,
        parts: &HashMap<String, String>,
        action_fields: &HashMap<String, String>,
        opens: (String, String),
        closes: (String, String),
    ) -> Result<Draft, Refusal> {
        // In an order of their own: the same form sent again is the same draft.
        let sorted = |map: &HashMap<String, String>| map.keys().cloned().collect::<BTreeSet<_>>().into_iter();
        let parts = sorted(parts).map(|part| Part::from_word(&part).ok_or(Error::field("parts", "unknown")));
        let fields = sorted(action_fields).map(|key| {
            let id = key.strip_prefix("f-").and_then(|id| id.parse::<ActionFieldId>().ok());
            id.ok_or(Error::field("action_fields", "unknown"))
        });
        let (parts, action_fields) = (parts.collect::<Result<_, _>>()?, fields.collect::<Result<_, _>>()?);
        let opens = LocalTime { at: opens.0, hour: opens.1 };
        let closes = LocalTime { at: closes.0, hour: closes.1 };
        Ok(Draft { title, summary, parts, action_fields, opens, closes })
    }
}
