//! The turn of one transaction, from its beginning to its commit.

use sqlx::SqliteConnection;
use tokio::sync::{OwnedMutexGuard, oneshot};

use super::super::batch::Batch;
use super::Writer;
use super::shared::Shared;
use crate::error::{Error, Result};
use crate::finishing::to_the_end;

/// The turn of one transaction.
#[derive(Debug)]
pub(crate) struct Turn {
    /// `None` once committed or handed to the task that rolls back.
    guard: Option<OwnedMutexGuard<Shared>>,
    writer: Writer,
    /// What goes along with the next statement: its beginning at first.
    put_off: Option<Batch>,
    /// Whether a statement was run, and the beginning with it.
    is_begun: bool,
    /// Whether one was answered, so that the transaction is known to be open.
    is_sure: bool,
    /// The first one failed: perhaps nothing is open, and another would be a transaction of its own.
    is_lost: bool,
}

impl Turn {
    pub(super) async fn begin(writer: Writer, mut guard: OwnedMutexGuard<Shared>) -> Result<Self> {
        let put_off = Some(guard.beginning().await?);
        Ok(Self { guard: Some(guard), writer, put_off, is_begun: false, is_sure: false, is_lost: false })
    }

    /// A statement that takes along what was put off.
    pub(in crate::db) fn follow(&mut self, sql: &'static str) -> Batch {
        let Some(mut batch) = self.put_off.take() else {
            return if self.is_lost { Batch::never(sql) } else { Batch::of(sql) };
        };
        batch.push(sql);
        batch
    }

    /// Notes what was answered to the batch that `follow` has given.
    pub(in crate::db) fn heard<T>(&mut self, answer: sqlx::Result<T>) -> sqlx::Result<T> {
        self.is_sure |= answer.is_ok();
        self.is_lost |= !self.is_sure;
        answer
    }

    /// Leaves a statement to the next one.
    pub(in crate::db) fn put_off(&mut self, batch: Batch) {
        self.put_off = Some(batch);
    }

    /// For the batch that `follow` has given.
    pub(in crate::db) fn connection(&mut self) -> &mut SqliteConnection {
        self.is_begun = true;
        let shared = self.shared();
        shared.is_open = true;
        shared.connection.as_mut().expect("a turn begins with a connection")
    }

    fn shared(&mut self) -> &mut Shared {
        self.guard.as_mut().expect("a turn holds the connection until it ends")
    }

    /// To its end: whoever leaves meanwhile must neither roll back what is released nor leave others waiting for it.
    pub(in crate::db) async fn commit(self) -> Result<()> {
        let (done, is_on_disk) = oneshot::channel();
        to_the_end(self.release(done)).await;
        is_on_disk.await.unwrap_or(Err(Error::OutcomeUnknown))
    }

    async fn release(mut self, done: oneshot::Sender<Result<()>>) {
        if self.is_lost {
            // What did not begin is not done, whoever commits. Whoever hung up does not wait for the answer.
            let _ = done.send(Err(Error::Unavailable));
            return;
        }
        // Whoever waits now will commit for this one, or gives up its place and sees to it (`settle`).
        let is_last = !self.writer.is_awaited() || self.shared().is_full();
        let mut committed = Ok(());
        if let Some(last) = self.ending(is_last) {
            committed = match last.run(self.connection()).await {
                Ok(_) => Ok(()),
                Err(stopped) if is_last && stopped.left == 1 => Err(stopped.error),
                Err(stopped) => {
                    // Dropped, the turn rolls back to where it began.
                    let _ = done.send(Err(Error::from_sqlx(stopped.error)));
                    return;
                }
            };
        }
        let mut guard = self.guard.take().expect("a turn holds the connection until it ends");
        guard.unacknowledged.push(done);
        if is_last {
            guard.acknowledge(committed).await;
        }
    }

    /// What ends it; `None` where nothing is left to say, because another one will commit.
    fn ending(&mut self, is_last: bool) -> Option<Batch> {
        if !self.shared().is_first() {
            let mut batch = self.follow("RELEASE turn");
            if is_last {
                batch.push("COMMIT");
            }
            return Some(batch);
        }
        if is_last { Some(self.follow("COMMIT")) } else { self.put_off.take() }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut guard) = self.guard.take() else { return };
        let (writer, is_begun) = (self.writer.clone(), self.is_begun);
        tokio::spawn(async move {
            if is_begun {
                guard.roll_back().await;
            }
            if !writer.is_awaited() {
                guard.commit_group().await;
            }
        });
    }
}
