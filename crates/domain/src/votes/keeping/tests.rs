//! Kept ballots on a real database: where they are seen, and who is reminded.

use super::*;
use crate::clock::HOUR;
use crate::consultations::testing::{Running, running_by};
use crate::mail::Mail;
use crate::testkit::World;
use crate::votes::casting::{cast, own_ballot};
use crate::votes::testing::{end_now, move_end};
use crate::votes::{Mark, NO, RulesDraft, YES};

async fn vote_by(t: &World, method: &str) -> Running {
    running_by(t, &[Part::Vote], &RulesDraft { method: method.into(), ..RulesDraft::default() }).await
}

async fn kept(t: &World, actor: &Actor, r: &Running, marks: &[Mark]) {
    let mut tx = t.write().await;
    keep(&mut tx, &t.now(actor), r.id, &Paper::of(marks)).await.expect("kept");
    tx.commit().await.expect("a commit");
}

async fn voted(t: &World, actor: &Actor, r: &Running, marks: &[Mark], request: u128) {
    let mut tx = t.write().await;
    cast(&mut tx, &t.now(actor), r.id, &Paper::of(marks), Uuid::from_u128(request), None).await.expect("a vote");
    tx.commit().await.expect("a commit");
}

/// Does the jobs that are due; who got a reminder so far.
async fn reminded(t: &World) -> Vec<AccountId> {
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut tx = t.write().await;
    while let Some(job) = jobs::claim(&mut tx, JOB, program.now).await.expect("an answer") {
        remind(&mut tx, &program, &job.payload).await.expect("mails");
        jobs::finish(&mut tx, &job).await.expect("finished");
    }
    tx.commit().await.expect("a commit");
    let sql = "SELECT account_id FROM mail WHERE kind = 'ballot_unfinished' ORDER BY account_id";
    let mails: Vec<(AccountId,)> = t.read().await.query(sql).all().await.expect("mails");
    mails.into_iter().map(|(id,)| id).collect()
}

async fn unfinished(t: &World, actor: &Actor) -> Vec<(ConsultationId, bool)> {
    let found = list_unfinished(&mut t.read().await, &t.now(actor)).await.expect("an answer");
    found.into_iter().map(|vote| (vote.id, vote.is_cast)).collect()
}

#[tokio::test]
async fn a_kept_ballot_is_seen_by_its_voter_until_it_is_cast_and_after_a_change_again() {
    let t = World::new().await;
    let r = vote_by(&t, "ranking").await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    assert_eq!(unfinished(&t, &anna).await, []);
    kept(&t, &anna, &r, &[(r.measures[0], 2)]).await;
    assert_eq!(unfinished(&t, &anna).await, [(r.id, false)]);
    assert_eq!((unfinished(&t, &ben).await, unfinished(&t, &t.visitor()).await), (vec![], vec![]));
    voted(&t, &anna, &r, &[(r.measures[0], 1)], 1).await;
    assert_eq!(unfinished(&t, &anna).await, []);
    kept(&t, &anna, &r, &[(r.measures[1], 1)]).await;
    assert_eq!(unfinished(&t, &anna).await, [(r.id, true)], "a change that is not cast");
    t.clock.advance(DAY);
    assert_eq!(unfinished(&t, &anna).await, [], "after the end nothing can be cast");
}

#[tokio::test]
async fn a_kept_round_of_consent_shows_marks_and_reasons_again_and_casting_ends_it() {
    let t = World::new().await;
    let r = vote_by(&t, "consent").await;
    let anna = t.resident("Anna").await;
    let paper = Paper { marks: vec![(r.measures[0], NO)], reasons: vec![(r.measures[0], "Zu teuer.".into())] };
    let mut tx = t.write().await;
    keep(&mut tx, &anna, r.id, &paper).await.expect("kept");
    let own = own_ballot(&mut tx, &anna, r.id).await.expect("an answer").expect("a draft");
    assert_eq!((own.marks, own.reasons, own.is_kept, own.revision), (paper.marks.clone(), paper.reasons.clone(), true, 0));
    cast(&mut tx, &anna, r.id, &paper, Uuid::from_u128(1), None).await.expect("a vote");
    let own = own_ballot(&mut tx, &anna, r.id).await.expect("an answer").expect("a ballot");
    assert_eq!((own.reasons, own.is_kept, own.revision), (paper.reasons.clone(), false, 1));
    let softer = Paper { reasons: vec![(r.measures[0], "Zu teuer für uns.".into())], ..paper.clone() };
    keep(&mut tx, &anna, r.id, &softer).await.expect("another reason is a change");
    assert!(own_ballot(&mut tx, &anna, r.id).await.expect("an answer").expect("a draft").is_kept);
    keep(&mut tx, &anna, r.id, &paper).await.expect("back to what was cast");
    assert!(!own_ballot(&mut tx, &anna, r.id).await.expect("an answer").expect("a ballot").is_kept);
}

#[tokio::test]
async fn yes_and_no_keep_nothing_that_nobody_would_read() {
    let t = World::new().await;
    let r = vote_by(&t, "yes_no").await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let refused = keep(&mut tx, &anna, r.id, &Paper::of(&[(r.measures[0], YES)])).await;
    assert_eq!(refused, Err(Error::Conflict("draft_of_yes_no")));
}

#[tokio::test]
async fn a_day_before_the_end_only_those_with_an_unfinished_ballot_are_reminded_once() {
    let t = World::new().await;
    let r = vote_by(&t, "ranking").await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    let (carla, dora) = (t.resident("Carla").await, t.resident("Dora").await);
    for actor in [&anna, &ben, &carla] {
        kept(&t, actor, &r, &[(r.measures[0], 1)]).await;
    }
    voted(&t, &ben, &r, &[(r.measures[0], 1)], 1).await;
    voted(&t, &dora, &r, &[(r.measures[0], 1)], 2).await;
    kept(&t, &dora, &r, &[(r.measures[1], 1)]).await;
    let mut expected: Vec<AccountId> = [&anna, &carla].into_iter().filter_map(Actor::account).collect();
    expected.sort();
    assert_eq!(reminded(&t).await, expected, "not Ben, who has cast, nor Dora, whose vote counts");
    let mut tx = t.write().await;
    let later = t.clock.now().plus(DAY + 2 * HOUR);
    move_end(&mut tx, &t.now(&r.admin), r.id, later).await.expect("moved");
    tx.commit().await.expect("a commit");
    t.clock.advance(2 * HOUR);
    assert_eq!(reminded(&t).await, expected, "nobody twice, wherever the end goes");
}

#[tokio::test]
async fn who_is_asked_before_the_day_or_after_the_end_gets_nothing() {
    let t = World::new().await;
    let r = vote_by(&t, "ranking").await;
    let anna = t.resident("Anna").await;
    kept(&t, &anna, &r, &[(r.measures[0], 1)]).await;
    let mut tx = t.write().await;
    let later = t.clock.now().plus(3 * DAY);
    move_end(&mut tx, &t.now(&r.admin), r.id, later).await.expect("moved");
    tx.commit().await.expect("a commit");
    assert_eq!(reminded(&t).await, [], "the end was moved away");
    t.clock.advance(3 * DAY);
    assert_eq!(reminded(&t).await, [], "it has ended");
}

#[tokio::test]
async fn a_reminder_that_still_waits_goes_with_the_draft_and_what_ends_leaves_none() {
    let t = World::new().await;
    let r = vote_by(&t, "ranking").await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    for actor in [&anna, &ben] {
        kept(&t, actor, &r, &[(r.measures[0], 1)]).await;
    }
    assert_eq!(reminded(&t).await.len(), 2);
    voted(&t, &anna, &r, &[(r.measures[0], 1)], 1).await;
    assert_eq!(reminded(&t).await, [ben.account().expect("an account")]);
    let mail: Mail =
        mail::find_unsent(&mut t.read().await, t.municipality, first_mail(&t).await).await.expect("an answer").expect("it waits");
    assert!(mail.must_be_dropped(t.clock.now().plus(DAY)).is_some(), "after the end it is no reminder");
    let mut tx = t.write().await;
    end_now(&mut tx, &t.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_draft").await, 0);
}

async fn first_mail(t: &World) -> crate::ids::MailId {
    let sql = "SELECT id FROM mail WHERE kind = 'ballot_unfinished'";
    t.read().await.query(sql).one::<(crate::ids::MailId,)>().await.expect("a mail").0
}
