//! The form of the strategy itself.

use domain::Right;
use domain::quarter::Quarter;
use domain::strategy::{self, Strategy};
use domain::versions::version_of;
use leptos::prelude::*;

use super::{Tabs, quarters};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::{Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/strategie`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditStrategy)?;
    let strategy = strategy::store::find(&mut visit.read().await?, visit.municipality.id).await?;
    let t = visit.t;
    Ok(Page::new(&visit, t.strategy_edit(), move || {
        view! {
            <PageHead title=t.strategy_edit() crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <Tabs current=addresses::EDIT_STRATEGY/>
                <StrategyForm strategy=strategy/>
            </div>
        }
    }))
}

#[component]
fn StrategyForm(strategy: Option<Strategy>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let version = version_of(&strategy);
    let period = strategy.as_ref().map(|strategy| strategy.period);
    let short = |quarter: Option<Quarter>| quarter.map(Quarter::short).unwrap_or_default();
    let (first, last) = (short(period.map(|p| p.first)), short(period.map(|p| p.last)));
    let adopted_on = strategy.as_ref().and_then(|strategy| strategy.adopted_on).map(|day| day.to_string()).unwrap_or_default();
    let year = i64::from(visit.now.day().year());
    let options = quarters(t, year - 6, year + 14, &[&first, &last]);
    let text = move |part: fn(&Strategy) -> &String| strategy.as_ref().map(part).cloned().unwrap_or_default();
    view! {
        <Form door=addresses::DOOR_SAVE_STRATEGY>
            <input type="hidden" name="version" value=version/>
            <p class="dl-form__note">{t.administration_markdown()}</p>
            <Field name="title" label=t.administration_title_label() value=text(|strategy| &strategy.title)/>
            <div class="dl-form__pair">
                <Select name="first_quarter" label=t.measure_first() options=options.clone() value=first/>
                <Select name="last_quarter" label=t.measure_last() options=options value=last/>
            </div>
            <Field name="adopted_on" label=t.strategy_adopted_on() kind="date" value=adopted_on is_optional=true/>
            <TextArea name="vision" label=t.strategy_vision() value=text(|strategy| &strategy.vision) is_optional=true rows=10/>
            <TextArea name="starting_position" label=t.strategy_starting_position() value=text(|strategy| &strategy.starting_position) is_optional=true rows=10/>
            <div class="dl-actions"><Submit label=t.administration_save()/></div>
        </Form>
    }
}
