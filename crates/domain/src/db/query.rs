//! A statement with its values for both engines; sqlx's own query type does the work.

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::SqliteRow;
use sqlx::{Encode, FromRow, Postgres, Sqlite, Type};

use super::batch::{Batch, Given};
use super::{Line, Tx};
use crate::error::{Error, Result};

/// What a row of both engines can be read into: `#[derive(sqlx::FromRow)]` gives it.
pub trait Row: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// A statement on its way.
#[must_use = "it is not run"]
pub struct Query<'t> {
    tx: &'t mut Tx,
    statement: Statement,
}

enum Statement {
    /// With those before it whose answer nobody waits for.
    Sqlite(Batch),
    Postgres(sqlx::query::Query<'static, Postgres, PgArguments>),
}

impl<'t> Query<'t> {
    pub(super) fn new(tx: &'t mut Tx, sqlite: &'static str, postgres: &'static str) -> Self {
        tx.statements.note(sqlite);
        let statement = match &mut tx.line {
            Line::SqliteRead(_) => Statement::Sqlite(Batch::of(sqlite)),
            Line::SqliteWrite(turn) => Statement::Sqlite(turn.follow(sqlite)),
            Line::PostgresRead(_) | Line::PostgresWrite(_) => Statement::Postgres(sqlx::query(postgres)),
        };
        Self { tx, statement }
    }

    /// Binds the next `$n`.
    pub fn bind<T>(self, value: T) -> Self
    where
        T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>,
    {
        let statement = match self.statement {
            Statement::Sqlite(mut batch) => {
                batch.bind(value);
                Statement::Sqlite(batch)
            }
            Statement::Postgres(query) => Statement::Postgres(query.bind(value)),
        };
        Self { tx: self.tx, statement }
    }

    /// The one row there must be.
    ///
    /// # Errors
    /// `Internal` when there is none or it cannot be read, `Unavailable` when the database does not answer.
    pub async fn one<R: Row>(self) -> Result<R> {
        self.optional().await?.ok_or_else(|| Error::internal("a row that must exist does not".to_owned()))
    }

    /// The row, if there is one.
    ///
    /// # Errors
    /// `Internal` when it cannot be read, `Unavailable` when the database does not answer.
    pub async fn optional<R: Row>(self) -> Result<Option<R>> {
        let doubt = self.tx.doubt.clone();
        let row = match (self.statement, &mut self.tx.line) {
            (Statement::Postgres(q), Line::PostgresRead(c)) => postgres(doubt.heard(q.fetch_optional(&mut **c)).await)?,
            (Statement::Postgres(q), Line::PostgresWrite(t)) => postgres(doubt.heard(q.fetch_optional(&mut **t)).await)?,
            (Statement::Sqlite(batch), _) => sqlite(self.tx.run(batch).await.map(|given| given.rows.into_iter().next()))?,
            _ => unreachable!("a statement is made for its own line"),
        };
        Ok(row)
    }

    /// All rows.
    ///
    /// # Errors
    /// As `optional`.
    pub async fn all<R: Row>(self) -> Result<Vec<R>> {
        let doubt = self.tx.doubt.clone();
        match (self.statement, &mut self.tx.line) {
            (Statement::Postgres(q), Line::PostgresRead(c)) => postgres(doubt.heard(q.fetch_all(&mut **c)).await),
            (Statement::Postgres(q), Line::PostgresWrite(t)) => postgres(doubt.heard(q.fetch_all(&mut **t)).await),
            (Statement::Sqlite(batch), _) => sqlite(self.tx.run(batch).await.map(|given| given.rows)),
            _ => unreachable!("a statement is made for its own line"),
        }
    }

    /// Runs it; returns the number of rows changed.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer, `Internal` for a violated constraint.
    pub async fn execute(self) -> Result<u64> {
        self.run().await.map_err(Error::from_sqlx)
    }

    /// Runs it before the next statement or the commit, whichever comes first: for a change whose answer nobody needs and nothing can refuse.
    /// On SQLite it goes along with that in one call (`db/batch.rs`), and what goes wrong with it is told there. It must give no rows.
    ///
    /// # Errors
    /// As `execute`.
    pub async fn later(self) -> Result<()> {
        match (self.statement, &mut self.tx.line) {
            (Statement::Sqlite(batch), Line::SqliteWrite(turn)) if !batch.is_full() => {
                turn.put_off(batch);
                Ok(())
            }
            (statement, _) => Query { statement, tx: self.tx }.execute().await.map(drop),
        }
    }

    /// Asks along with the next statement, as `later` does it; when that is answered, `Tx::answer` has the row.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn ask(self) -> Result<()> {
        let doubt = self.tx.doubt.clone();
        let rows = match (self.statement, &mut self.tx.line) {
            (Statement::Sqlite(mut batch), Line::SqliteWrite(turn)) if !batch.is_full() => {
                batch.ask();
                turn.put_off(batch);
                return Ok(());
            }
            (Statement::Sqlite(batch), _) => self.tx.run(batch).await.map(|given| Answer::Sqlite(given.rows)),
            (Statement::Postgres(q), Line::PostgresRead(c)) => doubt.heard(q.fetch_all(&mut **c)).await.map(Answer::Postgres),
            (Statement::Postgres(q), Line::PostgresWrite(t)) => doubt.heard(q.fetch_all(&mut **t)).await.map(Answer::Postgres),
            _ => unreachable!("a statement is made for its own line"),
        };
        self.tx.answer = rows.map_err(Error::from_sqlx)?;
        Ok(())
    }

    /// Runs a change that must keep a column unique, such as a mail address: two at once, and one of them is refused by the index.
    ///
    /// # Errors
    /// `Conflict` with this code when another row has the value; the transaction is then good for nothing but being dropped.
    pub async fn execute_unique(self, code: &'static str) -> Result<u64> {
        self.run()
            .await
            .map_err(|error| if Error::is_not_unique(&error) { Error::Conflict(code) } else { Error::from_sqlx(error) })
    }

    async fn run(self) -> sqlx::Result<u64> {
        let doubt = self.tx.doubt.clone();
        match (self.statement, &mut self.tx.line) {
            (Statement::Sqlite(batch), _) => self.tx.run(batch).await.map(|given| given.changed),
            (Statement::Postgres(q), Line::PostgresRead(c)) => doubt.heard(q.execute(&mut **c)).await.map(|r| r.rows_affected()),
            (Statement::Postgres(q), Line::PostgresWrite(t)) => doubt.heard(q.execute(&mut **t)).await.map(|r| r.rows_affected()),
            _ => unreachable!("a statement is made for its own line"),
        }
    }
}

/// What was asked along with another statement.
#[derive(Debug, Default)]
pub(crate) enum Answer {
    #[default]
    None,
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl Tx {
    /// The row that `Query::ask` asked for, if there is one; given once.
    ///
    /// # Errors
    /// `Internal` when it cannot be read.
    pub fn answer<R: Row>(&mut self) -> Result<Option<R>> {
        match std::mem::take(&mut self.answer) {
            Answer::None => Err(Error::internal("nothing was asked".to_owned())),
            Answer::Sqlite(rows) => sqlite(Ok(rows.into_iter().next())),
            Answer::Postgres(rows) => postgres(Ok(rows.into_iter().next())),
        }
    }

    /// Runs statements of SQLite, and keeps what one of them was asked.
    async fn run(&mut self, batch: Batch) -> sqlx::Result<Given> {
        let run = match &mut self.line {
            Line::SqliteRead(connection) => batch.run(connection).await.map_err(|stopped| stopped.error),
            Line::SqliteWrite(turn) => {
                let run = batch.run(turn.connection()).await.map_err(|stopped| stopped.error);
                turn.heard(run)
            }
            Line::PostgresRead(_) | Line::PostgresWrite(_) => unreachable!("a statement is made for its own line"),
        };
        let mut given = run?;
        if let Some(rows) = given.asked.take() {
            self.answer = Answer::Sqlite(rows);
        }
        Ok(given)
    }
}

/// Reads fetched rows (an option or a list of them) of SQLite.
fn sqlite<I, O, R>(rows: sqlx::Result<I>) -> Result<O>
where
    I: IntoIterator<Item = SqliteRow>,
    O: Gather<R>,
    R: Row,
{
    O::gather(rows.map_err(Error::from_sqlx)?.into_iter().map(|row| R::from_row(&row).map_err(Error::from_sqlx)))
}

/// The same for PostgreSQL.
fn postgres<I, O, R>(rows: sqlx::Result<I>) -> Result<O>
where
    I: IntoIterator<Item = PgRow>,
    O: Gather<R>,
    R: Row,
{
    O::gather(rows.map_err(Error::from_sqlx)?.into_iter().map(|row| R::from_row(&row).map_err(Error::from_sqlx)))
}

/// `Option` takes the first row, `Vec` all.
trait Gather<R>: Sized {
    fn gather(rows: impl Iterator<Item = Result<R>>) -> Result<Self>;
}
impl<R> Gather<R> for Option<R> {
    fn gather(mut rows: impl Iterator<Item = Result<R>>) -> Result<Self> {
        rows.next().transpose()
    }
}
impl<R> Gather<R> for Vec<R> {
    fn gather(rows: impl Iterator<Item = Result<R>>) -> Result<Self> {
        rows.collect()
    }
}
