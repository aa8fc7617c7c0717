//! `/verwaltung/beteiligungen/{slug}/papier`: the piles of a vote, and whether people vote with an account or with a code.

use axum::extract::Path;
use domain::consultations::{Consultation, Part, State, store as consultations};
use domain::papers::{Batch, store};
use domain::votes::{Access, Method, Rules, store as votes};
use domain::{Error, Right};
use leptos::prelude::*;

use super::words::{StateMark, name};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::{Choices, Field};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/papier`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EnterPapers)?;
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound.into());
    }
    let rules = votes::find_rules(&mut tx, &actor, consultation.id).await?;
    let piles = store::list(&mut tx, &actor, consultation.id).await?;
    drop(tx);
    Ok(Page::new(&visit, t.papers_title(), move || {
        let state = consultation.state(use_visit().now);
        let crumbs = vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned())];
        let slug = consultation.slug.clone();
        let empty = piles.is_empty().then(|| view! { <p class="dl-muted">{t.papers_none()}</p> });
        let cards = piles.into_iter().map(|pile| view! { <li>{card(&pile, &slug)}</li> }).collect_view();
        let (title, blank) = (consultation.title.clone(), addresses::blank_ballots(&consultation.slug));
        view! {
            <PageHead title=t.papers_title() lead=t.papers_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p class="dl-muted">{t.papers_vote()} ": " {title}</p>
                {(rules.access == Access::Account).then(|| view! { <p>{t.papers_account_note()}</p> })}
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--secondary" href=blank><span class="kern-label">{t.papers_blank()}</span></a>
                </div>
                {making(state, &rules, &consultation)}
                <section class="dl-block" aria-labelledby="stapel">
                    <h2 id="stapel">{t.papers_piles()}</h2>
                    {empty}
                    <ul class="dl-grid dl-grid--two" role="list">{cards}</ul>
                </section>
                {access(state, &rules, &consultation)}
            </div>
        }
    }))
}

fn card(pile: &Batch, slug: &str) -> impl IntoView + use<> {
    let t = use_visit().t;
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta"><StateMark state=pile.state()/></div>
            <h3><a class="dl-card__link" href=addresses::paper_batch(slug, pile.number)>{name(t, pile)}</a></h3>
            <p class="dl-card__text">{t.papers_sheets(pile.sheet_count)}</p>
        </article>
    }
}

/// The form for a new pile, or why there is none.
fn making(state: State, rules: &Rules, consultation: &Consultation) -> AnyView {
    let t = use_visit().t;
    let note = match state {
        _ if rules.method == Method::Consent => t.failure_message("paper_of_consent"),
        State::Draft | State::Scheduled => t.papers_not_begun().to_owned(),
        State::Closed => t.papers_over().to_owned(),
        State::Open => String::new(),
    };
    if !note.is_empty() {
        return view! { <Alert kind="info" title=t.papers_no_new()><p>{note}</p></Alert> }.into_any();
    }
    let slug = consultation.slug.clone();
    view! {
        <section class="dl-panel" aria-labelledby="neu">
            <h2 id="neu">{t.papers_new()}</h2>
            <Form door=addresses::MAKE_PILE>
                <input type="hidden" name="consultation" value=slug/>
                <Field name="label" label=t.papers_label() hint=t.papers_label_hint()/>
                <Field name="sheet_count" label=t.papers_sheet_count() hint=t.papers_sheet_count_hint() is_short=true/>
                <div class="dl-actions"><Submit label=t.papers_make()/></div>
            </Form>
        </section>
    }
    .into_any()
}

/// With an account or with a code: administrators choose until the vote begins; later it only says so.
fn access(state: State, rules: &Rules, consultation: &Consultation) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let is_free = matches!(state, State::Draft | State::Scheduled);
    if !visit.may(Right::SetRungs) || !is_free {
        return view! { <p>{t.papers_access_is(rules.access.as_str())}</p> }.into_any();
    }
    let (slug, now) = (consultation.slug.clone(), rules.access);
    let choices = Access::all().iter().map(|access| {
        let word = access.as_str().to_owned();
        ("access".to_owned(), word.clone(), t.papers_access(word), *access == now)
    });
    let choices = choices.collect::<Vec<_>>();
    view! {
        <section class="dl-panel" aria-labelledby="zugang">
            <h2 id="zugang">{t.papers_access_title()}</h2>
            <Form door=addresses::SET_ACCESS key="zugang">
                <input type="hidden" name="consultation" value=slug/>
                <Choices name="access" legend=t.papers_access_legend() hint=t.papers_access_hint() options=choices/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.papers_access_save()}</span></button>
                </div>
            </Form>
            <p><a class="dl-more" href=addresses::CODES>{t.codes_title()}</a></p>
        </section>
    }
    .into_any()
}
