//! The votes of each option as they wander: parts of ballots, each at a value. For instant runoff and the transferable vote.

use super::Cut;
use crate::election::{Ballots, Fraction, Rest, Tallied};

/// So many ballots are looked at before the first of them is followed. A million ballots are more than the processor has at hand, and waiting
/// for the memory of all of them at once costs little more than waiting for one.
const AHEAD: usize = 32;

/// Ballots that came to an option at the same value.
struct Pile {
    value: Fraction,
    /// Of each ballot what has not been passed, from the rank on that led here.
    rests: Vec<Rest>,
    /// How many ballots that is.
    weight: u64,
}

/// Who has which votes.
pub(crate) struct Piles<'a> {
    ballots: &'a Ballots,
    piles: Vec<Vec<Pile>>,
    totals: Vec<Fraction>,
    named: Vec<bool>,
    exhausted: Fraction,
    valid: u64,
}

impl<'a> Piles<'a> {
    /// Each ballot at its first choice; ballots that rank nothing are not counted.
    pub fn new(ballots: &'a Ballots, options: usize) -> Self {
        let mut named = vec![false; options];
        for ballot in 0..ballots.len() {
            ballots.levels(ballot).flatten().for_each(|option| named[option] = true);
        }
        let filled: Vec<Rest> = (0..ballots.len()).map(|ballot| ballots.rest(ballot)).filter(|rest| !rest.is_empty()).collect();
        let valid = filled.iter().map(|rest| rest.weight()).sum();
        let empty = || (0..options).map(|_| Vec::new()).collect();
        let totals = vec![Fraction::zero(); options];
        let mut piles = Self { ballots, piles: empty(), totals, named, exhausted: Fraction::zero(), valid };
        let everybody: Vec<usize> = (0..options).collect();
        piles.deal(&Pile { value: Fraction::whole(1), rests: filled, weight: valid }, &Fraction::whole(1), &everybody);
        piles
    }

    /// Votes that rank something.
    pub fn valid(&self) -> u64 {
        self.valid
    }

    pub fn exhausted(&self) -> &Fraction {
        &self.exhausted
    }

    /// The options that some ballot names.
    pub fn named(&self) -> Vec<usize> {
        (0..self.named.len()).filter(|option| self.named[*option]).collect()
    }

    pub fn is_named(&self, option: usize) -> bool {
        self.named[option]
    }

    pub fn total(&self, option: usize) -> &Fraction {
        &self.totals[option]
    }

    pub fn tallies(&self, options: &[usize]) -> Vec<Tallied> {
        options.iter().map(|option| Tallied::new(*option, self.total(*option))).collect()
    }

    /// All votes of an option go on at the value they have.
    pub fn move_all(&mut self, option: usize, running: &[usize]) {
        self.totals[option] = Fraction::zero();
        for pile in std::mem::take(&mut self.piles[option]) {
            let value = pile.value.clone();
            self.deal(&pile, &value, running);
        }
    }

    /// All votes of an option go on at a part of their value that makes up the surplus; the quota stays.
    pub fn move_surplus(&mut self, option: usize, surplus: &Fraction, quota: &Fraction, running: &[usize], cut: Cut) {
        let total = std::mem::replace(&mut self.totals[option], quota.clone());
        for pile in std::mem::take(&mut self.piles[option]) {
            let value = (&pile.value * surplus).ratio(&total);
            let value = if cut == Cut::FiveDecimals { value.cut(5) } else { value };
            self.deal(&pile, &value, running);
        }
    }

    /// Deals a pile out to the next choices at a new value. Where several share the next rank, each gets an equal part.
    fn deal(&mut self, pile: &Pile, value: &Fraction, running: &[usize]) {
        let mut is_running = vec![false; self.totals.len()];
        running.iter().for_each(|option| is_running[*option] = true);
        let mut lost = 0;
        // By the size of the part: nearly always there is only the whole.
        let mut dealt: Vec<(u64, Vec<Pile>)> = Vec::new();
        for rests in pile.rests.chunks(AHEAD) {
            let mut firsts = [0; AHEAD];
            for (first, rest) in firsts.iter_mut().zip(rests) {
                *first = self.ballots.first(rest);
            }
            for (rest, first) in rests.iter().zip(firsts) {
                let next = if is_running[first] { Some(*rest) } else { self.ballots.skip(rest, &is_running) };
                let Some(next) = next else {
                    lost += rest.weight();
                    continue;
                };
                let level = self.ballots.level(&next).filter(|option| is_running[*option]);
                let parts = level.clone().count() as u64;
                let known = dealt.iter().position(|(known, _)| *known == parts);
                let part = known.unwrap_or_else(|| {
                    dealt.push((parts, self.empty_piles(&value.over(parts))));
                    dealt.len() - 1
                });
                for option in level {
                    let pile = &mut dealt[part].1[option];
                    pile.rests.push(next);
                    pile.weight += next.weight();
                }
            }
        }
        self.exhausted = &self.exhausted + &(value * &Fraction::whole(lost));
        for (option, pile) in dealt.into_iter().flat_map(|(_, piles)| piles.into_iter().enumerate()) {
            if !pile.rests.is_empty() {
                self.totals[option] = &self.totals[option] + &(&pile.value * &Fraction::whole(pile.weight));
                self.put(option, pile);
            }
        }
    }

    fn empty_piles(&self, value: &Fraction) -> Vec<Pile> {
        self.totals.iter().map(|_| Pile { value: value.clone(), rests: Vec::new(), weight: 0 }).collect()
    }

    /// Piles of the same value become one.
    fn put(&mut self, option: usize, pile: Pile) {
        match self.piles[option].iter_mut().find(|known| known.value == pile.value) {
            Some(known) => {
                known.weight += pile.weight;
                known.rests.extend(pile.rests);
            }
            None => self.piles[option].push(pile),
        }
    }
}
