//! Rankings, ballot by ballot. A ballot lists options with ranks.

use tally::election::Fraction;

use super::{first, last, whole};

type Ballot = Vec<(usize, i64)>;

fn rank(ballot: &Ballot, option: usize) -> i64 {
    ballot.iter().find(|(other, _)| *other == option).map_or(i64::MAX, |(_, rank)| *rank)
}

fn named(options: usize, ballots: &[Ballot]) -> Vec<usize> {
    (0..options).filter(|option| ballots.iter().flatten().any(|(other, _)| other == option)).collect()
}

pub fn borda(options: usize, ballots: &[Ballot]) -> Vec<usize> {
    // Each other option that stands behind is worth a point, each that stands beside half a one.
    let against = |ballot: &Ballot, option: usize, other: usize| match rank(ballot, option).cmp(&rank(ballot, other)) {
        std::cmp::Ordering::Less => 2,
        std::cmp::Ordering::Equal => 1,
        std::cmp::Ordering::Greater => 0,
    };
    let points = |option: usize| -> i64 {
        let others = || (0..options).filter(move |other| *other != option);
        ballots.iter().map(|ballot| others().map(|other| against(ballot, option, other)).sum::<i64>()).sum()
    };
    let mut left = named(options, ballots);
    let mut winners = Vec::new();
    while let Some(most) = left.iter().map(|option| points(*option)).max() {
        let next = first(left.iter().copied().filter(|option| points(*option) == most).collect());
        left.retain(|option| *option != next);
        winners.push(next);
    }
    winners
}

pub fn schulze(options: usize, ballots: &[Ballot]) -> Vec<usize> {
    let prefer = |a: usize, b: usize| ballots.iter().filter(|ballot| rank(ballot, a) < rank(ballot, b)).count();
    let link = |a: usize, b: usize| if prefer(a, b) > prefer(b, a) { prefer(a, b) } else { 0 };
    // A chain of this strength exists if its end can be reached over links as strong.
    let reaches = |from: usize, to: usize, strength: usize| {
        let mut seen = vec![from];
        let mut next = 0;
        while next < seen.len() {
            let here = seen[next];
            let new: Vec<usize> = (0..options).filter(|there| link(here, *there) >= strength && !seen.contains(there)).collect();
            seen.extend(new);
            next += 1;
        }
        seen.contains(&to)
    };
    let strength = |from, to| (1..=ballots.len()).rev().find(|strength| reaches(from, to, *strength)).unwrap_or(0);
    let mut left = named(options, ballots);
    let mut winners = Vec::new();
    while !left.is_empty() {
        let beaten = |a: &usize| left.iter().any(|b| b != a && strength(*b, *a) > strength(*a, *b));
        let next = first(left.iter().copied().filter(|option| !beaten(option)).collect());
        left.retain(|option| *option != next);
        winners.push(next);
    }
    winners
}

/// The vote of a ballot among those still there: equal parts for all at the best rank.
fn parts(ballot: &Ballot, there: &[usize]) -> Vec<usize> {
    let best = there.iter().map(|option| rank(ballot, *option)).min().filter(|rank| *rank < i64::MAX);
    there.iter().copied().filter(|option| Some(rank(ballot, *option)) == best).collect()
}

pub fn runoff(options: usize, ballots: &[Ballot]) -> Vec<usize> {
    let mut there = named(options, ballots);
    while there.len() > 1 {
        let has = |option: usize| {
            let shares = ballots.iter().map(|ballot| parts(ballot, &there)).filter(|parts| parts.contains(&option));
            shares.fold(Fraction::zero(), |sum, parts| &sum + &Fraction::new(1, parts.len() as u64))
        };
        let all = there.iter().fold(Fraction::zero(), |sum, option| &sum + &has(*option));
        if let Some(winner) = there.iter().find(|option| has(**option) > all.over(2)) {
            return vec![*winner];
        }
        let fewest = there.iter().map(|option| has(*option)).min().expect("there are two");
        let out = last(there.iter().copied().filter(|option| has(*option) == fewest).collect());
        there.retain(|option| *option != out);
    }
    there
}

/// Strict rankings: each ballot has a value and lies with one option, or with none.
pub fn transferable(options: usize, ballots: &[Ballot], seats: usize, cut: bool) -> Vec<usize> {
    let mut there = named(options, ballots);
    let valid = ballots.iter().filter(|ballot| !ballot.is_empty()).count() as u64;
    let quota = whole(valid / (seats as u64 + 1) + 1);
    let next = |ballot: &Ballot, there: &[usize]| parts(ballot, there).first().copied();
    let mut lies: Vec<(Option<usize>, Fraction)> = ballots.iter().map(|ballot| (next(ballot, &there), whole(1))).collect();
    let (mut winners, mut surplus): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    while winners.len() < seats && !there.is_empty() {
        let has = |option: usize| {
            lies.iter().filter(|(at, _)| *at == Some(option)).fold(Fraction::zero(), |sum, (_, value)| &sum + value)
        };
        let mut elected: Vec<usize> = there.iter().copied().filter(|option| has(*option) >= quota).collect();
        if there.len() <= seats - winners.len() {
            elected.clone_from(&there);
        }
        if !elected.is_empty() {
            while let Some(most) = elected.iter().map(|option| has(*option)).max() {
                let winner = first(elected.iter().copied().filter(|option| has(*option) == most).collect());
                elected.retain(|option| *option != winner);
                there.retain(|option| *option != winner);
                winners.push(winner);
                surplus.push(winner);
            }
            surplus.retain(|option| has(*option) > quota);
            continue;
        }
        let moved = surplus.iter().map(|option| has(*option)).max();
        let (from, factor) = match moved {
            Some(most) => {
                let from = first(surplus.iter().copied().filter(|option| has(*option) == most).collect());
                surplus.retain(|option| *option != from);
                (from, Some((&most - &quota, most)))
            }
            None => {
                let fewest = there.iter().map(|option| has(*option)).min().expect("somebody is there");
                (last(there.iter().copied().filter(|option| has(*option) == fewest).collect()), None)
            }
        };
        there.retain(|option| *option != from);
        for ((at, value), ballot) in lies.iter_mut().zip(ballots).filter(|((at, _), _)| *at == Some(from)) {
            if let Some((over, most)) = &factor {
                let part = (&*value * over).ratio(most);
                *value = if cut { part.cut(5) } else { part };
            }
            *at = next(ballot, &there);
        }
    }
    winners
}
