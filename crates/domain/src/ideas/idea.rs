//! An idea: its states, what may be done with it when, and how it is read. No database.

use sqlx::FromRow;

use crate::clock::Instant;
use crate::identity::Rungs;
use crate::ids::{AccountId, ActionFieldId, CommentId, IdeaId};
use crate::words::text_enum;

/// Ideas on one page of a list.
pub const PAGE: i64 = 25;
/// Comments on one page of an idea.
pub const COMMENTS_PAGE: i64 = 25;

text_enum! {
    /// Where an idea or a comment stands. A comment is never merged.
    pub enum State {
        /// Waits for the moderation.
        Pending = "pending",
        Published = "published",
        /// Taken out of sight with a reason.
        Hidden = "hidden",
        /// Goes on as part of another idea.
        Merged = "merged",
    }
}

text_enum! {
    /// The order of a list.
    pub enum Sorting {
        Newest = "newest",
        MostSupported = "most_supported",
    }
}

text_enum! {
    /// How a contribution came.
    pub enum Origin {
        /// From somebody with an account.
        Account = "account",
        /// From somebody without.
        Guest = "guest",
        /// From somebody who came or phoned; a clerk typed it.
        Counter = "counter",
        /// From elsewhere, by the program's import.
        Import = "import",
        /// From somebody who has erased the account since.
        Former = "former",
    }
}

/// What somebody types to hand in an idea. Consultation and action field are named by the last part of their address.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct NewIdea {
    pub consultation: String,
    pub field: String,
    pub title: String,
    pub text: String,
}

/// Which ideas, in which order, from which page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter<'a> {
    /// Slug of the consultation.
    pub consultation: Option<&'a str>,
    /// Slug of the action field.
    pub field: Option<&'a str>,
    pub sorting: Sorting,
    pub page: i64,
}

/// An idea in a list.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Card {
    pub number: i64,
    pub title: String,
    /// The beginning of the text, as typed.
    pub excerpt: String,
    pub author_name: String,
    #[sqlx(try_from = "String")]
    pub origin: Origin,
    pub support_count: i64,
    pub comment_count: i64,
    pub published_at: Instant,
    pub field_slug: String,
    pub field_title: String,
    pub is_supported: bool,
    pub is_answered: bool,
    pub is_measure: bool,
    pub opens_at: Instant,
    pub closes_at: Instant,
    pub closed_at: Option<Instant>,
}

impl Card {
    /// Whether supports are taken now.
    pub fn is_open(&self, now: Instant) -> bool {
        is_open(now, self.opens_at, self.closes_at, self.closed_at)
    }
}

/// An idea as its page shows it to one viewer.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Idea {
    pub id: IdeaId,
    pub number: i64,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub title: String,
    pub text: String,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    #[sqlx(try_from = "String")]
    pub origin: Origin,
    pub support_count: i64,
    pub comment_count: i64,
    pub created_at: Instant,
    pub published_at: Option<Instant>,
    pub field_id: ActionFieldId,
    pub field_slug: String,
    pub field_title: String,
    pub consultation_slug: String,
    pub consultation_title: String,
    pub opens_at: Instant,
    pub closes_at: Instant,
    pub closed_at: Option<Instant>,
    /// What its board asks of people.
    #[sqlx(flatten)]
    pub rungs: Rungs,
    /// The idea that this one goes on in.
    pub root_number: Option<i64>,
    pub root_title: Option<String>,
    /// The public reason, while it is hidden.
    pub hidden_reason: Option<String>,
    pub answer: Option<String>,
    pub answered_at: Option<Instant>,
    pub is_supported: bool,
}

impl Idea {
    /// Whether supports and comments are taken now.
    pub fn is_open(&self, now: Instant) -> bool {
        self.state == State::Published && is_open(now, self.opens_at, self.closes_at, self.closed_at)
    }
}

fn is_open(now: Instant, opens_at: Instant, closes_at: Instant, closed_at: Option<Instant>) -> bool {
    opens_at <= now && now < closes_at && closed_at.is_none()
}

/// A comment as the idea's page shows it. A hidden one keeps its place, without its text for all but author and moderators.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Comment {
    pub id: CommentId,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub author_name: String,
    #[sqlx(try_from = "String")]
    pub origin: Origin,
    pub is_own: bool,
    pub text: String,
    pub hidden_reason: Option<String>,
    pub created_at: Instant,
    /// Comments on all pages of the idea.
    pub total: i64,
}

text_enum! {
    /// What happened to an idea, as a station of its way.
    pub enum StepKind {
        /// Another idea was merged into this one.
        Received = "received",
        /// This idea was merged into another one.
        Merged = "merged",
        Answered = "answered",
        /// It became a proposed measure.
        Proposed = "proposed",
        /// The council decided on that measure; `word` says how.
        Decided = "decided",
    }
}

/// A station on an idea's way, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Step {
    #[sqlx(try_from = "String")]
    pub kind: StepKind,
    pub at: Instant,
    /// The other idea.
    pub number: Option<i64>,
    /// The measure's address.
    pub slug: Option<String>,
    pub title: String,
    /// A reason or a verdict's reason.
    pub note: String,
    /// The measure's status, or the verdict.
    pub word: String,
    /// Day of the council's meeting and number of its paper.
    pub day: String,
    pub paper_number: String,
}

/// What came of a support: the idea that has it, and how many it has now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Supports {
    pub number: i64,
    pub support_count: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contributions_are_taken_from_the_start_until_just_before_the_end() {
        for (now, closed_at, expected) in
            [(9, None, false), (10, None, true), (19, None, true), (20, None, false), (15, Some(14), false)]
        {
            assert_eq!(is_open(Instant(now), Instant(10), Instant(20), closed_at.map(Instant)), expected, "at {now}");
        }
    }
}
