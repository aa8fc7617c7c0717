//! Similar ideas, shown to moderators before they decide on a merge: how many words two ideas share. A hint that anybody can check,
//! since the shared words are shown with it; nothing is ever merged by it.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use sqlx::FromRow;

use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ideas::Idea;
use crate::rights::Right;

/// At least so much is shared, of 1 for the same words.
const SHARED_MIN: f64 = 0.25;
const SHOWN_MAX: usize = 5;
/// Shorter words say little.
const WORD_MIN: usize = 3;

/// An idea that may say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Similar {
    pub number: i64,
    pub title: String,
    pub support_count: i64,
    /// The words that both have, in the order of the alphabet.
    pub shared: Vec<String>,
    /// Shared words against all words of both (Dice): 0 to 1.
    pub share: f64,
}

/// A published idea to compare with.
#[derive(Debug, FromRow)]
pub(super) struct Candidate {
    pub number: i64,
    pub title: String,
    pub text: String,
    pub support_count: i64,
}

/// Published ideas that share the most words with this one, at most five, the most similar first.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn find_similar(tx: &mut Tx, actor: &Actor, idea: &Idea) -> Result<Vec<Similar>> {
    actor.must(Right::Merge)?;
    let candidates = store::list_candidates(tx, actor, idea.id).await?;
    Ok(rank(&words(&idea.title, &idea.text), candidates))
}

fn rank(own: &BTreeSet<String>, candidates: Vec<Candidate>) -> Vec<Similar> {
    let mut similar: Vec<Similar> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let words = words(&candidate.title, &candidate.text);
            let shared: Vec<String> = own.intersection(&words).cloned().collect();
            let share = dice(shared.len(), own.len(), words.len());
            let Candidate { number, title, support_count, .. } = candidate;
            (share >= SHARED_MIN).then_some(Similar { number, title, support_count, shared, share })
        })
        .collect();
    similar.sort_by(|a, b| b.share.total_cmp(&a.share).then(b.number.cmp(&a.number)));
    similar.truncate(SHOWN_MAX);
    similar
}

fn dice(shared: usize, first: usize, second: usize) -> f64 {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if shared == 0 { 0.0 } else { 2.0 * count(shared) / (count(first) + count(second)) }
}

/// The words that carry meaning, in lower case.
fn words(title: &str, text: &str) -> BTreeSet<String> {
    let lower = format!("{title} {text}").to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= WORD_MIN && !FILLERS.contains(word)).map(str::to_owned).collect()
}

/// Words that every German text has: they tell nothing about what it is about. Separated by spaces.
static FILLERS: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split(' ').collect());
const WORDS: &str = "\
    aber alle allem allen aller alles als also auch auf aus außerdem bei beim bin bis bitte dabei dafür damit dann \
    daran darauf das dass dazu dein dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir \
    doch dort durch eher eigentlich ein eine einem einen einer eines einfach einmal etwa etwas euch für ganz gar geht \
    gerade gern gerne gibt gut hab habe haben hat hatte hatten hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer \
    immer ins ist jede jedem jeden jeder jedes jetzt kann kein keine keinen können könnte könnten leider machen macht \
    mal man mehr mein meine meiner mich mir mit müssen muss müsste nach nicht nichts noch nun nur oben oder oft ohne \
    schon sehr sein seine seit selbst sich sie sind soll sollen sollte sollten sondern sonst sowie über uns unser \
    unsere unseren unserer und unter viel viele vielen vom von vor wäre war waren warum was weil weiter welche wenn \
    wer werden wie wieder wir wird wurde wurden würde würden wo zum zur zwar zwischen";

#[cfg(test)]
mod tests {
    use super::*;

    fn idea(number: i64, title: &str, text: &str) -> Candidate {
        Candidate { number, title: title.to_owned(), text: text.to_owned(), support_count: 0 }
    }

    #[test]
    fn the_same_wish_in_other_words_is_found_and_another_wish_is_not() {
        let own = words("Bus zum Freibad", "Im Sommer fährt kein Bus zum Freibad. Ein Kleinbus am Nachmittag würde reichen.");
        let found = rank(
            &own,
            vec![
                idea(1, "Badebus wie früher", "Früher fuhr im Sommer am Nachmittag ein Bus zum Freibad."),
                idea(2, "WLAN im Freibad", "Dann können die Kinder dort ihre Hausaufgaben machen, und die Eltern arbeiten."),
                idea(3, "Tempo 30 vor der Schule", "Am Morgen ist es in der Hauptstraße gefährlich."),
            ],
        );
        let found: Vec<_> = found.into_iter().map(|similar| (similar.number, similar.shared)).collect();
        assert_eq!(found, [(1, ["bus", "freibad", "nachmittag", "sommer"].map(str::to_owned).to_vec())]);
    }

    #[test]
    fn an_idea_without_words_is_like_nothing() {
        assert_eq!(rank(&words("???", ""), vec![idea(1, "???", "")]), []);
    }
}
