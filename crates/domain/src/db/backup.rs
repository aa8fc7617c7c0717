//! A whole copy of a SQLite database while others read and write, and the checks that a file is whole. PostgreSQL has tools for both.

use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};

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

    /// Whether the pages of the file hang together: quick enough for every start. After a program that did not end well also whether the
    /// log that it left is the file's own: SQLite takes any. PostgreSQL looks after its own.
    ///
    /// # Errors
    /// `Internal` with what was found, `Unavailable`.
    pub async fn check_quickly(&self) -> Result<()> {
        let Engine::Sqlite { readers, .. } = &self.engine else { return Ok(()) };
        let log = log_beside(readers.connect_options().get_filename());
        // One of our own connections has just made it where there was none, and nothing is written yet.
        if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            let checked = check_log(readers).await;
            if checked.is_err() {
                // Never closed, or SQLite would fold the log into the file, and the next start would find nothing.
                std::mem::forget(self.clone());
            }
            return checked.map_err(|error| about_log(&log, error));
        }
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

fn log_beside(file: &Path) -> PathBuf {
    let mut log = file.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

fn about_log(log: &Path, error: Error) -> Error {
    match error {
        Error::Internal(incident) => Error::internal(format!("with {} beside it: {}", log.display(), incident.cause)),
        error => error,
    }
}

/// A foreign log that holds few pages leaves a file whose rows do not fit together; one that holds all of them a whole other database.
async fn check_log(readers: &SqlitePool) -> Result<()> {
    let mut connection = readers.acquire().await.map_err(Error::from_sqlx)?;
    check_rows(&mut connection).await?;
    let without = SqliteConnectOptions::new().filename(readers.connect_options().get_filename()).read_only(true).immutable(true);
    let mut without = without.connect().await.map_err(Error::from_sqlx)?;
    let known = key_of(&mut without).await;
    let _ = without.close().await;
    // Nothing is known of a file that is new, or that was being folded into.
    if known.is_some() && known != key_of(&mut connection).await {
        return Err(Error::internal("it is the log of another database".to_owned()));
    }
    Ok(())
}

/// What tells one installation from another.
async fn key_of(connection: &mut SqliteConnection) -> Option<(Vec<u8>,)> {
    let sql = "SELECT value FROM installation_key WHERE name = 'privacy'";
    sqlx::query_as(sql).fetch_optional(connection).await.ok().flatten()
}

/// Whether rows, indexes and references fit together.
async fn check_rows(connection: &mut SqliteConnection) -> Result<()> {
    let (found,): (String,) =
        sqlx::query_as("PRAGMA integrity_check(1)").fetch_one(&mut *connection).await.map_err(Error::from_sqlx)?;
    if found != "ok" {
        return Err(Error::internal(format!("integrity check: {found}")));
    }
    let dangling = sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *connection).await.map_err(Error::from_sqlx)?;
    if dangling.is_some() {
        return Err(Error::internal("integrity check: a row refers to one that is not there".to_owned()));
    }
    Ok(())
}

async fn check(connection: &mut SqliteConnection) -> Result<()> {
    check_rows(connection).await?;
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
