//! What a ballot is to its voter, and the pseudonyms under which it is kept until the vote ends. No database.

use sqlx::FromRow;
use uuid::Uuid;

use super::marks::Mark;
use crate::crypto::keyed_hash;
use crate::ids::{AccountId, ActionFieldId, MeasureId};
use crate::random::receipt_code;

/// A proposed measure that a vote asks about.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct VoteOption {
    pub measure_id: MeasureId,
    pub slug: String,
    pub title: String,
    pub description: String,
    pub action_field_id: ActionFieldId,
    /// What it costs on a ballot with a budget.
    pub cost_cents: Option<i64>,
}

/// What somebody has on their ballot so far, shown to nobody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// In the order of the vote. Empty in a secret vote, where nobody can know them.
    pub marks: Vec<Mark>,
    pub reasons: Vec<(MeasureId, String)>,
    /// Grows by one with every accepted change and with taking it back; 0 before it was ever cast.
    pub revision: i64,
    /// `None` while it is not cast.
    pub receipt: Option<String>,
    /// Whether `marks` are kept and not cast: they count nothing, whatever was cast before.
    pub is_kept: bool,
}

impl Ballot {
    /// Whether it counts.
    pub fn is_cast(&self) -> bool {
        self.receipt.is_some()
    }

    /// What it says about a measure.
    pub fn value(&self, measure: MeasureId) -> Option<i64> {
        self.marks.iter().find(|(marked, _)| *marked == measure).map(|(_, value)| *value)
    }
}

/// A ballot on its way into the box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub marks: Vec<Mark>,
    /// Why somebody objects, by measure.
    pub reasons: Vec<(MeasureId, String)>,
}

impl Paper {
    /// Without reasons.
    pub fn of(marks: &[Mark]) -> Self {
        Self { marks: marks.to_vec(), reasons: Vec::new() }
    }
}

/// The answer to a cast ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub code: String,
    pub revision: i64,
    /// The address of the consultation.
    pub slug: String,
    /// Whether it cannot be changed any more.
    pub is_final: bool,
}

/// The hashes of one person in one vote. They cannot be computed any more once the vote's secret is destroyed.
pub(super) struct Pseudonym<'a> {
    pub secret: &'a [u8],
    pub account: AccountId,
}

impl Pseudonym<'_> {
    /// Under this the ballot is kept.
    pub fn voter(&self) -> Vec<u8> {
        self.keyed("voter", &[])
    }

    /// The receipt's code: the same for every change of this ballot.
    pub fn receipt(&self) -> String {
        receipt_code(&keyed_hash(self.secret, &[b"vote", self.account.0.as_bytes()]))
    }

    /// Under this a request is remembered.
    pub fn request(&self, request_id: Uuid) -> Vec<u8> {
        self.keyed("request", &[request_id.as_bytes()])
    }

    /// What the request asked for, without telling it: nobody but the browser knows the request's id, so the choices cannot be tried out.
    pub fn body(&self, request_id: Uuid, paper: &Paper) -> Vec<u8> {
        let mut marks = paper.marks.clone();
        marks.sort_unstable();
        let values: Vec<_> = marks.iter().map(|(measure, value)| (measure, value.to_be_bytes())).collect();
        let mut reasons: Vec<_> = paper.reasons.iter().collect();
        reasons.sort_unstable();
        let mut parts: Vec<&[u8]> = vec![request_id.as_bytes()];
        for (measure, value) in &values {
            parts.extend([measure.0.as_bytes().as_slice(), value.as_slice()]);
        }
        for (measure, reason) in reasons {
            parts.extend([b"reason".as_slice(), measure.0.as_bytes(), reason.as_bytes()]);
        }
        self.keyed("body", &parts)
    }

    /// What a request asked for that takes the ballot back.
    pub fn withdrawal(&self, request_id: Uuid) -> Vec<u8> {
        self.keyed("withdrawal", &[request_id.as_bytes()])
    }

    fn keyed(&self, purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
        let mut all: Vec<&[u8]> = vec![purpose.as_bytes(), self.account.0.as_bytes()];
        all.extend_from_slice(parts);
        keyed_hash(self.secret, &all).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: MeasureId = MeasureId(Uuid::from_u128(1));
    const B: MeasureId = MeasureId(Uuid::from_u128(2));

    #[test]
    fn the_remembered_body_does_not_depend_on_the_order_of_fields_but_on_person_request_and_choice() {
        let id = Uuid::from_u128(9);
        let hash = |secret: &[u8], account, id, marks: &[Mark]| {
            Pseudonym { secret, account: AccountId(Uuid::from_u128(account)) }.body(id, &Paper::of(marks))
        };
        let one = hash(b"s", 1, id, &[(A, 1), (B, -1)]);
        assert_eq!(one, hash(b"s", 1, id, &[(B, -1), (A, 1)]));
        assert_ne!(one, hash(b"s", 1, id, &[(A, -1), (B, -1)]));
        assert_ne!(one, hash(b"s", 2, id, &[(A, 1), (B, -1)]));
        assert_ne!(one, hash(b"s", 1, Uuid::from_u128(8), &[(A, 1), (B, -1)]));
        assert_ne!(one, hash(b"t", 1, id, &[(A, 1), (B, -1)]));
        let with_reason = Paper { marks: vec![(A, 1), (B, -1)], reasons: vec![(B, "Zu teuer.".into())] };
        assert_ne!(one, Pseudonym { secret: b"s", account: AccountId(Uuid::from_u128(1)) }.body(id, &with_reason));
    }
}
