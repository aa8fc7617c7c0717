//! Ballots within and beyond the rules.

use uuid::Uuid;

use super::*;
use crate::ids::ActionFieldId;
use crate::votes::rules::Ceiling;

const FIELD: ActionFieldId = ActionFieldId(Uuid::from_u128(100));
const OTHER_FIELD: ActionFieldId = ActionFieldId(Uuid::from_u128(101));

fn measure(number: u128) -> MeasureId {
    MeasureId(Uuid::from_u128(number))
}

/// Four measures; each costs its number in thousands of euros; the last belongs to another action field.
fn sealed(rules: Rules) -> Sealed {
    let option = |number: i64| SealedOption {
        number,
        measure: measure(u128::try_from(number).expect("small")),
        slug: format!("m{number}"),
        title: format!("M{number}"),
        action_field: if number == 4 { OTHER_FIELD } else { FIELD },
        cost_cents: Some(number * 100_000),
    };
    Sealed::for_tests(rules, (1..=4).map(option).collect())
}

fn rules(method: Method) -> Rules {
    Rules { method, counting: method.countings()[0], ..Rules::default() }
}

fn checked(rules: Rules, marks: &[(u128, i64)]) -> Option<(String, &'static str)> {
    let marks: Vec<Mark> = marks.iter().map(|(number, value)| (measure(*number), *value)).collect();
    match check(&sealed(rules), &marks) {
        Ok(()) => None,
        Err(Error::Invalid(errors)) => errors.0.into_iter().next(),
        Err(other) => panic!("{other}"),
    }
}

fn of(number: u128, code: &'static str) -> Option<(String, &'static str)> {
    Some((field(measure(number)), code))
}

fn whole(code: &'static str) -> Option<(String, &'static str)> {
    Some(("choice".to_owned(), code))
}

#[test]
fn every_method_takes_its_own_ballot() {
    let budget = Rules { budget_cents: Some(600_000), ..rules(Method::Budget) };
    let points = Rules { points: Some(10), ..rules(Method::Points) };
    let score = Rules { score_max: Some(5), ..rules(Method::Score) };
    for (rules, marks) in [
        (rules(Method::YesNo), vec![(1, YES), (2, NO), (4, ABSTAIN)]),
        (rules(Method::Consent), vec![(3, NO)]),
        (rules(Method::Approval), vec![(1, 1), (4, 1)]),
        (points, vec![(1, 7), (2, 3)]),
        (score, vec![(1, 0), (2, 5)]),
        (rules(Method::Ranking), vec![(4, 1), (2, 2), (1, 3)]),
        (budget, vec![(1, 1), (2, 1), (3, 1)]),
    ] {
        assert_eq!(checked(rules, &marks), None, "{marks:?}");
    }
}

#[test]
fn what_the_rules_do_not_know_is_no_ballot() {
    for method in Method::all() {
        assert_eq!(checked(rules(*method), &[]), whole("required"), "{}", method.as_str());
        assert_eq!(checked(rules(*method), &[(9, 1)]), of(9, "unknown"), "{}", method.as_str());
        assert_eq!(checked(rules(*method), &[(1, 2_000_000)]), of(1, "number_invalid"), "{}", method.as_str());
        assert_eq!(checked(rules(*method), &[(1, -2)]), of(1, "number_invalid"), "{}", method.as_str());
    }
    assert_eq!(checked(rules(Method::YesNo), &[(1, YES), (1, NO)]), of(1, "twice"));
    assert_eq!(checked(rules(Method::Approval), &[(1, 0)]), of(1, "number_invalid"));
}

#[test]
fn limits_of_the_whole_ballot_hold() {
    let few = Rules { choices_min: 2, choices_max: Some(3), ..rules(Method::Approval) };
    assert_eq!(checked(few.clone(), &[(1, 1)]), whole("too_few_marks"));
    assert_eq!(checked(few, &[(1, 1), (2, 1), (3, 1), (4, 1)]), whole("too_many_marks"));
    let points = Rules { points: Some(10), points_per_option: Some(6), ..rules(Method::Points) };
    assert_eq!(checked(points.clone(), &[(1, 7)]), of(1, "number_invalid"));
    assert_eq!(checked(points, &[(1, 6), (2, 5)]), whole("too_many_points"));
    assert_eq!(checked(rules(Method::Ranking), &[(1, 1), (2, 1)]), of(2, "rank_twice"));
    assert_eq!(checked(rules(Method::Ranking), &[(1, 1), (2, 3)]), of(2, "rank_gap"));
}

#[test]
fn a_basket_keeps_to_its_sum_and_to_the_ceiling_of_each_action_field() {
    let budget = Rules { budget_cents: Some(500_000), ..rules(Method::Budget) };
    assert_eq!(checked(budget.clone(), &[(2, 1), (3, 1)]), None, "to the cent");
    assert_eq!(checked(budget.clone(), &[(1, 1), (2, 1), (3, 1)]), whole("over_budget"));
    let ceilings = vec![Ceiling { action_field: FIELD, cents: 300_000 }];
    let capped = Rules { ceilings, budget_cents: Some(1_000_000), ..budget };
    assert_eq!(checked(capped.clone(), &[(1, 1), (2, 1), (4, 1)]), None);
    assert_eq!(checked(capped, &[(1, 1), (3, 1)]), whole("over_ceiling"));
}

#[test]
fn a_form_is_read_and_stored_marks_are_the_same_marks() {
    let typed = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    };
    let one = key(measure(1));
    let form = typed(&[(&one, "3"), (&key(measure(2)), " ")]);
    assert_eq!(read(form.iter().map(|(a, b)| (a, b))), Ok(vec![(measure(1), 3)]));
    for wrong in ["-1", "2.5", "1e9", "٣", "9223372036854775808", "NaN", "+2", "vielleicht"] {
        let form = typed(&[(&one, wrong)]);
        assert_eq!(read(form.iter().map(|(a, b)| (a, b))), Err(Error::field(field(measure(1)), "number_invalid")), "{wrong}");
    }
    let sealed = sealed(rules(Method::Ranking));
    let stored = write(&sealed, &[(measure(4), 1), (measure(2), 2)]);
    assert_eq!(stored, "2=2 4=1");
    assert_eq!(read_stored(&sealed, &stored), Ok(vec![(measure(2), 2), (measure(4), 1)]));
    assert!(read_stored(&sealed, "9=1").is_err());
}
