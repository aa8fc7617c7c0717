//! The one writing connection of a SQLite file, handed from transaction to transaction, so that those who wait share one sync to disk.
//!
//! The first of a group begins one SQL transaction together with its first statement; each one after it is a savepoint of that, opened
//! together with its first statement and released together with its last ones. `commit` of each returns only after the shared `COMMIT` is on
//! disk; when nobody waits, that goes along with the last ones. A transaction that fails rolls back to where it began and hurts nobody else.

mod shared;
mod turn;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sqlx::Connection;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use tokio::sync::{Mutex, watch};

use super::WAIT;
use crate::error::{Error, Result};
use shared::Shared;
pub(crate) use turn::Turn;

/// How long somebody waits for the turn; a queue longer than this is an overload.
const TURN_WAIT: Duration = WAIT;

#[derive(Clone, Debug)]
pub(super) struct Writer {
    shared: Arc<Mutex<Shared>>,
    waiting: Arc<AtomicUsize>,
    is_broken: watch::Receiver<bool>,
}

impl Writer {
    pub(super) async fn open(options: SqliteConnectOptions) -> Result<Self> {
        let (is_broken, seen) = watch::channel(false);
        let shared = Shared::open(options, is_broken).await?;
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
        Turn::begin(self.clone(), guard).await
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

    /// Whether somebody waits for the turn.
    fn is_awaited(&self) -> bool {
        self.waiting.load(Ordering::SeqCst) > 0
    }

    /// Commits what others left open when the one they waited for gave up.
    fn settle(self) {
        tokio::spawn(async move {
            let mut shared = self.shared.lock().await;
            if !self.is_awaited() {
                shared.commit_group().await;
            }
        });
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
