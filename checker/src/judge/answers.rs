//! What was answered: C5 deadline, C7 repetitions and revisions, C8 receipts, C9 secrecy, C10 liveness.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Op, Violation, violation};
use crate::history::{Event, KILL, Kind};

/// Of the casts invoked before the end so many hundredths end well; else the run shows nothing.
const WELL_PERCENT: usize = 70;
/// After the last fault the first one does within this time.
const RECOVERY_MS: i64 = 5_000;

pub(super) fn judge(case: &Case, ops: &[Op]) -> Vec<Violation> {
    let mut all = Vec::new();
    deadline(case, &mut all);
    repetitions(case, ops, &mut all);
    revisions(case, ops, &mut all);
    receipts(case, &mut all);
    all.extend(case.finals.leaks.iter().map(|leak| violation("C9", leak.clone())));
    liveness(case, ops, &mut all);
    all
}

/// C5: who asks after the end is refused.
fn deadline(case: &Case, all: &mut Vec<Violation>) {
    let Some(end_ms) = case.finals.end_ms else { return };
    for event in case.events.iter().filter(|event| event.kind == Kind::Ok && event.began_ms >= end_ms) {
        all.push(violation("C5", format!("op {}: accepted, and sent {} ms after the end", event.op, event.began_ms - end_ms)));
    }
}

/// C7: the same request has the same answer; with another body it is refused.
fn repetitions(case: &Case, ops: &[Op], all: &mut Vec<Violation>) {
    let by_op: BTreeMap<usize, &Op> = ops.iter().map(|op| (op.invoke.op, op)).collect();
    for op in ops {
        let answers: BTreeSet<(&str, i64)> = op.oks.iter().map(|ok| (ok.receipt.as_str(), ok.revision)).collect();
        if answers.len() > 1 {
            all.push(violation("C7", format!("op {}: one request, several answers: {answers:?}", op.invoke.op)));
        }
    }
    for again in case.events.iter().filter(|event| event.kind == Kind::Replay && event.status != 0) {
        let Some(first) = by_op.get(&again.op).and_then(|op| op.oks.first()) else { continue };
        let is_as_before = (again.receipt.as_str(), again.revision) == (first.receipt.as_str(), first.revision);
        let is_same_body = again.choice == first.choice;
        let is_right = match again.status {
            200..300 => is_same_body && is_as_before,
            422 => !is_same_body,
            // After the end nothing is remembered; 429 and 5xx say nothing.
            409 | 429 | 500.. => true,
            _ => false,
        };
        if !is_right {
            let (status, revision) = (again.status, again.revision);
            all.push(violation(
                "C7",
                format!("op {}: sent again, {status}, revision {revision} after {}", again.op, first.revision),
            ));
        }
    }
}

/// C7: revisions of a ballot rise by one with each acknowledged cast. A cast of which nobody knows may have raised it, too.
fn revisions(case: &Case, ops: &[Op], all: &mut Vec<Violation>) {
    let mut last: BTreeMap<(usize, usize), (i64, i64)> = BTreeMap::new();
    for op in ops {
        let (revision, open) = last.entry((op.invoke.voter, case.town.poll_of(op.invoke.measure))).or_default();
        if let Some(ok) = op.oks.first() {
            if !(*revision + 1..=*revision + 1 + *open).contains(&ok.revision) {
                let text = format!("op {}: revision {} after {revision}, {open} unknown between", op.invoke.op, ok.revision);
                all.push(violation("C7", text));
            }
            (*revision, *open) = (ok.revision, 0);
        } else if op.is_open() {
            *open += 1;
        }
    }
}

/// C8: no two ballots have one receipt, each is found, invented ones are not.
fn receipts(case: &Case, all: &mut Vec<Violation>) {
    let mut owners: BTreeMap<&str, BTreeSet<(usize, usize)>> = BTreeMap::new();
    for Event { receipt, voter, measure, .. } in case.events.iter().filter(|event| event.kind == Kind::Ok) {
        owners.entry(receipt).or_default().insert((*voter, case.town.poll_of(*measure)));
    }
    for (receipt, owners) in &owners {
        if owners.len() > 1 {
            all.push(violation("C8", format!("receipt {receipt} belongs to {owners:?}")));
        }
        if case.finals.receipts.get(*receipt) == Some(&false) {
            all.push(violation("C8", format!("receipt {receipt} is not found")));
        }
    }
    all.extend(case.finals.invented_found.iter().map(|code| violation("C8", format!("the invented receipt {code} is found"))));
}

/// C10: a server that refuses everything loses nothing, and is no good either; nor does a run show anything in which nothing was killed.
fn liveness(case: &Case, ops: &[Op], all: &mut Vec<Violation>) {
    let in_time = |op: &&Op| case.finals.end_ms.is_none_or(|end| op.invoke.began_ms < end);
    let (asked, well) =
        ops.iter().filter(in_time).fold((0, 0), |(asked, well), op| (asked + 1, well + usize::from(!op.oks.is_empty())));
    if well * 100 < asked * WELL_PERCENT || asked == 0 {
        all.push(violation("C10", format!("only {well} of {asked} casts ended well")));
    }
    let kills = case.faults.iter().filter(|fault| fault.kind == KILL).count();
    if kills < case.kills_min {
        all.push(violation("C10", format!("only {kills} kills, and {} are needed", case.kills_min)));
    }
    let Some(healed_ms) = case.faults.iter().map(|fault| fault.ended_ms).max() else { return };
    let first =
        case.events.iter().filter(|event| event.kind == Kind::Ok && event.at_ms >= healed_ms).map(|event| event.at_ms).min();
    if first.is_none_or(|first| first > healed_ms + RECOVERY_MS) {
        all.push(violation(
            "C10",
            format!("after the last fault the first good answer came after {:?} ms", first.map(|at| at - healed_ms)),
        ));
    }
}
