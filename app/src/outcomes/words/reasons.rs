//! Why an option won or did not, as one sentence with its numbers.

use domain::outcomes::Counted;
use domain::votes::Counting;
use domain::votes::rules::{Majority, TieRule};
use tally::election::{Reason, Standing, Step};

use super::{Unit, signed, title_of, whole};
use crate::outcomes::numbers::{compared, euros};
use crate::texts::Texts;

/// The sentence beside an option.
pub fn reason(t: Texts, counted: &Counted, standing: &Standing) -> String {
    let unit = Unit::of(counted.rules.counting);
    let (amount, cents) = (|exact: &str| unit.amount(t, exact), |cents: u64| euros(t, &cents.to_string()));
    match &standing.reason {
        Reason::Elected { round } => elected(t, counted, standing, *round),
        Reason::NotAffordable { cost, left } => t.outcome_why_not_affordable(cents(*cost), cents(*left)),
        Reason::CeilingReached { cost, left, .. } => t.outcome_why_ceiling(cents(*cost), cents(*left)),
        Reason::SupportersTooPoor { cost, has } => t.outcome_why_too_poor(cents(*cost), cents(*has)),
        Reason::CostsNothing => t.outcome_why_costs_nothing().to_owned(),
        Reason::BelowThreshold { own, threshold } => t.outcome_why_threshold(amount(own), whole(t, *threshold)),
        Reason::FewerSupporters { own, last_winner } => t.outcome_why_fewer(amount(own), amount(last_winner)),
        Reason::TieLost { own, last_winner } => tie_lost(t, counted, standing.option, own, *last_winner),
        Reason::Eliminated { round, own } => t.outcome_why_eliminated(signed(*round), amount(own)),
        Reason::Beaten { by, own, theirs } => beaten(t, counted, (standing.option, *own), (*by, *theirs)),
        Reason::NoMajority { yes, no, cast } => match counted.rules.majority {
            Majority::Simple => t.outcome_why_no_simple(whole(t, *yes), whole(t, *no)),
            Majority::Absolute => t.outcome_why_no_absolute(whole(t, *yes), whole(t, *cast)),
            Majority::TwoThirds => t.outcome_why_no_two_thirds(whole(t, *yes), whole(t, *no)),
            Majority::TwoThirdsOfCast => t.outcome_why_no_two_thirds_of_cast(whole(t, *yes), whole(t, *cast)),
        },
        Reason::Objections { n } => t.outcome_why_objections(i64::try_from(*n).unwrap_or(i64::MAX)),
        Reason::NobodyVoted => match counted.rules.counting {
            Counting::Majority | Counting::Consent => t.outcome_why_nobody_answered().to_owned(),
            Counting::Points | Counting::Score => t.outcome_why_no_points().to_owned(),
            _ => t.outcome_why_nobody().to_owned(),
        },
        Reason::QuorumMissed { cast, quorum } => t.outcome_why_quorum(whole(t, *cast), whole(t, *quorum)),
    }
}

fn elected(t: Texts, counted: &Counted, standing: &Standing, round: usize) -> String {
    let amount = Unit::of(counted.rules.counting).amount(t, &standing.score);
    let sentence = match counted.rules.counting {
        Counting::Majority => match counted.rules.majority {
            Majority::Simple => t.outcome_why_simple(amount),
            Majority::Absolute => t.outcome_why_absolute(amount, whole(t, counted.result.cast)),
            Majority::TwoThirds => t.outcome_why_two_thirds(amount),
            Majority::TwoThirdsOfCast => t.outcome_why_two_thirds_of_cast(amount, whole(t, counted.result.cast)),
        },
        Counting::Consent => t.outcome_why_consent().to_owned(),
        Counting::Approval | Counting::Points | Counting::Score | Counting::Borda => best(t, counted, standing.option, amount),
        Counting::Schulze => t.outcome_why_unbeaten(amount),
        Counting::Irv => t.outcome_why_more_than_half(signed(round), amount),
        Counting::Stv | Counting::StvScottish => quota(t, counted, round, amount, &standing.score),
        Counting::Greedy => t.outcome_why_greedy(amount),
        Counting::EqualShares => match step_of(counted, round) {
            Some(Step::Bought { price: None, .. }) => t.outcome_why_completed(amount),
            _ => t.outcome_why_equal_shares(amount),
        },
        Counting::Phragmen => t.outcome_why_phragmen(amount),
    };
    match tie_won(t, counted, standing.option) {
        Some(tie) => format!("{sentence} {tie}"),
        None => sentence,
    }
}

/// The best of all, or on one of several places.
fn best(t: Texts, counted: &Counted, option: usize, amount: String) -> String {
    let place = counted.result.winners.iter().position(|winner| *winner == option).map_or(1, |place| signed(place) + 1);
    match counted.rules.seats {
        Some(seats) if seats > 1 => t.outcome_why_place(place, seats, amount),
        _ => t.outcome_why_best(amount),
    }
}

fn quota(t: Texts, counted: &Counted, round: usize, amount: String, own: &str) -> String {
    match step_of(counted, round) {
        Some(Step::Elected { needed: Some(needed), .. }) if compared(own, needed).is_ge() => {
            t.outcome_why_quota(signed(round), amount, Unit::Votes.amount(t, needed))
        }
        _ => t.outcome_why_left_over(signed(round), amount),
    }
}

pub(super) fn step_of(counted: &Counted, round: usize) -> Option<&Step> {
    Some(&counted.result.rounds.get(round.checked_sub(1)?)?.step)
}

/// Who lost the comparison of the two reads its numbers; a chain over others has only the strength of its weakest comparison, and none at
/// all back.
fn beaten(t: Texts, counted: &Counted, (option, own): (usize, u64), (by, theirs): (usize, u64)) -> String {
    let duel = |one: usize, other: usize| counted.result.duels.get(one).and_then(|line| line.get(other)).copied();
    let title = title_of(counted, by);
    match (duel(by, option), duel(option, by)) {
        (Some(theirs), Some(own)) if theirs > own => t.outcome_why_beaten_directly(title, whole(t, theirs), whole(t, own)),
        _ => t.outcome_why_beaten(title, whole(t, theirs), whole(t, own)),
    }
}

fn tie_lost(t: Texts, counted: &Counted, option: usize, own: &str, other: usize) -> String {
    let (amount, other_title) = (Unit::of(counted.rules.counting).amount(t, own), title_of(counted, other));
    match rule_between(counted, option, other) {
        TieRule::Lot => t.outcome_why_lot_lost(other_title, amount),
        TieRule::Cost => t.outcome_why_cost_lost(other_title, amount),
        TieRule::Order => t.outcome_why_order_lost(other_title, amount),
    }
}

/// What decided between two equals: where both cost the same, their order on the ballot.
fn rule_between(counted: &Counted, one: usize, other: usize) -> TieRule {
    let cost = |option: usize| counted.options.get(option).and_then(|option| option.cost_cents);
    match counted.rules.tie {
        TieRule::Cost if cost(one) == cost(other) => TieRule::Order,
        rule => rule,
    }
}

/// That a winner was one of several equals when it was chosen.
fn tie_won(t: Texts, counted: &Counted, option: usize) -> Option<&'static str> {
    let won = |tie: &&tally::election::TieBroken| {
        tie.chosen == option && !matches!(step_of(counted, tie.round), Some(Step::Eliminated { .. } | Step::SurplusMoved { .. }))
    };
    let tie = counted.result.ties.iter().find(won)?;
    let others = tie.between.iter().filter(|other| **other != option);
    // Where only some of the others cost the same, the costs have decided against the rest of them.
    let by_order = others.into_iter().all(|other| rule_between(counted, option, *other) == TieRule::Order);
    Some(match if by_order { TieRule::Order } else { counted.rules.tie } {
        TieRule::Lot => t.outcome_tie_won_lot(),
        TieRule::Cost => t.outcome_tie_won_cost(),
        TieRule::Order => t.outcome_tie_won_order(),
    })
}
