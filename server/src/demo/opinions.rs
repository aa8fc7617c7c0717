//! What the people of the demo answer and how they vote: drawn by the weights of the files, ballots exactly as counted there. Pure.

use domain::Random;

use super::content::{Question, Survey, Vote};

/// Optional scales and choices are left out by some.
const LEFT_OUT_PERCENT: usize = 20;

/// One person's answer to one question, by places in the lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<'c> {
    Nothing,
    Options(Vec<usize>),
    Step(usize),
    Text(&'c str),
}

/// A number below `end`.
pub fn below(random: &Random, end: usize) -> usize {
    let bytes = random.bytes();
    let number = u64::from_le_bytes(bytes[..8].try_into().expect("eight bytes"));
    usize::try_from(number % end.max(1) as u64).unwrap_or(0)
}

/// The answers of each participant to each question.
pub fn responses<'c>(survey: &'c Survey, random: &Random) -> Vec<Vec<Given<'c>>> {
    let count = survey.consultation.responses;
    let mut responses = vec![Vec::new(); count];
    for question in &survey.questions {
        for (response, given) in responses.iter_mut().zip(answers(question, count, random)) {
            response.push(given);
        }
    }
    responses
}

/// For each ballot the choice on each measure: 0 yes, 1 no, 2 abstain.
pub fn ballots(vote: &Vote, random: &Random) -> Vec<Vec<usize>> {
    let columns: Vec<Vec<usize>> = vote
        .measures
        .iter()
        .map(|tally| {
            let mut column = [vec![0; tally.yes], vec![1; tally.no], vec![2; tally.abstain]].concat();
            random.shuffle(&mut column);
            column
        })
        .collect();
    let count = columns.first().map_or(0, Vec::len);
    (0..count).map(|ballot| columns.iter().map(|column| column[ballot]).collect()).collect()
}

fn answers<'c>(question: &'c Question, count: usize, random: &Random) -> Vec<Given<'c>> {
    if question.kind == "text" {
        let mut texts: Vec<Given> = question.texts.iter().map(|text| Given::Text(text)).collect();
        texts.resize(count, Given::Nothing);
        random.shuffle(&mut texts);
        return texts;
    }
    (0..count)
        .map(
            |_| {
                if !question.required && below(random, 100) < LEFT_OUT_PERCENT {
                    Given::Nothing
                } else {
                    answer(question, random)
                }
            },
        )
        .collect()
}

fn answer<'c>(question: &Question, random: &Random) -> Given<'c> {
    let weights: Vec<u32> = question.options.iter().map(|option| option.weight).collect();
    match question.kind.as_str() {
        "scale" => Given::Step(drawn(&question.weights, random)),
        "single" => Given::Options(vec![drawn(&weights, random)]),
        _ => Given::Options(several(question, random)),
    }
}

fn several(question: &Question, random: &Random) -> Vec<usize> {
    let options = question.options.iter().enumerate();
    let mut chosen: Vec<usize> =
        options.filter(|(_, option)| below(random, 100) < option.weight as usize).map(|(place, _)| place).collect();
    if let Some(alone) = chosen.iter().copied().find(|place| question.options[*place].alone) {
        chosen = vec![alone];
    }
    if chosen.is_empty() { vec![0] } else { chosen }
}

fn drawn(weights: &[u32], random: &Random) -> usize {
    let total: u32 = weights.iter().sum();
    let mut left = below(random, total as usize);
    for (place, weight) in weights.iter().enumerate() {
        match left.checked_sub(*weight as usize) {
            None => return place,
            Some(rest) => left = rest,
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::super::content::Content;
    use super::*;

    #[test]
    fn everybody_answers_what_is_required_and_every_text_is_said_once() {
        let content = Content::read().expect("in order");
        for survey in &content.surveys {
            let responses = responses(survey, &Random::seeded(1));
            assert_eq!(responses.len(), survey.consultation.responses);
            for (place, question) in survey.questions.iter().enumerate() {
                let given = responses.iter().map(|response| &response[place]);
                assert!(!question.required || given.clone().all(|given| *given != Given::Nothing), "{}", question.title);
                assert_eq!(given.filter(|given| matches!(given, Given::Text(_))).count(), question.texts.len());
            }
        }
    }

    #[test]
    fn ballots_add_up_to_what_the_file_says() {
        let content = Content::read().expect("in order");
        for vote in &content.votes {
            let ballots = ballots(vote, &Random::seeded(1));
            for (place, tally) in vote.measures.iter().enumerate() {
                let count = |choice| ballots.iter().filter(|ballot| ballot[place] == choice).count();
                assert_eq!((count(0), count(1), count(2)), (tally.yes, tally.no, tally.abstain), "{}", tally.key);
            }
        }
    }
}
