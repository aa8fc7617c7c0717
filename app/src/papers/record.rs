//! `/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift`: the record of a pile, one page to be printed and signed; the same as PDF is in
//! `record_file`.

use axum::extract::Path;
use domain::ids::AccountId;
use domain::papers::{Batch, Record, store};
use domain::{Actor, Instant, Tx};
use leptos::prelude::*;

use super::batch::{Pile, crumbs};
use super::words::{StateMark, name};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::section::Facts;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// Who did something with a pile.
pub(super) struct Signer {
    pub task: &'static str,
    /// `None` where nobody is known any more.
    pub name: Option<String>,
    pub at: Option<Instant>,
}

/// All that a record says.
pub(super) struct Recorded {
    pub pile: Pile,
    pub signers: [Signer; 3],
    /// `None` while the pile is not countersigned.
    pub counted: Option<Record>,
}

impl Recorded {
    pub(super) async fn load(visit: &Visit, slug: &str, number: &str) -> domain::Result<Self> {
        let (actor, t) = (visit.actor(), visit.t);
        let mut tx = visit.read().await?;
        let pile = Pile::load(&mut tx, &actor, slug, number).await?;
        let batch = &pile.batch;
        let signers = [
            signer(&mut tx, &actor, t.papers_by_first(), batch.first_by, batch.first_done_at).await?,
            signer(&mut tx, &actor, t.papers_by_second(), batch.second_by, batch.second_done_at).await?,
            signer(&mut tx, &actor, t.papers_by_third(), batch.signed_by, batch.signed_at).await?,
        ];
        let counted = batch.record()?;
        Ok(Self { pile, signers, counted })
    }
}

async fn signer(
    tx: &mut Tx,
    actor: &Actor,
    task: &'static str,
    account: Option<AccountId>,
    at: Option<Instant>,
) -> domain::Result<Signer> {
    let name = match account {
        Some(account) => store::find_name(tx, actor, account).await?,
        None => None,
    };
    Ok(Signer { task, name, at })
}

/// `/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift`
pub async fn page(visit: Visit, Path((slug, number)): Path<(String, String)>) -> PageResult {
    let t = visit.t;
    let Recorded { pile, signers, counted } = Recorded::load(&visit, &slug, &number).await?;
    Ok(Page::new(&visit, t.papers_record_of(name(t, &pile.batch)), move || {
        let state = pile.batch.state();
        let facts = facts(&use_visit(), &pile, counted.as_ref());
        let file = cfg!(feature = "pdf").then(|| addresses::record_file(&slug, pile.batch.number));
        let people = signers.into_iter().map(|signer| view! { <Signature signer/> }).collect_view();
        view! {
            <PageHead title=t.papers_record_of(name(t, &pile.batch)) here=t.papers_record() crumbs=crumbs(&slug)><StateMark state/></PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p class="dl-screen">{t.papers_record_print()}</p>
                {file.map(|href| view! { <p class="dl-screen"><a class="dl-more" href=href download>{t.papers_record_pdf()}</a></p> })}
                <Facts rows=facts/>
                {counted.is_none().then(|| view! { <p>{t.papers_record_open()}</p> })}
                <div class="dl-signatures">{people}</div>
            </div>
        }
    }))
}

/// Vote, pile, sheets, and what they add to the count.
pub(super) fn facts(visit: &Visit, pile: &Pile, counted: Option<&Record>) -> Vec<(&'static str, String)> {
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
fn Signature(signer: Signer) -> impl IntoView {
    let t = use_visit().t;
    let at = signer.at.map(|at| moment_text(t, at)).unwrap_or_default();
    view! {
        <div class="dl-signature">
            <p><strong>{signer.task}</strong></p>
            <p>{signer.name}</p>
            <p class="dl-small">{at}</p>
            <p class="dl-signature__line dl-small">{t.papers_signature()}</p>
        </div>
    }
    .into_any()
}
