//! Changes of role that wait for a second administrator.

use domain::staff::RoleRequest;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::form::Form;
use crate::ui::section::Block;
use crate::ui::time::day_text;

/// All that wait.
#[component]
pub(super) fn Requests(requests: Vec<RoleRequest>) -> impl IntoView {
    let t = use_visit().t;
    let items = requests.into_iter().map(|request| view! { <li class="dl-card"><Request request/></li> }).collect_view();
    view! {
        <Block id="wuensche" title=t.people_requests()>
            <p>{t.people_requests_text()}</p>
            <ul class="dl-contributions" role="list" data-testid="requests">{items}</ul>
        </Block>
    }
    .into_any()
}

/// One of them, with what this administrator may do about it.
#[component]
pub(super) fn Request(request: RoleRequest) -> impl IntoView {
    let visit = use_visit();
    let (t, me) = (visit.t, visit.actor().account());
    let name = request.account_name.clone();
    let (from, to) = (t.role_name(request.from_role.as_str()), t.role_name(request.to_role.as_str()));
    let by = request.requested_by_name.clone().unwrap_or_else(|| t.person_gone().to_owned());
    let id = request.id.to_string();
    let answers = if me == Some(request.requested_by) {
        view! {
            <p class="dl-small dl-muted">{t.request_own()}</p>
            {answer(addresses::WITHDRAW_ROLE, "withdraw", &id, "secondary", t.request_withdraw(), t.request_withdraw_of(name.clone()))}
        }
        .into_any()
    } else {
        let may_refuse = me != Some(request.account_id);
        view! {
            {answer(addresses::CONFIRM_ROLE, "confirm", &id, "primary", t.request_confirm(), t.request_confirm_of(name.clone()))}
            {may_refuse.then(|| answer(addresses::REFUSE_ROLE, "refuse", &id, "secondary", t.request_refuse(), t.request_refuse_of(name.clone())))}
        }
        .into_any()
    };
    view! {
        <p><strong>{t.request_text(name.clone(), from, to)}</strong></p>
        <p class="dl-small dl-muted">{t.request_by(by, day_text(t, request.ends_at.day()))}</p>
        <div class="dl-actions">{answers}</div>
    }
    .into_any()
}

fn answer(
    door: &'static str,
    key: &'static str,
    id: &str,
    kind: &'static str,
    name: &'static str,
    label: String,
) -> impl IntoView + use<> {
    let (id, key) = (id.to_owned(), format!("{key}-{id}"));
    view! {
        <Form door=door key=key class="dl-plain">
            <input type="hidden" name="request" value=id/>
            <button class=format!("kern-btn kern-btn--{kind} dl-button--small") type="submit" aria-label=label>
                <span class="kern-label">{name}</span>
            </button>
        </Form>
    }
}
