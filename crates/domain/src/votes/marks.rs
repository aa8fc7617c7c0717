//! What stands on a ballot: one whole number for each measure that is marked. Read from a form, checked by the rules, written as the text
//! that is stored. No database.
//!
//! What the number means is the method's: 1 yes or no objection, -1 no or objection, 0 abstention; 1 a mark of approval or a measure in
//! the basket; points; a grade; a rank from 1.

use std::collections::HashMap;

use super::rules::{Method, Rules};
use super::sealed::{Sealed, SealedOption};
use crate::error::{Error, FieldErrors, Result};
use crate::ids::MeasureId;

/// Yes, or no objection.
pub const YES: i64 = 1;
/// No, or an objection.
pub const NO: i64 = -1;
/// Taking part without saying either.
pub const ABSTAIN: i64 = 0;
/// Longest reason of an objection, in characters.
pub const REASON_MAX: usize = 1_000;

/// One measure and its number.
pub type Mark = (MeasureId, i64);

/// The key of a measure in a form. A key that begins with a digit would be read as a place in a list.
pub fn key(measure: MeasureId) -> String {
    format!("m-{measure}")
}

/// The name of a measure's field in the form.
pub fn field(measure: MeasureId) -> String {
    format!("choice[{}]", key(measure))
}

/// The word of a number in forms where it has one.
pub fn word(value: i64) -> &'static str {
    match value {
        YES => "yes",
        NO => "no",
        _ => "abstain",
    }
}

/// Marks as a form sends them: keys with words or numbers. An empty field is no mark.
///
/// # Errors
/// `Invalid` with each field that names no measure or no number.
pub fn read<'a>(typed: impl IntoIterator<Item = (&'a String, &'a String)>) -> Result<Vec<Mark>> {
    let mut errors = FieldErrors::default();
    let mut marks = Vec::new();
    for (key, typed) in typed.into_iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        let id = key.strip_prefix("m-").and_then(|id| id.parse::<MeasureId>().ok());
        match (id, number(typed.trim())) {
            (Some(id), Some(value)) => marks.push((id, value)),
            (None, _) => errors.add(format!("choice[{key}]"), "unknown"),
            (_, None) => errors.add(format!("choice[{key}]"), "number_invalid"),
        }
    }
    errors.check()?;
    Ok(marks)
}

fn number(typed: &str) -> Option<i64> {
    match typed {
        "yes" | "on" => Some(YES),
        "no" => Some(NO),
        "abstain" => Some(ABSTAIN),
        // Fewer digits than could overflow anything; a plus or a point is a slip.
        digits => (digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?,
    }
}

/// Reasons of objections as a form sends them.
///
/// # Errors
/// `Invalid` with each field that is too long or names no measure.
pub fn read_reasons(typed: &HashMap<String, String>) -> Result<Vec<(MeasureId, String)>> {
    let mut errors = FieldErrors::default();
    let mut reasons = Vec::new();
    for (key, typed) in typed.iter().filter(|(_, typed)| !typed.trim().is_empty()) {
        match key.strip_prefix("m-").and_then(|id| id.parse::<MeasureId>().ok()) {
            Some(id) => reasons.push((id, errors.take(&format!("reason[{key}]"), crate::text::paragraphs(typed, REASON_MAX)))),
            None => errors.add(format!("reason[{key}]"), "unknown"),
        }
    }
    errors.check()?;
    Ok(reasons)
}

/// Whether a ballot keeps to the rules: every mark about a measure that is asked about, each once, none but what the method knows, and
/// all of them together within the limits. `marks` is the ballot as it will be stored.
///
/// # Errors
/// `Invalid` with the first wrong field, or with `choice` where the ballot as a whole is wrong.
pub(crate) fn check(sealed: &Sealed, marks: &[Mark]) -> Result<()> {
    let rules = &sealed.rules;
    if marks.is_empty() {
        return Err(Error::field("choice", "required"));
    }
    let mut seen = Vec::new();
    for (measure, value) in marks {
        if sealed.option(*measure).is_none() {
            return Err(Error::field(field(*measure), "unknown"));
        }
        if seen.contains(measure) {
            return Err(Error::field(field(*measure), "twice"));
        }
        seen.push(*measure);
        if let Some(code) = wrong_value(rules, *value, sealed.options.len()) {
            return Err(Error::field(field(*measure), code));
        }
    }
    match rules.method {
        Method::YesNo | Method::Consent | Method::Score => Ok(()),
        Method::Approval => check_count(rules, marks.len()),
        Method::Points => check_points(rules, marks),
        Method::Ranking => check_count(rules, marks.len()).and_then(|()| check_ranks(marks)),
        Method::Budget => check_count(rules, marks.len()).and_then(|()| check_basket(sealed, marks)),
    }
}

fn wrong_value(rules: &Rules, value: i64, options: usize) -> Option<&'static str> {
    let fits = match rules.method {
        Method::YesNo | Method::Consent => (NO..=YES).contains(&value),
        Method::Approval | Method::Budget => value == YES,
        Method::Points => (1..=rules.points_per_option.or(rules.points).unwrap_or(1)).contains(&value),
        Method::Score => (0..=rules.score_max.unwrap_or(1)).contains(&value),
        Method::Ranking => (1..=i64::try_from(options).unwrap_or(i64::MAX)).contains(&value),
    };
    (!fits).then_some("number_invalid")
}

fn check_count(rules: &Rules, count: usize) -> Result<()> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    if count < rules.choices_min {
        return Err(Error::field("choice", "too_few_marks"));
    }
    match rules.choices_max {
        Some(max) if count > max => Err(Error::field("choice", "too_many_marks")),
        _ => Ok(()),
    }
}

fn check_points(rules: &Rules, marks: &[Mark]) -> Result<()> {
    let given: i64 = marks.iter().map(|(_, value)| value).sum();
    if given > rules.points.unwrap_or(i64::MAX) { Err(Error::field("choice", "too_many_points")) } else { Ok(()) }
}

/// Ranks begin with 1 and leave none out: what is not ranked comes last.
fn check_ranks(marks: &[Mark]) -> Result<()> {
    let mut ranks: Vec<(i64, MeasureId)> = marks.iter().map(|(measure, rank)| (*rank, *measure)).collect();
    ranks.sort_unstable();
    for (place, (rank, measure)) in (1..).zip(ranks) {
        if rank < place {
            return Err(Error::field(field(measure), "rank_twice"));
        }
        if rank > place {
            return Err(Error::field(field(measure), "rank_gap"));
        }
    }
    Ok(())
}

pub(super) fn check_basket(sealed: &Sealed, marks: &[Mark]) -> Result<()> {
    let chosen: Vec<&SealedOption> = marks.iter().filter_map(|(measure, _)| sealed.option(*measure)).collect();
    let sum = |of: &dyn Fn(&SealedOption) -> bool| -> i64 {
        chosen.iter().filter(|option| of(option)).map(|option| option.cost_cents.unwrap_or(0)).sum()
    };
    if sealed.rules.budget_cents.is_some_and(|budget| sum(&|_| true) > budget) {
        return Err(Error::field("choice", "over_budget"));
    }
    let over =
        sealed.rules.ceilings.iter().find(|ceiling| sum(&|option| option.action_field == ceiling.action_field) > ceiling.cents);
    match over {
        Some(_) => Err(Error::field("choice", "over_ceiling")),
        None => Ok(()),
    }
}

/// As stored: `number of the measure on the ballot=value`, in the ballot's order, with blanks between.
pub(crate) fn write(sealed: &Sealed, marks: &[Mark]) -> String {
    let mut numbered: Vec<(i64, i64)> =
        marks.iter().filter_map(|(measure, value)| Some((sealed.option(*measure)?.number, *value))).collect();
    numbered.sort_unstable();
    let words: Vec<String> = numbered.iter().map(|(number, value)| format!("{number}={value}")).collect();
    words.join(" ")
}

/// The marks of a stored text.
///
/// # Errors
/// `Internal` when it does not fit what is asked about.
pub fn read_stored(sealed: &Sealed, stored: &str) -> Result<Vec<Mark>> {
    let strange = || Error::internal(format!("ballot.marks: {stored:?} does not fit what is asked about"));
    let marks = stored.split(' ').filter(|word| !word.is_empty()).map(|word| {
        let (number, value) = word.split_once('=')?;
        let number: i64 = number.parse().ok()?;
        let option = sealed.options.iter().find(|option| option.number == number)?;
        Some((option.measure, value.parse().ok()?))
    });
    marks.map(|mark| mark.ok_or_else(strange)).collect()
}

#[cfg(test)]
mod tests;
