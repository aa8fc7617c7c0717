//! What the register says, in words.

use domain::Instant;
use domain::clock::{DAY, HOUR, MINUTE};
use domain::privacy::{Class, Rule, Value};

use crate::texts::Texts;
use crate::ui::time::moment_text;

/// "7 Tage", "24 Stunden".
pub fn duration(t: Texts, ms: i64) -> String {
    match ms {
        ms if ms >= 2 * DAY && ms % DAY == 0 => t.privacy_days(ms / DAY),
        ms if ms >= HOUR && ms % HOUR == 0 => t.privacy_hours(ms / HOUR),
        ms => t.privacy_minutes(ms / MINUTE),
    }
}

/// After what something of a class is forgotten, one sentence for each rule.
pub fn kept(t: Texts, class: Class) -> Vec<String> {
    class.rules().into_iter().map(|(rule, ms)| rule_text(t, rule, ms)).collect()
}

fn rule_text(t: Texts, rule: Rule, ms: i64) -> String {
    t.privacy_rule(rule.as_str(), duration(t, ms))
}

/// What an erasure leaves of a class.
pub fn traces(t: Texts, class: Class) -> Vec<String> {
    class.traces().into_iter().map(|trace| t.privacy_trace(trace.as_str())).collect()
}

/// A value as a person reads it: instants as times, everything else as it is stored.
pub fn value(t: Texts, column: &str, value: &Value) -> Option<String> {
    let is_instant = column == "at" || column == "since" || column.ends_with("_at");
    match value {
        Value::Nothing => None,
        Value::Number(at) if is_instant => Some(moment_text(t, Instant(*at))),
        Value::Number(number) => Some(t.grouped(*number)),
        Value::Text(text) if text.is_empty() => None,
        Value::Text(text) => Some(text.clone()),
    }
}

#[cfg(test)]
mod tests {
    use domain::privacy::{Basis, Trace, Whose, tables};

    use super::*;
    use crate::texts::Lang;

    #[test]
    fn all_that_the_register_says_has_words_of_its_own_in_each_language() {
        for lang in Lang::ALL {
            let t = lang.texts();
            for class in Class::all() {
                let word = class.as_str();
                assert_ne!(t.privacy_class(word), t.privacy_class("other"), "{lang:?} {word}");
                assert_ne!(t.privacy_data(word), t.privacy_data("other"), "{lang:?} {word}");
                assert_ne!(t.privacy_purpose(word), t.privacy_purpose("other"), "{lang:?} {word}");
            }
            for rule in Rule::all() {
                assert_ne!(t.privacy_rule(rule.as_str(), "1"), t.privacy_rule("other", "1"), "{lang:?} {rule:?}");
            }
            for (text, other) in [
                (Basis::all().iter().map(|one| t.privacy_basis(one.as_str())).collect::<Vec<_>>(), t.privacy_basis("other")),
                (Whose::all().iter().map(|one| t.privacy_whose(one.as_str())).collect(), t.privacy_whose("other")),
                (Trace::all().iter().map(|one| t.privacy_trace(one.as_str())).collect(), t.privacy_trace("other")),
            ] {
                assert!(text.iter().all(|text| *text != other), "{lang:?} {text:?}");
            }
        }
    }

    #[test]
    fn every_column_that_people_download_has_a_name_in_each_language() {
        for column in tables().flat_map(|table| table.shown).flat_map(|sql| columns(sql)) {
            for lang in Lang::ALL {
                assert_ne!(lang.texts().privacy_column(column), lang.texts().privacy_column("other"), "{lang:?} {column}");
            }
        }
    }

    /// The columns of a statement of the register.
    fn columns(sql: &'static str) -> impl Iterator<Item = &'static str> {
        let list = sql.trim_start_matches("SELECT ").split(" FROM ").next().unwrap_or_default();
        list.split(',').filter_map(|column| column.split_whitespace().last())
    }

    #[test]
    fn durations_are_told_in_the_largest_unit_that_fits() {
        let t = Lang::De.texts();
        assert_eq!(
            [30 * DAY, DAY, HOUR, 15 * MINUTE].map(|ms| duration(t, ms)),
            ["30 Tage", "24 Stunden", "1 Stunde", "15 Minuten"]
        );
    }
}
