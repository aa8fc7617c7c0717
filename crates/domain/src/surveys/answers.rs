//! Answers as a form sends them, and their complete check: every wrong field is named at once. No database.

use std::collections::HashMap;
use std::hash::BuildHasher;

use super::survey::{Question, QuestionKind, SCALE_MAX, Survey};
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{OptionId, QuestionId};
use crate::text;

/// Question → what was typed, by the kind of question.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    pub single: HashMap<String, String>,
    /// The boxes that are ticked; what the box sends does not matter.
    pub multiple: HashMap<String, HashMap<String, String>>,
    pub scale: HashMap<String, String>,
    pub text: HashMap<String, String>,
}

/// A checked answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Options(QuestionId, Vec<OptionId>),
    Scale(QuestionId, i64),
    Text(QuestionId, String),
}

impl Answer {
    /// Which question it answers.
    pub fn question(&self) -> QuestionId {
        match self {
            Self::Options(question, _) | Self::Scale(question, _) | Self::Text(question, _) => *question,
        }
    }
}

impl Answers {
    /// Checks everything against the questions, in their order.
    ///
    /// # Errors
    /// `Invalid` with `required`, `unknown`, `out_of_range` or `too_long` for each wrong field.
    pub fn check(&self, survey: &Survey) -> Result<Vec<Answer>> {
        let mut errors = FieldErrors::default();
        let mut answers = Vec::new();
        for question in &survey.questions {
            match self.answer(question) {
                Ok(Some(answer)) => answers.push(answer),
                Ok(None) if question.is_required => errors.add(question.field(), "required"),
                Ok(None) => {}
                Err(code) => errors.add(question.field(), code),
            }
        }
        self.find_unknown(survey, &mut errors);
        errors.check()?;
        if answers.is_empty() { Err(Error::field("answers", "required")) } else { Ok(answers) }
    }

    fn answer(&self, question: &Question) -> std::result::Result<Option<Answer>, &'static str> {
        let key = question.key();
        match question.kind {
            QuestionKind::Single => match filled(&self.single, &key) {
                Some(option) => Ok(Some(Answer::Options(question.id, vec![option_of(question, option)?]))),
                None => Ok(None),
            },
            QuestionKind::Multiple => {
                let Some(ticked) = self.multiple.get(&key).filter(|ticked| !ticked.is_empty()) else { return Ok(None) };
                let mut options = ticked.keys().map(|key| box_of(question, key)).collect::<std::result::Result<Vec<_>, _>>()?;
                options.sort_unstable();
                Ok(Some(Answer::Options(question.id, options)))
            }
            QuestionKind::Scale => match filled(&self.scale, &key) {
                Some(step) => Ok(Some(Answer::Scale(question.id, scale_step(step)?))),
                None => Ok(None),
            },
            QuestionKind::Text => {
                let typed = self.text.get(&key).map_or("", String::as_str);
                let text = text::optional_paragraphs(typed, text::SURVEY_TEXT_MAX)?;
                Ok(if text.is_empty() { None } else { Some(Answer::Text(question.id, text)) })
            }
        }
    }

    /// Fields that belong to no question of this survey, or to one of another kind.
    fn find_unknown(&self, survey: &Survey, errors: &mut FieldErrors) {
        let sent = [
            (QuestionKind::Single, keys(&self.single)),
            (QuestionKind::Multiple, keys(&self.multiple)),
            (QuestionKind::Scale, keys(&self.scale)),
            (QuestionKind::Text, keys(&self.text)),
        ];
        for (kind, ids) in sent {
            for id in ids {
                if !survey.questions.iter().any(|question| question.kind == kind && question.key() == id) {
                    errors.add(format!("{}[{id}]", kind.as_str()), "unknown");
                }
            }
        }
    }
}

fn keys<V, S: BuildHasher>(sent: &HashMap<String, V, S>) -> Vec<&str> {
    let mut keys: Vec<&str> = sent.keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn filled<'a>(sent: &'a HashMap<String, String>, key: &str) -> Option<&'a str> {
    sent.get(key).map(|value| value.trim()).filter(|value| !value.is_empty())
}

fn option_of(question: &Question, id: &str) -> std::result::Result<OptionId, &'static str> {
    question.options.iter().map(|option| option.id).find(|option| option.to_string() == id).ok_or("unknown")
}

fn box_of(question: &Question, key: &str) -> std::result::Result<OptionId, &'static str> {
    question.options.iter().find(|option| option.key() == key).map(|option| option.id).ok_or("unknown")
}

/// One of the digits that the form offers; no other way of writing a number.
fn scale_step(typed: &str) -> std::result::Result<i64, &'static str> {
    (1..=SCALE_MAX).find(|step| step.to_string() == typed).ok_or("out_of_range")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surveys::survey::Choosable;
    use uuid::Uuid;

    fn question(number: u128, kind: QuestionKind, is_required: bool) -> Question {
        let option = |id| Choosable { id: OptionId(Uuid::from_u128(id)), title: String::new() };
        Question {
            id: QuestionId(Uuid::from_u128(number)),
            kind,
            title: String::new(),
            help: String::new(),
            is_required,
            scale_low: String::new(),
            scale_high: String::new(),
            options: vec![option(number * 10), option(number * 10 + 1)],
        }
    }

    /// The key of a question.
    fn id(number: u128) -> String {
        format!("q-{}", Uuid::from_u128(number))
    }

    /// The key of a box.
    fn boxed(number: u128) -> String {
        format!("o-{}", Uuid::from_u128(number))
    }

    /// The value of an option.
    fn option(number: u128) -> String {
        Uuid::from_u128(number).to_string()
    }

    fn survey() -> Survey {
        let kinds = [QuestionKind::Single, QuestionKind::Multiple, QuestionKind::Scale, QuestionKind::Text];
        Survey { questions: kinds.into_iter().zip(1..).map(|(kind, number)| question(number, kind, number < 4)).collect() }
    }

    fn good() -> Answers {
        Answers {
            single: HashMap::from([(id(1), option(10))]),
            multiple: HashMap::from([(id(2), HashMap::from([(boxed(21), "on".into()), (boxed(20), "on".into())]))]),
            scale: HashMap::from([(id(3), "5".into())]),
            text: HashMap::from([(id(4), " Mehr Busse \r\n".into())]),
        }
    }

    fn codes(answers: &Answers) -> Vec<(String, &'static str)> {
        match answers.check(&survey()) {
            Err(Error::Invalid(errors)) => errors.0,
            other => panic!("refused, but: {other:?}"),
        }
    }

    #[test]
    fn complete_answers_are_taken_in_the_order_of_the_questions() {
        let answers = good().check(&survey()).expect("good");
        assert_eq!(answers.len(), 4);
        assert_eq!(
            answers[1],
            Answer::Options(QuestionId(Uuid::from_u128(2)), vec![OptionId(Uuid::from_u128(20)), OptionId(Uuid::from_u128(21)),])
        );
        assert_eq!(answers[3], Answer::Text(QuestionId(Uuid::from_u128(4)), "Mehr Busse".into()));
    }

    #[test]
    fn every_missing_answer_is_named_and_the_optional_one_is_not() {
        let fields = [(1, "single"), (2, "multiple"), (3, "scale")].map(|(n, kind)| (format!("{kind}[{}]", id(n)), "required"));
        assert_eq!(codes(&Answers::default()), fields);
        let spaces = Answers { scale: HashMap::from([(id(3), " ".into())]), ..good() };
        assert_eq!(codes(&spaces), [(format!("scale[{}]", id(3)), "required")]);
    }

    #[test]
    fn a_scale_has_five_steps_written_in_one_way() {
        for step in ["0", "6", "-1", "2.5", "1e309", "٣", "05", "9223372036854775808", "NaN"] {
            let answers = Answers { scale: HashMap::from([(id(3), step.into())]), ..good() };
            assert_eq!(codes(&answers), [(format!("scale[{}]", id(3)), "out_of_range")], "{step}");
        }
    }

    #[test]
    fn what_belongs_to_no_question_or_to_another_one_is_refused() {
        let of_another = Answers { single: HashMap::from([(id(1), option(20))]), ..good() };
        assert_eq!(codes(&of_another), [(format!("single[{}]", id(1)), "unknown")]);
        let mut nobody_asked = good();
        nobody_asked.text.insert(id(99), "x".into());
        assert_eq!(codes(&nobody_asked), [(format!("text[{}]", id(99)), "unknown")]);
        let mut wrong_kind = good();
        wrong_kind.text.insert(id(1), "x".into());
        assert_eq!(codes(&wrong_kind), [(format!("text[{}]", id(1)), "unknown")]);
    }

    #[test]
    fn a_long_text_is_counted_as_the_page_counts_it() {
        let long = |n| Answers { text: HashMap::from([(id(4), "ä".repeat(n))]), ..good() };
        assert!(long(text::SURVEY_TEXT_MAX).check(&survey()).is_ok());
        assert_eq!(codes(&long(text::SURVEY_TEXT_MAX + 1)), [(format!("text[{}]", id(4)), "too_long")]);
    }

    #[test]
    fn a_survey_without_a_single_answer_is_none() {
        let survey = Survey { questions: vec![question(4, QuestionKind::Text, false)] };
        assert_eq!(Answers::default().check(&survey), Err(Error::field("answers", "required")));
    }
}
