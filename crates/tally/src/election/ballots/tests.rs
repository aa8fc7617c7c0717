//! What ballots keep, group and forget.

use super::*;

fn levels(ballots: &Ballots, ballot: usize) -> Vec<Vec<usize>> {
    ballots.levels(ballot).map(Iterator::collect).collect()
}

#[test]
fn rankings_keep_their_order_and_their_ties() {
    let mut ballots = Ballots::new(Kind::Ranking);
    ballots.push(&[(4, 2), (1, 1), (0, 2), (3, 7)], 3);
    ballots.push(&[], 1);
    assert_eq!(levels(&ballots, 0), [vec![1], vec![0, 4], vec![3]]);
    assert!(levels(&ballots, 1).is_empty());
    assert_eq!((ballots.len(), ballots.cast()), (2, 4));
    assert_eq!(ballots.largest_option(), Some(4));
}

#[test]
fn an_option_counts_once_on_a_ballot_and_nothing_is_no_mark() {
    let mut ballots = Ballots::new(Kind::Points);
    ballots.push(&[(2, 5), (2, 3), (1, 0)], 1);
    assert_eq!(ballots.marks(0).collect::<Vec<_>>(), [(2, 5)]);
}

#[test]
fn abstentions_are_counted_apart_from_the_marks_and_only_where_they_are_answers() {
    let mut ballots = Ballots::new(Kind::YesNo);
    ballots.push(&[(0, 1), (2, 0)], 3);
    ballots.push(&[(2, 0)], 1);
    assert_eq!([0, 1, 2, 9].map(|option| ballots.abstained(option)), [0, 0, 4, 0]);
    assert_eq!((ballots.marks(0).count(), ballots.marks(1).count(), ballots.cast()), (1, 0, 4));
    assert_eq!((ballots.grouped().abstained(2), ballots.reordered(&[1, 0]).abstained(2)), (4, 4));
    let mut grades = Ballots::new(Kind::Score);
    grades.push(&[(2, 0)], 1);
    assert_eq!(grades.abstained(2), 0);
}

#[test]
fn equal_ballots_are_grouped_without_losing_any() {
    let mut ballots = Ballots::new(Kind::Score);
    ballots.push(&[(0, 5)], 2);
    ballots.push(&[(0, 4)], 1);
    ballots.push(&[(0, 5)], 3);
    let grouped = ballots.grouped();
    assert_eq!((grouped.len(), grouped.weight(0), grouped.weight(1), grouped.cast()), (2, 5, 1, 6));
    assert_eq!(ballots.reordered(&[1, 0, 2]).marks(0).collect::<Vec<_>>(), [(0, 4)]);
}
