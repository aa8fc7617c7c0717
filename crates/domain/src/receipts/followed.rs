//! What a receipt tells: the present state of the contribution that it belongs to. No database.

use sqlx::FromRow;

use crate::clock::Instant;
use crate::ideas::State;
use crate::ids::IdeaId;
use crate::moderation::SubjectKind;

/// A contribution as whoever has its code may see it: what they wrote, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Followed {
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    /// The idea, or that of the comment.
    pub idea_id: IdeaId,
    pub number: i64,
    pub title: String,
    /// Of the contribution itself.
    #[sqlx(try_from = "String")]
    pub state: State,
    pub text: String,
    pub created_at: Instant,
    /// The public reason, while it is hidden.
    pub hidden_reason: Option<String>,
    /// The municipality's answer to the idea, or to the one it goes on in.
    pub answer: Option<String>,
}
