//! `/schalter/idee`: an idea of somebody who came or phoned.

use domain::consultations::{self, Part};
use domain::{Error, Right};
use leptos::prelude::*;

use crate::addresses;
use crate::ideas::new::IdeaFields;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/schalter/idee?beteiligung=…`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EnterForOthers)?;
    let slug = visit.query("beteiligung").unwrap_or_default();
    let mut tx = visit.read().await?;
    let board = consultations::store::find_by_slug(&mut tx, &actor, &slug).await?;
    let fields = consultations::store::list_fields_of(&mut tx, &actor, board.id).await?;
    drop(tx);
    if visit.refused.is_none() {
        board.check_open(Part::Ideas, visit.now)?;
    } else if !board.has(Part::Ideas) {
        return Err(Error::NotFound.into());
    }
    Ok(Page::new(&visit, t.counter_idea(), move || {
        let crumbs = vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned())];
        let title = board.title.clone();
        view! {
            <PageHead title=t.counter_idea() lead=t.counter_idea_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <p class="dl-muted">{t.ideas_filter_consultation()} ": " {title}</p>
                <Form door=addresses::SUBMIT_AT_COUNTER>
                    <IdeaFields board=board.slug.clone() fields=fields.clone()/>
                    <Field name="name" label=t.counter_name() hint=t.counter_name_hint() is_optional=true/>
                    <div class="dl-actions"><Submit label=t.counter_submit()/></div>
                    <p class="dl-form__note">{t.counter_note()}</p>
                </Form>
            </div>
        }
    }))
}
