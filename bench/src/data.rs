//! Fills a demo database up to 2,000 ideas, 5,000 comments and 20,000 supports, and signs residents in. Straight into the tables, while
//! nobody else has them open: it is weight, not behaviour, that is wanted here.

use crate::Result;
use sha2::{Digest, Sha256};
use sqlx::{
    ConnectOptions, Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};
use std::path::Path;
use uuid::Uuid;

const IDEAS: i64 = 2_000;
const COMMENTS: i64 = 5_000;
const SUPPORTS: i64 = 20_000;
/// As many people take part, and are signed in.
pub const PEOPLE: u128 = 2_000;
/// As many more are signed in and have not voted: more in each round than can vote while it lasts, and those of the rush.
pub const VOTERS_OF_ROUND: u128 = 25_000;
pub const VOTERS: u128 = VOTERS_OF_ROUND * 3 + 1_500;
/// One idea has as many comments as a page shows.
const COMMENTS_OF_ONE: i64 = 40;

const TITLES: [&str; 8] = [
    "Bücherschrank am Dorfplatz",
    "Mitfahrbank an der Straße nach Freyung",
    "Online-Termine für das Rathaus",
    "Freies WLAN im Freibad",
    "Digitale Sprechstunde für Ältere",
    "Ein Kalender für alle Vereine",
    "Schlaglöcher mit dem Handy melden",
    "Jugendtreff mit Werkstatt und 3D-Drucker",
];
const TEXT: &str = "Seit der Laden geschlossen hat, fehlt ein Ort, an dem man sich zufällig trifft. Ich schlage vor, dass die Gemeinde hier \
    anfängt: mit wenig Geld, mit den Leuten, die ohnehin schon helfen, und so, dass man nach einem halben Jahr sieht, ob es \
    angenommen wird.\n\nWas es braucht: einen festen Platz, jemanden, der sich kümmert, und **einen Hinweis** im Mitteilungsblatt. \
    Nachbargemeinden haben das schon; wir sollten sie fragen, was sie heute anders machen würden.";

/// What the scenes need to know of the data.
pub struct Data {
    /// Public number of the idea with many comments.
    pub idea: i64,
}

pub async fn fill(file: &Path) -> Result<Data> {
    let fail = |error: sqlx::Error| format!("{}: {error}", file.display());
    let options = SqliteConnectOptions::new().filename(file).journal_mode(SqliteJournalMode::Wal).disable_statement_logging();
    let mut connection = options.connect().await.map_err(fail)?;
    let mut transaction = connection.begin().await.map_err(fail)?;
    let data = fill_in(&mut transaction).await.map_err(fail)?;
    transaction.commit().await.map_err(fail)?;
    connection.close().await.map_err(fail)?;
    Ok(data)
}

async fn fill_in(db: &mut SqliteConnection) -> sqlx::Result<Data> {
    // The demo's first municipality, which is served where no other is asked for; its neighbour has one board only.
    let (municipality, now): (Uuid, i64) = sqlx::query_as(
        "SELECT m.id, m.created_at FROM municipality m JOIN consultation c ON c.municipality_id = m.id \
         GROUP BY m.id, m.created_at ORDER BY COUNT(*) DESC LIMIT 1",
    )
    .fetch_one(&mut *db)
    .await?;
    let (board, field): (Uuid, Uuid) = sqlx::query_as(
        "SELECT c.id, f.action_field_id FROM consultation c JOIN consultation_field f ON f.consultation_id = c.id \
         WHERE c.municipality_id = $1 AND c.has_ideas AND c.closed_at IS NULL AND c.published_at IS NOT NULL \
         ORDER BY c.closes_at DESC LIMIT 1",
    )
    .bind(municipality)
    .fetch_one(&mut *db)
    .await?;
    for person in 0..PEOPLE + VOTERS {
        add_person(db, municipality, person, now).await?;
    }
    let (had, next): (i64, i64) =
        sqlx::query_as("SELECT COUNT(*), COALESCE(MAX(number), 0) + 1 FROM idea WHERE municipality_id = $1")
            .bind(municipality)
            .fetch_one(&mut *db)
            .await?;
    for new in 0..IDEAS - had {
        add_idea(db, (municipality, board, field), next + new, now).await?;
    }
    sqlx::query("UPDATE municipality SET next_number = $1 WHERE id = $2")
        .bind(next + IDEAS - had)
        .bind(municipality)
        .execute(&mut *db)
        .await?;
    let ideas: Vec<(Uuid, i64)> =
        sqlx::query_as("SELECT id, number FROM idea WHERE municipality_id = $1 AND state = 'published' ORDER BY number DESC")
            .bind(municipality)
            .fetch_all(&mut *db)
            .await?;
    let (comments, supports): (i64, i64) =
        sqlx::query_as("SELECT (SELECT COUNT(*) FROM comment), (SELECT COUNT(*) FROM support)").fetch_one(&mut *db).await?;
    for new in 0..COMMENTS - comments {
        let place = if new < COMMENTS_OF_ONE { 0 } else { usize::try_from(new).unwrap_or_default() % ideas.len() };
        add_comment(db, municipality, ideas[place].0, new, now).await?;
    }
    // Everybody supports a few ideas, and no pair comes twice: each round of all people begins one idea further on.
    for new in 0..usize::try_from(SUPPORTS - supports).unwrap_or_default() {
        let sql = "INSERT INTO support (municipality_id, idea_id, account_id, created_at) VALUES ($1, $2, $3, $4)";
        let (person, round) = (new % PEOPLE as usize, new / PEOPLE as usize);
        let idea = (person * 5 + round) % ideas.len();
        let person = Uuid::from_u128(person as u128 + 1);
        sqlx::query(sql).bind(municipality).bind(ideas[idea].0).bind(person).bind(now).execute(&mut *db).await?;
    }
    sqlx::query(
        "UPDATE idea SET support_count = (SELECT COUNT(*) FROM support s WHERE s.idea_id = idea.id), \
         comment_count = (SELECT COUNT(*) FROM comment c WHERE c.idea_id = idea.id AND c.state = 'published')",
    )
    .execute(&mut *db)
    .await?;
    Ok(Data { idea: ideas[0].1 })
}

/// The session token of a resident, as their browser has it; `vote.lua` knows the rule too.
pub fn token(person: u128) -> String {
    format!("{person:064x}")
}

/// A confirmed resident who is signed in; the database has the token's hash.
async fn add_person(db: &mut SqliteConnection, municipality: Uuid, person: u128, now: i64) -> sqlx::Result<()> {
    let (id, token) = (Uuid::from_u128(person + 1), token(person));
    let email = format!("bench-{person}@example.org");
    sqlx::query(
        "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, confirmed_at, created_at) \
         VALUES ($1, $2, $3, $3, 'Maria Huber', '', 'resident', 'de', $4, $4)",
    )
    .bind(municipality)
    .bind(id)
    .bind(email)
    .bind(now)
    .execute(&mut *db)
    .await?;
    let far = 4_102_444_800_000_i64;
    sqlx::query(
        "INSERT INTO session (token_hash, municipality_id, account_id, id, device, has_factor, created_at, last_seen_at, ends_at) \
         VALUES ($1, $2, $3, $3, 'bench', FALSE, $4, $5, $5)",
    )
    .bind(Sha256::digest(token.as_bytes()).to_vec())
    .bind(municipality)
    .bind(id)
    .bind(now)
    .bind(far)
    .execute(&mut *db)
    .await?;
    Ok(())
}

async fn add_idea(db: &mut SqliteConnection, place: (Uuid, Uuid, Uuid), number: i64, now: i64) -> sqlx::Result<()> {
    let title = format!("{} ({number})", TITLES[usize::try_from(number).unwrap_or_default() % TITLES.len()]);
    sqlx::query(
        "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_id, author_name, title, text, state, \
         created_at, published_at) VALUES ($1, $2, $3, $4, $5, $6, 'Maria Huber', $7, $8, 'published', $9, $9)",
    )
    .bind(place.0)
    .bind(Uuid::from_u128((2 << 64) + u128::try_from(number).unwrap_or_default()))
    .bind(number)
    .bind(place.1)
    .bind(place.2)
    .bind(Uuid::from_u128(u128::try_from(number).unwrap_or_default() % PEOPLE + 1))
    .bind(title)
    .bind(TEXT)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

async fn add_comment(db: &mut SqliteConnection, municipality: Uuid, idea: Uuid, number: i64, now: i64) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO comment (municipality_id, id, idea_id, author_id, author_name, text, state, created_at) \
         VALUES ($1, $2, $3, $4, 'Josef Wagner', 'Das unterstütze ich. Bei uns in Oberlind haben wir darüber schon im Verein gesprochen, und \
         drei würden sofort mithelfen.', 'published', $5)",
    )
    .bind(municipality)
    .bind(Uuid::from_u128((3 << 64) + u128::try_from(number).unwrap_or_default()))
    .bind(idea)
    .bind(Uuid::from_u128(u128::try_from(number).unwrap_or_default() % PEOPLE + 1))
    .bind(now + number)
    .execute(db)
    .await?;
    Ok(())
}
