//! `/beteiligungen`: what runs, what comes, what has ended.

use std::collections::HashMap;

use domain::consultations::store::Activity;
use domain::consultations::{Consultation, State, store};
use domain::ids::ConsultationId;
use leptos::prelude::*;

use super::card::ConsultationCard;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/beteiligungen`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t, now) = (visit.actor(), visit.t, visit.now);
    let mut tx = visit.read().await?;
    let all = store::list(&mut tx, &actor).await?;
    let activity: HashMap<_, _> =
        store::list_activity(&mut tx, &actor).await?.into_iter().map(|activity| (activity.id, activity)).collect();
    drop(tx);
    Ok(Page::new(&visit, t.consultations_title(), move || {
        let of = |state: State| all.iter().filter(|c| c.state(now) == state).cloned().collect::<Vec<_>>();
        let (open, scheduled, closed) = (of(State::Open), of(State::Scheduled), of(State::Closed));
        let is_empty = open.is_empty() && scheduled.is_empty() && closed.is_empty();
        view! {
            <PageHead title=t.consultations_title() lead=t.consultations_lead()/>
            {is_empty.then(|| view! {
                <div class="dl-wrap"><div class="dl-empty">
                    <img src="/assets/illustrations/vote.svg" alt="" width="160" height="120"/>
                    <h2>{t.consultations_empty()}</h2>
                    <p>{t.consultations_empty_text()}</p>
                </div></div>
            })}
            {section("laeuft", t.consultations_open(), open, &activity)}
            {section("kommt", t.consultations_scheduled(), scheduled, &activity)}
            {section("beendet", t.consultations_closed(), closed, &activity)}
        }
    }))
}

fn section(
    id: &'static str,
    title: &'static str,
    consultations: Vec<Consultation>,
    activity: &HashMap<ConsultationId, Activity>,
) -> Option<impl IntoView + use<>> {
    if consultations.is_empty() {
        return None;
    }
    let now = use_visit().now;
    let cards = consultations.into_iter().map(|consultation| {
        let activity = activity.get(&consultation.id).filter(|_| consultation.state(now) != State::Scheduled).cloned();
        view! { <li><ConsultationCard consultation activity/></li> }
    });
    let cards = cards.collect_view();
    Some(view! {
        <section class="dl-section" aria-labelledby=id>
            <div class="dl-wrap">
                <div class="dl-section__head"><h2 id=id>{title}</h2></div>
                <ul class="dl-grid" role="list">{cards}</ul>
            </div>
        </section>
    })
}
