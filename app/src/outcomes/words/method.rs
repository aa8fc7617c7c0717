//! By which rules a vote was counted, in a few sentences.

use domain::votes::rules::{Completion, Majority};
use domain::votes::{Counting, Method, Rules};

use super::Unit;
use crate::outcomes::numbers;
use crate::texts::Texts;

/// What stood on the ballot, how it was counted, and what was needed.
pub fn method(t: Texts, rules: &Rules) -> String {
    let mut sentences = vec![ballot(t, rules), counting(t, rules)];
    sentences.extend(rules.quorum.map(|quorum| t.outcome_quorum(quorum)));
    sentences.extend(rules.threshold.map(|threshold| match Unit::of(rules.counting) {
        Unit::Points => t.outcome_threshold_points(threshold),
        Unit::Votes | Unit::Wins => t.outcome_threshold_votes(threshold),
    }));
    sentences.extend(rules.quorum_percent.map(|percent| t.outcome_quorum_share(percent)));
    sentences.extend(rules.threshold_share.map(|share| t.outcome_threshold_share(share.of.as_str(), share.percent)));
    sentences.join(" ")
}

fn ballot(t: Texts, rules: &Rules) -> String {
    match rules.method {
        Method::YesNo => t.outcome_ballot_yes_no().to_owned(),
        Method::Consent => t.outcome_ballot_consent().to_owned(),
        Method::Approval => t.outcome_ballot_approval().to_owned(),
        Method::Points => t.outcome_ballot_points(rules.points.unwrap_or(0)),
        Method::Score => t.outcome_ballot_score(rules.score_max.unwrap_or(0)),
        Method::Ranking => t.outcome_ballot_ranking().to_owned(),
        Method::Budget => t.outcome_ballot_budget(budget(t, rules)),
    }
}

fn counting(t: Texts, rules: &Rules) -> String {
    let seats = rules.seats.unwrap_or(1);
    match rules.counting {
        Counting::Majority => match rules.majority {
            Majority::Simple => t.outcome_counting_simple().to_owned(),
            Majority::Absolute => t.outcome_counting_absolute().to_owned(),
            Majority::TwoThirds => t.outcome_counting_two_thirds().to_owned(),
            Majority::TwoThirdsOfCast => t.outcome_counting_two_thirds_of_cast().to_owned(),
        },
        Counting::Consent => t.outcome_counting_consent().to_owned(),
        Counting::Approval => t.outcome_counting_approval(seats),
        Counting::Points | Counting::Score => t.outcome_counting_points(seats),
        Counting::Borda => t.outcome_counting_borda(seats),
        Counting::Schulze => t.outcome_counting_schulze(seats),
        Counting::Irv => t.outcome_counting_irv().to_owned(),
        Counting::Stv => t.outcome_counting_stv(seats),
        Counting::StvScottish => t.outcome_counting_stv_scottish(seats),
        Counting::Greedy => t.outcome_counting_greedy().to_owned(),
        Counting::EqualShares => format!("{} {}", t.outcome_counting_equal_shares(), completion(t, rules.completion)),
        Counting::Phragmen => t.outcome_counting_phragmen().to_owned(),
    }
}

fn completion(t: Texts, completion: Completion) -> &'static str {
    match completion {
        Completion::None => t.outcome_completion_none(),
        Completion::Add1 => t.outcome_completion_add1(),
        Completion::Add1Exhaustive => t.outcome_completion_add1e(),
        Completion::Greedy => t.outcome_completion_greedy(),
    }
}

pub(super) fn budget(t: Texts, rules: &Rules) -> String {
    numbers::euros(t, &rules.budget_cents.unwrap_or(0).to_string())
}
