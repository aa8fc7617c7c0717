//! Closing votes of every method, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::{DAY, HOUR};
use crate::consultations::actions::publish;
use crate::consultations::testing::{Drafted, Running, drafted, running_by};
use crate::consultations::{Part, closing};
use crate::ids::ConsultationId;
use crate::outcomes;
use crate::testkit::World;
use crate::votes::{EligibilityDraft, Paper, RulesDraft, actions, casting, entitling, verifying};

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
    tx.commit().await.expect("a commit");
    let (vote, file) = ended(t, r.id).await;
    (r, vote, file)
}

/// A day later: the count, and what is published of the ballots.
async fn ended(t: &World, id: ConsultationId) -> (VoteCount, Option<String>) {
    t.clock.advance(DAY);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut tx = t.write().await;
    closing::close_due(&mut tx, &program, id).await.expect("closed");
    let outcome = outcomes::store::find(&mut tx, &program, id).await.expect("an answer").expect("an outcome");
    let file = store::find_ballot_file(&mut tx, &program, id).await.expect("an answer");
    tx.commit().await.expect("a commit");
    (outcome.vote.expect("a vote"), file)
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
async fn the_file_gives_each_published_number_also_who_abstained() {
    for method in ["yes_no", "consent"] {
        let t = World::new().await;
        let ballots: Vec<&[(usize, i64)]> =
            (0..34).map(|n| if n < 20 { &[(0, 1), (1, 0)][..] } else { &[(0, 0), (2, 1)][..] }).collect();
        let (_, vote, file) = closed(&t, &rules(method), &ballots).await;
        let again = tally::file::read_ours(&file.expect("published")).expect("readable").election;
        let published: Vec<tally::Tally> = vote.measures.iter().map(|measure| measure.tally).collect();
        assert_eq!((election::answers(&again), again.ballots.cast()), (published.clone(), vote.participants), "{method}");
        assert_eq!(published.iter().map(|tally| tally.abstain).collect::<Vec<_>>(), [14, 20, 0], "{method}");
    }
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

#[tokio::test]
async fn a_share_of_those_who_may_vote_is_a_number_in_the_ballot_file_and_counts_again_to_the_same() {
    for (percent, needed, winners) in [("30", 30, vec![0]), ("31", 31, vec![])] {
        let t = World::new().await;
        let what = Drafted { title: "Für die Schule", field: "Bildung", opens_in: -HOUR, closes_in: DAY };
        let r = drafted(&t, &what, &[Part::Vote], &["Bücherbus"]).await;
        let list: String = (0..100).map(|number| format!("voter-{number}@example.org\n")).collect();
        let mut tx = t.write().await;
        let named = EligibilityDraft { circle: "named".into(), ..EligibilityDraft::default() };
        let shares = RulesDraft {
            quorum_percent: percent.into(),
            threshold_percent: "20".into(),
            threshold_of: "entitled".into(),
            ..rules("yes_no")
        };
        actions::set_rules(&mut tx, &r.admin, r.id, &shares).await.expect("rules");
        assert_eq!(publish(&mut tx, &r.admin, r.id).await, Err(Error::field("options", "entitled_unknown")));
        entitling::set(&mut tx, &r.admin, r.id, &named).await.expect("for some");
        assert_eq!(roll::load(&mut tx, &r.admin, r.id, &format!("email\n{list}")).await, Ok(Ok(100)));
        publish(&mut tx, &r.admin, r.id).await.expect("published");
        tx.commit().await.expect("a commit");
        for number in 0..30 {
            let (voter, said) = (t.resident(&format!("Voter {number}")).await, if number < 20 { YES } else { ABSTAIN });
            let mut tx = t.write().await;
            let paper = Paper::of(&[(r.measures[0], said)]);
            casting::cast(&mut tx, &voter, r.id, &paper, Uuid::from_u128(number), None).await.expect("a vote");
            tx.commit().await.expect("a commit");
        }
        let (vote, file) = ended(&t, r.id).await;
        let (counted, file) = (vote.counted.as_ref().expect("counted"), file.expect("published"));
        assert_eq!((vote.entitled, &counted.result.winners), (Some(100), &winners), "{file}");
        assert!(file.contains(&format!("\nquorum: {needed}\nthreshold: 20\n")), "{file}");
        let again = tally::file::read_ours(&file).expect("readable");
        let result = election::count(&again.election, &again.settings.expect("its own settings"));
        assert_eq!(result.as_ref(), Ok(&counted.result));
        let verdicts = verifying::verify(&mut t.read().await, &r.admin).await.expect("an answer");
        assert_eq!(verdicts.last().expect("one vote").flaw, None);
    }
}
