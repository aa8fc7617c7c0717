//! The one writing connection of a SQLite file, handed from transaction to transaction, so that those who wait share one sync to disk.
//!
//! Each transaction is a savepoint of one SQL transaction, opened together with its first statement and released together with its last
//! ones. `commit` of each returns only after the shared `COMMIT` is on disk; when nobody waits, that goes along with the last ones. A
//! transaction that fails rolls back to its savepoint and hurts nobody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot, watch};

use super::WAIT;
use super::batch::Batch;
use crate::error::{Error, Result};
use crate::finishing::to_the_end;

/// At most so many transactions share one commit: the first one waits for the last one.
const GROUP_MAX: usize = 128;
/// How long somebody waits for the turn; a queue longer than this is an overload.
const TURN_WAIT: Duration = WAIT;

#[derive(Clone, Debug)]
pub(super) struct Writer {
    shared: Arc<Mutex<Shared>>,
    waiting: Arc<AtomicUsize>,
    is_broken: watch::Receiver<bool>,
}

/// The connection and those whose work is done but not yet on disk.
#[derive(Debug)]
struct Shared {
    options: SqliteConnectOptions,
    /// `None` after a broken commit: the next turn opens a new one.
    connection: Option<SqliteConnection>,
    is_open: bool,
    /// A sync has failed: nothing more is written until the program is started anew.
    is_broken: watch::Sender<bool>,
    unacknowledged: Vec<oneshot::Sender<Result<()>>>,
}

/// The turn of one transaction.
#[derive(Debug)]
pub(crate) struct Turn {
    /// `None` once committed or handed to the task that rolls back.
    guard: Option<OwnedMutexGuard<Shared>>,
    writer: Writer,
    /// What goes along with the next statement: the savepoint at first.
    put_off: Option<Batch>,
    /// Whether a statement was run, and the savepoint with it.
    is_begun: bool,
    /// Whether one was answered, so that the transaction is known to be open.
    is_sure: bool,
    /// The first one failed: perhaps nothing is open, and another would be a transaction of its own.
    is_lost: bool,
}

impl Writer {
    pub(super) async fn open(options: SqliteConnectOptions) -> Result<Self> {
        let connection = Some(options.connect().await.map_err(Error::from_sqlx)?);
        let (is_broken, seen) = watch::channel(false);
        let shared = Shared { options, connection, is_open: false, is_broken, unacknowledged: Vec::new() };
        Ok(Self { shared: Arc::new(Mutex::new(shared)), waiting: Arc::default(), is_broken: seen })
    }

    /// Done when a sync has failed.
    pub(super) async fn broken(&self) {
        // A writer that is gone breaks no more.
        if self.is_broken.clone().wait_for(|is_broken| *is_broken).await.is_err() {
            std::future::pending().await
        }
    }

    /// Waits for the turn.
    pub(super) async fn turn(&self) -> Result<Turn> {
        let place = Place::take(self.clone());
        let guard = tokio::time::timeout(TURN_WAIT, self.shared.clone().lock_owned()).await.map_err(|_| Error::Unavailable)?;
        place.reached();
        let mut turn =
            Turn { guard: Some(guard), writer: self.clone(), put_off: None, is_begun: false, is_sure: false, is_lost: false };
        turn.put_off = Some(turn.shared().beginning().await?);
        Ok(turn)
    }

    pub(super) async fn close(&self) {
        let mut shared = self.shared.lock().await;
        shared.commit_group().await;
        if let Some(connection) = shared.connection.take() {
            // Nothing is open any more; a failure to close loses nothing that was acknowledged.
            let _ = connection.close().await;
        }
    }

    /// Folds the write-ahead log into the file, between two turns, and cuts it to nothing.
    pub(super) async fn truncate_log(&self) -> Result<()> {
        let mut shared = self.shared.lock().await;
        shared.commit_group().await;
        let connection = shared.connection.as_mut().ok_or(Error::Unavailable)?;
        let (busy, _, _): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(connection).await.map_err(Error::from_sqlx)?;
        if busy == 0 { Ok(()) } else { Err(Error::Unavailable) }
    }

    /// Migrations run on the writing connection, between two turns.
    pub(super) async fn migrate(&self, migrator: &Migrator) -> std::result::Result<(), MigrateError> {
        let mut shared = self.shared.lock().await;
        let connection = shared.connection.as_mut().ok_or(MigrateError::Execute(sqlx::Error::WorkerCrashed))?;
        migrator.run_direct(None, connection, false).await
    }

    /// Commits what others left open when the one they waited for gave up.
    fn settle(self) {
        tokio::spawn(async move {
            let mut shared = self.shared.lock().await;
            if self.waiting.load(Ordering::SeqCst) == 0 {
                shared.commit_group().await;
            }
        });
    }
}

impl Turn {
    /// A statement that takes along what was put off.
    pub(super) fn follow(&mut self, sql: &'static str) -> Batch {
        let Some(mut batch) = self.put_off.take() else {
            return if self.is_lost { Batch::never(sql) } else { Batch::of(sql) };
        };
        batch.push(sql);
        batch
    }

    /// Notes what was answered to the batch that `follow` has given.
    pub(super) fn heard<T>(&mut self, answer: sqlx::Result<T>) -> sqlx::Result<T> {
        self.is_sure |= answer.is_ok();
        self.is_lost |= !self.is_sure;
        answer
    }

    /// Leaves a statement to the next one.
    pub(super) fn put_off(&mut self, batch: Batch) {
        self.put_off = Some(batch);
    }

    /// For the batch that `follow` has given.
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        self.is_begun = true;
        let shared = self.shared();
        shared.is_open = true;
        shared.connection.as_mut().expect("a turn begins with a connection")
    }

    fn shared(&mut self) -> &mut Shared {
        self.guard.as_mut().expect("a turn holds the connection until it ends")
    }

    /// To its end: whoever leaves meanwhile must neither roll back what is released nor leave others waiting for it.
    pub(super) async fn commit(self) -> Result<()> {
        let (done, is_on_disk) = oneshot::channel();
        to_the_end(self.release(done)).await;
        is_on_disk.await.unwrap_or(Err(Error::OutcomeUnknown))
    }

    async fn release(mut self, done: oneshot::Sender<Result<()>>) {
        let mut last = self.follow("RELEASE turn");
        // Whoever waits now will commit for this one, or gives up its place and sees to it (`settle`).
        let is_last = self.writer.waiting.load(Ordering::SeqCst) == 0 || self.shared().unacknowledged.len() + 1 >= GROUP_MAX;
        if is_last {
            last.push("COMMIT");
        }
        let committed = match last.run(self.connection()).await {
            Ok(_) => Ok(()),
            Err(stopped) if is_last && stopped.left == 1 => Err(stopped.error),
            Err(stopped) => {
                // Dropped, the turn rolls back to the savepoint. Whoever hung up does not wait for the answer.
                let _ = done.send(Err(Error::from_sqlx(stopped.error)));
                return;
            }
        };
        let mut guard = self.guard.take().expect("a turn holds the connection until it ends");
        guard.unacknowledged.push(done);
        if is_last {
            guard.acknowledge(committed).await;
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut guard) = self.guard.take() else { return };
        let (waiting, is_begun) = (self.writer.waiting.clone(), self.is_begun);
        tokio::spawn(async move {
            if is_begun {
                guard.roll_back().await;
            }
            if waiting.load(Ordering::SeqCst) == 0 {
                guard.commit_group().await;
            }
        });
    }
}

impl Shared {
    async fn run(&mut self, sql: &'static str) -> sqlx::Result<()> {
        let connection = self.connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
        Batch::of(sql).execute(connection).await.map(drop)
    }

    /// What goes along with the first statement: a savepoint, in the transaction that is open or in a new one.
    async fn beginning(&mut self) -> Result<Batch> {
        if *self.is_broken.borrow() {
            return Err(Error::Unavailable);
        }
        if self.connection.is_none() {
            self.connection = Some(self.options.connect().await.map_err(Error::from_sqlx)?);
        }
        if self.is_open {
            return Ok(Batch::of("SAVEPOINT turn"));
        }
        let mut batch = Batch::of("BEGIN IMMEDIATE");
        batch.push("SAVEPOINT turn");
        Ok(batch)
    }

    /// Back to the savepoint. When even that fails, the group is lost as a whole and told so.
    async fn roll_back(&mut self) {
        if !self.is_open {
            return;
        }
        let result = async {
            self.run("ROLLBACK TO turn").await?;
            self.run("RELEASE turn").await
        };
        if result.await.is_ok() {
            return;
        }
        // Nothing was begun, or SQLite itself has ended a transaction that it had no memory for: a new one begins.
        if !self.unacknowledged.is_empty() || self.run("BEGIN IMMEDIATE").await.is_err() {
            self.give_up(Error::Unavailable).await;
        }
    }

    async fn commit_group(&mut self) {
        if !self.is_open {
            return;
        }
        let committed = self.run("COMMIT").await;
        self.acknowledge(committed).await;
    }

    /// Tells those whose work was committed, or was not.
    async fn acknowledge(&mut self, committed: sqlx::Result<()>) {
        match committed {
            Ok(()) => {
                self.is_open = false;
                for done in self.unacknowledged.drain(..) {
                    // Whoever hung up does not wait for the answer.
                    let _ = done.send(Ok(()));
                }
            }
            Err(error) => {
                tracing::error!(%error, "commit failed");
                if Error::is_sync_failed(&error) {
                    self.is_broken.send_replace(true);
                }
                self.give_up(Error::from_sqlite_commit(&error)).await;
            }
        }
    }

    /// Drops the connection, so that its transaction ends, and tells all whose work was in it.
    async fn give_up(&mut self, error: Error) {
        let _ = self.run("ROLLBACK").await;
        self.connection = None;
        self.is_open = false;
        for done in self.unacknowledged.drain(..) {
            let _ = done.send(Err(error.clone()));
        }
    }
}

/// A place in the queue. Whoever leaves it early must not leave behind a group that waited for it.
struct Place {
    writer: Option<Writer>,
}

impl Place {
    fn take(writer: Writer) -> Self {
        writer.waiting.fetch_add(1, Ordering::SeqCst);
        Self { writer: Some(writer) }
    }

    fn reached(mut self) {
        if let Some(writer) = self.writer.take() {
            writer.waiting.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(writer) = self.writer.take() {
            writer.waiting.fetch_sub(1, Ordering::SeqCst);
            writer.settle();
        }
    }
}
