//! Fifty casts of one voter at the same moment, again and again: none lost, none double.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Barrier;

use crate::client::{Answer, Cast, Client};
use crate::dice::Dice;
use crate::town::{Stored, Town};
use crate::{CHOICES, Result};

/// So many at once.
pub const AT_ONCE: usize = 50;

/// One voter after the other, each with fifty casts at a barrier: half of them repetitions of the other half. Says what is wrong.
///
/// # Errors
/// A page did not come.
pub fn run(address: SocketAddr, town: &Town, seed: u64) -> Result<Vec<String>> {
    let (mut wrong, mut dice) = (Vec::new(), Dice::new(seed, 0));
    for voter in 0..town.tokens.len() {
        let ids: Vec<String> = (0..AT_ONCE / 2).map(|_| dice.uuid()).collect();
        let answers = cast_all(address, town, voter, &ids);
        let accepted: BTreeSet<(&String, i64)> =
            answers.iter().filter_map(|(id, answer)| Some((*id, revision_of(answer)?))).collect();
        let refused = answers.iter().find(|(_, answer)| revision_of(answer).is_none());
        let view = Client::new(address, voter).view(&town.tokens[voter], &town.polls[0].slug)?;
        let revisions: BTreeSet<i64> = accepted.iter().map(|(_, revision)| *revision).collect();
        let last = accepted
            .iter()
            .max_by_key(|(_, revision)| *revision)
            .map(|(id, _)| choice(ids.iter().position(|known| known == *id)));
        let (one, many) = (view.choices.values().next().map(String::as_str), i64::try_from(ids.len()).unwrap_or(0));
        if let Some(refused) = refused {
            wrong.push(format!("voter {voter}: {refused:?}"));
        }
        // Each request has one revision, each revision one request, and the newest is what is seen.
        if accepted.len() != ids.len()
            || revisions != (1..=many).collect()
            || view.revision != many
            || one != last
            || view.choices.len() != 1
        {
            wrong.push(format!("voter {voter}: revisions {revisions:?}, {last:?} was last, the ballot shows {view:?}"));
        }
    }
    Ok(wrong)
}

fn cast_all<'a>(address: SocketAddr, town: &Town, voter: usize, ids: &'a [String]) -> Vec<(&'a String, Answer)> {
    let barrier = Barrier::new(AT_ONCE);
    std::thread::scope(|scope| {
        let casts = (0..AT_ONCE).map(|number| {
            let (place, barrier) = (number % ids.len(), &barrier);
            scope.spawn(move || {
                let (token, poll, measure) = (&town.tokens[voter], &town.polls[0].id, &town.measures[0]);
                let cast = Cast { token, poll, measure, choice: choice(Some(place)), request_id: &ids[place], revision: None };
                let client = Client::new(address, voter);
                barrier.wait();
                (&ids[place], client.cast(&cast))
            })
        });
        casts.collect::<Vec<_>>().into_iter().filter_map(|cast| cast.join().ok()).collect()
    })
}

fn choice(place: Option<usize>) -> &'static str {
    CHOICES[place.unwrap_or(0) % CHOICES.len()]
}

fn revision_of(answer: &Answer) -> Option<i64> {
    if let Answer::Done { revision, .. } = answer { Some(*revision) } else { None }
}

/// What the tables must hold afterwards: one ballot, choice, person and receipt each. Says what is wrong.
pub fn stored(stored: &Stored, town: &Town) -> Option<String> {
    let (all, choices) = (i64::try_from(town.tokens.len()).unwrap_or(0), stored.choices.iter().flatten().sum::<i64>());
    let is_right = [stored.ballots, stored.people, stored.receipts, choices] == [all; 4] && stored.doubles + stored.strays == 0;
    (!is_right).then(|| format!("{all} voters, and in the tables {stored:?}"))
}
