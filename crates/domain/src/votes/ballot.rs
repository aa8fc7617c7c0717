//! What a ballot is, and the pseudonyms under which it is kept until the vote ends. No database.

use sqlx::FromRow;
use uuid::Uuid;

use super::{Choice, Tally};
use crate::crypto::keyed_hash;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, MeasureId};
use crate::random::receipt_code;

/// A proposed measure that a vote asks about.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct VoteOption {
    pub measure_id: MeasureId,
    pub slug: String,
    pub title: String,
    pub description: String,
}

/// What somebody has chosen so far, shown to nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub choices: Vec<(MeasureId, Choice)>,
    /// Grows by one with every accepted change.
    pub revision: i64,
    pub receipt: String,
}

/// The answer to a cast ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub code: String,
    pub revision: i64,
    /// The address of the consultation.
    pub slug: String,
}

/// The stored word of a choice.
pub fn word(choice: Choice) -> &'static str {
    match choice {
        Choice::Yes => "yes",
        Choice::No => "no",
        Choice::Abstain => "abstain",
    }
}

/// The choice of a word.
pub fn from_word(word: &str) -> Option<Choice> {
    match word {
        "yes" => Some(Choice::Yes),
        "no" => Some(Choice::No),
        "abstain" => Some(Choice::Abstain),
        _ => None,
    }
}

/// The key of a measure in a form. A key that begins with a digit would be read as a place in a list.
pub fn key(measure: MeasureId) -> String {
    format!("m-{measure}")
}

/// The name of a measure's field in the form.
pub fn field(measure: MeasureId) -> String {
    format!("choice[{}]", key(measure))
}

/// Choices as a form sends them: keys and words.
///
/// # Errors
/// `Invalid` with each field that names no measure or no choice, or when there is none at all.
pub fn read_choices<'a>(typed: impl IntoIterator<Item = (&'a String, &'a String)>) -> Result<Vec<(MeasureId, Choice)>> {
    let mut errors = FieldErrors::default();
    let mut choices = Vec::new();
    for (key, choice) in typed {
        let id = key.strip_prefix("m-").and_then(|id| id.parse::<MeasureId>().ok());
        match (id, from_word(choice)) {
            (Some(id), Some(choice)) => choices.push((id, choice)),
            _ => errors.add(format!("choice[{key}]"), "unknown"),
        }
    }
    errors.check()?;
    check_choices(&choices)?;
    Ok(choices)
}

/// At least one choice, and one for each measure at most.
pub(super) fn check_choices(choices: &[(MeasureId, Choice)]) -> Result<()> {
    if choices.is_empty() {
        return Err(Error::field("choice", "required"));
    }
    let mut measures: Vec<MeasureId> = choices.iter().map(|(measure, _)| *measure).collect();
    measures.sort_unstable();
    match measures.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(Error::field(field(pair[0]), "twice")),
        None => Ok(()),
    }
}

/// The hashes of one person in one vote. They cannot be computed any more once the vote's secret is destroyed.
pub(super) struct Pseudonym<'a> {
    pub secret: &'a [u8],
    pub account: AccountId,
}

impl Pseudonym<'_> {
    /// Under this the ballot is kept.
    pub fn voter(&self) -> Vec<u8> {
        self.keyed("voter", &[])
    }

    /// The receipt's code: the same for every change of this ballot.
    pub fn receipt(&self) -> String {
        receipt_code(&keyed_hash(self.secret, &[b"vote", self.account.0.as_bytes()]))
    }

    /// Under this a request is remembered.
    pub fn request(&self, request_id: Uuid) -> Vec<u8> {
        self.keyed("request", &[request_id.as_bytes()])
    }

    /// What the request asked for, without telling it.
    pub fn body(&self, request_id: Uuid, choices: &[(MeasureId, Choice)]) -> Vec<u8> {
        let mut sorted = choices.to_vec();
        sorted.sort_unstable_by_key(|(measure, _)| *measure);
        let mut parts: Vec<&[u8]> = vec![request_id.as_bytes()];
        for (measure, choice) in &sorted {
            parts.push(measure.0.as_bytes());
            parts.push(word(*choice).as_bytes());
        }
        self.keyed("body", &parts)
    }

    fn keyed(&self, purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
        let mut all: Vec<&[u8]> = vec![purpose.as_bytes(), self.account.0.as_bytes()];
        all.extend_from_slice(parts);
        keyed_hash(self.secret, &all).to_vec()
    }
}

/// Counts stored choices by measure.
pub fn count(choices: &[(MeasureId, Choice)]) -> std::collections::BTreeMap<MeasureId, Tally> {
    let mut tallies = std::collections::BTreeMap::new();
    for (measure, choice) in choices {
        tallies.entry(*measure).or_insert_with(Tally::default).add(*choice);
    }
    tallies
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: MeasureId = MeasureId(Uuid::from_u128(1));
    const B: MeasureId = MeasureId(Uuid::from_u128(2));

    #[test]
    fn a_ballot_says_one_thing_about_each_measure() {
        assert_eq!(check_choices(&[]), Err(Error::field("choice", "required")));
        let twice = check_choices(&[(A, Choice::Yes), (B, Choice::No), (A, Choice::Yes)]);
        assert_eq!(twice, Err(Error::field(format!("choice[m-{A}]"), "twice")));
        let typed = [("x".to_owned(), "yes".to_owned()), (key(A), "maybe".to_owned())];
        let Err(Error::Invalid(errors)) = read_choices(typed.iter().map(|(a, b)| (a, b))) else { panic!("refused") };
        assert_eq!(errors.0, [("choice[x]".into(), "unknown"), (format!("choice[m-{A}]"), "unknown")]);
    }

    #[test]
    fn the_remembered_body_does_not_depend_on_the_order_of_fields_but_on_person_request_and_choice() {
        let id = Uuid::from_u128(9);
        let hash = |secret: &[u8], account, id, choices: &[(MeasureId, Choice)]| {
            Pseudonym { secret, account: AccountId(Uuid::from_u128(account)) }.body(id, choices)
        };
        let one = hash(b"s", 1, id, &[(A, Choice::Yes), (B, Choice::No)]);
        assert_eq!(one, hash(b"s", 1, id, &[(B, Choice::No), (A, Choice::Yes)]));
        assert_ne!(one, hash(b"s", 1, id, &[(A, Choice::No), (B, Choice::No)]));
        assert_ne!(one, hash(b"s", 2, id, &[(A, Choice::Yes), (B, Choice::No)]));
        assert_ne!(one, hash(b"s", 1, Uuid::from_u128(8), &[(A, Choice::Yes), (B, Choice::No)]));
        assert_ne!(one, hash(b"t", 1, id, &[(A, Choice::Yes), (B, Choice::No)]));
    }
}
