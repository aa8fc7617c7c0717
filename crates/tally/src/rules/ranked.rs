//! The best of options that each have one number, and why the others are not among them. What several rules share.

use std::fmt::Display;

use crate::election::{Order, Outcome, Reason, TieBroken};

/// Elects the best `seats` of `options`; a tie is noted where it decides who wins.
pub(crate) fn elect<N: Ord>(outcome: &mut Outcome, options: &[usize], scores: &[N], seats: usize, order: &Order) {
    let mut best = options.to_vec();
    best.sort_by(|a, b| scores[*b].cmp(&scores[*a]).then_with(|| order.of(*a, *b)));
    if seats > 0 && seats < best.len() && scores[best[seats - 1]] == scores[best[seats]] {
        let edge = &scores[best[seats - 1]];
        let equals: Vec<usize> = best.iter().copied().filter(|option| scores[*option] == *edge).collect();
        let chosen: Vec<usize> = best[..seats].iter().copied().filter(|option| scores[*option] == *edge).collect();
        let tie = |(taken, chosen): (usize, usize)| {
            let mut between = equals[taken..].to_vec();
            between.sort_unstable();
            TieBroken { round: 1, between, chosen }
        };
        outcome.ties.extend(chosen.into_iter().enumerate().map(tie));
    }
    best.truncate(seats);
    outcome.winners = best;
}

/// Why an option that could have won did or did not.
pub(crate) fn reason<N: Ord + Display>(winners: &[usize], last: Option<usize>, scores: &[N], option: usize) -> Reason {
    let own = &scores[option];
    match last {
        _ if winners.contains(&option) => Reason::Elected { round: 1 },
        Some(last) if scores[last] == *own => Reason::TieLost { own: own.to_string(), last_winner: last },
        Some(last) => Reason::FewerSupporters { own: own.to_string(), last_winner: scores[last].to_string() },
        None => Reason::NobodyVoted,
    }
}
