//! What a notice is.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use uuid::Uuid;

use crate::accounts::check_email;
use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::ids::{AccountId, IdeaId};
use crate::moderation::{Subject, SubjectKind};
use crate::text::{self, NAME_MAX, REASON_MAX};
use crate::words::text_enum;

text_enum! {
    /// What is wrong with a contribution.
    pub enum Reason {
        Insult = "insult",
        Hate = "hate",
        Privacy = "privacy",
        Copyright = "copyright",
        Spam = "spam",
        Illegal = "illegal",
        Other = "other",
    }
}

text_enum! {
    /// What became of a notice.
    pub enum Verdict {
        Hide = "hide",
        Keep = "keep",
    }
}

/// What somebody types.
#[derive(Clone, Debug, Default)]
pub struct NewNotice {
    pub reason: String,
    pub text: String,
    /// Of somebody without an account; both may be left out.
    pub name: String,
    pub email: String,
    pub lang: String,
}

/// A notice with checked texts.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub reason: Reason,
    pub text: String,
    pub name: String,
    pub email: String,
    pub lang: String,
}

impl NewNotice {
    pub(super) fn checked(&self) -> Result<Checked> {
        let mut errors = FieldErrors::default();
        let reason = Reason::from_word(&self.reason);
        if reason.is_none() {
            errors.add("reason", "required");
        }
        let text = errors.take("text", text::paragraphs(&self.text, REASON_MAX));
        let name = errors.take("name", text::optional_line(&self.name, NAME_MAX));
        let email = if self.email.trim().is_empty() { Ok(String::new()) } else { check_email(&self.email) };
        let email = errors.take("email", email);
        errors.check()?;
        Ok(Checked { reason: reason.unwrap_or(Reason::Other), text, name, email, lang: self.lang.clone() })
    }
}

/// The contribution that a notice is about, as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Target {
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    pub id: Uuid,
    pub idea_id: IdeaId,
    /// The idea's number and title, also of a comment on it.
    pub number: i64,
    pub title: String,
    pub text: String,
}

/// A notice that waits for a decision. Who gave it is nothing for moderators.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Open {
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    pub subject_id: Uuid,
    pub number: i64,
    pub title: String,
    /// The contribution's own words.
    pub subject_text: String,
    #[sqlx(try_from = "String")]
    pub reason: Reason,
    pub text: String,
    pub at: Instant,
    pub author_id: Option<AccountId>,
    /// Whether the contribution is hidden already, or gone with its author.
    pub is_hidden: bool,
}

impl Open {
    pub(super) fn subject(&self) -> Subject {
        match self.kind {
            SubjectKind::Idea => Subject::Idea(self.number),
            SubjectKind::Comment => Subject::Comment(crate::ids::CommentId(self.subject_id)),
        }
    }
}

/// What mails about a notice say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    pub title: String,
    pub verdict: String,
    pub reason: String,
}
