//! `/schalter`: what a clerk can do for somebody who came or phoned.

use domain::Right;
use domain::consultations::{self, Consultation, Part};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::Field;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/schalter`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EnterForOthers)?;
    let open = consultations::store::list(&mut visit.read().await?, &actor).await?;
    let open: Vec<_> = open.into_iter().filter(|one| one.is_open(visit.now)).collect();
    Ok(Page::new(&visit, t.counter_title(), move || {
        let boards = open.iter().filter(|one| one.has(Part::Ideas)).map(|one| card(one, Part::Ideas));
        let surveys = open.iter().filter(|one| one.has(Part::Survey)).map(|one| card(one, Part::Survey));
        let votes = open.iter().filter(|one| one.has(Part::Vote)).map(|one| card(one, Part::Vote));
        let cards: Vec<_> = boards.chain(surveys).chain(votes).collect();
        let none = cards.is_empty().then(|| view! { <p class="dl-muted">{t.counter_none()}</p> });
        view! {
            <PageHead title=t.counter_title() lead=t.counter_lead()/>
            <div class="dl-wrap dl-listing dl-stack dl-stack--wide">
                <section class="dl-block" aria-labelledby="aufnehmen">
                    <h2 id="aufnehmen">{t.counter_take_in()}</h2>
                    {none}
                    <ul class="dl-grid dl-grid--two" role="list">{cards.into_iter().collect_view()}</ul>
                </section>
                <section class="dl-panel" aria-labelledby="ausweis">
                    <h2 id="ausweis">{t.present_title()}</h2>
                    <p>{t.present_text()}</p>
                    <Form door=addresses::LOOK_UP_PRESENT>
                        <Field name="code" label=t.present_code() hint=t.present_code_hint() is_short=true autocomplete="off"/>
                        <div class="dl-actions">
                            <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.present_find()}</span></button>
                        </div>
                    </Form>
                </section>
                <section class="dl-block" aria-labelledby="auskunft">
                    <h2 id="auskunft">{t.counter_tell()}</h2>
                    <p>{t.counter_tell_text()}</p>
                    <p><a class="dl-more" href=addresses::RECEIPT>{t.nav_receipt()}</a></p>
                </section>
            </div>
        }
    }))
}

fn card(consultation: &Consultation, part: Part) -> impl IntoView + use<> {
    let t = use_visit().t;
    let (href, text) = match part {
        Part::Ideas => (addresses::counter_idea(&consultation.slug), t.counter_idea()),
        Part::Vote => (addresses::papers(&consultation.slug), t.papers_title()),
        Part::Survey => (addresses::counter_survey(&consultation.slug), t.counter_survey()),
    };
    view! {
        <li>
            <article class="dl-card">
                <h3><a class="dl-card__link" href=href>{text}</a></h3>
                <p class="dl-card__text">{consultation.title.clone()}</p>
            </article>
        </li>
    }
}
