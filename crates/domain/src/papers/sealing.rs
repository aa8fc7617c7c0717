//! How ballots on paper get into the box when a vote ends: the sheets of countersigned piles, without their piles. What was read is deleted.

use super::batch::{Batch, Record, State};
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;
use crate::outcomes::PaperCount;

/// What came on paper.
pub(crate) struct Taken {
    /// The marks of valid sheets, as ballots are stored.
    pub marks: Vec<String>,
    /// `None` where nothing came on paper.
    pub count: Option<PaperCount>,
}

/// Takes the sheets out of their piles. The consultation's row must be locked.
pub(crate) async fn take(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Taken> {
    let count = count(tx, actor, id).await?;
    let marks = store::list_signed_marks(tx, actor, id).await?;
    store::forget_sheets(tx, actor, id).await?;
    Ok(Taken { marks, count })
}

/// How many ballots came on paper, by the records of their piles, which stay after the count; `None` where nothing came.
pub(crate) async fn count(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<PaperCount>> {
    let piles: Vec<Batch> = store::list_all(tx, actor, id).await?;
    let (mut record, mut batches, mut left_out) = (Record::default(), 0, 0);
    for pile in piles.iter().filter(|pile| pile.state() != State::Discarded) {
        match pile.record()? {
            Some(counted) => {
                record = record.and(&counted);
                batches += 1;
            }
            None => left_out += u64::try_from(pile.sheet_count).unwrap_or(0),
        }
    }
    let count = PaperCount { valid: record.valid, invalid: record.invalid, batches, left_out };
    Ok((batches > 0 || left_out > 0).then_some(count))
}
