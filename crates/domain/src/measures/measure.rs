//! A measure: what is stored of it, and the order in which measures are told.

use sqlx::FromRow;

use crate::clock::Instant;
use crate::ids::{ActionFieldId, IdeaId, MeasureId};
use crate::quarter::Quarter;
use crate::strategy::outline::{Cost, Period};
use crate::strategy::words::{Horizon, Status};

#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Measure {
    pub id: MeasureId,
    /// Its part of addresses, and its key in the strategy's file. Never changes.
    pub slug: String,
    pub action_field_id: ActionFieldId,
    pub title: String,
    /// Markdown.
    pub description: String,
    #[sqlx(try_from = "String")]
    pub horizon: Horizon,
    first_quarter: Option<Quarter>,
    last_quarter: Option<Quarter>,
    pub office: String,
    cost_from_cents: Option<i64>,
    cost_to_cents: Option<i64>,
    pub funding: String,
    #[sqlx(try_from = "String")]
    pub status: Status,
    pub created_at: Instant,
    pub updated_at: Instant,
}

/// What is said about a measure; two that say the same are the same to an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureFacts {
    pub action_field_id: ActionFieldId,
    pub title: String,
    pub description: String,
    pub horizon: Horizon,
    pub period: Option<Period>,
    pub office: String,
    pub cost: Option<Cost>,
    pub funding: String,
    pub status: Status,
}

/// A measure that moderation proposes, with the ideas it comes from.
#[derive(Clone, Debug)]
pub struct NewMeasure {
    pub action_field_id: ActionFieldId,
    pub title: String,
    pub description: String,
    pub horizon: Horizon,
    pub origins: Vec<IdeaId>,
}

impl Measure {
    /// `None` while nobody knows when.
    pub fn period(&self) -> Option<Period> {
        Some(Period { first: self.first_quarter?, last: self.last_quarter? })
    }

    /// `None` while nobody knows how much.
    pub fn cost(&self) -> Option<Cost> {
        Some(Cost { from: self.cost_from_cents? / 100, to: self.cost_to_cents? / 100 })
    }

    pub fn facts(&self) -> MeasureFacts {
        MeasureFacts {
            action_field_id: self.action_field_id,
            title: self.title.clone(),
            description: self.description.clone(),
            horizon: self.horizon,
            period: self.period(),
            office: self.office.clone(),
            cost: self.cost(),
            funding: self.funding.clone(),
            status: self.status,
        }
    }
}

/// Short before long, early before late, undated last, then by name: the same on every page and in the file.
pub fn in_order(mut measures: Vec<Measure>) -> Vec<Measure> {
    measures.sort_by(|a, b| {
        let key = |m: &Measure| (m.horizon, m.first_quarter.map_or(i64::MAX, |q| q.0), m.last_quarter.map_or(i64::MAX, |q| q.0));
        key(a).cmp(&key(b)).then_with(|| a.slug.cmp(&b.slug))
    });
    measures
}
