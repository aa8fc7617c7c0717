//! A decision: what is stored of it, what somebody types into its form, and what it does to a measure.

use jiff::civil::Date;
use serde::Serialize;

use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::ids::{DecisionId, MeasureId};
use crate::measures::{self, MeasureFacts};
use crate::proposals::{Answer, Answered};
use crate::strategy::outline::{Period, VALUE_LENGTH_MAX};
use crate::strategy::words::{Horizon, Status};
use crate::text::{REASON_MAX, line, paragraphs};
use crate::typed;
use crate::words::text_enum;

text_enum! {
    /// What a council can say to a measure.
    pub enum Verdict {
        Adopt = "adopt",
        Postpone = "postpone",
        Reject = "reject",
    }
}

impl Verdict {
    /// Whether an administrator may bring a measure to this status after the verdict: what was adopted goes on to its end, what was
    /// postponed or rejected stays so until the council decides anew.
    pub fn allows(self, status: Status) -> bool {
        match self {
            Self::Adopt => matches!(status, Status::Planned | Status::Running | Status::Done),
            Self::Postpone => status == Status::Postponed,
            Self::Reject => status == Status::Rejected,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub id: DecisionId,
    pub measure_id: MeasureId,
    pub verdict: Verdict,
    pub reason: String,
    pub decided_on: Date,
    pub paper_number: String,
    pub status_before: Status,
    pub status_after: Status,
    pub horizon_before: Horizon,
    pub horizon_after: Horizon,
    pub at: Instant,
}

/// The form, as typed. Horizon and quarters left empty stay as they are, the status of an adopted measure is then `planned`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DecisionEntry {
    pub verdict: String,
    pub reason: String,
    pub decided_on: String,
    pub paper_number: String,
    pub status: String,
    pub horizon: String,
    pub first_quarter: String,
    pub last_quarter: String,
}

/// An entry without mistakes.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub verdict: Verdict,
    pub reason: String,
    pub decided_on: Date,
    pub paper_number: String,
    status: Status,
    horizon: Option<Horizon>,
    period: Option<Period>,
}

impl DecisionEntry {
    /// `today`: no council decides in the future.
    pub(super) fn check(&self, today: Date) -> Result<Checked> {
        let mut errors = FieldErrors::default();
        let verdict = Verdict::from_word(&self.verdict);
        if verdict.is_none() {
            errors.add("verdict", "required");
        }
        let typed = [&self.reason, &self.decided_on, &self.paper_number];
        let Minutes { reason, decided_on, paper_number } = minutes(&mut errors, typed, today);
        let adopted = match self.status.as_str() {
            "" => Some(Status::Planned),
            word => Status::from_word(word).filter(|status| matches!(status, Status::Planned | Status::Running)),
        };
        if adopted.is_none() && verdict == Some(Verdict::Adopt) {
            errors.add("status", "unknown");
        }
        let horizon = Horizon::from_word(&self.horizon);
        if horizon.is_none() && !self.horizon.is_empty() {
            errors.add("horizon", "unknown");
        }
        let period = measures::period(&mut errors, &self.first_quarter, &self.last_quarter);
        errors.check()?;
        let (Some(verdict), Some(decided_on)) = (verdict, decided_on) else {
            unreachable!("what is missing was noted as an error");
        };
        let status = match verdict {
            Verdict::Adopt => adopted.unwrap_or(Status::Planned),
            Verdict::Postpone => Status::Postponed,
            Verdict::Reject => Status::Rejected,
        };
        Ok(Checked { verdict, reason, decided_on, paper_number, status, horizon, period })
    }
}

/// What the minutes of the council's meeting say.
pub(crate) struct Minutes {
    pub reason: String,
    /// `None` is an error that was noted.
    pub decided_on: Option<Date>,
    pub paper_number: String,
}

/// Reason, day and paper number as typed. `today`: no council decides in the future.
pub(crate) fn minutes(errors: &mut FieldErrors, [reason, decided_on, paper_number]: [&String; 3], today: Date) -> Minutes {
    let reason = errors.take("reason", paragraphs(reason, REASON_MAX));
    let day = typed::day(decided_on.trim());
    match day {
        None => errors.add("decided_on", if decided_on.trim().is_empty() { "required" } else { "date_invalid" }),
        Some(day) if day > today => errors.add("decided_on", "date_future"),
        Some(_) => {}
    }
    let paper_number = errors.take("paper_number", line(paper_number, VALUE_LENGTH_MAX));
    Minutes { reason, decided_on: day, paper_number }
}

impl Checked {
    /// What it says to proposals for its measure.
    pub(super) fn answered(&self) -> Answered {
        Answered {
            answer: Answer::Decided,
            reason: self.reason.clone(),
            decided_on: self.decided_on,
            paper_number: self.paper_number.clone(),
        }
    }

    /// The measure after the decision. A rejected one keeps its plan, as a record of what was rejected.
    pub(super) fn applied_to(&self, before: &MeasureFacts) -> MeasureFacts {
        let mut after = MeasureFacts { status: self.status, ..before.clone() };
        if self.verdict != Verdict::Reject {
            after.horizon = self.horizon.unwrap_or(before.horizon);
            after.period = self.period.or(before.period);
        }
        after
    }
}
