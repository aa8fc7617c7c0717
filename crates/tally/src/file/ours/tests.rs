//! Our own file is read as it was written, and no line can be changed without being noticed.

use super::*;
use crate::election::{Ballots, Candidate, Completion, Majority, Rule, Tie, Utility, answers, count};

fn candidates() -> Vec<Candidate> {
    let candidate = |id: &str, cost, group: Option<&str>| Candidate { id: id.to_owned(), cost, group: group.map(str::to_owned) };
    vec![
        candidate("B.1/23", Some(12_050), Some("Nord")),
        candidate("B.2", Some(0), None),
        candidate("3", Some(90_000), Some("Süd")),
    ]
}

fn head() -> Head {
    let titles = ["Bank am Weiher", "", "Zaun | neu\ngestrichen"].map(str::to_owned).to_vec();
    Head { title: "Kleine Dinge".to_owned(), notes: vec!["Lindenau, 3. Mai".to_owned()], titles }
}

fn election(kind: Kind, ballots: &[(&[(u16, i64)], u32)]) -> Election {
    let mut all = Ballots::new(kind);
    ballots.iter().for_each(|(marks, weight)| all.push(marks, *weight));
    Election { candidates: candidates(), ballots: all, budget: Some(100_000), ceilings: vec![("Nord".to_owned(), 50_000)] }
}

fn ranking() -> (Election, Settings) {
    let election = election(Kind::Ranking, &[(&[(0, 1), (2, 2), (1, 2)], 3), (&[], 1), (&[(1, 1)], 1)]);
    let settings = Settings { seats: Some(2), tie: Tie::Lot("a b".to_owned()), quorum: Some(4), ..Settings::new(Rule::Borda) };
    (election, settings)
}

#[test]
fn ballots_of_every_kind_are_read_as_they_were_written() {
    let shares = Rule::EqualShares { utility: Utility::Score, completion: Completion::Add1e };
    let (rankings, settings) = ranking();
    let points = election(Kind::Points, &[(&[(0, 3), (2, 2)], 1), (&[(0, 5)], 2)]);
    let approvals = election(Kind::Approval, &[(&[(0, 1), (2, 1)], 1), (&[], 2)]);
    for (election, settings) in
        [(rankings, settings), (points, Settings::new(shares)), (approvals, Settings::new(Rule::Phragmen))]
    {
        let text = write_ours(&head(), &election, &settings);
        let read = read_ours(&text).expect("written by us");
        assert_eq!((&read.election, read.settings.as_ref()), (&election, Some(&settings)), "{text}");
        assert_eq!(read.head.titles, ["Bank am Weiher", "", "Zaun / neu gestrichen"]);
        assert_eq!(write_ours(&read.head, &read.election, &settings), text);
    }
}

#[test]
fn where_options_are_added_up_only_marks_are_written() {
    let election = election(Kind::YesNo, &[(&[(0, 1), (1, -1), (2, 1)], 2), (&[(0, -1)], 1), (&[], 4)]);
    let settings = Settings { quorum: Some(7), ..Settings::new(Rule::YesNo(Majority::TwoThirds)) };
    let text = write_ours(&head(), &election, &settings);
    assert!(text.contains("\n---\n1 -1 x1\n1 1 x2\n2 -1 x2\n3 1 x2\n---\n"), "{text}");
    let read = read_ours(&text).expect("written by us");
    assert_eq!(read.election.ballots.cast(), 7);
    let counted = count(&read.election, &settings).expect("fits");
    assert_eq!(counted, count(&election, &settings).expect("fits"));
    assert_eq!(counted.winners, [2, 0], "two to one are two thirds; of equals the smaller id is first");
}

#[test]
fn abstentions_are_marks_too_and_files_from_before_stay_what_they_were() {
    let election = election(Kind::YesNo, &[(&[(0, 1), (1, 0), (2, 0)], 2), (&[(0, 0), (1, -1)], 3), (&[], 4)]);
    let settings = Settings::new(Rule::YesNo(Majority::Simple));
    let text = write_ours(&head(), &election, &settings);
    assert!(text.starts_with("dorflinde-ballots 2\n"), "{text}");
    assert!(text.contains("\n---\n1 0 x3\n1 1 x2\n2 -1 x3\n2 0 x2\n3 0 x2\n---\n"), "{text}");
    let read = read_ours(&text).expect("written by us");
    assert_eq!((read.version, answers(&read.election)), (Some(Version::Two), answers(&election)));
    assert_eq!((read.election.ballots.cast(), write_ours(&read.head, &read.election, &settings)), (9, text));
    assert_eq!(count(&read.election, &settings), count(&election, &settings));
    let old = write_ours_as(Version::One, &head(), &election, &settings);
    assert!(old.starts_with("dorflinde-ballots 1\n") && old.contains("\n---\n1 1 x2\n2 -1 x3\n---\n"), "{old}");
    let read = read_ours(&old).expect("from before");
    assert_eq!((read.version, count(&read.election, &settings)), (Some(Version::One), count(&election, &settings)));
    assert_eq!(write_ours_as(Version::One, &read.head, &read.election, &settings), old);
}

#[test]
fn an_abstention_is_no_mark_of_an_older_file_nor_of_other_ballots() {
    let sealed = |body: String| format!("{body}{FINGERPRINT}{}\n", fingerprint(&body));
    let with = |kind: Kind, rule: Rule, from: &str, to: &str| {
        let text = write_ours(&head(), &election(kind, &[(&[(0, 1)], 5)]), &Settings::new(rule));
        let (body, _) = text.rsplit_once(FINGERPRINT).expect("has one");
        read_ours(&sealed(body.replace(from, to))).map_err(|error| error.reason)
    };
    let yes_no = Rule::YesNo(Majority::Simple);
    assert!(with(Kind::YesNo, yes_no, "1 1 x5", "1 0 x5").is_ok());
    assert!(with(Kind::YesNo, yes_no, "1 1 x5", "1 1 x5\n1 0 x1").is_err_and(|reason| reason.contains("more marks")));
    assert!(with(Kind::Score, Rule::Score, "1 1 x5", "1 0 x5").is_err_and(|reason| reason.contains("no value")));
    let older = |text: &str| text.replace("dorflinde-ballots 2", "dorflinde-ballots 1");
    let text = write_ours(&head(), &election(Kind::YesNo, &[(&[(0, 0)], 5)]), &Settings::new(yes_no));
    let (body, _) = text.rsplit_once(FINGERPRINT).expect("has one");
    assert!(read_ours(&sealed(older(body))).is_err_and(|error| error.reason.contains("no value")));
    assert!(read_ours(&sealed(body.replace("ballots 2", "ballots 3"))).is_err_and(|error| error.line == 1));
}

#[test]
fn a_changed_a_dropped_and_an_added_line_are_noticed() {
    let (election, settings) = ranking();
    let text = write_ours(&head(), &election, &settings);
    let lines: Vec<&str> = text.lines().collect();
    let joined = |lines: &[&str]| read_ours(&lines.join("\n"));
    assert!(joined(&lines).is_ok());
    for place in 0..lines.len() {
        let (mut dropped, mut doubled, mut changed) = (lines.clone(), lines.clone(), lines.clone());
        dropped.remove(place);
        doubled.insert(place, lines[place]);
        let other = format!("{}0", lines[place]);
        changed[place] = &other;
        assert!(joined(&dropped).is_err(), "without line {place}");
        assert!(joined(&doubled).is_err(), "with line {place} twice");
        assert!(joined(&changed).is_err(), "with another line {place}");
    }
}

#[test]
fn a_file_with_a_fresh_fingerprint_must_still_agree_with_itself() {
    let (election, settings) = ranking();
    let text = write_ours(&head(), &election, &settings);
    let with = |from: &str, to: &str| {
        let changed = text.replace(from, to);
        let (body, _) = changed.rsplit_once(FINGERPRINT).expect("has one");
        read_ours(&format!("{body}{FINGERPRINT}{}\n", fingerprint(body))).map_err(|error| (error.line, error.reason))
    };
    assert!(with("ballots: 5", "ballots: 5").is_ok());
    assert!(with("ballots: 5", "ballots: 6").is_err_and(|(_, reason)| reason.contains("there are 5")));
    assert!(with("1 > 2 = 3", "1 > 2 = 4").is_err_and(|(line, reason)| line == 17 && reason.contains("no option")));
    assert!(with("1 > 2 = 3", "1 > 2 = 1").is_err_and(|(_, reason)| reason.contains("twice")));
    assert!(with("tie: lot a b", "tie: dice").is_err_and(|(line, _)| line == 5));
    assert!(with("budget: 1000.00", "budget: many").is_err_and(|(line, _)| line == 8));
    assert!(with("rule: borda\n", "").is_err_and(|(_, reason)| reason.contains("rule")));
    assert!(with("option 2:", "option 3:").is_err());
}
