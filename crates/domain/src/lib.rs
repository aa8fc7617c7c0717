//! The rules of Dorflinde: one folder per noun, each verb a plain async function. Knows nothing of pages or HTTP.

pub mod accounts;
pub mod action_fields;
pub mod actor;
pub mod clock;
pub mod consultations;
pub mod crypto;
pub mod db;
pub mod decisions;
pub mod dossiers;
pub mod error;
pub mod events;
pub mod factors;
pub mod ideas;
pub mod identity;
pub mod ids;
pub mod jobs;
pub mod limits;
pub mod mail;
pub mod measures;
pub mod moderation;
pub mod municipalities;
pub mod outcomes;
pub mod paging;
pub mod quarter;
pub mod random;
pub mod receipts;
pub mod requests;
pub mod rights;
pub mod roadmap;
pub mod spam;
pub mod strategy;
pub mod surveys;
#[cfg(any(test, feature = "testkit"))]
pub mod testkit;
pub mod text;
pub mod typed;
pub mod versions;
pub mod votes;
pub mod words;

pub use actor::{Actor, Person, Role};
pub use clock::{Clock, Instant};
pub use db::{Db, Tx};
pub use error::{Error, FieldErrors, Result};
pub use random::Random;
pub use rights::Right;
