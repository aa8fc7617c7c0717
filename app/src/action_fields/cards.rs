//! Action fields as cards, with how far their measures are.

use domain::action_fields::ActionField;
use domain::measures::Measure;
use domain::strategy::words::Status;
use leptos::prelude::*;

use crate::addresses;
use crate::measures::parts::excerpt;
use crate::page::use_visit;
use crate::texts::Texts;

/// `5 Maßnahmen, 2 umgesetzt`
pub fn progress(t: Texts, measures: &[&Measure]) -> String {
    let done = measures.iter().filter(|measure| measure.status == Status::Done).count();
    let [all, done] = [measures.len(), done].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let all = t.field_measures(all, t.grouped(all));
    if done == 0 { all } else { t.field_progress(all, t.grouped(done)) }
}

#[component]
pub fn FieldCards(fields: Vec<ActionField>, measures: Vec<Measure>) -> impl IntoView {
    let t = use_visit().t;
    let cards = fields.into_iter().map(|field| {
        let own: Vec<&Measure> = measures.iter().filter(|measure| measure.action_field_id == field.id).collect();
        view! {
            <li>
                <article class="dl-card">
                    <span class="dl-field-mark" aria-hidden="true">{field.position}</span>
                    <h3><a class="dl-card__link" href=addresses::action_field(&field.slug)>{field.title}</a></h3>
                    <p class="dl-card__text">{excerpt(&field.goal, 180)}</p>
                    <div class="dl-card__foot"><span class="dl-small dl-muted">{progress(t, &own)}</span></div>
                </article>
            </li>
        }
    });
    view! { <ul class="dl-grid dl-grid--two" role="list">{cards.collect_view()}</ul> }
}
