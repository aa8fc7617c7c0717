//! What is stored and shown: C1 nothing lost, C2 nothing double, C3 bounds, C4 one truth, C6 no phantom.

use std::collections::BTreeMap;

use super::possible::{World, world};
use super::{Case, Op, Violation, violation};
use crate::CHOICES;
use crate::finals::{Reading, Views};
use crate::history::{Event, Kind};

pub(super) fn judge(case: &Case, ops: &[Op]) -> Vec<Violation> {
    let mut all = Vec::new();
    for views in &case.finals.views {
        own_ballots(case, ops, views, &mut all);
    }
    for reading in &case.finals.readings {
        let world = world(ops, reading.events);
        let seen = case.finals.views.iter().find(|views| views.events == reading.events).map(|views| voters_seen(case, views));
        bounds(reading, &world, seen.as_ref(), &mut all);
    }
    one_truth(&case.finals.readings, &mut all);
    right_after(case, ops, &mut all);
    participation(case, ops, &mut all);
    all
}

/// C1, C6: each voter's own ballot is one that may be. In a secret vote nobody sees it, and it must not be shown.
fn own_ballots(case: &Case, ops: &[Op], views: &Views, all: &mut Vec<Violation>) {
    let world = world(ops, views.events);
    for ((voter, poll), view) in &views.views {
        if case.town.polls[*poll].is_secret {
            let shown =
                case.town.polls[*poll].measures.iter().find(|measure| view.choices.contains_key(&case.town.measures[**measure]));
            all.extend(shown.map(|measure| {
                violation("C9", format!("{}: voter {voter}, measure {measure}: a secret ballot is shown", views.source))
            }));
            continue;
        }
        for measure in &case.town.polls[*poll].measures {
            let seen = view.choices.get(&case.town.measures[*measure]).map(String::as_str);
            let may_be = world.get(&(*voter, *measure)).map_or(seen.is_none(), |possible| possible.contains(&seen));
            if may_be {
                continue;
            }
            let of_it = ops.iter().filter(|op| (op.invoke.voter, op.invoke.measure) == (*voter, *measure));
            let is_asked =
                of_it.into_iter().any(|op| Some(op.invoke.choice.as_str()) == seen && (op.is_open() || !op.oks.is_empty()));
            let rule = if seen.is_none() || is_asked { "C1" } else { "C6" };
            let expected = world.get(&(*voter, *measure));
            all.push(violation(
                rule,
                format!("{}: voter {voter}, measure {measure}: {seen:?} instead of {expected:?}", views.source),
            ));
        }
    }
}

/// How many own ballots name each measure that can be seen on one.
fn voters_seen(case: &Case, views: &Views) -> BTreeMap<usize, i64> {
    let polls = case.town.polls.iter().filter(|poll| !poll.is_secret);
    let none = polls.flat_map(|poll| poll.measures.iter().map(|measure| (*measure, 0))).collect();
    let named = views.views.values().flat_map(|view| view.choices.keys().filter_map(|measure| case.town.place_of(measure)));
    named.fold(none, |mut counts: BTreeMap<usize, i64>, measure| {
        *counts.entry(measure).or_default() += 1;
        counts
    })
}

/// C2, C3: each number lies between what must be and what may be.
fn bounds(reading: &Reading, world: &World, seen: Option<&BTreeMap<usize, i64>>, all: &mut Vec<Violation>) {
    let source = &reading.source;
    if reading.doubles > 0 {
        all.push(violation("C2", format!("{source}: {} voters with two ballots on one measure", reading.doubles)));
    }
    for (measure, numbers) in &reading.numbers {
        let of_it = || world.iter().filter(move |((_, of), _)| of == measure).map(|(_, possible)| possible);
        for (number, choice) in numbers.iter().zip(CHOICES) {
            let Some(number) = *number else { continue };
            let least = of_it().filter(|possible| possible.len() == 1 && possible.contains(&Some(choice))).count() as i64;
            let most = of_it().filter(|possible| possible.contains(&Some(choice))).count() as i64;
            if !(least..=most).contains(&number) {
                all.push(violation(
                    "C3",
                    format!("{source}: measure {measure}, {choice}: {number} is not from {least} to {most}"),
                ));
            }
        }
        let [Some(yes), Some(no), Some(abstain)] = *numbers else { continue };
        let sum = yes + no + abstain;
        let least = of_it().filter(|possible| !possible.contains(&None)).count() as i64;
        let most = of_it().filter(|possible| possible.iter().any(Option::is_some)).count() as i64;
        let seen = seen.and_then(|seen| seen.get(measure).copied());
        let is_seen = seen.is_none_or(|seen| seen == sum);
        if !(least..=most).contains(&sum) || !is_seen {
            let text = format!("{source}: measure {measure}: {sum} votes of {least} to {most} voters, own ballots {seen:?}");
            all.push(violation("C2", text));
        }
    }
}

/// C4: what is read at the same time says the same.
fn one_truth(readings: &[Reading], all: &mut Vec<Violation>) {
    for (place, one) in readings.iter().enumerate() {
        for other in readings[place + 1..].iter().filter(|other| other.events == one.events) {
            for (measure, numbers) in &one.numbers {
                let others = other.numbers.get(measure).copied().unwrap_or_default();
                let differs = |(a, b): (&Option<i64>, Option<i64>)| a.is_some() && b.is_some() && *a != b;
                if numbers.iter().zip(others).any(differs) {
                    let text = format!("measure {measure}: {} says {numbers:?}, {} says {others:?}", one.source, other.source);
                    all.push(violation("C4", text));
                }
            }
        }
    }
}

/// C1 again: what was acknowledged is visible to its author at once. After the end nobody's ballot is.
fn right_after(case: &Case, ops: &[Op], all: &mut Vec<Violation>) {
    let is_in_time = |read: &Event| case.finals.end_ms.is_none_or(|end| read.at_ms < end);
    for (place, read) in case.events.iter().enumerate().filter(|(_, event)| event.kind == Kind::Read && is_in_time(event)) {
        let world = world_of(ops, place, read.voter, read.measure);
        let seen = Some(read.choice.as_str()).filter(|choice| !choice.is_empty());
        if !world.get(&(read.voter, read.measure)).is_some_and(|possible| possible.contains(&seen)) {
            all.push(violation(
                "C1",
                format!("voter {}, measure {}: {seen:?} right after another answer", read.voter, read.measure),
            ));
        }
    }
}

fn world_of<'a>(ops: &[Op<'a>], place: usize, voter: usize, measure: usize) -> World<'a> {
    let of_it: Vec<Op> = ops.iter().filter(|op| (op.invoke.voter, op.invoke.measure) == (voter, measure)).cloned().collect();
    world(&of_it, place)
}

/// C4 during the run: the number of voters never falls, is never more than have tried, and is behind by no more than is stated.
fn participation(case: &Case, ops: &[Op], all: &mut Vec<Violation>) {
    for (place, told) in case.told.iter().enumerate() {
        let of_it = || ops.iter().filter(|op| case.town.polls[told.poll].measures.contains(&op.invoke.measure));
        let voters = |is_counted: &dyn Fn(&&Op) -> bool| {
            of_it().filter(is_counted).map(|op| op.invoke.voter).collect::<std::collections::BTreeSet<_>>().len() as i64
        };
        let most = voters(&|op| op.invoke.began_ms <= told.ended_ms);
        let least = voters(&|op| op.oks.iter().any(|ok| ok.at_ms <= told.began_ms - case.stale_ms));
        let older = |other: &&crate::history::Told| other.poll == told.poll && other.ended_ms <= told.began_ms - case.stale_ms;
        let before = case.told[..place].iter().filter(older).map(|other| other.voters).max().unwrap_or(0);
        if told.voters > most || told.voters < least || told.voters < before {
            let text = format!("vote {}: {} voters, of {least} to {most}, {before} before", told.poll, told.voters);
            all.push(violation("C4", text));
        }
    }
}
