//! Statements of SQLite that go to its thread in one call. A call costs two changes of threads, more than most statements themselves, and the
//! one writer stands still meanwhile.

use std::borrow::Cow;

use futures::TryStreamExt;
use sqlx::error::BoxDynError;
use sqlx::sqlite::{SqliteArguments, SqliteConnection, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Either, Encode, Executor, Sqlite, Type};

/// So many statements wait at most: each different row of them is kept prepared.
const STATEMENTS_MAX: usize = 24;

/// Statements with their values, in order. Rows are kept of the last and of one that is asked.
#[derive(Debug)]
pub(crate) struct Batch {
    sql: Cow<'static, str>,
    statements: usize,
    /// The number of the one that is asked, from one.
    asked: Option<usize>,
    arguments: Result<SqliteArguments, BoxDynError>,
}

/// What statements have given.
#[derive(Debug, Default)]
pub(crate) struct Given {
    /// The rows of the one that is asked; `None` where none is.
    pub asked: Option<Vec<SqliteRow>>,
    /// The rows of the last one.
    pub rows: Vec<SqliteRow>,
    /// How many rows the last one has changed.
    pub changed: u64,
}

/// Why statements were not all run.
#[derive(Debug)]
pub(crate) struct Stopped {
    /// How many were not, the one that failed among them.
    pub left: usize,
    pub error: sqlx::Error,
}

impl Batch {
    pub fn of(sql: &'static str) -> Self {
        Self { sql: Cow::Borrowed(sql), statements: 1, asked: None, arguments: Ok(SqliteArguments::default()) }
    }

    /// One that is not run and fails.
    pub fn never(sql: &'static str) -> Self {
        Self { arguments: Err("the transaction did not begin".into()), ..Self::of(sql) }
    }

    /// Adds a statement; what is bound from now on are its values.
    pub fn push(&mut self, sql: &'static str) {
        let before = self.arguments.as_ref().map_or(0, Arguments::len);
        let text = self.sql.to_mut();
        text.push_str("; ");
        append(text, sql, before);
        self.statements += 1;
    }

    /// The rows of the last statement are wanted, though others come after it.
    pub fn ask(&mut self) {
        self.asked = Some(self.statements);
    }

    /// Whether no more are to be added.
    pub fn is_full(&self) -> bool {
        self.statements >= STATEMENTS_MAX
    }

    /// Binds the next `$n` of the last statement.
    pub fn bind<T>(&mut self, value: T)
    where
        T: for<'q> Encode<'q, Sqlite> + Type<Sqlite>,
    {
        if let Ok(arguments) = &mut self.arguments
            && let Err(error) = arguments.add(value)
        {
            self.arguments = Err(error);
        }
    }

    #[expect(clippy::disallowed_methods, reason = "joined from constants: `of` and `push` take nothing else")]
    fn into_query(self) -> sqlx::Result<sqlx::query::Query<'static, Sqlite, SqliteArguments>> {
        Ok(sqlx::query_with(AssertSqlSafe(self.sql), self.arguments.map_err(sqlx::Error::Encode)?))
    }

    /// Runs all to their end, where something may still go wrong.
    pub async fn run(self, connection: &mut SqliteConnection) -> Result<Given, Stopped> {
        let (all, asked) = (self.statements, self.asked);
        let mut left = all;
        let mut given = Given { asked: asked.map(|_| Vec::new()), ..Given::default() };
        let query = self.into_query().map_err(|error| Stopped { left, error })?;
        let mut steps = connection.fetch_many(query);
        while let Some(step) = steps.try_next().await.map_err(|error| Stopped { left, error })? {
            match step {
                Either::Left(done) => {
                    left = left.saturating_sub(1);
                    given.changed = done.rows_affected();
                }
                Either::Right(row) if left == 1 => given.rows.push(row),
                Either::Right(row) if asked == Some(all - left + 1) => given.asked.get_or_insert_default().push(row),
                Either::Right(_) => {}
            }
        }
        whole(left).map(|()| given).map_err(|error| Stopped { left, error })
    }
}

/// SQLite's thread panics where it has no memory for a row, and sqlx takes what has come until then for all there is: somebody signed in
/// would be nobody. Each statement tells its end, so whoever has not heard all of them knows nothing.
fn whole(left: usize) -> sqlx::Result<()> {
    if left == 0 { Ok(()) } else { Err(sqlx::Error::WorkerCrashed) }
}

/// Adds a statement whose values come after so many others.
fn append(text: &mut String, sql: &str, before: usize) {
    let mut parts = sql.split('$');
    text.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        text.push('$');
        if let Ok(number) = number.parse::<usize>() {
            text.push_str(&(number + before).to_string());
        }
        text.push_str(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_statement_finds_its_own_values() {
        let mut batch = Batch::of("SAVEPOINT turn");
        batch.push("UPDATE a SET b = $2 WHERE c = $1");
        batch.bind(1_i64);
        batch.bind("x".to_owned());
        batch.push("INSERT INTO d SELECT $1, json_extract(e, '$.f'), $10 FROM g");
        let expected =
            "SAVEPOINT turn; UPDATE a SET b = $2 WHERE c = $1; INSERT INTO d SELECT $3, json_extract(e, '$.f'), $12 FROM g";
        assert_eq!(batch.sql, expected);
    }
}
