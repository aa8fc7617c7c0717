//! The outcome as JSON. Options are named by their ids; amounts are in units of the currency; exact numbers are text.

use serde_json::{Map, Value, json};
use tally::election::{Outcome, Reason, Round, Settings, Step, TieBroken, answers};
use tally::file::{Contents, Version};

/// What is told.
pub struct Counted<'a> {
    pub contents: &'a Contents,
    pub settings: &'a Settings,
    pub outcome: &'a Outcome,
    pub fingerprint: &'a str,
}

impl Counted<'_> {
    pub fn id(&self, option: usize) -> &str {
        &self.contents.election.candidates[option].id
    }

    pub fn ids(&self, options: &[usize]) -> Vec<&str> {
        options.iter().map(|option| self.id(*option)).collect()
    }

    /// Whether the file knows how many abstained.
    pub fn says_abstentions(&self) -> bool {
        self.contents.version == Some(Version::Two)
    }

    fn round(&self, round: &Round) -> Value {
        let mut fields = match &round.step {
            Step::Elected { options, needed } => json!({ "step": "elected", "options": self.ids(options), "needed": needed }),
            Step::SurplusMoved { option, surplus } => {
                json!({ "step": "surplus", "option": self.id(*option), "surplus": surplus })
            }
            Step::Eliminated { option } => json!({ "step": "eliminated", "option": self.id(*option) }),
            Step::Bought { option, cost, price } => {
                json!({ "step": "bought", "option": self.id(*option), "cost": money(*cost), "price": price })
            }
            Step::PassedOver { option, cost } => {
                json!({ "step": "passed_over", "option": self.id(*option), "cost": money(*cost) })
            }
            Step::Share { share, raised } => json!({ "step": "share", "share": share, "raised": raised }),
            Step::Ended => json!({ "step": "ended" }),
        };
        let tallies: Map<String, Value> =
            round.tallies.iter().map(|tallied| (self.id(tallied.option).to_owned(), json!(tallied.score))).collect();
        if !tallies.is_empty() {
            fields["tallies"] = tallies.into();
        }
        if let Some(exhausted) = &round.exhausted {
            fields["exhausted"] = json!(exhausted);
        }
        if let Some(left) = round.left {
            fields["left"] = money(left);
        }
        fields
    }

    /// How many prefer the one to each of the others; nothing where options are not compared two by two.
    fn duels(&self) -> Option<Value> {
        let against = |option: usize, row: &[u64]| -> Map<String, Value> {
            let others = row.iter().enumerate().filter(|(other, _)| *other != option);
            others.map(|(other, prefer)| (self.id(other).to_owned(), json!(prefer))).collect()
        };
        let rows = self.outcome.duels.iter().enumerate();
        let all: Map<String, Value> =
            rows.map(|(option, row)| (self.id(option).to_owned(), against(option, row).into())).collect();
        (!all.is_empty()).then(|| all.into())
    }

    fn tie(&self, tie: &TieBroken) -> Value {
        json!({ "round": tie.round, "between": self.ids(&tie.between), "chosen": self.id(tie.chosen) })
    }

    /// The reason by its name, with its numbers beside it.
    fn reason(&self, reason: &Reason) -> Value {
        match reason {
            Reason::Elected { round } => json!({ "reason": "elected", "round": round }),
            Reason::NotAffordable { cost, left } => {
                json!({ "reason": "not_affordable", "cost": money(*cost), "left": money(*left) })
            }
            Reason::CeilingReached { group, cost, left } => {
                json!({ "reason": "ceiling_reached", "group": group, "cost": money(*cost), "left": money(*left) })
            }
            Reason::SupportersTooPoor { cost, has } => {
                json!({ "reason": "supporters_too_poor", "cost": money(*cost), "has": money(*has) })
            }
            Reason::CostsNothing => json!({ "reason": "costs_nothing" }),
            Reason::BelowThreshold { own, threshold } => {
                json!({ "reason": "below_threshold", "own": own, "threshold": threshold })
            }
            Reason::FewerSupporters { own, last_winner } => {
                json!({ "reason": "fewer_supporters", "own": own, "last_winner": last_winner })
            }
            Reason::TieLost { own, last_winner } => {
                json!({ "reason": "tie_lost", "own": own, "last_winner": self.id(*last_winner) })
            }
            Reason::Eliminated { round, own } => json!({ "reason": "eliminated", "round": round, "own": own }),
            Reason::Beaten { by, own, theirs } => json!({ "reason": "beaten", "by": self.id(*by), "own": own, "theirs": theirs }),
            Reason::NoMajority { yes, no, cast } => json!({ "reason": "no_majority", "yes": yes, "no": no, "cast": cast }),
            Reason::Objections { n } => json!({ "reason": "objections", "n": n }),
            Reason::NobodyVoted => json!({ "reason": "nobody_voted" }),
            Reason::QuorumMissed { cast, quorum } => json!({ "reason": "quorum_missed", "cast": cast, "quorum": quorum }),
        }
    }
}

/// Units of the currency: a whole number where there are no cents.
fn money(cents: u64) -> Value {
    if cents.is_multiple_of(100) { json!(cents / 100) } else { json!(cents as f64 / 100.0) }
}

/// The whole outcome.
pub fn json(counted: &Counted<'_>) -> Value {
    let (outcome, answers) = (counted.outcome, answers(&counted.contents.election));
    let standing = |standing: &tally::election::Standing| {
        let mut fields = counted.reason(&standing.reason);
        fields["id"] = json!(counted.id(standing.option));
        fields["score"] = json!(standing.score);
        if let Some(tally) = answers.get(standing.option) {
            fields["yes"] = json!(tally.yes);
            fields["no"] = json!(tally.no);
            // A file from before says nothing about them, and that is not none.
            if counted.says_abstentions() {
                fields["abstain"] = json!(tally.abstain);
            }
        }
        fields
    };
    let mut told = json!({
        "rule": counted.settings.rule.name(),
        "ballots": outcome.cast,
        "winners": counted.ids(&outcome.winners),
        "cost": outcome.cost.map(money),
        "rounds": outcome.rounds.iter().map(|round| counted.round(round)).collect::<Vec<_>>(),
        "ties": outcome.ties.iter().map(|tie| counted.tie(tie)).collect::<Vec<_>>(),
        "standings": outcome.standings.iter().map(standing).collect::<Vec<_>>(),
        "fingerprint": counted.fingerprint,
        "warnings": counted.contents.warnings.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    if let Some(duels) = counted.duels() {
        told["duels"] = duels;
    }
    told
}
