//! Votes on proposed measures: by which rules, who has cast what so far, and how it ends. Opinion, not a legally binding election.

pub mod actions;
pub mod ballot;
pub mod beginning;
pub mod casting;
pub mod changes;
pub mod codes;
pub mod confirming;
pub mod counting;
pub mod desk;
pub mod eligibility;
pub mod entitling;
mod fitting;
pub mod keeping;
mod locks;
pub mod marks;
mod reasons;
mod repeating;
mod requests;
pub mod resting;
pub mod roll;
pub mod roll_file;
pub mod rules;
pub mod ruling;
pub mod sealed;
pub(crate) mod sealing;
pub mod shares;
pub mod store;
#[cfg(any(test, feature = "testkit"))]
pub mod testing;
mod together;
pub mod verifying;
pub mod withdrawing;
mod written;

pub use ballot::{Ballot, Paper, Receipt, VoteOption};
pub use eligibility::{Circle, Eligibility, EligibilityDraft, Lack};
pub use marks::{ABSTAIN, Mark, NO, YES};
pub use rules::{Access, Counting, Method, Rules, Secrecy};
pub use ruling::RulesDraft;
pub use sealed::Sealed;
pub use together::Cast;
