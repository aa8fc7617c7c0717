//! A brute-force attacker who knows the published numbers and the program: lists every table that would be published in
//! the same way and looks whether a hidden number has only one possible value.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use proptest::prelude::*;
use tally::{Scale, Shown, Tally, exclusive, multiple};

/// For each publication, the values every hidden cell takes among the tables published that way.
fn attack<K: Eq + Hash + std::fmt::Debug>(
    tables: impl Iterator<Item = Vec<u64>>,
    publish: impl Fn(&[u64]) -> (K, Vec<Shown>),
) -> Vec<String> {
    let mut possible: HashMap<K, Vec<(bool, HashSet<u64>)>> = HashMap::new();
    for table in tables {
        let (key, cells) = publish(&table);
        let values =
            possible.entry(key).or_insert_with(|| cells.iter().map(|cell| (cell.exact().is_none(), HashSet::new())).collect());
        for ((_, seen), count) in values.iter_mut().zip(table) {
            seen.insert(count);
        }
    }
    let told = |cells: &[(bool, HashSet<u64>)]| cells.iter().any(|(hidden, seen)| *hidden && seen.len() < 2);
    possible.iter().filter(|(_, cells)| told(cells)).map(|(key, _)| format!("{key:?}")).collect()
}

/// All tables of `cells` numbers up to `largest` each.
fn tables(cells: u32, largest: u64) -> impl Iterator<Item = Vec<u64>> {
    let base = largest + 1;
    (0..base.pow(cells)).map(move |code| (0..cells).map(|place| code / base.pow(place) % base).collect())
}

/// All tables of `cells` numbers that add up to `total`.
fn splits(cells: usize, total: u64) -> Vec<Vec<u64>> {
    if cells == 1 {
        return vec![vec![total]];
    }
    let with = |first: u64| splits(cells - 1, total - first).into_iter().map(move |rest| [vec![first], rest].concat());
    (0..=total).flat_map(with).collect()
}

fn key(cells: &[Shown], total: Shown) -> String {
    format!("{cells:?} of {total:?}")
}

#[test]
fn no_exclusive_group_can_be_undone() {
    for (cells, largest) in [(1, 60), (2, 60), (3, 40), (4, 24), (5, 12)] {
        let all = (0..=largest).flat_map(|total| splits(cells, total));
        let told = attack(all, |table| {
            let group = exclusive(table);
            (key(&group.cells, group.total), group.cells)
        });
        assert!(told.is_empty(), "{cells} cells: {told:#?}");
    }
}

#[test]
fn no_multiple_choice_can_be_undone() {
    for (options, most, largest) in [(2, None, 24), (3, None, 12), (3, Some(2), 14), (4, Some(2), 8), (4, None, 8)] {
        // The number of people is one more cell, because one to four people are hidden as well.
        let all = (0..=largest).flat_map(|answered| {
            let limit = most.unwrap_or(u64::from(options)) * answered;
            let possible = tables(options, answered).filter(move |table| (answered..=limit).contains(&table.iter().sum()));
            possible.map(move |table| [table, vec![answered]].concat())
        });
        let told = attack(all, |table| {
            let (answered, cells) = table.split_last().expect("the number of people");
            let group = multiple(cells, *answered, most);
            (key(&group.cells, group.total), [group.cells, vec![group.total]].concat())
        });
        assert!(told.is_empty(), "{options} options: {told:#?}");
    }
}

#[test]
fn no_ballot_can_be_told_from_count_and_result() {
    let all = (0..=45).flat_map(|total| splits(3, total));
    let told = attack(all, |table| {
        let shown = Tally { yes: table[0], no: table[1], abstain: table[2] }.shown();
        (format!("{shown:?}"), vec![shown.yes, shown.no, shown.abstain])
    });
    assert!(told.is_empty(), "{told:#?}");
}

/// Mean and median are decided per publication that shows them; one without a summary is judged by its numbers alone.
#[test]
fn no_answer_can_be_told_from_mean_and_median() {
    for (steps, largest) in [(2, 40), (3, 26), (5, 13)] {
        let all: Vec<Vec<u64>> = (0..=largest).flat_map(|total| splits(steps, total)).collect();
        let shown = |table: &[u64]| Scale { lowest: 1, counts: table.to_vec() }.shown();
        let told = attack(all.iter().filter(|table| shown(table).mean.is_some()).cloned(), |table| {
            let shown = shown(table);
            (format!("{shown:?}"), shown.cells)
        });
        assert!(told.is_empty(), "{steps} steps: {told:#?}");
    }
}

proptest! {
    /// Larger tables than can be listed: hidden numbers are found again by moving people between two cells.
    #[test]
    fn larger_groups_keep_their_secrets(cells in prop::collection::vec(prop_oneof![0_u64..6, 0_u64..60, 0_u64..2000], 2..9)) {
        let group = exclusive(&cells);
        prop_assert_eq!(group.total, Shown::alone(cells.iter().sum()));
        for place in group.hidden() {
            prop_assert!(has_look_alike(&cells, place), "{:?} is published as {:?}", cells, group);
        }
    }

    #[test]
    fn nothing_from_one_to_four_is_ever_shown(cells in prop::collection::vec(0_u64..12, 1..9), answered in 1_u64..30) {
        let shown = [exclusive(&cells), multiple(&cells, answered, None)];
        for cell in shown.iter().flat_map(|group| group.cells.iter().chain([&group.total])) {
            prop_assert!(!matches!(cell, Shown::Exact(1..=4)));
        }
    }
}

/// Whether another table, published in the same way, has a different number at `place`.
fn has_look_alike(cells: &[u64], place: usize) -> bool {
    let published = exclusive(cells);
    let differs = |other: &[u64]| other[place] != cells[place] && exclusive(other) == published;
    let swapped = |partner: usize| {
        let mut other = cells.to_vec();
        other.swap(place, partner);
        other
    };
    let small: Vec<usize> = (0..cells.len()).filter(|&i| (1..=4).contains(&cells[i])).collect();
    let withheld: Vec<usize> = (0..cells.len()).filter(|&i| published.cells[i] == Shown::Withheld).collect();
    let shifted = (0..=4_u64).flat_map(|size| small.iter().map(move |&from| (size, from))).flat_map(|(size, from)| {
        let mut all_alike = cells.to_vec();
        small.iter().for_each(|&i| all_alike[i] = size);
        let mut one = cells.to_vec();
        one[from] = size;
        [all_alike, one]
    });
    let balanced = shifted.filter_map(|mut other| {
        let sum: u64 = cells.iter().sum();
        let fixed: u64 = (0..other.len()).filter(|i| !withheld.contains(i)).map(|i| other[i]).sum();
        let rest = sum.checked_sub(fixed)?;
        withheld.iter().for_each(|&i| other[i] = rest / withheld.len() as u64);
        (other.iter().sum::<u64>() == sum).then_some(other)
    });
    let moved = small.iter().flat_map(|&a| small.iter().map(move |&b| (a, b))).filter_map(|(a, b)| {
        let mut other = cells.to_vec();
        other[a] += 1;
        other[b] = other[b].checked_sub(1)?;
        Some(other)
    });
    (0..cells.len()).map(swapped).chain(balanced).chain(moved).any(|other| differs(&other))
}
