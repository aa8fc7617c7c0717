//! `/konto/passkeys`: one's own passkeys. Adding one needs the page's script, because only a script can talk to the device.

use domain::Result;
use domain::factors::{self, Passkey, Site};
use leptos::prelude::*;

use super::app::Password;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::time::Day;
use crate::visit::Visit;

/// What passkeys are bound to at this address; `None` where there can be none: they need a name, a number like 127.0.0.1 will not do.
pub(super) async fn site(visit: &Visit) -> Result<Option<Site>> {
    factors::site_of(&mut visit.read().await?, visit.municipality.id, &visit.app.origin, &visit.host).await
}

/// `/konto/passkeys`
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    let is_possible = site(&visit).await?.is_some();
    let mut tx = visit.read().await?;
    let passkeys = factors::list_passkeys(&mut tx, &actor).await?;
    let own = domain::accounts::find_own(&mut tx, &actor).await?;
    drop(tx);
    let page = Page::new(&visit, t.passkeys_title(), move || {
        let has_any = !passkeys.is_empty();
        let items = passkeys.into_iter().map(|passkey| card(passkey, own.email.clone())).collect_view();
        view! {
            <PageHead title=t.passkeys_title() lead=t.passkeys_lead() crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {has_any.then(|| view! { <ul class="dl-contributions">{items}</ul> })}
                {is_possible.then(|| add(own.email.clone()))}
                {(!is_possible).then(|| view! { <Alert kind="info" title=t.passkeys_impossible_title()><p>{t.passkeys_impossible_text()}</p></Alert> })}
            </div>
        }
    });
    Ok(page.private())
}

fn card(passkey: Passkey, email: String) -> impl IntoView {
    let t = use_visit().t;
    let label = t.passkey_remove_of(passkey.name.clone());
    let used = passkey.used_at.map(|at| view! { <br/> {t.passkey_used()} " " <Day at/> });
    view! {
        <li class="dl-card">
            <h2>{passkey.name}</h2>
            <p class="dl-muted dl-small">{t.passkey_since()} " " <Day at=passkey.created_at/> {used}</p>
            <details>
                <summary>{label}</summary>
                <Form door=addresses::DOOR_REMOVE_PASSKEY key=passkey.id.to_string()>
                    <input type="hidden" name="passkey" value=passkey.id.to_string()/>
                    <Password email/>
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.passkey_remove()}</span></button>
                </Form>
            </details>
        </li>
    }
}

/// Shown by the script when the browser can do it.
fn add(email: String) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let script = (visit.app.address_of)("/assets/passkeys.js");
    view! {
        <section class="dl-panel" aria-labelledby="hinzufuegen">
            <h2 id="hinzufuegen">{t.passkey_add_title()}</h2>
            <p>{t.passkey_add_text()}</p>
            <noscript><p>{t.passkey_add_without_script()}</p></noscript>
            <div hidden data-passkey="add" data-ask=addresses::DOOR_ASK_PASSKEY data-failed=t.passkey_failed()>
                <Form door=addresses::DOOR_ADD_PASSKEY>
                    <input type="hidden" name="challenge" value=""/>
                    <input type="hidden" name="answer" value=""/>
                    <Field name="name" label=t.passkey_name() hint=t.passkey_name_hint() autocomplete="off"/>
                    <Password email/>
                    <div class="dl-actions"><Submit label=t.passkey_add_submit()/></div>
                </Form>
                <p role="alert"></p>
            </div>
            <script type="module" src=script></script>
        </section>
    }
    .into_any()
}

/// Whether the page to sign in offers it.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn is_offered(visit: &Visit) -> Result<bool> {
    Ok(site(visit).await?.is_some())
}

/// The button on the page to sign in.
#[component]
pub(crate) fn SignInByPasskey(back: String) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let script = (visit.app.address_of)("/assets/passkeys.js");
    view! {
        <div hidden data-passkey="sign-in" data-ask=addresses::DOOR_ASK_SIGN_IN data-failed=t.passkey_failed()>
            <Form door=addresses::DOOR_PASSKEY_SIGN_IN key="passkey">
                <input type="hidden" name="challenge" value=""/>
                <input type="hidden" name="answer" value=""/>
                <input type="hidden" name="back" value=back/>
                <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.passkey_sign_in()}</span></button>
            </Form>
            <p role="alert"></p>
        </div>
        <script type="module" src=script></script>
    }
}
