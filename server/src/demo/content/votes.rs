//! The votes of the demo: what they ask about, by which rules, and what people say.

use domain::typed;
use serde::Deserialize;

use super::Consultation;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    pub consultation: Consultation,
    /// How many vote, where it is not about yes and no.
    #[serde(default)]
    pub ballots: usize,
    /// Yes and no to each where it is left out.
    pub rules: Option<Rules>,
    pub measures: Vec<Tally>,
}

impl Vote {
    /// How many vote.
    pub fn ballot_count(&self) -> usize {
        match &self.rules {
            Some(_) => self.ballots,
            None => self.measures.first().map_or(0, |tally| tally.yes + tally.no + tally.abstain),
        }
    }

    /// What may be spent on a ballot, in cents.
    pub fn budget(&self) -> i64 {
        self.rules.as_ref().and_then(|rules| typed::cents(&rules.budget)).unwrap_or(0)
    }
}

/// As an administrator types them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// `ranking` or `budget`: ballots are drawn for these.
    pub method: String,
    pub counting: String,
    #[serde(default)]
    pub budget: String,
}

/// What is said of a measure on the ballot: how many say what, or how much it is liked in relation to the others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub key: String,
    #[serde(default)]
    pub yes: usize,
    #[serde(default)]
    pub no: usize,
    #[serde(default)]
    pub abstain: usize,
    #[serde(default)]
    pub weight: u32,
    /// In euros.
    #[serde(default)]
    pub cost: String,
}

impl Tally {
    /// In cents.
    pub fn cents(&self) -> i64 {
        typed::cents(&self.cost).unwrap_or(0)
    }
}
