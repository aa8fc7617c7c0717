//! The labels of a dossier in the reader's language.

use domain::strategy::words::{Horizon, Status};
use dossier::Words;

use crate::texts::{Lang, Texts};

/// All labels that the forms print around the content.
pub(super) fn labels(t: Texts) -> Words {
    let [contents, as_of, period, participation, action_fields, findings, method, address, demo, municipality] = [
        t.dossier_contents(),
        t.dossier_as_of(),
        t.dossier_period(),
        t.dossier_participation(),
        t.dossier_action_fields(),
        t.dossier_findings(),
        t.dossier_method(),
        t.dossier_address(),
        t.dossier_demo(),
        t.dossier_municipality(),
    ]
    .map(str::to_owned);
    let [ideas, decisions, number, idea, supports, status, outcome, measure, verdict, reason, date, paper_number, effect] = [
        t.dossier_ideas(),
        t.dossier_decisions(),
        t.dossier_number(),
        t.dossier_idea(),
        t.dossier_supports(),
        t.dossier_action_field(),
        t.dossier_became(),
        t.dossier_measure(),
        t.dossier_verdict(),
        t.dossier_reason(),
        t.dossier_date(),
        t.dossier_paper_number(),
        t.dossier_effect(),
    ]
    .map(str::to_owned);
    let [page, page_of, fewer_than_five, withheld, section, table, row, column, value] = [
        t.dossier_page(),
        t.dossier_page_of(),
        t.dossier_fewer_than_five(),
        t.dossier_withheld(),
        t.dossier_csv_section(),
        t.dossier_csv_table(),
        t.dossier_csv_row(),
        t.dossier_csv_column(),
        t.dossier_csv_value(),
    ]
    .map(str::to_owned);
    let thousands = if t.lang == Lang::En { "," } else { "." }.to_owned();
    Words {
        contents,
        as_of,
        period,
        participation,
        action_fields,
        findings,
        method,
        address,
        demo,
        municipality,
        ideas,
        decisions,
        number,
        idea,
        supports,
        status,
        outcome,
        measure,
        verdict,
        reason,
        date,
        paper_number,
        effect,
        page,
        page_of,
        fewer_than_five,
        withheld,
        no_percent: "–".to_owned(),
        thousands,
        section,
        table,
        row,
        column,
        value,
    }
}

/// How far ahead a measure lies, in words.
pub(super) fn horizon(t: Texts, horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Short => t.dossier_horizon_short(),
        Horizon::Medium => t.dossier_horizon_medium(),
        Horizon::Long => t.dossier_horizon_long(),
    }
}

/// Where a measure stands, in words.
pub(super) fn measure_status(t: Texts, status: Status) -> &'static str {
    match status {
        Status::Proposed => t.dossier_status_proposed(),
        Status::Planned => t.dossier_status_planned(),
        Status::Running => t.dossier_status_running(),
        Status::Done => t.dossier_status_done(),
        Status::Postponed => t.dossier_status_postponed(),
        Status::Rejected => t.dossier_status_rejected(),
    }
}
