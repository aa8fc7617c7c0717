//! Why an election cannot be counted: election and settings do not fit together. Read by operators and at the command line, so in
//! English.

use super::Kind;

/// What does not fit.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CountError {
    #[error("there is no option to count")]
    NoCandidates,
    #[error("more than {max} options")]
    TooManyCandidates { max: usize },
    #[error("the id {id:?} stands for two options")]
    DuplicateId { id: String },
    #[error("a ballot names option number {option}, and there are {options}")]
    UnknownCandidate { option: usize, options: usize },
    #[error("{rule} cannot count ballots of the kind {kind}")]
    WrongKind { rule: &'static str, kind: Kind },
    #[error("{rule} needs ballots that name one option each, and some name several")]
    SeveralNamed { rule: &'static str },
    #[error("{rule} needs whole ballots, and these are single marks")]
    OnlyMarks { rule: &'static str },
    #[error("{rule} needs a budget or a number of winners")]
    NoBudget { rule: &'static str },
    #[error("option {id:?} has no cost")]
    CostMissing { id: String },
    #[error("costs and budget must stay under {max} cents")]
    TooExpensive { max: u64 },
    #[error("{setting} is no setting of {rule}")]
    NotForRule { setting: &'static str, rule: &'static str },
    #[error("nobody can win nothing: the number of winners must be one or more")]
    NoSeats,
    #[error("{name:?} is no {what}")]
    UnknownName { what: &'static str, name: String },
}
