//! What a village may see of small numbers.

use super::*;
use crate::ids::QuestionId;
use crate::outcomes::outcome::{MeasureTally, OptionCount};
use crate::votes::Rules;
use crate::votes::shares::{Share, Whole};
use uuid::Uuid;

fn single(counts: &[u64]) -> QuestionCount {
    QuestionCount {
        id: QuestionId(Uuid::nil()),
        kind: QuestionKind::Single,
        title: "Wie oft?".into(),
        scale_low: String::new(),
        scale_high: String::new(),
        answered: counts.iter().sum(),
        options: counts.iter().map(|count| OptionCount { title: "x".into(), count: *count }).collect(),
        texts: vec!["Frau Huber von nebenan".into()],
    }
}

fn outcome(participants: u64, survey: Option<SurveyCount>, vote: Option<VoteCount>) -> Outcome {
    Outcome { participants, residents: 1900, computed_at: Instant(0), ideas: None, survey, vote, apart: Vec::new() }
}

#[test]
fn four_people_are_four_names_and_nine_have_no_percentages() {
    let shown = disclosed(&outcome(4, None, None));
    assert_eq!((shown.participants, shown.share), (Shown::FewerThanFive, None));
    let survey = SurveyCount { participants: 9, questions: vec![single(&[9, 0])] };
    let shown = disclosed(&outcome(9, Some(survey), None));
    assert_eq!((shown.participants, shown.share), (Shown::Exact(9), None));
    let question = &shown.survey.expect("a survey").questions[0];
    assert_eq!((question.options[0].count, question.options[0].percent), (Shown::Exact(9), None));
}

#[test]
fn a_small_number_takes_its_companion_along_and_free_text_stays_inside() {
    let survey = SurveyCount { participants: 54, questions: vec![single(&[40, 12, 2])] };
    let shown = disclosed(&outcome(54, Some(survey), None));
    let cells: Vec<Shown> = shown.survey.as_ref().expect("a survey").questions[0].options.iter().map(|o| o.count).collect();
    assert_eq!(cells, [Shown::Exact(40), Shown::Withheld, Shown::FewerThanFive]);
    let text = serde_json::to_string(&shown).expect("plain data");
    assert!(!text.contains("Huber"));
}

#[test]
fn the_total_does_not_tell_how_few_took_part_elsewhere_only() {
    let vote = |participants| VoteCount {
        participants,
        entitled: None,
        counted: None,
        paper: None,
        measures: vec![MeasureTally {
            id: MeasureId(Uuid::nil()),
            slug: "a".into(),
            title: "A".into(),
            tally: Tally { yes: participants, no: 0, abstain: 0 },
        }],
    };
    assert_eq!(disclosed(&outcome(20, None, Some(vote(18)))).participants, Shown::Withheld);
    assert_eq!(disclosed(&outcome(20, None, Some(vote(20)))).participants, Shown::Exact(20));
    assert_eq!(disclosed(&outcome(20, None, Some(vote(12)))).participants, Shown::Exact(20));
    let survey = SurveyCount { participants: 11, questions: vec![single(&[11, 0])] };
    let both = outcome(20, Some(survey), Some(vote(12)));
    assert_eq!(disclosed(&both).participants, Shown::Withheld, "three did both");
}

#[test]
fn three_who_skipped_a_question_or_a_measure_are_not_told_by_its_base() {
    let survey = SurveyCount { participants: 20, questions: vec![single(&[9, 8])] };
    let vote = VoteCount {
        participants: 20,
        entitled: None,
        counted: None,
        paper: None,
        measures: vec![MeasureTally {
            id: MeasureId(Uuid::nil()),
            slug: "a".into(),
            title: "A".into(),
            tally: Tally { yes: 10, no: 7, abstain: 0 },
        }],
    };
    let shown = disclosed(&outcome(20, Some(survey), Some(vote)));
    let question = &shown.survey.expect("a survey").questions[0];
    assert_eq!((question.answered, question.options[0].percent), (Shown::Withheld, None));
    let tally = shown.vote.expect("a vote").measures[0].tally;
    assert_eq!((tally.yes, tally.no, tally.voters), (Shown::Exact(10), Shown::Withheld, Shown::Withheld));
}

fn counted(rules: Rules, ballots_fingerprint: Option<String>) -> Counted {
    Counted {
        rules,
        rules_fingerprint: String::new(),
        tie_seed: String::new(),
        options: Vec::new(),
        result: tally::election::Outcome::default(),
        ballots_fingerprint,
        reasons: Vec::new(),
    }
}

#[test]
fn those_entitled_are_told_where_the_published_count_rests_on_a_share_of_them() {
    let told = |quorum_percent, ballots_fingerprint| {
        let counted = counted(Rules { quorum_percent, ..Rules::default() }, ballots_fingerprint);
        let vote = VoteCount { participants: 38, entitled: Some(40), counted: Some(counted), paper: None, measures: Vec::new() };
        disclosed(&outcome(38, None, Some(vote))).vote.expect("a vote").base
    };
    assert_eq!(told(None, Some("f".into())), VoteBase::Hidden);
    assert_eq!(told(Some(25), Some("f".into())), VoteBase::Entitled(40), "anybody repeats the count");
    assert_eq!(told(Some(25), None), VoteBase::Hidden, "nothing is published");
}

#[test]
fn whether_a_measure_is_accepted_is_not_told_of_few_by_more_than_a_majority() {
    let accepted = |threshold_share| {
        let counted = counted(Rules { threshold_share, ..Rules::default() }, None);
        let tally = Tally { yes: 12, no: 6, abstain: 0 };
        let measures = vec![MeasureTally { id: MeasureId(Uuid::nil()), slug: "a".into(), title: "A".into(), tally }];
        let vote = VoteCount { participants: 18, entitled: None, counted: Some(counted), paper: None, measures };
        disclosed(&outcome(18, None, Some(vote))).vote.expect("a vote").measures[0].tally.accepted
    };
    assert_eq!(accepted(None), Some(true));
    assert_eq!(accepted(Some(Share { percent: 90, of: Whole::Cast })), None);
}

#[test]
fn few_ballots_on_paper_hide_and_take_along_what_would_tell_them() {
    let paper = |valid, signed| PaperCount { valid, invalid: vec![(InvalidReason::Signed, signed)], batches: 1, left_out: 3 };
    let shown = on_paper(&paper(2, 1), 20, false);
    assert_eq!((shown.online, shown.valid), (Shown::Withheld, Shown::FewerThanFive));
    assert_eq!((shown.invalid, shown.total, shown.left_out), (Shown::FewerThanFive, Shown::Withheld, 3));
    assert!(!matches!(shown.reasons[0].1, Shown::Exact(_)));
    let shown = on_paper(&paper(8, 6), 20, false);
    assert_eq!((shown.online, shown.valid, shown.total), (Shown::Exact(12), Shown::Exact(8), Shown::Exact(26)));
    let published = on_paper(&paper(2, 1), 40, true);
    assert_eq!((published.online, published.valid, published.total), (Shown::Exact(38), Shown::Exact(2), Shown::Exact(41)));
}

#[test]
fn the_number_of_those_entitled_is_told_unless_it_tells_how_few_did_not_vote() {
    let vote = |participants, entitled| VoteCount { participants, entitled, counted: None, paper: None, measures: Vec::new() };
    let told = |participants, entitled| {
        let DisclosedVote { base, share, .. } =
            disclosed(&outcome(600, None, Some(vote(participants, entitled)))).vote.expect("a vote");
        (base, share)
    };
    assert_eq!(told(389, Some(4120)), (VoteBase::Entitled(4120), Some(9)));
    assert_eq!(told(389, Some(391)), (VoteBase::Hidden, None), "two did not");
    assert_eq!(told(389, Some(389)), (VoteBase::Entitled(389), Some(100)));
    assert_eq!(told(1, Some(3)), (VoteBase::Hidden, None));
    assert_eq!(told(9, Some(30)), (VoteBase::Entitled(30), None), "no percentages under ten");
    assert_eq!(told(389, None), (VoteBase::Residents(1900), Some(20)), "of all residents, whoever else took part");
}

#[test]
fn nobody_has_counted_those_of_an_age_or_a_part() {
    let eligibility = crate::votes::Eligibility { age_min: Some(60), ..Default::default() };
    let counted = Counted {
        rules: Rules { eligibility, ..Default::default() },
        rules_fingerprint: String::new(),
        tie_seed: String::new(),
        options: Vec::new(),
        result: tally::election::Outcome::default(),
        ballots_fingerprint: None,
        reasons: Vec::new(),
    };
    let vote = VoteCount { participants: 40, entitled: None, counted: Some(counted), paper: None, measures: Vec::new() };
    let shown = disclosed(&outcome(40, None, Some(vote))).vote.expect("a vote");
    assert_eq!((shown.base, shown.share), (VoteBase::Unknown, None));
}
