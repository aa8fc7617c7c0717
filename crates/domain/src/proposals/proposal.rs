//! A proposal: what it says, what accepting it does to a measure, and what the council types. No database.

use jiff::civil::Date;
use serde::Serialize;

use crate::clock::Instant;
use crate::decisions::{DecisionEntry, Verdict};
use crate::ids::{MeasureId, ProposalId};
use crate::measures::MeasureFacts;
use crate::quarter::Quarter;
use crate::strategy::outline::Period;
use crate::strategy::words::{Horizon, Status};
use crate::words::text_enum;

/// A measure that moves to an earlier horizon begins so many quarters sooner.
const YEAR: i64 = 4;

text_enum! {
    /// What a vote proposes for a measure.
    pub enum Kind {
        /// "vorgezogen": it was elected.
        Advance = "advance",
        /// "zurückgestellt": it was not.
        Postpone = "postpone",
    }
}

text_enum! {
    /// What the council says to it.
    pub enum Answer {
        Accept = "accept",
        Decline = "decline",
        /// It decided on the measure itself, without this proposal.
        Decided = "decided",
    }
}

/// What the minutes say of the council's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    pub reason: String,
    pub decided_on: Date,
    pub paper_number: String,
}

/// A proposal with the vote that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    pub kind: Kind,
    pub at: Instant,
    pub measure_id: MeasureId,
    pub measure_slug: String,
    pub measure_title: String,
    pub consultation_slug: String,
    pub consultation_title: String,
    /// `None` while the council has not decided.
    pub answered: Option<Answered>,
}

/// Where a measure would stand in the roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub status: Status,
    pub horizon: Horizon,
    pub period: Option<Period>,
}

/// The form, as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AnswerEntry {
    pub answer: String,
    pub reason: String,
    pub decided_on: String,
    pub paper_number: String,
}

impl Kind {
    /// What accepting does. *Advance*: one horizon earlier, and four quarters sooner; what is short-term already one quarter sooner; never
    /// before the running quarter, and as long as planned. *Postpone*: the status says so, the plan stays on record.
    pub fn plan(self, facts: &MeasureFacts, today: Quarter) -> Plan {
        let (horizon, sooner) = match facts.horizon {
            Horizon::Long => (Horizon::Medium, YEAR),
            Horizon::Medium => (Horizon::Short, YEAR),
            Horizon::Short => (Horizon::Short, 1),
        };
        match self {
            Self::Advance => Plan {
                status: if facts.status == Status::Running { Status::Running } else { Status::Planned },
                horizon,
                period: facts.period.map(|period| moved(period, sooner, today)),
            },
            Self::Postpone => Plan { status: Status::Postponed, horizon: facts.horizon, period: facts.period },
        }
    }

    fn verdict(self) -> Verdict {
        match self {
            Self::Advance => Verdict::Adopt,
            Self::Postpone => Verdict::Postpone,
        }
    }
}

/// What has begun, or begins now, stays where it is.
fn moved(period: Period, sooner: i64, today: Quarter) -> Period {
    let by = sooner.min((period.first.0 - today.0).max(0));
    Period { first: Quarter(period.first.0 - by), last: Quarter(period.last.0 - by) }
}

impl AnswerEntry {
    /// The decision that accepting is.
    pub(super) fn decision(&self, kind: Kind, facts: &MeasureFacts, today: Quarter) -> DecisionEntry {
        let plan = kind.plan(facts, today);
        let quarter = |of: fn(Period) -> Quarter| plan.period.map(of).map(Quarter::short).unwrap_or_default();
        DecisionEntry {
            verdict: kind.verdict().as_str().to_owned(),
            reason: self.reason.clone(),
            decided_on: self.decided_on.clone(),
            paper_number: self.paper_number.clone(),
            status: if kind == Kind::Advance { plan.status.as_str().to_owned() } else { String::new() },
            horizon: plan.horizon.as_str().to_owned(),
            first_quarter: quarter(|period| period.first),
            last_quarter: quarter(|period| period.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ActionFieldId;

    fn quarter(text: &str) -> Quarter {
        text.parse().expect("a quarter")
    }

    fn facts(horizon: Horizon, first: &str, last: &str) -> MeasureFacts {
        MeasureFacts {
            action_field_id: ActionFieldId(uuid::Uuid::nil()),
            title: "Mitfahrbank".into(),
            description: String::new(),
            horizon,
            period: Some(Period { first: quarter(first), last: quarter(last) }),
            office: String::new(),
            cost: None,
            funding: String::new(),
            status: Status::Proposed,
        }
    }

    #[test]
    fn what_was_elected_comes_one_horizon_and_a_year_sooner_but_never_before_now() {
        let today = quarter("2026 Q4");
        for (horizon, first, last, expected) in [
            (Horizon::Long, "2030 Q1", "2030 Q4", (Horizon::Medium, "2029 Q1", "2029 Q4")),
            (Horizon::Medium, "2027 Q2", "2027 Q3", (Horizon::Short, "2026 Q4", "2027 Q1")),
            (Horizon::Short, "2027 Q1", "2027 Q4", (Horizon::Short, "2026 Q4", "2027 Q3")),
            (Horizon::Short, "2026 Q4", "2027 Q4", (Horizon::Short, "2026 Q4", "2027 Q4")),
            (Horizon::Short, "2026 Q1", "2027 Q4", (Horizon::Short, "2026 Q1", "2027 Q4")),
        ] {
            let plan = Kind::Advance.plan(&facts(horizon, first, last), today);
            let period = Some(Period { first: quarter(expected.1), last: quarter(expected.2) });
            assert_eq!(plan, Plan { status: Status::Planned, horizon: expected.0, period }, "{first}");
        }
        let undated = MeasureFacts { period: None, ..facts(Horizon::Long, "2030 Q1", "2030 Q4") };
        assert_eq!(Kind::Advance.plan(&undated, today).period, None);
    }

    #[test]
    fn what_was_not_elected_waits_where_it_stands() {
        let before = facts(Horizon::Medium, "2028 Q1", "2028 Q4");
        let plan = Kind::Postpone.plan(&before, quarter("2026 Q4"));
        assert_eq!(plan, Plan { status: Status::Postponed, horizon: before.horizon, period: before.period });
    }
}
