//! Setting up and taking away, on a real database.

use super::*;
use crate::actor::Role;
use crate::db::Db;
use crate::factors::fixture::{BROWSER, Somebody};
use crate::factors::{Entered, enter, totp::code_at};
use crate::testkit::commit_beside;

#[tokio::test]
async fn an_app_is_asked_for_from_its_first_code_on_and_every_other_session_ends() {
    let gerda = Somebody::new(Role::Moderator).await;
    let desk = gerda.signed_in().await;
    let (_, codes, signed_in) = gerda.with_app().await;
    assert_eq!(gerda.guest(&desk.token).await, None, "it was begun without the app");
    let (actor, guest) = gerda.at(&signed_in).await;
    assert!(guest.has_factor && !guest.person.needs_factor);
    let factors = find(&mut gerda.t.read().await, &actor).await.expect("an answer");
    assert_eq!((factors.app_since, factors.codes_left), (Some(actor.now), 10));
    assert!(matches!(gerda.enter().await, Entered::Halfway(_)));
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_factor_added'").await, 1);
    let plain = gerda.t.count("SELECT COUNT(*) FROM recovery_code WHERE length(code_hash) = 32").await;
    assert_eq!((plain, codes.len()), (10, 10), "hashes, no codes");
    let verified = gerda.verified().await;
    let again = begin_app(&mut gerda.t.write().await, &actor, &guest, &verified).await;
    assert_eq!(again.err(), Some(Error::Conflict("factor_on")));
}

#[tokio::test]
async fn until_its_first_code_nothing_changes_and_the_secret_holds_a_quarter_of_an_hour() {
    let gerda = Somebody::new(Role::Resident).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    assert_eq!(confirm_app(&mut tx, &actor, &guest, "123456").await.err(), Some(Error::Conflict("factor_not_begun")));
    begin_app(&mut tx, &actor, &guest, &verified).await.expect("begun");
    let secret = find_pending(&mut tx, &actor).await.expect("an answer").expect("a secret");
    let late = code_at(&secret, actor.now.plus(5 * MINUTE));
    for (typed, code) in [("", "required"), (late.as_str(), "code_wrong")] {
        assert_eq!(confirm_app(&mut tx, &actor, &guest, typed).await.err(), Some(Error::field("code", code)));
    }
    tx.commit().await.expect("a commit");
    assert!(matches!(gerda.enter().await, Entered::In(_)));
    let later = Actor { now: actor.now.plus(PENDING_HOLDS), ..actor.clone() };
    let mut tx = gerda.t.write().await;
    let code = code_at(&secret, later.now);
    assert_eq!(confirm_app(&mut tx, &later, &guest, &code).await.err(), Some(Error::Conflict("factor_not_begun")));
    tx.commit().await.expect("a commit");
    crate::privacy::forget(&gerda.t.db, &gerda.t.random, actor.now.plus(25 * 60 * MINUTE)).await.expect("forgotten");
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM factor_app").await, 0);
}

#[tokio::test]
async fn who_knows_only_the_password_of_staff_changes_nothing_about_their_factor() {
    let gerda = Somebody::new(Role::Administrator).await;
    let (_, _, signed_in) = gerda.with_app().await;
    let (actor, guest) = gerda.at(&signed_in).await;
    let half = Person { needs_factor: true, ..guest.person.clone() };
    let thief = Actor { person: Some(half), ..actor };
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    let refused = Some(Error::NotAllowed("factor_needed"));
    assert_eq!(begin_app(&mut tx, &thief, &guest, &verified).await.err(), refused);
    assert_eq!(remove_app(&mut tx, &thief, &guest, &verified).await.err(), refused);
    assert_eq!(renew_codes(&mut tx, &thief, &guest, &verified).await.err(), refused);
}

#[tokio::test]
async fn nobody_prepares_a_factor_on_an_address_that_is_not_confirmed() {
    let gerda = Somebody::new(Role::Resident).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    let stranger = Actor { person: Some(Person { is_confirmed: false, ..guest.person.clone() }), ..actor };
    let verified = gerda.verified().await;
    let begun = begin_app(&mut gerda.t.write().await, &stranger, &guest, &verified).await;
    assert_eq!(begun.err(), Some(Error::NotAllowed("confirm_email")));
}

#[tokio::test]
async fn new_codes_void_the_old_ones_and_taking_the_app_away_takes_them_all() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (_, old, signed_in) = gerda.with_app().await;
    let (actor, guest) = gerda.at(&signed_in).await;
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    let (renewed, new) = renew_codes(&mut tx, &actor, &guest, &verified).await.expect("new codes");
    assert!(!store::use_code(&mut tx, &actor, guest.person.id, hash(old[0].as_bytes())).await.expect("an answer"));
    assert!(store::use_code(&mut tx, &actor, guest.person.id, hash(new[0].as_bytes())).await.expect("an answer"));
    tx.commit().await.expect("a commit");
    assert_eq!(gerda.guest(&signed_in.token).await, None, "saying again who one is gives a new token");
    let mut tx = gerda.t.write().await;
    let left = remove_app(&mut tx, &actor, &guest, &verified).await.expect("removed");
    assert_eq!(remove_app(&mut tx, &actor, &guest, &verified).await.err(), Some(Error::Conflict("factor_off")));
    tx.commit().await.expect("a commit");
    assert_eq!(gerda.guest(&renewed.token).await, None);
    let (_, guest) = gerda.at(&left).await;
    assert!(guest.person.needs_factor, "staff need another one");
    assert_eq!(
        gerda.t.count("SELECT COUNT(*) FROM recovery_code").await + gerda.t.count("SELECT COUNT(*) FROM factor_app").await,
        0
    );
    assert!(matches!(gerda.enter().await, Entered::In(_)));
}

#[tokio::test]
async fn whoever_has_lost_everything_begins_again_with_the_password() {
    let gerda = Somebody::new(Role::Administrator).await;
    let (_, _, signed_in) = gerda.with_app().await;
    let mut tx = gerda.t.write().await;
    let program = gerda.t.now(&gerda.t.visitor());
    assert_eq!(reset(&mut tx, &program, "nobody@example.org").await, Err(Error::NotFound));
    reset(&mut tx, &program, " Gerda@example.org").await.expect("reset");
    tx.commit().await.expect("a commit");
    assert_eq!(gerda.guest(&signed_in.token).await, None);
    let (_, guest) = gerda.at(&gerda.signed_in().await).await;
    assert!(guest.person.needs_factor, "and needs a new one");
    let left = "SELECT (SELECT COUNT(*) FROM factor_app) + (SELECT COUNT(*) FROM recovery_code) + (SELECT COUNT(*) FROM passkey)";
    assert_eq!(gerda.t.count(left).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_is_confirmed_but_the_one_whose_code_was_typed() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    begin_app(&mut tx, &actor, &guest, &verified).await.expect("begun");
    let old = find_pending(&mut tx, &actor).await.expect("an answer").expect("a secret");
    tx.commit().await.expect("a commit");
    let mut first = gerda.t.write().await;
    begin_app(&mut first, &actor, &guest, &verified).await.expect("begun once more");
    let (db, code) = (gerda.t.db.clone(), code_at(&old, actor.now));
    let second = async move {
        let mut tx = db.write().await?;
        confirm_app(&mut tx, &actor, &guest, &code).await?;
        tx.commit().await
    };
    assert!(commit_beside(first, second).await.is_err());
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM factor_app WHERE confirmed_at IS NOT NULL").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_enters_while_the_first_code_is_taken_owes_one_too() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    begin_app(&mut tx, &actor, &guest, &verified).await.expect("begun");
    let secret = find_pending(&mut tx, &actor).await.expect("an answer").expect("a secret");
    tx.commit().await.expect("a commit");
    let mut first = gerda.t.write().await;
    confirm_app(&mut first, &actor, &guest, &code_at(&secret, actor.now)).await.expect("the first code");
    let (db, visitor) = (gerda.t.db.clone(), gerda.t.now(&gerda.t.visitor()));
    let second = async move {
        let mut tx = db.write().await?;
        let entered = enter(&mut tx, &visitor, &verified, BROWSER).await?;
        tx.commit().await.map(|()| entered)
    };
    assert!(matches!(commit_beside(first, second).await, Ok(Entered::Halfway(_))));
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM session WHERE NOT has_factor").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_code_ends_the_session_of_whoever_is_just_entering() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (actor, guest) = gerda.at(&gerda.signed_in().await).await;
    let verified = gerda.verified().await;
    let mut tx = gerda.t.write().await;
    begin_app(&mut tx, &actor, &guest, &verified).await.expect("begun");
    let secret = find_pending(&mut tx, &actor).await.expect("an answer").expect("a secret");
    tx.commit().await.expect("a commit");
    let mut first = gerda.t.write().await;
    let visitor = gerda.t.now(&gerda.t.visitor());
    let entered = enter(&mut first, &visitor, &verified, BROWSER).await.expect("a way in");
    assert!(matches!(entered, Entered::In(_)));
    let db = gerda.t.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        confirm_app(&mut tx, &actor, &guest, &code_at(&secret, actor.now)).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Ok(()));
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM session WHERE NOT has_factor").await, 0);
}

async fn renew(db: Db, actor: Actor, guest: Guest, verified: Verified) -> Result<()> {
    let mut tx = db.write().await?;
    renew_codes(&mut tx, &actor, &guest, &verified).await?;
    tx.commit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_made_twice_at_once_are_ten() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (_, _, signed_in) = gerda.with_app().await;
    let (actor, guest) = gerda.at(&signed_in).await;
    let verified = gerda.verified().await;
    let mut first = gerda.t.write().await;
    renew_codes(&mut first, &actor, &guest, &verified).await.expect("ten codes");
    let second = renew(gerda.t.db.clone(), actor, guest, verified);
    assert_eq!(commit_beside(first, second).await, Ok(()));
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM recovery_code").await, 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_codes_are_made_for_an_app_that_is_just_taken_away() {
    let gerda = Somebody::new(Role::Moderator).await;
    let (_, _, signed_in) = gerda.with_app().await;
    let (actor, guest) = gerda.at(&signed_in).await;
    let verified = gerda.verified().await;
    let mut first = gerda.t.write().await;
    remove_app(&mut first, &actor, &guest, &verified).await.expect("taken away");
    let second = renew(gerda.t.db.clone(), actor, guest, verified);
    assert_eq!(commit_beside(first, second).await, Err(Error::Conflict("factor_off")));
    assert_eq!(gerda.t.count("SELECT COUNT(*) FROM recovery_code").await, 0);
}
