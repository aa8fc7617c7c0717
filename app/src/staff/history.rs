//! What was before: roles, blocks, and who looked.

use domain::staff::{Block as BlockRow, Look, RoleChange};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::section::Block;
use crate::ui::time::{Day, Moment};

/// Roles before, the newest change first.
#[component]
pub(super) fn Roles(roles: Vec<RoleChange>) -> impl IntoView {
    let t = use_visit().t;
    let items = roles.into_iter().map(|change| {
        let (from, to) = (t.role_name(change.from_role.as_str()), t.role_name(change.to_role.as_str()));
        let by = change.by_name.map(|name| format!(", {}", t.person_by(name)));
        let confirmed = change.confirmed_by_name.map(|name| format!(", {}", t.person_confirmed_by(name)));
        view! { <li><Day at=change.at/> ": " {t.person_role_change(from, to)} {by} {confirmed}</li> }
    });
    let items = items.collect_view();
    view! { <Block id="rollen" title=t.person_roles()><ul>{items}</ul></Block> }.into_any()
}

/// Blocks that have ended.
#[component]
pub(super) fn Blocks(blocks: Vec<BlockRow>) -> impl IntoView {
    let t = use_visit().t;
    let items = blocks.into_iter().map(|block| {
        let lifted = block.lift_reason.map(|reason| view! { <br/> {t.person_lifted(reason)} });
        let end = block.lifted_at.or(block.ends_at).map(|at| view! { " – " <Day at/> });
        view! { <li><Day at=block.at/> {end} ": " {block.reason} {lifted}</li> }
    });
    let items = items.collect_view();
    view! { <Block id="sperren-frueher" title=t.person_blocks()><ul>{items}</ul></Block> }.into_any()
}

/// Who saw name and address, before this look.
#[component]
pub(super) fn Looks(looks: Vec<Look>) -> impl IntoView {
    let t = use_visit().t;
    let is_empty = looks.is_empty();
    let items = looks.into_iter().map(|look| {
        let name = look.looker_name.unwrap_or_else(|| t.person_gone().to_owned());
        view! { <li><Moment at=look.at/> ": " {name} ", " {t.look_place(look.place.as_str())}</li> }
    });
    let items = items.collect_view();
    view! {
        <Block id="blicke" title=t.person_looks()>
            {is_empty.then(|| view! { <p class="dl-muted">{t.person_looks_empty()}</p> })}
            <ul class="dl-small">{items}</ul>
        </Block>
    }
    .into_any()
}
