//! Compares the history with what was read afterwards: the invariants C1 to C10 of the contract. Pure: the same history, the same verdict.

mod answers;
mod numbers;
mod possible;

use std::collections::BTreeMap;

use crate::finals::Finals;
use crate::history::{Event, Fault, Kind, Told};
use crate::town::Town;

/// Something that must never be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// `C1` to `C10`.
    pub rule: &'static str,
    pub text: String,
}

/// All that is judged.
pub struct Case<'a> {
    pub town: &'a Town,
    pub events: &'a [Event],
    pub faults: &'a [Fault],
    pub told: &'a [Told],
    pub finals: &'a Finals,
    /// A page may tell an older number for so long.
    pub stale_ms: i64,
    /// With fewer kills the run shows nothing.
    pub kills_min: usize,
}

/// What was asked and heard about one cast.
#[derive(Clone, Debug)]
pub(crate) struct Op<'a> {
    pub invoke: &'a Event,
    /// Place of the invocation in the history.
    pub place: usize,
    pub oks: Vec<&'a Event>,
    pub fails: Vec<&'a Event>,
    pub infos: usize,
}

impl Op<'_> {
    /// Whether nobody knows what became of it. A refusal of a repetition does not tell what the first request does.
    pub fn is_open(&self) -> bool {
        self.oks.is_empty() && (self.infos > 0 || self.fails.is_empty())
    }
}

/// All violations, in the order of the rules.
pub fn judge(case: &Case) -> Vec<Violation> {
    let ops = ops(case.events);
    let mut all = numbers::judge(case, &ops);
    all.extend(answers::judge(case, &ops));
    all.sort_by_key(|violation| violation.rule[1..].parse::<u8>().unwrap_or(0));
    all
}

/// How many violations of each rule.
pub fn summary(violations: &[Violation]) -> BTreeMap<&'static str, usize> {
    violations.iter().fold(BTreeMap::new(), |mut counts, violation| {
        *counts.entry(violation.rule).or_default() += 1;
        counts
    })
}

/// The casts in the order in which they were invoked.
fn ops(events: &[Event]) -> Vec<Op<'_>> {
    let mut ops: BTreeMap<usize, Op> = BTreeMap::new();
    for (place, event) in events.iter().enumerate() {
        if event.kind == Kind::Invoke {
            ops.insert(event.op, Op { invoke: event, place, oks: Vec::new(), fails: Vec::new(), infos: 0 });
        }
        let Some(op) = ops.get_mut(&event.op) else { continue };
        match event.kind {
            Kind::Ok => op.oks.push(event),
            Kind::Fail => op.fails.push(event),
            Kind::Info => op.infos += 1,
            Kind::Invoke | Kind::Replay | Kind::Read => {}
        }
    }
    let mut ops: Vec<Op> = ops.into_values().collect();
    ops.sort_by_key(|op| op.place);
    ops
}

pub(crate) fn violation(rule: &'static str, text: String) -> Violation {
    Violation { rule, text }
}

#[cfg(test)]
mod tests;
