//! The two closed word lists of a measure: how far ahead it lies, and where it stands. Stored and sent as these English words;
//! what people read comes from the catalogues.

use serde::{Deserialize, Serialize};

/// A word that is not in the list: a damaged row or a forged form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown word {0:?}")]
pub struct UnknownWord(pub String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Horizon {
    Short,
    Medium,
    Long,
}

impl Horizon {
    pub fn all() -> [Self; 3] {
        [Self::Short, Self::Medium, Self::Long]
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Long => "long",
        }
    }
}

impl TryFrom<String> for Horizon {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        Self::all().into_iter().find(|horizon| horizon.as_str() == word).ok_or(UnknownWord(word))
    }
}

impl From<Horizon> for &'static str {
    fn from(horizon: Horizon) -> Self {
        horizon.as_str()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Status {
    Proposed,
    Planned,
    Running,
    Done,
    Postponed,
    Rejected,
}

impl Status {
    pub fn all() -> [Self; 6] {
        [Self::Proposed, Self::Planned, Self::Running, Self::Done, Self::Postponed, Self::Rejected]
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Planned => "planned",
            Self::Running => "running",
            Self::Done => "done",
            Self::Postponed => "postponed",
            Self::Rejected => "rejected",
        }
    }
}

impl TryFrom<String> for Status {
    type Error = UnknownWord;

    fn try_from(word: String) -> Result<Self, UnknownWord> {
        Self::all().into_iter().find(|status| status.as_str() == word).ok_or(UnknownWord(word))
    }
}

impl From<Status> for &'static str {
    fn from(status: Status) -> Self {
        status.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_as_itself_and_others_are_refused() {
        for horizon in Horizon::all() {
            assert_eq!(Horizon::try_from(horizon.as_str().to_owned()), Ok(horizon));
        }
        for status in Status::all() {
            assert_eq!(Status::try_from(status.as_str().to_owned()), Ok(status));
        }
        assert_eq!(Status::try_from("Done".to_owned()), Err(UnknownWord("Done".to_owned())));
        assert_eq!(Horizon::try_from(String::new()), Err(UnknownWord(String::new())));
    }
}
