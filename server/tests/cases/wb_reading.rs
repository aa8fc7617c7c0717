//! What reading changes: nothing, whoever reads.

use std::collections::BTreeMap;

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;

use crate::kit::{Browser, Site};

/// Pages that anybody may ask for, found by walking the links from the start.
async fn walked(browser: &Browser) -> Vec<String> {
    let (mut known, mut next) = (vec!["/".to_owned()], 0);
    while let Some(path) = known.get(next).cloned() {
        next += 1;
        let page = browser.get(&path).await;
        for link in page.text.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = format!("/{}", link.split('#').next().unwrap_or_default().replace("&amp;", "&"));
            if !link.starts_with("/assets/") && !link.starts_with("/pkg/") && !known.contains(&link) && known.len() < 150 {
                known.push(link);
            }
        }
    }
    known
}

/// Not compared: sessions, whose freshness may change, and the logs of who looked, which are there to be written by reading.
const ASIDE: [&str; 6] = ["session", "installation_key", "look", "audit", "audit_head", "security_event"];

/// The content of every table that reading must leave as it is.
async fn contents(site: &Site) -> BTreeMap<String, String> {
    let mut tx = site.world.read().await;
    let tables: Vec<(String,)> = tx
        .query_for(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name",
        )
        .all()
        .await
        .expect("tables");
    let mut contents = BTreeMap::new();
    for (table,) in tables.into_iter().filter(|(table,)| !ASIDE.contains(&table.as_str())) {
        let columns =
            format!("SELECT COALESCE(group_concat('quote(' || name || ')', '||'), '''''') FROM pragma_table_info('{table}')");
        let postgres = format!("SELECT COALESCE(string_agg(t::text, ',' ORDER BY t::text), '') FROM {table} t").leak();
        let text: (String,) = if site.world.db.is_sqlite() {
            let (columns,): (String,) = tx.query(columns.leak()).one().await.expect("columns");
            let sql = format!("SELECT COALESCE(group_concat({columns}), '') FROM {table}").leak();
            tx.query(sql).one().await.expect("a table")
        } else {
            tx.query(postgres).one().await.expect("a table")
        };
        contents.insert(table, text.0);
    }
    contents
}

#[tokio::test(flavor = "multi_thread")]
async fn wb05_no_page_changes_anything_by_being_read() {
    let site = Site::new().await;
    let _running = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    for role in [None, Some(Role::Resident), Some(Role::Moderator), Some(Role::Council), Some(Role::Administrator)] {
        let browser = match role {
            Some(role) => site.staff(role).await,
            None => site.visitor(),
        };
        let before = contents(&site).await;
        let pages = walked(&browser).await;
        assert!(pages.len() > 10, "{pages:?}");
        for path in &pages {
            browser.get(path).await;
        }
        for door in app::addresses::doors() {
            browser.get(door).await.expect(405);
        }
        assert_eq!(contents(&site).await, before, "{role:?}");
    }
}
