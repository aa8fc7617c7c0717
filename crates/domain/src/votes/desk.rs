//! Where ballots come in by account. On SQLite those that come while others are written wait together and are written together
//! (`together.rs`); on PostgreSQL, and where nobody else comes, each has a transaction of its own.

use futures::future::join_all;

use super::ballot::Receipt;
use super::casting;
use super::together::{self, Cast, Key};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::gathering::{Gathering, Waiting};

/// The desk of one program; clones share it.
#[derive(Clone, Debug)]
pub struct Desk {
    db: Db,
    clock: Clock,
    gathering: Gathering<Cast, Result<Receipt>>,
}

impl Desk {
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock, gathering: Gathering::new(Cast::goes_with) }
    }

    /// Casts a ballot, or changes it; acknowledged only after it is on disk. What is done is done at the time when it is written: deadlines
    /// are judged by that, not by the actor's.
    ///
    /// # Errors
    /// As `casting::cast`; `Unavailable` when it was not done, `OutcomeUnknown` when nobody knows.
    pub async fn cast(&self, cast: Cast) -> Result<Receipt> {
        if !self.db.is_sqlite() {
            return Box::pin(self.alone(cast)).await;
        }
        let desk = self.clone();
        let answer = self.gathering.ask(cast, move |key, group| desk.clone().write(key, group)).await;
        answer.unwrap_or(Err(Error::OutcomeUnknown))
    }

    /// Gives the vote's key to the next group.
    async fn write(self, key: Option<Key>, group: Vec<Waiting<Cast, Result<Receipt>>>) -> Option<Key> {
        let (mut casts, waiting): (Vec<Cast>, Vec<_>) = group.into_iter().map(|one| (one.question, one.done)).unzip();
        // Nobody is taken along by the trouble of others: what did not come to a commit is tried alone.
        let written = if casts.len() > 1 { self.together(&mut casts, key).await } else { None };
        if let Some(written) = written {
            let (answers, key) = match written {
                Ok((receipts, key)) => (receipts.into_iter().map(Ok).collect(), Some(key)),
                Err(error) => (vec![Err(error); waiting.len()], None),
            };
            for (done, answer) in waiting.into_iter().zip(answers) {
                // Whoever hung up does not wait for the answer.
                let _ = done.send(answer);
            }
            return key;
        }
        let each = casts.into_iter().zip(waiting).map(async |(cast, done)| {
            let _ = done.send(self.alone(cast).await);
        });
        // To their end: meanwhile others come and will be written together.
        join_all(each).await;
        None
    }

    /// `None` when nothing was done and each is to be tried alone; an error holds for all of them.
    async fn together(&self, casts: &mut [Cast], key: Option<Key>) -> Option<Result<(Vec<Receipt>, Key)>> {
        let mut tx = match self.db.write().await {
            Ok(tx) => tx,
            Err(error) => return Some(Err(error)),
        };
        let now = self.clock.now();
        casts.iter_mut().for_each(|cast| cast.actor.now = now);
        let written = together::cast(&mut tx, casts, key).await.ok()??;
        Some(together::commit(tx).await?.map(|()| written))
    }

    async fn alone(&self, mut cast: Cast) -> Result<Receipt> {
        let mut tx = self.db.write().await?;
        cast.actor.now = self.clock.now();
        let Cast { actor, vote, paper, request_id, expected_revision } = cast;
        let receipt = casting::cast(&mut tx, &actor, vote, &paper, request_id, expected_revision).await?;
        tx.commit().await.map(|()| receipt)
    }
}

#[cfg(test)]
mod tests;
