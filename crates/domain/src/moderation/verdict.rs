//! What moderators decide, on what, and how the queue is read. No database.

use sqlx::FromRow;
use uuid::Uuid;

use crate::clock::Instant;
use crate::ideas::Origin;
use crate::ids::{AccountId, CommentId};
use crate::paging::Page;
use crate::words::text_enum;

/// Contributions on one page of the queue.
pub const QUEUE_PAGE: i64 = 20;

text_enum! {
    pub enum Verdict {
        Approve = "approve",
        Hide = "hide",
    }
}

text_enum! {
    /// What kind of contribution a verdict is about.
    pub enum SubjectKind {
        Idea = "idea",
        Comment = "comment",
    }
}

/// The contribution that a verdict is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// By its public number.
    Idea(i64),
    Comment(CommentId),
}

/// A contribution that waits.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct QueueItem {
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    pub id: Uuid,
    /// The idea's number; of a comment, the number of the idea it stands under.
    pub number: i64,
    /// The idea's title.
    pub title: String,
    pub text: String,
    pub author_id: Option<AccountId>,
    pub author_name: String,
    #[sqlx(try_from = "String")]
    pub origin: Origin,
    pub created_at: Instant,
}

/// A page of what waits, the oldest first, and how much of each kind there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queue {
    pub page: Page<QueueItem>,
    pub ideas: i64,
    pub comments: i64,
}

/// A verdict of the past, for the page where moderators look at an idea.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct PastVerdict {
    #[sqlx(try_from = "String")]
    pub verdict: Verdict,
    pub reason: String,
    /// Empty: whoever it was has erased the account.
    pub moderator_name: String,
    pub at: Instant,
}
