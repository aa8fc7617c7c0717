//! The chapter of a dossier about a vote: by which rules it was, what each measure got, who won and why. Numbers come cleared for
//! publication, words are those of the outcome's page.

use domain::outcomes::Counted;
use domain::outcomes::disclosed::{DisclosedMeasure, DisclosedVote};
use domain::votes::Method;
use domain::votes::counting::BALLOTS_MIN;
use dossier::{Cell, Chart, Column, Score, Section, Table, Words};
use tally::{Shown, ShownTally};

use super::load::Material;
use super::{moves, papers};
use crate::outcomes::lines::{Line, lines};
use crate::outcomes::turnout;
use crate::outcomes::vote::answers;
use crate::outcomes::words::{Unit, headline, method, reason, spends, tie};
use crate::texts::Texts;

/// The few sentences for the top: one of each measure that had an answer of its own, else the one of the result.
pub(super) fn findings(t: Texts, words: &Words, vote: &DisclosedVote) -> Vec<String> {
    if vote.method != Method::YesNo {
        return vote.counted.iter().map(|counted| headline(t, counted)).collect();
    }
    let mut findings = Vec::new();
    for measure in &vote.measures {
        // A sentence needs its number and its base; where one is hidden the chapter tells the result alone.
        let ShownTally { yes, no, voters, accepted, .. } = measure.tally;
        let are_shown = |count: Shown| count.exact().is_some() && voters.exact().is_some();
        let (title, base) = (measure.title.clone(), words.shown(voters));
        match accepted {
            Some(true) if are_shown(yes) => findings.push(t.dossier_finding_accepted(title, words.shown(yes), base)),
            Some(false) if are_shown(no) => findings.push(t.dossier_finding_not_accepted(title, words.shown(no), base)),
            Some(_) | None => {}
        }
    }
    findings
}

/// The chapter.
pub(super) fn section(t: Texts, words: &Words, vote: &DisclosedVote, material: &Material) -> Section {
    let rules = &material.rules;
    let mut paragraphs: Vec<String> = vote.counted.iter().map(|counted| headline(t, counted)).collect();
    paragraphs.extend(turnout::sentences(t, vote));
    paragraphs.push(method(t, rules));
    let mut tables = match &vote.counted {
        Some(counted) if !rules.method.asks_each() => vec![result_table(t, counted)],
        counted => (0..)
            .zip(&vote.measures)
            .map(|(place, measure)| measure_table(t, words, rules.method, measure, because(t, counted.as_ref(), place)))
            .collect(),
    };
    tables.extend(papers::tables(t, vote));
    tables.extend(moves::table(t, &material.moves));
    match &vote.counted {
        Some(counted) => {
            paragraphs.extend(counted.result.ties.iter().map(|broken| tie(t, counted, broken)));
            let ballots = counted.ballots_fingerprint.clone().unwrap_or_default();
            paragraphs.push(t.dossier_fingerprints(ballots, counted.rules_fingerprint.clone()));
        }
        None => paragraphs.push(t.outcome_too_few(i64::try_from(BALLOTS_MIN).unwrap_or(i64::MAX))),
    }
    Section { heading: t.dossier_vote().to_owned(), paragraphs, tables, ..Section::default() }
}

fn because(t: Texts, counted: Option<&Counted>, place: usize) -> Option<String> {
    let counted = counted?;
    let standing = counted.result.standings.iter().find(|standing| standing.option == place)?;
    Some(reason(t, counted, standing))
}

/// A measure that had an answer of its own.
fn measure_table(t: Texts, words: &Words, method: Method, measure: &DisclosedMeasure, because: Option<String>) -> Table {
    let tally = &measure.tally;
    let (yes, no) = answers(t, method);
    let counts = [(yes, tally.yes), (no, tally.no), (t.dossier_abstain(), tally.abstain)];
    let columns = [t.dossier_column_choice(), t.dossier_column_votes(), t.dossier_column_share()];
    let description = t.dossier_chart(measure.title.clone());
    let table = Table::of_counts(&measure.title, columns, &counts, tally.voters, Some(&description));
    let result = because.unwrap_or_else(|| {
        let result = match (tally.accepted, method) {
            (None, _) => t.dossier_result_withheld(),
            (Some(true), Method::Consent) => t.outcome_why_consent(),
            (Some(true), _) => t.dossier_result_accepted(),
            (Some(false), Method::Consent) => t.outcome_consent_missed(),
            (Some(false), _) => t.dossier_result_not_accepted(),
        };
        result.to_owned()
    });
    Table { note: Some(format!("{} {result}", t.dossier_votes_cast(words.shown(tally.voters)))), ..table }
}

/// All measures that were weighed against each other, best first.
fn result_table(t: Texts, counted: &Counted) -> Table {
    let is_spending = spends(counted.rules.counting);
    let unit = Unit::of(counted.rules.counting).head(t);
    let mut columns = vec![(t.dossier_measure(), false), (unit, true)];
    columns.extend(is_spending.then(|| (t.measure_cost(), true)));
    columns.extend([(t.outcome_result(), false), (t.dossier_reason(), false)]);
    let columns = columns.into_iter().map(|(label, numeric)| Column { label: label.to_owned(), numeric });
    Table {
        caption: t.outcome_results().to_owned(),
        note: None,
        columns: columns.collect(),
        rows: lines(t, counted).into_iter().map(|line| result_row(t, line, is_spending)).collect(),
        chart: Some(Chart { labels: 0, values: 1, description: t.dossier_chart(t.outcome_results()) }),
    }
}

fn result_row(t: Texts, line: Line, is_spending: bool) -> Vec<Cell> {
    let result = if line.is_winner { t.outcome_chosen() } else { t.outcome_not_chosen() };
    let score = Score { text: line.score.text, exact: line.exact, hundredths: line.score.hundredths };
    let mut row = vec![Cell::Text(line.title), Cell::Score(score)];
    row.extend(is_spending.then(|| Cell::Cents(line.cost.map_or(0, |cost| cost.cents))));
    row.extend([Cell::from(result), Cell::Text(line.reason)]);
    row
}
