//! A row of any table, read as it comes: the download shows whatever the register names, and knows no table of its own.

use serde_json::{Map, Value as Json};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column, FromRow, Row as _, TypeInfo, ValueRef};
use uuid::Uuid;

use crate::crypto::hex;

/// A value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Number(i64),
    Text(String),
}

/// Columns and their values, in the order of the statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<(String, Value)>);

impl Row {
    /// The instant that the row tells of, if it has one.
    pub(super) fn at(&self) -> Option<i64> {
        let found = self.0.iter().find(|(name, _)| ["at", "created_at", "since", "asked_at"].contains(&name.as_str()));
        found.and_then(|(_, value)| if let Value::Number(at) = value { Some(*at) } else { None })
    }

    /// As an object of JSON.
    pub fn json(&self) -> Json {
        let pairs = self.0.iter().map(|(name, value)| {
            let value = match value {
                Value::Nothing => Json::Null,
                Value::Number(number) => Json::from(*number),
                Value::Text(text) => Json::from(text.as_str()),
            };
            (name.clone(), value)
        });
        Json::Object(pairs.collect::<Map<_, _>>())
    }
}

/// Ids are sixteen bytes in SQLite.
fn bytes(bytes: &[u8]) -> Value {
    Value::Text(Uuid::from_slice(bytes).map_or_else(|_| hex(bytes), |id| id.to_string()))
}

impl<'r> FromRow<'r, SqliteRow> for Row {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        let mut values = Vec::with_capacity(row.len());
        for column in row.columns() {
            let place = column.ordinal();
            let raw = row.try_get_raw(place)?;
            let is_null = raw.is_null();
            let kind = raw.type_info().name().to_owned();
            let value = match kind.as_str() {
                _ if is_null => Value::Nothing,
                "INTEGER" | "BOOLEAN" => Value::Number(row.try_get_unchecked(place)?),
                "BLOB" => bytes(&row.try_get_unchecked::<Vec<u8>, _>(place)?),
                _ => Value::Text(row.try_get_unchecked(place)?),
            };
            values.push((column.name().to_owned(), value));
        }
        Ok(Self(values))
    }
}

impl<'r> FromRow<'r, PgRow> for Row {
    fn from_row(row: &'r PgRow) -> sqlx::Result<Self> {
        let mut values = Vec::with_capacity(row.len());
        for column in row.columns() {
            let place = column.ordinal();
            let is_null = row.try_get_raw(place)?.is_null();
            let value = match column.type_info().name() {
                _ if is_null => Value::Nothing,
                "INT8" => Value::Number(row.try_get(place)?),
                "BOOL" => Value::Number(i64::from(row.try_get::<bool, _>(place)?)),
                "BYTEA" => bytes(&row.try_get::<Vec<u8>, _>(place)?),
                "UUID" => Value::Text(row.try_get::<Uuid, _>(place)?.to_string()),
                _ => Value::Text(row.try_get(place)?),
            };
            values.push((column.name().to_owned(), value));
        }
        Ok(Self(values))
    }
}
