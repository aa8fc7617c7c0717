//! `/konto/identitaet`: the ladder, and where one stands on it.

use domain::Error;
use domain::identity::Rung;
use domain::identity::store::{self, Proof};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::field::Field;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/konto/identitaet`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let person = visit.person().cloned().ok_or(Error::SignInNeeded)?;
    let proofs = store::list_proofs(&mut visit.read().await?, &actor).await?;
    Ok(Page::new(&visit, t.identity_title(), move || {
        let has = |rung: Rung| proofs.iter().any(|proof| proof.rung == rung);
        view! {
            <PageHead title=t.identity_title() lead=t.identity_lead() crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Ladder is_confirmed=person.is_confirmed proofs=proofs.clone()/>
                {(person.is_confirmed && !has(Rung::Code)).then(|| view! { <Redeem/> })}
            </div>
        }
    }))
}

/// The code of a letter. A scanned one comes after the `#` of the address; the small script puts it into the field.
#[component]
fn Redeem() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    view! {
        <section class="dl-panel" aria-labelledby="brief">
            <h2 id="brief">{t.redeem_title()}</h2>
            <Form door=addresses::REDEEM_CODE>
                <Field name="code" label=t.redeem_code() hint=t.redeem_code_hint() is_short=true autocomplete="off"/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.redeem_submit()}</span></button>
                </div>
            </Form>
            <script type="module" src=(visit.app.address_of)("/assets/code.js")></script>
        </section>
    }
    .into_any()
}

/// All rungs with an account, each with whether one has it.
#[component]
fn Ladder(is_confirmed: bool, proofs: Vec<Proof>) -> impl IntoView {
    let t = use_visit().t;
    let rungs = Rung::all().iter().copied().filter(|rung| *rung != Rung::None);
    let items = rungs.map(|rung| {
        let proof = proofs.iter().find(|proof| proof.rung == rung);
        let has = proof.is_some() || (rung == Rung::Mail && is_confirmed);
        let badge = if has { ("done", t.identity_proved()) } else { ("closed", t.identity_not_proved()) };
        let text = match proof {
            Some(proof) => t.identity_since(day_text(t, proof.at.day())),
            None if has => String::new(),
            None => t.rung_way(rung.as_str()),
        };
        view! {
            <li>
                <article class="dl-card" data-rung=rung.as_str()>
                    <div class="dl-pagehead__meta"><Badge kind=badge.0 label=badge.1/></div>
                    <h2>{t.rung_name(rung.as_str())}</h2>
                    {(!text.is_empty()).then(|| view! { <p class="dl-card__text">{text}</p> })}
                </article>
            </li>
        }
    });
    view! { <ol class="dl-grid dl-grid--two" role="list">{items.collect_view()}</ol> }
}
