//! What a count found, in types: winners, rounds, ties, and for each option why. The words are made where people read them.

use serde::{Deserialize, Serialize};

use super::{Election, Picked};

/// The whole result. Options are named by their place in [`Election::candidates`].
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Outcome {
    /// In the order of winning.
    pub winners: Vec<usize>,
    /// What the winners cost together, in cents; `None` where nothing costs anything.
    pub cost: Option<u64>,
    /// Ballots cast.
    pub cast: u64,
    pub rounds: Vec<Round>,
    pub ties: Vec<TieBroken>,
    /// One for each option, in the order of the options.
    pub standings: Vec<Standing>,
    /// Where options are compared two by two: how many prefer the one of the row to the one of the column, both in the order of the options.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duels: Vec<Vec<u64>>,
}

/// One step of a count that has several, or the only one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Round {
    /// What each option that was still in the running had at the beginning of this round.
    pub tallies: Vec<Tallied>,
    pub step: Step,
    /// Votes that name nobody who is left, as an exact number; only where votes are transferred.
    pub exhausted: Option<String>,
    /// Cents left of the budget after this round; only where money is spent.
    pub left: Option<u64>,
}

/// What one option has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Tallied {
    pub option: usize,
    /// Exact: `41` or `27195/166`.
    pub score: String,
}

/// What happened in a round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// All that reach what is needed: the quota, or more than half of the votes left (`needed` is the half).
    Elected { options: Vec<usize>, needed: Option<String> },
    /// Votes beyond the quota go on.
    SurplusMoved { option: usize, surplus: String },
    /// The one with the fewest votes goes out; its votes go on.
    Eliminated { option: usize },
    /// A project is paid for. `price`: what it costs each supporter for each point (one for an approval) who can afford it, in cents cut to four
    /// decimals; with Phragmén's rule the load of each supporter.
    Bought { option: usize, cost: u64, price: Option<String> },
    /// It was its turn, and the money did not suffice.
    PassedOver { option: usize, cost: u64 },
    /// Everybody's share for which the rounds before count, in cents, exact; `raised` by so many units.
    Share { share: String, raised: u64 },
    /// Nobody is left to elect or to pay for.
    Ended,
}

/// Equals, and who of them was chosen by the rule for ties (as winner, or as the one to go out).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TieBroken {
    /// Counted from one.
    pub round: usize,
    pub between: Vec<usize>,
    pub chosen: usize,
}

/// How one option did.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Standing {
    pub option: usize,
    /// Exact; what the rule counts: votes, points, the sum of its supporters.
    pub score: String,
    pub reason: Reason,
}

/// Why an option won or did not, with the numbers for the sentence. Amounts are cents; text is an exact number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// In this round, counted from one.
    Elected {
        round: usize,
    },
    /// When it was its turn, less was left than it costs.
    NotAffordable {
        cost: u64,
        left: u64,
    },
    /// Its group had used up its part of the budget.
    CeilingReached {
        group: String,
        cost: u64,
        left: u64,
    },
    /// What its supporters had left together did not suffice; rounded down.
    SupportersTooPoor {
        cost: u64,
        has: u64,
    },
    /// Its worth is measured by its cost, and it costs nothing.
    CostsNothing,
    BelowThreshold {
        own: String,
        threshold: u64,
    },
    FewerSupporters {
        own: String,
        last_winner: String,
    },
    /// As many as the last winner; the rule for ties decided.
    TieLost {
        own: String,
        last_winner: usize,
    },
    Eliminated {
        round: usize,
        own: String,
    },
    /// More people prefer the other, directly or over others.
    Beaten {
        by: usize,
        own: u64,
        theirs: u64,
    },
    NoMajority {
        yes: u64,
        no: u64,
        cast: u64,
    },
    Objections {
        n: u64,
    },
    NobodyVoted,
    QuorumMissed {
        cast: u64,
        quorum: u64,
    },
}

impl Outcome {
    /// Nobody wins, for the same reason.
    pub(crate) fn nobody(options: usize, cast: u64, reason: &Reason) -> Self {
        let standing = |option| Standing { option, score: "0".to_owned(), reason: reason.clone() };
        Self { cast, standings: (0..options).map(standing).collect(), ..Self::default() }
    }

    /// The option of a pick; its tie is noted.
    pub(crate) fn take(&mut self, picked: Picked) -> usize {
        self.ties.extend(picked.tie);
        picked.option
    }

    pub(crate) fn cost_of(&self, election: &Election) -> Option<u64> {
        let costs = |option: &usize| election.candidates[*option].cost;
        let has_costs = election.candidates.iter().any(|candidate| candidate.cost.is_some());
        has_costs.then(|| self.winners.iter().filter_map(costs).sum())
    }
}

impl Round {
    /// A round without transfers and money.
    pub(crate) fn new(tallies: Vec<Tallied>, step: Step) -> Self {
        Self { tallies, step, exhausted: None, left: None }
    }
}

impl Tallied {
    pub(crate) fn new(option: usize, score: impl ToString) -> Self {
        Self { option, score: score.to_string() }
    }
}
