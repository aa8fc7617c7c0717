//! A brute-force attacker who knows the published numbers and the program: lists every table that would be published in
//! the same way and looks whether a hidden number has only one possible value.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use proptest::prelude::*;
use tally::{Scale, Shown, Tally, exclusive, exclusive_among, multiple, multiple_among, together};

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

/// For each publication, the values that numbers take which are not shown but could be computed: differences and overlaps.
/// None from one to four may be certain.
fn certain<K: Eq + Hash + std::fmt::Debug>(published: impl Iterator<Item = (K, Vec<u64>)>) -> Vec<String> {
    let mut possible: HashMap<K, Vec<HashSet<u64>>> = HashMap::new();
    for (key, secrets) in published {
        let values = possible.entry(key).or_insert_with(|| vec![HashSet::new(); secrets.len()]);
        for (seen, secret) in values.iter_mut().zip(secrets) {
            seen.insert(secret);
        }
    }
    let told = |values: &[HashSet<u64>]| values.iter().any(|seen| seen.len() == 1 && seen.iter().all(|n| (1..=4).contains(n)));
    possible.iter().filter(|(_, values)| told(values)).map(|(key, values)| format!("{key:?}: {values:?}")).collect()
}

/// All multiple choices of so many people: each named at least one option and at most `most`.
fn choices(options: u32, most: u64, answered: u64) -> impl Iterator<Item = Vec<u64>> {
    tables(options, answered).filter(move |table| (answered..=most * answered).contains(&table.iter().sum()))
}

#[test]
fn no_multiple_choice_can_be_undone() {
    for (options, most, largest) in [(2, None, 24), (3, None, 12), (3, Some(2), 14), (4, Some(2), 8), (4, None, 8)] {
        let limit = most.unwrap_or(u64::from(options));
        // The number of people is one more cell, because one to four people are hidden as well.
        let all = (0..=largest).flat_map(|answered| choices(options, limit, answered).map(move |table| (answered, table)));
        let all: Vec<(u64, Vec<u64>)> = all.collect();
        let publish = |cells: &[u64], answered: u64| {
            let group = multiple(cells, answered, most);
            (key(&group.cells, group.total), [group.cells, vec![group.total]].concat())
        };
        let told = attack(all.iter().map(|(answered, table)| [table.as_slice(), &[*answered]].concat()), |table| {
            let (answered, cells) = table.split_last().expect("the number of people");
            publish(cells, *answered)
        });
        assert!(told.is_empty(), "{options} options: {told:#?}");
        let others = |answered: u64, table: &[u64]| table.iter().map(|cell| answered - cell).collect();
        let told = certain(all.iter().map(|(answered, table)| (publish(table, *answered).0, others(*answered, table))));
        assert!(told.is_empty(), "who did not name one of {options} options: {told:#?}");
    }
}

/// The number of participants is shown; how many skipped the question must not follow from it.
#[test]
fn who_skipped_a_question_stays_hidden() {
    for (cells, largest) in [(1, 30), (2, 26), (3, 20), (4, 13)] {
        let all: Vec<Vec<u64>> = (0..=largest).flat_map(|total| splits(cells + 1, total)).collect();
        let publish = |table: &[u64]| {
            let (participants, cells) = (table.iter().sum(), &table[..table.len() - 1]);
            let group = exclusive_among(cells, participants);
            (format!("{} {:?}", key(&group.cells, group.total), Shown::alone(participants)), group.cells)
        };
        let told = attack(all.iter().cloned(), publish);
        assert!(told.is_empty(), "{cells} cells: {told:#?}");
        let secrets = |table: &[u64]| [table, &[table[..table.len() - 1].iter().sum()]].concat();
        let told = certain(all.iter().map(|table| (publish(table).0, secrets(table))));
        assert!(told.is_empty(), "{cells} cells: {told:#?}");
    }
}

#[test]
fn who_skipped_a_multiple_choice_stays_hidden() {
    for (options, most, largest) in [(2, None, 20), (3, None, 11), (3, Some(2), 11)] {
        let limit = most.unwrap_or(u64::from(options));
        let all = (0..=largest).flat_map(|people| (0..=people).map(move |answered| (people, answered)));
        let all =
            all.flat_map(|(people, answered)| choices(options, limit, answered).map(move |table| (people, answered, table)));
        let published = all.map(|(people, answered, table)| {
            let group = multiple_among(&table, answered, people, most);
            let others = table.iter().map(|cell| answered - cell);
            let secrets = table.iter().copied().chain(others).chain([people - answered, answered]).collect();
            ((group.cells, group.total, Shown::alone(people)), secrets)
        });
        let told = certain(published);
        assert!(told.is_empty(), "{options} options: {told:#?}");
    }
}

/// Two parts: how many did one, the other, both.
#[test]
fn the_total_of_two_parts_tells_neither_who_did_only_one_nor_who_did_both() {
    // Parts of up to twelve: the tables hold every total that they can have.
    let all = (0..=24).flat_map(|total| splits(3, total)).filter(|people| people[0].max(people[1]) + people[2] <= 12);
    let told = certain(all.map(|people| {
        let (first, second) = (people[0] + people[2], people[1] + people[2]);
        let total = people.iter().sum();
        let shown = (together(total, &[first, second]), Shown::alone(first), Shown::alone(second));
        (shown, [people, vec![first, second, total]].concat())
    }));
    assert!(told.is_empty(), "{told:#?}");
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

#[test]
fn no_ballot_can_be_told_from_the_number_of_voters_either() {
    let all: Vec<Vec<u64>> = (0..=26).flat_map(|total| splits(4, total)).collect();
    let publish = |table: &[u64]| {
        let people = table.iter().sum();
        let shown = Tally { yes: table[0], no: table[1], abstain: table[2] }.shown_among(people);
        (format!("{shown:?} {:?}", Shown::alone(people)), vec![shown.yes, shown.no, shown.abstain])
    };
    let told = attack(all.iter().cloned(), publish);
    assert!(told.is_empty(), "{told:#?}");
    let told = certain(all.iter().map(|table| (publish(table).0, [table.as_slice(), &[table[..3].iter().sum()]].concat())));
    assert!(told.is_empty(), "{told:#?}");
}

/// Mean and median are decided per publication that shows them; one without a summary is judged by its numbers alone. The last cell
/// are those who skipped the question.
#[test]
fn no_answer_can_be_told_from_mean_and_median() {
    for (steps, largest, may_skip) in [(2, 40, false), (3, 26, false), (5, 13, false), (2, 26, true), (3, 17, true)] {
        let all = (0..=largest).flat_map(|total| splits(steps + 1, total)).filter(|table| may_skip || table[steps] == 0);
        let shown = |table: &[u64]| Scale { lowest: 1, counts: table[..steps].to_vec() }.shown_among(table.iter().sum());
        let all: Vec<Vec<u64>> = all.filter(|table| shown(table).mean.is_some()).collect();
        let publish = |table: &[u64]| {
            let shown = shown(table);
            (format!("{shown:?} {}", table.iter().sum::<u64>()), shown.cells)
        };
        let told = attack(all.iter().cloned(), publish);
        assert!(told.is_empty(), "{steps} steps: {told:#?}");
        let told = certain(all.iter().map(|table| (publish(table).0, table.clone())));
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
