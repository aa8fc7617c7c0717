//! The pages that the law asks for: what a municipality says about itself, and its own words for them.

mod actions;
mod facts;
mod store;

pub use actions::{find_own_text, save_facts, save_text};
pub use facts::{Conformity, LegalFacts, LegalPage};
pub use store::{OwnText, find_facts, find_text, list_own};
