//! What an administrator can do about a person: another role, a block, an end of it.

use domain::Role;
use domain::ids::AccountId;
use domain::staff::Block;
use leptos::prelude::*;

use super::people::choices;
use crate::addresses;
use crate::page::use_visit;
use crate::ui::alert::Alert;
use crate::ui::field::{Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::time::{Moment, day_text};

/// Another role.
#[component]
pub(super) fn RoleForm(account: AccountId, role: Role, is_own: bool, is_alone: bool) -> impl IntoView {
    let t = use_visit().t;
    let others: Vec<Role> = Role::all().iter().copied().filter(|other| *other != role).collect();
    let text = if is_own { t.person_role_own() } else { t.person_role_text() };
    view! {
        <section class="dl-panel" aria-labelledby="rolle">
            <h2 id="rolle">{t.person_role_title()}</h2>
            <p class="dl-muted">{text}</p>
            {is_alone.then(|| view! { <p class="dl-muted">{t.person_role_alone()}</p> })}
            <Form door=addresses::CHANGE_ROLE key="rolle">
                <input type="hidden" name="account" value=account.to_string()/>
                <Select name="role" label=t.person_role_new() options=choices(t, &others)/>
                <div class="dl-actions"><Submit label=t.person_role_submit()/></div>
            </Form>
        </section>
    }
    .into_any()
}

/// A block with its reason and perhaps its end.
#[component]
pub(super) fn BlockForm(account: AccountId) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="sperren">
            <h2 id="sperren">{t.person_block_title()}</h2>
            <p class="dl-muted">{t.person_block_text()}</p>
            <Form door=addresses::BLOCK_PERSON key="sperren">
                <input type="hidden" name="account" value=account.to_string()/>
                <TextArea name="reason" label=t.person_block_reason() rows=3/>
                <Field name="until" label=t.person_block_until() hint=t.person_block_until_hint() kind="date" is_optional=true is_short=true/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.person_block_submit()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The block that holds, and how to lift it.
#[component]
pub(super) fn UnblockForm(account: AccountId, block: Block) -> impl IntoView {
    let t = use_visit().t;
    let until = match block.ends_at {
        Some(end) => t.person_blocked_until(day_text(t, end.plus(-1).day())),
        None => t.person_blocked_open().to_owned(),
    };
    let by = block.by_name.map(|name| format!(", {}", t.person_by(name)));
    view! {
        <section class="dl-panel" aria-labelledby="sperre">
            <h2 id="sperre">{t.person_unblock_title()}</h2>
            <Alert kind="warning" title=t.person_blocked()>
                <p>{block.reason}</p>
                <p class="dl-small"><Moment at=block.at/> {by} ". " {until}</p>
            </Alert>
            <Form door=addresses::UNBLOCK_PERSON key="sperre">
                <input type="hidden" name="account" value=account.to_string()/>
                <TextArea name="reason" label=t.person_block_reason() rows=3/>
                <div class="dl-actions"><Submit label=t.person_unblock_submit()/></div>
            </Form>
        </section>
    }
    .into_any()
}
