//! What the people of the demo answer and how they vote: drawn by the weights of the files, ballots of yes and no exactly as counted there.
//! Pure.

use domain::Random;
use domain::votes::{ABSTAIN, NO, YES};

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

/// For each ballot its marks: places of measures in the file, and the numbers beside them.
pub fn ballots(vote: &Vote, random: &Random) -> Vec<Vec<(usize, i64)>> {
    match vote.rules.as_ref().map(|rules| rules.method.as_str()) {
        None => answers_to_each(vote, random),
        Some("budget") => (0..vote.ballots).map(|_| basket(vote, random)).collect(),
        Some(_) => (0..vote.ballots).map(|_| ranking(vote, random)).collect(),
    }
}

/// All measures, the more liked ones more often first.
fn preference(vote: &Vote, random: &Random) -> Vec<usize> {
    let mut weights: Vec<u32> = vote.measures.iter().map(|tally| tally.weight).collect();
    let order = weights.clone().into_iter().map(|_| {
        let place = drawn(&weights, random);
        weights[place] = 0;
        place
    });
    order.collect()
}

/// Into the basket comes what is liked, as long as the money lasts.
fn basket(vote: &Vote, random: &Random) -> Vec<(usize, i64)> {
    let mut left = vote.budget();
    let mut basket = preference(vote, random);
    basket.retain(|place| {
        let cost = vote.measures[*place].cents();
        let fits = cost <= left;
        left -= if fits { cost } else { 0 };
        fits
    });
    basket.into_iter().map(|place| (place, YES)).collect()
}

/// Some rank all, some only the first.
fn ranking(vote: &Vote, random: &Random) -> Vec<(usize, i64)> {
    let ranked = 1 + below(random, vote.measures.len());
    preference(vote, random).into_iter().take(ranked).zip(1..).collect()
}

fn answers_to_each(vote: &Vote, random: &Random) -> Vec<Vec<(usize, i64)>> {
    let columns: Vec<Vec<i64>> = vote
        .measures
        .iter()
        .map(|tally| {
            let mut column = [vec![YES; tally.yes], vec![NO; tally.no], vec![ABSTAIN; tally.abstain]].concat();
            random.shuffle(&mut column);
            column
        })
        .collect();
    let count = columns.first().map_or(0, Vec::len);
    (0..count).map(|ballot| columns.iter().map(|column| column[ballot]).enumerate().collect()).collect()
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
        for vote in content.votes.iter().filter(|vote| vote.rules.is_none()) {
            let ballots = ballots(vote, &Random::seeded(1));
            for (place, tally) in vote.measures.iter().enumerate() {
                let count = |choice| ballots.iter().filter(|ballot| ballot[place] == (place, choice)).count();
                assert_eq!((count(YES), count(NO), count(ABSTAIN)), (tally.yes, tally.no, tally.abstain), "{}", tally.key);
            }
        }
    }

    #[test]
    fn drawn_ballots_keep_to_their_rules_and_follow_the_weights() {
        let content = Content::read().expect("in order");
        for vote in content.votes.iter().filter(|vote| vote.rules.is_some()) {
            let ballots = ballots(vote, &Random::seeded(1));
            assert_eq!(ballots.len(), vote.ballot_count());
            for ballot in &ballots {
                let spent: i64 = ballot.iter().map(|(place, _)| vote.measures[*place].cents()).sum();
                assert!(!ballot.is_empty() && spent <= vote.budget(), "{}: {ballot:?}", vote.consultation.key);
            }
            let first = |place| ballots.iter().filter(|ballot| ballot[0].0 == place).count();
            let weights = vote.measures.iter().map(|tally| tally.weight);
            let (least, most) = (weights.clone().zip(0..).min(), weights.zip(0..).max());
            assert!(least.zip(most).is_some_and(|(least, most)| first(least.1) < first(most.1)), "{}", vote.consultation.key);
        }
    }
}
