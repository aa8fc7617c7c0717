//! Votes by code, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::{DAY, HOUR};
use crate::consultations::draft::{Draft, LocalTime};
use crate::consultations::testing::{Drafted, Running, ask_for, drafted, running};
use crate::consultations::{Part, actions as drafts};
use crate::identity::codes as packages;
use crate::papers::testing::by_code;
use crate::testkit::World;
use crate::votes::{NO, Paper, YES, casting};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

async fn world() -> (World, Running, Vec<String>) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let codes = by_code(&t, &r, 2).await;
    (t, r, codes)
}

/// One code of a vote.
fn package_of(vote: ConsultationId) -> packages::NewPackage {
    packages::NewPackage { purpose: "x".into(), vote: vote.to_string(), count: "1".into(), last_day: String::new() }
}

#[tokio::test]
async fn a_code_is_one_ballot_without_an_account_and_the_same_request_again_is_the_same_ballot() {
    let (t, r, codes) = world().await;
    let (visitor, yes) = (t.visitor(), Paper::of(&[(r.measures[0], YES)]));
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let first = casting::cast_by_code(&mut tx, &visitor, r.id, &codes[0], &yes, id(1)).await.expect("a ballot");
    let typed = codes[0].to_lowercase().replace('-', " ");
    assert_eq!(casting::cast_by_code(&mut tx, &visitor, r.id, &typed, &yes, id(1)).await, Ok(first));
    tx.commit().await.expect("a commit");
    let mut tx = t.write().await;
    let no = Paper::of(&[(r.measures[0], NO)]);
    let second = casting::cast_by_code(&mut tx, &visitor, r.id, &codes[0], &no, id(2)).await;
    assert_eq!(second, Err(Error::Conflict("code_used")));
    let second = casting::cast_by_code(&mut tx, &anna, r.id, &codes[0], &no, id(3)).await;
    assert_eq!(second, Err(Error::Conflict("code_used")), "an account is no second way");
    drop(tx);
    assert_eq!(store::count_voters(&mut t.read().await, &visitor, r.id).await, Ok(1));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
}

#[tokio::test]
async fn an_account_alone_is_not_enough_and_a_code_of_another_kind_is_none() {
    let (t, r, _) = world().await;
    let (anna, yes) = (t.resident("Anna").await, Paper::of(&[(r.measures[0], YES)]));
    let mut tx = t.write().await;
    let refused = casting::cast(&mut tx, &anna, r.id, &yes, id(1), None).await;
    assert_eq!(refused, Err(Error::field("code", "required")));
    let new =
        packages::NewPackage { purpose: "Konten".into(), vote: String::new(), count: "1".into(), last_day: "2026-12-31".into() };
    let package = packages::prepare(&mut tx, &r.admin, &new, id(2)).await.expect("prepared");
    let (_, of_accounts) = packages::make(&mut tx, &r.admin, package).await.expect("made");
    for wrong in [of_accounts[0].as_str(), "0000-0000-0000-0000"] {
        let refused = casting::cast_by_code(&mut tx, &anna, r.id, wrong, &yes, id(3)).await;
        assert_eq!(refused, Err(Error::field("code", "vote_code_unknown")));
    }
    let refused = casting::cast_by_code(&mut tx, &anna, r.id, " - ", &yes, id(4)).await;
    assert_eq!(refused, Err(Error::field("code", "required")));
}

#[tokio::test]
async fn a_code_of_a_vote_moves_no_account_up_and_a_revoked_one_casts_no_ballot() {
    let (t, r, codes) = world().await;
    ask_for(&t, &r, Rung::Code).await;
    let (anna, yes) = (t.resident("Anna").await, Paper::of(&[(r.measures[0], YES)]));
    let mut tx = t.write().await;
    assert_eq!(packages::redeem(&mut tx, &anna, &codes[0]).await, Ok(false));
    let package = packages::list(&mut tx, &r.admin).await.expect("one").remove(0);
    assert_eq!(package.vote_slug.as_deref(), Some(r.slug.as_str()));
    let running = packages::revoke(&mut tx, &t.now(&r.admin), package.id).await;
    assert_eq!(running, Err(Error::Frozen), "who may vote stands since it began");
    let before = Actor { now: t.clock.now().plus(-DAY), ..r.admin.clone() };
    let last = packages::revoke(&mut tx, &before, package.id).await;
    assert_eq!(last, Err(Error::field("options", "codes_missing")), "nobody could vote any more");
    drop(tx);
    let mut tx = t.write().await;
    let unprinted = packages::prepare(&mut tx, &before, &package_of(r.id), id(1)).await.expect("prepared");
    packages::revoke(&mut tx, &before, unprinted).await.expect("nobody has one of them");
    let more = packages::prepare(&mut tx, &before, &package_of(r.id), id(2)).await.expect("prepared");
    packages::make(&mut tx, &before, more).await.expect("made");
    packages::revoke(&mut tx, &before, package.id).await.expect("revoked");
    let refused = casting::cast_by_code(&mut tx, &t.visitor(), r.id, &codes[0], &yes, id(1)).await;
    assert_eq!(refused, Err(Error::field("code", "vote_code_unknown")));
}

#[tokio::test]
async fn a_vote_by_account_takes_no_codes_and_gives_none_out() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    let yes = Paper::of(&[(r.measures[0], YES)]);
    let refused = casting::cast_by_code(&mut tx, &t.visitor(), r.id, "0000-0000-0000-0000", &yes, id(1)).await;
    assert_eq!(refused, Err(Error::SignInNeeded));
    let anna = t.now(&r.admin);
    let refused = casting::cast_by_code(&mut tx, &anna, r.id, "0000-0000-0000-0000", &yes, id(1)).await;
    assert_eq!(refused, Err(Error::Conflict("no_codes_here")));
    assert_eq!(list_votes(&mut tx, &r.admin).await, Ok(Vec::new()));
    let refused = packages::prepare(&mut tx, &r.admin, &package_of(r.id), id(2)).await;
    let Err(Error::Invalid(errors)) = refused else { panic!("refused") };
    assert!(errors.0.contains(&("vote".to_owned(), "vote_without_codes")));
    assert_eq!(set_access(&mut tx, &r.admin, r.id, "code").await, Err(Error::Frozen), "it has begun");
}

#[tokio::test]
async fn codes_are_chosen_before_the_vote_begins_and_then_one_person_rests_on_them() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let now = t.clock.now();
    let draft = Draft {
        title: "Im Advent".into(),
        summary: "Später.".into(),
        parts: vec![Part::Vote],
        action_fields: vec![r.field],
        opens: LocalTime::of(now.plus(HOUR)),
        closes: LocalTime::of(now.plus(2 * HOUR)),
    };
    let mut tx = t.write().await;
    let slug = drafts::create(&mut tx, &r.admin, &draft, id(1)).await.expect("a draft");
    let later = consultations::find_by_slug(&mut tx, &r.admin, &slug).await.expect("the draft");
    assert_eq!(set_access(&mut tx, &r.admin, later.id, "brief").await, Err(Error::field("access", "unknown")));
    set_access(&mut tx, &r.admin, later.id, "code").await.expect("by code");
    let rules = crate::votes::RulesDraft { method: "consent".into(), ..Default::default() };
    actions::set_rules(&mut tx, &r.admin, later.id, &rules).await.expect("other rules");
    assert_eq!(store::find_rules(&mut tx, &r.admin, later.id).await.expect("rules").access, Access::Code, "stays");
    let found = consultations::find_by_slug(&mut tx, &r.admin, &slug).await.expect("the draft");
    assert_eq!(found.rungs.vote, Rung::Code);
    let other = identity::actions::set_rungs(&mut tx, &r.admin, later.id, "", found.rungs.with(Action::Vote, Rung::Mail)).await;
    assert_eq!(other, Err(Error::field("vote", "rung_of_codes")));
}

#[tokio::test]
async fn once_a_vote_has_begun_nobody_gets_a_code_for_it_any_more() {
    let (t, r, _) = world().await;
    ask_for(&t, &r, Rung::Code).await;
    let admin = t.now(&r.admin);
    let before = Actor { now: t.clock.now().plus(-DAY), ..r.admin.clone() };
    let new = package_of(r.id);
    let mut tx = t.write().await;
    assert_eq!(list_votes(&mut tx, &before).await.map(|votes| votes.len()), Ok(1));
    assert_eq!(list_votes(&mut tx, &admin).await, Ok(Vec::new()));
    let prepared = packages::prepare(&mut tx, &before, &new, id(1)).await.expect("prepared");
    assert_eq!(
        packages::make(&mut tx, &admin, prepared).await.map(drop),
        Err(Error::Frozen),
        "prepared in time, printed too late"
    );
    let refused = packages::prepare(&mut tx, &admin, &new, id(2)).await;
    let Err(Error::Invalid(errors)) = refused else { panic!("refused") };
    assert_eq!(errors.0, [("vote".to_owned(), "vote_without_codes")]);
    assert_eq!(packages::make(&mut tx, &before, prepared).await.map(|(_, codes)| codes.len()), Ok(1));
}

#[tokio::test]
async fn a_vote_by_code_is_announced_with_codes_only() {
    let t = World::new().await;
    let what = Drafted { title: "Im Advent", field: "Advent", opens_in: HOUR, closes_in: DAY };
    let r = drafted(&t, &what, &[Part::Vote], &["Krippe"]).await;
    let missing = Err(Error::field("options", "codes_missing"));
    let vote = async |tx: &mut Tx| consultations::find(tx, &r.admin, r.id).await.expect("the vote");
    let mut tx = t.write().await;
    set_access(&mut tx, &r.admin, r.id, "code").await.expect("by code");
    assert_eq!(drafts::publish(&mut tx, &r.admin, r.id).await, missing);
    let package = packages::prepare(&mut tx, &r.admin, &package_of(r.id), id(1)).await.expect("prepared");
    assert_eq!(drafts::publish(&mut tx, &r.admin, r.id).await, missing, "prepared, but not given out");
    let draft = vote(&mut tx).await;
    assert_eq!(are_missing(&mut tx, &r.admin, &draft).await, Ok(true));
    packages::make(&mut tx, &r.admin, package).await.expect("made");
    assert_eq!(are_missing(&mut tx, &r.admin, &draft).await, Ok(false));
    drafts::publish(&mut tx, &r.admin, r.id).await.expect("announced");
    set_access(&mut tx, &r.admin, r.id, "account").await.expect("by account after all");
    set_access(&mut tx, &r.admin, r.id, "code").await.expect("its codes are there");
}

#[tokio::test]
async fn an_announced_vote_is_not_changed_to_codes_that_nobody_has() {
    let t = World::new().await;
    let what = Drafted { title: "Im Advent", field: "Advent", opens_in: HOUR, closes_in: DAY };
    let r = drafted(&t, &what, &[Part::Vote], &["Krippe"]).await;
    let mut tx = t.write().await;
    drafts::publish(&mut tx, &r.admin, r.id).await.expect("announced");
    assert_eq!(set_access(&mut tx, &r.admin, r.id, "code").await, Err(Error::field("access", "announced_without_codes")));
    assert_eq!(store::find_rules(&mut tx, &r.admin, r.id).await.expect("rules").access, Access::Account);
}
