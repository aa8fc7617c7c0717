//! Many requests at once, each with its session.

use super::*;
use crate::accounts::fixture::{anna_at_home, guest, signed_in, world};
use crate::accounts::{end_session, sign_out};
use crate::clock::{DAY, MINUTE};
use crate::testkit::World;

/// All at once; who was found for each.
async fn at_once(t: &World, tokens: &[String]) -> Vec<Option<Guest>> {
    let entrance = Entrance::new(t.db.clone());
    let tasks = tokens.iter().map(|token| {
        let (entrance, municipality, token, now) = (entrance.clone(), t.municipality, token.clone(), t.clock.now());
        tokio::spawn(async move { entrance.find(municipality, &token, now).await })
    });
    let mut found = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        found.push(task.await.expect("no panic").expect("an answer"));
    }
    found
}

#[tokio::test]
async fn each_of_many_gets_what_they_would_get_alone() {
    let (t, passwords) = world().await;
    let (anna, first) = anna_at_home(&t, &passwords).await;
    t.clock.advance(MINUTE);
    let second = signed_in(&t, &passwords, None).await;
    let ended = signed_in(&t, &passwords, None).await;
    let mut tx = t.write().await;
    sign_out(&mut tx, &t.now(&anna), &ended).await.expect("signed out");
    tx.commit().await.expect("a commit");
    let mut tokens: Vec<String> = (0..20).map(|number| format!("made up {number}")).collect();
    tokens.extend([first.clone(), ended, second.clone(), first.clone(), String::new()]);
    let before = t.db.statements();
    let found = at_once(&t, &tokens).await;
    if t.db.is_sqlite() {
        assert!(t.db.statements() - before <= 3, "the first one, those who came meanwhile, and who came last");
    }
    let mut alone = Vec::new();
    for token in &tokens {
        alone.push(guest(&t, token).await);
    }
    assert_eq!(found, alone);
    assert_eq!(found.iter().flatten().count(), 3);
    let session = found[20].as_ref().expect("Anna").session;
    let mut tx = t.write().await;
    end_session(&mut tx, &t.now(&anna), session).await.expect("ended");
    tx.commit().await.expect("a commit");
    assert_eq!(at_once(&t, &[first]).await, [None], "nothing is remembered");
    t.clock.advance(31 * DAY);
    assert_eq!(at_once(&t, &[second]).await, [None], "it was idle too long");
}

#[tokio::test]
async fn each_session_is_found_by_its_key() {
    let (t, passwords) = world().await;
    let (_, token) = anna_at_home(&t, &passwords).await;
    at_once(&t, &[token]).await;
    if !t.db.is_sqlite() {
        return;
    }
    let asked = t.db.statement_texts().into_iter().find(|text| text.contains("json_each")).expect("looked up");
    for step in t.plan(asked).await {
        assert!(step.contains("VIRTUAL TABLE") || !step.starts_with("SCAN "), "{step}");
    }
}
