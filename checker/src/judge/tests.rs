//! The judge, on histories that are written down by hand.

use super::*;
use crate::client::View;
use crate::finals::{Reading, Views};

const POLL: usize = 0;

fn event(op: usize, kind: Kind, voter: usize, choice: &str) -> Event {
    let ms = i64::try_from(op).expect("small") * 10;
    Event {
        voter,
        op,
        kind,
        measure: 0,
        choice: choice.to_owned(),
        request_id: format!("id-{op}"),
        at_ms: ms,
        began_ms: ms,
        status: 200,
        code: String::new(),
        receipt: String::new(),
        revision: 0,
    }
}

fn ok(op: usize, voter: usize, choice: &str, revision: i64) -> [Event; 2] {
    let ok = Event { receipt: format!("R{voter}"), revision, ..event(op, Kind::Ok, voter, choice) };
    [event(op, Kind::Invoke, voter, choice), ok]
}

/// The rules that are broken when this is what happened, this is what each voter sees, and these are the numbers.
fn broken(events: &[Event], seen: &[Option<&str>], numbers: [i64; 3]) -> Vec<&'static str> {
    let town = Town::new(3, 0);
    let view = |choice: &Option<&str>| View {
        choices: choice.iter().map(|choice| (town.measures[0].clone(), (*choice).to_owned())).collect(),
        ..View::default()
    };
    let views = seen.iter().enumerate().map(|(voter, choice)| ((voter, POLL), view(choice))).collect();
    let reading = Reading { source: "x".into(), events: events.len(), numbers: [(0, numbers.map(Some))].into(), doubles: 0 };
    let finals = Finals {
        views: vec![Views { source: "y".into(), events: events.len(), views }],
        readings: vec![reading],
        end_ms: Some(1_000),
        ..Finals::default()
    };
    let case = Case { town: &town, events, faults: &[], told: &[], finals: &finals, stale_ms: 0, kills_min: 0 };
    summary(&judge(&case)).into_keys().collect()
}

#[test]
fn what_is_right_breaks_no_rule_and_what_is_lost_double_or_invented_does() {
    let all = [ok(1, 0, "yes", 1), ok(2, 1, "no", 1), ok(3, 0, "abstain", 2)].concat();
    assert_eq!(broken(&all, &[Some("abstain"), Some("no")], [0, 1, 1]), [""; 0]);
    assert_eq!(broken(&all, &[Some("yes"), Some("no")], [1, 1, 0]), ["C1", "C3"], "the change is lost");
    assert_eq!(broken(&all, &[None, Some("no")], [0, 1, 0]), ["C1", "C2", "C3"], "the vote is lost");
    assert_eq!(broken(&all, &[Some("abstain"), Some("no")], [0, 1, 2]), ["C2", "C3"], "one is counted twice");
    assert_eq!(broken(&all, &[Some("abstain"), Some("no"), Some("no")], [0, 2, 1]), ["C2", "C3", "C6"], "nobody asked for it");
}

#[test]
fn an_unknown_outcome_may_be_either_and_a_refusal_is_none() {
    let unknown = [event(1, Kind::Invoke, 0, "yes"), event(1, Kind::Info, 0, "yes")];
    let refused = [event(1, Kind::Invoke, 0, "yes"), event(1, Kind::Fail, 0, "yes")];
    let well = [ok(2, 1, "no", 1), ok(3, 1, "no", 2), ok(4, 1, "no", 3)].concat();
    for (seen, numbers) in [(None, [0, 1, 0]), (Some("yes"), [1, 1, 0])] {
        assert_eq!(broken(&[&unknown[..], &well].concat(), &[seen, Some("no")], numbers), [""; 0]);
    }
    assert_eq!(broken(&[&refused[..], &well].concat(), &[Some("yes"), Some("no")], [1, 1, 0]), ["C2", "C3", "C6"]);
    assert_eq!(broken(&[&unknown[..], &refused].concat(), &[None], [0; 3]), ["C10"], "nothing went well");
}

#[test]
fn revisions_rise_by_one_repetitions_tell_the_same_and_nothing_comes_after_the_end() {
    let gap = [ok(1, 0, "yes", 1), ok(2, 0, "yes", 3)].concat();
    assert_eq!(broken(&gap, &[Some("yes")], [1, 0, 0]), ["C7"]);
    let again = Event { kind: Kind::Replay, ..ok(1, 0, "yes", 2)[1].clone() };
    assert_eq!(broken(&[&ok(1, 0, "yes", 1)[..], &[again]].concat(), &[Some("yes")], [1, 0, 0]), ["C7"]);
    assert_eq!(broken(&ok(100, 0, "yes", 1), &[Some("yes")], [1, 0, 0]), ["C10", "C5"]);
    let mut same = [ok(1, 0, "yes", 1), ok(2, 1, "yes", 1)].concat();
    same[3].receipt = "R0".to_owned();
    assert_eq!(broken(&same, &[Some("yes"), Some("yes")], [2, 0, 0]), ["C8"]);
}

#[test]
fn a_run_with_too_few_kills_shows_nothing_whatever_else_happened_in_it() {
    let (town, events) = (Town::new(3, 0), ok(1, 0, "yes", 1));
    let fault = |kind| Fault { kind, began_ms: 0, ended_ms: 0 };
    for (kinds, is_enough) in [
        (vec!["kill"; 12], true),
        (vec!["kill"; 11], false),
        ([vec!["kill"; 11], vec!["backup", "broken lines", "database killed"]].concat(), false),
        (Vec::new(), false),
    ] {
        let faults: Vec<Fault> = kinds.into_iter().map(fault).collect();
        let finals = Finals { end_ms: Some(1_000), ..Finals::default() };
        let case = Case { town: &town, events: &events, faults: &faults, told: &[], finals: &finals, stale_ms: 0, kills_min: 12 };
        let rules: Vec<&str> = summary(&judge(&case)).into_keys().collect();
        assert_eq!(rules, if is_enough { vec![] } else { vec!["C10"] }, "{} faults", faults.len());
    }
    assert_eq!([60, 600, 12, 20].map(|seconds| crate::run::kills_min(std::time::Duration::from_secs(seconds))), [12, 12, 1, 2]);
}

#[test]
fn a_voter_beside_a_choice_is_a_violation() {
    let town = Town::new(3, 0);
    let row = "INSERT INTO ballot VALUES(X'00',X'00000005000040008000000000000001',1,'1=-1');";
    let finals = Finals { leaks: crate::leaks::find(row, &town), end_ms: Some(1_000), ..Finals::default() };
    let events = ok(1, 0, "yes", 1);
    let case = Case { town: &town, events: &events, faults: &[], told: &[], finals: &finals, stale_ms: 0, kills_min: 0 };
    assert_eq!(summary(&judge(&case)).into_keys().collect::<Vec<_>>(), ["C9"]);
}
