//! The abuse cases of `docs/trust.md`, each under its id: `au01_…` is case AU01. The lists beside this file (`au.toml` …) name all
//! cases; `cargo xtask trust` writes the table from both, and its test fails when the table is not what the tests say.
//!
//! A case that is no business of one place (a page, a noun) has its test here, and nowhere else.

#[path = "../it/kit.rs"]
#[expect(dead_code, reason = "shared with the tests of addresses; each uses its part")]
mod kit;
#[cfg(feature = "eid")]
#[path = "../it/provider.rs"]
#[expect(dead_code, reason = "shared with the tests of addresses; each uses its part")]
mod provider;
#[path = "../it/sink.rs"]
mod sink;

mod anna;
mod au_answers;
mod au_limits_of_tokens;
mod au_links;
mod au_sessions;
mod au_time;
mod az;
mod az_content;
mod az_suspension;
mod az_tenancy;
mod clerk;
mod du;
mod du_logs;
#[cfg(feature = "eid")]
mod eid;
mod factors;
mod files;
mod guests;
mod input;
mod large;
mod leaving;
mod limits;
mod markup;
mod matrix;
mod ml;
mod ml_waiting;
mod op;
mod pictures;
mod polls;
mod pr;
mod previews;
mod process;
mod ranks;
mod sd;
mod somebody;
mod staff;
mod statements;
mod stopping;
mod storm;
mod texts;
mod together;
mod towns;
mod traces;
mod uploads;
mod vi;
mod vi_at_once;
mod vi_counts;
mod vi_erased;
mod vi_fixed;
mod vi_paper;
mod vi_people;
mod vi_secrecy;
mod vi_times;
mod vi_traces;
mod vi_who;
mod wb;
mod wb_reading;
