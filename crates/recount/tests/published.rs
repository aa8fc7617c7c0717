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
use tally::file::{Origin, read_ours, write_pabulib};
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
    recounted_by("stimmzettel.txt", file, "")
}

fn recounted_by(name: &str, file: &str, args: &str) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, file).expect("written");
    let args = args.split_whitespace();
    let output = Command::new(env!("CARGO_BIN_EXE_recount")).arg(&path).args(args).arg("--json").output().expect("it starts");
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

#[tokio::test]
async fn a_basket_counts_to_the_same_in_pabulib_s_format() {
    let basket = |counting: &str, utility: &str, completion: &str| RulesDraft {
        method: "budget".into(),
        counting: counting.into(),
        utility: utility.into(),
        completion: completion.into(),
        budget: "4.000".into(),
        ..RulesDraft::default()
    };
    let shares = |utility, completion| basket("equal_shares", utility, completion);
    let all = ["none", "add1", "add1e", "greedy"].map(|completion| shares("cost", completion));
    let others = [shares("score", "none"), basket("phragmen", "", "")];
    let origin = Origin { country: "Germany", unit: "Lindach", instance: "2026" };
    for rules in all.iter().chain(&others) {
        let (_, file) = counted(rules, [1, 1, 0]).await;
        let pabulib = write_pabulib(&read_ours(&file).expect("our own"), &origin).expect("whole ballots with costs");
        let comment = pabulib.lines().find_map(|line| line.strip_prefix("comment;recount FILE ")).expect("how it was counted");
        let (ours, theirs) = (recounted(&file), recounted_by("stimmzettel.pb", &pabulib, comment));
        assert!(ours["winners"].as_array().is_some_and(|winners| !winners.is_empty()), "{ours}");
        for told in ["rule", "winners", "ballots", "cost", "rounds", "ties", "standings"] {
            assert_eq!(theirs[told], ours[told], "{told}: {pabulib}");
        }
        assert_eq!(theirs["warnings"], serde_json::json!([]), "{pabulib}");
        if rules.counting == "equal_shares" && rules.utility == "cost" && rules.completion == "none" {
            let plain = |name, file| recounted_by(name, file, "--rule equal-shares")["winners"].clone();
            assert_eq!(plain("stimmzettel.pb", &pabulib), plain("stimmzettel.txt", &file), "{pabulib}");
        }
    }
}
