//! Outcomes: what a consultation gave, computed once when it closes, and what of it may be shown.

pub(crate) mod counting;
pub mod disclosed;
pub mod outcome;
pub mod store;

pub use disclosed::{Disclosed, disclosed};
pub use outcome::{
    Apart, Board, Counted, CountedOption, MeasureTally, Outcome, PaperCount, QuestionCount, RankedIdea, SurveyCount, VoteCount,
};

#[cfg(test)]
mod tests;
