//! What the browser checks of a ballot before it is sent, in the words that the server would use.

use domain::votes::{Method, Rules};
use leptos::prelude::*;

use crate::islands::checks::Checks;
use crate::texts::Texts;
use crate::ui::form::field_id;
use crate::votes::ballot::Vote;

pub(super) fn checks(t: Texts, vote: &Vote) -> Checks {
    let Rules { method, choices_min, choices_max, points, points_per_option, score_max, .. } = &vote.rules;
    let options = i64::try_from(vote.options.len()).unwrap_or(i64::MAX);
    let counts = matches!(method, Method::Approval | Method::Ranking | Method::Budget);
    let each = match method {
        Method::Points => points_per_option.or(*points).map(|most| (1, most)),
        Method::Score => score_max.map(|best| (0, best)),
        Method::Ranking => Some((1, options)),
        Method::YesNo | Method::Consent | Method::Approval | Method::Budget => None,
    };
    let codes = ["number_invalid", "reason_missing", "too_few_marks", "too_many_marks"];
    Checks {
        least: if counts { *choices_min } else { 0 },
        most: choices_max.filter(|_| counts),
        each,
        needs_reasons: *method == Method::Consent,
        words: codes.map(|code| (code.to_owned(), t.field_error(code))).into(),
    }
}

/// Where the browser says what is wrong with a field. The same field has another place for what the server says.
pub(super) fn slot(name: &str) -> impl IntoView + use<> {
    view! { <p class="kern-error" id=format!("{}-slot", field_id(name)) role="alert" tabindex="-1" hidden></p> }
}
