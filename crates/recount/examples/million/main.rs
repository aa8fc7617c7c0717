//! `make bench-tally`: how long a million ballots over fifty options take, whether time grows faster than ballots, and the most memory
//! that was in use (on Linux), each beside its goal. Time is that of the processor. Each count runs in a process of its own, so that memory is
//! its own. Ballots are invented; the seed is fixed.

mod goals;

use std::process::{Command, Stdio};

use goals::{GROWTH_BELOW, Measured, PEAK_BELOW};
use tally::election::{Ballots, Candidate, Completion, Election, Kind, Rule, Settings, Utility, count};

const OPTIONS: u16 = 50;
const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];
/// Others on the machine only ever add time: the fastest of so many counts is the truest.
const TRIES: u32 = 3;
const ADD1: Rule = Rule::EqualShares { utility: Utility::Cost, completion: Completion::Add1 };
const SCORE: Rule = Rule::EqualShares { utility: Utility::Score, completion: Completion::None };
const RULES: [(&str, Rule, Kind); 10] = [
    ("approval", Rule::Approval, Kind::Approval),
    ("greedy", Rule::Greedy, Kind::Approval),
    ("equal-shares, cost, add1", ADD1, Kind::Approval),
    ("equal-shares, score, points", SCORE, Kind::Points),
    ("phragmen", Rule::Phragmen, Kind::Approval),
    ("borda", Rule::Borda, Kind::Ranking),
    ("schulze", Rule::Schulze, Kind::Ranking),
    ("irv", Rule::Irv, Kind::Ranking),
    ("stv, 5 seats", Rule::Stv, Kind::Ranking),
    ("stv-scottish, 5 seats", Rule::StvScottish, Kind::Ranking),
];

fn main() {
    let args: Vec<usize> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    if let [rule, size] = args[..] {
        return one(RULES[rule], u32::try_from(size).unwrap_or(u32::MAX));
    }
    println!("{:<30}{:>12}{:>12}{:>14}{:>10}", "rule", "ballots", "ms", "ns / ballot", "peak MB");
    let rows: Vec<String> = RULES.iter().enumerate().map(|(rule, (name, ..))| goals::row(name, &measured(rule))).collect();
    println!(
        "\n| | a ballot among the most ÷ among the fewest | < {GROWTH_BELOW} | peak MB | < {PEAK_BELOW} |\n|---|---|---|---|---|"
    );
    rows.iter().for_each(|row| println!("{row}"));
}

/// Counts by one rule, from few ballots to many; each line is printed as it comes.
fn measured(rule: usize) -> Vec<Measured> {
    let counted = SIZES.map(|size| {
        let tries = (0..TRIES).map(|_| counted(rule, size));
        let line = tries.min_by_key(|line| Measured::of(line).map(|measured| measured.each_ns)).unwrap_or_default();
        print!("{line}");
        Measured::of(&line)
    });
    counted.into_iter().flatten().collect()
}

/// What a process of its own says about one count.
fn counted(rule: usize, size: u32) -> String {
    let program = std::env::current_exe().unwrap_or_default();
    let done = Command::new(&program).args([rule.to_string(), size.to_string()]).stderr(Stdio::inherit()).output();
    let done = done.ok().filter(|done| done.status.success());
    done.and_then(|done| String::from_utf8(done.stdout).ok()).expect("a count ends well")
}

fn one((name, rule, kind): (&str, Rule, Kind), size: u32) {
    let election = election(kind, size);
    let seats = matches!(rule, Rule::Stv | Rule::StvScottish).then_some(5);
    let settings = Settings { seats, ..Settings::new(rule) };
    // Small elections again and again: time is told in steps of some milliseconds.
    let times = u64::from(SIZES[2] / size).max(1);
    let started = busy();
    for _ in 0..times {
        let outcome = count(&election, &settings).expect("it fits");
        assert!(!outcome.winners.is_empty(), "somebody wins");
    }
    let spent = (busy() - started) / times;
    println!("{name:<30}{size:>12}{:>12}{:>14}{:>10}", spent / 1_000_000, spent / u64::from(size), peak());
}

/// Nanoseconds that this process has been computing, whatever else the machine does.
fn busy() -> u64 {
    let status = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    status.split(' ').next().and_then(|spent| spent.parse().ok()).unwrap_or(0)
}

/// The most memory this process had, in megabytes, ballots included.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Approvals and points name one to ten options, the popular more often; rankings rank all fifty.
fn election(kind: Kind, size: u32) -> Election {
    let mut random = Random(0x5DEE_CE66);
    let mut ballots = Ballots::new(kind);
    let mut options: Vec<u16> = (0..OPTIONS).collect();
    for _ in 0..size {
        let length = if kind == Kind::Ranking { OPTIONS } else { random.below(10) + 1 };
        for place in 0..length {
            // The better of two is popular.
            let rest = OPTIONS - place;
            let other = place + random.below(rest).min(random.below(rest));
            options.swap(usize::from(place), usize::from(other));
        }
        let value = |place: u16| if kind == Kind::Approval { 1 } else { i64::from(place) + 1 };
        let marks: Vec<(u16, i64)> = (0..length).map(|place| (options[usize::from(place)], value(place))).collect();
        ballots.push(&marks, 1);
    }
    let candidate = |option: u16| Candidate {
        id: option.to_string(),
        cost: Some(u64::from(option % 13 + 1) * 250_000 + u64::from(option)),
        group: None,
    };
    Election { candidates: (0..OPTIONS).map(candidate).collect(), ballots, budget: Some(25_000_000), ceilings: Vec::new() }
}

/// A small generator of numbers, the same on each machine.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(limit)).unwrap_or(0)
    }
}
