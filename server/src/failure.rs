//! Why a command ends: one line for the person at the console.

/// The sentence that is printed.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<domain::Error> for Failure {
    fn from(error: domain::Error) -> Self {
        Self(match error {
            domain::Error::Unavailable => "the database does not answer".to_owned(),
            domain::Error::Invalid(fields) => {
                let fields: Vec<String> = fields.0.iter().map(|(field, code)| format!("{field}: {code}")).collect();
                format!("not valid: {}", fields.join(", "))
            }
            other => other.to_string(),
        })
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}
