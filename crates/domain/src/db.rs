//! One SQL text for two databases: the connection, a transaction and a query. It knows no table.

mod backup;
mod batch;
mod doubt;
mod migrations;
mod promises;
mod query;
mod statements;
mod sweeping;
mod writer;

use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

use crate::error::{Error, Result};
use doubt::Doubt;
use query::Answer;
pub use query::{Query, Row};
use statements::Statements;
use writer::{Turn, Writer};

/// Longer than this nobody waits for a connection or for another program's lock; then it is `Unavailable`.
const WAIT: Duration = Duration::from_secs(3);
/// Readers of one SQLite file.
const READERS: u32 = 4;
/// What the one writer keeps of the file: pages that votes write to again and again. In KiB, which SQLite wants to be negative.
const WRITER_CACHE: &str = "-8192";
/// After so many pages of 4 KiB the write-ahead log is folded into the file, while everybody waits: four times as many, and one vote in a hundred
/// waited 34 ms instead of 21.
const LOG_PAGES: &str = "1000";
/// Connections to PostgreSQL of one instance.
const CONNECTIONS: u32 = 16;

/// The database of one installation. Clones share the same connections.
///
/// What sqlx does to get a connection has a place on the heap of its own here. Else each future in which somebody reads or writes holds room
/// for all of it, several thousand bytes, and a request's futures are moved into each other again and again.
#[derive(Clone, Debug)]
pub struct Db {
    engine: Engine,
    statements: Arc<Statements>,
    doubt: Doubt,
}

#[derive(Clone, Debug)]
enum Engine {
    Sqlite { readers: SqlitePool, writer: Writer },
    Postgres(PgPool),
}

/// A connection with a task: reading (`Db::read`) or one transaction (`Db::write`). Dropped without `commit` it rolls back.
#[derive(Debug)]
pub struct Tx {
    pub(crate) line: Line,
    pub(crate) statements: Arc<Statements>,
    pub(crate) doubt: Doubt,
    /// What was asked along with the statement before.
    answer: Answer,
}

#[derive(Debug)]
pub(crate) enum Line {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(Turn),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(sqlx::Transaction<'static, Postgres>),
}

impl Db {
    /// Opens `sqlite:PATH` (made when missing) or `postgres://…`. Does not migrate.
    ///
    /// # Errors
    /// `Unavailable` when the database cannot be reached, `Internal` for an address of neither kind.
    pub async fn open(url: &str) -> Result<Self> {
        let doubt = Doubt::default();
        let engine = if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options: PgConnectOptions = url.parse().map_err(Error::from_sqlx)?;
            let options = options.options([("statement_timeout", "10000"), ("idle_in_transaction_session_timeout", "10000")]);
            let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(WAIT);
            let (known, again) = (doubt.clone(), doubt.clone());
            let pool = pool.before_acquire(move |_, meta| {
                let is_trusted = known.is_trusted(meta.age);
                Box::pin(async move { Ok(is_trusted) })
            });
            // Before the pool itself asks a connection that may never answer.
            let pool = pool.after_release(move |_, meta| {
                let is_trusted = again.is_trusted(meta.age);
                Box::pin(async move { if is_trusted { Ok(true) } else { Err(sqlx::Error::PoolTimedOut) } })
            });
            Engine::Postgres(pool.connect_with(options).await.map_err(Error::from_sqlx)?)
        } else if let Some(path) = url.strip_prefix("sqlite:") {
            let options = sqlite_options(path);
            let writer = Writer::open(options.clone().pragma("cache_size", WRITER_CACHE)).await?;
            let readers = SqlitePoolOptions::new().max_connections(READERS).min_connections(1).acquire_timeout(WAIT);
            // A connection is tested when it is given back; in between nothing can happen to one inside the program.
            let readers = readers.test_before_acquire(false);
            let readers =
                readers.connect_with(options.create_if_missing(false).read_only(true)).await.map_err(Error::from_sqlx)?;
            Engine::Sqlite { readers, writer }
        } else {
            // Not the address itself: there may be a password in it.
            return Err(Error::internal("the database address begins neither with sqlite: nor with postgres://".to_owned()));
        };
        Ok(Self { engine, statements: Arc::default(), doubt })
    }

    /// A connection for reading; each statement sees what was committed before it.
    ///
    /// # Errors
    /// `Unavailable` when no connection is free within three seconds.
    pub async fn read(&self) -> Result<Tx> {
        let line = match &self.engine {
            Engine::Sqlite { readers, .. } => Line::SqliteRead(Box::pin(readers.acquire()).await.map_err(Error::from_sqlx)?),
            Engine::Postgres(pool) => Line::PostgresRead(Box::pin(pool.acquire()).await.map_err(Error::from_sqlx)?),
        };
        Ok(Tx { line, statements: self.statements.clone(), doubt: self.doubt.clone(), answer: Answer::None })
    }

    /// A transaction that writes. On SQLite writers take turns and share one sync to disk (group commit, see `writer.rs`).
    ///
    /// # Errors
    /// `Unavailable` when no connection is free within three seconds: nothing was done.
    pub async fn write(&self) -> Result<Tx> {
        let line = match &self.engine {
            Engine::Sqlite { writer, .. } => Line::SqliteWrite(writer.turn().await?),
            Engine::Postgres(pool) => {
                Line::PostgresWrite(self.doubt.heard(Box::pin(pool.begin())).await.map_err(Error::from_sqlx)?)
            }
        };
        Ok(Tx { line, statements: self.statements.clone(), doubt: self.doubt.clone(), answer: Answer::None })
    }

    /// Statements run so far: tests hold pages to their number.
    pub fn statements(&self) -> u64 {
        self.statements.count()
    }

    /// Each different statement run so far, as SQLite reads it: a test looks how SQLite means to find the rows.
    #[cfg(any(test, feature = "testkit"))]
    pub fn statement_texts(&self) -> Vec<&'static str> {
        self.statements.texts()
    }

    /// Whether this is SQLite: for the few things that only one of both can do (backup into a file, the lock file).
    pub fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite { .. })
    }

    /// Sweeps out what the database keeps of deleted rows: SQLite's write-ahead log is folded into the file, where deleted rows are
    /// overwritten, and cut to nothing; PostgreSQL's dead rows are removed from the secret tables.
    ///
    /// # Errors
    /// `Unavailable` while a reader still needs the old state; to be tried again.
    pub async fn forget_deleted(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.truncate_log().await,
            Engine::Postgres(pool) => sweeping::vacuum(pool).await,
        }
    }

    /// The same after a vote or a survey, whose deleted rows nothing may be left of: PostgreSQL writes their tables anew where they are small
    /// enough (`db/sweeping.rs`).
    ///
    /// # Errors
    /// As `forget_deleted`.
    pub async fn forget_secrets(&self) -> Result<()> {
        self.forget_deleted().await?;
        match &self.engine {
            Engine::Sqlite { .. } => Ok(()),
            Engine::Postgres(pool) => sweeping::rewrite(pool).await,
        }
    }

    /// Done when a sync to disk has failed, which only starting anew may heal. On PostgreSQL the server itself sees to that.
    pub async fn broken(&self) {
        match &self.engine {
            Engine::Sqlite { writer, .. } => writer.broken().await,
            Engine::Postgres(_) => std::future::pending().await,
        }
    }

    /// Ends all connections; on SQLite the write-ahead log is folded into the file.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// A statement with `$1, $2, …`; bind the values, then `one`, `optional`, `all` or `execute`.
    pub fn query(&mut self, sql: &'static str) -> Query<'_> {
        Query::new(self, sql, sql)
    }

    /// The same statement in two dialects, for the few that cannot be one text. Say why at the call.
    pub fn query_for(&mut self, sqlite: &'static str, postgres: &'static str) -> Query<'_> {
        Query::new(self, sqlite, postgres)
    }

    /// Makes the transaction durable; returns only after it is on disk.
    ///
    /// # Errors
    /// `Unavailable`: not done. `OutcomeUnknown`: the database went away during the commit; repeat with the same request id.
    pub async fn commit(self) -> Result<()> {
        match self.line {
            Line::SqliteWrite(turn) => turn.commit().await,
            Line::PostgresWrite(tx) => self.doubt.heard(tx.commit()).await.map_err(Error::from_commit),
            Line::SqliteRead(_) | Line::PostgresRead(_) => Ok(()),
        }
    }
}

fn sqlite_options(path: &str) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(WAIT)
        .foreign_keys(true)
        .statement_cache_capacity(200)
        // A deleted ballot or draft must not survive in free pages.
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF")
        // What a savepoint would roll back is kept in memory; in files it cost more than all the rest of a vote.
        .pragma("temp_store", "MEMORY")
        .pragma("wal_autocheckpoint", LOG_PAGES)
        .pragma("journal_size_limit", "67108864")
}

#[cfg(test)]
mod tests;
