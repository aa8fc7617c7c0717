//! How the end of a vote was moved, as a table of a dossier: when, from when to when, and why.

use domain::consultations::store::Move;
use dossier::{Cell, Column, Table};

use crate::texts::Texts;
use crate::ui::time::moment_text;

/// `None` where nothing was moved.
pub(super) fn table(t: Texts, moves: &[Move]) -> Option<Table> {
    let labels = [t.dossier_moved_at(), t.dossier_moved_from(), t.dossier_moved_to(), t.dossier_reason()];
    let columns = labels.into_iter().map(|label| Column { label: label.to_owned(), numeric: false });
    let row = |change: &Move| {
        let [at, from, to] = [change.at, change.from, change.to].map(|moment| Cell::Text(moment_text(t, moment)));
        vec![at, from, to, Cell::Text(change.reason.clone().unwrap_or_default())]
    };
    (!moves.is_empty()).then(|| Table {
        caption: t.consultation_moves().to_owned(),
        columns: columns.collect(),
        rows: moves.iter().map(row).collect(),
        ..Table::default()
    })
}
