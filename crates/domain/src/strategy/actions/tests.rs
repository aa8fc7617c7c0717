//! A file in, the same file again, an edited one, and out.

use super::*;
use crate::actor::Role;
use crate::consultations::Part;
use crate::consultations::testing::running;
use crate::error::Error;
use crate::testkit::World;

const FILE: &str = "\
# Digitalisierungsstrategie Lindach
Zeitraum: 2025 bis 2029
Beschlossen am: 14.03.2025

## Vision

Lindach bleibt nah.

## Handlungsfeld: Digitales Rathaus
Kennung: rathaus

Ziel: Wege sparen.

### Maßnahme: Termine online buchen
Kennung: termine
Horizont: kurzfristig
Zeitraum: 2025 Q2 bis 2025 Q4
Kosten: 5.000 bis 12.000 Euro
Stand: umgesetzt

### Maßnahme: Digitale Bauakte
Kennung: bauakte
Horizont: langfristig
Stand: geplant

## Handlungsfeld: Bürger-App
Kennung: app
";

async fn loaded(t: &World, file: &str) -> ImportReport {
    let clerk = t.now(&t.staff(Role::Administrator).await);
    let mut tx = t.write().await;
    let report = import(&mut tx, &clerk, &outline::parse(file).expect("a right file")).await.expect("an import");
    tx.commit().await.expect("a commit");
    report
}

#[tokio::test]
async fn a_file_goes_in_and_comes_out_the_same() {
    let t = World::new().await;
    assert_eq!(export(&mut t.read().await, t.municipality).await, Ok(None));
    let report = loaded(&t, FILE).await;
    let created =
        ["Digitalisierungsstrategie Lindach", "Digitales Rathaus", "Termine online buchen", "Digitale Bauakte", "Bürger-App"];
    assert_eq!(report, ImportReport { created: created.map(str::to_owned).to_vec(), ..ImportReport::default() });
    assert_eq!(export(&mut t.read().await, t.municipality).await, Ok(Some(FILE.to_owned())));
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let t = World::new().await;
    loaded(&t, FILE).await;
    let events = t.count("SELECT COUNT(*) FROM event").await;
    t.clock.advance(1000);
    assert_eq!(loaded(&t, FILE).await, ImportReport { unchanged: 5, ..ImportReport::default() });
    assert_eq!(t.count("SELECT COUNT(*) FROM event").await, events);
    let newest = "SELECT MAX(updated_at) FROM (SELECT updated_at FROM strategy UNION ALL SELECT updated_at FROM action_field \
                  UNION ALL SELECT updated_at FROM measure) AS everything";
    assert_eq!(t.count(newest).await, t.clock.now().0 - 1000);
}

#[tokio::test]
async fn an_edited_file_changes_what_was_edited_and_takes_nothing_away() {
    let t = World::new().await;
    loaded(&t, FILE).await;
    let moved = "\
# Digitalisierungsstrategie Lindach
Zeitraum: 2025 bis 2029
Beschlossen am: 14.03.2025

## Vision

Lindach bleibt nah.

## Handlungsfeld: Bürger-App
Kennung: app

### Maßnahme: Termine online buchen
Kennung: termine
Horizont: kurzfristig
Zeitraum: 2025 Q2 bis 2025 Q4
Kosten: 5.000 bis 12.000 Euro
Stand: umgesetzt
";
    let report = loaded(&t, moved).await;
    let expected = ImportReport {
        created: vec![],
        changed: vec!["Bürger-App".to_owned(), "Termine online buchen".to_owned()],
        unchanged: 1,
        not_in_file: vec!["Digitales Rathaus".to_owned(), "Digitale Bauakte".to_owned()],
        ..ImportReport::default()
    };
    assert_eq!(report, expected);
    assert_eq!(t.count("SELECT COUNT(*) FROM measure").await, 2);
}

#[tokio::test]
async fn only_an_administrator_imports_and_nothing_reaches_another_municipality() {
    let t = World::new().await;
    let outline = outline::parse(FILE).expect("a right file");
    let resident = t.resident("Anna").await;
    let mut tx = t.write().await;
    assert_eq!(import(&mut tx, &resident, &outline).await, Err(Error::NotAllowed("forbidden")));
    drop(tx);
    loaded(&t, FILE).await;
    let eichbach = t.found("Eichbach", "09999002").await;
    assert_eq!(export(&mut t.read().await, eichbach).await, Ok(None));
    assert_eq!(measures::store::list(&mut t.read().await, eichbach).await, Ok(vec![]));
}

#[tokio::test]
async fn the_form_saves_once_and_names_what_is_wrong() {
    let t = World::new().await;
    let clerk = t.staff(Role::Administrator).await;
    let entry = StrategyEntry {
        title: "Strategie".to_owned(),
        first_quarter: "2025 Q1".to_owned(),
        last_quarter: "2029 Q4".to_owned(),
        adopted_on: "2025-03-14".to_owned(),
        ..StrategyEntry::default()
    };
    let mut tx = t.write().await;
    for _ in 0..2 {
        save(&mut tx, &clerk, "", &entry).await.expect("saved");
    }
    let wrong = StrategyEntry { first_quarter: String::new(), last_quarter: String::new(), ..entry.clone() };
    assert_eq!(save(&mut tx, &clerk, "", &wrong).await, Err(Error::field("first_quarter", "required")));
    let wrong = StrategyEntry { adopted_on: "31.02.2025".to_owned(), ..entry };
    assert_eq!(save(&mut tx, &clerk, "", &wrong).await, Err(Error::field("adopted_on", "date_invalid")));
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'strategy.changed'").await, 1);
}

#[tokio::test]
async fn a_file_moves_and_renames_nothing_that_people_vote_on() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let file = "\
# Digitalisierungsstrategie Lindach
Zeitraum: 2025 bis 2029

## Vision

Lindach bleibt nah.

## Handlungsfeld: Digitales Rathaus
Kennung: digitales-rathaus

## Handlungsfeld: Mobilität
Kennung: mobil

### Maßnahme: Ganz anders
Kennung: terminvergabe
Horizont: langfristig
Stand: vorgeschlagen
";
    let find = async || measures::store::find(&mut t.read().await, t.municipality, r.measures[0]).await.expect("an answer");
    let before = find().await.expect("the measure");
    let report = loaded(&t, file).await;
    assert_eq!(report.kept, std::slice::from_ref(&before.title));
    let after = find().await.expect("the measure");
    assert_eq!((&after.title, after.action_field_id), (&before.title, before.action_field_id));
    assert_ne!(after.horizon, before.horizon, "what nobody is asked about changes");
}
