//! A pile of sheets: who reads it, where it stands, and what it adds to the count. No database.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId};
use crate::words::text_enum;

text_enum! {
    /// Why a sheet is no valid ballot.
    pub enum InvalidReason {
        /// Nothing is marked.
        Empty = "empty",
        /// What is meant cannot be told.
        Unclear = "unclear",
        /// More than the rules allow.
        TooMany = "too_many",
        /// It tells whose it is.
        Signed = "signed",
        Other = "other",
    }
}

text_enum! {
    /// Where a pile stands.
    pub enum State {
        /// The first person reads.
        First = "first",
        /// The second person reads.
        Second = "second",
        /// Both have read, and not the same on every sheet.
        Differs = "differs",
        /// Both have read the same.
        Agrees = "agrees",
        /// It counts.
        Signed = "signed",
        /// It does not count, and stays as a line of the list.
        Discarded = "discarded",
    }
}

/// One of two readings of a pile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    First = 1,
    Second = 2,
}

/// What somebody read on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The marks, as ballots are stored.
    Valid(String),
    Invalid(InvalidReason),
}

/// What a pile adds to the count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub valid: u64,
    /// Only reasons that occur, in their order.
    pub invalid: Vec<(InvalidReason, u64)>,
}

/// A pile of sheets.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Batch {
    pub consultation_id: ConsultationId,
    /// Counts from 1 in each vote.
    pub number: i64,
    /// As its maker calls it: where the sheets come from.
    pub label: String,
    pub sheet_count: i64,
    pub first_by: Option<AccountId>,
    pub first_done_at: Option<Instant>,
    pub second_by: Option<AccountId>,
    pub second_done_at: Option<Instant>,
    pub signed_by: Option<AccountId>,
    pub signed_at: Option<Instant>,
    /// [`Record`] as JSON.
    pub record: Option<String>,
    pub discarded_at: Option<Instant>,
    pub created_at: Instant,
    /// How many sheets the first person has entered, and the second.
    pub first_entered: i64,
    pub second_entered: i64,
    /// On how many sheets they read something else; 0 until both have finished.
    pub differences: i64,
    /// How many codes came with it.
    pub slips: i64,
}

impl Reading {
    pub(super) fn number(self) -> i64 {
        self as i64
    }
}

impl Entry {
    /// The marks and the reason, of which there is one.
    pub(super) fn columns(&self) -> (Option<String>, Option<&'static str>) {
        match self {
            Self::Valid(marks) => (Some(marks.clone()), None),
            Self::Invalid(reason) => (None, Some(reason.as_str())),
        }
    }

    pub(super) fn from_columns(marks: Option<String>, reason: Option<&str>) -> Result<Self> {
        match (marks, reason.and_then(InvalidReason::from_word)) {
            (Some(marks), None) => Ok(Self::Valid(marks)),
            (None, Some(reason)) => Ok(Self::Invalid(reason)),
            _ => Err(Error::internal("paper_entry: neither marks nor a reason".to_owned())),
        }
    }
}

impl Record {
    pub(super) fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let mut record = Self::default();
        let mut reasons = Vec::new();
        for entry in entries {
            match entry {
                Entry::Valid(_) => record.valid += 1,
                Entry::Invalid(reason) => reasons.push(*reason),
            }
        }
        let count = |reason| reasons.iter().filter(|given| **given == reason).count() as u64;
        record.invalid =
            InvalidReason::all().iter().map(|reason| (*reason, count(*reason))).filter(|(_, count)| *count > 0).collect();
        record
    }

    /// This pile and another one.
    #[must_use]
    pub fn and(self, other: &Self) -> Self {
        let count =
            |of: &Self, reason| of.invalid.iter().filter(|(given, _)| *given == reason).map(|(_, count)| count).sum::<u64>();
        let both = InvalidReason::all().iter().map(|reason| (*reason, count(&self, *reason) + count(other, *reason)));
        Self { valid: self.valid + other.valid, invalid: both.filter(|(_, count)| *count > 0).collect() }
    }

    pub fn invalid_count(&self) -> u64 {
        self.invalid.iter().map(|(_, count)| count).sum()
    }
}

impl Batch {
    pub fn state(&self) -> State {
        match self {
            Self { discarded_at: Some(_), .. } => State::Discarded,
            Self { signed_at: Some(_), .. } => State::Signed,
            Self { first_done_at: None, .. } => State::First,
            Self { second_done_at: None, .. } => State::Second,
            Self { differences: 0, .. } => State::Agrees,
            Self { .. } => State::Differs,
        }
    }

    /// Which reading is somebody's: the first until it is finished, then the second, by somebody else. Whoever has read goes on with their own.
    ///
    /// # Errors
    /// `Conflict("reading_taken")` when both are other people's, or the first one is and is not finished.
    pub fn reading_of(&self, account: AccountId) -> Result<Reading> {
        let (is_first, is_second) = (self.first_by == Some(account), self.second_by == Some(account));
        match self {
            _ if is_first => Ok(Reading::First),
            _ if is_second => Ok(Reading::Second),
            Self { first_by: None, .. } => Ok(Reading::First),
            Self { first_done_at: Some(_), second_by: None, .. } => Ok(Reading::Second),
            Self { .. } => Err(Error::Conflict("reading_taken")),
        }
    }

    /// Whether a sheet of this reading can be entered: while it is not finished, and again when both are.
    ///
    /// # Errors
    /// `Conflict` with `batch_signed`, `batch_discarded` or `reading_done`.
    pub fn check_open(&self, reading: Reading) -> Result<()> {
        let is_done = match reading {
            Reading::First => self.first_done_at.is_some(),
            Reading::Second => self.second_done_at.is_some(),
        };
        match self.state() {
            State::Signed => Err(Error::Conflict("batch_signed")),
            State::Discarded => Err(Error::Conflict("batch_discarded")),
            State::First | State::Second if is_done => Err(Error::Conflict("reading_done")),
            State::First | State::Second | State::Differs | State::Agrees => Ok(()),
        }
    }

    /// How many sheets of a reading are entered.
    pub fn entered(&self, reading: Reading) -> i64 {
        match reading {
            Reading::First => self.first_entered,
            Reading::Second => self.second_entered,
        }
    }

    /// What it adds to the count, once it is countersigned.
    ///
    /// # Errors
    /// `Internal` when the stored record cannot be read.
    pub fn record(&self) -> Result<Option<Record>> {
        let read = |stored: &String| {
            serde_json::from_str(stored).map_err(|error| Error::internal(format!("paper_batch.record: {error}")))
        };
        self.record.as_ref().map(read).transpose()
    }
}

#[cfg(test)]
mod tests;
