//! The rules as an administrator types them, and their check. No database.

use serde::Serialize;

use super::rules::{Ceiling, Completion, Counting, Majority, Method, Rules, Secrecy, TieRule, Utility};
use super::shares::{PERCENT_MAX, Share, Whole};
use crate::error::{FieldErrors, Result};
use crate::ids::ActionFieldId;
use crate::typed;

/// More points, grades, winners or marks than this nobody overlooks on a ballot.
pub const SMALL_NUMBER_MAX: i64 = 1_000;
/// In a municipality of any size.
pub const QUORUM_MAX: i64 = 10_000_000;

/// Rules as typed: every field as the form sends it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RulesDraft {
    pub method: String,
    /// Empty: the method's usual one.
    pub counting: String,
    pub secrecy: String,
    pub tie: String,
    pub majority: String,
    pub choices_min: String,
    pub choices_max: String,
    pub points: String,
    pub points_per_option: String,
    pub score_max: String,
    /// In euros, as Germans write them.
    pub budget: String,
    pub seats: String,
    pub utility: String,
    pub completion: String,
    pub quorum: String,
    pub threshold: String,
    /// In percent, in place of the number.
    pub quorum_percent: String,
    /// In percent, in place of the number.
    pub threshold_percent: String,
    /// Of what; empty: of the ballots.
    pub threshold_of: String,
    /// The most that an action field may cost, in euros; empty: as much as all.
    pub ceilings: Vec<(ActionFieldId, String)>,
}

impl RulesDraft {
    pub(super) fn check(&self) -> Result<Rules> {
        let mut errors = FieldErrors::default();
        let usual = Rules::default();
        let method = errors.word("method", &self.method, Method::from_word, usual.method);
        let counting = errors.word("counting", &self.counting, Counting::from_word, method.countings()[0]);
        if !method.countings().contains(&counting) {
            errors.add("counting", "counting_of_other_method");
        }
        let of = |needed: bool| if needed { Need::Must } else { Need::Ignored };
        let may = |asked: bool| if asked { Need::May } else { Need::Ignored };
        let seats = if counting.needs_seats() { Need::Must } else { may(counting.may_have_seats()) };
        let marks = matches!(method, Method::Approval | Method::Ranking | Method::Budget);
        let rules = Rules {
            method,
            counting,
            secrecy: errors.word("secrecy", &self.secrecy, Secrecy::from_word, usual.secrecy),
            // Set apart from these, as rungs are: see `codes::set_access` and `eligibility::set`.
            access: usual.access,
            eligibility: usual.eligibility,
            tie: errors.word("tie", &self.tie, TieRule::from_word, usual.tie),
            majority: errors.word("majority", &self.majority, Majority::from_word, usual.majority),
            choices_min: errors.number("choices_min", &self.choices_min, may(marks), SMALL_NUMBER_MAX).unwrap_or(1),
            choices_max: errors.number("choices_max", &self.choices_max, may(marks), SMALL_NUMBER_MAX),
            points: errors.number("points", &self.points, of(method == Method::Points), SMALL_NUMBER_MAX),
            points_per_option: errors.number(
                "points_per_option",
                &self.points_per_option,
                may(method == Method::Points),
                SMALL_NUMBER_MAX,
            ),
            score_max: errors.number("score_max", &self.score_max, of(method == Method::Score), SMALL_NUMBER_MAX),
            budget_cents: errors.euros("budget", &self.budget, of(method == Method::Budget)),
            ceilings: self.ceilings(&mut errors, method),
            seats: errors.number("seats", &self.seats, seats, SMALL_NUMBER_MAX),
            utility: errors.word("utility", &self.utility, Utility::from_word, usual.utility),
            completion: errors.word("completion", &self.completion, Completion::from_word, usual.completion),
            quorum: errors.number("quorum", &self.quorum, Need::May, QUORUM_MAX),
            threshold: errors.number("threshold", &self.threshold, may(method.has_threshold()), QUORUM_MAX),
            quorum_percent: errors.number("quorum_percent", &self.quorum_percent, Need::May, PERCENT_MAX),
            threshold_share: self.threshold_share(&mut errors, method),
        };
        check_order(&mut errors, &rules);
        errors.check()?;
        Ok(rules)
    }
}

impl RulesDraft {
    fn threshold_share(&self, errors: &mut FieldErrors, method: Method) -> Option<Share> {
        let need = if method.has_threshold_share() { Need::May } else { Need::Ignored };
        let percent = errors.number("threshold_percent", &self.threshold_percent, need, PERCENT_MAX)?;
        Some(Share { percent, of: errors.word("threshold_of", &self.threshold_of, Whole::from_word, Whole::Cast) })
    }

    fn ceilings(&self, errors: &mut FieldErrors, method: Method) -> Vec<Ceiling> {
        let mut of = |(field, typed): &(ActionFieldId, String)| {
            let need = if method == Method::Budget { Need::May } else { Need::Ignored };
            let cents = errors.euros(&format!("ceiling[f-{field}]"), typed, need)?;
            Some(Ceiling { action_field: *field, cents })
        };
        self.ceilings.iter().filter_map(&mut of).collect()
    }
}

/// What cannot be at once.
fn check_order(errors: &mut FieldErrors, rules: &Rules) {
    if rules.choices_max.is_some_and(|max| max < rules.choices_min) {
        errors.add("choices_max", "less_than_min");
    }
    if let (Some(all), Some(one)) = (rules.points, rules.points_per_option)
        && one > all
    {
        errors.add("points_per_option", "more_than_all");
    }
    if rules.quorum.is_some() && rules.quorum_percent.is_some() {
        errors.add("quorum_percent", "number_and_share");
    }
    if rules.threshold.is_some() && rules.threshold_share.is_some() {
        errors.add("threshold_percent", "number_and_share");
    }
}

/// Whether a number is asked for. What a method does not ask for may stand in a form that was filled for another one, and is not read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Must,
    May,
    Ignored,
}

impl FieldErrors {
    fn word<T>(&mut self, field: &'static str, typed: &str, read: impl Fn(&str) -> Option<T>, usual: T) -> T {
        match typed.trim() {
            "" => usual,
            word => read(word).unwrap_or_else(|| {
                self.add(field, "unknown");
                usual
            }),
        }
    }

    fn number(&mut self, field: &'static str, typed: &str, need: Need, max: i64) -> Option<i64> {
        match (typed.trim(), need) {
            (_, Need::Ignored) | ("", Need::May) => None,
            ("", Need::Must) => {
                self.add(field, "required");
                None
            }
            (digits, Need::Must | Need::May) => match digits.parse::<i64>() {
                Ok(number) if (1..=max).contains(&number) => Some(number),
                _ => {
                    self.add(field, "number_invalid");
                    None
                }
            },
        }
    }

    fn euros(&mut self, field: &str, typed: &str, need: Need) -> Option<i64> {
        match (typed.trim(), need) {
            (_, Need::Ignored) | ("", Need::May) => None,
            ("", Need::Must) => {
                self.add(field, "required");
                None
            }
            (text, Need::Must | Need::May) => {
                let cents = typed::cents(text).filter(|cents| *cents > 0);
                if cents.is_none() {
                    self.add(field, "amount_invalid");
                }
                cents
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn draft(method: &str) -> RulesDraft {
        RulesDraft { method: method.into(), ..RulesDraft::default() }
    }

    #[test]
    fn an_empty_form_is_yes_or_no_by_simple_majority() {
        assert_eq!(RulesDraft::default().check(), Ok(Rules::default()));
    }

    #[test]
    fn each_method_asks_for_its_own_numbers_and_reads_no_others() {
        for (method, missing) in
            [("points", vec!["points", "seats"]), ("score", vec!["score_max", "seats"]), ("budget", vec!["budget"])]
        {
            let Err(Error::Invalid(errors)) = draft(method).check() else { panic!("{method} needs numbers") };
            let fields: Vec<&str> = errors.0.iter().map(|(field, _)| field.as_str()).collect();
            assert_eq!(fields, missing, "{method}");
        }
        let left_over = RulesDraft { points: "viele".into(), ..draft("yes_no") };
        assert_eq!(left_over.check(), Ok(Rules::default()));
        let ranking = draft("ranking").check().expect("by Schulze");
        assert_eq!((ranking.counting, ranking.seats), (Counting::Schulze, None));
        let several = RulesDraft { seats: "3".into(), ..draft("ranking") };
        assert_eq!(several.check().expect("by Schulze").seats, Some(3));
        let runoff = RulesDraft { counting: "irv".into(), ..several };
        assert_eq!(runoff.check().expect("one winner").seats, None);
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_field() {
        let budget = RulesDraft { budget: "12.000,50".into(), ..draft("budget") };
        assert_eq!(budget.check().expect("an amount").budget_cents, Some(1_200_050));
        let wrong = [
            (RulesDraft { counting: "irv".into(), ..draft("yes_no") }, ("counting", "counting_of_other_method")),
            (RulesDraft { budget: "-5".into(), ..draft("budget") }, ("budget", "amount_invalid")),
            (RulesDraft { quorum: "0".into(), ..draft("yes_no") }, ("quorum", "number_invalid")),
            (RulesDraft { tie: "würfeln".into(), ..draft("yes_no") }, ("tie", "unknown")),
            (RulesDraft { quorum_percent: "101".into(), ..draft("yes_no") }, ("quorum_percent", "number_invalid")),
            (
                RulesDraft { quorum: "20".into(), quorum_percent: "20".into(), ..draft("consent") },
                ("quorum_percent", "number_and_share"),
            ),
            (
                RulesDraft { threshold: "5".into(), threshold_percent: "5".into(), seats: "1".into(), ..draft("approval") },
                ("threshold_percent", "number_and_share"),
            ),
            (
                RulesDraft { threshold_percent: "5".into(), threshold_of: "weight".into(), ..draft("yes_no") },
                ("threshold_of", "unknown"),
            ),
            (
                RulesDraft { choices_min: "3".into(), choices_max: "2".into(), ..draft("ranking") },
                ("choices_max", "less_than_min"),
            ),
            (
                RulesDraft { points: "5".into(), seats: "1".into(), points_per_option: "6".into(), ..draft("points") },
                ("points_per_option", "more_than_all"),
            ),
        ];
        for (draft, (field, code)) in wrong {
            assert_eq!(draft.check(), Err(Error::field(field, code)));
        }
    }
}
