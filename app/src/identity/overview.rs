//! `/konto/identitaet`: the ladder, and where one stands on it.

use domain::Error;
use domain::identity::Rung;
use domain::identity::store::{self, Proof};
use domain::identity::{counter, residents};
use leptos::prelude::*;

use super::eid::BeginEid;
use super::ways::{AtCounter, FindMe, Redeem};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::head::PageHead;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/konto/identitaet`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let person = visit.person().cloned().ok_or(Error::SignInNeeded)?;
    let mut tx = visit.read().await?;
    let proofs = store::list_proofs(&mut tx, &actor).await?;
    let list = residents::find_current(&mut tx, &actor).await?;
    let short_code = counter::find_own(&mut tx, &actor).await?;
    drop(tx);
    let provider = visit.app.eid().ok().map(|provider| provider.name().to_owned());
    Ok(Page::new(&visit, t.identity_title(), move || {
        let has = |rung: Rung| proofs.iter().any(|proof| proof.rung == rung);
        view! {
            <PageHead title=t.identity_title() lead=t.identity_lead() crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Ladder is_confirmed=person.is_confirmed proofs=proofs.clone()/>
                {person.is_confirmed.then(|| view! {
                    {(!has(Rung::Code)).then(|| view! { <Redeem/> })}
                    {list.filter(|_| !has(Rung::List)).map(|list| view! { <FindMe place=list.place/> })}
                    {(!has(Rung::Counter)).then(|| view! { <AtCounter shown=short_code/> })}
                    {provider.filter(|_| !has(Rung::Eid)).map(|name| view! { <BeginEid name/> })}
                })}
            </div>
        }
    }))
}

/// All rungs with an account, each with whether one has it.
#[component]
fn Ladder(is_confirmed: bool, proofs: Vec<Proof>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let may_eid = visit.app.eid().is_ok() || proofs.iter().any(|proof| proof.rung == Rung::Eid);
    let rungs = Rung::all().iter().copied().filter(|rung| match rung {
        Rung::None => false,
        Rung::Eid => may_eid,
        _ => true,
    });
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
