//! What a ballot may say, checked where it is filled in before it is sent. The server checks it again, and more.

use std::collections::HashMap;

use leptos::web_sys::HtmlFormElement;
use serde::{Deserialize, Serialize};

use super::ballot::{choices_of, reasons_of};
use super::dom::{field_id, focus, hush, say};

/// The ballot as a whole, among the names of fields.
const WHOLE: &str = "choice";

/// The rules that a browser can check alone, and what is said of each that is broken, by its code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// At least so many measures are marked.
    pub least: i64,
    pub most: Option<i64>,
    /// The smallest and the largest number that a measure can have.
    pub each: Option<(i64, i64)>,
    /// Whether a no says why.
    pub needs_reasons: bool,
    pub words: HashMap<String, String>,
}

impl Checks {
    /// Says beside each field what is wrong with it, and goes to the first; whether something is.
    pub(super) fn complain(&self, form: &HtmlFormElement) -> bool {
        hush("-slot");
        let wrong = self.wrong(&choices_of(form), &reasons_of(form));
        for (name, code) in &wrong {
            say(&format!("{}-slot", field_id(name)), self.words.get(*code).map_or("", String::as_str));
        }
        if let Some((name, _)) = wrong.first() {
            focus(&if name == WHOLE { format!("{WHOLE}-slot") } else { field_id(name) });
        }
        !wrong.is_empty()
    }

    /// The name of each wrong field with the code of what is wrong; the ballot as a whole comes last.
    fn wrong(&self, choices: &HashMap<String, String>, reasons: &HashMap<String, String>) -> Vec<(String, &'static str)> {
        let marked: Vec<(&String, &str)> =
            choices.iter().map(|(measure, said)| (measure, said.trim())).filter(|(_, said)| !said.is_empty()).collect();
        let mut wrong: Vec<(String, &'static str)> = Vec::new();
        for (measure, said) in &marked {
            let has_reason = reasons.get(*measure).is_some_and(|reason| !reason.trim().is_empty());
            if self.each.is_some_and(|(least, most)| !said.parse().is_ok_and(|number: i64| (least..=most).contains(&number))) {
                wrong.push((format!("choice[{measure}]"), "number_invalid"));
            } else if self.needs_reasons && *said == "no" && !has_reason {
                wrong.push((format!("choice[{measure}]"), "reason_missing"));
            }
        }
        wrong.sort_unstable();
        let count = i64::try_from(marked.len()).unwrap_or(i64::MAX);
        if count < self.least {
            wrong.push((WHOLE.to_owned(), "too_few_marks"));
        } else if self.most.is_some_and(|most| count > most) {
            wrong.push((WHOLE.to_owned(), "too_many_marks"));
        }
        wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fields: &[(&str, &str)]) -> HashMap<String, String> {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn numbers_and_their_count_are_checked() {
        let checks = Checks { least: 2, most: Some(3), each: Some((1, 5)), ..Checks::default() };
        let wrong = |fields: &[(&str, &str)]| checks.wrong(&said(fields), &HashMap::new());
        assert_eq!(wrong(&[("a", "1"), ("b", " 5 "), ("c", "")]), []);
        assert_eq!(wrong(&[("a", "1"), ("b", "")]), [("choice".to_owned(), "too_few_marks")]);
        let all = [("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")];
        assert_eq!(wrong(&all), [("choice".to_owned(), "too_many_marks")]);
        let number = |name: &str| (format!("choice[{name}]"), "number_invalid");
        assert_eq!(wrong(&[("a", "6"), ("b", "1"), ("c", "0")]), [number("a"), number("c")]);
        assert_eq!(wrong(&[("a", "viel"), ("b", "1")]), [number("a")]);
    }

    #[test]
    fn an_objection_needs_its_reason() {
        let checks = Checks { needs_reasons: true, ..Checks::default() };
        let fields = said(&[("a", "no"), ("b", "yes"), ("c", "no")]);
        let missing = [("choice[c]".to_owned(), "reason_missing")];
        assert_eq!(checks.wrong(&fields, &said(&[("a", "Zu teuer."), ("c", " ")])), missing);
    }
}
