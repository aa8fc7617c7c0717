//! "Count it again yourself": the ballots of a counted vote as a file, what proves that it is the right one, and what that shows and what not.

use std::time::Duration;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::consultations::{Consultation, store as consultations};
use domain::limits::Reserved;
use domain::outcomes::Counted;
use domain::votes::rules::TieRule;
use domain::votes::{sealed, store};
use domain::{Error, limits};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use leptos::prelude::*;
use tally::file::{Origin, read_ours, write_pabulib};

use crate::addresses;
use crate::page::{Failure, use_visit};
use crate::places::Places;
use crate::visit::Visit;

/// What the file is called; `recount` reads it.
const NAME: &str = "stimmzettel.txt";

/// The same for programs that read Pabulib's format.
const NAME_PABULIB: &str = "stimmzettel.pb";
/// These files name countries in English.
const COUNTRY: &str = "Germany";

/// Some are written at once, the others wait so long.
static WRITING: Places = Places::new(2, Duration::from_secs(5));

/// `/beteiligungen/{slug}/stimmzettel.txt`: the stored bytes. There are none before the count, nor where ballots were too few.
pub async fn ballots(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    let reserved = reserve(&visit)?;
    let (_, file) = published(&visit, &slug).await?;
    reserved.keep();
    Ok(download(NAME, file))
}

/// `/beteiligungen/{slug}/stimmzettel.pb`: made of the same bytes. There is none where Pabulib's format cannot say what was voted.
pub async fn pabulib(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    let reserved = reserve(&visit)?;
    let place = WRITING.take().await?;
    let (consultation, file) = published(&visit, &slug).await?;
    let (unit, year) = (visit.municipality.name.clone(), consultation.closes_at.day().year().to_string());
    let written = place.work(move || {
        let origin = Origin { country: COUNTRY, unit: &unit, instance: &year };
        read_ours(&file).map(|contents| write_pabulib(&contents, &origin))
    });
    let written = written.await?.map_err(|error| Error::internal(format!("a published ballot file: {error}")))?;
    let file = written.ok_or(Error::NotFound)?;
    reserved.keep();
    Ok(download(NAME_PABULIB, file))
}

/// Whoever finds nothing has used up nothing of it.
fn reserve(visit: &Visit) -> Result<Reserved, Error> {
    visit.reserve(if visit.person().is_some() { &limits::EXPORT } else { &limits::EXPORT_OF_NETWORK })
}

/// The stored file of the ballots, and what was voted on.
async fn published(visit: &Visit, slug: &str) -> Result<(Consultation, String), Error> {
    let (actor, mut tx) = (visit.actor(), visit.read().await?);
    let consultation = consultations::find_by_slug(&mut tx, &actor, slug).await?;
    let file = store::find_ballot_file(&mut tx, &actor, consultation.id).await?.ok_or(Error::NotFound)?;
    Ok((consultation, file))
}

fn download(name: &str, file: String) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, file).into_response()
}

/// The box on the page of the outcome.
#[component]
pub fn Recount(counted: Counted, slug: String) -> impl IntoView {
    let t = use_visit().t;
    let published =
        if counted.rules.counting.needs_whole_ballots() { t.outcome_recount_whole() } else { t.outcome_recount_split() };
    // What was sealed of the seed: the hash of its text.
    let lot = (counted.rules.tie == TieRule::Lot).then(|| (sealed::fingerprint(&counted.tie_seed), counted.tie_seed));
    let ballots = counted.ballots_fingerprint.unwrap_or_default();
    let pabulib = counted.rules.fit_pabulib().then(|| {
        view! {
            <p><a href=addresses::ballots_pabulib(&slug) download=NAME_PABULIB data-testid="pabulib">{t.outcome_recount_pabulib()}</a>
                " " <span class="dl-muted">{t.outcome_recount_pabulib_note()}</span></p>
        }
    });
    let fact = |name: &'static str, id: &'static str, value: String| {
        view! { <div><dt>{name}</dt><dd><code class="dl-hash" data-testid=id>{value}</code></dd></div> }
    };
    view! {
        <section class="dl-side" aria-labelledby="nachzaehlen" data-testid="recount">
            <h3 id="nachzaehlen">{t.outcome_recount()}</h3>
            <p>{t.outcome_recount_text()} " " <code>"recount " {NAME}</code></p>
            <p><a class="kern-btn kern-btn--secondary" href=addresses::ballots(&slug) download=NAME>
                <span class="kern-icon kern-icon--download" aria-hidden="true"></span>
                <span class="kern-label">{t.outcome_recount_download()}</span>
            </a></p>
            {pabulib}
            <p>{published}</p>
            <p class="dl-muted">{t.outcome_recount_limits()}</p>
            <details class="dl-fold">
                <summary>{t.outcome_fingerprints()}</summary>
                <dl class="dl-facts dl-facts--stacked">
                    {fact(t.outcome_ballots_fingerprint(), "ballots-fingerprint", ballots)}
                    {fact(t.outcome_rules_fingerprint(), "rules-fingerprint", counted.rules_fingerprint)}
                    {lot.map(|(commitment, seed)| (
                        fact(t.outcome_tie_commitment(), "tie-commitment", commitment),
                        fact(t.outcome_tie_seed(), "tie-seed", seed),
                    ))}
                </dl>
                <p><a href=addresses::sealed_rules(&slug) download>{t.outcome_rules_file()}</a></p>
                <p class="dl-small dl-muted">{t.outcome_fingerprint_note()}</p>
            </details>
        </section>
    }
    .into_any()
}
