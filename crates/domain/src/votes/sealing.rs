//! How a vote ends: ballots are read for the count and written again in a random order under random keys. Where marks are counted one by
//! one, each becomes a ballot of its own, so that not even a person's marks stay together. What could lead to a person is deleted.

use super::marks::Mark;
use super::sealed::Sealed;
use super::{marks, store};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, MeasureId};
use crate::outcomes::PaperCount;
use crate::papers;

/// All that was cast, in an order that says nothing.
pub(crate) struct BallotBox {
    pub sealed: Sealed,
    /// The number from which lots are drawn.
    pub seed: Vec<u8>,
    /// Of the sealed rules.
    pub fingerprint: String,
    /// One for each ballot; where marks are counted one by one, one for each mark.
    pub ballots: Vec<Vec<Mark>>,
    pub reasons: Vec<(MeasureId, String)>,
    /// How many of them came on paper.
    pub paper: Option<PaperCount>,
}

/// Empties the ballot box and cuts every way from a person to a mark. The consultation's row must be locked, and its
/// rules sealed.
pub(crate) async fn empty(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<BallotBox> {
    let seal = store::find_seal(tx, actor, id).await?.ok_or(Error::NotFound)?;
    let sealed = Sealed::from_text(&seal.sealed)?;
    let seed = store::find_seed(tx, actor, id).await?.ok_or(Error::NotFound)?;
    let mut cast = list(tx, actor, id, &sealed).await?;
    let papers = papers::sealing::take(tx, actor, id).await?;
    for sheet in &papers.marks {
        cast.push(marks::read_stored(&sealed, sheet)?);
    }
    let mut ballots = if sealed.rules.counting.needs_whole_ballots() { cast } else { split(cast) };
    let mut reasons = store::list_reasons(tx, actor, id).await?;
    actor.random.shuffle(&mut ballots);
    actor.random.shuffle(&mut reasons);
    store::delete_pseudonyms(tx, actor, id).await?;
    for ballot in &ballots {
        let key = actor.random.bytes().to_vec();
        store::insert_sealed_ballot(tx, actor, id, key, marks::write(&sealed, ballot)).await?;
    }
    for (measure, reason) in &reasons {
        let key = actor.random.bytes();
        store::upsert_reason(tx, actor, id, &key, (*measure, reason.clone())).await?;
    }
    Ok(BallotBox { sealed, seed, fingerprint: seal.fingerprint, ballots, reasons, paper: papers.count })
}

/// All that is stored, before the end or after it.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, id: ConsultationId, sealed: &Sealed) -> Result<Vec<Vec<Mark>>> {
    let stored = store::list_marks(tx, actor, id).await?;
    stored.iter().map(|marks| marks::read_stored(sealed, marks)).collect()
}

fn split(ballots: Vec<Vec<Mark>>) -> Vec<Vec<Mark>> {
    ballots.into_iter().flatten().map(|mark| vec![mark]).collect()
}
