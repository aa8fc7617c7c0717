//! The abuse cases of `docs/trust.md`, each under its id: `au01_…` is case AU01. The lists beside this file (`au.toml` …) name all
//! cases; `cargo xtask trust` writes the table from both, and its test fails when the table is not what the tests say.
//!
//! A case that is no business of one place (a page, a noun) has its test here, and nowhere else.

#[path = "../it/kit.rs"]
#[expect(dead_code, reason = "shared with the tests of addresses; each uses its part")]
mod kit;
#[path = "../it/sink.rs"]
mod sink;

mod az;
mod az_content;
mod az_tenancy;
mod factors;
mod input;
mod limits;
mod matrix;
mod ml;
mod stopping;
mod storm;
mod towns;
mod wb;
