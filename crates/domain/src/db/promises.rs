//! Whether PostgreSQL is set to keep what it acknowledges.

use super::{Db, Engine};
use crate::error::{Error, Result};

/// Without any of these, acknowledged votes may be gone after a crash.
const PROMISES: [&str; 3] = ["fsync", "synchronous_commit", "full_page_writes"];

impl Db {
    /// The settings of the server that are off and must not be. Of SQLite the program sets them itself.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn broken_promises(&self) -> Result<Vec<String>> {
        let Engine::Postgres(pool) = &self.engine else { return Ok(Vec::new()) };
        let question = "SELECT name FROM pg_settings WHERE setting = 'off' AND name = ANY($1) ORDER BY name";
        let rows: Vec<(String,)> =
            sqlx::query_as(question).bind(PROMISES.map(str::to_owned)).fetch_all(pool).await.map_err(Error::from_sqlx)?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }
}
