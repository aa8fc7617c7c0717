//! `/gemeinderat/vorschlaege/{id}`: what a vote proposes for a measure, what accepting would change, and the council's answer.

use axum::extract::Path;
use domain::measures::{Measure, store as measures};
use domain::proposals::{Answer, Kind, Proposal, store};
use domain::versions::version_of;
use domain::{Error, Right};
use leptos::prelude::*;

use super::list::kind_text;
use crate::addresses;
use crate::measures::evidence::{self, About, EvidenceCards};
use crate::measures::parts::period_text;
use crate::page::{Page, PageResult, use_visit};
use crate::roadmap::quarter_of;
use crate::ui::alert::Alert;
use crate::ui::badge::{HorizonMark, StatusBadge, horizon_text, status_text};
use crate::ui::field::{Choices, Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::section::{Block, Facts};
use crate::visit::Visit;

/// `/gemeinderat/vorschlaege/{id}`
pub async fn page(visit: Visit, Path(id): Path<String>) -> PageResult {
    let actor = visit.actor();
    actor.must(Right::Decide)?;
    let mut tx = visit.read().await?;
    let proposal = store::find(&mut tx, &actor, id.parse()?).await?.ok_or(Error::NotFound)?;
    let measure = measures::find(&mut tx, actor.municipality, proposal.measure_id).await?.ok_or(Error::NotFound)?;
    let said = evidence::read(measures::list_evidence(&mut tx, actor.municipality, measure.id).await?)?;
    drop(tx);
    let t = visit.t;
    Ok(Page::new(&visit, t.proposal_title(), move || {
        let (about, kind, plan_of) = (About::Measure(measure.id), proposal.kind, measure.clone());
        let Measure { title, horizon, status, .. } = measure.clone();
        let answer =
            if proposal.answered.is_some() { done(proposal) } else { view! { <AnswerForm proposal measure/> }.into_any() };
        view! {
            <PageHead title lead=kind_text(t, kind) crumbs=vec![(addresses::COUNCIL.to_owned(), t.nav_council().to_owned())]>
                <HorizonMark horizon/>
                <StatusBadge status/>
            </PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Block id="grundlage" title=t.decide_grounds()><EvidenceCards said about/></Block>
                <Block id="folge" title=t.proposal_effect()><Effect kind measure=plan_of/></Block>
                <Block id="antwort" title=t.proposal_title()>{answer}</Block>
            </div>
        }
    }))
}

/// Nothing to answer any more: the answer stands beside the result.
fn done(proposal: Proposal) -> AnyView {
    let t = use_visit().t;
    let href = addresses::outcome(&proposal.consultation_slug);
    view! { <Alert kind="info" title=t.proposal_done()><p><a href=href>{proposal.consultation_title}</a></p></Alert> }.into_any()
}

/// Where the measure would stand.
#[component]
fn Effect(kind: Kind, measure: Measure) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let plan = kind.plan(&measure.facts(), quarter_of(visit.now));
    let change = |before: String, after: String| if before == after { after } else { t.decision_moved(before, after) };
    let rows = vec![
        (t.measure_status(), change(status_text(t, measure.status).to_owned(), status_text(t, plan.status).to_owned())),
        (t.measure_horizon(), change(horizon_text(t, measure.horizon).to_owned(), horizon_text(t, plan.horizon).to_owned())),
        (t.measure_period(), change(period_text(t, measure.period()), period_text(t, plan.period))),
    ];
    view! { <Facts rows/><p class="dl-small dl-muted">{t.proposal_rule(kind.as_str())}</p> }.into_any()
}

#[component]
fn AnswerForm(proposal: Proposal, measure: Measure) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let choice = |answer: Answer, label: &str| ("answer".to_owned(), answer.as_str().to_owned(), label.to_owned(), false);
    let options = vec![choice(Answer::Accept, t.proposal_accept()), choice(Answer::Decline, t.proposal_decline())];
    let (version, today) = (version_of(&measure.facts()), visit.now.day().to_string());
    view! {
        <Form door=addresses::DOOR_ANSWER_PROPOSAL>
            <input type="hidden" name="proposal" value=proposal.id.to_string()/>
            <input type="hidden" name="version" value=version/>
            <Choices name="answer" legend=t.proposal_legend() options/>
            <TextArea name="reason" label=t.decide_reason() hint=t.proposal_reason_hint()/>
            <div class="dl-form__pair">
                <Field name="decided_on" label=t.decide_day() kind="date" value=today/>
                <Field name="paper_number" label=t.decide_paper() hint=t.decide_paper_hint()/>
            </div>
            <div class="dl-actions"><Submit label=t.decide_submit()/></div>
        </Form>
    }
    .into_any()
}
