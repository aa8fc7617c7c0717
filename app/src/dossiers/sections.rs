//! The chapters of a dossier: the survey, the ideas, the decisions; the vote's is in `vote`. Numbers come cleared for publication.

use domain::decisions::Verdict;
use domain::dossiers::{DecisionLine, IdeaFate};
use domain::outcomes::disclosed::{DisclosedBoard, DisclosedIdea, DisclosedQuestion, DisclosedSurvey};
use domain::surveys::QuestionKind;
use dossier::{Cell, Chart, Column, Decision, Idea, Section, Table, Words};
use jiff::civil::Date;
use tally::Shown;

use super::load::Material;
use super::vote;
use super::words::{horizon, measure_status};
use crate::texts::Texts;
use crate::ui::time::day_text;

/// Sentences for somebody who reads nothing else.
const FINDINGS_MAX: usize = 3;

/// The few sentences at the top.
pub(super) fn findings(t: Texts, words: &Words, material: &Material) -> Vec<String> {
    let vote = material.outcome.vote.as_ref();
    let mut findings = vote.map(|vote| vote::findings(t, words, vote)).unwrap_or_default();
    findings.truncate(FINDINGS_MAX);
    if let Some(idea) = material.outcome.ideas.as_ref().and_then(most_supported) {
        findings.push(t.dossier_finding_idea(idea.title.clone(), words.shown(Shown::Exact(idea.supports))));
    }
    findings
}

/// The idea that more people support than any other, if there is one.
fn most_supported(board: &DisclosedBoard) -> Option<&DisclosedIdea> {
    let (first, second) = (board.ideas.first()?, board.ideas.get(1).map_or(0, |idea| idea.supports));
    (first.supports > second).then_some(first)
}

/// All chapters, in the order in which a council reads them.
pub(super) fn all(t: Texts, words: &Words, material: &Material) -> Vec<Section> {
    let vote = material.outcome.vote.as_ref().map(|vote| vote::section(t, words, vote, material));
    let survey = material.outcome.survey.as_ref().map(|survey| survey_section(t, words, survey));
    let ideas = material.outcome.ideas.as_ref().map(|board| ideas_section(t, words, board, &material.fates));
    let decisions = (!material.decisions.is_empty()).then(|| decisions_section(t, &material.decisions));
    [vote, survey, ideas, decisions].into_iter().flatten().collect()
}

fn survey_section(t: Texts, words: &Words, survey: &DisclosedSurvey) -> Section {
    Section {
        heading: t.dossier_survey().to_owned(),
        paragraphs: vec![t.dossier_survey_people(words.shown(survey.participants))],
        tables: survey.questions.iter().map(|question| question_table(t, words, question)).collect(),
        ..Section::default()
    }
}

fn question_table(t: Texts, words: &Words, question: &DisclosedQuestion) -> Table {
    let answered = t.dossier_answered(words.shown(question.answered));
    let note = match question.kind {
        QuestionKind::Multiple => format!("{answered} {}", t.dossier_multiple()),
        QuestionKind::Text => format!("{answered} {}", t.dossier_free_text()),
        QuestionKind::Scale => {
            let ends = t.dossier_scale(question.scale_low.clone(), question.scale_high.clone());
            let mean = question.scale.as_ref().and_then(|scale| scale.mean).map(|mean| t.dossier_mean(t.one_decimal(mean)));
            [Some(answered), Some(ends), mean].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        QuestionKind::Single => answered,
    };
    if question.options.is_empty() {
        let columns = columns([t.dossier_column_answer(), t.dossier_column_people()]);
        let rows = vec![vec![Cell::from(t.dossier_text_answers()), Cell::from(question.answered)]];
        return Table { caption: question.title.clone(), note: Some(note), columns, rows, chart: None };
    }
    let rows = question
        .options
        .iter()
        .map(|option| vec![Cell::Text(option.title.clone()), Cell::from(option.count), Cell::Percent(option.percent)]);
    Table {
        caption: question.title.clone(),
        note: Some(note),
        columns: columns([t.dossier_column_answer(), t.dossier_column_people(), t.dossier_column_share()]),
        rows: rows.collect(),
        chart: Some(Chart { labels: 0, values: 1, description: t.dossier_chart(question.title.clone()) }),
    }
}

/// The first column names the row, the others are numbers.
fn columns<const N: usize>(labels: [&str; N]) -> Vec<Column> {
    labels.into_iter().enumerate().map(|(place, label)| Column { label: label.to_owned(), numeric: place > 0 }).collect()
}

fn ideas_section(t: Texts, words: &Words, board: &DisclosedBoard, fates: &[IdeaFate]) -> Section {
    let ideas = board.ideas.iter().map(|idea| {
        let fate = fates.iter().find(|fate| fate.number == idea.number);
        Idea {
            number: u64::try_from(idea.number).unwrap_or(0),
            title: idea.title.clone(),
            excerpt: fate.map(|fate| fate.excerpt.clone()),
            supports: Shown::Exact(idea.supports),
            status: idea.action_field.clone(),
            outcome: fate.map(|fate| became(t, fate)).unwrap_or_default(),
        }
    });
    Section {
        heading: t.dossier_ideas().to_owned(),
        paragraphs: vec![
            t.dossier_ideas_people(i64::try_from(board.idea_count).unwrap_or(i64::MAX), words.shown(board.participants)),
        ],
        ideas: ideas.collect(),
        ..Section::default()
    }
}

fn became(t: Texts, fate: &IdeaFate) -> String {
    let measure =
        fate.measure.clone().zip(fate.status()).map(|(title, status)| t.dossier_became_measure(title, measure_status(t, status)));
    let answered = (fate.has_answer && measure.is_none()).then(|| t.dossier_became_answered().to_owned());
    let sentences: Vec<String> = [measure, answered].into_iter().flatten().collect();
    if sentences.is_empty() { t.dossier_became_open().to_owned() } else { sentences.join(" ") }
}

fn decisions_section(t: Texts, decisions: &[DecisionLine]) -> Section {
    let decisions = decisions.iter().map(|line| Decision {
        measure: line.measure.clone(),
        verdict: verdict(t, line.verdict).to_owned(),
        reason: line.reason.clone(),
        on: line.decided_on.parse::<Date>().map(|day| day_text(t, day)).unwrap_or_else(|_| line.decided_on.clone()),
        paper_number: Some(line.paper_number.clone()).filter(|number| !number.is_empty()),
        effect: Some(effect(t, line)),
    });
    Section { heading: t.dossier_decisions().to_owned(), decisions: decisions.collect(), ..Section::default() }
}

fn verdict(t: Texts, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopt => t.dossier_verdict_adopt(),
        Verdict::Postpone => t.dossier_verdict_postpone(),
        Verdict::Reject => t.dossier_verdict_reject(),
    }
}

fn effect(t: Texts, line: &DecisionLine) -> String {
    let status = format!("{} → {}", measure_status(t, line.status_before), measure_status(t, line.status_after));
    if line.horizon_before == line.horizon_after {
        return status;
    }
    format!("{status}, {} → {}", horizon(t, line.horizon_before), horizon(t, line.horizon_after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board(supports: &[u64]) -> DisclosedBoard {
        let idea = |(number, supports): (i64, &u64)| DisclosedIdea {
            number,
            title: format!("Idee {number}"),
            action_field_id: domain::ids::ActionFieldId(uuid::Uuid::nil()),
            action_field: "Rathaus".into(),
            supports: *supports,
        };
        let ideas: Vec<_> = (1..).zip(supports).map(idea).collect();
        DisclosedBoard { participants: Shown::Exact(20), idea_count: ideas.len() as u64, ideas }
    }

    #[test]
    fn only_an_idea_with_more_supports_than_any_other_is_the_most_supported() {
        let number = |supports: &[u64]| most_supported(&board(supports)).map(|idea| idea.number);
        assert_eq!(number(&[3, 2, 0]), Some(1));
        assert_eq!(number(&[3]), Some(1));
        assert_eq!(number(&[3, 3, 1]), None, "a tie");
        assert_eq!(number(&[0, 0]), None);
        assert_eq!(number(&[]), None);
    }
}
