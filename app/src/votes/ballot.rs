//! `/beteiligungen/{slug}/abstimmung`: the rules, and the ballot with what one has chosen so far.

use axum::extract::Path;
use domain::action_fields::{self, ActionField};
use domain::consultations::store::{self as consultations, Move};
use domain::consultations::{Consultation, Part, State};
use domain::identity::{Action, admission};
use domain::votes::store::Seal;
use domain::votes::{Access, Ballot, Rules, Sealed, Secrecy, VoteOption, casting, entitling, store};
use domain::{Actor, Error, Instant, Tx};
use leptos::prelude::*;

use super::paper::{About, BallotForm, price};
use super::rules::RulesBox;
use super::who::not_eligible;
use crate::addresses;
use crate::consultations::card::{HeadMeta, RefusalNote};
use crate::identity::needed::missing;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// What the pages of a vote are about.
#[derive(Clone)]
pub(super) struct Vote {
    pub consultation: Consultation,
    pub rules: Rules,
    /// `None` until the vote begins.
    pub seal: Option<Seal>,
    /// With their costs where these decide something.
    pub options: Vec<VoteOption>,
    /// For the names of those that have a ceiling.
    pub fields: Vec<ActionField>,
    /// Its end as it was sealed, or would be: on that day an age must be reached.
    pub sealed_end: Instant,
    /// How its end was moved, also where it came back to where it was.
    pub moves: Vec<Move>,
}

impl Vote {
    pub(super) async fn load(tx: &mut Tx, actor: &Actor, slug: &str) -> domain::Result<Self> {
        let consultation = consultations::find_by_slug(tx, actor, slug).await?;
        if !consultation.has(Part::Vote) {
            return Err(Error::NotFound);
        }
        let seal = store::find_seal(tx, actor, consultation.id).await?;
        let (rules, sealed_end) = match &seal {
            Some(seal) => {
                let sealed = Sealed::from_text(&seal.sealed)?;
                (sealed.rules, sealed.closes_at)
            }
            None => (store::find_rules(tx, actor, consultation.id).await?, consultation.closes_at),
        };
        let moves = consultations::list_moves(tx, actor, consultation.id).await?;
        let mut options = store::list_options(tx, actor, consultation.id).await?;
        if !rules.needs_costs() {
            options.iter_mut().for_each(|option| option.cost_cents = None);
        }
        let fields =
            if rules.ceilings.is_empty() { Vec::new() } else { action_fields::store::list(tx, actor.municipality).await? };
        Ok(Self { consultation, rules, seal, options, fields, sealed_end, moves })
    }

    /// Whether people vote without an account, by the code of a letter.
    pub(super) fn is_by_code(&self) -> bool {
        self.rules.access == Access::Code
    }

    pub(super) fn is_secret(&self) -> bool {
        self.rules.secrecy == Secrecy::Secret
    }
}

/// `/beteiligungen/{slug}/abstimmung`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let vote = Vote::load(&mut tx, &actor, &slug).await?;
    let own = casting::own_ballot(&mut tx, &actor, vote.consultation.id).await?;
    let admission = admission(&mut tx, &actor, &vote.consultation.rungs, Action::Vote).await?;
    let lack = match admission.may() && !vote.is_by_code() {
        true => entitling::lack(&mut tx, &actor, vote.consultation.id, &vote.rules, vote.sealed_end).await?,
        false => None,
    };
    drop(tx);
    let title = t.vote_title(vote.consultation.title.clone());
    let is_by_code = vote.is_by_code();
    let page = Page::new(&visit, title, move || {
        let consultation = vote.consultation.clone();
        let crumbs = vec![
            (addresses::CONSULTATIONS.to_owned(), t.consultations_title().to_owned()),
            (addresses::consultation(&consultation.slug), consultation.title.clone()),
        ];
        let missing = missing(t, consultation.rungs.vote, admission).or_else(|| lack.map(|lack| not_eligible(t, lack)));
        // What was typed stays where it is, also when something is missing.
        let may_vote = (admission.may() && lack.is_none()) || (missing.is_some() && use_visit().refused.is_some());
        let (head, lead, rules) = (consultation.title.clone(), t.vote_lead(vote.rules.method.as_str()), vote.clone());
        let badge = view! { <HeadMeta consultation/> };
        let main = main(vote, own, may_vote, missing);
        view! {
            <PageHead title=head here=t.consultation_part_vote() lead crumbs>{badge}</PageHead>
            <div class="dl-wrap"><div class="dl-columns dl-columns--side-first">
                <div class="dl-columns__side"><RulesBox vote=rules/></div>
                <div class="dl-columns__main dl-stack dl-stack--wide">{main}</div>
            </div></div>
        }
    });
    // A form without an account is made for one person, so that it is kept nowhere.
    Ok(if is_by_code { page.private() } else { page })
}

/// The ballot, or why there is none.
fn main(vote: Vote, own: Option<Ballot>, may_vote: bool, missing: Option<AnyView>) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let is_over = vote.is_secret() && own.as_ref().is_some_and(Ballot::is_cast);
    match vote.consultation.state(visit.now) {
        State::Open if vote.is_by_code() => view! { <BallotForm vote own=None/> }.into_any(),
        State::Open if is_over => view! { <RefusalNote/><CastInSecret own/> }.into_any(),
        State::Open if may_vote => view! { {missing} <BallotForm vote own/> }.into_any(),
        State::Open if missing.is_some() => view! { {missing} <Measures options=vote.options/> }.into_any(),
        State::Open => view! { <SignInFirst/><Measures options=vote.options/> }.into_any(),
        State::Draft | State::Scheduled => view! {
            <Alert kind="info" title=t.consultation_next_scheduled()>
                <p>{t.consultation_next_scheduled_text(moment_text(t, vote.consultation.opens_at))}</p>
            </Alert>
            <Measures options=vote.options/>
        }
        .into_any(),
        State::Closed => {
            view! { <RefusalNote/><Ended consultation=vote.consultation/><Measures options=vote.options/> }.into_any()
        }
    }
}

/// After a secret ballot: that it is in the box, and nothing else.
#[component]
fn CastInSecret(own: Option<Ballot>) -> impl IntoView {
    let t = use_visit().t;
    let code = own.and_then(|ballot| ballot.receipt);
    view! {
        <p class="dl-ballotstate dl-ballotstate--cast" data-testid="ballot-state">{t.vote_state_secret()}</p>
        <p>{t.vote_secret_after()}</p>
        {code.map(|code| view! { <Receipt code/> })}
    }
    .into_any()
}

/// The code of a ballot that is cast.
#[component]
pub(super) fn Receipt(code: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <div class="dl-receipt">
            <p>{t.note_receipt()}</p>
            <p class="dl-receipt__code" data-testid="receipt">{code}</p>
            <p class="dl-small dl-muted">{t.note_receipt_hint()}</p>
        </div>
    }
    .into_any()
}

/// What is asked about, where nobody can vote.
#[component]
fn Measures(options: Vec<VoteOption>) -> impl IntoView {
    let t = use_visit().t;
    let items = options.into_iter().map(|option| {
        let title = option.title.clone();
        let price = price(t, &option);
        view! { <li><article class="dl-ballot__item"><h3>{title}</h3>{price}<About option/></article></li> }
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
