//! The tables of an outcome: survey questions and ideas. They take only what may be shown.

use domain::ideas::Origin;
use domain::outcomes::disclosed::{DisclosedApart, DisclosedBoard, DisclosedQuestion, DisclosedSurvey};
use domain::surveys::QuestionKind;
use leptos::prelude::*;
use tally::Shown;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::tally::{TallyRow, TallyTable, shown_text};

/// So many ideas stand here; all are on the board.
const IDEAS_SHOWN: usize = 10;

/// What the bars are parts of: where few skipped the question, its base is withheld, and all who took part stand in for it.
pub(super) fn drawn_against(base: Shown, participants: Shown) -> Shown {
    if base == Shown::Withheld { participants } else { base }
}

/// One table for each question.
#[component]
pub fn SurveyResult(survey: DisclosedSurvey) -> impl IntoView {
    let t = use_visit().t;
    let (participants, people) = (survey.participants, shown_text(t, survey.participants));
    let questions = survey.questions.into_iter().enumerate();
    let questions = questions.map(|(place, question)| view! { <QuestionResult question place participants/> }).collect_view();
    view! {
        <section class="dl-block" aria-labelledby="umfrage">
            <h2 id="umfrage">{t.outcome_survey()}</h2>
            <p class="dl-muted">{t.outcome_survey_note(people)}</p>
            {questions}
        </section>
    }
    .into_any()
}

/// Survey answers of guests, or taken in at the counter: beside the survey's own, never added.
#[component]
pub fn ApartResult(part: DisclosedApart) -> impl IntoView {
    let t = use_visit().t;
    let (title, note) = match part.origin {
        Origin::Counter => (t.outcome_counter(), t.outcome_counter_note(shown_text(t, part.survey.participants))),
        _ => (t.outcome_guests(), t.outcome_guests_note(shown_text(t, part.survey.participants))),
    };
    let (id, participants) = (part.origin.as_str(), part.survey.participants);
    let questions = part.survey.questions.into_iter().enumerate();
    let questions =
        questions.map(|(place, question)| view! { <QuestionResult question place participants set=id/> }).collect_view();
    view! {
        <section class="dl-block" aria-labelledby=id data-testid=format!("apart-{id}")>
            <h2 id=id>{title}</h2>
            <p class="dl-muted">{note}</p>
            {questions}
        </section>
    }
    .into_any()
}

/// `set` keeps the ids of several surveys on one page apart.
#[component]
fn QuestionResult(
    question: DisclosedQuestion,
    place: usize,
    participants: Shown,
    #[prop(optional)] set: &'static str,
) -> impl IntoView {
    let t = use_visit().t;
    let answered = t.outcome_answered(shown_text(t, question.answered));
    if question.kind == QuestionKind::Text {
        return view! { <div class="dl-stack"><h3>{question.title}</h3><p class="dl-muted">{answered} " " {t.outcome_text_note()}</p></div> }
            .into_any();
    }
    let last = question.options.len().saturating_sub(1);
    let label = |place: usize, title: String| match (question.kind, place) {
        (QuestionKind::Scale, 0) => format!("{title} – {}", question.scale_low),
        (QuestionKind::Scale, place) if place == last => format!("{title} – {}", question.scale_high),
        _ => title,
    };
    let options = question.options.clone().into_iter().enumerate();
    let rows = options.map(|(place, option)| TallyRow {
        label: label(place, option.title),
        count: option.count,
        percent: option.percent,
        kind: "",
    });
    let rows = rows.collect();
    let mean = question.scale.as_ref().and_then(|scale| scale.mean);
    let mean = mean.map(|mean| t.outcome_mean(t.one_decimal(mean)));
    let several = (question.kind == QuestionKind::Multiple).then(|| t.survey_several());
    view! {
        <div class="dl-stack">
            <TallyTable caption=question.title.clone() id=format!("question-{set}{place}") base=drawn_against(question.answered, participants) rows/>
            <p class="dl-small dl-muted">{answered} " " {several} " " {mean}</p>
        </div>
    }
    .into_any()
}

/// The most supported ideas.
#[component]
pub fn BoardResult(board: DisclosedBoard) -> impl IntoView {
    let t = use_visit().t;
    let people = shown_text(t, board.participants);
    let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let count = signed(board.idea_count);
    let rows = board.ideas.into_iter().take(IDEAS_SHOWN).map(|idea| {
        let href = addresses::idea(idea.number);
        let (field, supports) = (t.outcome_field(), t.outcome_supports());
        view! {
            <tr>
                <th scope="row"><a href=href>{idea.title}</a></th>
                <td data-label=field>{idea.action_field}</td>
                <td data-label=supports class="dl-number">{t.grouped(signed(idea.supports))}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="dl-block" aria-labelledby="ideen">
            <h2 id="ideen">{t.outcome_ideas()}</h2>
            <p class="dl-muted">{t.outcome_ideas_note(count, people)}</p>
            <table class="dl-table dl-table--stacked">
                <caption>{t.outcome_ideas_caption()}</caption>
                <thead><tr>
                    <th scope="col">{t.outcome_idea()}</th>
                    <th scope="col">{t.outcome_field()}</th>
                    <th scope="col" class="dl-number">{t.outcome_supports()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
