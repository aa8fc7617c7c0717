//! A line of the log: what it holds, what it is about, and its hash. Pure.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hash;
use crate::ids::{AccountId, MunicipalityId};
use crate::words::text_enum;

/// The role of the program itself and of its commands.
pub const PROGRAM: &str = "program";
/// What the first line builds on.
pub(super) const BEGINNING: [u8; 32] = [0; 32];

text_enum! {
    /// What a line is about.
    pub enum Topic {
        /// Roles, blocks, invitations, accounts.
        People = "people",
        /// Who saw whose name and address.
        Looks = "looks",
        Contributions = "contributions",
        Consultations = "consultations",
        Strategy = "strategy",
        Settings = "settings",
        /// What was taken out of the program.
        Exports = "exports",
    }
}

impl Topic {
    /// The topic of a kind (`noun.verb`).
    pub(super) fn of(kind: &str) -> Self {
        match kind.split('.').next().unwrap_or_default() {
            "account" | "staff" => Self::People,
            "look" => Self::Looks,
            "idea" | "comment" | "author" => Self::Contributions,
            "consultation" | "survey" | "vote" | "paper" => Self::Consultations,
            "strategy" | "action_field" | "measure" => Self::Strategy,
            "export" => Self::Exports,
            _ if kind == "identity.confirmed_at_counter" => Self::People,
            _ => Self::Settings,
        }
    }
}

/// A line as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Line {
    pub seq: i64,
    pub at: Instant,
    /// `None`: the program itself.
    pub actor_id: Option<AccountId>,
    /// A role, or [`PROGRAM`].
    pub actor_role: String,
    #[sqlx(try_from = "String")]
    pub topic: Topic,
    pub kind: String,
    pub subject_id: Uuid,
    /// JSON; never a person's name or address, never the words of a contribution.
    pub data: String,
    pub hash: Vec<u8>,
}

impl Line {
    /// A line to be written, without its hash.
    pub(super) fn new(actor: &Actor, seq: i64, kind: &str, subject: Uuid, data: String) -> Self {
        let role = actor.person.as_ref().map_or(PROGRAM, |person| person.role.as_str());
        Self {
            seq,
            at: actor.now,
            actor_id: actor.account(),
            actor_role: role.to_owned(),
            topic: Topic::of(kind),
            kind: kind.to_owned(),
            subject_id: subject,
            data,
            hash: Vec::new(),
        }
    }

    /// SHA-256 of what the line holds and of the hash before it. Each part stands behind its length, so that no two lines are written alike.
    pub(super) fn hash(&self, municipality: MunicipalityId, previous: &[u8]) -> Vec<u8> {
        let actor = self.actor_id.map(|id| id.0.into_bytes());
        let parts: [&[u8]; 10] = [
            municipality.0.as_bytes(),
            &self.seq.to_be_bytes(),
            &self.at.0.to_be_bytes(),
            actor.as_ref().map_or(&[], |id| id.as_slice()),
            self.actor_role.as_bytes(),
            self.topic.as_str().as_bytes(),
            self.kind.as_bytes(),
            self.subject_id.as_bytes(),
            self.data.as_bytes(),
            previous,
        ];
        let mut written = b"dorflinde audit 1".to_vec();
        for part in parts {
            written.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            written.extend(part);
        }
        hash(&written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn whatever_changes_in_a_line_changes_its_hash() {
        let municipality = MunicipalityId(Uuid::from_u128(1));
        let program = Actor::program(municipality, Instant(5), Random::seeded(1));
        let line = Line::new(&program, 7, "mail.template_saved", Uuid::from_u128(2), "{}".to_owned());
        let hash = line.hash(municipality, &BEGINNING);
        let other = Line { actor_id: Some(AccountId(Uuid::from_u128(3))), ..line.clone() };
        let changed = [
            Line { seq: 8, ..line.clone() },
            Line { at: Instant(6), ..line.clone() },
            other,
            Line { actor_role: "council".to_owned(), ..line.clone() },
            Line { topic: Topic::People, ..line.clone() },
            Line { kind: "mail.template_reset".to_owned(), ..line.clone() },
            Line { subject_id: Uuid::from_u128(9), ..line.clone() },
            Line { data: "{} ".to_owned(), ..line.clone() },
            Line { kind: "mail.template_saved{".to_owned(), data: "}".to_owned(), ..line.clone() },
        ];
        for changed in changed {
            assert_ne!(changed.hash(municipality, &BEGINNING), hash, "{changed:?}");
        }
        assert_ne!(line.hash(MunicipalityId(Uuid::from_u128(2)), &BEGINNING), hash);
        assert_ne!(line.hash(municipality, &[1; 32]), hash);
    }
}
