//! What somebody downloads, on a real database with something in every table.

use super::*;
use crate::consultations::Part;
use crate::consultations::testing::running;
use crate::privacy::testing::{fill, places_of};
use crate::testkit::World;

#[tokio::test]
async fn a_download_has_every_word_about_a_person_and_none_about_another() {
    let t = World::new().await;
    let board = running(&t, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let (zirbel, buche) = (fill(&t, &board, "zirbel", 1).await, fill(&t, &board, "buche", 2).await);
    // The imprint has one author at a time: here the first one.
    let mut tx = t.write().await;
    let sql = "UPDATE legal_facts SET author_id = $1, authority = 'amtzirbel'";
    tx.query(sql).bind(zirbel.actor.account()).execute().await.expect("the imprint");
    tx.commit().await.expect("a commit");
    let mut tx = t.read().await;
    let found = download(&mut tx, &zirbel.actor).await.expect("a download");
    let file = found.json("Lindach").to_string().to_lowercase();
    let mut missing = Vec::new();
    for table in tables().filter(|table| !table.shown.is_empty()) {
        missing.extend((!found.tables.iter().any(|shown| shown.table == table.name)).then_some(table.name));
    }
    assert!(missing.is_empty(), "nothing of {missing:?}");
    let withheld = ["account.email_folded", "event.data"];
    for word in [&zirbel.personal, &zirbel.words, &zirbel.official] {
        for place in places_of(&mut tx, word).await.into_iter().filter(|place| !withheld.contains(&place.as_str())) {
            let (table, column) = place.split_once('.').expect("table and column");
            let shown = found.tables.iter().find(|shown| shown.table == table).expect("the table is there");
            let has_word = shown.rows.iter().any(|row| row.json()[column].to_string().to_lowercase().contains(word.as_str()));
            assert!(has_word, "{word} stands in {place} and not in the download");
        }
    }
    assert!(!file.contains("buche"), "somebody else's: {file}");
    assert!(!file.contains(&zirbel.secret), "a key to the account");
    assert!(download(&mut tx, &t.visitor()).await.is_err());
    drop(buche);
}
