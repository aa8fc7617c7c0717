//! Counting a consultation at its end, from what is stored. Arithmetic is the crate `tally`'s.

use std::collections::HashMap;

use tally::count_options;

use super::outcome::{OptionCount, QuestionCount, SurveyCount};
use crate::ideas::Origin;
use crate::ids::OptionId;
use crate::surveys::survey::SCALE_MAX;
use crate::surveys::{Answer, Question, QuestionKind, Survey};

/// The answers that came in one way.
pub(crate) fn of(origin: Origin, responses: &[(Origin, Vec<Answer>)]) -> Vec<Vec<Answer>> {
    responses.iter().filter(|(came, _)| *came == origin).map(|(_, answers)| answers.clone()).collect()
}

/// Counts the responses to a survey; free texts keep the order of the responses, which must be random.
pub(crate) fn count_survey(survey: &Survey, responses: &[Vec<Answer>]) -> SurveyCount {
    let participants = responses.len() as u64;
    let questions = survey.questions.iter().map(|question| count_question(question, responses)).collect();
    SurveyCount { participants, questions }
}

fn count_question(question: &Question, responses: &[Vec<Answer>]) -> QuestionCount {
    let given: Vec<&Answer> = responses.iter().flatten().filter(|answer| answer.question() == question.id).collect();
    let places: HashMap<OptionId, usize> = question.options.iter().zip(0..).map(|(option, place)| (option.id, place)).collect();
    let named = given.iter().flat_map(|answer| match answer {
        Answer::Options(_, options) => options.iter().filter_map(|option| places.get(option).copied()).collect(),
        Answer::Scale(_, step) => usize::try_from(step - 1).into_iter().collect(),
        Answer::Text(..) => Vec::new(),
    });
    let titles: Vec<String> = match question.kind {
        QuestionKind::Scale => (1..=SCALE_MAX).map(|step| step.to_string()).collect(),
        _ => question.options.iter().map(|option| option.title.clone()).collect(),
    };
    let counts = count_options(titles.len(), named);
    let texts = given.iter().filter_map(|answer| match answer {
        Answer::Text(_, text) => Some(text.clone()),
        Answer::Options(..) | Answer::Scale(..) => None,
    });
    QuestionCount {
        id: question.id,
        kind: question.kind,
        title: question.title.clone(),
        scale_low: question.scale_low.clone(),
        scale_high: question.scale_high.clone(),
        answered: given.len() as u64,
        options: titles.into_iter().zip(counts).map(|(title, count)| OptionCount { title, count }).collect(),
        texts: texts.collect(),
    }
}
