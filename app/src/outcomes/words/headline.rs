//! The one sentence about a counted vote.

use domain::outcomes::{Counted, CountedOption};
use domain::votes::Counting;
use tally::election::Reason;

use super::method::budget;
use super::{Unit, listed, score_of, signed, spends, whole};
use crate::outcomes::numbers;
use crate::texts::Texts;

/// The sentence for somebody who reads nothing else: who won with how much of what, or that nobody did and why.
pub fn headline(t: Texts, counted: &Counted) -> String {
    let (result, counting) = (&counted.result, counted.rules.counting);
    let cast = whole(t, result.cast);
    let winners: Vec<&CountedOption> = result.winners.iter().filter_map(|winner| counted.options.get(*winner)).collect();
    let Some(first) = winners.first() else { return no_winner(t, counted) };
    let (title, titles) = (first.title.clone(), listed(t, &winners));
    let score = result.winners.first().map(|winner| score_of(counted, *winner)).unwrap_or_default();
    let score = numbers::decimal(t, score);
    let (won, all) = (signed(winners.len()), signed(counted.options.len()));
    if spends(counting) {
        let spent = numbers::euros(t, &result.cost.unwrap_or(0).to_string());
        return t.outcome_headline_budget(won, spent, budget(t, &counted.rules), titles);
    }
    let is_close = !result.ties.is_empty();
    match (counting, winners.len()) {
        (Counting::Majority, 1) => t.outcome_headline_majority(title, score, cast),
        (Counting::Majority, _) => t.outcome_headline_majorities(won, all, titles, cast),
        (Counting::Consent, _) => t.outcome_headline_consent(won, all, titles, cast),
        (Counting::Schulze, 1) => t.outcome_headline_schulze(title, cast),
        (Counting::Irv | Counting::Stv | Counting::StvScottish, 1) => t.outcome_headline_transferred(title, score, cast),
        (Counting::Schulze | Counting::Stv | Counting::StvScottish, _) => t.outcome_headline_several(won, titles, cast),
        (_, 1) if Unit::of(counting) == Unit::Points => t.outcome_headline_points(title, score, cast),
        (_, 1) if is_close => t.outcome_headline_close(title, score, cast),
        (_, 1) => t.outcome_headline_votes(title, score, cast),
        (..) => match Unit::of(counting) {
            Unit::Points => t.outcome_headline_several_points(won, titles, title, score, cast),
            Unit::Votes | Unit::Wins => t.outcome_headline_several_votes(won, titles, title, score, cast),
        },
    }
}

fn no_winner(t: Texts, counted: &Counted) -> String {
    let reason = counted.result.standings.first().map(|standing| &standing.reason);
    match (reason, counted.rules.counting) {
        (Some(Reason::QuorumMissed { cast, quorum }), _) => t.outcome_headline_quorum(whole(t, *cast), whole(t, *quorum)),
        _ if counted.result.cast == 0 => t.outcome_headline_nobody().to_owned(),
        (_, Counting::Majority) => t.outcome_headline_no_majority(whole(t, counted.result.cast)),
        (_, Counting::Consent) => t.outcome_headline_no_consent(whole(t, counted.result.cast)),
        _ => t.outcome_headline_none(whole(t, counted.result.cast)),
    }
}
