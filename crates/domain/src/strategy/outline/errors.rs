//! What can be wrong in an outline, as codes with their data. The texts stand in the catalogue `outline.ftl`.

use std::fmt;

/// One thing that is wrong, and where. Lines count from 1, as editors show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineError {
    pub line: usize,
    pub code: OutlineErrorCode,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineErrorCode {
    /// Invisible characters that no editor types on purpose.
    ControlCharacter {
        character: char,
    },
    TextBeforeTitle,
    TitleMissing,
    SecondTitle {
        first_line: usize,
    },
    /// `## Handlungsfeld:` with nothing behind it.
    HeadingEmpty,
    UnknownHeading {
        found: String,
        meant: Option<&'static str>,
    },
    SectionTwice {
        section: &'static str,
        first_line: usize,
    },
    MeasureOutsideField,
    UnknownKeyword {
        found: String,
        meant: Option<&'static str>,
    },
    KeywordTwice {
        keyword: &'static str,
        first_line: usize,
    },
    /// A keyword that is known, but belongs elsewhere or above the text.
    KeywordMisplaced {
        keyword: &'static str,
    },
    ValueMissing {
        keyword: &'static str,
    },
    /// Text where only keywords can stand.
    TextMisplaced,
    HorizonMissing,
    /// The strategy says for which years it is made; its measures may leave that open.
    PeriodMissing,
    WrongHorizon {
        found: String,
        meant: Option<&'static str>,
    },
    WrongStatus {
        found: String,
        meant: Option<&'static str>,
    },
    WrongKey {
        found: String,
    },
    /// A title without a letter or digit from which a key could be made.
    KeyMissing,
    DuplicateKey {
        key: String,
        first_line: usize,
    },
    WrongPeriod {
        found: String,
    },
    EndBeforeStart,
    WrongDate {
        found: String,
    },
    WrongCost {
        found: String,
    },
    CostReversed,
    TooLong {
        length: usize,
        length_max: usize,
    },
    TooManyFields {
        max: usize,
    },
    TooManyMeasures {
        max: usize,
    },
    /// Reading stopped here; the list of errors would help nobody any more.
    TooManyErrors,
}

/// For logs and tests. People read the catalogue's text.
impl fmt::Display for OutlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.code)
    }
}

impl std::error::Error for OutlineError {}
