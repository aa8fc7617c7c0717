//! The form of a measure: from what somebody typed to facts, or to all that is wrong with it. Pure.

use serde::Serialize;

use super::MeasureFacts;
use crate::error::{FieldErrors, Result};
use crate::ids::ActionFieldId;
use crate::quarter::Quarter;
use crate::strategy::outline::{Cost, Period, VALUE_LENGTH_MAX};
use crate::strategy::words::{Horizon, Status};
use crate::text::{IDEA_MAX, TITLE_MAX, line, optional_document, optional_line};
use crate::typed;

/// As typed: words for choices, `2026 Q3` for quarters, `12.000` for euros, the slug of the field.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MeasureEntry {
    pub action_field: String,
    pub title: String,
    pub description: String,
    pub horizon: String,
    pub first_quarter: String,
    pub last_quarter: String,
    pub office: String,
    pub cost_from: String,
    pub cost_to: String,
    pub funding: String,
    pub status: String,
}

impl MeasureEntry {
    /// The facts; `field` is what the typed action field was found to be.
    ///
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn check(&self, field: Option<ActionFieldId>) -> Result<MeasureFacts> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", line(&self.title, TITLE_MAX));
        if field.is_none() {
            errors.add("action_field", "required");
        }
        let description = errors.take("description", optional_document(&self.description, IDEA_MAX));
        let horizon = choice(&mut errors, "horizon", Horizon::from_word(&self.horizon));
        let period = period(&mut errors, &self.first_quarter, &self.last_quarter);
        let office = errors.take("office", optional_line(&self.office, VALUE_LENGTH_MAX));
        let cost = cost(&mut errors, &self.cost_from, &self.cost_to);
        let funding = errors.take("funding", optional_line(&self.funding, VALUE_LENGTH_MAX));
        let status = choice(&mut errors, "status", Status::from_word(&self.status));
        errors.check()?;
        let (Some(action_field_id), Some(horizon), Some(status)) = (field, horizon, status) else {
            unreachable!("what is missing was noted as an error");
        };
        Ok(MeasureFacts { action_field_id, title, description, horizon, period, office, cost, funding, status })
    }
}

fn choice<T>(errors: &mut FieldErrors, name: &str, chosen: Option<T>) -> Option<T> {
    if chosen.is_none() {
        errors.add(name, "required");
    }
    chosen
}

/// Both quarters or none.
pub(crate) fn period(errors: &mut FieldErrors, first: &str, last: &str) -> Option<Period> {
    let quarters = [("first_quarter", first.trim()), ("last_quarter", last.trim())];
    if quarters.iter().all(|(_, typed)| typed.is_empty()) {
        return None;
    }
    let read = quarters.map(|(name, typed)| {
        let quarter = typed.parse::<Quarter>().ok();
        if quarter.is_none() {
            errors.add(name, if typed.is_empty() { "required" } else { "not_a_quarter" });
        }
        quarter
    });
    let [Some(first), Some(last)] = read else { return None };
    if last < first {
        errors.add("last_quarter", "end_before_start");
    }
    Some(Period { first, last })
}

/// One amount alone is exact, or the most: `bis 5.000`.
fn cost(errors: &mut FieldErrors, from: &str, to: &str) -> Option<Cost> {
    let amounts = [("cost_from", from.trim()), ("cost_to", to.trim())].map(|(name, typed)| {
        let euros = typed::euros(typed);
        if !typed.is_empty() && euros.is_none() {
            errors.add(name, "not_euros");
        }
        euros
    });
    let cost = match amounts {
        [None, None] => return None,
        [Some(from), None] => Cost { from, to: from },
        [None, Some(to)] => Cost { from: 0, to },
        [Some(from), Some(to)] => Cost { from, to },
    };
    if cost.to < cost.from {
        errors.add("cost_to", "cost_reversed");
    }
    Some(cost)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::error::Error;

    fn entry() -> MeasureEntry {
        MeasureEntry {
            title: "Ratsinfo-App".to_owned(),
            horizon: "short".to_owned(),
            status: "planned".to_owned(),
            ..MeasureEntry::default()
        }
    }

    fn check(entry: &MeasureEntry) -> Result<MeasureFacts> {
        entry.check(Some(ActionFieldId(Uuid::nil())))
    }

    #[test]
    fn costs_and_quarters_may_be_open_exact_or_a_range() {
        let open = check(&entry()).expect("little is enough");
        assert_eq!((open.cost, open.period), (None, None));
        let cases = [("5.000", "", 5_000, 5_000), ("", "5.000 €", 0, 5_000), ("5000", "12.000", 5_000, 12_000)];
        for (cost_from, cost_to, from, to) in cases {
            let facts = check(&MeasureEntry { cost_from: cost_from.to_owned(), cost_to: cost_to.to_owned(), ..entry() });
            assert_eq!(facts.map(|facts| facts.cost), Ok(Some(Cost { from, to })), "{cost_from} {cost_to}");
        }
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let wrong = MeasureEntry {
            first_quarter: "2026 Q3".to_owned(),
            last_quarter: "2026 Q2".to_owned(),
            cost_from: "9".to_owned(),
            cost_to: "8,50".to_owned(),
            ..MeasureEntry::default()
        };
        let Err(Error::Invalid(FieldErrors(errors))) = wrong.check(None) else { panic!("it is wrong") };
        let errors: Vec<_> = errors.iter().map(|(field, code)| (field.as_str(), *code)).collect();
        let expected = [
            ("title", "required"),
            ("action_field", "required"),
            ("horizon", "required"),
            ("last_quarter", "end_before_start"),
            ("cost_to", "not_euros"),
            ("status", "required"),
        ];
        assert_eq!(errors, expected);
        let half = MeasureEntry { first_quarter: "2026 Q3".to_owned(), ..entry() };
        assert_eq!(check(&half), Err(Error::field("last_quarter", "required")));
        let odd = MeasureEntry { first_quarter: "bald".to_owned(), last_quarter: "2026 Q3".to_owned(), ..entry() };
        assert_eq!(check(&odd), Err(Error::field("first_quarter", "not_a_quarter")));
    }
}
