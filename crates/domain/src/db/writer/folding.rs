//! Folding the write-ahead log into the file by a connection of its own, while others write. The writer folds it, too, once it is long
//! (`LOG_PAGES`), and everybody waits meanwhile: what was folded before costs it nothing then.

use std::sync::Arc;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// After so many commits it is folded: in the rush before a vote ends each writes some dozens of pages.
const COMMITS: usize = 10;

/// The connection, opened when it is first needed; whoever holds it folds, or keeps others from it.
type Line = Option<SqliteConnection>;

/// Counts commits, and has the log folded now and then.
#[derive(Debug)]
pub(super) struct Folding {
    options: SqliteConnectOptions,
    line: Arc<Mutex<Line>>,
    commits: usize,
}

impl Folding {
    pub fn new(options: SqliteConnectOptions) -> Self {
        Self { options: options.create_if_missing(false), line: Arc::default(), commits: 0 }
    }

    /// Something was committed. Where it is being folded just now, the next commit will see to it.
    pub fn committed(&mut self) {
        self.commits += 1;
        if self.commits >= COMMITS
            && let Ok(line) = self.line.clone().try_lock_owned()
        {
            self.commits = 0;
            tokio::spawn(fold(line, self.options.clone()));
        }
    }

    /// While this is held nobody folds beside the writer, who then gets all of the log.
    pub async fn pause(&self) -> OwnedMutexGuard<Line> {
        self.line.clone().lock_owned().await
    }

    pub async fn close(&self) {
        if let Some(connection) = self.pause().await.take() {
            // It holds nothing that could be lost.
            let _ = connection.close().await;
        }
    }
}

async fn fold(mut line: OwnedMutexGuard<Line>, options: SqliteConnectOptions) {
    let folded = async {
        let mut connection = match line.take() {
            Some(connection) => connection,
            None => options.connect().await?,
        };
        // Not for longer than others let it: it neither waits for readers nor keeps anybody from writing.
        sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&mut connection).await?;
        *line = Some(connection);
        Ok::<(), sqlx::Error>(())
    };
    if let Err(error) = folded.await {
        // Nothing is lost: the log stays as long as it is, and the writer folds it.
        tracing::warn!(%error, "the log could not be folded");
    }
}
