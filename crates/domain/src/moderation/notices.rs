//! What authors are told by mail about their contributions: the kinds, and what each mail says. Its words are made when it is sent.
//! Events tell the same.

use serde::{Deserialize, Serialize};

/// With [`Judged`].
pub const IDEA_PUBLISHED: &str = "idea_published";
pub const IDEA_HIDDEN: &str = "idea_hidden";
pub const COMMENT_HIDDEN: &str = "comment_hidden";
pub const IDEA_ANSWERED: &str = "idea_answered";
/// With [`Merged`].
pub const IDEA_MERGED: &str = "idea_merged";
pub const IDEA_UNMERGED: &str = "idea_unmerged";
/// With [`Proposed`].
pub const IDEA_PROPOSED: &str = "idea_proposed";

/// A verdict or an answer. Number and title are the idea's, also for a comment on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    pub number: i64,
    pub title: String,
    /// Empty where there is none.
    pub reason: String,
}

/// A merge, or that it was undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    pub number: i64,
    pub title: String,
    pub into_number: i64,
    pub into_title: String,
    pub reason: String,
}

/// An idea became a proposed measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    pub number: i64,
    pub title: String,
    pub measure_title: String,
}
