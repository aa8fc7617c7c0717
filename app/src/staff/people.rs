//! `/verwaltung/personen`: who works here, what waits for a second administrator, who is invited, and the search. What is searched for comes
//! by POST, so that no name and no address stands in a history or a log.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use domain::paging::Page as Rows;
use domain::staff::{self, Found, Invitation, Member, RoleRequest};
use domain::{Actor, Error, Result, Right, Role, limits};
use http::StatusCode;
use leptos::prelude::*;

use super::requests::Requests;
use super::search::{Answer, Search};
use crate::addresses;
use crate::administration::Tabs;
use crate::forms::BODY_PATIENCE;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::texts::Texts;
use crate::ui::badge::Badge;
use crate::ui::field::{Field, Select};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::section::Block;
use crate::ui::time::{Day, day_text};
use crate::visit::{Visit, pairs};

/// A name or an address is short.
const BODY_MAX: usize = 8 * 1_024;

/// `/verwaltung/personen`
pub async fn page(visit: Visit) -> PageResult {
    Ok(show(&visit, None).await?)
}

/// `/verwaltung/personen` by POST: looks somebody up.
pub async fn look_up(visit: Visit, request: Request) -> std::result::Result<Response, Failure> {
    visit.actor().must(Right::ReadPeople)?;
    let body = tokio::time::timeout(BODY_PATIENCE, to_bytes(request.into_body(), BODY_MAX));
    let Ok(body) = body.await else { return Ok(StatusCode::REQUEST_TIMEOUT.into_response()) };
    let body = body.map_err(|_| Error::TooLarge)?;
    let typed = pairs(std::str::from_utf8(&body).map_err(|_| Error::BadRequest)?);
    let value = |name: &str| typed.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let (search, number) = (value("search"), value("page").parse().unwrap_or(1));
    visit.count(&limits::LOOK_UP)?;
    let (found, status) = match find(&visit, &search, number).await {
        Ok(found) => (Answer::Found(found), 200),
        Err(Error::Invalid(errors)) => (Answer::Refused(errors.0.first().map_or("invalid", |(_, code)| *code)), 422),
        Err(error) => return Err(error.into()),
    };
    Ok(show(&visit, Some((search, found))).await?.status(status).into_response())
}

/// In one transaction with the lines that tell of it.
async fn find(visit: &Visit, search: &str, number: i64) -> Result<Rows<Found>> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let found = staff::look_up(&mut tx, &actor, search, number).await?;
    tx.commit().await?;
    Ok(found)
}

async fn show(visit: &Visit, found: Option<(String, Answer)>) -> Result<Page> {
    let (t, actor) = (visit.t, visit.actor());
    let mut tx = visit.read().await?;
    let members = staff::list_members(&mut tx, &actor).await?;
    let requests = staff::list_requests(&mut tx, &actor).await?;
    let invitations = staff::list_invitations(&mut tx, &actor).await?;
    drop(tx);
    Ok(Page::new(visit, t.people_title(), move || body(members, requests, invitations, found)))
}

fn body(
    members: Vec<Member>,
    requests: Vec<RoleRequest>,
    invitations: Vec<Invitation>,
    found: Option<(String, Answer)>,
) -> impl IntoView {
    let t = use_visit().t;
    let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
    view! {
        <PageHead title=t.people_title() lead=t.people_lead() crumbs/>
        <div class="dl-wrap dl-listing dl-stack dl-stack--wide">
            <Tabs current=addresses::PEOPLE/>
            <Search found/>
            {(!requests.is_empty()).then(|| view! { <Requests requests/> })}
            <Members members/>
            <Invite/>
            {(!invitations.is_empty()).then(|| view! { <Invitations invitations/> })}
        </div>
    }
}

#[component]
fn Members(members: Vec<Member>) -> impl IntoView {
    let t = use_visit().t;
    let rows = members.into_iter().map(|one| {
        view! {
            <tr>
                <th scope="row">
                    <a href=addresses::person(one.id)>{one.name}</a>
                    {one.is_blocked.then(|| view! { " " <Badge kind="rejected" label=t.people_blocked()/> })}
                </th>
                <td data-label=t.people_role()>{t.role_name(one.role.as_str())}</td>
                <td data-label=t.people_since()><Day at=one.since/></td>
            </tr>
        }
    });
    view! {
        <table class="dl-table dl-table--stacked">
            <caption>{t.people_members()}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.people_name()}</th>
                    <th scope="col">{t.people_role()}</th>
                    <th scope="col">{t.people_since()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

#[component]
fn Invite() -> impl IntoView {
    let t = use_visit().t;
    let roles = [Role::Moderator, Role::Council];
    view! {
        <section class="dl-panel" aria-labelledby="einladen">
            <h2 id="einladen">{t.invite_title()}</h2>
            <p class="dl-muted">{t.invite_text()}</p>
            <Form door=addresses::INVITE key="einladung">
                <Field name="email" label=t.account_email() kind="email" autocomplete="off"/>
                <Select name="role" label=t.invite_role() options=choices(t, &roles)/>
                <div class="dl-actions"><Submit label=t.invite_submit()/></div>
            </Form>
        </section>
    }
    .into_any()
}

/// Roles to choose from; the first choice is none.
pub(super) fn choices(t: Texts, roles: &[Role]) -> Vec<(String, String)> {
    let named = roles.iter().map(|role| (role.as_str().to_owned(), t.role_name(role.as_str())));
    std::iter::once((String::new(), t.administration_choose().to_owned())).chain(named).collect()
}

#[component]
fn Invitations(invitations: Vec<Invitation>) -> impl IntoView {
    let t = use_visit().t;
    let items = invitations.into_iter().map(|one| {
        let label = t.invitation_withdraw_of(one.email.clone());
        view! {
            <li class="dl-card">
                <h3>{one.email}</h3>
                <p class="dl-small dl-muted">{t.invitations_until(t.role_name(one.role.as_str()), day_text(t, one.ends_at.day()))}</p>
                <Form door=addresses::WITHDRAW_INVITATION key=one.id.to_string() class="dl-plain">
                    <input type="hidden" name="invitation" value=one.id.to_string()/>
                    <button class="kern-btn kern-btn--secondary dl-button--small" type="submit" aria-label=label>
                        <span class="kern-label">{t.invitation_withdraw()}</span>
                    </button>
                </Form>
            </li>
        }
    });
    let items = items.collect_view();
    view! { <Block id="einladungen" title=t.invitations_title()><ul class="dl-contributions" role="list">{items}</ul></Block> }
        .into_any()
}
