//! Contributions without an account on a real database.

use super::*;
use crate::actor::Role;
use crate::ideas::State;
use crate::ideas::fixture::{Lindach, idea};
use crate::identity::{Rung, Rungs, actions::set_rungs};
use crate::moderation::{self, Subject};
use crate::receipts::actions::claim;

fn request(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// The board, open to guests.
async fn with_guests() -> Lindach {
    let t = Lindach::new().await;
    let admin = t.world.staff(Role::Administrator).await;
    let mut tx = t.world.write().await;
    let rungs = Rungs::default().with(Action::Idea, Rung::None).with(Action::Comment, Rung::None);
    set_rungs(&mut tx, &admin, t.board, "", rungs).await.expect("set");
    tx.commit().await.expect("a commit");
    t
}

#[tokio::test]
async fn a_guests_idea_waits_and_its_code_tells_what_becomes_of_it() {
    let t = with_guests().await;
    let guest = t.world.visitor();
    let mut tx = t.world.write().await;
    let taken = submit(&mut tx, &guest, &idea("Bus"), "Rosa", request(1)).await.expect("taken in");
    let followed =
        receipts::store::find(&mut tx, &guest, &taken.receipt.to_lowercase()).await.expect("an answer").expect("known");
    assert_eq!((followed.number, followed.state, followed.title.as_str()), (1, State::Pending, "Bus"));
    assert_eq!(store::find_by_number(&mut tx, &guest, 1).await, Err(Error::NotFound), "it waits for the moderation");
    moderation::actions::hide(&mut tx, &t.moderator, Subject::Idea(1), "Nennt Namen").await.expect("hidden");
    let followed = receipts::store::find(&mut tx, &guest, &taken.receipt).await.expect("an answer").expect("known");
    assert_eq!((followed.state, followed.hidden_reason.as_deref()), (State::Hidden, Some("Nennt Namen")));
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Idea(1)).await.expect("approved");
    let seen = store::find_by_number(&mut tx, &guest, 1).await.expect("public");
    assert_eq!((seen.author_id, seen.author_name.as_str(), seen.origin), (None, "Rosa", Origin::Guest));
    assert_eq!(receipts::store::find(&mut tx, &guest, "0000-0000-0000-0000").await, Ok(None));
}

#[tokio::test]
async fn without_leave_a_guest_is_asked_to_sign_in() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bahn").await;
    let guest = t.world.visitor();
    assert_eq!(submit(&mut tx, &guest, &idea("Bus"), "", request(1)).await, Err(Error::SignInNeeded));
    assert_eq!(comment(&mut tx, &guest, number, "Ja!", "", request(2)).await, Err(Error::SignInNeeded));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_idea_with_one_receipt() {
    let t = with_guests().await;
    let guest = t.world.visitor();
    let mut tx = t.world.write().await;
    let first = submit(&mut tx, &guest, &idea("Bus"), "", request(1)).await;
    assert_eq!(submit(&mut tx, &guest, &idea("Bus"), "", request(1)).await, first);
    let other = submit(&mut tx, &guest, &idea("Bahn"), "", request(1)).await;
    assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    let second = submit(&mut tx, &guest, &idea("Bus"), "", request(2)).await.expect("taken in");
    assert_ne!(first.expect("taken in").receipt, second.receipt);
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Idea(1)).await.expect("approved");
    let first = comment(&mut tx, &guest, 1, "Auch sonntags", "Rosa", request(3)).await;
    assert_eq!(comment(&mut tx, &guest, 1, "Auch sonntags", "Rosa", request(3)).await, first);
    let other = comment(&mut tx, &guest, 1, "Nie", "Rosa", request(3)).await;
    assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    let empty = comment(&mut tx, &guest, 1, " ", &"x".repeat(61), request(4)).await;
    let mut errors = crate::error::FieldErrors::default();
    errors.add("text", "required");
    errors.add("name", "too_long");
    assert_eq!(empty, Err(Error::Invalid(errors)));
}

#[tokio::test]
async fn whoever_claims_first_is_the_author_and_the_code_is_void() {
    let t = with_guests().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let taken = submit(&mut tx, &t.world.visitor(), &idea("Bus"), "Rosa", request(1)).await.expect("taken in");
    assert_eq!(claim(&mut tx, &t.world.visitor(), &taken.receipt).await, Err(Error::SignInNeeded));
    assert_eq!(claim(&mut tx, &anna, &taken.receipt).await, Ok(1));
    assert_eq!(claim(&mut tx, &bert, &taken.receipt).await, Err(Error::field("code", "code_unknown")));
    let own = store::find_by_number(&mut tx, &anna, 1).await.expect("one's own");
    assert_eq!((own.author_id, own.author_name.as_str(), own.origin), (anna.account(), "Anna", Origin::Account));
    assert_eq!(receipts::store::find(&mut tx, &anna, &taken.receipt).await, Ok(None));
    let again = submit(&mut tx, &t.world.visitor(), &idea("Bus"), "Rosa", request(1)).await;
    assert_eq!(again, Ok(taken), "a form sent again is still one idea");
}

#[tokio::test]
async fn another_municipality_finds_nothing_under_the_code() {
    let t = with_guests().await;
    let elsewhere = t.world.found("Anderswo", "09999002").await;
    let stranger = t.world.person(elsewhere, "Fritz", Role::Resident).await;
    let mut tx = t.world.write().await;
    let taken = submit(&mut tx, &t.world.visitor(), &idea("Bus"), "", request(1)).await.expect("taken in");
    assert_eq!(receipts::store::find(&mut tx, &stranger, &taken.receipt).await, Ok(None));
    assert_eq!(claim(&mut tx, &stranger, &taken.receipt).await, Err(Error::field("code", "code_unknown")));
}

#[tokio::test]
async fn a_clerk_enters_an_idea_for_somebody_and_is_not_its_author() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let refused = submit_at_counter(&mut tx, &anna, &idea("Bus"), "", request(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
    let taken = submit_at_counter(&mut tx, &t.moderator, &idea("Bus"), "", request(1)).await.expect("taken in");
    assert_eq!(submit_at_counter(&mut tx, &t.moderator, &idea("Bus"), "", request(1)).await, Ok(taken.clone()));
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Idea(1)).await.expect("approved");
    let seen = store::find_by_number(&mut tx, &t.world.visitor(), 1).await.expect("public");
    assert_eq!((seen.author_id, seen.author_name.as_str(), seen.origin), (None, "", Origin::Counter));
    assert_eq!(claim(&mut tx, &anna, &taken.receipt).await, Ok(1));
    let seen = store::find_by_number(&mut tx, &anna, 1).await.expect("public");
    assert_eq!((seen.author_name.as_str(), seen.origin), ("Anna", Origin::Counter), "it stays marked");
    tx.commit().await.expect("a commit");
    assert_eq!(
        t.world.count("SELECT COUNT(*) FROM event WHERE kind = 'idea.taken_at_counter' AND actor_id IS NOT NULL").await,
        1
    );
}

#[tokio::test]
async fn what_was_taken_in_at_the_counter_is_claimed_only_by_accounts_that_stand_high_enough() {
    let t = Lindach::new().await;
    let admin = t.world.staff(Role::Administrator).await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    set_rungs(&mut tx, &admin, t.board, "", Rungs::default().with(Action::Idea, Rung::Code)).await.expect("set");
    let taken = submit_at_counter(&mut tx, &t.moderator, &idea("Bus"), "", request(1)).await.expect("taken in");
    tx.commit().await.expect("a commit");
    let mut tx = t.world.write().await;
    assert_eq!(claim(&mut tx, &anna, &taken.receipt).await, Err(Error::NotAllowed("rung_needed")));
    drop(tx);
    let mut tx = t.world.read().await;
    let followed = receipts::store::find(&mut tx, &anna, &taken.receipt).await.expect("an answer");
    assert!(followed.is_some(), "refused means not done");
}
