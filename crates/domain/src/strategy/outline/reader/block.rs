//! What stands under a heading: keywords with their values first, then text.

use super::super::keywords::{self, Keyword};
use super::super::values;
use super::super::{TEXT_LENGTH_MAX, VALUE_LENGTH_MAX};
use super::{Code, Draft, Parent, Place, Reader, Target, Text, shortened};

impl Reader {
    pub(super) fn content(&mut self, line: &str) {
        match self.place {
            Place::Start => {
                self.error(Code::TextBeforeTitle);
                self.place = Place::Nowhere;
            }
            Place::Nowhere => {}
            Place::Section => self.push_text(line),
            Place::Head | Place::Field | Place::Measure => self.keyword_or_text(line),
        }
    }

    fn keyword_or_text(&mut self, line: &str) {
        if let Some((word, value)) = keywords::split(line) {
            if let Some(keyword) = Keyword::find(word) {
                return self.keyword(keyword, value);
            }
            let meant = Keyword::near(word, self.place.keywords());
            let expects_keyword = self.in_block && self.text.is_none();
            if expects_keyword || (meant.is_some() && !self.in_description()) {
                return self.error(Code::UnknownKeyword { found: word.to_owned(), meant });
            }
        }
        self.text_line(line);
    }

    fn in_description(&self) -> bool {
        self.place == Place::Measure && self.text.is_some()
    }

    fn keyword(&mut self, keyword: Keyword, value: &str) {
        let name = keyword.name();
        if !self.place.keywords().contains(&keyword) || self.in_description() {
            return self.error(Code::KeywordMisplaced { keyword: name });
        }
        self.close_text();
        if let Some((_, first_line)) = self.seen.iter().find(|(seen, _)| *seen == keyword) {
            let first_line = *first_line;
            return self.error(Code::KeywordTwice { keyword: name, first_line });
        }
        self.seen.push((keyword, self.number));
        self.head_has_period |= self.place == Place::Head && keyword == Keyword::Period;
        let target = match keyword {
            Keyword::Goal => Target::Goal,
            Keyword::TargetState => Target::State,
            _ if value.is_empty() => return self.error(Code::ValueMissing { keyword: name }),
            _ => {
                self.check_length(self.number, value, VALUE_LENGTH_MAX);
                return self.value(keyword, value).unwrap_or_else(|code| self.error(code));
            }
        };
        self.text = Some(Text { target, line: self.number, lines: format!("{value}\n") });
    }

    fn value(&mut self, keyword: Keyword, value: &str) -> Result<(), Code> {
        let found = || shortened(value);
        if keyword == Keyword::Key {
            let key = values::key(value)?;
            let keys = if self.place == Place::Field { self.field_keys.last_mut() } else { self.measure_keys.last_mut() };
            keys.into_iter().for_each(|last| *last = (key.clone(), self.number));
        }
        if self.place == Place::Head {
            match keyword {
                Keyword::Period => self.period = Some(values::period(value)?),
                Keyword::AdoptedOn => self.adopted_on = Some(values::date(value)?),
                _ => {}
            }
        }
        let Some(Draft { horizon, measure, .. }) = &mut self.measure else { return Ok(()) };
        match keyword {
            Keyword::Horizon => {
                *horizon = Some(keywords::horizon(value).map_err(|meant| Code::WrongHorizon { found: found(), meant })?);
            }
            Keyword::Status => {
                measure.status = keywords::status(value).map_err(|meant| Code::WrongStatus { found: found(), meant })?;
            }
            Keyword::Period => measure.period = Some(values::period(value)?),
            Keyword::Cost => measure.cost = Some(values::cost(value)?),
            Keyword::Office => value.clone_into(&mut measure.office),
            Keyword::Funding => value.clone_into(&mut measure.funding),
            Keyword::Key | Keyword::AdoptedOn | Keyword::Goal | Keyword::TargetState => {}
        }
        Ok(())
    }

    fn text_line(&mut self, line: &str) {
        let glued_to_keywords = self.in_block && !self.seen.is_empty();
        if self.text.is_none() && self.place == Place::Measure && !glued_to_keywords {
            self.text = Some(Text { target: Target::Description, line: self.number, lines: String::new() });
        }
        if self.text.is_some() {
            self.push_text(line);
        } else if !self.stray_text {
            self.stray_text = true;
            self.error(Code::TextMisplaced);
        }
    }

    /// A backslash in front says that the line is text, whatever it looks like.
    pub(super) fn push_text(&mut self, line: &str) {
        if let Some(text) = &mut self.text {
            text.lines.push_str(line.strip_prefix('\\').unwrap_or(line));
            text.lines.push('\n');
        }
    }

    /// Ends whatever the last heading began.
    pub(super) fn close(&mut self) {
        self.close_text();
        if let Some(draft) = self.measure.take() {
            self.close_measure(draft);
        } else if self.place == Place::Field {
            let title = self.fields.last().map(|field| field.title.clone()).unwrap_or_default();
            let key = self.settle_key(Place::Field, &title);
            self.fields.iter_mut().next_back().into_iter().for_each(|field| field.key.clone_from(&key));
        }
    }

    fn close_measure(&mut self, Draft { line, horizon, mut measure }: Draft) {
        measure.key = self.settle_key(Place::Measure, &measure.title);
        match horizon {
            None if !self.seen.iter().any(|(keyword, _)| *keyword == Keyword::Horizon) => {
                self.error_at(line, Code::HorizonMissing)
            }
            None => {}
            Some(horizon) => measure.horizon = horizon,
        }
        if self.parent == Parent::Field
            && let Some(field) = self.fields.last_mut()
        {
            field.measures.push(measure);
        }
    }

    /// The key of the field or measure that ends here: the written one, else one from its title; never one that is taken.
    fn settle_key(&mut self, place: Place, title: &str) -> String {
        let keys = if place == Place::Field { &mut self.field_keys } else { &mut self.measure_keys };
        let Some((mut key, line)) = keys.pop() else { return String::new() };
        let was_refused = key.is_empty() && self.seen.iter().any(|(keyword, _)| *keyword == Keyword::Key);
        let mut wrong = None;
        if key.is_empty() && !was_refused && !title.is_empty() {
            key = values::key_from(title).unwrap_or_else(|code| {
                wrong = Some(code);
                String::new()
            });
        }
        if let Some((_, first_line)) = keys.iter().find(|(taken, _)| !key.is_empty() && *taken == key) {
            wrong = Some(Code::DuplicateKey { key: key.clone(), first_line: *first_line });
        }
        keys.push((key.clone(), line));
        wrong.into_iter().for_each(|code| self.error_at(line, code));
        key
    }

    fn close_text(&mut self) {
        let Some(Text { target, line, lines }) = self.text.take() else { return };
        let text = lines.trim().to_owned();
        self.check_length(line, &text, TEXT_LENGTH_MAX);
        let field = self.fields.last_mut();
        match (target, field, &mut self.measure) {
            (Target::Vision, ..) => self.vision = text,
            (Target::StartingPosition, ..) => self.starting_position = text,
            (Target::Description, _, Some(draft)) => draft.measure.description = text,
            (Target::Goal, ..) if text.is_empty() => self.error_at(line, Code::ValueMissing { keyword: Keyword::Goal.name() }),
            (Target::State, ..) if text.is_empty() => {
                self.error_at(line, Code::ValueMissing { keyword: Keyword::TargetState.name() })
            }
            (Target::Goal, Some(field), _) => field.goal = text,
            (Target::State, Some(field), _) => field.target_state = text,
            (Target::Goal | Target::State | Target::Description, ..) => {}
        }
    }
}
