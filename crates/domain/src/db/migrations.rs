//! The migrations, compiled into the program: shared ones and those that only one engine can read.

use std::borrow::Cow;

use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::{Db, Engine};
use crate::error::{Error, Result};
use crate::random::Random;

/// Version, description, text for SQLite, text for PostgreSQL.
const MIGRATIONS: [(i64, &str, &str, &str); 16] = [
    shared(1, "foundation", include_str!("../../../../migrations/0001_foundation.sql")),
    shared(2, "participation", include_str!("../../../../migrations/0002_participation.sql")),
    (
        3,
        "secret",
        include_str!("../../../../migrations/sqlite/0003_secret.sql"),
        include_str!("../../../../migrations/postgres/0003_secret.sql"),
    ),
    (
        4,
        "staff",
        concat!(
            include_str!("../../../../migrations/0004_staff.sql"),
            include_str!("../../../../migrations/sqlite/0004_staff.sql")
        ),
        concat!(
            include_str!("../../../../migrations/0004_staff.sql"),
            include_str!("../../../../migrations/postgres/0004_staff.sql")
        ),
    ),
    shared(5, "sign_in", include_str!("../../../../migrations/0005_sign_in.sql")),
    shared(6, "limits", include_str!("../../../../migrations/0006_limits.sql")),
    shared(7, "privacy", include_str!("../../../../migrations/0007_privacy.sql")),
    shared(8, "identity", include_str!("../../../../migrations/0008_identity.sql")),
    shared(9, "factors", include_str!("../../../../migrations/0009_factors.sql")),
    shared(10, "privacy", include_str!("../../../../migrations/0010_privacy.sql")),
    shared(11, "eid", include_str!("../../../../migrations/0011_eid.sql")),
    shared(13, "emblem_and_previews", include_str!("../../../../migrations/0013_emblem_and_previews.sql")),
    shared(14, "papers", include_str!("../../../../migrations/0014_papers.sql")),
    (
        15,
        "notices",
        include_str!("../../../../migrations/sqlite/0015_notices.sql"),
        include_str!("../../../../migrations/postgres/0015_notices.sql"),
    ),
    (
        16,
        "requests",
        include_str!("../../../../migrations/sqlite/0016_requests.sql"),
        include_str!("../../../../migrations/postgres/0016_requests.sql"),
    ),
    shared(17, "confirmations", include_str!("../../../../migrations/0017_confirmations.sql")),
];

const fn shared(version: i64, name: &'static str, text: &'static str) -> (i64, &'static str, &'static str, &'static str) {
    (version, name, text, text)
}

impl Db {
    /// Brings the database to this program's schema; does nothing when it is there already.
    ///
    /// # Errors
    /// `Internal` when a migration fails or the database was written by a newer program.
    pub async fn migrate(&self) -> Result<()> {
        let result = match &self.engine {
            Engine::Postgres(pool) => migrator(false).run(pool).await,
            Engine::Sqlite { writer, .. } => writer.migrate(&migrator(true)).await,
        };
        result.map_err(|error| Error::internal(format!("migration: {error}")))?;
        self.make_key().await
    }

    /// What the schema of a PostgreSQL is made from, as one hash (64 hexadecimal digits): another migration, another hash.
    #[cfg(any(test, feature = "testkit"))]
    pub(crate) fn fingerprint_of_schema() -> String {
        let text = MIGRATIONS.map(|(version, .., postgres)| format!("{version}\n{postgres}")).concat();
        crate::crypto::hex(&crate::crypto::hash(text.as_bytes()))
    }

    /// The key of what is signed or hidden for good (links that end news, who was erased) is made with its table: whoever restores a
    /// backup has it again.
    async fn make_key(&self) -> Result<()> {
        let mut tx = self.write().await?;
        let sql = "INSERT INTO installation_key (name, value) VALUES ('privacy', $1) ON CONFLICT DO NOTHING";
        tx.query(sql).bind(Random::system().bytes().to_vec()).execute().await?;
        tx.commit().await
    }
}

fn migrator(is_sqlite: bool) -> Migrator {
    let migrations = MIGRATIONS.map(|(version, name, sqlite, postgres)| {
        let sql = if is_sqlite { sqlite } else { postgres };
        let sql = sqlx::SqlSafeStr::into_sql_str(sql);
        Migration::new(version, Cow::Borrowed(name), MigrationType::Simple, sql, false)
    });
    Migrator { migrations: migrations.to_vec().into(), ..Migrator::DEFAULT }
}
