//! Why a command ends: one line for the person at the console.

/// The sentence that is printed, and whether waiting may help.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    is_passing: bool,
}

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), is_passing: false }
    }

    /// Whether it passes by itself: the database is away.
    pub fn is_passing(&self) -> bool {
        self.is_passing
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl From<domain::Error> for Failure {
    fn from(error: domain::Error) -> Self {
        let is_passing = error == domain::Error::Unavailable;
        let sentence = match error {
            domain::Error::Unavailable => "the database does not answer".to_owned(),
            domain::Error::Invalid(fields) => {
                let fields: Vec<String> = fields.0.iter().map(|(field, code)| format!("{field}: {code}")).collect();
                format!("not valid: {}", fields.join(", "))
            }
            other => other.to_string(),
        };
        Self { sentence, is_passing }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error.to_string())
    }
}
