//! Rows that somebody adds, takes away or changes behind the program's back, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::{DAY, MINUTE};
use crate::consultations::testing::{Drafted, Running, drafted, running, running_by, unprotect};
use crate::consultations::{Part, actions as consultations};
use crate::papers::testing::{by_code, counted, invalid, readers, valid};
use crate::privacy;
use crate::testkit::World;
use crate::votes::testing::{ask_for, list};
use crate::votes::verifying::tests::{close, flaw, flaw_after, program, voted};
use crate::votes::verifying::verify;
use crate::votes::{Eligibility, NO, Paper, RulesDraft, YES, casting};

/// A key that no ballot and no code has.
const NEW_KEY: &str = "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) \
                       SELECT municipality_id, consultation_id, receipt_hash, 1, '1=1' FROM vote_receipt ORDER BY receipt_hash LIMIT 1";

/// A vote by code with four codes, one of which was used.
async fn by_codes(t: &World) -> Running {
    let r = running(t, &[Part::Vote]).await;
    let codes = by_code(t, &r, 4).await;
    let mut tx = t.write().await;
    let yes = Paper::of(&[(r.measures[0], YES)]);
    casting::cast_by_code(&mut tx, &t.visitor(), r.id, &codes[0], &yes, Uuid::from_u128(1)).await.expect("a vote");
    tx.commit().await.expect("a commit");
    r
}

/// A vote for Anna, who is on its list and has voted, and for Bert, who was named.
async fn for_two(t: &World) -> (Running, Actor) {
    let r = running(t, &[Part::Vote]).await;
    ask_for(t, &r, &Eligibility { circle: Circle::Named, ..Eligibility::default() }).await;
    list(t, &r, &["anna@example.org"]).await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let mut tx = t.write().await;
    roll::mark(&mut tx, &r.admin, r.id, bert.account().expect("a person")).await.expect("named");
    let yes = Paper::of(&[(r.measures[0], YES)]);
    casting::cast(&mut tx, &anna, r.id, &yes, Uuid::from_u128(1), None).await.expect("a vote");
    tx.commit().await.expect("a commit");
    (r, bert)
}

#[tokio::test]
async fn a_ballot_a_voter_or_a_receipt_too_many_or_too_few_is_found_while_the_vote_runs() {
    for sql in [
        NEW_KEY,
        "DELETE FROM ballot WHERE marks = '1=-1'",
        "DELETE FROM participation",
        "INSERT INTO participation (municipality_id, consultation_id, part, account_id) SELECT municipality_id, id, 'vote', id FROM consultation",
        "DELETE FROM vote_receipt",
    ] {
        let t = World::new().await;
        voted(&t, 3).await;
        assert_eq!(flaw(&t).await, None);
        assert_eq!(flaw_after(&t, sql).await, Some(Flaw::Numbers), "{sql}");
    }
}

#[tokio::test]
async fn codes_that_come_go_or_are_used_behind_the_programs_back_are_found() {
    for (sql, expected) in [
        (
            "INSERT INTO code (municipality_id, code_hash, package_id) SELECT p.municipality_id, r.receipt_hash, p.id \
             FROM code_package p CROSS JOIN vote_receipt r",
            Flaw::Rules,
        ),
        ("DELETE FROM code WHERE NOT is_used", Flaw::Rules),
        ("UPDATE code SET code_hash = (SELECT receipt_hash FROM vote_receipt) WHERE is_used", Flaw::Rules),
        ("UPDATE code_package SET revoked_at = 1", Flaw::Rules),
        ("UPDATE code SET is_used = TRUE", Flaw::Numbers),
        ("UPDATE code SET is_used = FALSE", Flaw::Numbers),
    ] {
        let t = World::new().await;
        let r = by_codes(&t).await;
        assert_eq!(flaw(&t).await, None);
        assert_eq!(flaw_after(&t, sql).await, Some(expected), "{sql}");
        let t = if expected == Flaw::Rules { World::new().await } else { continue };
        let again = by_codes(&t).await;
        close(&t, &again).await;
        assert_eq!(flaw(&t).await, None, "counted: {}", r.slug);
    }
    let t = World::new().await;
    let r = by_codes(&t).await;
    close(&t, &r).await;
    assert_eq!(flaw_after(&t, "UPDATE code SET is_used = TRUE").await, Some(Flaw::Numbers), "counted");
}

#[tokio::test]
async fn whoever_is_entitled_without_a_line_in_the_audit_log_is_found() {
    for (sql, expected) in [
        (
            "INSERT INTO vote_mark (municipality_id, consultation_id, account_id, marked_by, entitled_at) \
             SELECT c.municipality_id, c.id, a.id, a.id, 0 FROM consultation c CROSS JOIN account a WHERE a.name = 'Anna'",
            Flaw::Entitled,
        ),
        ("UPDATE vote_mark SET account_id = (SELECT id FROM account WHERE name = 'Anna')", Flaw::Entitled),
        ("UPDATE vote_roll SET line_count = line_count + 1", Flaw::Entitled),
        (
            "INSERT INTO vote_roll_entry (municipality_id, consultation_id, entry_hash) \
             SELECT municipality_id, consultation_id, receipt_hash FROM vote_receipt",
            Flaw::Rules,
        ),
    ] {
        let t = World::new().await;
        for_two(&t).await;
        assert_eq!(flaw(&t).await, None);
        assert_eq!(flaw_after(&t, sql).await, Some(expected), "{sql}");
    }
}

#[tokio::test]
async fn of_an_erased_account_that_was_named_only_the_number_is_left() {
    let t = World::new().await;
    let (_, bert) = for_two(&t).await;
    t.clock.advance(MINUTE);
    let mut tx = t.write().await;
    privacy::testing::erase(&mut tx, &t.now(&bert)).await;
    tx.commit().await.expect("a commit");
    assert_eq!(flaw(&t).await, None);
    let more = "INSERT INTO vote_mark (municipality_id, consultation_id, account_id, marked_by, entitled_at) \
                SELECT municipality_id, id, id, id, 0 FROM consultation";
    assert_eq!(flaw_after(&t, more).await, Some(Flaw::Entitled), "one more that leads to nobody");
}

#[tokio::test]
async fn what_a_result_says_beside_the_counted_marks_is_compared_with_what_else_is_kept() {
    for (sql, expected) in [
        ("UPDATE outcome SET body = REPLACE(body, '\"entitled\":2', '\"entitled\":9')", Flaw::Noted),
        ("DELETE FROM vote_receipt", Flaw::Numbers),
        ("DELETE FROM participation", Flaw::Numbers),
    ] {
        let t = World::new().await;
        let (r, _) = for_two(&t).await;
        close(&t, &r).await;
        assert_eq!(flaw(&t).await, None);
        assert_eq!(flaw_after(&t, sql).await, Some(expected), "{sql}");
    }
    let t = World::new().await;
    let (r, _) = for_two(&t).await;
    close(&t, &r).await;
    let more = flaw_after(&t, "UPDATE outcome SET body = REPLACE(body, '\"participants\":1', '\"participants\":2')").await;
    assert!(matches!(more, Some(Flaw::Count | Flaw::Numbers)), "{more:?}");
    for sql in [
        "UPDATE outcome SET body = REPLACE(body, '\"batches\":1', '\"batches\":2')",
        "UPDATE outcome SET body = REPLACE(body, '\"invalid\":[[\"empty\",1]]', '\"invalid\":[]')",
        "UPDATE paper_batch SET record = REPLACE(record, '\"valid\":2', '\"valid\":3')",
        "UPDATE paper_batch SET discarded_at = 1, signed_at = NULL, record = NULL",
    ] {
        let t = World::new().await;
        let (r, people) = (voted(&t, 2).await, readers(&t).await);
        counted(&t, &r, &people, &[valid("123"), valid("211"), invalid("empty")]).await;
        close(&t, &r).await;
        assert_eq!(flaw(&t).await, None);
        assert_eq!(flaw_after(&t, sql).await, Some(Flaw::Numbers), "{sql}");
    }
}

#[tokio::test]
async fn a_reason_is_found_missing_and_also_when_it_was_changed_in_both_places() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &RulesDraft { method: "consent".into(), ..RulesDraft::default() }).await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let no = Paper { marks: vec![(r.measures[0], NO)], reasons: vec![(r.measures[0], "Zu teuer.".into())] };
    casting::cast(&mut tx, &anna, r.id, &no, Uuid::from_u128(1), None).await.expect("a vote");
    tx.commit().await.expect("a commit");
    close(&t, &r).await;
    assert_eq!(flaw(&t).await, None);
    let outcome = "UPDATE outcome SET body = REPLACE(body, 'Zu teuer.', 'Zu laut.')";
    assert_eq!(flaw_after(&t, outcome).await, Some(Flaw::Numbers));
    unprotect(&t).await;
    assert_eq!(flaw_after(&t, "UPDATE ballot_reason SET reason = 'Zu laut.'").await, Some(Flaw::Noted));
}

#[tokio::test]
async fn each_count_is_compared_with_the_line_of_its_own_vote() {
    let t = World::new().await;
    let r = voted(&t, 2).await;
    let what = Drafted { title: "Und dann?", field: "Mobilität", opens_in: -MINUTE, closes_in: DAY };
    let other = drafted(&t, &what, &[Part::Vote], &["Fähre"]).await;
    let mut tx = t.write().await;
    consultations::publish(&mut tx, &other.admin, other.id).await.expect("announced");
    tx.commit().await.expect("a commit");
    close(&t, &r).await;
    close(&t, &other).await;
    let verdicts = verify(&mut t.read().await, &program(&t)).await.expect("an answer");
    assert_eq!(verdicts.into_iter().map(|verdict| verdict.flaw).collect::<Vec<_>>(), [None, None]);
}
