//! What administrators and moderators do with measures. What the council does is in `decisions`.

use serde_json::json;
use uuid::Uuid;

use super::{Measure, MeasureEntry, MeasureFacts, NewMeasure, store};
use crate::action_fields;
use crate::actor::Actor;
use crate::db::Tx;
use crate::decisions;
use crate::error::{Error, FieldErrors, Result};
use crate::events;
use crate::ids::{ActionFieldId, MeasureId};
use crate::requests;
use crate::rights::Right;
use crate::strategy::words::Status;
use crate::text::{self, IDEA_MAX, TITLE_MAX};
use crate::versions;
use crate::votes;

/// Adds a measure; returns its slug.
///
/// # Errors
/// `NotAllowed` unless an administrator asks, `Invalid` with all that is wrong.
pub async fn create(tx: &mut Tx, actor: &Actor, request_id: Uuid, entry: &MeasureEntry) -> Result<String> {
    actor.must(Right::EditMeasures)?;
    let body = format!("{entry:?}");
    if let Some(slug) = requests::find_answer(tx, actor, request_id, "measures/create", &body).await? {
        return Ok(slug);
    }
    let field = find_field(tx, actor, &entry.action_field).await?;
    let facts = entry.check(field)?;
    let slug = free_slug(tx, actor, &facts.title).await?;
    add(tx, actor, &slug, &facts).await?;
    requests::remember(tx, actor, request_id, "measures/create", &body, &slug).await?;
    Ok(slug)
}

/// Changes a measure whose version (`versions`) somebody has seen. Saving what is there already changes nothing.
///
/// # Errors
/// `NotAllowed` unless an administrator asks, `NotFound`, `Conflict` when somebody else changed it meanwhile, `Invalid` with all
/// that is wrong, `Frozen` for other words and another action field while people vote on it; also for a status against the council's last decision.
pub async fn update(tx: &mut Tx, actor: &Actor, slug: &str, seen: &str, entry: &MeasureEntry) -> Result<()> {
    actor.must(Right::EditMeasures)?;
    let measure = store::lock(tx, actor.municipality, slug).await?.ok_or(Error::NotFound)?;
    let field = find_field(tx, actor, &entry.action_field).await?;
    let facts = entry.check(field)?;
    if facts != measure.facts() {
        versions::check(seen, &measure.facts())?;
        let decided = decisions::store::list_verdicts(tx, actor.municipality).await?;
        let verdict = decided.get(&measure.id);
        if facts.status != measure.status && verdict.is_some_and(|verdict| !verdict.allows(facts.status)) {
            return Err(Error::field("status", "decided"));
        }
        let asked = |facts: &MeasureFacts| (facts.title.clone(), facts.description.clone(), facts.action_field_id);
        let is_asked_otherwise = asked(&facts) != asked(&measure.facts());
        if is_asked_otherwise && votes::store::is_being_voted_on(tx, actor.municipality, measure.id).await? {
            return Err(Error::Frozen);
        }
        change(tx, actor, &measure, &facts).await?;
    }
    Ok(())
}

/// Makes ideas a proposed measure; the link stays visible both ways. The caller sees to repeated requests.
///
/// # Errors
/// `NotAllowed` unless a moderator asks, `Invalid`, `NotFound` for an idea that is not there, `Conflict("already_measure")`.
pub async fn propose(tx: &mut Tx, actor: &Actor, new: NewMeasure) -> Result<MeasureId> {
    actor.must(Right::ProposeMeasures)?;
    let mut errors = FieldErrors::default();
    let title = errors.take("title", text::line(&new.title, TITLE_MAX));
    let description = errors.take("description", text::optional_document(&new.description, IDEA_MAX));
    let fields = action_fields::store::list(tx, actor.municipality).await?;
    if !fields.iter().any(|field| field.id == new.action_field_id) {
        errors.add("action_field", "required");
    }
    errors.check()?;
    let facts = MeasureFacts {
        action_field_id: new.action_field_id,
        title,
        description,
        horizon: new.horizon,
        period: None,
        office: String::new(),
        cost: None,
        funding: String::new(),
        status: Status::Proposed,
    };
    let slug = free_slug(tx, actor, &facts.title).await?;
    let id = add(tx, actor, &slug, &facts).await?;
    for idea in new.origins {
        store::insert_origin(tx, actor, id, idea).await?;
    }
    Ok(id)
}

/// A new measure with its event.
pub(crate) async fn add(tx: &mut Tx, actor: &Actor, slug: &str, facts: &MeasureFacts) -> Result<MeasureId> {
    let id = store::insert(tx, actor, slug, facts).await?;
    let kind = if facts.status == Status::Proposed { "measure.proposed" } else { "measure.created" };
    events::record(tx, actor, kind, id.0, &json!({ "slug": slug, "title": facts.title, "status": facts.status })).await?;
    Ok(id)
}

/// Brings a measure to these facts; `false` when it is there already and nothing was written.
pub(crate) async fn change(tx: &mut Tx, actor: &Actor, measure: &Measure, facts: &MeasureFacts) -> Result<bool> {
    let before = measure.facts();
    if before == *facts {
        return Ok(false);
    }
    store::update(tx, actor, measure.id, facts).await?;
    let data = json!({
        "slug": measure.slug, "title": facts.title,
        "status_before": before.status, "status": facts.status,
        "horizon_before": before.horizon, "horizon": facts.horizon,
    });
    events::record(tx, actor, "measure.changed", measure.id.0, &data).await?;
    Ok(true)
}

async fn find_field(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Option<ActionFieldId>> {
    let field = action_fields::store::find_by_slug(tx, actor.municipality, slug).await?;
    Ok(field.map(|field| field.id))
}

async fn free_slug(tx: &mut Tx, actor: &Actor, title: &str) -> Result<String> {
    let measures = store::list(tx, actor.municipality).await?;
    Ok(text::free_slug(title, |slug| measures.iter().any(|measure| measure.slug == slug)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action_fields::ActionFieldEntry;
    use crate::actor::Role;
    use crate::ids::IdeaId;
    use crate::strategy::words::Horizon;
    use crate::testkit::World;

    /// A world with the field `app` and one published idea on it.
    async fn world() -> (World, ActionFieldId, IdeaId) {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        let field = ActionFieldEntry { title: "App".to_owned(), ..ActionFieldEntry::default() };
        action_fields::actions::create(&mut tx, &clerk, t.random.secret_id(), &field).await.expect("a field");
        let field = find_field(&mut tx, &clerk, "app").await.expect("an answer").expect("the field");
        tx.query(
            "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, created_at) \
             VALUES ($1, $2, 'ideen', 'Ideen', '', TRUE, FALSE, FALSE, 1, 2, 1)",
        )
        .bind(t.municipality)
        .bind(Uuid::from_u128(7))
        .execute()
        .await
        .expect("a board");
        let idea = IdeaId(Uuid::from_u128(8));
        tx.query(
            "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_name, title, text, state, created_at) \
             VALUES ($1, $2, 1, $3, $4, 'Anna', 'Mitfahrbank', 'Eine Bank', 'published', 1)",
        )
        .bind(t.municipality)
        .bind(idea)
        .bind(Uuid::from_u128(7))
        .bind(field)
        .execute()
        .await
        .expect("an idea");
        tx.commit().await.expect("a commit");
        (t, field, idea)
    }

    fn entry() -> MeasureEntry {
        MeasureEntry {
            action_field: "app".to_owned(),
            title: "Ratsinfo-App".to_owned(),
            horizon: "short".to_owned(),
            status: "planned".to_owned(),
            cost_from: "5.000".to_owned(),
            ..MeasureEntry::default()
        }
    }

    #[tokio::test]
    async fn an_idea_becomes_one_measure_and_the_link_is_seen_from_both_sides() {
        let (t, field, idea) = world().await;
        let moderator = t.staff(Role::Moderator).await;
        let new = NewMeasure {
            action_field_id: field,
            title: "Mitfahrbank".to_owned(),
            description: "Am Dorfplatz".to_owned(),
            horizon: Horizon::Short,
            origins: vec![idea],
        };
        let mut tx = t.write().await;
        let id = propose(&mut tx, &moderator, new.clone()).await.expect("a measure");
        tx.commit().await.expect("a commit");
        let mut tx = t.write().await;
        assert_eq!(propose(&mut tx, &moderator, new.clone()).await, Err(Error::Conflict("already_measure")));
        let unknown = NewMeasure { origins: vec![IdeaId(Uuid::from_u128(99))], ..new };
        assert_eq!(propose(&mut tx, &moderator, unknown).await, Err(Error::NotFound));
        drop(tx);
        let mut tx = t.read().await;
        let origins = store::list_origins(&mut tx, t.municipality, id).await.expect("origins");
        assert_eq!(origins.iter().map(|origin| origin.title.as_str()).collect::<Vec<_>>(), ["Mitfahrbank"]);
        let measure = store::find_of_idea(&mut tx, t.municipality, idea).await.expect("an answer").expect("the measure");
        assert_eq!((measure.id, measure.slug.as_str(), measure.status), (id, "mitfahrbank", Status::Proposed));
        assert_eq!(store::find(&mut tx, t.municipality, id).await, Ok(Some(measure)));
    }

    #[tokio::test]
    async fn a_measure_is_created_once_and_changed_only_when_something_changes() {
        let (t, field, _) = world().await;
        let clerk = t.staff(Role::Administrator).await;
        let request = t.random.secret_id();
        let mut tx = t.write().await;
        for _ in 0..2 {
            assert_eq!(create(&mut tx, &clerk, request, &entry()).await, Ok("ratsinfo-app".to_owned()));
        }
        update(&mut tx, &clerk, "ratsinfo-app", "", &entry()).await.expect("unchanged");
        let running = MeasureEntry { status: "running".to_owned(), ..entry() };
        update(&mut tx, &clerk, "ratsinfo-app", "", &running).await.expect("changed");
        tx.commit().await.expect("a commit");
        let measures = store::list_of_field(&mut t.read().await, t.municipality, field).await.expect("measures");
        assert_eq!(measures.iter().map(|measure| measure.status).collect::<Vec<_>>(), [Status::Running]);
        assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'measure.changed'").await, 1);
    }

    #[tokio::test]
    async fn who_saves_second_is_told_and_overwrites_nothing() {
        let (t, ..) = world().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        create(&mut tx, &clerk, t.random.secret_id(), &entry()).await.expect("a measure");
        let stored = store::find_by_slug(&mut tx, t.municipality, "ratsinfo-app").await.expect("an answer").expect("the measure");
        let seen = versions::version_of(&stored.facts());
        let first = MeasureEntry { office: "Bauamt".to_owned(), ..entry() };
        let second = MeasureEntry { office: "Hauptamt".to_owned(), ..entry() };
        assert_eq!(update(&mut tx, &clerk, "ratsinfo-app", &seen, &first).await, Ok(()));
        assert_eq!(update(&mut tx, &clerk, "ratsinfo-app", &seen, &first).await, Ok(()), "a second click");
        assert_eq!(update(&mut tx, &clerk, "ratsinfo-app", &seen, &second).await, Err(Error::Conflict("conflict")));
    }

    #[tokio::test]
    async fn unknown_fields_and_people_without_the_right_are_refused() {
        let (t, ..) = world().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        let elsewhere = MeasureEntry { action_field: "nirgends".to_owned(), ..entry() };
        let request = t.random.secret_id();
        assert_eq!(create(&mut tx, &clerk, request, &elsewhere).await, Err(Error::field("action_field", "required")));
        assert_eq!(update(&mut tx, &clerk, "nichts", "", &entry()).await, Err(Error::NotFound));
        let anna = t.visitor();
        assert_eq!(create(&mut tx, &anna, request, &entry()).await, Err(Error::SignInNeeded));
    }
}
