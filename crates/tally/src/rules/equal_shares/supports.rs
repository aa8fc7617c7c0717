//! Who supports which project, and with which weight: laid out by project, because that is how money is asked for.

use crate::election::{Ballots, Election, Utility};

/// Everything about an election that stays the same from run to run. A "voter" is a group of people with equal ballots.
pub(super) struct Supports {
    pub ballots: Ballots,
    pub cast: u64,
    /// Each project's voters stand at `starts[project]..starts[project + 1]`.
    starts: Vec<usize>,
    voters: Vec<u32>,
    /// What a unit of payment is multiplied by for each of them; nothing where it is always one.
    weights: Vec<u32>,
    pub costs: Vec<u64>,
    /// A project is worth `weight * worth` to its supporters: with cost utility its cost, else one.
    pub worth: Vec<u64>,
    /// All weights of a project's people together.
    pub total: Vec<u128>,
    /// The largest weight of each project.
    pub largest: Vec<u32>,
    /// Projects that take part.
    pub running: Vec<usize>,
    /// Projects that are free and worth something: they are given first.
    pub free: Vec<usize>,
    /// Projects that are free and, measured by cost, worth nothing.
    pub worthless: Vec<usize>,
}

impl Supports {
    pub fn new(election: &Election, utility: Utility, running: &[usize]) -> Self {
        let ballots = election.ballots.grouped();
        let (options, costs) = (election.candidates.len(), election.costs());
        let mut takes_part = vec![false; options];
        running.iter().for_each(|option| takes_part[*option] = true);
        let support = |ballot: usize| ballots.marks(ballot).filter(|(option, value)| *value > 0 && takes_part[*option]);
        let mut starts = vec![0; options + 1];
        (0..ballots.len()).flat_map(support).for_each(|(option, _)| starts[option + 1] += 1);
        (0..options).for_each(|option| starts[option + 1] += starts[option]);
        let is_weighted = utility == Utility::Score && (0..ballots.len()).flat_map(support).any(|(_, value)| value != 1);
        let (mut voters, mut weights) = (vec![0; starts[options]], vec![0; if is_weighted { starts[options] } else { 0 }]);
        let (mut total, mut largest, mut next) = (vec![0; options], vec![1; options], starts.clone());
        for ballot in 0..ballots.len() {
            for (option, value) in support(ballot) {
                let weight = if is_weighted { u32::try_from(value).unwrap_or(u32::MAX) } else { 1 };
                voters[next[option]] = u32::try_from(ballot).unwrap_or(u32::MAX);
                if is_weighted {
                    weights[next[option]] = weight;
                }
                next[option] += 1;
                total[option] += u128::from(weight) * u128::from(ballots.weight(ballot));
                largest[option] = weight.max(largest[option]);
            }
        }
        let worth = costs.iter().map(|cost| if utility == Utility::Cost { *cost } else { 1 }).collect();
        let is_free = |option: &usize| costs[*option] == 0;
        let (free, running): (Vec<usize>, Vec<usize>) = running.iter().copied().partition(is_free);
        let (free, worthless) = if utility == Utility::Cost { (Vec::new(), free) } else { (free, Vec::new()) };
        let cast = ballots.cast();
        Self { ballots, cast, starts, voters, weights, costs, worth, total, largest, running, free, worthless }
    }

    /// The voters of a project, each with a weight.
    pub fn of(&self, option: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        let range = self.starts[option]..self.starts[option + 1];
        let weight = |place: usize| self.weights.get(place).copied().unwrap_or(1);
        range.map(move |place| (self.voters[place] as usize, weight(place)))
    }

    /// The weight a voter pays by for an option of the own ballot.
    pub fn weight_of(&self, value: i64) -> u32 {
        if self.weights.is_empty() { 1 } else { u32::try_from(value).unwrap_or(0) }
    }

    /// How many people a voter stands for.
    pub fn people(&self, voter: usize) -> u64 {
        self.ballots.weight(voter)
    }
}
