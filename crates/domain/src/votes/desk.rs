//! Where ballots come in by account. On SQLite those that come while others are written wait together and are written together
//! (`together.rs`); on PostgreSQL, and where nobody else comes, each has a transaction of its own.

use std::collections::{HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::future::join_all;
use tokio::sync::oneshot;

use super::ballot::Receipt;
use super::casting;
use super::together::{self, Cast};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{Error, Result};

/// At most so many ballots are written together: the first one waits for the last one.
const TOGETHER_MAX: usize = 64;

/// The desk of one program; clones share it.
#[derive(Clone, Debug)]
pub struct Desk {
    db: Db,
    clock: Clock,
    queue: Arc<Mutex<Queue>>,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: VecDeque<Waiting>,
    /// Somebody is writing, and will come back for those who wait.
    is_busy: bool,
}

#[derive(Debug)]
struct Waiting {
    cast: Cast,
    done: oneshot::Sender<Result<Receipt>>,
}

impl Desk {
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock, queue: Arc::default() }
    }

    /// Casts a ballot, or changes it; acknowledged only after it is on disk. What is done is done at the time when it is written: deadlines
    /// are judged by that, not by the actor's.
    ///
    /// # Errors
    /// As `casting::cast`; `Unavailable` when it was not done, `OutcomeUnknown` when nobody knows.
    pub async fn cast(&self, cast: Cast) -> Result<Receipt> {
        if !self.db.is_sqlite() {
            return self.alone(cast).await;
        }
        let (done, answer) = oneshot::channel();
        let is_first = {
            let mut queue = self.queue();
            queue.waiting.push_back(Waiting { cast, done });
            !std::mem::replace(&mut queue.is_busy, true)
        };
        if is_first {
            // In a task of its own: whoever leaves must not leave the others waiting.
            tokio::spawn(self.clone().write_all());
        }
        answer.await.unwrap_or(Err(Error::OutcomeUnknown))
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn write_all(self) {
        loop {
            let group = self.queue().next_group();
            if group.is_empty() {
                return;
            }
            // In a task of its own: should it panic, those of the group are told, and the desk goes on.
            let _ = tokio::spawn(self.clone().write(group)).await;
        }
    }

    async fn write(self, group: Vec<Waiting>) {
        let (casts, waiting): (Vec<Cast>, Vec<_>) = group.into_iter().map(|one| (one.cast, one.done)).unzip();
        // Nobody is taken along by the trouble of others: what did not come to a commit is tried alone.
        let written = if casts.len() > 1 { self.together(&casts).await } else { None };
        if let Some(written) = written {
            let answers =
                written.map_or_else(|error| vec![Err(error); waiting.len()], |receipts| receipts.into_iter().map(Ok).collect());
            for (done, answer) in waiting.into_iter().zip(answers) {
                // Whoever hung up does not wait for the answer.
                let _ = done.send(answer);
            }
            return;
        }
        let each = casts.into_iter().zip(waiting).map(async |(cast, done)| {
            let _ = done.send(self.alone(cast).await);
        });
        // To their end: meanwhile others come and will be written together.
        join_all(each).await;
    }

    /// `None` when nothing was done and each is to be tried alone; an error holds for all of them.
    async fn together(&self, casts: &[Cast]) -> Option<Result<Vec<Receipt>>> {
        let mut tx = match self.db.write().await {
            Ok(tx) => tx,
            Err(error) => return Some(Err(error)),
        };
        let now = self.clock.now();
        let at = |cast: &Cast| {
            let mut cast = cast.clone();
            cast.actor.now = now;
            cast
        };
        let casts: Vec<Cast> = casts.iter().map(at).collect();
        let receipts = together::cast(&mut tx, &casts).await.ok()??;
        Some(tx.commit().await.map(|()| receipts))
    }

    async fn alone(&self, mut cast: Cast) -> Result<Receipt> {
        let mut tx = self.db.write().await?;
        cast.actor.now = self.clock.now();
        let Cast { actor, vote, paper, request_id, expected_revision } = cast;
        let receipt = casting::cast(&mut tx, &actor, vote, &paper, request_id, expected_revision).await?;
        tx.commit().await.map(|()| receipt)
    }
}

impl Queue {
    /// Those who wait with the first, in the same vote and each once; the others keep their places. Empty when nobody waits: then whoever
    /// comes next is the first again.
    fn next_group(&mut self) -> Vec<Waiting> {
        let mut group: Vec<Waiting> = Vec::new();
        let mut people = HashSet::new();
        let mut others = VecDeque::new();
        for one in self.waiting.drain(..) {
            let belongs = group.first().is_none_or(|first| {
                (first.cast.vote, first.cast.actor.municipality) == (one.cast.vote, one.cast.actor.municipality)
            });
            if belongs && group.len() < TOGETHER_MAX && people.insert(one.cast.actor.account()) {
                group.push(one);
            } else {
                others.push_back(one);
            }
        }
        self.waiting = others;
        self.is_busy = !group.is_empty();
        group
    }
}

#[cfg(test)]
mod tests;
