//! Who goes first among equals: one complete order of all options, made before anything is counted.

use std::cmp::Ordering;

use sha2::{Digest as _, Sha256};

use super::{Election, Tie, TieBroken};

/// The order of all options by the rule for ties.
pub(crate) struct Order {
    /// The place of each option; the smaller goes first.
    place: Vec<usize>,
}

/// One option that was picked, and the tie that had to be broken for it.
pub(crate) struct Picked {
    pub option: usize,
    pub tie: Option<TieBroken>,
}

impl Order {
    pub fn new(election: &Election, tie: &Tie) -> Self {
        let candidates = &election.candidates;
        let mut options: Vec<usize> = (0..candidates.len()).collect();
        let id = |option: &usize| &candidates[*option].id;
        match tie {
            Tie::Order => {}
            Tie::Id => options.sort_by(|a, b| id(a).cmp(id(b))),
            Tie::Cost => options.sort_by(|a, b| (candidates[*a].cost, id(a)).cmp(&(candidates[*b].cost, id(b)))),
            Tie::Lot(seed) => options.sort_by_cached_key(|option| lot(seed, id(option))),
        }
        let mut place = vec![0; options.len()];
        for (number, option) in options.into_iter().enumerate() {
            place[option] = number;
        }
        Self { place }
    }

    /// Which of two equals goes first.
    pub fn of(&self, a: usize, b: usize) -> Ordering {
        self.place[a].cmp(&self.place[b])
    }

    /// The first of equals.
    pub fn first(&self, round: usize, equals: &[usize]) -> Option<Picked> {
        let option = equals.iter().copied().min_by(|a, b| self.of(*a, *b))?;
        Some(Self::picked(round, equals, option))
    }

    /// The last of equals: who goes out of several with as little.
    pub fn last(&self, round: usize, equals: &[usize]) -> Option<Picked> {
        let option = equals.iter().copied().max_by(|a, b| self.of(*a, *b))?;
        Some(Self::picked(round, equals, option))
    }

    fn picked(round: usize, equals: &[usize], option: usize) -> Picked {
        let mut between = equals.to_vec();
        between.sort_unstable();
        let tie = (between.len() > 1).then_some(TieBroken { round, between, chosen: option });
        Picked { option, tie }
    }
}

/// A lot that nobody can choose and everybody can draw again: SHA-256 of `seed:id`.
fn lot(seed: &str, id: &str) -> [u8; 32] {
    Sha256::new().chain_update(seed).chain_update(":").chain_update(id).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::super::{Ballots, Kind};
    use super::*;

    fn first_of_all(tie: &Tie) -> usize {
        let mut election = Election::new(&["10", "9", "2"], Ballots::new(Kind::Approval));
        election.candidates.iter_mut().zip([300, 100, 200]).for_each(|(candidate, cost)| candidate.cost = Some(cost));
        Order::new(&election, tie).first(1, &[0, 1, 2]).expect("there are three").option
    }

    #[test]
    fn ids_are_compared_as_text() {
        assert_eq!(first_of_all(&Tie::Id), 0, "10 stands before 2 and 9");
        assert_eq!(first_of_all(&Tie::Cost), 1);
        assert_eq!(first_of_all(&Tie::Order), 0);
    }

    #[test]
    fn lots_follow_from_the_seed_alone() {
        // printf linde:10 | sha256sum gives 490e…, for 9 it is 9fa9…, for 2 3753….
        assert_eq!(first_of_all(&Tie::Lot("linde".to_owned())), 2);
        let firsts: std::collections::HashSet<usize> =
            (0..20).map(|seed| first_of_all(&Tie::Lot(format!("linde {seed}")))).collect();
        assert_eq!(firsts.len(), 3, "each of three goes first with some seed");
    }

    #[test]
    fn a_single_option_is_no_tie() {
        let order = Order::new(&Election::new(&["a", "b"], Ballots::new(Kind::Approval)), &Tie::Id);
        assert!(order.first(1, &[1]).is_some_and(|picked| picked.option == 1 && picked.tie.is_none()));
        assert!(order.last(1, &[0, 1]).is_some_and(|picked| picked.option == 1 && picked.tie.is_some()));
    }
}
