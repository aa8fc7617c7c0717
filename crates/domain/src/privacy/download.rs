//! Everything about a person, by the register: the page and the file show the same.

use serde::Serialize;
use serde_json::Value as Json;

use super::register::{Class, tables};
use super::row::Row;
use super::store;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;

/// What is kept about a person.
#[derive(Clone, Debug)]
pub struct Download {
    pub at: Instant,
    /// Only what has rows.
    pub tables: Vec<Shown>,
}

/// The rows of one table.
#[derive(Clone, Debug)]
pub struct Shown {
    pub class: Class,
    pub table: &'static str,
    pub rows: Vec<Row>,
}

/// All that the register shows of the actor. Ballots and survey answers are not among it: nothing leads from a person to them.
///
/// # Errors
/// `SignInNeeded`.
pub async fn download(tx: &mut Tx, actor: &Actor) -> Result<Download> {
    let account = actor.person()?.id;
    let mut shown = Vec::new();
    for table in tables() {
        let mut rows = Vec::new();
        for sql in table.shown {
            rows.extend(store::list_rows(tx, sql, actor.municipality, account).await?);
        }
        // Not by the statement: whatever it is asked to sort by, the database would walk along that.
        rows.sort_by_key(Row::at);
        if !rows.is_empty() {
            shown.push(Shown { class: table.class, table: table.name, rows });
        }
    }
    shown.sort_by_key(|table| table.class);
    Ok(Download { at: actor.now, tables: shown })
}

impl Download {
    /// The file: one list of objects for each table. Instants are milliseconds since 1970, as everywhere in the program.
    pub fn json(&self, municipality: &str) -> Json {
        #[derive(Serialize)]
        struct File<'a> {
            municipality: &'a str,
            made_at: Instant,
            data: serde_json::Map<String, Json>,
        }
        let data = self.tables.iter().map(|table| {
            let rows: Vec<Json> = table.rows.iter().map(Row::json).collect();
            (table.table.to_owned(), Json::from(rows))
        });
        let file = File { municipality, made_at: self.at, data: data.collect() };
        serde_json::to_value(file).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
