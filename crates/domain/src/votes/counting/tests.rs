//! Closing votes of every method, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running_by};
use crate::consultations::{Part, closing};
use crate::outcomes;
use crate::testkit::World;
use crate::votes::{Paper, RulesDraft, casting};

/// Everybody casts the marks of their row: by place of the measure.
async fn closed(t: &World, rules: &RulesDraft, ballots: &[&[(usize, i64)]]) -> (Running, VoteCount, Option<String>) {
    let r = running_by(t, &[Part::Vote], rules).await;
    let mut voters = Vec::new();
    for number in 0..ballots.len() {
        voters.push(t.resident(&format!("Voter {number}")).await);
    }
    let mut tx = t.write().await;
    for (number, (ballot, voter)) in ballots.iter().zip(&voters).enumerate() {
        let marks: Vec<_> = ballot.iter().map(|(place, value)| (r.measures[*place], *value)).collect();
        casting::cast(&mut tx, voter, r.id, &Paper::of(&marks), Uuid::from_u128(number as u128), None).await.expect("a vote");
    }
    t.clock.advance(DAY);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    closing::close_due(&mut tx, &program, r.id).await.expect("closed");
    let outcome = outcomes::store::find(&mut tx, &program, r.id).await.expect("an answer").expect("an outcome");
    let file = store::find_ballot_file(&mut tx, &program, r.id).await.expect("an answer");
    tx.commit().await.expect("a commit");
    (r, outcome.vote.expect("a vote"), file)
}

fn rules(method: &str) -> RulesDraft {
    RulesDraft { method: method.into(), tie: "order".into(), ..RulesDraft::default() }
}

/// By place of the measure.
type Cast<'a> = &'a [&'a [(usize, i64)]];

fn winners(vote: &VoteCount) -> Vec<usize> {
    vote.counted.as_ref().expect("counted").result.winners.clone()
}

#[tokio::test]
async fn every_method_is_counted_by_its_rules() {
    let one = |method: &str| RulesDraft { seats: "1".into(), ..rules(method) };
    let points = RulesDraft { points: "10".into(), ..one("points") };
    let score = RulesDraft { score_max: "5".into(), ..one("score") };
    let budget = RulesDraft { budget: "5.000".into(), ..rules("budget") };
    let approvals: &[&[(usize, i64)]] = &[&[(0, 1), (1, 1)], &[(1, 1)], &[(2, 1), (1, 1)]];
    let cases: [(RulesDraft, Cast, &[usize]); 7] = [
        (rules("yes_no"), &[&[(0, 1), (1, -1), (2, 1)], &[(0, 1), (1, 1), (2, 0)], &[(1, -1)]], &[0, 2]),
        (rules("consent"), &[&[(0, 1), (1, 1)], &[(0, 1), (1, 0)]], &[0, 1, 2]),
        (one("approval"), approvals, &[1]),
        (points, &[&[(0, 6), (2, 4)], &[(2, 10)]], &[2]),
        (score, &[&[(0, 5), (1, 3)], &[(1, 5)]], &[1]),
        (rules("ranking"), &[&[(2, 1), (0, 2)], &[(2, 1)], &[(1, 1), (2, 2)]], &[2]),
        (budget, approvals, &[1]),
    ];
    for (rules, ballots, expected) in cases {
        let t = World::new().await;
        let (_, vote, file) = closed(&t, &rules, ballots).await;
        assert_eq!(winners(&vote), expected, "{}", rules.method);
        assert_eq!((vote.participants, file), (ballots.len() as u64, None), "{}: too few to publish", rules.method);
        let method = vote.counted.as_ref().expect("counted").rules.method;
        assert_eq!(vote.measures.is_empty(), !method.asks_each(), "{}", rules.method);
    }
}

#[tokio::test]
async fn enough_ballots_are_published_mark_by_mark_and_count_to_the_same() {
    let t = World::new().await;
    let ballots: Vec<&[(usize, i64)]> = vec![&[(0, 1), (1, -1)]; 30];
    let (_, vote, file) = closed(&t, &rules("yes_no"), &ballots).await;
    let counted = vote.counted.as_ref().expect("counted");
    let file = file.expect("published");
    assert_eq!(counted.ballots_fingerprint, Some(fingerprint(&file)));
    let again = tally::file::read_ours(&file).expect("readable");
    assert_eq!(election::count(&again.election, &again.settings.expect("its own settings")), Ok(counted.result.clone()));
    assert_eq!(counted.result.winners, [0]);
    let rows: Vec<(String,)> = t.read().await.query("SELECT marks FROM ballot").all().await.expect("rows");
    assert_eq!(rows.len(), 60, "each mark lies for itself");
    assert!(rows.iter().all(|(marks,)| marks == "1=1" || marks == "2=-1"));
}

#[tokio::test]
async fn rankings_stay_whole_and_are_published_in_another_order_than_they_came() {
    let t = World::new().await;
    let orders: Vec<Vec<(usize, i64)>> = (0..40).map(|n| if n < 20 { vec![(0, 1), (1, 2)] } else { vec![(1, 1)] }).collect();
    let ballots: Vec<&[(usize, i64)]> = orders.iter().map(Vec::as_slice).collect();
    let (_, vote, file) = closed(&t, &rules("ranking"), &ballots).await;
    let file = file.expect("published");
    let again = tally::file::read_ours(&file).expect("readable");
    assert_eq!(
        election::count(&again.election, &again.settings.expect("its own settings")),
        Ok(vote.counted.expect("counted").result)
    );
    let came = |text: &str| text.contains("1 > 2");
    let lines: Vec<bool> = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).map(came).collect();
    assert!(!lines.is_sorted() && !lines.iter().rev().is_sorted(), "the first twenty are not the first twenty: {file}");
}

#[tokio::test]
async fn a_quorum_that_is_missed_makes_no_winner() {
    let t = World::new().await;
    let (_, vote, _) = closed(&t, &RulesDraft { quorum: "3".into(), ..rules("yes_no") }, &[&[(0, 1)], &[(0, 1)]]).await;
    assert!(winners(&vote).is_empty());
}
