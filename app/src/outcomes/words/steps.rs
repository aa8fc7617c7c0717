//! What happened in a round, and how a tie was broken, as sentences.

use domain::outcomes::Counted;
use domain::votes::Counting;
use domain::votes::rules::TieRule;
use tally::election::{Round, Step, TieBroken};

use super::reasons::step_of;
use super::{Unit, listed, signed, title_of};
use crate::outcomes::numbers::euros;
use crate::texts::Texts;

/// What a round led to.
pub fn step(t: Texts, counted: &Counted, round: &Round) -> String {
    let (votes, cents) = (|exact: &str| Unit::Votes.amount(t, exact), |cents: u64| euros(t, &cents.to_string()));
    match &round.step {
        Step::Elected { options, needed } => {
            let elected: Vec<_> = options.iter().filter_map(|option| counted.options.get(*option)).collect();
            match needed {
                Some(half) if counted.rules.counting == Counting::Irv => t.outcome_step_half(listed(t, &elected), votes(half)),
                Some(quota) => t.outcome_step_elected(signed(elected.len()), listed(t, &elected), votes(quota)),
                None => t.outcome_step_taken(signed(elected.len()), listed(t, &elected)),
            }
        }
        Step::SurplusMoved { option, surplus } => t.outcome_step_surplus(title_of(counted, *option), votes(surplus)),
        Step::Eliminated { option } => t.outcome_step_eliminated(title_of(counted, *option)),
        Step::Bought { option, cost, .. } => t.outcome_step_bought(title_of(counted, *option), cents(*cost)),
        Step::PassedOver { option, cost } => t.outcome_step_passed(title_of(counted, *option), cents(*cost)),
        Step::Share { share, raised: 0 } => t.outcome_step_share(euros(t, share)),
        Step::Share { share, raised } => {
            t.outcome_step_raised(euros(t, share), euros(t, &raised.saturating_mul(CENTS).to_string()))
        }
        Step::Ended => t.outcome_step_ended().to_owned(),
    }
}

/// In one unit, by which shares are raised.
const CENTS: u64 = 100;

/// Between whom there was a tie, who was chosen, and by what.
pub fn tie(t: Texts, counted: &Counted, tie: &TieBroken) -> String {
    let equals: Vec<_> = tie.between.iter().filter_map(|option| counted.options.get(*option)).collect();
    let (equals, chosen) = (listed(t, &equals), title_of(counted, tie.chosen));
    let by = match counted.rules.tie {
        TieRule::Lot => t.outcome_tie_by_lot(),
        TieRule::Cost => t.outcome_tie_by_cost(),
        TieRule::Order => t.outcome_tie_by_order(),
    };
    match step_of(counted, tie.round) {
        Some(Step::Eliminated { .. }) => t.outcome_tie_out(equals, by, chosen),
        Some(Step::SurplusMoved { .. }) => t.outcome_tie_surplus(equals, by, chosen),
        _ => t.outcome_tie_in(equals, by, chosen),
    }
}
