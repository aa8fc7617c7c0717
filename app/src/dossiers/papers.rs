//! How the ballots of a vote came, as tables of a dossier: each number in a cell of its own, for people and for programs.

use domain::outcomes::disclosed::{DisclosedPaper, DisclosedVote, VoteBase};
use dossier::{Cell, Column, Table};
use tally::Shown;

use crate::texts::Texts;

/// Digital, on paper, invalid, all of them, of how many; and why sheets do not count.
pub(super) fn tables(t: Texts, vote: &DisclosedVote) -> Vec<Table> {
    let reasons = vote.paper.as_ref().map(|paper| not_counted(t, paper));
    [Some(ways(t, vote)), reasons.filter(|table| !table.rows.is_empty())].into_iter().flatten().collect()
}

/// Also where nothing came on paper, so that programs find the same rows in every report.
fn ways(t: Texts, vote: &DisclosedVote) -> Table {
    let [online, valid, invalid, total] = match &vote.paper {
        Some(paper) => [paper.online, paper.valid, paper.invalid, paper.total],
        None => [vote.participants, Shown::Exact(0), Shown::Exact(0), vote.participants],
    };
    let base = match vote.base {
        VoteBase::Residents(people) => Some((t.dossier_ballots_residents(), Shown::Exact(people))),
        VoteBase::Entitled(people) => Some((t.dossier_ballots_entitled(), Shown::Exact(people))),
        VoteBase::Hidden => Some((t.dossier_ballots_entitled(), Shown::Withheld)),
        VoteBase::Unknown => None,
    };
    let rows = [
        (t.dossier_ballots_online(), online),
        (t.dossier_ballots_paper(), valid),
        (t.dossier_ballots_invalid(), invalid),
        (t.dossier_ballots_total(), total),
    ];
    let rows = rows.into_iter().chain(base).map(|(label, count)| vec![Cell::from(label), Cell::from(count)]);
    table(t.dossier_ballots(), [t.dossier_ballots_way(), t.dossier_ballots_count()], rows.collect())
}

fn not_counted(t: Texts, paper: &DisclosedPaper) -> Table {
    let reasons = paper.reasons.iter();
    let reasons = reasons.map(|(reason, count)| vec![Cell::from(t.papers_invalid(reason.as_str()).as_str()), Cell::from(*count)]);
    let left_out = (paper.left_out > 0).then(|| vec![Cell::from(t.dossier_ballots_left_out()), Cell::Number(paper.left_out)]);
    table(t.dossier_ballots_reasons(), [t.dossier_reason(), t.dossier_ballots_sheets()], reasons.chain(left_out).collect())
}

fn table(caption: &str, labels: [&str; 2], rows: Vec<Vec<Cell>>) -> Table {
    let columns = labels.into_iter().zip([false, true]);
    let columns = columns.map(|(label, numeric)| Column { label: label.to_owned(), numeric }).collect();
    Table { caption: caption.to_owned(), columns, rows, ..Table::default() }
}
