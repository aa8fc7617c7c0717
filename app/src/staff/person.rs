//! `/verwaltung/personen/{id}`: the file of a person, for administrators. Opening it is written down.

use axum::extract::Path;
use domain::ids::AccountId;
use domain::staff::{self, PersonFile};
use domain::{Actor, Result, Right, Role};
use leptos::prelude::*;

use super::history::{Blocks, Looks, Roles};
use super::panels::{BlockForm, RoleForm, UnblockForm};
use super::requests::Request;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::head::PageHead;
use crate::ui::section::{Block, Facts};
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/verwaltung/personen/{id}`
pub async fn page(visit: Visit, Path(id): Path<String>) -> PageResult {
    let actor = visit.actor();
    actor.must(Right::ReadPeople)?;
    let (file, is_alone) = find(&visit, id.parse()?).await?;
    let is_own = actor.account() == Some(file.subject.id);
    Ok(Page::new(&visit, file.subject.name.clone(), move || body(file, is_own, is_alone)))
}

/// The file, in one transaction with the lines that tell of the look; and whether there is no second administrator.
async fn find(visit: &Visit, id: AccountId) -> Result<(PersonFile, bool)> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let file = staff::find_person(&mut tx, &actor, id).await?;
    let members = staff::list_members(&mut tx, &actor).await?;
    tx.commit().await?;
    let admins = members.iter().filter(|one| one.role == Role::Administrator && !one.is_blocked).count();
    Ok((file, admins < 2))
}

fn body(file: PersonFile, is_own: bool, is_alone: bool) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let PersonFile { subject, blocks, request, roles, looks } = file;
    let crumbs = vec![
        (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
        (addresses::PEOPLE.to_owned(), t.people_title().to_owned()),
    ];
    let facts = vec![
        (t.account_email(), subject.email.clone()),
        (t.people_role(), t.role_name(subject.role.as_str())),
        (t.person_member_since(), day_text(t, subject.created_at.day())),
    ];
    let (active, ended): (Vec<_>, Vec<_>) = blocks.into_iter().partition(|block| block.is_active(visit.now));
    let active = active.into_iter().next();
    let has_request = request.is_some();
    let has_block = active.is_some();
    view! {
        <PageHead title=subject.name.clone() crumbs>
            {(!subject.is_confirmed).then(|| view! { <Badge kind="draft" label=t.people_unconfirmed()/> })}
            {subject.is_blocked.then(|| view! { <Badge kind="rejected" label=t.people_blocked()/> })}
        </PageHead>
        <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
            <Facts rows=facts/>
            <p><a href=addresses::moderate_author(subject.id)>{t.person_contributions()}</a></p>
            {request.map(|request| view! {
                <Block id="wunsch" title=t.people_requests()><div class="dl-card"><Request request/></div></Block>
            })}
            {active.map(|block| view! { <UnblockForm account=subject.id block/> })}
            {(subject.is_confirmed && !has_request).then(|| view! { <RoleForm account=subject.id role=subject.role is_own is_alone/> })}
            {(subject.is_confirmed && !has_block && !is_own).then(|| view! { <BlockForm account=subject.id/> })}
            {(!roles.is_empty()).then(|| view! { <Roles roles/> })}
            {(!ended.is_empty()).then(|| view! { <Blocks blocks=ended/> })}
            {(!is_own).then(|| view! { <Looks looks/> })}
        </div>
    }
}
