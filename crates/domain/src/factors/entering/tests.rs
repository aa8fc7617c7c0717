//! Getting in, on a real database.

use super::*;
use crate::actor::Role;
use crate::factors::fixture::{BROWSER, Somebody};
use crate::factors::{find, totp::code_at};
use crate::rights::Right;

async fn halfway(somebody: &Somebody) -> Step {
    match somebody.enter().await {
        Entered::Halfway(step) => step,
        Entered::In(_) => panic!("a code is owed"),
    }
}

async fn typed(somebody: &Somebody, step: &Step, code: &str) -> Result<Option<SignedIn>> {
    let mut tx = somebody.t.write().await;
    let entered = enter_code(&mut tx, &somebody.t.now(&somebody.t.visitor()), &step.token, code, BROWSER).await?;
    tx.commit().await?;
    Ok(entered)
}

/// Six digits that no app shows around now.
fn wrong_code(secret: &[u8], now: Instant) -> String {
    let shown: Vec<String> = (-1..=1).map(|step| code_at(secret, now.plus(step * 30_000))).collect();
    (0..).map(|n| format!("{n:06}")).find(|code| !shown.contains(code)).expect("there is one")
}

#[tokio::test]
async fn staff_without_a_second_factor_take_part_and_do_nothing_else() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    assert!(guest.person.needs_factor && !guest.has_factor);
    assert!(actor.participant().is_ok());
    for right in [Right::Approve, Right::ReadWaiting, Right::CheckIdentities] {
        assert_eq!(actor.must(right).err(), Some(Error::NotAllowed("factor_needed")));
    }
    assert_eq!(actor.must(Right::Decide).err(), Some(Error::NotAllowed("forbidden")));
    let resident = Somebody::new(Role::Resident).await;
    assert!(!resident.at(&resident.signed_in().await).await.1.person.needs_factor);
}

#[tokio::test]
async fn the_staff_of_a_demo_need_no_second_factor() {
    let gerda = Somebody::new(Role::Administrator).await;
    let mut tx = gerda.t.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    let (actor, _) = gerda.at(&gerda.signed_in().await).await;
    assert!(actor.must(Right::EditStrategy).is_ok());
}

#[tokio::test]
async fn a_password_leads_halfway_and_a_code_of_the_app_all_the_way_once() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (secret, ..) = gerda.with_app().await;
    let step = halfway(&gerda).await;
    assert_eq!(gerda.guest(&step.token).await, None, "a step is no session");
    let first = code_at(&secret, gerda.t.clock.now());
    assert!(typed(&gerda, &step, &first).await.expect("an answer").is_none(), "it was used to set the app up");
    gerda.t.clock.advance(30_000);
    let code = code_at(&secret, gerda.t.clock.now());
    let spaced = format!(" {} {}", &code[..3], &code[3..]);
    let signed_in = typed(&gerda, &step, &spaced).await.expect("an answer").expect("a session");
    let (actor, guest) = gerda.at(&signed_in).await;
    assert!(guest.has_factor && actor.must(Right::Approve).is_ok());
    let again = halfway(&gerda).await;
    assert!(typed(&gerda, &again, &code).await.expect("an answer").is_none(), "a code counts once");
    assert_eq!(typed(&gerda, &step, "123456").await.err(), Some(Error::Expired("step_over")), "and so does a step");
}

#[tokio::test]
async fn a_step_takes_five_codes_in_ten_minutes() {
    let gerda = Somebody::new(Role::Resident).await;
    let (secret, ..) = gerda.with_app().await;
    let wrong = wrong_code(&secret, gerda.t.clock.now());
    let step = halfway(&gerda).await;
    for _ in 0..5 {
        assert!(typed(&gerda, &step, &wrong).await.expect("an answer").is_none());
    }
    assert_eq!(typed(&gerda, &step, &wrong).await.err(), Some(Error::Expired("step_over")));
    let step = halfway(&gerda).await;
    let visitor = gerda.t.visitor();
    assert_eq!(find_step(&mut gerda.t.read().await, &gerda.t.now(&visitor), &step.token).await, Ok(()));
    gerda.t.clock.advance(STEP_HOLDS);
    assert_eq!(typed(&gerda, &step, &wrong).await.err(), Some(Error::Expired("step_over")));
    let over = find_step(&mut gerda.t.read().await, &gerda.t.now(&visitor), &step.token).await;
    assert_eq!(over, Err(Error::Expired("step_over")));
    for nonsense in ["", "x"] {
        assert!(find_step(&mut gerda.t.read().await, &visitor, nonsense).await.is_err());
    }
}

#[tokio::test]
async fn after_twenty_wrong_codes_there_is_a_pause_until_the_hour_is_over() {
    let gerda = Somebody::new(Role::Resident).await;
    let (secret, ..) = gerda.with_app().await;
    let wrong = wrong_code(&secret, gerda.t.clock.now());
    for _ in 0..4 {
        let step = halfway(&gerda).await;
        for _ in 0..5 {
            assert!(typed(&gerda, &step, &wrong).await.expect("an answer").is_none());
        }
    }
    let step = halfway(&gerda).await;
    gerda.t.clock.advance(MINUTE);
    let right = code_at(&secret, gerda.t.clock.now());
    assert_eq!(typed(&gerda, &step, &right).await.err(), Some(Error::TooMany { retry_after_s: 3_540 }), "even the right one");
    gerda.t.clock.advance(HOUR);
    let step = halfway(&gerda).await;
    let right = code_at(&secret, gerda.t.clock.now());
    assert!(typed(&gerda, &step, &right).await.expect("an answer").is_some());
}

#[tokio::test]
async fn a_code_on_paper_lets_in_once_however_it_is_typed() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (_, codes, _) = gerda.with_app().await;
    assert_eq!(codes.len(), 10);
    let typed_in = codes[3].to_lowercase().replace('-', " ");
    let step = halfway(&gerda).await;
    let signed_in = typed(&gerda, &step, &typed_in).await.expect("an answer").expect("a session");
    let (actor, guest) = gerda.at(&signed_in).await;
    assert!(guest.has_factor);
    assert_eq!(find(&mut gerda.t.read().await, &actor).await.map(|factors| factors.codes_left), Ok(9));
    let step = halfway(&gerda).await;
    for used in [&codes[3], "XXXX-XXXX-XXXX-XXXX", "1", &"9".repeat(500)] {
        assert!(typed(&gerda, &step, used).await.expect("an answer").is_none(), "{used}");
    }
}

#[tokio::test]
async fn what_ends_all_sessions_ends_the_steps_to_them() {
    let gerda = Somebody::new(Role::Resident).await;
    let (_, codes, signed_in) = gerda.with_app().await;
    let step = halfway(&gerda).await;
    let (actor, _) = gerda.at(&signed_in).await;
    let mut tx = gerda.t.write().await;
    accounts::end_all_sessions(&mut tx, actor.municipality, actor.account().expect("an account")).await.expect("ended");
    tx.commit().await.expect("a commit");
    assert_eq!(typed(&gerda, &step, &codes[0]).await.err(), Some(Error::Expired("step_over")));
}

#[tokio::test]
async fn a_step_of_one_municipality_is_none_in_another() {
    let gerda = Somebody::new(Role::Resident).await;
    let (_, codes, _) = gerda.with_app().await;
    let step = halfway(&gerda).await;
    let other = gerda.t.found("Anderswo", "09999003").await;
    let elsewhere = Actor { municipality: other, ..gerda.t.visitor() };
    let mut tx = gerda.t.write().await;
    let entered = enter_code(&mut tx, &elsewhere, &step.token, &codes[0], BROWSER).await;
    assert_eq!(entered.err(), Some(Error::Expired("step_over")));
}
