//! Reads an outline line by line: where we are, what has been said there already, and what was wrong.

mod block;

use jiff::civil::Date;

use super::errors::{OutlineError, OutlineErrorCode as Code};
use super::keywords::{self, Keyword};
use super::{COMMENT, ERRORS_MAX, FIELDS_MAX, MEASURES_MAX, TITLE_LENGTH_MAX, heading_level};
use super::{Outline, OutlineField, OutlineMeasure, Period};
use crate::strategy::words::{Horizon, Status};

#[derive(Default)]
pub(super) struct Reader {
    title: String,
    period: Option<Period>,
    adopted_on: Option<Date>,
    vision: String,
    starting_position: String,
    fields: Vec<OutlineField>,
    errors: Vec<OutlineError>,
    number: usize,
    place: Place,
    parent: Parent,
    /// Keywords of the present heading with their lines.
    seen: Vec<(Keyword, usize)>,
    /// Still directly under a heading, with no empty line since.
    in_block: bool,
    /// One complaint about stray text per heading is enough.
    stray_text: bool,
    measure: Option<Draft>,
    text: Option<Text>,
    title_line: Option<usize>,
    /// A period stands under the title, right or wrong.
    head_has_period: bool,
    sections: Vec<(&'static str, usize)>,
    field_keys: Vec<(String, usize)>,
    measure_keys: Vec<(String, usize)>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Place {
    #[default]
    Start,
    Head,
    Section,
    Field,
    Measure,
    /// Under a heading that was not understood: more errors there would only confuse.
    Nowhere,
}

/// What the measures that follow belong to.
#[derive(Default, Clone, Copy, PartialEq)]
enum Parent {
    #[default]
    None,
    Field,
    /// A heading that was not understood: its measures are still checked.
    Unknown,
}

/// A measure whose horizon may not have come yet.
struct Draft {
    line: usize,
    horizon: Option<Horizon>,
    measure: OutlineMeasure,
}

struct Text {
    target: Target,
    line: usize,
    lines: String,
}

#[derive(Clone, Copy)]
enum Target {
    Vision,
    StartingPosition,
    Goal,
    State,
    Description,
}

impl Place {
    fn keywords(self) -> &'static [Keyword] {
        use Keyword::{AdoptedOn, Cost, Funding, Goal, Horizon, Key, Office, Period, Status, TargetState};
        match self {
            Self::Head => &[Period, AdoptedOn],
            Self::Field => &[Key, Goal, TargetState],
            Self::Measure => &[Key, Horizon, Period, Office, Cost, Funding, Status],
            Self::Start | Self::Section | Self::Nowhere => &[],
        }
    }
}

impl Reader {
    pub(super) fn is_full(&self) -> bool {
        self.errors.len() > ERRORS_MAX
    }

    pub(super) fn line(&mut self, number: usize, line: &str) {
        self.number = number;
        if let Some(character) = line.chars().find(|c| is_invisible(*c)) {
            self.error(Code::ControlCharacter { character });
        } else if line.starts_with(COMMENT) && line.ends_with("-->") {
            // A remark of the people who keep the file.
        } else if let Some(level) = heading_level(line) {
            self.close();
            self.heading(level, line[level..].trim());
        } else if line.trim().is_empty() {
            self.in_block = false;
            self.push_text("");
        } else {
            self.content(line);
        }
    }

    pub(super) fn finish(mut self) -> Result<Outline, Vec<OutlineError>> {
        self.close();
        if let Some(line) = self.title_line.filter(|_| self.period.is_none() && !self.head_has_period) {
            self.error_at(line, Code::PeriodMissing);
        }
        if self.title_line.is_none() && self.errors.is_empty() {
            self.number = 1;
            self.error(Code::TitleMissing);
        }
        if let (Some(period), true) = (self.period, self.errors.is_empty()) {
            let Self { title, adopted_on, vision, starting_position, fields, .. } = self;
            return Ok(Outline { title, period, adopted_on, vision, starting_position, fields });
        }
        self.errors.sort_by_key(|error| error.line);
        if self.errors.len() > ERRORS_MAX {
            self.errors.truncate(ERRORS_MAX);
            self.error(Code::TooManyErrors);
        }
        Err(self.errors)
    }

    fn error(&mut self, code: Code) {
        self.error_at(self.number, code);
    }

    fn error_at(&mut self, line: usize, code: Code) {
        self.errors.push(OutlineError { line, code });
    }

    fn heading(&mut self, level: usize, heading: &str) {
        self.seen.clear();
        self.in_block = true;
        self.stray_text = false;
        self.place = Place::Nowhere;
        if level < 3 {
            self.parent = Parent::None;
        }
        let (word, title) = heading.split_once(':').map_or((heading, None), |(word, title)| (word.trim(), Some(title.trim())));
        match (level, title) {
            (1, _) => self.title(heading),
            (2, None) if keywords::same(word, "Vision") => self.section("Vision", Target::Vision),
            (2, None) if keywords::same(word, "Ausgangslage") => self.section("Ausgangslage", Target::StartingPosition),
            (2, Some(title)) if keywords::same(word, "Handlungsfeld") => self.field(title),
            (3, Some(title)) if keywords::same(word, "Maßnahme") => self.start_measure(title),
            _ => self.unknown_heading(level, word, heading),
        }
    }

    fn unknown_heading(&mut self, level: usize, word: &str, heading: &str) {
        const FORMS: [(&str, &str); 4] = [
            ("Vision", "## Vision"),
            ("Ausgangslage", "## Ausgangslage"),
            ("Handlungsfeld", "## Handlungsfeld: …"),
            ("Maßnahme", "### Maßnahme: …"),
        ];
        if level < 3 {
            self.parent = Parent::Unknown;
        }
        let near = keywords::nearest(FORMS.iter().map(|(name, _)| *name), word);
        let meant = FORMS.iter().find(|(name, _)| Some(*name) == near).map(|(_, form)| *form);
        self.error(Code::UnknownHeading { found: shortened(&format!("{} {heading}", "#".repeat(level))), meant });
    }

    fn title(&mut self, title: &str) {
        if let Some(first_line) = self.title_line {
            return self.error(Code::SecondTitle { first_line });
        }
        self.title_line = Some(self.number);
        self.place = Place::Head;
        self.title = self.checked_title(title);
    }

    fn checked_title(&mut self, title: &str) -> String {
        if title.is_empty() {
            self.error(Code::HeadingEmpty);
        }
        self.check_length(self.number, title, TITLE_LENGTH_MAX);
        title.to_owned()
    }

    fn check_length(&mut self, line: usize, text: &str, length_max: usize) {
        let length = text.chars().count();
        if length > length_max {
            self.error_at(line, Code::TooLong { length, length_max });
        }
    }

    fn section(&mut self, section: &'static str, target: Target) {
        if !self.needs_title() {
            return;
        }
        if let Some((_, first_line)) = self.sections.iter().find(|(name, _)| *name == section) {
            let first_line = *first_line;
            return self.error(Code::SectionTwice { section, first_line });
        }
        self.sections.push((section, self.number));
        self.place = Place::Section;
        self.text = Some(Text { target, line: self.number, lines: String::new() });
    }

    fn field(&mut self, title: &str) {
        if !self.needs_title() {
            return;
        }
        if self.fields.len() == FIELDS_MAX {
            self.error(Code::TooManyFields { max: FIELDS_MAX });
        }
        let title = self.checked_title(title);
        self.place = Place::Field;
        self.parent = Parent::Field;
        self.field_keys.push((String::new(), self.number));
        self.fields.push(OutlineField { title, ..OutlineField::default() });
    }

    fn start_measure(&mut self, title: &str) {
        if self.parent == Parent::None {
            return self.error(Code::MeasureOutsideField);
        }
        if self.measure_keys.len() == MEASURES_MAX {
            self.error(Code::TooManyMeasures { max: MEASURES_MAX });
        }
        let measure = OutlineMeasure {
            key: String::new(),
            title: self.checked_title(title),
            description: String::new(),
            horizon: Horizon::Short,
            period: None,
            office: String::new(),
            cost: None,
            funding: String::new(),
            status: Status::Proposed,
        };
        self.place = Place::Measure;
        self.measure_keys.push((String::new(), self.number));
        self.measure = Some(Draft { line: self.number, horizon: None, measure });
    }

    fn needs_title(&mut self) -> bool {
        let missing = self.title_line.is_none();
        if missing {
            self.title_line = Some(self.number);
            self.error(Code::TitleMissing);
        }
        !missing
    }
}

/// Control characters, and those that turn the reading direction or hide in a text.
fn is_invisible(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{2028}' | '\u{2029}')
}

/// What is quoted in an error stays readable.
fn shortened(text: &str) -> String {
    if text.chars().count() <= 60 { text.to_owned() } else { text.chars().take(59).chain(['…']).collect() }
}
