//! As much of JSON as reading an answer takes.

use crate::Result;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
}

impl Json {
    /// Reads one value and nothing after it.
    ///
    /// # Errors
    /// Says where it stopped understanding.
    pub fn read(text: &str) -> Result<Self> {
        let mut reader = Reader { text: text.as_bytes(), at: 0 };
        let value = reader.value()?;
        reader.skip();
        if reader.at == text.len() { Ok(value) } else { Err(reader.stopped()) }
    }

    /// The value of a key; `Null` where there is none.
    pub fn get(&self, key: &str) -> &Self {
        let Self::Map(pairs) = self else { return &Self::Null };
        pairs.iter().find(|(name, _)| name == key).map_or(&Self::Null, |(_, value)| value)
    }

    pub fn list(&self) -> &[Self] {
        if let Self::List(values) = self { values } else { &[] }
    }

    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// A whole number.
    #[expect(clippy::cast_possible_truncation, reason = "counts and revisions are small")]
    pub fn number(&self) -> Option<i64> {
        if let Self::Number(number) = self { Some(*number as i64) } else { None }
    }
}

/// Text as JSON writes it.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if u32::from(sign) < 32 => quoted.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => quoted.push(sign),
        }
    }
    quoted + "\""
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn stopped(&self) -> String {
        format!("no JSON at byte {}", self.at)
    }

    fn skip(&mut self) {
        while self.text.get(self.at).is_some_and(u8::is_ascii_whitespace) {
            self.at += 1;
        }
    }

    fn takes(&mut self, word: &str) -> bool {
        self.skip();
        let is_there = self.text[self.at..].starts_with(word.as_bytes());
        self.at += if is_there { word.len() } else { 0 };
        is_there
    }

    fn value(&mut self) -> Result<Json> {
        for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
            if self.takes(word) {
                return Ok(value);
            }
        }
        match self.text.get(self.at) {
            Some(b'"') => self.quoted().map(Json::Text),
            Some(b'[') => self.list(),
            Some(b'{') => self.map(),
            _ => self.number(),
        }
    }

    fn number(&mut self) -> Result<Json> {
        let is_part = |byte: &&u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
        let length = self.text[self.at..].iter().take_while(is_part).count();
        let digits = std::str::from_utf8(&self.text[self.at..self.at + length]).unwrap_or_default();
        let number = digits.parse().map_err(|_| self.stopped())?;
        self.at += length;
        Ok(Json::Number(number))
    }

    fn quoted(&mut self) -> Result<String> {
        if !self.takes("\"") {
            return Err(self.stopped());
        }
        let mut bytes = Vec::new();
        loop {
            let byte = *self.text.get(self.at).ok_or_else(|| self.stopped())?;
            self.at += 1;
            match byte {
                b'"' => return String::from_utf8(bytes).map_err(|_| self.stopped()),
                b'\\' => bytes.extend(self.escaped()?.to_string().bytes()),
                byte => bytes.push(byte),
            }
        }
    }

    /// Signs beyond the first plane come as two; each is read as the sign for "unreadable", which no number and no code contains.
    fn escaped(&mut self) -> Result<char> {
        let byte = *self.text.get(self.at).ok_or_else(|| self.stopped())?;
        self.at += 1;
        if byte != b'u' {
            return Ok(match byte {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                other => char::from(other),
            });
        }
        let digits = self.text.get(self.at..self.at + 4).and_then(|digits| std::str::from_utf8(digits).ok());
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or_else(|| self.stopped())?;
        self.at += 4;
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn list(&mut self) -> Result<Json> {
        self.at += 1;
        let mut values = Vec::new();
        while !self.takes("]") {
            if !values.is_empty() && !self.takes(",") {
                return Err(self.stopped());
            }
            values.push(self.value()?);
        }
        Ok(Json::List(values))
    }

    fn map(&mut self) -> Result<Json> {
        self.at += 1;
        let mut pairs = Vec::new();
        while !self.takes("}") {
            if !pairs.is_empty() && !self.takes(",") {
                return Err(self.stopped());
            }
            self.skip();
            let key = self.quoted()?;
            if !self.takes(":") {
                return Err(self.stopped());
            }
            pairs.push((key, self.value()?));
        }
        Ok(Json::Map(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_and_half_an_answer_is_not() {
        let whole = "{\"to\":\"/a\\u00e4\\n\",\"note\":null,\"revision\":3,\"all\":[1,[],{}]}";
        let answer = Json::read(whole).expect("JSON");
        assert_eq!((answer.get("to").text(), answer.get("revision").number()), (Some("/aä\n"), Some(3)));
        assert_eq!((answer.get("all").list().len(), answer.get("nothing")), (3, &Json::Null));
        for end in 0..whole.len() {
            assert!(Json::read(&whole[..end]).is_err(), "{}", &whole[..end]);
        }
        assert_eq!(Json::read(&quoted("a\"\\\nä")), Ok(Json::Text("a\"\\\nä".to_owned())));
    }
}
