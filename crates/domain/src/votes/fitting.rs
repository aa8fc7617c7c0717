//! Whether a ballot can be filled in at all: rules that ask for more than there is would make a vote in which nobody can cast. No database.

use super::marks;
use super::rules::Method;
use super::sealed::{Sealed, SealedOption};

/// Why no ballot keeps to the rules, as a code beside `options`; `None` where one does.
pub(super) fn hindrance(sealed: &Sealed) -> Option<&'static str> {
    let method = sealed.rules.method;
    let least = usize::try_from(sealed.rules.choices_min).unwrap_or(usize::MAX);
    match method {
        Method::Approval | Method::Ranking | Method::Budget if least > sealed.options.len() => Some("marks_over_options"),
        Method::Budget if fullest_basket(sealed) < least => Some("basket_never_fits"),
        Method::Approval | Method::Ranking | Method::Budget => None,
        // One answer, one point or one grade is a ballot, and the form refuses numbers that do not allow it.
        Method::YesNo | Method::Consent | Method::Points | Method::Score => None,
    }
}

/// How many measures fit into one basket. The cheapest go first: whichever does not fit then, neither does a dearer one of its field.
fn fullest_basket(sealed: &Sealed) -> usize {
    let mut cheapest: Vec<&SealedOption> = sealed.options.iter().collect();
    cheapest.sort_by_key(|option| option.cost_cents);
    let mut basket = Vec::new();
    for option in cheapest {
        basket.push((option.measure, marks::YES));
        if marks::check_basket(sealed, &basket).is_err() {
            basket.pop();
        }
    }
    basket.len()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::super::rules::{Ceiling, Rules};
    use super::*;
    use crate::ids::{ActionFieldId, MeasureId};

    const FIELD: ActionFieldId = ActionFieldId(Uuid::from_u128(1));
    const OTHER: ActionFieldId = ActionFieldId(Uuid::from_u128(2));

    /// Two of one field for 30 and 50 euros, one of another for 40.
    fn sealed(rules: Rules) -> Sealed {
        let option = |number: i64, action_field, euros: i64| SealedOption {
            number,
            measure: MeasureId(Uuid::from_u128(number as u128)),
            slug: String::new(),
            title: String::new(),
            action_field,
            cost_cents: Some(euros * 100),
        };
        Sealed::for_tests(rules, vec![option(1, FIELD, 30), option(2, FIELD, 50), option(3, OTHER, 40)])
    }

    #[test]
    fn no_ballot_can_have_more_marks_than_there_are_measures() {
        for method in Method::all().iter().copied() {
            let with =
                |choices_min| hindrance(&sealed(Rules { method, choices_min, budget_cents: Some(12_000), ..Rules::default() }));
            assert_eq!(with(3), None, "{}", method.as_str());
            let counts_marks = matches!(method, Method::Approval | Method::Ranking | Method::Budget);
            assert_eq!(with(4), counts_marks.then_some("marks_over_options"), "{}", method.as_str());
        }
    }

    #[test]
    fn a_basket_must_be_able_to_hold_what_is_asked_for() {
        let with = |choices_min, budget: i64, ceilings: &[(ActionFieldId, i64)]| {
            let ceiling =
                |(action_field, euros): &(ActionFieldId, i64)| Ceiling { action_field: *action_field, cents: euros * 100 };
            let ceilings = ceilings.iter().map(ceiling).collect();
            let rules =
                Rules { method: Method::Budget, choices_min, budget_cents: Some(budget * 100), ceilings, ..Rules::default() };
            hindrance(&sealed(rules))
        };
        let never = Some("basket_never_fits");
        assert_eq!((with(1, 30, &[]), with(1, 29, &[])), (None, never));
        assert_eq!((with(2, 70, &[]), with(2, 69, &[])), (None, never));
        assert_eq!((with(3, 120, &[(FIELD, 80)]), with(3, 120, &[(FIELD, 79)])), (None, never));
        assert_eq!((with(1, 120, &[(FIELD, 29)]), with(1, 120, &[(FIELD, 29), (OTHER, 39)])), (None, never));
    }
}
