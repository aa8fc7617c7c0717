//! The dossier: one report on a consultation, written as PDF, XLSX, CSV or JSON; and, as PDF, a record to be signed, and
//! slips with codes. All forms are drawn from the same
//! [`Dossier`], so they cannot show different numbers. Not for computing anything: counts arrive counted and already
//! cleared for publication (`tally`), words arrive translated. No files, no network, no clock; equal input gives equal
//! bytes.

mod model;
#[cfg(feature = "pdf")]
mod pdf;
mod record;
mod rows;
mod slips;
mod to_csv;
mod to_json;
mod to_xlsx;
mod words;

pub use model::{ActionField, Cell, Chart, Column, Decision, Dossier, Idea, Moment, Note, Participation, Score, Section, Table};
#[cfg(feature = "pdf")]
pub use pdf::{pdf, record_pdf, slips_pdf};
pub use record::{Record, Signature};
pub use slips::{SlipCode, Slips};
pub use to_csv::{CsvKind, csv, spreadsheet};
pub use to_json::json;
pub use to_xlsx::xlsx;
pub use words::Words;

/// Why a dossier could not be written. All of these are faults of the program, never of somebody who typed a text.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the table {table:?} has a row of {cells} cells under {columns} columns")]
    Ragged { table: String, cells: usize, columns: usize },
    #[error("the chart of {table:?} names a column that is missing or has no numbers")]
    Chart { table: String },
    #[error("{0:?} is no instant like 2026-11-22T13:30:00Z")]
    Instant(String),
    #[error("CSV: {0}")]
    Csv(#[from] csv::Error),
    #[error("XLSX: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("PDF: {0}")]
    Pdf(String),
}
