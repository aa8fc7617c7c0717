//! The rungs of the ladder, and what each action of a consultation asks for. No database.

use sqlx::FromRow;

use crate::consultations::Part;
use crate::words::text_enum;

text_enum! {
    /// What "one person" rests on, from nothing to an electronic identity card. Whoever stands on one rung has all below it.
    pub enum Rung {
        /// No account at all: contributions are counted, not people.
        None = "none",
        /// An account with a confirmed mail address.
        Mail = "mail",
        /// A code from a letter of the municipality.
        Code = "code",
        /// An entry of the list of residents.
        List = "list",
        /// A clerk has seen an identity document.
        Counter = "counter",
        /// An electronic identity, by a provider that the municipality trusts.
        Eid = "eid",
    }
}

text_enum! {
    /// What somebody does in a consultation, each with a rung of its own.
    pub enum Action {
        Idea = "idea",
        Support = "support",
        Comment = "comment",
        Respond = "respond",
        Vote = "vote",
    }
}

impl Action {
    /// The part of the consultation in which this is done.
    pub fn part(self) -> Part {
        match self {
            Self::Idea | Self::Support | Self::Comment => Part::Ideas,
            Self::Respond => Part::Survey,
            Self::Vote => Part::Vote,
        }
    }

    /// Whether it can be done without an account. Supports and votes count people, so they cannot.
    pub fn is_open_to_guests(self) -> bool {
        matches!(self, Self::Idea | Self::Comment | Self::Respond)
    }

    /// The rungs that it may ask for. Whether a provider of electronic identities is there for the highest one, the installation knows.
    pub fn rungs(self) -> impl Iterator<Item = Rung> {
        let from = if self.is_open_to_guests() { Rung::None } else { Rung::Mail };
        Rung::all().iter().copied().filter(move |rung| *rung >= from)
    }
}

/// What a consultation asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Rungs {
    #[sqlx(rename = "idea_rung", try_from = "String")]
    pub idea: Rung,
    #[sqlx(rename = "support_rung", try_from = "String")]
    pub support: Rung,
    #[sqlx(rename = "comment_rung", try_from = "String")]
    pub comment: Rung,
    #[sqlx(rename = "respond_rung", try_from = "String")]
    pub respond: Rung,
    #[sqlx(rename = "vote_rung", try_from = "String")]
    pub vote: Rung,
}

impl Default for Rungs {
    fn default() -> Self {
        Self { idea: Rung::Mail, support: Rung::Mail, comment: Rung::Mail, respond: Rung::Mail, vote: Rung::Mail }
    }
}

impl Rungs {
    /// What this action asks for.
    pub fn of(&self, action: Action) -> Rung {
        match action {
            Action::Idea => self.idea,
            Action::Support => self.support,
            Action::Comment => self.comment,
            Action::Respond => self.respond,
            Action::Vote => self.vote,
        }
    }

    /// The same with another rung for one action.
    #[must_use]
    pub fn with(mut self, action: Action, rung: Rung) -> Self {
        *match action {
            Action::Idea => &mut self.idea,
            Action::Support => &mut self.support,
            Action::Comment => &mut self.comment,
            Action::Respond => &mut self.respond,
            Action::Vote => &mut self.vote,
        } = rung;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_is_in_order_and_nobody_votes_or_supports_without_an_account() {
        assert!(Rung::all().is_sorted() && Rung::None < Rung::Mail && Rung::Counter < Rung::Eid);
        let guests: Vec<Action> =
            Action::all().iter().copied().filter(|action| action.rungs().any(|r| r == Rung::None)).collect();
        assert_eq!(guests, [Action::Idea, Action::Comment, Action::Respond]);
        let rungs = Rungs::default().with(Action::Vote, Rung::List);
        assert_eq!((rungs.of(Action::Vote), rungs.of(Action::Idea)), (Rung::List, Rung::Mail));
    }
}
