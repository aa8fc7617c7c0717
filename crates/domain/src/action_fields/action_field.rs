//! An action field: what is stored of it, and what somebody types into its form.

use serde::Serialize;
use sqlx::FromRow;

use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::ids::ActionFieldId;
use crate::text::{IDEA_MAX, TITLE_MAX, line, optional_document};

#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ActionField {
    pub id: ActionFieldId,
    /// Its part of addresses, and its key in the strategy's file. Never changes.
    pub slug: String,
    /// Its place among the fields, from 1.
    pub position: i64,
    pub title: String,
    /// Markdown, like the target state.
    pub goal: String,
    pub target_state: String,
    pub updated_at: Instant,
}

/// What is said about a field; two fields that say the same are the same to an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionFieldFacts {
    pub title: String,
    pub goal: String,
    pub target_state: String,
}

impl ActionField {
    pub fn facts(&self) -> ActionFieldFacts {
        ActionFieldFacts { title: self.title.clone(), goal: self.goal.clone(), target_state: self.target_state.clone() }
    }
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ActionFieldEntry {
    pub title: String,
    pub goal: String,
    pub target_state: String,
}

impl ActionFieldEntry {
    /// # Errors
    /// `Invalid`: `required`, `too_long`.
    pub fn check(&self) -> Result<ActionFieldFacts> {
        let mut errors = FieldErrors::default();
        let facts = ActionFieldFacts {
            title: errors.take("title", line(&self.title, TITLE_MAX)),
            goal: errors.take("goal", optional_document(&self.goal, IDEA_MAX)),
            target_state: errors.take("target_state", optional_document(&self.target_state, IDEA_MAX)),
        };
        errors.check()?;
        Ok(facts)
    }
}
