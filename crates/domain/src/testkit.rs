//! For tests: a fresh database each, people with names, a clock that stands still. Compiled for tests only.

use std::time::Duration;

use sqlx::Connection;
use uuid::Uuid;

use crate::actor::{Actor, Person, Role};
use crate::clock::{Clock, Instant};
use crate::db::{Db, Tx};
use crate::ids::{AccountId, MunicipalityId};
use crate::random::Random;

mod databases;

use databases::Place;

/// Sunday, 22 November 2026, 18:00 in Germany: where every test begins.
pub const START: Instant = Instant(1_795_366_800_000);

/// A world of one database with one municipality.
pub struct World {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    pub municipality: MunicipalityId,
    place: Place,
}

impl World {
    /// A fresh, migrated database: a file, or on the server of `TEST_DATABASE_URL` where that is set.
    pub async fn new() -> Self {
        let place = Place::fresh().await;
        let db = Db::open(&place.url()).await.expect("a fresh database opens");
        db.migrate().await.expect("a fresh database migrates");
        let mut world = Self {
            db,
            clock: Clock::still(START),
            random: Random::seeded(1),
            municipality: MunicipalityId(Uuid::from_u128(1)),
            place,
        };
        world.municipality = world.found("Lindach", "09999001").await;
        world
    }

    /// Founds another municipality.
    pub async fn found(&self, name: &str, ags: &str) -> MunicipalityId {
        let id = MunicipalityId(self.random.id(self.clock.now()));
        let mut tx = self.write().await;
        tx.query(
            "INSERT INTO municipality (id, slug, name, ags, district, region, residents_over_14, is_demo, created_at) \
             VALUES ($1, $2, $3, $4, 'Landkreis Linden', 'Niederbayern', 1900, FALSE, $5)",
        )
        .bind(id)
        .bind(crate::text::slug(name))
        .bind(name.to_owned())
        .bind(ags.to_owned())
        .bind(self.clock.now())
        .execute()
        .await
        .expect("a new municipality");
        tx.commit().await.expect("a commit");
        id
    }

    /// A confirmed resident with this name; the same name is the same person.
    pub async fn resident(&self, name: &str) -> Actor {
        self.person(self.municipality, name, Role::Resident).await
    }

    /// A confirmed person with a role.
    pub async fn staff(&self, role: Role) -> Actor {
        self.person(self.municipality, role.as_str(), role).await
    }

    /// A confirmed person of any municipality. The stored password fits nothing.
    pub async fn person(&self, municipality: MunicipalityId, name: &str, role: Role) -> Actor {
        let email = format!("{}@example.org", crate::text::slug(name));
        let mut tx = self.write().await;
        tx.query(
            "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, confirmed_at, created_at) \
             VALUES ($1, $2, $3, $3, $4, '', $5, 'de', $6, $6) ON CONFLICT (municipality_id, email_folded) DO NOTHING",
        )
        .bind(municipality)
        .bind(self.random.id(self.clock.now()))
        .bind(email.clone())
        .bind(name.to_owned())
        .bind(role.as_str())
        .bind(self.clock.now())
        .execute()
        .await
        .expect("a new account");
        let (id,): (AccountId,) = tx
            .query("SELECT id FROM account WHERE municipality_id = $1 AND email_folded = $2")
            .bind(municipality)
            .bind(email)
            .one()
            .await
            .expect("the account");
        tx.commit().await.expect("a commit");
        let person = Person { id, name: name.to_owned(), role, is_confirmed: true, needs_nod: false, needs_factor: false };
        Actor { municipality, person: Some(person), now: self.clock.now(), random: self.random.clone() }
    }

    /// Logs a person in on a device, with a second factor; returns the token that the cookie carries.
    pub async fn session(&self, actor: &Actor) -> String {
        let token = crate::crypto::hex(&self.random.bytes());
        let mut tx = self.write().await;
        tx.query(
            "INSERT INTO session (token_hash, municipality_id, account_id, id, device, has_factor, created_at, last_seen_at, ends_at) \
             VALUES ($1, $2, $3, $4, 'Test', TRUE, $5, $5, $6)",
        )
        .bind(crate::crypto::hash(token.as_bytes()))
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(self.random.secret_id())
        .bind(self.clock.now())
        .bind(self.clock.now().plus(crate::clock::DAY))
        .execute()
        .await
        .expect("a session");
        tx.commit().await.expect("a commit");
        token
    }

    /// Somebody who is not logged in.
    pub fn visitor(&self) -> Actor {
        Actor { municipality: self.municipality, person: None, now: self.clock.now(), random: self.random.clone() }
    }

    /// The actor, at the clock's present time.
    pub fn now(&self, actor: &Actor) -> Actor {
        Actor { now: self.clock.now(), ..actor.clone() }
    }

    pub async fn read(&self) -> Tx {
        self.db.read().await.expect("a connection")
    }

    pub async fn write(&self) -> Tx {
        self.db.write().await.expect("a transaction")
    }

    /// The one number that a statement gives.
    pub async fn count(&self, sql: &'static str) -> i64 {
        let (count,): (i64,) = self.read().await.query(sql).one().await.expect("a count");
        count
    }

    /// How SQLite means to find the rows of a statement, step by step.
    #[expect(clippy::disallowed_methods, reason = "a statement of the program's own, to be explained and not run")]
    pub async fn plan(&self, statement: &'static str) -> Vec<String> {
        let mut file = sqlx::SqliteConnection::connect(&self.url()).await.expect("the file opens");
        let explained = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
        let steps: Vec<(i64, i64, i64, String)> = sqlx::query_as(explained).fetch_all(&mut file).await.expect("a plan");
        steps.into_iter().map(|(.., step)| step).collect()
    }

    /// What lies in the file of a table on PostgreSQL's disk; `None` on SQLite, which overwrites what it deletes.
    pub async fn on_disk(&self, table: &'static str) -> Option<Vec<u8>> {
        if self.url().starts_with("sqlite:") {
            return None;
        }
        let mut tx = self.read().await;
        tx.query("CHECKPOINT").execute().await.expect("all is on disk");
        let sql = "SELECT pg_read_binary_file(pg_relation_filepath($1::text::regclass))";
        let (bytes,): (Vec<u8>,) = tx.query(sql).bind(table).one().await.expect("a file");
        Some(bytes)
    }

    /// The address of the database, for a server under test.
    pub fn url(&self) -> String {
        self.place.url()
    }
}

/// Commits a transaction while another one, begun after it, is on its way; returns what the other came to.
pub async fn commit_beside<T: Send + 'static>(first: Tx, second: impl Future<Output = T> + Send + 'static) -> T {
    let second = tokio::spawn(second);
    // Long enough for the second one to look, or to wait.
    tokio::time::sleep(Duration::from_millis(200)).await;
    first.commit().await.expect("a commit");
    second.await.expect("no panic")
}

impl Drop for World {
    fn drop(&mut self) {
        self.place.clear();
    }
}
