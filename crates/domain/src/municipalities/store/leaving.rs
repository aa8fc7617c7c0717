//! SQL about whatever tables there are, for a municipality that leaves. Names of tables and columns come from the database itself.

use std::fmt::Write as _;

use sqlx::FromRow;

use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;

/// A table with rows of municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::municipalities) struct Table {
    pub name: String,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
struct Column {
    table_name: String,
    name: String,
    kind: String,
}

/// A row on its way: each value as text, bytes in hexadecimal digits.
pub(in crate::municipalities) type Values = Vec<Option<String>>;

/// The tables of a migrated SQLite database that have rows of a municipality.
pub(in crate::municipalities) async fn list_tables(tx: &mut Tx) -> Result<Vec<Table>> {
    let columns: Vec<Column> = tx
        .query(
            "SELECT t.name AS table_name, c.name, c.type AS kind FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND (t.name = 'municipality' \
               OR EXISTS (SELECT 1 FROM pragma_table_info(t.name) m WHERE m.name = 'municipality_id')) ORDER BY t.name, c.cid",
        )
        .all()
        .await?;
    let mut tables: Vec<Table> = Vec::new();
    for column in columns {
        match tables.last_mut().filter(|table| table.name == column.table_name) {
            Some(table) => table.columns.push(column),
            None => tables.push(Table { name: column.table_name.clone(), columns: vec![column] }),
        }
    }
    Ok(tables)
}

/// References are checked when all is there.
pub(in crate::municipalities) async fn defer_checks(tx: &mut Tx) -> Result<()> {
    tx.query("PRAGMA defer_foreign_keys = ON").execute().await.map(drop)
}

/// All rows of a municipality.
pub(in crate::municipalities) async fn read(tx: &mut Tx, table: &Table, id: MunicipalityId) -> Result<Vec<Values>> {
    let (sqlite, postgres) =
        (table.select(Column::of_sqlite, "json_array"), table.select(Column::of_postgres, "json_build_array"));
    let rows: Vec<(String,)> = tx.query_for(constant(sqlite), constant(postgres)).bind(id).all().await?;
    let read = |(row,): (String,)| serde_json::from_str(&row).map_err(|e| Error::internal(format!("{}: {e}", table.name)));
    rows.into_iter().map(read).collect()
}

/// Writes a row into SQLite.
pub(in crate::municipalities) async fn write(tx: &mut Tx, table: &Table, row: &Values) -> Result<()> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let places: Vec<String> = table.columns.iter().enumerate().map(|(place, column)| column.place(place + 1)).collect();
    let sql = format!("INSERT INTO {} ({}) VALUES ({})", table.name, names.join(", "), places.join(", "));
    let query = row.iter().fold(tx.query(constant(sql)), |query, value| query.bind(value.clone()));
    query.execute().await.map(drop)
}

/// Whether every reference leads somewhere.
pub(in crate::municipalities) async fn check_references(tx: &mut Tx) -> Result<()> {
    let lost: Option<(String,)> = tx.query("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1").optional().await?;
    lost.map_or(Ok(()), |(table,)| Err(Error::internal(format!("{table}: a reference leads nowhere"))))
}

/// The audit log lets go of lines that its head calls removed: here all of them.
pub(in crate::municipalities) async fn release_audit(tx: &mut Tx, id: MunicipalityId) -> Result<()> {
    let sql = "UPDATE audit_head SET removed_seq = seq, removed_hash = hash WHERE municipality_id = $1";
    tx.query(sql).bind(id).execute().await.map(drop)
}

/// Deletes the rows of a municipality; `None` while other rows point to one of them.
pub(in crate::municipalities) async fn delete(tx: &mut Tx, table: &Table, id: MunicipalityId) -> Result<Option<u64>> {
    tx.query("SAVEPOINT leaving").execute().await?;
    let sql = format!("DELETE FROM {} WHERE {} = $1", table.name, table.key());
    match tx.query(constant(sql)).bind(id).execute().await {
        Ok(rows) => {
            tx.query("RELEASE SAVEPOINT leaving").execute().await?;
            Ok(Some(rows))
        }
        Err(Error::Internal(_)) => {
            tx.query("ROLLBACK TO SAVEPOINT leaving").execute().await?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

impl Table {
    fn key(&self) -> &'static str {
        if self.name == "municipality" { "id" } else { "municipality_id" }
    }

    fn select(&self, value: fn(&Column) -> String, array: &str) -> String {
        let values: Vec<String> = self.columns.iter().map(value).collect();
        let mut sql = format!("SELECT {array}({})", values.join(", "));
        if array == "json_build_array" {
            sql.push_str("::text");
        }
        // Writing to a string does not fail.
        let _ = write!(sql, " FROM {} WHERE {} = $1", self.name, self.key());
        sql
    }
}

impl Column {
    fn is_bytes(&self) -> bool {
        matches!(self.kind.as_str(), "UUID" | "BYTEA" | "BLOB")
    }

    fn of_sqlite(&self) -> String {
        let name = &self.name;
        if self.is_bytes() {
            format!("CASE WHEN {name} IS NOT NULL THEN hex({name}) END")
        } else {
            format!("CAST({name} AS TEXT)")
        }
    }

    fn of_postgres(&self) -> String {
        let name = &self.name;
        match self.kind.as_str() {
            "UUID" => format!("replace({name}::text, '-', '')"),
            "BYTEA" | "BLOB" => format!("encode({name}, 'hex')"),
            "BOOLEAN" => format!("({name}::int)::text"),
            _ => format!("{name}::text"),
        }
    }

    /// Where its value stands in an INSERT.
    fn place(&self, place: usize) -> String {
        match self.kind.as_str() {
            _ if self.is_bytes() => format!("unhex(${place})"),
            "TEXT" => format!("${place}"),
            _ => format!("CAST(${place} AS INTEGER)"),
        }
    }
}

/// A statement about a table: few, and the command that asks for them ends soon.
fn constant(sql: String) -> &'static str {
    sql.leak()
}
