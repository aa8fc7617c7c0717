//! An election as it is counted: options, ballots, rule and settings, and the one entrance [`count`]. Not for how each rule counts
//! (`rules`), nor for reading and writing ballots (`file`).

mod adjust;
mod ballots;
mod check;
mod error;
mod fraction;
mod kind;
mod money;
mod outcome;
mod rule;
mod tie;

use serde::{Deserialize, Serialize};

pub use adjust::{Completion, Majority, Utility};
pub(crate) use ballots::Rest;
pub use ballots::{BALLOT_OPTIONS_MAX, Ballots, MAX_CANDIDATES};
pub use error::CountError;
pub use fraction::Fraction;
pub use kind::Kind;
pub(crate) use money::Purse;
pub use outcome::{Outcome, Reason, Round, Standing, Step, Tallied, TieBroken};
pub use rule::Rule;
pub(crate) use tie::{Order, Picked};

use crate::rules;
pub use crate::rules::yes_no::answers;

/// One option: a candidate, a proposal or a project.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Candidate {
    /// Unique within the election; shown and compared as text.
    pub id: String,
    /// In cents; only where money is spent.
    pub cost: Option<u64>,
    /// District or action field, for ceilings of parts of the budget.
    pub group: Option<String>,
}

/// What is counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Election {
    pub candidates: Vec<Candidate>,
    pub ballots: Ballots,
    /// In cents.
    pub budget: Option<u64>,
    /// The most that may be spent on one group, in cents.
    pub ceilings: Vec<(String, u64)>,
}

impl Election {
    /// An election without money.
    pub fn new(ids: &[&str], ballots: Ballots) -> Self {
        let candidates = ids.iter().map(|id| Candidate { id: (*id).to_owned(), ..Candidate::default() }).collect();
        Self { candidates, ballots, budget: None, ceilings: Vec::new() }
    }

    /// Costs in cents; nothing for options without one, which [`count`] has refused where costs matter.
    pub(crate) fn costs(&self) -> Vec<u64> {
        self.candidates.iter().map(|candidate| candidate.cost.unwrap_or(0)).collect()
    }
}

/// How it is counted; fixed before the first ballot.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Settings {
    pub rule: Rule,
    /// How many options win; `None` leaves it to the rule: one, or all that are accepted or affordable.
    pub seats: Option<usize>,
    pub tie: Tie,
    /// Ballots that must have been cast.
    pub quorum: Option<u64>,
    /// Approvals, points or yes votes that an option needs.
    pub threshold: Option<u64>,
}

impl Settings {
    /// The rule alone: ties by id, no quorum, no threshold.
    pub fn new(rule: Rule) -> Self {
        Self { rule, seats: None, tie: Tie::Id, quorum: None, threshold: None }
    }
}

/// Who goes first among equals. Each is a complete order, so every count ends the same way.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// The smaller id, compared as text.
    Id,
    /// The cheaper one, then the smaller id.
    Cost,
    /// The smaller SHA-256 of `seed:id`.
    Lot(String),
    /// The one that stands first in the list.
    Order,
}

/// Counts. The same election and settings give the same outcome everywhere.
///
/// # Errors
///
/// [`CountError`] where election and settings do not fit together; never for what people voted.
pub fn count(election: &Election, settings: &Settings) -> Result<Outcome, CountError> {
    check::check(election, settings)?;
    let cast = election.ballots.cast();
    if let Some(quorum) = settings.quorum.filter(|quorum| cast < *quorum) {
        return Ok(Outcome::nobody(election.candidates.len(), cast, &Reason::QuorumMissed { cast, quorum }));
    }
    let order = Order::new(election, &settings.tie);
    let mut outcome = match settings.rule {
        Rule::YesNo(majority) => rules::yes_no::count(election, settings, majority, &order),
        Rule::Consent => rules::yes_no::consent(election, settings, &order),
        Rule::Plurality | Rule::Approval | Rule::Points | Rule::Score | Rule::Borda => {
            rules::sums::count(election, settings, &order)
        }
        Rule::Schulze => rules::schulze::count(election, settings, &order),
        Rule::Irv => rules::irv::count(election, &order),
        Rule::Stv => rules::stv::count(election, settings, &order, rules::stv::Cut::Never),
        Rule::StvScottish => rules::stv::count(election, settings, &order, rules::stv::Cut::FiveDecimals),
        Rule::Greedy => rules::greedy::count(election, settings, &order),
        Rule::EqualShares { utility, completion } => rules::equal_shares::count(election, settings, utility, completion, &order),
        Rule::Phragmen => rules::phragmen::count(election, settings, &order),
    };
    outcome.cast = cast;
    outcome.cost = outcome.cost_of(election);
    Ok(outcome)
}
