//! Ballots, compactly: flat arrays, two bytes for each option named (six where values belong to them). Not for who cast them; nothing
//! here knows a person or a time.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use serde::{Deserialize, Serialize};

use super::Kind;

/// The most options an election can have; the highest bit of their number marks equal ranks.
pub const MAX_CANDIDATES: usize = TIED as usize;
/// The most options and values in all ballots together; beyond, a ballot counts as empty. Four billion marks are 40 gigabytes.
pub const BALLOT_OPTIONS_MAX: usize = u32::MAX as usize;
/// Stands at an option of a ranking that shares the rank of the one before it.
const TIED: u16 = 1 << 15;

/// All ballots of one election.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ballots {
    kind: Kind,
    /// The options of all ballots, one ballot after the other; rankings in the order of ranks.
    options: Vec<u16>,
    /// Beside each option, but for approvals and rankings, whose places say everything.
    values: Vec<i32>,
    /// Where each ballot ends in `options`.
    ends: Vec<u32>,
    weights: Vec<u32>,
    /// How many people voted, where the ballots are published mark by mark.
    stated: Option<u64>,
    /// How often each option was answered with an abstention. Apart from the ballots, because no rule may see them.
    #[serde(default)]
    abstained: Vec<u64>,
}

/// What is left of a ranking while its ranks are passed one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rest {
    /// Where its first rank begins and its last one ends in `Ballots::options`.
    start: u32,
    end: u32,
    weight: u32,
}

impl Rest {
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    pub fn weight(&self) -> u64 {
        u64::from(self.weight)
    }
}

impl Ballots {
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            options: Vec::new(),
            values: Vec::new(),
            ends: Vec::new(),
            weights: Vec::new(),
            stated: None,
            abstained: Vec::new(),
        }
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Adds a ballot that was cast `weight` times: options by their place, each with a value of this [`Kind`]. An option named twice
    /// counts once; options of the value 0 say nothing and are left out, but that abstentions are counted. A ballot without options counts as
    /// cast.
    pub fn push(&mut self, marks: &[(u16, i64)], weight: u32) {
        self.abstain(marks, weight);
        let mut marks: Vec<(u16, i64)> = marks.iter().copied().filter(|(option, value)| *value != 0 && *option < TIED).collect();
        marks.sort_by_key(|(option, _)| *option);
        marks.dedup_by_key(|(option, _)| *option);
        if self.options.len() + marks.len() > BALLOT_OPTIONS_MAX {
            marks.clear();
        }
        match self.kind {
            Kind::Ranking => {
                marks.sort_by_key(|(_, rank)| *rank);
                let is_tied = |place: usize| place > 0 && marks[place - 1].1 == marks[place].1;
                let marked = |place: usize| if is_tied(place) { marks[place].0 | TIED } else { marks[place].0 };
                self.options.extend((0..marks.len()).map(marked));
            }
            Kind::Approval => self.options.extend(marks.iter().map(|(option, _)| *option)),
            Kind::YesNo | Kind::Consent | Kind::Points | Kind::Score => {
                let small = |value: i64| i32::try_from(value).unwrap_or(if value > 0 { i32::MAX } else { i32::MIN });
                self.options.extend(marks.iter().map(|(option, _)| *option));
                self.values.extend(marks.iter().map(|(_, value)| small(*value)));
            }
        }
        self.ends.push(u32::try_from(self.options.len()).unwrap_or(u32::MAX));
        self.weights.push(weight);
    }

    /// To yes or no, 0 is an answer.
    fn abstain(&mut self, marks: &[(u16, i64)], weight: u32) {
        if !self.kind.knows_abstentions() {
            return;
        }
        for (option, _) in marks.iter().filter(|(option, value)| *value == 0 && *option < TIED) {
            let option = usize::from(*option);
            if self.abstained.len() <= option {
                self.abstained.resize(option + 1, 0);
            }
            self.abstained[option] = self.abstained[option].saturating_add(weight.into());
        }
    }

    /// How often an option was answered with an abstention.
    pub fn abstained(&self, option: usize) -> u64 {
        self.abstained.get(option).copied().unwrap_or(0)
    }

    /// States how many people voted, for ballots that are single marks.
    pub fn state_cast(&mut self, cast: u64) {
        self.stated = Some(cast);
    }

    /// Whether these are single marks instead of whole ballots.
    pub fn are_marks(&self) -> bool {
        self.stated.is_some()
    }

    /// How many people voted.
    pub fn cast(&self) -> u64 {
        self.stated.unwrap_or_else(|| self.weights.iter().copied().map(u64::from).sum())
    }

    /// How many different entries there are; each has a weight.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    pub fn weight(&self, ballot: usize) -> u64 {
        u64::from(self.weights[ballot])
    }

    fn range(&self, ballot: usize) -> std::ops::Range<usize> {
        let start = if ballot == 0 { 0 } else { self.ends[ballot - 1] };
        start as usize..self.ends[ballot] as usize
    }

    /// The options of one ballot with their values; 1 for approvals and for each option of a ranking.
    pub fn marks(&self, ballot: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let value = |place: usize| self.values.get(place).map_or(1, |value| i64::from(*value));
        self.range(ballot).map(move |place| (plain(self.options[place]), value(place)))
    }

    /// The options of one ballot, rank by rank; without ranks, all stand at one.
    pub fn levels(&self, ballot: usize) -> impl Iterator<Item = impl ExactSizeIterator<Item = usize> + Clone + '_> + '_ {
        let is_ranked = self.kind == Kind::Ranking;
        let raw = &self.options[self.range(ballot)];
        let levels = raw.chunk_by(move |_, next| !is_ranked || next & TIED != 0);
        levels.map(|level| level.iter().map(|option| plain(*option)))
    }

    /// A ranking of which nothing has been passed.
    pub(crate) fn rest(&self, ballot: usize) -> Rest {
        let start = if ballot == 0 { 0 } else { self.ends[ballot - 1] };
        Rest { start, end: self.ends[ballot], weight: self.weights[ballot] }
    }

    /// An option of the first rank that is left. There must be one.
    pub(crate) fn first(&self, rest: &Rest) -> usize {
        plain(self.options[rest.start as usize])
    }

    /// The options of the first rank that is left.
    pub(crate) fn level(&self, rest: &Rest) -> impl Iterator<Item = usize> + Clone + '_ {
        let raw = &self.options[rest.start as usize..rest.end as usize];
        let others = raw.iter().skip(1).take_while(|option| **option & TIED != 0);
        raw.iter().take(1).chain(others).map(|option| plain(*option))
    }

    /// From the first rank on that has one of these options.
    pub(crate) fn skip(&self, rest: &Rest, wanted: &[bool]) -> Option<Rest> {
        let mut start = rest.start;
        for place in rest.start..rest.end {
            let option = self.options[place as usize];
            start = if option & TIED == 0 { place } else { start };
            if wanted[plain(option)] {
                return Some(Rest { start, ..*rest });
            }
        }
        None
    }

    pub(crate) fn largest_option(&self) -> Option<usize> {
        self.options.iter().map(|option| plain(*option)).max()
    }

    pub(crate) fn names_several(&self) -> bool {
        (0..self.len()).any(|ballot| self.range(ballot).len() > 1)
    }

    /// The same ballots in the order that is handed in: places of ballots, each once. Places that are none are left out.
    #[must_use]
    pub fn reordered(&self, order: &[usize]) -> Self {
        let mut sorted = Self { stated: self.stated, abstained: self.abstained.clone(), ..Self::new(self.kind) };
        for ballot in order.iter().copied().filter(|ballot| *ballot < self.len()) {
            sorted.copy(self, ballot, self.weights[ballot]);
        }
        sorted
    }

    /// Equal ballots together, in the order of the first of each.
    #[must_use]
    pub fn grouped(&self) -> Self {
        // Sorted by what a hash says of them: a table of a million ballots would be waited for at each of them.
        let hashes = BuildHasherDefault::<DefaultHasher>::default();
        let hash = |ballot: u32| (hashes.hash_one(self.said(ballot as usize)), ballot);
        let mut sorted: Vec<(u64, u32)> = (0..).take(self.len()).map(hash).collect();
        sorted.sort_unstable();
        let (mut weights, mut firsts) = (vec![0; self.len()], Vec::new());
        for alike in sorted.chunk_by(|(hash, _), (next, _)| hash == next) {
            firsts.clear();
            for ballot in alike.iter().map(|(_, ballot)| *ballot as usize) {
                let known = firsts.iter().copied().find(|first| self.said(*first) == self.said(ballot));
                let first = known.unwrap_or(ballot);
                if known.is_none() {
                    firsts.push(ballot);
                }
                weights[first] += self.weight(ballot);
            }
        }
        let mut grouped = Self { stated: self.stated, abstained: self.abstained.clone(), ..Self::new(self.kind) };
        for (ballot, mut weight) in weights.into_iter().enumerate() {
            while weight > 0 {
                let part = u32::try_from(weight).unwrap_or(u32::MAX);
                grouped.copy(self, ballot, part);
                weight -= u64::from(part);
            }
        }
        grouped
    }

    /// All that a ballot says.
    fn said(&self, ballot: usize) -> (&[u16], &[i32]) {
        let range = self.range(ballot);
        let values = if self.values.is_empty() { &[] } else { &self.values[range.clone()] };
        (&self.options[range], values)
    }

    fn copy(&mut self, other: &Self, ballot: usize, weight: u32) {
        let range = other.range(ballot);
        self.options.extend_from_slice(&other.options[range.clone()]);
        if !other.values.is_empty() {
            self.values.extend_from_slice(&other.values[range]);
        }
        self.ends.push(u32::try_from(self.options.len()).unwrap_or(u32::MAX));
        self.weights.push(weight);
    }
}

fn plain(option: u16) -> usize {
    usize::from(option & !TIED)
}

#[cfg(test)]
mod tests;
