//! What Dorflinde is measured against: the least that can be called the same work. Run as `bench reference KIND PORT SOURCE`.
//!
//! `fixed` sends the same bytes each time (SOURCE: a file with them); `rows` reads the rows of the idea list, or of an idea with its
//! comments, and writes them with `write!` (SOURCE: the database); `upsert` stores a choice, durably (SOURCE: a new database).

use crate::Result;
use axum::{
    Form, Router,
    extract::State,
    http::{StatusCode, header},
    response::{Html, IntoResponse},
    routing::{get, post},
};
use sqlx::{
    ConnectOptions, Connection, Row, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::fmt::Write as _;
use tokio::sync::{mpsc, oneshot};

pub async fn serve(kind: &str, port: &str, source: &str) -> Result<()> {
    let router = match kind {
        "fixed" => fixed(source)?,
        "rows" => rows(source).await?,
        "upsert" => upsert(source).await?,
        _ => return Err(format!("there is no reference {kind}")),
    };
    let fail = |error: std::io::Error| format!("port {port}: {error}");
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await.map_err(fail)?;
    axum::serve(listener, router).await.map_err(fail)
}

fn fixed(source: &str) -> Result<Router> {
    let bytes = std::fs::read(source).map_err(|error| format!("{source}: {error}"))?;
    let bytes = axum::body::Bytes::from(bytes);
    let answer = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) };
    Ok(Router::new().route("/", get(answer)))
}

async fn rows(source: &str) -> Result<Router> {
    let options = SqliteConnectOptions::new().filename(source).read_only(true).journal_mode(SqliteJournalMode::Wal);
    let pool =
        SqlitePoolOptions::new().max_connections(4).connect_with(options).await.map_err(|error| format!("{source}: {error}"))?;
    let routes = Router::new().route("/", get(|| async { "ready" })).route("/list", get(list)).route("/idea", get(idea));
    Ok(routes.with_state(pool))
}

async fn list(State(pool): State<SqlitePool>) -> impl IntoResponse {
    let sql = "SELECT number, title, substr(text, 1, 240), author_name, support_count, comment_count, published_at FROM idea \
               WHERE municipality_id = (SELECT id FROM municipality LIMIT 1) AND state = 'published' ORDER BY number DESC LIMIT 20";
    let Ok(rows) = sqlx::query(sql).fetch_all(&pool).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let mut page = String::from("<!doctype html><title>Ideen</title><h1>Ideen</h1><ol>");
    for row in rows {
        let (number, title, text): (i64, &str, &str) = (row.get(0), row.get(1), row.get(2));
        let (author, supports, comments, at): (&str, i64, i64, Option<i64>) = (row.get(3), row.get(4), row.get(5), row.get(6));
        let at = at.unwrap_or_default();
        let written = write!(
            page,
            "<li><h2><a href=\"/ideen/{number}\">{title}</a></h2><p>{text}</p><p>{author}, {at}, {supports}, {comments}</p></li>"
        );
        written.expect("a String takes everything");
    }
    page.push_str("</ol>");
    Html(page).into_response()
}

async fn idea(State(pool): State<SqlitePool>) -> impl IntoResponse {
    let idea = "SELECT id, title, text, author_name, support_count, published_at FROM idea \
                WHERE municipality_id = (SELECT id FROM municipality LIMIT 1) AND state = 'published' ORDER BY comment_count DESC LIMIT 1";
    let comments = "SELECT author_name, text, created_at FROM comment \
                    WHERE municipality_id = (SELECT id FROM municipality LIMIT 1) AND idea_id = $1 AND state = 'published' ORDER BY id";
    let Ok(idea) = sqlx::query(idea).fetch_one(&pool).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let (id, title, text, author): (Vec<u8>, &str, &str, &str) = (idea.get(0), idea.get(1), idea.get(2), idea.get(3));
    let (supports, at): (i64, Option<i64>) = (idea.get(4), idea.get(5));
    let Ok(rows) = sqlx::query(comments).bind(id).fetch_all(&pool).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let at = at.unwrap_or_default();
    let mut page =
        format!("<!doctype html><title>{title}</title><h1>{title}</h1><p>{author}, {at}, {supports}</p><p>{text}</p><ol>");
    for row in rows {
        let (author, text, at): (&str, &str, i64) = (row.get(0), row.get(1), row.get(2));
        write!(page, "<li><p>{author}, {at}</p><p>{text}</p></li>").expect("a String takes everything");
    }
    page.push_str("</ol>");
    Html(page).into_response()
}

/// What is sent.
#[derive(serde::Deserialize)]
struct Choice {
    voter: i64,
    choice: String,
}

/// A choice on its way to disk, and whom to tell.
type Waiting = (Choice, oneshot::Sender<()>);

/// Group commit and nothing else: whoever waits when the disk is free shares one synced transaction. It must be sent something else each time:
/// what is there already SQLite neither writes nor syncs.
async fn upsert(source: &str) -> Result<Router> {
    let fail = |error: sqlx::Error| format!("{source}: {error}");
    let options = SqliteConnectOptions::new().filename(source).create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full).disable_statement_logging();
    // As many pages at hand as our writer has.
    let mut connection = options.pragma("cache_size", "-8192").connect().await.map_err(fail)?;
    let table = "CREATE TABLE choice (voter BIGINT PRIMARY KEY, choice TEXT NOT NULL)";
    sqlx::query(table).execute(&mut connection).await.map_err(fail)?;
    let (sender, receiver) = mpsc::channel::<Waiting>(1024);
    tokio::spawn(write_groups(connection, receiver));
    let store = move |Form(choice): Form<Choice>| async move {
        let (done, stored) = oneshot::channel();
        let sent = sender.send((choice, done)).await.is_ok() && stored.await.is_ok();
        if sent { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
    };
    Ok(Router::new().route("/", get(|| async { "ready" })).route("/vote", post(store)))
}

async fn write_groups(mut connection: SqliteConnection, mut receiver: mpsc::Receiver<Waiting>) {
    let mut group = Vec::new();
    while receiver.recv_many(&mut group, 256).await > 0 {
        let Ok(mut transaction) = connection.begin().await else { return };
        for (Choice { voter, choice }, _) in &group {
            let sql =
                "INSERT INTO choice (voter, choice) VALUES ($1, $2) ON CONFLICT (voter) DO UPDATE SET choice = excluded.choice";
            if sqlx::query(sql).bind(voter).bind(choice.as_str()).execute(&mut *transaction).await.is_err() {
                return;
            }
        }
        if transaction.commit().await.is_err() {
            return;
        }
        for (_, done) in group.drain(..) {
            // Who has gone meanwhile needs no word.
            let _ = done.send(());
        }
    }
}
