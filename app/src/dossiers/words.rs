//! The labels of a dossier in the reader's language.

use domain::strategy::words::{Horizon, Status};
use dossier::Words;

use crate::texts::{Lang, Texts};

/// All labels that the forms print around the content.
pub(super) fn labels(t: Texts) -> Words {
    Words {
        contents: t.dossier_contents().into(),
        as_of: t.dossier_as_of().into(),
        period: t.dossier_period().into(),
        participation: t.dossier_participation().into(),
        action_fields: t.dossier_action_fields().into(),
        findings: t.dossier_findings().into(),
        method: t.dossier_method().into(),
        address: t.dossier_address().into(),
        demo: t.dossier_demo().into(),
        municipality: t.dossier_municipality().into(),
        ideas: t.dossier_ideas().into(),
        decisions: t.dossier_decisions().into(),
        number: t.dossier_number().into(),
        idea: t.dossier_idea().into(),
        supports: t.dossier_supports().into(),
        status: t.dossier_action_field().into(),
        outcome: t.dossier_became().into(),
        measure: t.dossier_measure().into(),
        verdict: t.dossier_verdict().into(),
        reason: t.dossier_reason().into(),
        date: t.dossier_date().into(),
        paper_number: t.dossier_paper_number().into(),
        effect: t.dossier_effect().into(),
        page: t.dossier_page().into(),
        page_of: t.dossier_page_of().into(),
        fewer_than_five: t.dossier_fewer_than_five().into(),
        withheld: t.dossier_withheld().into(),
        section: t.dossier_csv_section().into(),
        table: t.dossier_csv_table().into(),
        row: t.dossier_csv_row().into(),
        column: t.dossier_csv_column().into(),
        value: t.dossier_csv_value().into(),
        no_percent: "–".into(),
        decimal: if t.lang == Lang::En { "." } else { "," }.into(),
        euro: if t.lang == Lang::DeSimple { "Euro" } else { "€" }.into(),
        thousands: if t.lang == Lang::En { "," } else { "." }.into(),
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
