//! `/verwaltung/beteiligungen/{slug}/regeln`: by which rules a vote is held. Until it begins they are a form, afterwards sentences.

use axum::extract::Path;
use domain::action_fields::ActionField;
use domain::consultations::State;
use domain::{Actor, Right, action_fields};
use leptos::prelude::*;

use super::ballot::Vote;
use super::editor_fields::{OfBallot, OfCount, OfMethod, OfResult, OfSecrecy};
use super::rule_words::rows;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::section::Facts;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/regeln`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditOptions)?;
    let mut tx = visit.read().await?;
    let mut vote = Vote::load(&mut tx, &actor, &slug).await?;
    vote.fields = action_fields::store::list(&mut tx, actor.municipality).await?;
    drop(tx);
    let is_frozen = is_frozen(&vote, &actor);
    Ok(Page::new(&visit, t.rules_title(), move || {
        let consultation = &vote.consultation;
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
            (addresses::manage_consultation(&consultation.slug), consultation.title.clone()),
        ];
        let body = if is_frozen { view! { <Fixed vote/> }.into_any() } else { view! { <Editor vote/> }.into_any() };
        view! {
            <PageHead title=t.rules_title() lead=t.rules_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">{body}</div>
        }
    }))
}

/// Whether the vote has begun.
pub(super) fn is_frozen(vote: &Vote, actor: &Actor) -> bool {
    !matches!(vote.consultation.state(actor.now), State::Draft | State::Scheduled)
}

#[component]
fn Editor(vote: Vote) -> impl IntoView {
    let t = use_visit().t;
    let Vote { consultation, rules, options, fields, .. } = vote;
    let is_asked = |field: &ActionField| options.iter().any(|option| option.action_field_id == field.id);
    let fields: Vec<ActionField> = fields.into_iter().filter(is_asked).collect();
    let slug = consultation.slug;
    let options = addresses::manage_options(&slug);
    view! {
        <Form door=addresses::SET_RULES class="dl-form dl-rulesform">
            <input type="hidden" name="consultation" value=slug/>
            <OfMethod rules=rules.clone()/>
            <OfBallot rules=rules.clone() fields/>
            <OfCount rules=rules.clone()/>
            <OfResult rules=rules.clone()/>
            <OfSecrecy rules/>
            <div class="dl-actions"><Submit label=t.rules_save()/></div>
        </Form>
        <p><a class="dl-more" href=options>{t.options_title()}</a></p>
    }
    .into_any()
}

/// What was sealed, in sentences, and why nobody can change it.
#[component]
fn Fixed(vote: Vote) -> impl IntoView {
    let t = use_visit().t;
    let href = addresses::vote(&vote.consultation.slug);
    view! {
        <Alert kind="info" title=t.rules_fixed()><p>{t.rules_fixed_text()}</p></Alert>
        <div class="dl-panel"><Facts rows=rows(t, &vote.rules, &vote.fields)/></div>
        <p><a class="dl-more" href=href>{t.rules_public_page()}</a></p>
    }
    .into_any()
}
