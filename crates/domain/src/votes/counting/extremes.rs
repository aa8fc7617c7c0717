//! Whatever administrators can set can be counted: every counting with everything that the form takes, at its least and at its most. A vote that
//! was announced and cannot be counted would be found out only when it ends. No database.

use uuid::Uuid;

use super::*;
use crate::ids::{ActionFieldId, MeasureId};
use crate::votes::RulesDraft;
use crate::votes::actions::OPTIONS_MAX;
use crate::votes::sealed::SealedOption;
use crate::votes::shares::Whole;

/// The most that the form takes, as it is typed and in cents.
const EUROS: (&str, i64) = ("1.000.000.000", 100_000_000_000);
const FIELD: ActionFieldId = ActionFieldId(Uuid::from_u128(1));

/// As many measures as a vote takes, each as dear as it may be.
fn options() -> Vec<SealedOption> {
    let option = |number: i64| SealedOption {
        number,
        measure: MeasureId(Uuid::from_u128(number.unsigned_abs().into())),
        slug: String::new(),
        title: String::new(),
        action_field: FIELD,
        cost_cents: Some(EUROS.1),
    };
    (1..=OPTIONS_MAX).map(option).collect()
}

/// Only what must be filled in, with the least of it.
fn least(method: Method, counting: Counting) -> RulesDraft {
    let one = || "1".to_owned();
    RulesDraft {
        method: method.as_str().into(),
        counting: counting.as_str().into(),
        points: one(),
        score_max: one(),
        budget: "0,01".into(),
        seats: if counting.needs_seats() { one() } else { String::new() },
        ..RulesDraft::default()
    }
}

/// Everything, with the most of it.
fn most(method: Method, counting: Counting) -> RulesDraft {
    let most = || "1000".to_owned();
    RulesDraft {
        choices_max: most(),
        points: most(),
        points_per_option: most(),
        score_max: most(),
        budget: EUROS.0.into(),
        ceilings: vec![(FIELD, EUROS.0.into())],
        seats: most(),
        quorum: "10000000".into(),
        threshold: "10000000".into(),
        ..least(method, counting)
    }
}

fn drafts(method: Method, counting: Counting) -> Vec<RulesDraft> {
    let mut drafts = Vec::new();
    for tie in TieRule::all() {
        for draft in [least(method, counting), most(method, counting)] {
            drafts.push(RulesDraft { tie: tie.as_str().into(), ..draft });
        }
    }
    for completion in Completion::all() {
        for utility in Utility::all() {
            let words = (completion.as_str().into(), utility.as_str().into());
            drafts.push(RulesDraft { completion: words.0, utility: words.1, ..most(method, counting) });
        }
    }
    for of in Whole::all() {
        let whole = || "100".to_owned();
        let draft = RulesDraft { quorum: String::new(), threshold: String::new(), ..most(method, counting) };
        let of = of.as_str().into();
        drafts.push(RulesDraft { quorum_percent: whole(), threshold_percent: whole(), threshold_of: of, ..draft });
    }
    drafts
}

#[test]
fn whatever_can_be_set_can_be_counted() {
    let mut counted = 0;
    for method in Method::all() {
        for draft in method.countings().iter().flat_map(|counting| drafts(*method, *counting)) {
            let sealed = Sealed::for_tests(draft.check().expect("rules"), options());
            let turnout = Turnout { cast: 3, entitled: Some(4) };
            for ballots in [Vec::new(), vec![vec![(MeasureId(Uuid::from_u128(1)), YES)]]] {
                let result = election::count(&election(&sealed, &ballots, 3), &settings(&sealed, &[7], turnout));
                assert!(result.is_ok(), "{result:?} by {:?}", sealed.rules);
                counted += 1;
            }
        }
    }
    assert!(counted > 13 * 2 * 6, "{counted}: every counting in every way");
}
