//! The two closed word lists of a measure: how far ahead it lies, and where it stands.

use crate::words::text_enum;

text_enum! {
    /// How far ahead a measure lies.
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
