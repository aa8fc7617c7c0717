//! The two closed word lists of a measure: how far ahead it lies, and where it stands. What people read comes from the catalogues.

use crate::words::text_enum;

text_enum! {
    /// How far ahead a measure lies in the roadmap.
    pub enum Horizon {
        Short = "short",
        Medium = "medium",
        Long = "long",
    }
}

text_enum! {
    /// Where a measure stands.
    pub enum Status {
        Proposed = "proposed",
        Planned = "planned",
        Running = "running",
        Done = "done",
        Postponed = "postponed",
        Rejected = "rejected",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back_as_itself_and_others_are_refused() {
        for horizon in Horizon::all() {
            assert_eq!(Horizon::from_word(horizon.as_str()), Some(*horizon));
        }
        for status in Status::all() {
            assert_eq!(Status::from_word(status.as_str()), Some(*status));
        }
        assert_eq!(Status::from_word("Done"), None);
        assert_eq!(Horizon::from_word(""), None);
    }
}
