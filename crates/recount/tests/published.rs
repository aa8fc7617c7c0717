//! The whole way: votes are cast and counted as the platform does it, and the program counts what is published of them to the same.

use std::process::Command;

use domain::Actor;
use domain::clock::DAY;
use domain::consultations::testing::{Running, running_by};
use domain::consultations::{Part, closing};
use domain::outcomes::{self, VoteCount};
use domain::testkit::World;
use domain::votes::{Paper, RulesDraft, casting, store};
use serde_json::Value;
use uuid::Uuid;

/// From so many ballots on they are published.
const VOTERS: u128 = 36;

/// Everybody says something else about the three measures: what the method takes for a first, second and third.
async fn voted(t: &World, r: &Running, values: [i64; 3]) {
    for number in 0..VOTERS {
        let voter = t.resident(&format!("Person {number}")).await;
        let turn = [0, 1, 0, 2, 1, 0][usize::try_from(number % 6).expect("small")];
        let marks: Vec<_> =
            (0..3).map(|place| (r.measures[(place + turn) % 3], values[place])).filter(|(_, value)| *value != 0).collect();
        let mut tx = t.write().await;
        casting::cast(&mut tx, &voter, r.id, &Paper::of(&marks), Uuid::from_u128(number), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
}

/// What the platform counts, and what it publishes of the ballots.
async fn counted(rules: &RulesDraft, values: [i64; 3]) -> (VoteCount, String) {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], rules).await;
    voted(&t, &r, values).await;
    t.clock.advance(DAY);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut tx = t.write().await;
    closing::close_due(&mut tx, &program, r.id).await.expect("closed");
    let outcome = outcomes::store::find(&mut tx, &program, r.id).await.expect("an answer").expect("an outcome");
    let file = store::find_ballot_file(&mut tx, &program, r.id).await.expect("an answer").expect("published");
    tx.commit().await.expect("a commit");
    (outcome.vote.expect("a vote"), file)
}

/// What the program says of a file.
fn recounted(file: &str) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stimmzettel.txt");
    std::fs::write(&path, file).expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_recount")).arg(&path).arg("--json").output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[tokio::test]
async fn what_is_published_counts_to_what_was_announced() {
    let by =
        |method: &str, counting: &str| RulesDraft { method: method.into(), counting: counting.into(), ..RulesDraft::default() };
    let one = |method: &str| RulesDraft { seats: "1".into(), ..by(method, "") };
    for (rules, values) in [
        (by("yes_no", ""), [1, -1, 0]),
        (one("approval"), [1, 1, 0]),
        (RulesDraft { points: "10".into(), ..one("points") }, [7, 2, 1]),
        (RulesDraft { score_max: "5".into(), ..one("score") }, [5, 3, 1]),
        (by("ranking", "schulze"), [1, 2, 3]),
        (RulesDraft { seats: "2".into(), ..by("ranking", "stv_scottish") }, [1, 2, 3]),
    ] {
        let (vote, file) = counted(&rules, values).await;
        let (told, again) = (vote.counted.expect("counted"), recounted(&file));
        let winners: Vec<String> = told.result.winners.iter().map(|place| (place + 1).to_string()).collect();
        assert_eq!(again["winners"], serde_json::json!(winners), "{}\n{file}", rules.method);
        assert_eq!(again["ballots"], vote.participants, "{}", rules.method);
        let published = told.ballots_fingerprint.expect("a fingerprint");
        assert!(
            again["fingerprint"].as_str().is_some_and(|print| published.contains(print) || print.contains(&published)),
            "{again}"
        );
    }
}
