//! The options of a counted vote in the order of the result: winners as they won, then those who came closest. One line for each, finished
//! for tables, charts and reports.

use std::cmp::Reverse;

use domain::ids::MeasureId;
use domain::outcomes::Counted;
use tally::election::{Reason, Standing};

use super::numbers::{compared, euros, score};
use super::words::{reason, spends};
use crate::texts::Texts;
use crate::ui::score::Score;

/// An option and how it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: MeasureId,
    pub slug: String,
    pub title: String,
    /// Where it stands; equals share a place. Where money is spent only winners have one: their turn.
    pub place: Option<i64>,
    pub score: Score,
    /// As the count states it, for programs.
    pub exact: String,
    pub cost: Option<Cost>,
    pub is_winner: bool,
    pub reason: String,
}

/// What an option costs on a ballot with a budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    pub cents: u64,
    pub text: String,
}

/// All options, best first.
pub fn lines(t: Texts, counted: &Counted) -> Vec<Line> {
    let mut standings: Vec<&Standing> = counted.result.standings.iter().collect();
    standings.sort_by(|a, b| order(counted, a).cmp(&order(counted, b)).then_with(|| compared(&b.score, &a.score)));
    let mut lines: Vec<Line> = Vec::new();
    let mut before: Option<&Standing> = None;
    for (place, standing) in (1..).zip(standings) {
        let is_level = before.is_some_and(|other| {
            order(counted, other) == order(counted, standing) && compared(&other.score, &standing.score).is_eq()
        });
        let place = if is_level { lines.last().and_then(|line| line.place) } else { Some(place) };
        lines.extend(line(t, counted, standing, place));
        before = Some(standing);
    }
    lines
}

/// The line of one measure.
pub fn line_of(t: Texts, counted: &Counted, measure: MeasureId) -> Option<Line> {
    lines(t, counted).into_iter().find(|line| line.id == measure)
}

fn line(t: Texts, counted: &Counted, standing: &Standing, place: Option<i64>) -> Option<Line> {
    let option = counted.options.get(standing.option)?;
    let is_winner = is_winner(counted, standing);
    let is_placed = is_winner || !spends(counted.rules.counting);
    let cents = option.cost_cents.and_then(|cents| u64::try_from(cents).ok()).filter(|_| spends(counted.rules.counting));
    Some(Line {
        id: option.id,
        slug: option.slug.clone(),
        title: option.title.clone(),
        place: place.filter(|_| is_placed),
        score: score(t, &standing.score),
        exact: standing.score.clone(),
        cost: cents.map(|cents| Cost { cents, text: euros(t, &cents.to_string()) }),
        is_winner,
        reason: reason(t, counted, standing),
    })
}

fn is_winner(counted: &Counted, standing: &Standing) -> bool {
    counted.result.winners.contains(&standing.option)
}

/// Winners in their order; then those who stayed to the end; then those who went out, the last of them first.
fn order(counted: &Counted, standing: &Standing) -> (usize, Reverse<usize>) {
    let won = counted.result.winners.iter().position(|winner| *winner == standing.option);
    let stayed = match standing.reason {
        Reason::Eliminated { round, .. } => round,
        _ => usize::MAX,
    };
    (won.unwrap_or(usize::MAX), Reverse(stayed))
}

#[cfg(test)]
mod tests {
    use domain::votes::Counting;

    use super::*;
    use crate::outcomes::words::tests::counted;
    use crate::texts::Lang;

    fn places(counted: &Counted) -> Vec<(String, Option<i64>)> {
        lines(Lang::De.texts(), counted).into_iter().map(|line| (line.title, line.place)).collect()
    }

    fn of(places: &[(usize, Option<i64>)]) -> Vec<(String, Option<i64>)> {
        places.iter().map(|(option, place)| (format!("Option {option}"), *place)).collect()
    }

    #[test]
    fn equals_share_a_place_and_the_next_place_is_left_out() {
        let counted = counted(Counting::Approval, &["20", "5", "7", "5", "1"]);
        assert_eq!(places(&counted), of(&[(1, Some(1)), (3, Some(2)), (2, Some(3)), (4, Some(3)), (5, Some(5))]));
    }

    #[test]
    fn whoever_went_out_last_stands_before_whoever_went_out_first() {
        let mut counted = counted(Counting::Irv, &["20", "5", "7", "6"]);
        for (option, round) in [(1, 2), (3, 1)] {
            counted.result.standings[option].reason = Reason::Eliminated { round, own: "5".into() };
        }
        assert_eq!(places(&counted), of(&[(1, Some(1)), (3, Some(2)), (2, Some(3)), (4, Some(4))]));
    }

    #[test]
    fn where_money_is_spent_only_winners_have_their_turn() {
        let mut counted = counted(Counting::EqualShares, &["20", "30", "7"]);
        counted.result.winners = vec![2, 0];
        assert_eq!(places(&counted), of(&[(3, Some(1)), (1, Some(2)), (2, None)]));
        let line = line_of(Lang::De.texts(), &counted, counted.options[1].id).expect("a line");
        assert_eq!((line.cost.map(|cost| cost.text), line.is_winner), (Some("2.500,50 €".to_owned()), false));
    }
}
