//! The plot of the demo: who does what and when, in the order of time. Pure; `stage.rs` plays it.

use domain::clock::{DAY, HOUR, MINUTE};
use domain::{Instant, Random};

use super::content::{Answer, Board, Comment, Consultation, Content, Decision, Idea, Measure, Survey, Vote};
use super::opinions::below;

/// Consultations are prepared and announced so long before they open.
const AHEAD: i64 = 5 * DAY;
/// A duplicate is found after so many days.
const MERGED_AFTER: i64 = 4;
/// The administration plans a proposed measure after so many days.
const PLANNED_AFTER: i64 = 3;

/// One thing that somebody does. Residents are named by their place in the list of residents.
#[derive(Clone, Copy)]
pub enum Step<'c> {
    AnnounceBoard(&'c Board),
    AnnounceSurvey(&'c Survey),
    AnnounceVote(&'c Vote),
    Submit(&'c Board, &'c Idea),
    Approve(&'c Idea),
    Hide(&'c Idea, &'c str),
    Support(&'c Idea, usize),
    Comment(&'c Idea, &'c Comment),
    Merge(&'c Idea, &'c str),
    Answer(&'c Idea, &'c Answer),
    Propose(&'c Idea, &'c Measure),
    Plan(&'c Measure),
    /// The resident, and which of the responses is theirs.
    Respond(&'c Survey, usize, usize),
    Cast(&'c Vote, usize, usize),
    Close(&'c Consultation),
    Decide(&'c Decision),
}

/// Everything that happens until `now`, in its order. `authors` finds the place of a resident by key.
pub fn plot<'c>(
    content: &'c Content,
    now: Instant,
    random: &Random,
    residents: usize,
    authors: impl Fn(&str) -> usize,
) -> Vec<(Instant, Step<'c>)> {
    let mut plot = Plot { now, random, residents, steps: Vec::new() };
    for board in &content.boards {
        plot.consultation(&board.consultation, Step::AnnounceBoard(board));
        for idea in &board.ideas {
            plot.idea(board, idea, authors(&idea.author));
        }
    }
    for survey in &content.surveys {
        plot.consultation(&survey.consultation, Step::AnnounceSurvey(survey));
        plot.crowd(&survey.consultation, survey.consultation.responses, |resident, nth| Step::Respond(survey, resident, nth));
    }
    for vote in &content.votes {
        plot.consultation(&vote.consultation, Step::AnnounceVote(vote));
        plot.crowd(&vote.consultation, vote.ballot_count(), |resident, nth| Step::Cast(vote, resident, nth));
    }
    for decision in &content.decisions {
        plot.add(at(now, decision.day, 20 * HOUR), Step::Decide(decision));
    }
    plot.steps.sort_by_key(|(at, _)| *at);
    plot.steps
}

/// That time of day, so many days from today; never in the future.
pub fn at(now: Instant, day: i64, time: i64) -> Instant {
    civil(now, day, time).min(now)
}

/// The same, also for what is to come.
pub fn civil(now: Instant, day: i64, time: i64) -> Instant {
    let (hour, minute) = (i8::try_from(time / HOUR), i8::try_from(time % HOUR / MINUTE));
    let local = now.plus(day * DAY).day().at(hour.unwrap_or(0), minute.unwrap_or(0), 0, 0);
    Instant::from_germany(local, Some(false)).unwrap_or(now)
}

pub fn opens_at(now: Instant, consultation: &Consultation) -> Instant {
    civil(now, consultation.opens, 8 * HOUR)
}

pub fn closes_at(now: Instant, consultation: &Consultation) -> Instant {
    civil(now, consultation.closes, 20 * HOUR)
}

struct Plot<'r, 'c> {
    now: Instant,
    random: &'r Random,
    residents: usize,
    steps: Vec<(Instant, Step<'c>)>,
}

impl<'c> Plot<'_, 'c> {
    fn add(&mut self, at: Instant, step: Step<'c>) {
        self.steps.push((at.min(self.now), step));
    }

    fn consultation(&mut self, consultation: &'c Consultation, announce: Step<'c>) {
        self.add(opens_at(self.now, consultation).plus(-AHEAD), announce);
        if consultation.closes < 0 {
            self.add(closes_at(self.now, consultation), Step::Close(consultation));
        }
    }

    fn idea(&mut self, board: &'c Board, idea: &'c Idea, author: usize) {
        let submitted = at(self.now, idea.day, 8 * HOUR + self.minutes(6 * 60)).min(self.now.plus(-HOUR));
        self.add(submitted, Step::Submit(board, idea));
        let judged = submitted.plus(HOUR + self.minutes(3 * 60));
        match (idea.pending, &idea.hidden) {
            (true, _) => return,
            (_, Some(reason)) => self.add(judged, Step::Hide(idea, reason)),
            _ => self.add(judged, Step::Approve(idea)),
        }
        let mut until = closes_at(self.now, &board.consultation).min(self.now);
        if let Some(because) = &idea.merged_because {
            until = at(self.now, idea.day + MERGED_AFTER, 11 * HOUR);
            self.add(until, Step::Merge(idea, because));
        }
        self.supports(idea, author, judged, until);
        for (place, comment) in idea.comments.iter().enumerate() {
            // Later places later in the day: those of one day keep their order.
            let hour = 8 + i64::try_from(place).unwrap_or(0).min(5) * 2;
            let time = at(self.now, comment.day, hour * HOUR + self.minutes(100)).min(self.now.plus(-MINUTE));
            self.add(time, Step::Comment(idea, comment));
        }
        if let Some(answer) = &idea.answer {
            self.add(at(self.now, answer.day, 10 * HOUR + self.minutes(300)), Step::Answer(idea, answer));
        }
        if let Some(measure) = &idea.measure {
            self.add(at(self.now, measure.day, 9 * HOUR + self.minutes(300)), Step::Propose(idea, measure));
            self.add(at(self.now, measure.day + PLANNED_AFTER, 9 * HOUR + self.minutes(300)), Step::Plan(measure));
        }
    }

    /// Most come soon, some late.
    fn supports(&mut self, idea: &'c Idea, author: usize, from: Instant, until: Instant) {
        let people = self.people(until);
        for resident in people.into_iter().filter(|resident| *resident != author).take(idea.supporters) {
            let share = below(self.random, 1_000) * below(self.random, 1_000);
            let passed = (until.0 - from.0 - MINUTE) / 1_000_000 * i64::try_from(share).unwrap_or(0);
            self.add(from.plus(MINUTE + passed), Step::Support(idea, resident));
        }
    }

    fn crowd(&mut self, consultation: &'c Consultation, count: usize, step: impl Fn(usize, usize) -> Step<'c>) {
        let from = opens_at(self.now, consultation);
        let until = closes_at(self.now, consultation).min(self.now);
        let length = until.0 - from.0 - MINUTE;
        for (nth, resident) in self.people(until).into_iter().take(count).enumerate() {
            let passed = length / 1_000 * i64::try_from(below(self.random, 1_000)).unwrap_or(0);
            self.add(from.plus(passed), step(resident, nth));
        }
    }

    /// The residents, shuffled. The first one, with whose account visitors try things out, has not yet taken part in what still runs.
    fn people(&self, until: Instant) -> Vec<usize> {
        let first = usize::from(until == self.now);
        let mut people: Vec<usize> = (first..self.residents).collect();
        self.random.shuffle(&mut people);
        people
    }

    fn minutes(&self, end: usize) -> i64 {
        i64::try_from(below(self.random, end)).unwrap_or(0) * MINUTE
    }
}
