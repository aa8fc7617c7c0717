//! A whole copy of a SQLite database while others read and write, and the check that a copy is whole. PostgreSQL has tools for both.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use super::{Db, Engine};
use crate::error::{Error, Result};

impl Db {
    /// Writes the database as it is now into a new file and checks that file.
    ///
    /// # Errors
    /// `Internal` on PostgreSQL, or when the copy is not whole; `Unavailable` when the disk is full.
    pub async fn back_up(&self, file: &Path) -> Result<()> {
        let Engine::Sqlite { readers, .. } = &self.engine else { return Err(only_sqlite()) };
        let path = file.to_str().ok_or_else(|| Error::internal("the file's name is not UTF-8".to_owned()))?;
        sqlx::query("VACUUM INTO $1").bind(path.to_owned()).execute(readers).await.map_err(Error::from_sqlx)?;
        let options = SqliteConnectOptions::new().filename(file).read_only(true);
        let mut copy = options.connect().await.map_err(Error::from_sqlx)?;
        let checked = check(&mut copy).await;
        let _ = copy.close().await;
        checked
    }

    /// Whether the pages of the file hang together: quick enough for every start. PostgreSQL looks after its own.
    ///
    /// # Errors
    /// `Internal` with what SQLite found, `Unavailable`.
    pub async fn check_quickly(&self) -> Result<()> {
        let Engine::Sqlite { readers, .. } = &self.engine else { return Ok(()) };
        let check = sqlx::query_as("PRAGMA quick_check(1)").fetch_one(readers).await;
        let (found,): (String,) = check.map_err(Error::from_sqlx)?;
        if found == "ok" { Ok(()) } else { Err(Error::internal(found)) }
    }

    /// Whether the file is whole and its references fit.
    ///
    /// # Errors
    /// `Internal` with what SQLite found.
    pub async fn check(&self) -> Result<()> {
        let Engine::Sqlite { readers, .. } = &self.engine else { return Err(only_sqlite()) };
        check(&mut *readers.acquire().await.map_err(Error::from_sqlx)?).await
    }
}

async fn check(connection: &mut SqliteConnection) -> Result<()> {
    let (found,): (String,) =
        sqlx::query_as("PRAGMA integrity_check(1)").fetch_one(&mut *connection).await.map_err(Error::from_sqlx)?;
    if found != "ok" {
        return Err(Error::internal(format!("integrity check: {found}")));
    }
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *connection).await.map_err(Error::from_sqlx)?;
    if dangling.is_some() {
        return Err(Error::internal("integrity check: a row refers to one that is not there".to_owned()));
    }
    let tables = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('municipality', '_sqlx_migrations')";
    let (tables,): (i64,) = sqlx::query_as(tables).fetch_one(connection).await.map_err(Error::from_sqlx)?;
    if tables == 2 { Ok(()) } else { Err(Error::internal("not a database of this program".to_owned())) }
}

fn only_sqlite() -> Error {
    Error::internal("only SQLite is copied by the program itself".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::World;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_backup_is_whole_while_others_write() {
        let t = World::new().await;
        if !t.db.is_sqlite() {
            assert!(t.db.back_up(Path::new("x")).await.is_err());
            return;
        }
        let mut open = t.write().await;
        open.query("INSERT INTO municipality_host (host, municipality_id) VALUES ('a', $1)")
            .bind(t.municipality)
            .execute()
            .await
            .expect("row");
        let file = std::env::temp_dir().join(format!("dorflinde_backup_{}.db", t.random.secret_id().simple()));
        // The name is the same in each run: nothing of an earlier one may be in the way.
        let _ = std::fs::remove_file(&file);
        t.db.back_up(&file).await.expect("a backup beside an open transaction");
        open.commit().await.expect("a commit");
        let copy = Db::open(&format!("sqlite:{}", file.display())).await.expect("opens");
        assert_eq!(copy.check().await, Ok(()));
        let (hosts,): (i64,) =
            copy.read().await.expect("reads").query("SELECT COUNT(*) FROM municipality_host").one().await.expect("a count");
        assert_eq!(hosts, 0, "what was not committed is not in it");
        copy.close().await;
        std::fs::write(&file, b"SQLite format 3\0 but then nonsense").expect("a broken file");
        let mut nonsense =
            SqliteConnectOptions::new().filename(&file).read_only(true).connect().await.expect("opened without a look inside");
        assert!(
            sqlx::query("SELECT COUNT(*) FROM sqlite_schema").fetch_one(&mut nonsense).await.is_err(),
            "nonsense is not read"
        );
        let _ = std::fs::remove_file(file);
    }
}
