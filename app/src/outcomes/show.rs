//! `/beteiligungen/{slug}/ergebnis`: what came out, with its base, and nothing that names people.

use axum::extract::Path;
use domain::Right;
use domain::consultations::store::{self as consultations, Move};
use domain::consultations::{Consultation, FieldLink};
use domain::outcomes::disclosed::{Disclosed, disclosed};
use domain::outcomes::{Outcome, store};
use domain::proposals::{self, Proposal};
use leptos::prelude::*;

use super::reasons::{TitledTexts, free_texts, objections};
use super::tables::{ApartResult, BoardResult, SurveyResult};
use super::turnout::{Share, Turnout};
use super::vote::{Headline, VoteResult, rules_of};
use crate::addresses;
use crate::consultations::card::HeadMeta;
use crate::consultations::moves::Moves;
use crate::identity::needed::{actions_of, lowest};
use crate::page::{Page, PageResult, use_visit};
use crate::proposals::list::Proposals;
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::tally::Participation;
use crate::ui::time::{Moment, moment_text};
use crate::visit::Visit;

/// `/beteiligungen/{slug}/ergebnis`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    let fields = consultations::list_fields_of(&mut tx, &actor, consultation.id).await?;
    let outcome = store::find(&mut tx, &actor, consultation.id).await?;
    let proposals = proposals::store::list_of_consultation(&mut tx, &actor, consultation.id).await?;
    let moves = consultations::list_moves(&mut tx, &actor, consultation.id).await?;
    drop(tx);
    let title = t.outcome_title(consultation.title.clone());
    let head = title.clone();
    Ok(Page::new(&visit, title, move || {
        let crumbs = vec![
            (addresses::CONSULTATIONS.to_owned(), t.consultations_title().to_owned()),
            (addresses::consultation(&consultation.slug), consultation.title.clone()),
        ];
        let meta = view! { <HeadMeta consultation=consultation.clone()/> };
        let lead = outcome.as_ref().map(|outcome| t.outcome_lead(moment_text(t, outcome.computed_at))).unwrap_or_default();
        let body = match outcome {
            Some(outcome) => counted(consultation.clone(), fields, outcome, (proposals, moves)).into_any(),
            None => view! {
                <div class="dl-section">
                    <div class="dl-wrap dl-wrap--narrow">
                        <Alert kind="info" title=t.outcome_missing()>
                            <p>{t.outcome_missing_text(moment_text(t, consultation.closes_at))}</p>
                        </Alert>
                    </div>
                </div>
            }
            .into_any(),
        };
        view! {
            <PageHead title=head lead crumbs>
                {meta}
            </PageHead>
            {body}
        }
    }))
}

/// What stands beside the outcome: what it proposes, and how its end was moved.
type Beside = (Vec<Proposal>, Vec<Move>);

fn counted(consultation: Consultation, fields: Vec<FieldLink>, outcome: Outcome, (proposals, moves): Beside) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let shown = disclosed(&outcome);
    let top = top(&shown);
    let is_apart = shown.only_vote().is_none();
    // Of a count that everybody may repeat nothing is withheld.
    let is_exact = shown.only_vote().is_some_and(|vote| vote.counted.is_some());
    let Disclosed { computed_at, ideas, survey, vote, apart, .. } = shown;
    let apart = apart.into_iter().map(|part| view! { <ApartResult part/> }).collect_view();
    let (texts, reasons) =
        if visit.may(Right::ReadFreeTexts) { (free_texts(&outcome), objections(&outcome)) } else { (Vec::new(), Vec::new()) };
    let (rules, slug) = (rules_of(&outcome), consultation.slug.clone());
    let links = fields.into_iter().map(|field| view! { <li><a href=addresses::action_field(&field.slug)>{field.title}</a></li> });
    let links = links.collect_view();
    let report = addresses::report(&consultation.slug);
    view! {
        <div class="dl-wrap"><div class="dl-columns">
            <div class="dl-columns__main">
                {top}
                {trust(&consultation)}
                {(!is_exact).then(|| view! { <p class="dl-small dl-muted">{t.outcome_suppressed()}</p> })}
                {vote.map(|vote| view! { <VoteResult vote rules slug is_apart/> })}
                <Proposals proposals/>
                <Moves moves/>
                {(!reasons.is_empty()).then(|| view! {
                    <TitledTexts id="gruende" title=t.outcome_reasons() note=t.outcome_reasons_note() texts=reasons/>
                })}
                {survey.map(|survey| view! { <SurveyResult survey/> })}
                {apart}
                {ideas.map(|board| view! { <BoardResult board/> })}
                {(!texts.is_empty()).then(|| view! { <TitledTexts id="texte" title=t.outcome_texts() note=t.outcome_texts_note() texts/> })}
            </div>
            <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.consultation_facts()>
                <div class="dl-next">
                    <h2>{t.outcome_report()}</h2>
                    <p>{t.outcome_report_text()}</p>
                    <a class="kern-btn kern-btn--primary" href=report><span class="kern-label">{t.outcome_report_open()}</span></a>
                </div>
                <section class="dl-side" aria-labelledby="auf-einen-blick">
                    <h2 id="auf-einen-blick">{t.consultation_facts()}</h2>
                    <dl class="dl-facts">
                        <div><dt>{t.consultation_begins()}</dt><dd><Moment at=consultation.opens_at/></dd></div>
                        <div><dt>{t.consultation_ends()}</dt><dd><Moment at=consultation.ends_at()/></dd></div>
                        <div><dt>{t.outcome_as_of()}</dt><dd data-testid="as-of"><Moment at=computed_at/></dd></div>
                        <div><dt>{t.consultation_fields()}</dt><dd><ul role="list">{links}</ul></dd></div>
                    </dl>
                </section>
            </aside>
        </div></div>
    }
}

/// How many took part, of how many. A vote alone has its own figures and its own base, and says before anything else who won.
fn top(shown: &Disclosed) -> AnyView {
    let t = use_visit().t;
    if let Some(vote) = shown.only_vote() {
        return view! { <Headline vote=vote.clone()/> <Turnout vote=vote.clone()/> }.into_any();
    }
    let words = t.tally_base(i64::try_from(shown.residents).unwrap_or(i64::MAX));
    view! {
        <Participation participants=shown.participants base=Some(shown.residents) words/>
        <Share share=shown.share/>
    }
    .into_any()
}

/// What "one person" rests on in each thing that could be done here, beside the base.
fn trust(consultation: &Consultation) -> impl IntoView + use<> {
    let t = use_visit().t;
    let lines = consultation.parts().into_iter().flat_map(actions_of).map(|action| {
        let rung = consultation.rungs.of(action);
        view! { <li>{t.rung_action(action.as_str())} ": " {t.rung_person(rung.as_str())}</li> }
    });
    view! {
        <details class="dl-reason" data-testid="trust">
            <summary>{t.rung_trust()} ": " {t.rung_name(lowest(consultation).as_str())}</summary>
            <ul>{lines.collect_view()}</ul>
        </details>
    }
}
