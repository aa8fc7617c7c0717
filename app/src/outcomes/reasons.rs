//! What people wrote for the administration alone: free answers of surveys, reasons of objections. Both may name people.

use domain::outcomes::{Counted, Outcome};
use leptos::prelude::*;

use crate::moderation::contacts::contacts_note;

/// Texts under the title of what they are about.
pub type Titled = Vec<(String, Vec<String>)>;

/// The free texts of each question that was answered by at least five people.
pub fn free_texts(outcome: &Outcome) -> Titled {
    let questions = outcome.survey.iter().flat_map(|survey| &survey.questions);
    let enough = questions.filter(|question| question.texts.len() as u64 >= tally::SMALLEST_SHOWN);
    enough.map(|question| (question.title.clone(), question.texts.clone())).collect()
}

/// The reasons of objections to each measure: where the count is exact all of them, as their number is public; else from five on.
pub fn objections(outcome: &Outcome) -> Titled {
    let Some(counted) = outcome.vote.as_ref().and_then(|vote| vote.counted.as_ref()) else { return Vec::new() };
    let is_exact = counted.ballots_fingerprint.is_some();
    let titled = counted.options.iter().map(|option| (option.title.clone(), reasons_of(counted, option.id)));
    titled.filter(|(_, reasons)| !reasons.is_empty() && (is_exact || reasons.len() as u64 >= tally::SMALLEST_SHOWN)).collect()
}

fn reasons_of(counted: &Counted, measure: domain::ids::MeasureId) -> Vec<String> {
    let of_it = counted.reasons.iter().filter(|(objected, _)| *objected == measure);
    of_it.map(|(_, reason)| reason.clone()).collect()
}

/// A folded list under each title.
#[component]
pub fn TitledTexts(id: &'static str, title: &'static str, note: &'static str, texts: Titled) -> impl IntoView {
    let lists = texts.into_iter().map(|(title, texts)| {
        let items = texts
            .into_iter()
            .map(|text| {
                let contacts = contacts_note(&[&text]);
                view! { <li>{text}{contacts}</li> }
            })
            .collect_view();
        view! { <details class="dl-reason"><summary>{title}</summary><ul>{items}</ul></details> }
    });
    view! {
        <section class="dl-block" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <p class="dl-muted">{note}</p>
            {lists.collect_view()}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use domain::ids::MeasureId;
    use domain::outcomes::VoteCount;

    use super::*;
    use crate::outcomes::words::tests::counted;

    fn outcome(reasons: usize, is_exact: bool) -> Outcome {
        let counted = Counted {
            reasons: vec![(MeasureId(uuid::Uuid::from_u128(1)), "Zu teuer.".to_owned()); reasons],
            ballots_fingerprint: is_exact.then(String::new),
            ..counted(domain::votes::Counting::Consent, &["1", "0"])
        };
        let vote = VoteCount { participants: 40, entitled: None, measures: Vec::new(), counted: Some(counted), paper: None };
        let computed_at = domain::clock::Instant(0);
        Outcome { participants: 40, residents: 1900, computed_at, ideas: None, survey: None, vote: Some(vote), apart: Vec::new() }
    }

    #[test]
    fn one_objection_is_read_where_its_number_is_public_and_four_are_not_where_it_is_hidden() {
        assert_eq!(objections(&outcome(1, true)), [("Option 1".to_owned(), vec!["Zu teuer.".to_owned()])]);
        assert!(objections(&outcome(4, false)).is_empty());
        assert_eq!(objections(&outcome(5, false))[0].1.len(), 5);
    }
}
