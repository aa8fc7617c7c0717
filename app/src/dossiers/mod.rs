//! The council's report on a consultation: as a page, PDF, XLSX, CSV and JSON. All are drawn from one model, so the numbers are the same.

mod contacts;
mod download;
mod load;
mod moves;
mod papers;
mod sections;
mod show;
mod table;
mod vote;
mod words;

#[cfg(feature = "pdf")]
pub(crate) use download::TYPESETTING;
#[cfg(feature = "pdf")]
pub use download::pdf;
pub use download::{csv, json, open_data, xlsx};
pub use show::page;
