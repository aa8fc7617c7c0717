//! What a consultation is, and what may be done with it at which time. No database.

use sqlx::FromRow;

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::identity::Rungs;
use crate::ids::{ActionFieldId, ConsultationId};
use crate::words::text_enum;

text_enum! {
    /// What people can do in a consultation.
    pub enum Part {
        Ideas = "ideas",
        Survey = "survey",
        Vote = "vote",
    }
}

text_enum! {
    /// Where a consultation stands at a given time.
    pub enum State {
        /// Seen by administrators only.
        Draft = "draft",
        /// Announced; begins later.
        Scheduled = "scheduled",
        Open = "open",
        Closed = "closed",
    }
}

/// One participation process. Its secret is never part of this type: it is read only where a pseudonym is made.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Consultation {
    pub id: ConsultationId,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub has_ideas: bool,
    pub has_survey: bool,
    pub has_vote: bool,
    pub opens_at: Instant,
    pub closes_at: Instant,
    pub published_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    /// What each action asks of a person.
    #[sqlx(flatten)]
    pub rungs: Rungs,
}

/// An action field that a consultation is about.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct FieldLink {
    pub consultation_id: ConsultationId,
    pub id: ActionFieldId,
    pub slug: String,
    pub title: String,
}

impl Consultation {
    /// Open means start ≤ now < end. The end holds by itself, also before somebody has counted.
    pub fn state(&self, now: Instant) -> State {
        if self.published_at.is_none() {
            State::Draft
        } else if self.closed_at.is_some() || now >= self.closes_at {
            State::Closed
        } else if now < self.opens_at {
            State::Scheduled
        } else {
            State::Open
        }
    }

    pub fn is_open(&self, now: Instant) -> bool {
        self.state(now) == State::Open
    }

    /// Whether its outcome has been computed; between its end and the count it has not.
    pub fn is_counted(&self) -> bool {
        self.closed_at.is_some()
    }

    /// When it ended or will end: an early closing counts, a late count does not.
    pub fn ends_at(&self) -> Instant {
        self.closed_at.map_or(self.closes_at, |closed_at| closed_at.min(self.closes_at))
    }

    pub fn has(&self, part: Part) -> bool {
        match part {
            Part::Ideas => self.has_ideas,
            Part::Survey => self.has_survey,
            Part::Vote => self.has_vote,
        }
    }

    /// What people can do here, in the order in which pages name it.
    pub fn parts(&self) -> Vec<Part> {
        Part::all().iter().copied().filter(|part| self.has(*part)).collect()
    }

    /// Whether somebody may take part in this way now.
    ///
    /// # Errors
    /// `NotFound` when it has no such part or is a draft, `Closed` with the reason before the start and after the end.
    pub fn check_open(&self, part: Part, now: Instant) -> Result<()> {
        match self.state(now) {
            State::Open | State::Scheduled | State::Closed if !self.has(part) => Err(Error::NotFound),
            State::Draft => Err(Error::NotFound),
            State::Scheduled => Err(Error::Closed("not_open")),
            State::Open => Ok(()),
            State::Closed => Err(Error::Closed(match part {
                Part::Ideas => "board_closed",
                Part::Survey => "survey_closed",
                Part::Vote => "voting_closed",
            })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_10_to_20() -> Consultation {
        Consultation {
            id: ConsultationId(uuid::Uuid::nil()),
            slug: "a".into(),
            title: "A".into(),
            summary: String::new(),
            has_ideas: false,
            has_survey: false,
            has_vote: true,
            opens_at: Instant(10),
            closes_at: Instant(20),
            published_at: Some(Instant(1)),
            closed_at: None,
            rungs: Rungs::default(),
        }
    }

    #[test]
    fn it_is_open_from_its_first_millisecond_to_the_one_before_its_end() {
        let states = [9, 10, 19, 20].map(|now| from_10_to_20().state(Instant(now)));
        assert_eq!(states, [State::Scheduled, State::Open, State::Open, State::Closed]);
        assert_eq!(Consultation { published_at: None, ..from_10_to_20() }.state(Instant(15)), State::Draft);
        assert_eq!(Consultation { closed_at: Some(Instant(12)), ..from_10_to_20() }.state(Instant(15)), State::Closed);
    }

    #[test]
    fn who_comes_at_the_wrong_time_or_to_the_wrong_part_is_told_so() {
        let check = |part, now| from_10_to_20().check_open(part, Instant(now));
        assert_eq!(check(Part::Vote, 15), Ok(()));
        assert_eq!(check(Part::Vote, 9), Err(Error::Closed("not_open")));
        assert_eq!(check(Part::Vote, 20), Err(Error::Closed("voting_closed")));
        assert_eq!(check(Part::Survey, 15), Err(Error::NotFound));
        let draft = Consultation { published_at: None, ..from_10_to_20() };
        assert_eq!(draft.check_open(Part::Vote, Instant(15)), Err(Error::NotFound));
    }

    #[test]
    fn an_early_closing_is_its_end() {
        assert_eq!(Consultation { closed_at: Some(Instant(15)), ..from_10_to_20() }.ends_at(), Instant(15));
        assert_eq!(Consultation { closed_at: Some(Instant(25)), ..from_10_to_20() }.ends_at(), Instant(20));
    }
}
