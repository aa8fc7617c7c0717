//! What may still be spent, in all and for each group.

use super::{Election, Reason};

/// A budget being spent.
#[derive(Clone)]
pub(crate) struct Purse {
    left: u64,
    /// What is left for each ceiling, in the order of [`Election::ceilings`].
    under: Vec<u64>,
}

impl Purse {
    pub fn new(election: &Election, budget: u64) -> Self {
        Self { left: budget, under: election.ceilings.iter().map(|(_, most)| *most).collect() }
    }

    pub fn left(&self) -> u64 {
        self.left
    }

    /// The ceilings that an option stands under.
    fn ceilings<'a>(election: &'a Election, option: usize) -> impl Iterator<Item = usize> + 'a {
        let group = election.candidates[option].group.as_deref();
        let stands_under = move |(_, (name, _)): &(usize, &(String, u64))| Some(name.as_str()) == group;
        election.ceilings.iter().enumerate().filter(stands_under).map(|(place, _)| place)
    }

    /// Why it cannot be paid for, if it cannot.
    pub fn refuses(&self, election: &Election, option: usize, cost: u64) -> Option<Reason> {
        if cost > self.left {
            return Some(Reason::NotAffordable { cost, left: self.left });
        }
        let place = Self::ceilings(election, option).find(|place| cost > self.under[*place])?;
        let group = election.ceilings[place].0.clone();
        Some(Reason::CeilingReached { group, cost, left: self.under[place] })
    }

    /// Pays; what [`Purse::refuses`] would refuse is cut at nothing.
    pub fn pay(&mut self, election: &Election, option: usize, cost: u64) {
        self.left = self.left.saturating_sub(cost);
        for place in Self::ceilings(election, option) {
            self.under[place] = self.under[place].saturating_sub(cost);
        }
    }
}
