//! Where the database of one test lies: a file, or a database on the cluster of `TEST_DATABASE_URL`. On a cluster the schema is made
//! once and copied: to make it for each of a thousand tests would take longer than the tests.

use std::path::PathBuf;

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::db::Db;

/// Held by who makes the model, so that tests that begin side by side make one.
const LOCK_OF_THE_MODEL: i64 = 7_001;

pub enum Place {
    File(PathBuf),
    Server { url: String, name: String },
}

impl Place {
    /// A place of its own with an empty or, on a cluster, a migrated database.
    #[expect(clippy::disallowed_methods, reason = "tests running side by side need names of their own")]
    pub async fn fresh() -> Self {
        let name = format!("dorflinde_test_{}", Uuid::new_v4().simple());
        match std::env::var("TEST_DATABASE_URL") {
            Err(_) => Self::File(std::env::temp_dir().join(format!("{name}.db"))),
            Ok(url) => {
                let model = model(&url).await;
                administer(&url, format!("CREATE DATABASE {name} TEMPLATE {model}")).await;
                Self::Server { url, name }
            }
        }
    }

    /// The address of the database.
    pub fn url(&self) -> String {
        match self {
            Self::File(path) => format!("sqlite:{}", path.display()),
            Self::Server { url, name } => of_name(url, name),
        }
    }

    /// Hundreds of databases would fill a disk. What is left in the temporary folder harms nobody.
    pub fn clear(&self) {
        match self {
            Self::File(path) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", path.display()));
                }
            }
            Self::Server { url, name } => drop_database(url.clone(), name.clone()),
        }
    }
}

fn of_name(url: &str, name: &str) -> String {
    format!("{}/{name}", url.trim_end_matches('/'))
}

/// The name of the migrated database that is copied: one for each schema, made by the first test of a cluster.
async fn model(url: &str) -> String {
    let name = format!("dorflinde_model_{}", &Db::fingerprint_of_schema()[..16]);
    let mut server = connect(url).await;
    order(&mut server, format!("SELECT pg_advisory_lock({LOCK_OF_THE_MODEL})")).await;
    let found: Option<(i32,)> = sqlx::query_as("SELECT 1 FROM pg_database WHERE datname = $1")
        .bind(&name)
        .fetch_optional(&mut server)
        .await
        .expect("an answer");
    if found.is_none() {
        let half = format!("{name}_half");
        order(&mut server, format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)")).await;
        order(&mut server, format!("CREATE DATABASE {half}")).await;
        fill(&of_name(url, &half)).await;
        order(&mut server, format!("ALTER DATABASE {half} RENAME TO {name}")).await;
    }
    server.close().await.expect("the cluster lets go, and of the lock too");
    name
}

/// Everything but the key, which each database makes for itself.
async fn fill(url: &str) {
    let db = Db::open(url).await.expect("a fresh database opens");
    db.migrate().await.expect("a fresh database migrates");
    db.close().await;
    let mut model = PgConnection::connect(url).await.expect("the model");
    order(&mut model, "DELETE FROM installation_key".to_owned()).await;
    model.close().await.expect("the model is let go");
}

/// On a thread of its own, as the runtime of the test may be ending.
fn drop_database(url: String, name: String) {
    let dropping = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(administer(&url, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
    });
    if dropping.join().is_err() {
        eprintln!("a test database could not be dropped");
    }
}

async fn administer(url: &str, statement: String) {
    order(&mut connect(url).await, statement).await;
}

async fn connect(url: &str) -> PgConnection {
    PgConnection::connect(&of_name(url, "postgres")).await.expect("the test cluster")
}

#[expect(clippy::disallowed_methods, reason = "the name of a database cannot be an argument")]
async fn order(server: &mut PgConnection, statement: String) {
    sqlx::query(AssertSqlSafe(statement)).execute(server).await.expect("the test cluster obeys");
}
