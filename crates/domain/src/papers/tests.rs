//! Ballots on paper, on a real database: two people, no peeking, nothing after the end, nothing that joins a sheet with anybody.

use super::reading::{Difference, Typed, differences, enter, finish, own_entries};
use super::testing::{Readers, by_code, counted, invalid, pile, read, readers, request, valid};
use super::*;
use crate::actor::Role;
use crate::clock::DAY;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running};
use crate::error::Error;
use crate::outcomes::{self, Outcome, PaperCount, disclosed};
use crate::testkit::World;
use crate::votes::{Paper, YES, casting, store as votes, verifying};

async fn world() -> (World, Running, Readers) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let people = readers(&t).await;
    (t, r, people)
}

async fn closed(t: &World, r: &Running) -> Outcome {
    let mut tx = t.write().await;
    crate::votes::testing::end_now(&mut tx, &t.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    outcomes::store::find(&mut t.read().await, &r.admin, r.id).await.expect("an answer").expect("an outcome")
}

async fn batch(t: &World, r: &Running, number: i64) -> Batch {
    store::find(&mut t.read().await, &r.admin, r.id, number).await.expect("the pile")
}

async fn vote(t: &World, r: &Running, name: &str) {
    let person = t.resident(name).await;
    let mut tx = t.write().await;
    let paper = Paper::of(&[(r.measures[0], YES)]);
    casting::cast(&mut tx, &person, r.id, &paper, t.random.secret_id(), None).await.expect("a vote");
    tx.commit().await.expect("a commit");
}

/// Sheet by sheet: yes, no, abstention in turn; every tenth one is signed.
fn sheet(number: usize) -> Typed {
    match number % 10 {
        0 => invalid("signed"),
        digit => valid(["123", "211", "130"][digit % 3]),
    }
}

#[tokio::test]
async fn three_hundred_sheets_in_three_piles_are_read_twice_compared_and_counted_with_the_digital_ones() {
    let (t, r, people) = world().await;
    vote(&t, &r, "Anna").await;
    for pile_number in 1..=3 {
        let sheets: Vec<Typed> = (1..=100).map(sheet).collect();
        let number = pile(&t, &r, &people.first, sheets.len()).await;
        assert_eq!(number, pile_number);
        let mut slip = sheets.clone();
        slip[16] = valid("333");
        slip[41] = invalid("unclear");
        read(&t, &r, &people.first, number, &sheets).await;
        read(&t, &r, &people.second, number, &slip).await;
        let shown = batch(&t, &r, number).await;
        assert_eq!((shown.state(), shown.differences), (State::Differs, 2));
        let found = differences(&mut t.read().await, &people.first, &shown).await.expect("two");
        assert_eq!(found.iter().map(|one| one.sheet).collect::<Vec<_>>(), [17, 42]);
        assert_eq!(found[1].second, Entry::Invalid(InvalidReason::Unclear));
        let mut tx = t.write().await;
        let early = actions::countersign(&mut tx, &people.admin, r.id, number).await;
        assert_eq!(early, Err(Error::Conflict("batch_differs")));
        for wrong in [17, 42] {
            let place = usize::try_from(wrong).expect("small") - 1;
            enter(&mut tx, &people.second, r.id, number, wrong, &sheets[place]).await.expect("corrected");
        }
        actions::countersign(&mut tx, &people.admin, r.id, number).await.expect("countersigned");
        tx.commit().await.expect("a commit");
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'paper.sheet_corrected'").await, 6);
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'paper.countersigned'").await, 3);
    let outcome = closed(&t, &r).await;
    let counted = outcome.vote.as_ref().expect("a vote");
    let paper = PaperCount { valid: 270, invalid: vec![(InvalidReason::Signed, 30)], batches: 3, left_out: 0 };
    assert_eq!((outcome.participants, counted.participants, counted.paper.as_ref()), (271, 271, Some(&paper)));
    assert_eq!(counted.measures[0].tally, tally::Tally { yes: 181, no: 90, abstain: 0 });
    let shown = disclosed(&outcome).vote.expect("a vote").paper.expect("on paper");
    assert_eq!(shown.total, tally::Shown::Exact(301));
    let verdicts = verifying::verify(&mut t.read().await, &r.admin).await.expect("readable");
    assert!(verdicts.iter().all(|verdict| verdict.flaw.is_none()), "a recount agrees: {verdicts:?}");
    assert!(votes::find_ballot_file(&mut t.read().await, &r.admin, r.id).await.expect("an answer").is_some());
}

#[tokio::test]
async fn the_second_reader_is_another_account_and_sees_nothing_of_the_first_reading() {
    let (t, r, people) = world().await;
    let number = pile(&t, &r, &people.first, 2).await;
    read(&t, &r, &people.first, number, &[valid("111"), valid("222")]).await;
    let shown = batch(&t, &r, number).await;
    let mut tx = t.write().await;
    let again = enter(&mut tx, &people.first, r.id, number, 1, &valid("333")).await;
    assert_eq!(again, Err(Error::Conflict("reading_done")), "one person does not read twice");
    assert_eq!(own_entries(&mut tx, &people.second, &shown).await, Ok(Vec::new()));
    enter(&mut tx, &people.second, r.id, number, 1, &valid("333")).await.expect("entered");
    tx.commit().await.expect("a commit");
    let shown = batch(&t, &r, number).await;
    assert_eq!(shown.differences, 0, "not told before both have finished");
    let mut tx = t.write().await;
    assert_eq!(differences(&mut tx, &people.second, &shown).await, Ok(Vec::new()));
    assert_eq!(own_entries(&mut tx, &people.second, &shown).await.expect("her own").len(), 1);
    assert_eq!(finish(&mut tx, &people.second, r.id, number).await, Err(Error::Conflict("sheets_missing")));
    let third = enter(&mut tx, &people.admin, r.id, number, 2, &valid("222")).await;
    assert_eq!(third, Err(Error::Conflict("reading_taken")));
}

#[tokio::test]
async fn whoever_has_read_a_pile_does_not_countersign_it_and_moderators_never_do() {
    let (t, r, people) = world().await;
    let number = pile(&t, &r, &people.admin, 1).await;
    read(&t, &r, &people.admin, number, &[valid("111")]).await;
    read(&t, &r, &people.second, number, &[valid("111")]).await;
    let mut tx = t.write().await;
    assert_eq!(actions::countersign(&mut tx, &people.admin, r.id, number).await, Err(Error::NotAllowed("four_eyes")));
    assert_eq!(actions::countersign(&mut tx, &people.first, r.id, number).await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(actions::discard(&mut tx, &people.first, r.id, number).await, Err(Error::NotAllowed("forbidden")));
    drop(tx);
    let other = t.person(t.municipality, "Clara", Role::Administrator).await;
    let mut tx = t.write().await;
    actions::countersign(&mut tx, &other, r.id, number).await.expect("a third");
    let late = enter(&mut tx, &people.second, r.id, number, 1, &valid("222")).await;
    assert_eq!(late, Err(Error::Conflict("batch_signed")));
    actions::reopen(&mut tx, &people.admin, r.id, number).await.expect("taken back");
    enter(&mut tx, &people.second, r.id, number, 1, &valid("222")).await.expect("corrected");
    tx.commit().await.expect("a commit");
    let shown = batch(&t, &r, number).await;
    assert_eq!(shown.state(), State::Differs);
    let found = differences(&mut t.read().await, &people.admin, &shown).await.expect("one");
    let (first, second) = (Entry::Valid("1=1 2=1 3=1".into()), Entry::Valid("1=-1 2=-1 3=-1".into()));
    assert_eq!(found, [Difference { sheet: 1, first, second }]);
}

#[tokio::test]
async fn after_the_end_nothing_is_entered_corrected_or_countersigned_and_what_is_not_does_not_count() {
    let (t, r, people) = world().await;
    vote(&t, &r, "Anna").await;
    let number = pile(&t, &r, &people.first, 7).await;
    let signed = counted(&t, &r, &people, &[valid("111"), invalid("empty")]).await;
    t.clock.advance(DAY);
    let ended = Error::Closed("voting_closed");
    let mut tx = t.write().await;
    let (first, admin) = (t.now(&people.first), t.now(&people.admin));
    let new = actions::NewBatch { label: "Zu spät".into(), sheet_count: "1".into() };
    assert_eq!(actions::make(&mut tx, &first, r.id, &new, request(1)).await, Err(ended.clone()));
    assert_eq!(enter(&mut tx, &first, r.id, number, 1, &valid("111")).await, Err(ended.clone()));
    assert_eq!(finish(&mut tx, &first, r.id, number).await, Err(ended.clone()));
    assert_eq!(actions::countersign(&mut tx, &admin, r.id, number).await, Err(ended.clone()));
    assert_eq!(actions::reopen(&mut tx, &admin, r.id, signed).await, Err(ended.clone()));
    assert_eq!(actions::discard(&mut tx, &admin, r.id, number).await, Err(ended));
    drop(tx);
    let vote = closed(&t, &r).await.vote.expect("a vote");
    let paper = vote.paper.expect("on paper");
    assert_eq!((vote.participants, paper.valid, paper.left_out), (2, 1, 7));
    assert_eq!(paper.invalid, [(InvalidReason::Empty, 1)]);
}

#[tokio::test]
async fn after_the_count_no_row_is_left_of_a_sheet_and_the_record_of_each_pile_stays() {
    let (t, r, people) = world().await;
    let sheets: Vec<Typed> = (1..=40).map(sheet).collect();
    let number = counted(&t, &r, &people, &sheets).await;
    assert_eq!(t.count("SELECT COUNT(*) FROM paper_entry").await, 80);
    closed(&t, &r).await;
    assert_eq!(t.count("SELECT COUNT(*) FROM paper_entry").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot WHERE marks LIKE '% %'").await, 0, "no ballot stays whole");
    let record = batch(&t, &r, number).await.record().expect("readable").expect("a record");
    assert_eq!(record, Record { valid: 36, invalid: vec![(InvalidReason::Signed, 4)] });
}

#[tokio::test]
async fn a_line_that_is_no_ballot_by_the_rules_is_named_and_not_stored() {
    let (t, r, people) = world().await;
    let (number, resident) = (pile(&t, &r, &people.first, 1).await, t.resident("Anna").await);
    let mut tx = t.write().await;
    for (sheet, typed, field, code) in [
        (1, valid("11"), "line", "line_length"),
        (1, valid("000"), "line", "sheet_empty"),
        (1, valid(""), "line", "required"),
        (1, invalid("verloren"), "invalid", "unknown"),
        (2, valid("111"), "sheet", "sheet_unknown"),
        (0, valid("111"), "sheet", "sheet_unknown"),
    ] {
        let refused = enter(&mut tx, &people.first, r.id, number, sheet, &typed).await;
        assert_eq!(refused, Err(Error::field(field, code)));
    }
    let refused = enter(&mut tx, &resident, r.id, number, 1, &valid("111")).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
    assert_eq!(enter(&mut tx, &people.first, r.id, 9, 1, &valid("111")).await, Err(Error::NotFound));
    drop(tx);
    assert_eq!(t.count("SELECT COUNT(*) FROM paper_entry").await, 0);
}

#[tokio::test]
async fn a_code_is_one_ballot_digitally_or_on_paper_and_a_discarded_pile_gives_it_back() {
    let (t, r, people) = world().await;
    let codes = by_code(&t, &r, 3).await;
    let visitor = t.visitor();
    let paper = Paper::of(&[(r.measures[0], YES)]);
    let number = pile(&t, &r, &people.first, 1).await;
    let mut tx = t.write().await;
    casting::cast_by_code(&mut tx, &visitor, r.id, &codes[0], &paper, request(1)).await.expect("digitally");
    let used = slips::add(&mut tx, &people.first, r.id, number, &codes[0]).await;
    assert_eq!(used, Err(Error::Conflict("code_used")), "used digitally");
    let unknown = slips::add(&mut tx, &people.first, r.id, number, "0000-0000-0000-0000").await;
    assert_eq!(unknown, Err(Error::field("code", "vote_code_unknown")));
    slips::add(&mut tx, &people.first, r.id, number, &codes[1].to_lowercase()).await.expect("on paper");
    assert_eq!(slips::add(&mut tx, &people.first, r.id, number, &codes[2]).await, Err(Error::Conflict("slips_full")));
    let used = casting::cast_by_code(&mut tx, &visitor, r.id, &codes[1], &paper, request(2)).await;
    assert_eq!(used, Err(Error::Conflict("code_used")), "used on paper");
    tx.commit().await.expect("a commit");
    let mut tx = t.write().await;
    actions::discard(&mut tx, &people.first, r.id, number).await.expect("discarded");
    casting::cast_by_code(&mut tx, &visitor, r.id, &codes[1], &paper, request(3)).await.expect("given back");
    tx.commit().await.expect("a commit");
    assert_eq!(batch(&t, &r, number).await.state(), State::Discarded);
}

#[tokio::test]
async fn where_people_vote_by_code_a_pile_counts_only_with_a_code_for_each_sheet() {
    let (t, r, people) = world().await;
    let codes = by_code(&t, &r, 2).await;
    let number = pile(&t, &r, &people.first, 2).await;
    read(&t, &r, &people.first, number, &[valid("111"), valid("222")]).await;
    read(&t, &r, &people.second, number, &[valid("111"), valid("222")]).await;
    let mut tx = t.write().await;
    slips::add(&mut tx, &people.first, r.id, number, &codes[0]).await.expect("on paper");
    assert_eq!(actions::countersign(&mut tx, &people.admin, r.id, number).await, Err(Error::Conflict("slips_missing")));
    slips::add(&mut tx, &people.second, r.id, number, &codes[1]).await.expect("on paper");
    actions::countersign(&mut tx, &people.admin, r.id, number).await.expect("countersigned");
    tx.commit().await.expect("a commit");
    let outcome = closed(&t, &r).await;
    assert_eq!(outcome.vote.expect("a vote").participants, 2);
    assert_eq!(t.count("SELECT COUNT(*) FROM code WHERE batch IS NOT NULL").await, 0, "no code leads to a pile");
    assert_eq!(t.count("SELECT COUNT(*) FROM code WHERE is_used").await, 2);
}

/// How often these bytes stand in a file.
fn times(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).filter(|window| *window == what).count()
}

#[tokio::test]
async fn at_the_end_neither_what_was_read_nor_the_pile_of_a_code_is_left_on_the_disk() {
    let (t, r, people) = world().await;
    let codes = by_code(&t, &r, 3).await;
    let (number, sheets) = (pile(&t, &r, &people.first, 2).await, [valid("123"), valid("211")]);
    let mut tx = t.write().await;
    for code in &codes[..2] {
        slips::add(&mut tx, &t.now(&people.first), r.id, number, code).await.expect("a slip");
    }
    tx.commit().await.expect("a commit");
    read(&t, &r, &people.first, number, &sheets).await;
    read(&t, &r, &people.second, number, &sheets).await;
    let mut tx = t.write().await;
    actions::countersign(&mut tx, &t.now(&people.admin), r.id, number).await.expect("countersigned");
    tx.commit().await.expect("a commit");
    let (marks, hash) = (b"1=1 2=-1", crate::crypto::hash(codes[0].as_bytes()));
    if let Some(entries) = t.on_disk("paper_entry").await {
        assert!(times(&entries, marks) > 0, "the search finds what it looks for");
    }
    closed(&t, &r).await;
    t.db.forget_secrets().await.expect("swept");
    assert_eq!(t.count("SELECT COUNT(*) FROM paper_entry").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM code WHERE batch IS NOT NULL").await, 0);
    if let Some(entries) = t.on_disk("paper_entry").await {
        assert_eq!(times(&entries, marks), 0, "what was read");
    }
    if let Some(rows) = t.on_disk("code").await {
        assert_eq!(times(&rows, &hash), 1, "each code as it is now, and not as it was with its pile");
    }
}
