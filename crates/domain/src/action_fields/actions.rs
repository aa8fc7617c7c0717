//! What administrators do with action fields.

use serde_json::json;
use uuid::Uuid;

use super::{ActionField, ActionFieldEntry, ActionFieldFacts, store};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::ids::ActionFieldId;
use crate::municipalities;
use crate::requests;
use crate::rights::Right;
use crate::text;
use crate::versions;

/// Adds a field behind the others; returns its slug.
///
/// # Errors
/// `NotAllowed` unless an administrator asks, `Invalid` for wrong texts.
pub async fn create(tx: &mut Tx, actor: &Actor, request_id: Uuid, entry: &ActionFieldEntry) -> Result<String> {
    actor.must(Right::EditActionFields)?;
    // The next one counts behind this one; before any field is locked, as the strategy does it.
    municipalities::lock(tx, actor.municipality).await?;
    let body = format!("{entry:?}");
    if let Some(slug) = requests::find_answer(tx, actor, request_id, "action_fields/create", &body).await? {
        return Ok(slug);
    }
    let facts = entry.check()?;
    let fields = store::list(tx, actor.municipality).await?;
    let slug = text::free_slug(&facts.title, |slug| fields.iter().any(|field| field.slug == slug));
    let position = fields.iter().map(|field| field.position).max().unwrap_or(0) + 1;
    add(tx, actor, &slug, position, &facts).await?;
    requests::remember(tx, actor, request_id, "action_fields/create", &body, &slug).await?;
    Ok(slug)
}

/// Changes a field whose version (`versions`) somebody has seen. Saving what is there already changes nothing.
///
/// # Errors
/// `NotAllowed` unless an administrator asks, `NotFound`, `Conflict` when somebody else changed it meanwhile, `Invalid` for wrong
/// texts.
pub async fn update(tx: &mut Tx, actor: &Actor, slug: &str, seen: &str, entry: &ActionFieldEntry) -> Result<()> {
    actor.must(Right::EditActionFields)?;
    let field = store::lock(tx, actor.municipality, slug).await?.ok_or(Error::NotFound)?;
    let facts = entry.check()?;
    if facts != field.facts() {
        versions::check(seen, &field.facts())?;
        change(tx, actor, &field, field.position, &facts).await?;
    }
    Ok(())
}

/// A new field with its event.
pub(crate) async fn add(
    tx: &mut Tx,
    actor: &Actor,
    slug: &str,
    position: i64,
    facts: &ActionFieldFacts,
) -> Result<ActionFieldId> {
    let id = store::insert(tx, actor, slug, position, facts).await?;
    events::record(tx, actor, "action_field.created", id.0, &json!({ "slug": slug, "title": facts.title })).await?;
    Ok(id)
}

/// Brings a field to these facts; `false` when it is there already and nothing was written.
pub(crate) async fn change(
    tx: &mut Tx,
    actor: &Actor,
    field: &ActionField,
    position: i64,
    facts: &ActionFieldFacts,
) -> Result<bool> {
    if field.facts() == *facts && field.position == position {
        return Ok(false);
    }
    store::update(tx, actor, field.id, position, facts).await?;
    events::record(tx, actor, "action_field.changed", field.id.0, &json!({ "slug": field.slug, "title": facts.title })).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::testkit::{World, commit_beside};

    fn entry(title: &str) -> ActionFieldEntry {
        ActionFieldEntry { title: title.to_owned(), goal: "Wege sparen".to_owned(), target_state: String::new() }
    }

    #[tokio::test]
    async fn an_administrator_adds_fields_and_a_repeated_form_adds_none() {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        let request = t.random.secret_id();
        assert_eq!(create(&mut tx, &clerk, request, &entry("Bürger-App")).await, Ok("buerger-app".to_owned()));
        assert_eq!(create(&mut tx, &clerk, request, &entry("Bürger-App")).await, Ok("buerger-app".to_owned()));
        assert_eq!(create(&mut tx, &clerk, t.random.secret_id(), &entry("Bürger-App!")).await, Ok("buerger-app-2".to_owned()));
        assert_eq!(create(&mut tx, &clerk, t.random.secret_id(), &entry("Neu")).await, Ok("neu-2".to_owned()));
        tx.commit().await.expect("a commit");
        let fields = store::list(&mut t.read().await, t.municipality).await.expect("fields");
        let places: Vec<_> = fields.iter().map(|field| (field.position, field.slug.as_str())).collect();
        assert_eq!(places, [(1, "buerger-app"), (2, "buerger-app-2"), (3, "neu-2")]);
    }

    #[tokio::test]
    async fn a_resident_or_a_foreign_administrator_changes_no_field() {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let foreign = t.person(t.found("Eichbach", "09999002").await, "Fremd", Role::Administrator).await;
        let mut tx = t.write().await;
        create(&mut tx, &clerk, t.random.secret_id(), &entry("App")).await.expect("a field");
        let anna = t.visitor();
        assert_eq!(update(&mut tx, &anna, "app", "", &entry("B")).await, Err(Error::SignInNeeded));
        assert_eq!(update(&mut tx, &foreign, "app", "", &entry("B")).await, Err(Error::NotFound));
        assert_eq!(update(&mut tx, &clerk, "app", "", &entry(" ")).await, Err(Error::field("title", "required")));
    }

    #[tokio::test]
    async fn saving_the_same_again_leaves_no_event() {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        create(&mut tx, &clerk, t.random.secret_id(), &entry("App")).await.expect("a field");
        update(&mut tx, &clerk, "app", "", &entry("App")).await.expect("unchanged");
        update(&mut tx, &clerk, "app", "", &entry("Bürger-App")).await.expect("changed");
        tx.commit().await.expect("a commit");
        assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'action_field.changed'").await, 1);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_saves_while_another_does_waits_and_is_told() {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        create(&mut tx, &clerk, t.random.secret_id(), &entry("App")).await.expect("a field");
        tx.commit().await.expect("a commit");
        let stored = store::find_by_slug(&mut t.read().await, t.municipality, "app").await.expect("an answer").expect("it");
        let seen = versions::version_of(&stored.facts());
        let mut first = t.write().await;
        update(&mut first, &clerk, "app", &seen, &entry("Bürger-App")).await.expect("changed");
        let (db, second, late) = (t.db.clone(), clerk.clone(), seen.clone());
        let second = tokio::spawn(async move {
            let mut tx = db.write().await?;
            update(&mut tx, &second, "app", &late, &entry("Dorf-App")).await?;
            tx.commit().await
        });
        for _ in 0..1_000 {
            tokio::task::yield_now().await;
        }
        first.commit().await.expect("a commit");
        assert_eq!(second.await.expect("no panic"), Err(Error::Conflict("conflict")));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn two_fields_added_at_once_have_places_of_their_own() {
        let t = World::new().await;
        let clerk = t.staff(Role::Administrator).await;
        let mut first = t.write().await;
        create(&mut first, &clerk, t.random.secret_id(), &entry("App")).await.expect("a field");
        let (db, actor) = (t.db.clone(), clerk.clone());
        let second = async move {
            let mut tx = db.write().await?;
            create(&mut tx, &actor, actor.random.secret_id(), &entry("Rathaus")).await?;
            tx.commit().await
        };
        assert_eq!(commit_beside(first, second).await, Ok(()));
        let fields = store::list(&mut t.read().await, t.municipality).await.expect("fields");
        let places: Vec<_> = fields.iter().map(|field| (field.position, field.slug.as_str())).collect();
        assert_eq!(places, [(1, "app"), (2, "rathaus")]);
    }
}
