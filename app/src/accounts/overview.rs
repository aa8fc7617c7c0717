//! One's own account: whether it is confirmed, the language, the devices that are signed in.

use domain::Error;
use domain::accounts::Session;
use domain::ids::SessionId;
use leptos::prelude::*;

use crate::addresses;
use crate::factors::needed::FactorNeeded;
use crate::mails::choices::MailChoices;
use crate::page::{Page, PageResult, use_visit};
use crate::security::OwnEvents;
use crate::texts::Lang;
use crate::ui::alert::Alert;
use crate::ui::field::Choices;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/konto`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let guest = visit.guest.clone().ok_or(Error::SignInNeeded)?;
    let mut tx = visit.read().await?;
    let sessions = domain::accounts::list_sessions(&mut tx, &visit.actor()).await?;
    let wanted = domain::mail::choices::list_wanted(&mut tx, &visit.actor()).await?;
    let events = domain::security::list_own(&mut tx, &visit.actor()).await?;
    drop(tx);
    Ok(Page::new(&visit, t.nav_account(), move || {
        let person = guest.person;
        view! {
            <PageHead title=t.nav_account() lead=t.account_lead(person.name.clone())/>
            <div class="dl-wrap dl-section dl-stack">
                {(!person.is_confirmed).then(|| view! { <Unconfirmed/> })}
                <FactorNeeded/>
                <p><a href=addresses::CONTRIBUTIONS>{t.nav_contributions()}</a></p>
                <p><a href=addresses::IDENTITY>{t.identity_link()}</a></p>
                <Access/>
                <Language/>
                <MailChoices wanted/>
                <OwnEvents events/>
                <section aria-labelledby="geraete">
                    <h2 id="geraete">{t.account_devices()}</h2>
                    <p>{t.account_devices_text()}</p>
                    {(sessions.len() > 1).then(|| view! {
                        <Form door=addresses::DOOR_END_OTHERS><Submit label=t.account_end_others()/></Form>
                    })}
                    <Devices sessions current=guest.session/>
                </section>
                <OwnData/>
            </div>
        }
    }))
}

#[component]
fn Unconfirmed() -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Alert kind="warning" title=t.account_unconfirmed()>
            <p>{t.account_unconfirmed_text()}</p>
            <Form door=addresses::DOOR_RESEND><Submit label=t.account_resend()/></Form>
        </Alert>
    }
}

#[component]
fn Access() -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section aria-labelledby="zugang">
            <h2 id="zugang">{t.account_access()}</h2>
            <ul class="dl-contributions">
                <li><a href=addresses::PASSWORD>{t.password_title()}</a></li>
                <li><a href=addresses::EMAIL>{t.email_title()}</a></li>
                <li><a href=addresses::OWN_LOOKS>{t.looks_title()}</a></li>
                <li><a href=addresses::FACTOR>{t.factor_title()}</a></li>
                <li><a href=addresses::PASSKEYS>{t.passkeys_title()}</a></li>
            </ul>
        </section>
    }
}

#[component]
fn OwnData() -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section aria-labelledby="meine-daten">
            <h2 id="meine-daten">{t.download_title()}</h2>
            <ul class="dl-contributions">
                <li><a href=addresses::OWN_DATA>{t.download_link()}</a></li>
                <li><a href=addresses::ERASE>{t.erase_title()}</a></li>
                <li><a href=addresses::PRIVACY>{t.privacy_title()}</a></li>
            </ul>
        </section>
    }
}

#[component]
fn Language() -> impl IntoView {
    let t = use_visit().t;
    let names = [t.shell_lang_de(), t.shell_lang_simple(), t.shell_lang_en()];
    let options =
        Lang::ALL.map(|lang| ("language".to_owned(), lang.tag().to_owned(), names[lang as usize].to_owned(), lang == t.lang));
    view! {
        <section aria-labelledby="sprache">
            <h2 id="sprache">{t.shell_language()}</h2>
            <Form door=addresses::CHOOSE_LANGUAGE key="konto">
                <input type="hidden" name="page" value=addresses::ACCOUNT/>
                <Choices name="language" legend=t.account_language_legend() options=options.to_vec()/>
                <Submit label=t.account_language_submit()/>
            </Form>
        </section>
    }
}

#[component]
fn Devices(sessions: Vec<Session>, current: SessionId) -> impl IntoView {
    let t = use_visit().t;
    let items = sessions.into_iter().map(|session| {
        let is_this = session.id == current;
        let device = if session.device.is_empty() { t.account_device_unknown().to_owned() } else { session.device };
        let button = if is_this {
            view! {
                <Form door=addresses::DOOR_SIGN_OUT><Submit label=t.account_sign_out()/></Form>
            }
            .into_any()
        } else {
            let label = t.account_end_session_of(device.clone());
            view! {
                <Form door=addresses::DOOR_END_SESSION key=session.id.to_string()>
                    <input type="hidden" name="session" value=session.id.to_string()/>
                    <button class="kern-btn kern-btn--secondary" type="submit" aria-label=label>
                        <span class="kern-label">{t.account_end_session()}</span>
                    </button>
                </Form>
            }
            .into_any()
        };
        view! {
            <li class="dl-card">
                <h3>{device} {is_this.then(|| view! { " " <span class="kern-badge kern-badge--success"><span class="kern-label">{t.account_this_device()}</span></span> })}</h3>
                <p class="dl-muted dl-small">
                    {t.account_since()} " " <Moment at=session.created_at/> <br/>
                    {t.account_last_seen()} " " <Moment at=session.last_seen_at/>
                </p>
                {button}
            </li>
        }
    });
    view! { <ul class="dl-contributions">{items.collect_view()}</ul> }
}
