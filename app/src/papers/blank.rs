//! `/verwaltung/beteiligungen/{slug}/stimmzettel-drucken`: the empty ballot of a vote, made from the same rules as the digital one.

use axum::extract::Path;
use domain::consultations::{Consultation, Part, store as consultations};
use domain::votes::rules::TieRule;
use domain::votes::{Access, Method, Rules, Sealed, VoteOption, store as votes};
use domain::{Error, Right};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/stimmzettel-drucken`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EnterPapers)?;
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound.into());
    }
    let options = votes::list_options(&mut tx, &actor, consultation.id).await?;
    let seal = votes::find_seal(&mut tx, &actor, consultation.id).await?;
    let rules = match &seal {
        Some(seal) => Sealed::from_text(&seal.sealed)?.rules,
        None => votes::find_rules(&mut tx, &actor, consultation.id).await?,
    };
    drop(tx);
    Ok(Page::new(&visit, t.papers_blank(), move || {
        let crumbs = vec![
            (addresses::COUNTER.to_owned(), t.counter_title().to_owned()),
            (addresses::papers(&consultation.slug), t.papers_title().to_owned()),
        ];
        let open = seal.is_none().then(|| {
            view! { <Alert kind="warning" title=t.papers_blank_open()><p>{t.papers_blank_open_text()}</p></Alert> }
        });
        let fingerprint = seal.map(|seal| seal.fingerprint);
        view! {
            <div class="dl-screen"><PageHead title=t.papers_blank() lead=t.papers_blank_lead() crumbs/></div>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <div class="dl-screen">{open}</div>
                {ballot(&consultation, &rules, options, fingerprint)}
            </div>
        }
    }))
}

/// The sheet.
fn ballot(consultation: &Consultation, rules: &Rules, options: Vec<VoteOption>, fingerprint: Option<String>) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let method = rules.method;
    let has_costs = rules.needs_costs();
    let items = options.into_iter();
    let items = items.map(|option| view! { <li class="dl-sheet__item"><Item option method has_costs/></li> }).collect_view();
    let ties = (rules.tie == TieRule::Cost).then(|| view! { <p>{t.vote_costs_break_ties()}</p> });
    let by_code = (rules.access == Access::Code).then(|| view! { <p>{t.papers_blank_code()}</p> });
    let until = moment_text(t, consultation.closes_at);
    view! {
        <article class="dl-sheet" aria-labelledby="zettel">
            <p>{visit.municipality.name.clone()} " – " {t.papers_blank_head()}</p>
            <h2 id="zettel">{consultation.title.clone()}</h2>
            <p><strong>{t.papers_how(method.as_str())}</strong></p>
            {limits(rules)}
            {ties}
            <ol class="dl-sheet__items">{items}</ol>
            <p>{t.papers_blank_secret()}</p>
            {by_code}
            <p class="dl-small">{t.papers_blank_until(until)}</p>
            {fingerprint.map(|fingerprint| view! { <p class="dl-small dl-sheet__mark">{t.papers_blank_rules()} " " {fingerprint}</p> })}
        </article>
    }
    .into_any()
}

/// How many marks, points or euros there are; nothing where the rules set no limit.
fn limits(rules: &Rules) -> Vec<AnyView> {
    let t = use_visit().t;
    let lines = match rules.method {
        Method::YesNo | Method::Consent => Vec::new(),
        Method::Approval | Method::Ranking => vec![rules.choices_max.map(|max| t.papers_limit_marks(max))],
        Method::Points => vec![
            rules.points.map(|points| t.papers_limit_points(points)),
            rules.points_per_option.map(|points| t.papers_limit_each(points)),
        ],
        Method::Score => vec![rules.score_max.map(|max| t.papers_limit_score(max))],
        Method::Budget => vec![
            rules.budget_cents.map(|cents| t.papers_limit_euros(euros(cents))),
            rules.choices_max.map(|max| t.papers_limit_marks(max)),
        ],
    };
    lines.into_iter().flatten().map(|line| view! { <p>{line}</p> }.into_any()).collect()
}

/// Whole euros where there are no cents.
fn euros(cents: i64) -> String {
    let t = use_visit().t;
    match (t.grouped(cents / 100), cents % 100) {
        (whole, 0) => whole,
        (whole, rest) => format!("{whole},{rest:02}"),
    }
}

/// A measure with its boxes to be marked, or its line to write on.
#[component]
fn Item(option: VoteOption, method: Method, has_costs: bool) -> impl IntoView {
    let t = use_visit().t;
    let boxed = |label: &'static str| view! { <span class="dl-sheet__choice"><span class="dl-sheet__box"></span>{label}</span> };
    let marks = match method {
        Method::YesNo => view! { {boxed(t.vote_yes())} {boxed(t.vote_no())} {boxed(t.vote_abstain())} }.into_any(),
        Method::Approval | Method::Budget => {
            view! { <span class="dl-sheet__choice"><span class="dl-sheet__box"></span></span> }.into_any()
        }
        Method::Consent => ().into_any(),
        Method::Points | Method::Score | Method::Ranking => {
            let label = t.papers_write(method.as_str());
            view! { <span class="dl-sheet__choice"><span class="dl-sheet__line"></span>{label}</span> }.into_any()
        }
    };
    let cost = option.cost_cents.filter(|_| has_costs).map(|cents| t.papers_cost(euros(cents)));
    view! {
        <div class="dl-sheet__title"><strong>{option.title}</strong>{cost.map(|cost| view! { <span class="dl-small">{cost}</span> })}</div>
        <div class="dl-sheet__marks">{marks}</div>
    }
    .into_any()
}
