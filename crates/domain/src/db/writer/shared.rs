//! The writing connection itself, and the transaction that is open on it.

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};
use tokio::sync::{oneshot, watch};

use super::super::batch::Batch;
use crate::error::{Error, Result};

/// At most so many transactions share one commit: the first one waits for the last one.
const GROUP_MAX: usize = 128;

/// The connection and those whose work is done but not yet on disk.
#[derive(Debug)]
pub(super) struct Shared {
    options: SqliteConnectOptions,
    /// `None` after a broken commit: the next turn opens a new one.
    pub connection: Option<SqliteConnection>,
    pub is_open: bool,
    /// A sync has failed: nothing more is written until the program is started anew.
    is_broken: watch::Sender<bool>,
    pub unacknowledged: Vec<oneshot::Sender<Result<()>>>,
}

impl Shared {
    pub async fn open(options: SqliteConnectOptions, is_broken: watch::Sender<bool>) -> Result<Self> {
        let connection = Some(options.connect().await.map_err(Error::from_sqlx)?);
        Ok(Self { options, connection, is_open: false, is_broken, unacknowledged: Vec::new() })
    }

    async fn run(&mut self, sql: &'static str) -> sqlx::Result<()> {
        let connection = self.connection.as_mut().ok_or(sqlx::Error::WorkerCrashed)?;
        Batch::of(sql).run(connection).await.map(drop).map_err(|stopped| stopped.error)
    }

    /// Whether nobody has written in this transaction yet. All of it is then the turn's own and needs no savepoint, for which SQLite would
    /// copy each page before it is written.
    pub fn is_first(&self) -> bool {
        self.unacknowledged.is_empty()
    }

    /// Whether the first one has waited for enough others.
    pub fn is_full(&self) -> bool {
        self.unacknowledged.len() + 1 >= GROUP_MAX
    }

    /// What goes along with the first statement.
    pub async fn beginning(&mut self) -> Result<Batch> {
        if *self.is_broken.borrow() {
            return Err(Error::Unavailable);
        }
        if self.connection.is_none() {
            self.connection = Some(Box::pin(self.options.connect()).await.map_err(Error::from_sqlx)?);
        }
        Ok(Batch::of(if self.is_open { "SAVEPOINT turn" } else { "BEGIN IMMEDIATE" }))
    }

    /// Back to where the turn began. When even that fails, SQLite has ended the transaction itself or never begun it: whoever else was in
    /// it is told, and the next one has a new connection.
    pub async fn roll_back(&mut self) {
        if !self.is_open {
            return;
        }
        let rolled_back = if self.is_first() {
            self.run("ROLLBACK").await.map(|()| self.is_open = false)
        } else {
            async {
                self.run("ROLLBACK TO turn").await?;
                self.run("RELEASE turn").await
            }
            .await
        };
        if rolled_back.is_err() {
            self.give_up(Error::Unavailable).await;
        }
    }

    pub async fn commit_group(&mut self) {
        if !self.is_open {
            return;
        }
        let committed = self.run("COMMIT").await;
        self.acknowledge(committed).await;
    }

    /// Tells those whose work was committed, or was not.
    pub async fn acknowledge(&mut self, committed: sqlx::Result<()>) {
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
