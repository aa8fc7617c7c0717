//! What an administrator types about a consultation, and its check. Times are Germany's; a time that does not exist is refused,
//! one that exists twice must be chosen.

use jiff::civil::DateTime;
use serde::Serialize;

use super::consultation::{Consultation, FieldLink, Part};
use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::ids::ActionFieldId;
use crate::text;
use crate::versions::version_of;

/// Longest summary, in characters.
pub const SUMMARY_MAX: usize = 5_000;

/// A consultation as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Draft {
    pub title: String,
    pub summary: String,
    pub parts: Vec<Part>,
    pub action_fields: Vec<ActionFieldId>,
    pub opens: LocalTime,
    pub closes: LocalTime,
}

/// A time of the clock on the wall, as the form sends it (`2026-10-25T02:30`).
#[derive(Clone, Debug, Default, Serialize)]
pub struct LocalTime {
    pub at: String,
    /// In the night of the clock change an hour comes twice: which one is meant (`first`, `second`; empty: not chosen).
    pub hour: String,
}

/// The same, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Checked {
    pub title: String,
    pub summary: String,
    pub parts: Vec<Part>,
    pub action_fields: Vec<ActionFieldId>,
    pub opens_at: Instant,
    pub closes_at: Instant,
}

impl LocalTime {
    /// As an instant.
    ///
    /// # Errors
    /// `required`, `time_invalid`, `time_missing`, `time_ambiguous`.
    pub fn instant(&self) -> std::result::Result<Instant, &'static str> {
        let at = self.at.trim();
        if at.is_empty() {
            return Err("required");
        }
        let local: DateTime = at.parse().map_err(|_| "time_invalid")?;
        let second = match self.hour.as_str() {
            "first" => Some(false),
            "second" => Some(true),
            _ => None,
        };
        Instant::from_germany(local, second)
    }

    /// As a form shows an instant that is stored.
    pub fn of(instant: Instant) -> Self {
        let local = instant.in_germany();
        let hour = match Instant::from_germany(local.datetime(), Some(false)) {
            Ok(first) if first != instant => "second",
            _ if Instant::from_germany(local.datetime(), None).is_err() => "first",
            _ => "",
        };
        Self { at: local.strftime("%Y-%m-%dT%H:%M").to_string(), hour: hour.to_owned() }
    }
}

/// The version (`versions`) of what the form of a consultation is filled from.
pub fn version(consultation: &Consultation, linked: &[FieldLink]) -> String {
    version_of(&Checked::of(consultation, linked))
}

impl Checked {
    /// What is stored, as if it had just been typed.
    pub(super) fn of(consultation: &Consultation, linked: &[FieldLink]) -> Self {
        let mut action_fields: Vec<_> = linked.iter().map(|field| field.id).collect();
        action_fields.sort_unstable();
        let Consultation { title, summary, opens_at, closes_at, .. } = consultation.clone();
        Self { title, summary, parts: consultation.parts(), action_fields, opens_at, closes_at }
    }

    /// Whether the rules are others that people take part under, not only the words.
    pub(super) fn has_other_rules(&self, than: &Self) -> bool {
        self.parts != than.parts || self.opens_at != than.opens_at || self.action_fields != than.action_fields
    }
}

impl Draft {
    pub(super) fn check(&self) -> Result<Checked> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", text::line(&self.title, text::TITLE_MAX));
        let summary = errors.take("summary", text::paragraphs(&self.summary, SUMMARY_MAX));
        let mut parts = self.parts.clone();
        parts.sort_unstable();
        parts.dedup();
        if parts.is_empty() {
            errors.add("parts", "required");
        }
        let mut action_fields = self.action_fields.clone();
        action_fields.sort_unstable();
        action_fields.dedup();
        if action_fields.is_empty() {
            errors.add("action_fields", "required");
        }
        let (opens, closes) = (self.opens.instant(), self.closes.instant());
        if let (Ok(opens), Ok(closes)) = (opens, closes)
            && opens >= closes
        {
            errors.add("closes_at", "end_before_start");
        }
        let opens_at = errors.take("opens_at", opens);
        let closes_at = errors.take("closes_at", closes);
        errors.check()?;
        Ok(Checked { title, summary, parts, action_fields, opens_at, closes_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn time(at: &str, hour: &str) -> LocalTime {
        LocalTime { at: at.into(), hour: hour.into() }
    }

    #[test]
    fn everything_that_is_missing_is_named_at_once() {
        let Err(Error::Invalid(errors)) = Draft::default().check() else { panic!("an empty form is refused") };
        let fields: Vec<&str> = errors.0.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(fields, ["title", "summary", "parts", "action_fields", "opens_at", "closes_at"]);
    }

    #[test]
    fn a_time_that_comes_twice_must_be_chosen_and_is_shown_as_it_was_chosen() {
        assert_eq!(time("2026-10-25T02:30", "").instant(), Err("time_ambiguous"));
        for hour in ["first", "second"] {
            let instant = time("2026-10-25T02:30", hour).instant().expect("chosen");
            let shown = LocalTime::of(instant);
            assert_eq!((shown.at.as_str(), shown.hour.as_str()), ("2026-10-25T02:30", hour));
        }
        assert_eq!(time("2027-03-28T02:30", "second").instant(), Err("time_missing"));
        assert_eq!(time("gestern", "").instant(), Err("time_invalid"));
        assert_eq!(LocalTime::of(time("2026-11-30T18:00", "").instant().expect("plain")).hour, "");
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        let draft = Draft { opens: time("2026-11-30T18:00", ""), closes: time("2026-11-30T18:00", ""), ..Draft::default() };
        let Err(Error::Invalid(errors)) = draft.check() else { panic!("refused") };
        assert!(errors.0.contains(&("closes_at".into(), "end_before_start")));
    }
}
