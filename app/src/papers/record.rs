//! `/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift`: the record of a pile, one page to be printed and signed.

use axum::extract::Path;
use domain::ids::AccountId;
use domain::papers::{Batch, Record, store};
use domain::{Actor, Instant, Tx};
use leptos::prelude::*;

use super::batch::{Pile, crumbs};
use super::words::{StateMark, name};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::section::Facts;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift`
pub async fn page(visit: Visit, Path((slug, number)): Path<(String, String)>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let pile = Pile::load(&mut tx, &actor, &slug, &number).await?;
    let batch = &pile.batch;
    let people = [
        (t.papers_by_first(), named(&mut tx, &actor, batch.first_by).await?, batch.first_done_at),
        (t.papers_by_second(), named(&mut tx, &actor, batch.second_by).await?, batch.second_done_at),
        (t.papers_by_third(), named(&mut tx, &actor, batch.signed_by).await?, batch.signed_at),
    ];
    drop(tx);
    let counted = batch.record()?;
    Ok(Page::new(&visit, t.papers_record_of(name(t, batch)), move || {
        let state = pile.batch.state();
        let facts = facts(&pile, counted.as_ref());
        let people = people.into_iter().map(|(task, name, at)| view! { <Signature task name at/> }).collect_view();
        view! {
            <PageHead title=t.papers_record_of(name(t, &pile.batch)) here=t.papers_record() crumbs=crumbs(&slug)><StateMark state/></PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p class="dl-screen">{t.papers_record_print()}</p>
                <Facts rows=facts/>
                {counted.is_none().then(|| view! { <p>{t.papers_record_open()}</p> })}
                <div class="dl-signatures">{people}</div>
            </div>
        }
    }))
}

async fn named(tx: &mut Tx, actor: &Actor, account: Option<AccountId>) -> domain::Result<Option<String>> {
    match account {
        Some(account) => store::find_name(tx, actor, account).await,
        None => Ok(None),
    }
}

/// Vote, pile, sheets, and what they add to the count.
fn facts(pile: &Pile, counted: Option<&Record>) -> Vec<(&'static str, String)> {
    let visit = use_visit();
    let t = visit.t;
    let Batch { label, sheet_count, created_at, .. } = &pile.batch;
    let number = |count: u64| t.grouped(i64::try_from(count).unwrap_or(i64::MAX));
    let reasons = counted.map(|record| {
        let reasons =
            record.invalid.iter().map(|(reason, count)| format!("{}: {}", t.papers_invalid(reason.as_str()), number(*count)));
        reasons.collect::<Vec<_>>().join("; ")
    });
    vec![
        (t.papers_municipality(), visit.municipality.name.clone()),
        (t.papers_vote(), pile.consultation.title.clone()),
        (t.papers_label(), label.clone()),
        (t.papers_made(), moment_text(t, *created_at)),
        (t.papers_sheet_count(), t.grouped(*sheet_count)),
        (t.papers_count_valid(), counted.map(|record| number(record.valid)).unwrap_or_default()),
        (t.papers_count_invalid(), counted.map(|record| number(record.invalid_count())).unwrap_or_default()),
        (t.papers_reasons(), reasons.unwrap_or_default()),
    ]
}

/// Who did it and when, with a line to sign on paper.
#[component]
fn Signature(task: &'static str, name: Option<String>, at: Option<Instant>) -> impl IntoView {
    let t = use_visit().t;
    let at = at.map(|at| moment_text(t, at)).unwrap_or_default();
    view! {
        <div class="dl-signature">
            <p><strong>{task}</strong></p>
            <p>{name}</p>
            <p class="dl-small">{at}</p>
            <p class="dl-signature__line dl-small">{t.papers_signature()}</p>
        </div>
    }
    .into_any()
}
