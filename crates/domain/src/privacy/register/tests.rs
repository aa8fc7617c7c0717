//! The register knows every table and every column of the real database.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::privacy::testing::table_names;
use crate::testkit::World;

/// Columns that name somebody.
const PEOPLE: [&str; 7] = ["account_id", "author_id", "moderator_id", "actor_id", "decided_by", "email", "author_name"];

async fn columns(t: &World) -> BTreeMap<String, BTreeSet<String>> {
    let mut tx = t.read().await;
    let rows: Vec<(String, String)> = tx
        .query_for(
            "SELECT m.name, p.name FROM sqlite_schema m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'",
            "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'",
        )
        .all()
        .await
        .expect("columns");
    let mut columns: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in rows {
        columns.entry(table).or_default().insert(column);
    }
    columns
}

/// The columns that a statement of the register shows.
fn shown(sql: &'static str) -> impl Iterator<Item = String> {
    let list = sql.trim_start_matches("SELECT ").split(" FROM ").next().unwrap_or_default();
    list.split(',').filter_map(|column| column.split_whitespace().last()).map(str::to_owned)
}

#[tokio::test]
async fn every_table_has_exactly_one_rule() {
    let t = World::new().await;
    let mut known: Vec<String> = tables().map(|table| table.name.to_owned()).collect();
    known.sort();
    assert_eq!(known, table_names(&mut t.read().await).await, "a table without a rule, or a rule without a table");
}

#[tokio::test]
async fn every_column_about_somebody_is_shown_to_them_or_withheld_for_a_reason() {
    let t = World::new().await;
    let columns = columns(&t).await;
    for table in tables() {
        let mut known: BTreeSet<String> = table.shown.iter().flat_map(|sql| shown(sql)).collect();
        known.extend(table.withheld.iter().map(|column| (*column).to_owned()));
        let own = &columns[table.name];
        match table.trace {
            Trace::Nobody | Trace::Unlinked => {
                let named: Vec<_> = PEOPLE.iter().filter(|column| own.contains(**column)).collect();
                assert!(named.is_empty(), "{} is about nobody and has {named:?}", table.name);
            }
            _ => {
                let missing: Vec<_> =
                    own.iter().filter(|column| *column != "municipality_id" && !known.contains(*column)).collect();
                assert!(missing.is_empty(), "{} has columns that the register does not know: {missing:?}", table.name);
            }
        }
    }
}

#[tokio::test]
async fn every_column_that_names_somebody_is_met_by_a_step_of_the_erasure() {
    let t = World::new().await;
    for (table, columns) in columns(&t).await {
        let Some(known) = tables().find(|known| known.name == table) else { continue };
        let is_deleted = known.trace == Trace::Deleted;
        // The address in the imprint is the municipality's; a line of the audit log cannot be changed, and its id leads to nobody.
        let stays = [("legal_facts", "email"), ("audit", "actor_id")];
        let is_named = |column: &&&str| columns.contains(**column) && !stays.contains(&(table.as_str(), **column));
        for column in PEOPLE.iter().filter(is_named) {
            let is_met = known.steps.iter().any(|step| {
                let (Step::Always(sql) | Step::Stay(sql) | Step::Go(sql)) = step;
                sql.contains(column)
            });
            assert!(is_met || is_deleted, "{table}.{column} stays after an erasure");
        }
    }
}

#[test]
fn the_account_goes_last_and_each_duration_has_a_statement() {
    assert_eq!(tables().last().map(|table| table.name), Some("account"));
    let silent = [Rule::Lasting, Rule::WithAccount, Rule::AtCounting, Rule::AtItsDay, Rule::Unconfirmed, Rule::Audit];
    for kept in tables().flat_map(|table| table.kept) {
        assert_eq!(kept.sql.is_empty(), silent.contains(&kept.rule), "{:?}", kept.rule);
    }
}
