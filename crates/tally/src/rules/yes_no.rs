//! Yes or no to each option by itself: by majority, or by consent.

use crate::ballots::Tally;
use crate::election::{Election, Kind, Majority, Order, Outcome, Reason, Round, Settings, Standing, Step, Tallied};

/// What was answered to each option, where that is yes or no; nothing for other ballots. Abstentions decide nothing.
pub fn answers(election: &Election) -> Vec<Tally> {
    if !election.ballots.kind().knows_abstentions() {
        return Vec::new();
    }
    let tallies = voices(election).into_iter().enumerate();
    tallies.map(|(option, Voices { yes, no })| Tally { yes, no, abstain: election.ballots.abstained(option) }).collect()
}

#[derive(Clone, Copy, Default)]
struct Voices {
    yes: u64,
    no: u64,
}

impl Voices {
    fn has(self, majority: Majority, cast: u64) -> bool {
        let (yes, no, cast) = (u128::from(self.yes), u128::from(self.no), u128::from(cast));
        yes > 0
            && match majority {
                Majority::Simple => yes > no,
                Majority::Absolute => 2 * yes > cast,
                Majority::TwoThirds => 3 * yes >= 2 * (yes + no),
                Majority::TwoThirdsOfCast => 3 * yes >= 2 * cast,
            }
    }
}

/// Accepts what has the majority; where fewer places are than that, those with most yes votes.
pub(crate) fn count(election: &Election, settings: &Settings, majority: Majority, order: &Order) -> Outcome {
    let (voices, cast) = (voices(election), election.ballots.cast());
    let refused = |option: usize| {
        let Voices { yes, no } = voices[option];
        match settings.threshold {
            _ if yes + no == 0 => Some(Reason::NobodyVoted),
            _ if !voices[option].has(majority, cast) => Some(Reason::NoMajority { yes, no, cast }),
            Some(threshold) if yes < threshold => Some(Reason::BelowThreshold { own: yes.to_string(), threshold }),
            Some(_) | None => None,
        }
    };
    accept(&voices, settings, order, refused)
}

/// Accepts what nobody objects to, provided that somebody voted at all.
pub(crate) fn consent(election: &Election, settings: &Settings, order: &Order) -> Outcome {
    let (voices, cast) = (voices(election), election.ballots.cast());
    let refused = |option: usize| match voices[option].no {
        _ if cast == 0 => Some(Reason::NobodyVoted),
        0 => None,
        n => Some(Reason::Objections { n }),
    };
    accept(&voices, settings, order, refused)
}

fn voices(election: &Election) -> Vec<Voices> {
    let ballots = &election.ballots;
    debug_assert!(matches!(ballots.kind(), Kind::YesNo | Kind::Consent), "checked before");
    let mut voices = vec![Voices::default(); election.candidates.len()];
    for ballot in 0..ballots.len() {
        for (option, value) in ballots.marks(ballot) {
            let voice = if value > 0 { &mut voices[option].yes } else { &mut voices[option].no };
            *voice += ballots.weight(ballot);
        }
    }
    voices
}

fn accept(voices: &[Voices], settings: &Settings, order: &Order, refused: impl Fn(usize) -> Option<Reason>) -> Outcome {
    let scores: Vec<u64> = voices.iter().map(|voice| voice.yes).collect();
    let reasons: Vec<Option<Reason>> = (0..voices.len()).map(refused).collect();
    let accepted: Vec<usize> = (0..voices.len()).filter(|option| reasons[*option].is_none()).collect();
    let seats = settings.seats.unwrap_or(voices.len());
    let mut outcome = Outcome::default();
    super::ranked::elect(&mut outcome, &accepted, &scores, seats, order);
    let last = outcome.winners.last().copied();
    let standing = |(option, reason): (usize, Option<Reason>)| {
        let reason = reason.unwrap_or_else(|| super::ranked::reason(&outcome.winners, last, &scores, option));
        Standing { option, score: scores[option].to_string(), reason }
    };
    outcome.standings = reasons.into_iter().enumerate().map(standing).collect();
    let tallies = scores.iter().enumerate().map(|(option, yes)| Tallied::new(option, yes)).collect();
    outcome.rounds.push(Round::new(tallies, Step::Elected { options: outcome.winners.clone(), needed: None }));
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Ballots, Rule, count as count_all};

    fn election(kind: Kind, ballots: &[(&[(u16, i64)], u32)]) -> Election {
        let mut all = Ballots::new(kind);
        ballots.iter().for_each(|(marks, weight)| all.push(marks, *weight));
        Election::new(&["a", "b", "c"], all)
    }

    fn winners(majority: Majority) -> Vec<usize> {
        // a: 60 to 40; b: 70 to 30 and 10 abstain; c: 50 to 20.
        let ballots: &[(&[(u16, i64)], u32)] = &[
            (&[(0, 1), (1, 1), (2, 1)], 50),
            (&[(0, 1), (1, 1)], 10),
            (&[(0, -1), (1, 1), (2, -1)], 10),
            (&[(0, -1), (1, -1), (2, -1)], 10),
            (&[(0, -1), (1, -1)], 20),
            (&[], 10),
        ];
        let settings = Settings::new(Rule::YesNo(majority));
        count_all(&election(Kind::YesNo, ballots), &settings).expect("fits").winners
    }

    #[test]
    fn each_majority_asks_for_more() {
        assert_eq!(winners(Majority::Simple), [1, 0, 2], "most yes votes first");
        assert_eq!(winners(Majority::Absolute), [1, 0], "50 of 110 are not more than half");
        assert_eq!(winners(Majority::TwoThirds), [1, 2], "70 of 100, 50 of 70");
        assert_eq!(winners(Majority::TwoThirdsOfCast), [] as [usize; 0], "70 of 110");
    }

    #[test]
    fn exactly_two_thirds_are_enough_and_a_tie_is_no_majority() {
        assert!(Voices { yes: 2, no: 1 }.has(Majority::TwoThirds, 3));
        assert!(!Voices { yes: 5, no: 5 }.has(Majority::Simple, 10));
        assert!(!Voices { yes: 5, no: 0 }.has(Majority::Absolute, 10));
        assert!(!Voices::default().has(Majority::TwoThirds, 0));
    }

    #[test]
    fn one_objection_is_enough_against_consent() {
        let all = election(Kind::Consent, &[(&[(0, 1), (1, 1)], 200), (&[(1, -1)], 1)]);
        let outcome = count_all(&all, &Settings::new(Rule::Consent)).expect("fits");
        assert_eq!(outcome.winners, [0, 2]);
        assert_eq!(outcome.standings[1].reason, Reason::Objections { n: 1 });
    }

    #[test]
    fn answers_are_told_with_their_abstentions_and_winners_do_not_change_by_them() {
        let ballots: &[(&[(u16, i64)], u32)] = &[(&[(0, 1), (1, 0)], 3), (&[(0, -1), (1, 0), (2, 1)], 2), (&[(0, 0)], 9)];
        let all = election(Kind::YesNo, ballots);
        let tally = |yes, no, abstain| Tally { yes, no, abstain };
        assert_eq!(answers(&all), [tally(3, 2, 9), tally(0, 0, 5), tally(2, 0, 0)]);
        assert_eq!(count_all(&all, &Settings::new(Rule::YesNo(Majority::Simple))).expect("fits").winners, [0, 2]);
        assert_eq!(answers(&Election::new(&["a"], Ballots::new(Kind::Score))), []);
    }

    #[test]
    fn a_quorum_that_is_missed_leaves_nobody() {
        let all = election(Kind::YesNo, &[(&[(0, 1)], 9)]);
        let settings = Settings { quorum: Some(10), ..Settings::new(Rule::YesNo(Majority::Simple)) };
        let outcome = count_all(&all, &settings).expect("fits");
        assert!(outcome.winners.is_empty());
        assert_eq!(outcome.standings[0].reason, Reason::QuorumMissed { cast: 9, quorum: 10 });
    }
}
