//! `/beteiligungen/{slug}/abstimmung`: the rules, and the ballot with what one has chosen so far.

use axum::extract::Path;
use domain::Error;
use domain::consultations::{Consultation, Part, State, store as consultations};
use domain::identity::{Action, admission};
use domain::votes::ballot::{field, word};
use domain::votes::{Ballot, Choice, VoteOption, actions, store};
use leptos::prelude::*;

use crate::addresses;
use crate::consultations::card::{HeadMeta, RefusalNote, excerpt};
use crate::identity::needed::{missing, needed_text};
use crate::islands::ballot::LiveBallot;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::form::{Form, Submit, use_form};
use crate::ui::head::PageHead;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// `/beteiligungen/{slug}/abstimmung`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound.into());
    }
    let options = store::list_options(&mut tx, &actor, consultation.id).await?;
    let own = actions::own_ballot(&mut tx, &actor, consultation.id).await?;
    let admission = admission(&mut tx, &actor, &consultation.rungs, Action::Vote).await?;
    drop(tx);
    let title = t.vote_title(consultation.title.clone());
    let head = consultation.title.clone();
    Ok(Page::new(&visit, title, move || {
        let crumbs = vec![
            (addresses::CONSULTATIONS.to_owned(), t.consultations_title().to_owned()),
            (addresses::consultation(&consultation.slug), consultation.title.clone()),
        ];
        let badge = view! { <HeadMeta consultation=consultation.clone()/> };
        let visit = use_visit();
        let missing = missing(t, consultation.rungs.vote, admission);
        // What was typed stays where it is, also when something is missing.
        let may_vote = admission.may() || (missing.is_some() && visit.refused.is_some());
        let main = match consultation.state(visit.now) {
            State::Open if may_vote => view! { {missing} {open(&consultation, options, own)} }.into_any(),
            State::Open if missing.is_some() => view! { {missing} <Measures options/> }.into_any(),
            State::Open => view! { <SignInFirst/><Measures options/> }.into_any(),
            State::Draft | State::Scheduled => view! {
                <Alert kind="info" title=t.consultation_next_scheduled()>
                    <p>{t.consultation_next_scheduled_text(moment_text(t, consultation.opens_at))}</p>
                </Alert>
                <Measures options/>
            }
            .into_any(),
            State::Closed => view! { <RefusalNote/><Ended consultation=consultation.clone()/><Measures options/> }.into_any(),
        };
        view! {
            <PageHead title=head here=t.consultation_part_vote() lead=t.vote_lead() crumbs>{badge}</PageHead>
            <div class="dl-wrap"><div class="dl-columns dl-columns--side-first">
                <div class="dl-columns__side"><Rules consultation/></div>
                <div class="dl-columns__main dl-stack dl-stack--wide">{main}</div>
            </div></div>
        }
    }))
}

/// Who, how often, how secret, until when, and what it is not.
#[component]
fn Rules(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    let until = moment_text(t, consultation.closes_at);
    view! {
        <section class="dl-rules" aria-labelledby="regeln">
            <h2 id="regeln">{t.vote_rules()}</h2>
            <ul>
                <li><strong>{t.vote_rule_who()}</strong>" "{t.vote_rule_who_text()} " " {needed_text(t, consultation.rungs.vote)}</li>
                <li><strong>{t.vote_rule_once()}</strong>" "{t.vote_rule_once_text()}</li>
                <li><strong>{t.vote_rule_secret()}</strong>" "{t.vote_rule_secret_text()}</li>
                <li><strong>{t.vote_rule_until()}</strong>" "{until}</li>
                <li><strong>{t.vote_rule_effect()}</strong>" "{t.vote_rule_effect_text()}</li>
            </ul>
        </section>
    }
    .into_any()
}

fn open(consultation: &Consultation, options: Vec<VoteOption>, own: Option<Ballot>) -> impl IntoView + use<> {
    let t = use_visit().t;
    let id = consultation.id.to_string();
    let revision = own.as_ref().map_or(0, |ballot| ballot.revision);
    let receipt = own.as_ref().map(|ballot| ballot.receipt.clone());
    let choices = own.map(|ballot| ballot.choices).unwrap_or_default();
    let chosen = move |option: &VoteOption| choices.iter().find(|(id, _)| *id == option.measure_id).map(|(_, choice)| *choice);
    let items = options.into_iter().map(move |option| (chosen(&option), option));
    let items = items.map(|(chosen, option)| view! { <li><Question option chosen/></li> });
    let label = if revision == 0 { t.vote_submit() } else { t.vote_change() };
    view! {
        <LiveBallot
            consultation=id.clone()
            revision
            receipt
            saving=t.vote_saving().to_owned()
            saved=t.vote_saved().to_owned()
            receipt_label=t.note_receipt().to_owned()
            receipt_hint=t.note_receipt_hint().to_owned()
            unreachable=t.failure_message("unreachable")
        >
            <Form door=addresses::CAST_VOTE class="dl-stack dl-stack--wide">
                <input type="hidden" name="consultation" value=id/>
                <input type="hidden" name="revision" value=revision.to_string()/>
                <h2>{t.vote_ballot()}</h2>
                <ol class="dl-ballot" role="list">{items.collect_view()}</ol>
                <div class="dl-actions"><Submit label/></div>
                <p class="dl-form__note">{t.vote_open_note()}</p>
            </Form>
        </LiveBallot>
    }
}

/// Yes, no or abstention on one measure.
#[component]
fn Question(option: VoteOption, chosen: Option<Choice>) -> impl IntoView {
    let t = use_visit().t;
    let form = use_form();
    let name = field(option.measure_id);
    let id = form.id(&name);
    let message = form.message(&name);
    let choices = [(Choice::Yes, t.vote_yes()), (Choice::No, t.vote_no()), (Choice::Abstain, t.vote_abstain())];
    let choices = choices.into_iter().enumerate().map(|(place, (choice, label))| {
        let value = word(choice);
        let is_chosen = form.is_chosen(&name, value, chosen == Some(choice));
        // The link of the summary leads to the first one.
        let id = if place == 0 { id.clone() } else { format!("{id}-{value}") };
        view! {
            <div class="dl-ballot__choice">
                <input type="radio" id=id.clone() name=name.clone() value=value checked=is_chosen/>
                <label for=id>{label}</label>
            </div>
        }
    });
    let choices = choices.collect_view();
    view! {
        <fieldset class="kern-fieldset dl-ballot__item">
            <legend class="kern-label">{option.title.clone()}</legend>
            <About option/>
            <div class="dl-ballot__choices">{choices}</div>
            <p class="dl-ballot__saved dl-small" id=format!("{id}-saved") role="status">{message}</p>
        </fieldset>
    }
    .into_any()
}

#[component]
fn About(option: VoteOption) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <p class="dl-ballot__about">
            {excerpt(&option.description)} " "
            <a href=addresses::measure(&option.slug)>{t.vote_more()}<span class="dl-visually-hidden">": " {option.title}</span></a>
        </p>
    }
    .into_any()
}

/// What is asked about, where nobody can vote.
#[component]
fn Measures(options: Vec<VoteOption>) -> impl IntoView {
    let t = use_visit().t;
    let items = options.into_iter().map(|option| {
        let title = option.title.clone();
        view! { <li><article class="dl-ballot__item"><h3>{title}</h3><About option/></article></li> }
    });
    view! { <h2>{t.vote_measures()}</h2><ol class="dl-ballot" role="list">{items.collect_view()}</ol> }.into_any()
}

#[component]
fn SignInFirst() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let href = addresses::sign_in(Some(&visit.address));
    view! {
        <div class="dl-next">
            <h2>{t.vote_sign_in()}</h2>
            <p>{t.vote_sign_in_text()}</p>
            <a class="kern-btn kern-btn--primary" href=href><span class="kern-label">{t.consultation_sign_in()}</span></a>
        </div>
    }
    .into_any()
}

#[component]
fn Ended(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    let link = consultation.is_counted().then(|| {
        let href = addresses::outcome(&consultation.slug);
        view! { <p><a class="dl-more" href=href>{t.consultation_next_outcome()}</a></p> }
    });
    view! { <Alert kind="info" title=t.vote_closed()><p>{t.vote_closed_text()}</p>{link}</Alert> }.into_any()
}
