//! SQL about sessions: each is stored by the hash of its token.

use sqlx::FromRow;

use crate::accounts::account::{FRESH, Guest, Session, idle_max};
use crate::actor::{Actor, Person, Role};
use crate::clock::Instant;
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId, SessionId};

pub(in crate::accounts) async fn insert_session(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    token: &str,
    (device, has_factor): (String, bool),
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO session (token_hash, municipality_id, account_id, id, device, has_factor, created_at, last_seen_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
    )
    .bind(hash(token.as_bytes()))
    .bind(actor.municipality)
    .bind(id)
    .bind(SessionId(actor.random.secret_id()))
    .bind(device)
    .bind(has_factor)
    .bind(actor.now)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct SessionRow {
    id: SessionId,
    created_at: Instant,
    last_seen_at: Instant,
    account_id: AccountId,
    name: String,
    #[sqlx(try_from = "String")]
    role: Role,
    lang: String,
    confirmed_at: Option<Instant>,
    has_factor: bool,
    is_demo: bool,
    needs_nod: bool,
}

/// What is read of a session and its owner: rows of `$from` are narrowed by token, and those count whose municipality is $2 at the time $3.
macro_rules! session_sql {
    ($columns:literal, $from:literal, $joined_by:literal) => {
        concat!(
            "SELECT ",
            $columns,
            "session.id, session.created_at, last_seen_at, account_id, name, role, lang, confirmed_at, has_factor, \
               (SELECT is_demo FROM municipality WHERE municipality.id = $2) AS is_demo, \
               EXISTS (SELECT 1 FROM account_approval a WHERE a.municipality_id = account.municipality_id \
                 AND a.account_id = account.id AND a.verdict <> 'approved') AS needs_nod \
             FROM ",
            $from,
            " JOIN account ON account.municipality_id = session.municipality_id AND account.id = session.account_id \
             WHERE token_hash = ",
            $joined_by,
            " AND session.municipality_id = $2 AND session.ends_at > $3 \
               AND NOT EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = session.municipality_id \
                 AND b.account_id = session.account_id AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $3))"
        )
    };
}

/// Whose session this token is, unless it has ended or its owner is blocked: one statement, for every request of somebody signed in.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_session(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Option<Guest>> {
    let found = tx.query(session_sql!("", "session", "$1")).bind(hash(token.as_bytes())).bind(municipality).bind(now);
    let row: Option<SessionRow> = found.optional().await?;
    Ok(row.and_then(|row| row.guest(now)))
}

#[derive(FromRow)]
struct PlacedRow {
    place: i64,
    #[sqlx(flatten)]
    session: SessionRow,
}

/// The same for many tokens at once, by their hashes: each guest at the place of its token. For SQLite.
///
/// # Errors
/// As `find_session`.
pub(in crate::accounts) async fn find_sessions(
    tx: &mut Tx,
    municipality: MunicipalityId,
    token_hashes: &[&[u8]],
    now: Instant,
) -> Result<Vec<Option<Guest>>> {
    let hashes: Vec<String> = token_hashes.iter().map(|hash| hex(hash)).collect();
    let hashes = serde_json::to_string(&hashes).map_err(|error| Error::internal(format!("sessions: {error}")))?;
    let sql = session_sql!("asked.key AS place, ", "json_each($1) asked CROSS JOIN session", "unhex(asked.value)");
    let rows: Vec<PlacedRow> = tx.query(sql).bind(hashes).bind(municipality).bind(now).all().await?;
    let mut guests = vec![None; token_hashes.len()];
    for PlacedRow { place, session } in rows {
        if let Some(guest) = usize::try_from(place).ok().and_then(|place| guests.get_mut(place)) {
            *guest = session.guest(now);
        }
    }
    Ok(guests)
}

impl SessionRow {
    fn guest(self, now: Instant) -> Option<Guest> {
        if now >= self.last_seen_at.plus(idle_max(self.role)) {
            return None;
        }
        Some(Guest {
            is_stale: self.last_seen_at.plus(FRESH) <= now,
            session: self.id,
            since: self.created_at,
            lang: self.lang,
            has_factor: self.has_factor,
            person: Person {
                id: self.account_id,
                name: self.name,
                role: self.role,
                is_confirmed: self.confirmed_at.is_some(),
                needs_nod: self.needs_nod,
                needs_factor: self.role != Role::Resident && !self.has_factor && !self.is_demo,
            },
        })
    }
}

/// An ended session is not brought back: only a row that is there is touched.
pub(in crate::accounts) async fn touch_session(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: SessionId,
    now: Instant,
) -> Result<()> {
    let sql = "UPDATE session SET last_seen_at = $3 WHERE municipality_id = $1 AND id = $2 AND last_seen_at < $3";
    tx.query(sql).bind(municipality).bind(id).bind(now).execute().await?;
    Ok(())
}

pub(in crate::accounts) async fn list_sessions(tx: &mut Tx, actor: &Actor, person: &Person) -> Result<Vec<Session>> {
    tx.query(
        "SELECT id, device, created_at, last_seen_at FROM session \
         WHERE municipality_id = $1 AND account_id = $2 AND ends_at > $3 AND last_seen_at > $4 ORDER BY last_seen_at DESC, id",
    )
    .bind(actor.municipality)
    .bind(person.id)
    .bind(actor.now)
    .bind(actor.now.plus(-idle_max(person.role)))
    .all()
    .await
}

/// Ends one session of an account; `false` when it is not theirs.
pub(in crate::accounts) async fn delete_session(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    id: SessionId,
) -> Result<bool> {
    let sql = "DELETE FROM session WHERE municipality_id = $1 AND account_id = $2 AND id = $3";
    Ok(tx.query(sql).bind(municipality).bind(account).bind(id).execute().await? == 1)
}

/// Gives a session another token, so that the one before is dead; returns its end, or `None` when it has ended.
pub(in crate::accounts) async fn replace_session_token(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: SessionId,
    token: &str,
    has_factor: bool,
) -> Result<Option<Instant>> {
    let sql = "UPDATE session SET token_hash = $3, has_factor = $4 WHERE municipality_id = $1 AND id = $2 RETURNING ends_at";
    let row = tx.query(sql).bind(municipality).bind(id).bind(hash(token.as_bytes())).bind(has_factor);
    Ok(row.optional::<(Instant,)>().await?.map(|(ends_at,)| ends_at))
}

/// What the device of a session is called; `None` when it has ended.
pub(in crate::accounts) async fn find_device(tx: &mut Tx, municipality: MunicipalityId, id: SessionId) -> Result<Option<String>> {
    let sql = "SELECT device FROM session WHERE municipality_id = $1 AND id = $2";
    let found: Option<(String,)> = tx.query(sql).bind(municipality).bind(id).optional().await?;
    Ok(found.map(|(device,)| device))
}

pub(in crate::accounts) async fn delete_session_by_token(tx: &mut Tx, municipality: MunicipalityId, token: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE token_hash = $1 AND municipality_id = $2";
    tx.query(sql).bind(hash(token.as_bytes())).bind(municipality).execute().await?;
    Ok(())
}

/// And whoever is halfway in: what they have proved holds no longer.
pub(in crate::accounts) async fn delete_sessions(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    for sql in [
        "DELETE FROM session WHERE municipality_id = $1 AND account_id = $2",
        "DELETE FROM sign_in_step WHERE municipality_id = $1 AND account_id = $2",
    ] {
        tx.query(sql).bind(municipality).bind(account).execute().await?;
    }
    Ok(())
}

pub(in crate::accounts) async fn delete_other_sessions(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    current: SessionId,
) -> Result<()> {
    let sql = "DELETE FROM session WHERE municipality_id = $1 AND account_id = $2 AND id <> $3";
    tx.query(sql).bind(municipality).bind(account).bind(current).execute().await?;
    Ok(())
}
