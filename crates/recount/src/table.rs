//! The outcome as a table that needs no language: ids, numbers and signs.
//!
//! `+` won, `-` did not; `R3` a round; `>` votes go on; `=` equals, and who was chosen; `A > B` how many prefer one to the other.

use std::fmt::Write as _;

use tally::Tally;
use tally::election::{Reason, Rule, Standing, Step, answers};

use crate::json::Counted;

/// Exact numbers longer than this are cut; JSON has them in full.
const NUMBER_MAX: usize = 24;

/// The whole outcome.
pub fn table(counted: &Counted<'_>) -> String {
    let mut text = String::new();
    let head = &counted.contents.head;
    for line in std::iter::once(&head.title).chain(&head.notes).filter(|line| !line.is_empty()) {
        add(&mut text, line);
    }
    add(&mut text, &format!("{}  n = {}  sha256 {}", counted.settings.rule, counted.outcome.cast, counted.fingerprint));
    add(&mut text, "");
    standings(&mut text, counted);
    add(&mut text, "");
    for (place, round) in counted.outcome.rounds.iter().enumerate() {
        let exhausted = round.exhausted.as_ref().filter(|exhausted| *exhausted != "0");
        let exhausted = exhausted.map_or_else(String::new, |exhausted| format!("  ∅ {}", short(exhausted)));
        let left = round.left.map_or_else(String::new, |left| format!("  [{}]", money(left)));
        add(&mut text, &format!("R{:<4} {}{exhausted}{left}", place + 1, step(counted, &round.step)));
    }
    for tie in &counted.outcome.ties {
        add(&mut text, &format!("R{:<4} = {} → {}", tie.round, counted.ids(&tie.between).join(" "), counted.id(tie.chosen)));
    }
    if let Some(cost) = counted.outcome.cost {
        add(&mut text, &format!("Σ     {}", money(cost)));
    }
    duels(&mut text, counted);
    text.truncate(text.trim_end().len());
    text
}

fn add(text: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{}", line.trim_end());
}

/// Each two options once: the one that more people prefer stands first.
fn duels(text: &mut String, counted: &Counted<'_>) {
    let duels = &counted.outcome.duels;
    let pairs = (0..duels.len()).flat_map(|one| (one + 1..duels.len()).map(move |other| (one, other)));
    for (place, (one, other)) in pairs.enumerate() {
        if place == 0 {
            add(text, "");
        }
        let (first, second) = if duels[one][other] < duels[other][one] { (other, one) } else { (one, other) };
        let (more, less) = (duels[first][second], duels[second][first]);
        let sign = if more == less { '=' } else { '>' };
        add(text, &format!("{} {sign} {}  {more} : {less}", counted.id(first), counted.id(second)));
    }
}

/// Winners first in their order, then the others as they stand in the file.
fn standings(text: &mut String, counted: &Counted<'_>) {
    let winners = &counted.outcome.winners;
    let all = &counted.outcome.standings;
    let others = all.iter().filter(|standing| !winners.contains(&standing.option));
    let sorted: Vec<&Standing> = winners.iter().filter_map(|option| all.get(*option)).chain(others).collect();
    let width = |cell: &dyn Fn(&Standing) -> String| sorted.iter().map(|row| cell(row).chars().count()).max().unwrap_or(0);
    let id = |row: &Standing| counted.id(row.option).to_owned();
    let score = |row: &Standing| short(&row.score);
    let answers = answers(&counted.contents.election);
    let why = |row: &Standing| {
        let why = reason(counted, &row.reason);
        answers.get(row.option).map_or_else(|| why.clone(), |tally| format!("{}  {why}", answered(counted, tally)))
    };
    let widths = (width(&id), width(&score), width(&why));
    for (place, row) in sorted.iter().enumerate() {
        let sign = if place < winners.len() { format!("+{}", place + 1) } else { "-".to_owned() };
        let title = counted.contents.head.titles.get(row.option).map_or("", String::as_str);
        let (id, score, why) = (id(row), score(row), why(row));
        add(text, &format!("{sign:<5} {id:<0$}  {score:>1$}  {why:<2$}  {title}", widths.0, widths.1, widths.2));
    }
}

/// Yes, no and, where the file says so, abstentions.
fn answered(counted: &Counted, tally: &Tally) -> String {
    let abstain = if counted.says_abstentions() { format!(" : {}", tally.abstain) } else { String::new() };
    format!("{} : {}{abstain}", tally.yes, tally.no)
}

fn step(counted: &Counted<'_>, step: &Step) -> String {
    match step {
        Step::Elected { options, needed } => {
            let sign = if counted.settings.rule == Rule::Irv { '>' } else { '≥' };
            let needed = needed.as_ref().map_or_else(String::new, |needed| format!("  ({sign} {})", short(needed)));
            format!("+ {}{needed}", counted.ids(options).join(" "))
        }
        Step::SurplusMoved { option, surplus } => format!("> {}  {}", counted.id(*option), short(surplus)),
        Step::Eliminated { option } => format!("- {}", counted.id(*option)),
        Step::Bought { option, cost, price } => {
            let price = price.as_ref().map_or_else(String::new, |price| format!("  ({price})"));
            format!("+ {}  {}{price}", counted.id(*option), money(*cost))
        }
        Step::PassedOver { option, cost } => format!("- {}  {}", counted.id(*option), money(*cost)),
        Step::Share { share, raised } => format!("1/n = {}  (+{raised})", short(share)),
        Step::Ended => ".".to_owned(),
    }
}

fn reason(counted: &Counted<'_>, reason: &Reason) -> String {
    match reason {
        Reason::Elected { round } => format!("R{round}"),
        Reason::NotAffordable { cost, left } => format!("{} > {}", money(*cost), money(*left)),
        Reason::CeilingReached { group, cost, left } => format!("{} > {} ({group})", money(*cost), money(*left)),
        Reason::SupportersTooPoor { cost, has } => format!("{} > Σ {}", money(*cost), money(*has)),
        Reason::CostsNothing => "0.00".to_owned(),
        Reason::BelowThreshold { own, threshold } => format!("{} < {threshold}", short(own)),
        Reason::FewerSupporters { own, last_winner } => format!("{} < {}", short(own), short(last_winner)),
        Reason::TieLost { own, last_winner } => format!("{} = {}", short(own), counted.id(*last_winner)),
        Reason::Eliminated { round, own } => format!("R{round} {}", short(own)),
        Reason::Beaten { by, own, theirs } => format!("{own} < {theirs} ({})", counted.id(*by)),
        Reason::NoMajority { yes, no, cast } => format!("{yes} : {no} / {cast}"),
        Reason::Objections { n } => format!("{n} !"),
        Reason::NobodyVoted => "0".to_owned(),
        Reason::QuorumMissed { cast, quorum } => format!("n = {cast} < {quorum}"),
    }
}

fn money(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn short(number: &str) -> String {
    if number.len() <= NUMBER_MAX { number.to_owned() } else { format!("{}…", &number[..NUMBER_MAX]) }
}
