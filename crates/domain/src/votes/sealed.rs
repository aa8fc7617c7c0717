//! The rules of a vote as they are sealed when it begins: one text that anybody can read, and its fingerprint. Whoever has noted the
//! fingerprint can tell whether a letter of it was changed afterwards. No database.

use serde::{Deserialize, Serialize};

use super::rules::Rules;
use crate::clock::Instant;
use crate::consultations::Consultation;
use crate::crypto::{hash, hex};
use crate::error::{Error, Result};
use crate::identity::Rung;
use crate::ids::{ActionFieldId, MeasureId};

/// A measure on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct SealedOption {
    /// Its place on the ballot, by which stored ballots name it.
    pub number: i64,
    pub measure: MeasureId,
    pub slug: String,
    pub title: String,
    pub action_field: ActionFieldId,
    /// There where ballots have a budget or costs break ties; of others it decides nothing.
    pub cost_cents: Option<i64>,
}

/// Everything that decides what a ballot means and who may cast one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub title: String,
    #[serde(with = "moment")]
    pub opens_at: Instant,
    #[serde(with = "moment")]
    pub closes_at: Instant,
    /// What "one person" rests on.
    pub rung: Rung,
    pub rules: Rules,
    /// SHA-256 of the list of those entitled as it is kept, in a vote for some only, or of the codes in a vote by code. Neither is ever
    /// published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<String>,
    pub options: Vec<SealedOption>,
    /// SHA-256 of the number from which lots are drawn; the number itself is published at the end.
    pub tie_commitment: String,
}

/// Instants as people read them, in world time.
mod moment {
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::clock::Instant;

    pub fn serialize<S: Serializer>(instant: &Instant, serializer: S) -> Result<S::Ok, S::Error> {
        let stamp = jiff::Timestamp::from_millisecond(instant.0).map_err(serde::ser::Error::custom)?;
        serializer.collect_str(&stamp)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Instant, D::Error> {
        let stamp: jiff::Timestamp = String::deserialize(deserializer)?.parse().map_err(D::Error::custom)?;
        Ok(Instant(stamp.as_millisecond()))
    }
}

impl Sealed {
    pub(super) fn new(consultation: &Consultation, rules: Rules, options: Vec<SealedOption>, tie_seed: &[u8]) -> Self {
        Self {
            title: consultation.title.clone(),
            opens_at: consultation.opens_at,
            closes_at: consultation.closes_at,
            rung: consultation.rungs.vote,
            rules,
            roll: None,
            options,
            tie_commitment: commitment(tie_seed),
        }
    }

    /// The option of a measure.
    pub fn option(&self, measure: MeasureId) -> Option<&SealedOption> {
        self.options.iter().find(|option| option.measure == measure)
    }

    /// As published: JSON, one thing on a line.
    ///
    /// # Errors
    /// `Internal`, which cannot be: plain data has a text.
    pub fn to_text(&self) -> Result<String> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::internal(format!("sealed rules: {error}")))?;
        Ok(text + "\n")
    }

    /// The rules of a sealed text.
    ///
    /// # Errors
    /// `Internal` when it cannot be read.
    pub fn from_text(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(|error| Error::internal(format!("vote.sealed: {error}")))
    }

    #[cfg(test)]
    pub(crate) fn for_tests(rules: Rules, options: Vec<SealedOption>) -> Self {
        let times = (Instant(0), Instant(1_000));
        Self {
            title: "Probe".into(),
            opens_at: times.0,
            closes_at: times.1,
            rung: Rung::Mail,
            rules,
            roll: None,
            options,
            tie_commitment: String::new(),
        }
    }
}

/// What is published of the number from which lots are drawn, before anybody votes.
pub fn commitment(tie_seed: &[u8]) -> String {
    hex(&hash(hex(tie_seed).as_bytes()))
}

/// SHA-256 of the published bytes: what `sha256sum` prints for the downloaded file.
pub fn fingerprint(text: &str) -> String {
    hex(&hash(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::shares::{Share, Whole};
    use super::*;

    #[test]
    fn the_text_has_everything_and_every_change_changes_the_fingerprint() {
        let option = SealedOption {
            number: 1,
            measure: MeasureId(uuid::Uuid::from_u128(1)),
            slug: "bus".into(),
            title: "Bus".into(),
            action_field: ActionFieldId(uuid::Uuid::from_u128(2)),
            cost_cents: Some(500),
        };
        let sealed = Sealed::for_tests(Rules::default(), vec![option.clone()]);
        let text = sealed.to_text().expect("a text");
        assert_eq!(Sealed::from_text(&text), Ok(sealed.clone()));
        assert!(text.contains("\"opens_at\": \"1970-01-01T00:00:00Z\""), "{text}");
        let share = Share { percent: 25, of: Whole::Cast };
        let others = [
            Sealed { title: "Andere".into(), ..sealed.clone() },
            Sealed { closes_at: Instant(1_001), ..sealed.clone() },
            Sealed { rung: Rung::List, ..sealed.clone() },
            Sealed { roll: Some("x".into()), ..sealed.clone() },
            Sealed { rules: Rules { quorum: Some(5), ..Rules::default() }, ..sealed.clone() },
            Sealed { rules: Rules { quorum_percent: Some(25), ..Rules::default() }, ..sealed.clone() },
            Sealed { rules: Rules { threshold_share: Some(share), ..Rules::default() }, ..sealed.clone() },
            Sealed { options: vec![SealedOption { cost_cents: Some(501), ..option }], ..sealed.clone() },
            Sealed { tie_commitment: "x".into(), ..sealed },
        ];
        for other in others {
            assert_ne!(fingerprint(&other.to_text().expect("a text")), fingerprint(&text));
        }
    }
}
