//! Rows of fields with a semicolon between them. A field in quotation marks may hold semicolons, line breaks and doubled quotation marks.

use std::borrow::Cow;

use super::FileError;

/// One row and the line it begins in.
pub(super) struct Record<'a> {
    pub line: usize,
    pub fields: Vec<Cow<'a, str>>,
}

impl Record<'_> {
    /// A field without spaces around it; nothing where the row is shorter.
    pub fn field(&self, column: usize) -> &str {
        self.fields.get(column).map_or("", |field| field.trim())
    }

    fn is_empty(&self) -> bool {
        self.fields.iter().all(|field| field.trim().is_empty())
    }
}

/// The rows of a text; empty ones are left out.
pub(super) struct Records<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { rest: text.strip_prefix('\u{feff}').unwrap_or(text), line: 1 }
    }

    fn record(&mut self) -> Result<Record<'a>, FileError> {
        let mut record = Record { line: self.line, fields: Vec::new() };
        loop {
            record.fields.push(self.one_field()?);
            let end = self.rest.chars().next();
            self.rest = self.rest.get(1..).unwrap_or("");
            if end != Some(';') {
                self.line += 1;
                return Ok(record);
            }
        }
    }

    /// A field; `rest` begins with what ended it.
    fn one_field(&mut self) -> Result<Cow<'a, str>, FileError> {
        let Some(quoted) = self.rest.strip_prefix('"') else { return Ok(Cow::Borrowed(self.until_end())) };
        let (start, mut text) = (self.line, String::new());
        self.rest = quoted;
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(FileError::new(start, "a quotation mark is opened and never closed"));
            };
            let part = &self.rest[..end];
            self.line += part.matches('\n').count();
            text.push_str(part);
            self.rest = &self.rest[end + 1..];
            let Some(rest) = self.rest.strip_prefix('"') else { break };
            text.push('"');
            self.rest = rest;
        }
        text.push_str(self.until_end());
        Ok(Cow::Owned(text))
    }

    fn until_end(&mut self) -> &'a str {
        let end = self.rest.find([';', '\n']).unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        self.rest = rest;
        field
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Result<Record<'a>, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.rest.is_empty() {
            match self.record() {
                Ok(record) if record.is_empty() => {}
                Err(error) => {
                    self.rest = "";
                    return Some(Err(error));
                }
                Ok(record) => return Some(Ok(record)),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_fields_keep_semicolons_line_breaks_and_quotation_marks() {
        let text = "\u{feff}a;b\r\n\r\n1;\"x; \"\"y\"\"\nz\";3\n4;5 \"six\"\n";
        let rows: Vec<(usize, Vec<String>)> = Records::new(text)
            .map(|row| row.expect("in order"))
            .map(|row| (row.line, (0..row.fields.len()).map(|column| row.field(column).to_owned()).collect()))
            .collect();
        let expected = [(1, vec!["a", "b"]), (3, vec!["1", "x; \"y\"\nz", "3"]), (5, vec!["4", "5 \"six\""])];
        assert_eq!(rows, expected.map(|(line, fields)| (line, fields.into_iter().map(str::to_owned).collect())));
    }

    #[test]
    fn an_open_quotation_mark_is_told_with_its_line() {
        let error = Records::new("a\nb;\"c\nd").find_map(Result::err).expect("it is open");
        assert_eq!(error.line, 2);
    }
}
