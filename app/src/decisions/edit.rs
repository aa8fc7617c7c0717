//! The form in which a decision of the council is recorded, with its grounds beside it.

use axum::extract::Path;
use domain::decisions::Verdict;
use domain::measures::{Measure, store};
use domain::strategy::words::{Horizon, Status};
use domain::versions::version_of;
use domain::{Error, Right};
use leptos::prelude::*;

use crate::addresses;
use crate::administration::quarters;
use crate::measures::evidence::{self, About, EvidenceCards};
use crate::measures::parts::{excerpt, period_text};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::badge::{HorizonMark, StatusBadge, horizon_text, status_text};
use crate::ui::field::{Choices, Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::section::{Block, Facts};
use crate::visit::Visit;

/// `/gemeinderat/massnahmen/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    visit.actor().must(Right::Decide)?;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let measure = store::find_by_slug(&mut tx, municipality, &slug).await?.ok_or(Error::NotFound)?;
    let origins = store::list_origins(&mut tx, municipality, measure.id).await?;
    let supports = store::count_supporters(&mut tx, municipality, measure.id).await?;
    let said = evidence::read(store::list_evidence(&mut tx, municipality, measure.id).await?)?;
    drop(tx);
    let t = visit.t;
    let today = visit.now.day();
    Ok(Page::new(&visit, t.decide_title(), move || {
        let ideas = i64::try_from(origins.len()).unwrap_or(i64::MAX);
        let ideas = if ideas == 0 { String::new() } else { t.decide_ideas(ideas, t.grouped(supports)) };
        let facts = vec![(t.measure_period(), period_text(t, measure.period())), (t.decide_origin(), ideas)];
        let (id, is_done) = (measure.id, measure.status == Status::Done);
        view! {
            <PageHead title=measure.title.clone() lead=excerpt(&measure.description, 200)
                crumbs=vec![(addresses::COUNCIL.to_owned(), t.nav_council().to_owned())]>
                <HorizonMark horizon=measure.horizon/>
                <StatusBadge status=measure.status/>
            </PageHead>
            <div class="dl-wrap">
                <div class="dl-columns">
                    <div class="dl-columns__main">
                        <Block id="grundlage" title=t.decide_grounds()>
                            <Facts rows=facts/>
                            {if said.is_empty() {
                                view! { <p>{t.council_no_evidence()}</p> }.into_any()
                            } else {
                                view! { <EvidenceCards said about=About::Measure(id)/> }.into_any()
                            }}
                        </Block>
                        <Block id="beschluss" title=t.decide_title()>
                            {if is_done {
                                view! { <Alert kind="info" title=t.decide_done()><p>{t.decide_done_text()}</p></Alert> }.into_any()
                            } else {
                                view! { <DecisionForm measure=measure today=today.to_string()/> }.into_any()
                            }}
                        </Block>
                    </div>
                </div>
            </div>
        }
    }))
}

#[component]
fn DecisionForm(measure: Measure, today: String) -> impl IntoView {
    let t = use_visit().t;
    let choice = |name: &str, value: &str, label: &str| (name.to_owned(), value.to_owned(), label.to_owned(), false);
    let verdicts = vec![
        choice("verdict", Verdict::Adopt.as_str(), t.decide_adopt()),
        choice("verdict", Verdict::Postpone.as_str(), t.decide_postpone()),
        choice("verdict", Verdict::Reject.as_str(), t.decide_reject()),
    ];
    let horizons = Horizon::all().iter().map(|h| (h.as_str().to_owned(), horizon_text(t, *h).to_owned())).collect();
    let statuses = [Status::Planned, Status::Running].map(|s| (s.as_str().to_owned(), status_text(t, s).to_owned())).to_vec();
    let period = measure.period();
    let version = version_of(&measure.facts());
    let short = |quarter: Option<domain::quarter::Quarter>| quarter.map(domain::quarter::Quarter::short).unwrap_or_default();
    let (first, last) = (short(period.map(|p| p.first)), short(period.map(|p| p.last)));
    let year = use_visit().now.day().year();
    let options = quarters(t, i64::from(year) - 2, i64::from(year) + 12, &[&first, &last]);
    view! {
        <Form door=addresses::DOOR_DECIDE>
            <input type="hidden" name="slug" value=measure.slug/>
            <input type="hidden" name="version" value=version/>
            <Choices name="verdict" legend=t.decide_verdict() options=verdicts/>
            <TextArea name="reason" label=t.decide_reason() hint=t.decide_reason_hint()/>
            <div class="dl-form__pair">
                <Field name="decided_on" label=t.decide_day() kind="date" value=today/>
                <Field name="paper_number" label=t.decide_paper() hint=t.decide_paper_hint()/>
            </div>
            <fieldset class="kern-fieldset">
                <legend class="kern-label">{t.decide_plan()}</legend>
                <div class="kern-hint">{t.decide_plan_hint()}</div>
                <div class="kern-fieldset__body">
                    <Select name="status" label=t.decide_status() options=statuses/>
                    <Select name="horizon" label=t.measure_horizon() options=horizons value=measure.horizon.as_str()/>
                    <div class="dl-form__pair">
                        <Select name="first_quarter" label=t.measure_first() options=options.clone() value=first/>
                        <Select name="last_quarter" label=t.measure_last() options=options value=last/>
                    </div>
                </div>
            </fieldset>
            <div class="dl-actions"><Submit label=t.decide_submit()/></div>
        </Form>
    }
}
