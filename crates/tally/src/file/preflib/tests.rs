//! PrefLib files; the texts are our own.

use super::*;

fn file(kind: &str, ballots: &str) -> String {
    format!(
        "# FILE NAME: 1.{kind}\n# TITLE: Linden\n# DATA TYPE: {kind}\n# NUMBER ALTERNATIVES: 4\n# NUMBER VOTERS: 3\n\
         # ALTERNATIVE NAME 1: Winterlinde\n# ALTERNATIVE NAME 4: Silberlinde\n{ballots}"
    )
}

fn levels_of(contents: &Contents, ballot: usize) -> Vec<Vec<usize>> {
    contents.election.ballots.levels(ballot).map(Iterator::collect).collect()
}

#[test]
fn rankings_with_equal_ranks_and_names_are_read() {
    let read = read_preflib(&file("toi", "2: 3,{1, 4}\n1: 2\n"), DataType::Toi, Rule::Schulze).expect("in order");
    assert_eq!(levels_of(&read, 0), [vec![2], vec![0, 3]]);
    assert_eq!(levels_of(&read, 1), [vec![1]]);
    assert_eq!((read.election.ballots.cast(), read.warnings.len()), (3, 0));
    assert_eq!((read.head.title.as_str(), read.head.titles[3].as_str()), ("Linden", "Silberlinde"));
    assert_eq!(read.election.candidates[3].id, "4");
}

#[test]
fn categories_are_approvals_ranks_or_points_as_the_rule_needs() {
    let text = file("cat", "3: {1,2},{},{3,4}\n");
    let read = |rule| read_preflib(&text, DataType::Cat, rule).expect("in order");
    assert_eq!(read(Rule::Approval).election.ballots.marks(0).collect::<Vec<_>>(), [(0, 1), (1, 1)]);
    assert_eq!(read(Rule::Score).election.ballots.marks(0).collect::<Vec<_>>(), [(0, 2), (1, 2)]);
    assert_eq!(levels_of(&read(Rule::Borda), 0), [vec![0, 1], vec![2, 3]]);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let refused = |kind: &str, ballots: &str| {
        let order = DataType::named(kind).expect("known");
        read_preflib(&file(kind, ballots), order, Rule::Borda).map_err(|error| error.line).map(|_| ())
    };
    assert_eq!(refused("soi", "2: 3,{1,4}\n"), Err(8), "equal ranks");
    assert_eq!(refused("soc", "2: 3,1,4,2\n1: 3,1,4\n"), Err(9), "not all");
    assert_eq!(refused("soi", "2: 3,5\n"), Err(8), "no such alternative");
    assert_eq!(refused("soi", "2: 3,3\n"), Err(8), "twice");
    assert_eq!(refused("toi", "2: 3,{1\n"), Err(8), "an open brace");
    assert_eq!(refused("soi", "0: 3\n"), Err(8), "nobody");
    assert_eq!(refused("soi", "3,1\n"), Err(8), "no number of voters");
    assert_eq!(refused("soi", "1: 3,\n"), Err(8), "an open end");
    assert_eq!(refused("soi", "\n"), Err(8), "no ballots");
    assert_eq!(refused("soi", "3: 3,1\n"), Ok(()));
    let error = read_preflib(&file("soc", "3: 1,2,3,4"), DataType::Soi, Rule::Borda).expect_err("another type");
    assert_eq!(error.line, 3);
}
