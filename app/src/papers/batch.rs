//! `/verwaltung/beteiligungen/{slug}/papier/{batch}`: one pile, from the first sheet to the countersignature.

use axum::extract::Path;
use domain::consultations::{Consultation, State as Time, store as consultations};
use domain::papers::batch::Reading;
use domain::papers::{Batch, State, reading, store};
use domain::votes::{Sealed, store as votes};
use domain::{Actor, Error, Right, Tx};
use leptos::prelude::*;

use super::sheet::{self, Sheet};
use super::words::{StateMark, name};
use super::{deciding, differences};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// What the pages of a pile are about.
pub(super) struct Pile {
    pub consultation: Consultation,
    pub batch: Batch,
    pub sealed: Sealed,
}

impl Pile {
    /// The pile of an address. A vote that has piles has begun, so its rules are sealed.
    pub(super) async fn load(tx: &mut Tx, actor: &Actor, slug: &str, number: &str) -> domain::Result<Self> {
        actor.must(Right::EnterPapers)?;
        let consultation = consultations::find_by_slug(tx, actor, slug).await?;
        let number = number.parse().map_err(|_| Error::NotFound)?;
        let batch = store::find(tx, actor, consultation.id, number).await?;
        let seal = votes::find_seal(tx, actor, consultation.id).await?.ok_or(Error::NotFound)?;
        Ok(Self { consultation, batch, sealed: Sealed::from_text(&seal.sealed)? })
    }
}

/// The pages above those of a pile.
pub(super) fn crumbs(slug: &str) -> Vec<(String, String)> {
    let t = use_visit().t;
    vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned()), (addresses::papers(slug), t.papers_title().to_owned())]
}

/// `/verwaltung/beteiligungen/{slug}/papier/{batch}`
pub async fn page(visit: Visit, Path((slug, number)): Path<(String, String)>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let pile = Pile::load(&mut tx, &actor, &slug, &number).await?;
    let own = reading::own_entries(&mut tx, &actor, &pile.batch).await?;
    let found = reading::differences(&mut tx, &actor, &pile.batch).await?;
    drop(tx);
    let is_open = pile.consultation.state(visit.now) == Time::Open;
    let own_reading = pile.batch.reading_of(actor.person()?.id).ok();
    let own_reading = own_reading.filter(|reading| is_open && pile.batch.check_open(*reading).is_ok());
    let rows = differences::rows(t, &pile.sealed, (&slug, pile.batch.number), &found, own_reading.is_some())?;
    // The sheet that was asked for, else the next missing one.
    let asked: Option<i64> = visit.query("blatt").and_then(|sheet| sheet.parse().ok());
    let asked = asked.filter(|sheet| (1..=pile.batch.sheet_count).contains(sheet));
    let wanted = own_reading.and_then(|_| asked.or_else(|| sheet::next(&pile.batch, &own)));
    let sheet = wanted.map(|wanted| Sheet::new(t, &pile.sealed, pile.batch.number, wanted, &own)).transpose()?;
    let title = name(t, &pile.batch);
    Ok(Page::new(&visit, title.clone(), move || {
        let state = pile.batch.state();
        let record = addresses::paper_record(&slug, pile.batch.number);
        view! {
            <PageHead title=title crumbs=crumbs(&slug)><StateMark state/></PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p>{t.papers_explained(state.as_str())}</p>
                <p data-testid="progress"><strong>{progress(&pile.batch, own_reading)}</strong></p>
                {sheet.map(|sheet| sheet.view(slug))}
                {deciding::finish(&pile, own_reading)}
                {differences::table(rows)}
                {is_open.then(|| deciding::slips(&pile))}
                {is_open.then(|| deciding::deciding(&pile))}
                <p><a class="dl-more" href=record>{t.papers_record()}</a></p>
            </div>
        }
    }))
}

/// How many sheets are entered of one's own reading; else how many there are.
fn progress(batch: &Batch, own_reading: Option<Reading>) -> String {
    let t = use_visit().t;
    match (own_reading, batch.state()) {
        (Some(reading), State::First | State::Second) => t.papers_progress(batch.entered(reading), batch.sheet_count),
        _ => t.papers_sheets(batch.sheet_count),
    }
}
