//! A counted vote in words: by which rules, the one sentence that says it all, why each option won or not, what happened in each round.
//! Pages, dossiers and evidence say the same. Nothing is counted here.

mod headline;
mod method;
mod reasons;
mod steps;

use domain::outcomes::{Counted, CountedOption};
use domain::votes::Counting;

use super::numbers;
use crate::texts::Texts;

pub use headline::headline;
pub use method::method;
pub use reasons::reason;
pub use steps::{step, tie};

/// So many titles stand in a sentence; all are in the table.
const TITLES_MAX: usize = 4;

/// What a score counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Votes,
    Points,
    /// Other measures that it is preferred to.
    Wins,
}

impl Unit {
    pub fn of(counting: Counting) -> Self {
        match counting {
            Counting::Points | Counting::Score | Counting::Borda => Self::Points,
            Counting::Schulze => Self::Wins,
            Counting::Majority
            | Counting::Consent
            | Counting::Approval
            | Counting::Irv
            | Counting::Stv
            | Counting::StvScottish
            | Counting::Greedy
            | Counting::EqualShares
            | Counting::Phragmen => Self::Votes,
        }
    }

    /// Over a column of scores.
    pub fn head(self, t: Texts) -> &'static str {
        match self {
            Self::Votes => t.outcome_head_votes(),
            Self::Points => t.outcome_head_points(),
            Self::Wins => t.outcome_head_wins(),
        }
    }

    /// "214 Stimmen".
    pub fn amount(self, t: Texts, exact: &str) -> String {
        let (count, text) = (if exact == "1" { 1 } else { 2 }, numbers::decimal(t, exact));
        match self {
            Self::Votes => t.outcome_votes(count, text),
            Self::Points => t.outcome_points(count, text),
            Self::Wins => t.outcome_wins(count, text),
        }
    }
}

/// Whether money is spent.
pub fn spends(counting: Counting) -> bool {
    matches!(counting, Counting::Greedy | Counting::EqualShares | Counting::Phragmen)
}

/// `„A“, „B“ und „C“`
fn listed(t: Texts, options: &[&CountedOption]) -> String {
    let shown = if options.len() > TITLES_MAX { TITLES_MAX - 1 } else { options.len() };
    let mut titles: Vec<String> = options.iter().take(shown).map(|option| t.outcome_quoted(option.title.clone())).collect();
    if options.len() > shown {
        return t.outcome_and_more(titles.join(", "), signed(options.len() - shown));
    }
    match titles.pop() {
        Some(last) if titles.is_empty() => last,
        Some(last) => t.outcome_and(titles.join(", "), last),
        None => String::new(),
    }
}

/// The exact score of an option.
pub fn score_of(counted: &Counted, option: usize) -> &str {
    let standing = counted.result.standings.iter().find(|standing| standing.option == option);
    standing.map(|standing| standing.score.as_str()).unwrap_or_default()
}

fn title_of(counted: &Counted, option: usize) -> String {
    counted.options.get(option).map(|option| option.title.clone()).unwrap_or_default()
}

fn whole(t: Texts, number: u64) -> String {
    t.grouped(i64::try_from(number).unwrap_or(i64::MAX))
}

fn signed(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
pub(super) mod tests;
