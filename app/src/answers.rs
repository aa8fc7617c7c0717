//! What a door answers, to a plain form and to an island alike. Compiled for the browser too: plain data only.

use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// It is done, and durable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// The page to go to: a path of this site.
    pub to: String,
    /// Key of the sentence shown there (`note-…` in the catalogues).
    pub note: Option<String>,
    /// By this code the person finds the contribution again.
    pub receipt: Option<String>,
    /// Rises by one with each accepted change.
    pub revision: Option<i64>,
    /// A count that the change moved, such as the supports of an idea.
    pub count: Option<i64>,
}

impl Done {
    /// Done; the browser goes on to this path.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), ..Self::default() }
    }

    /// With a sentence to show there.
    #[must_use]
    pub fn note(self, note: &str) -> Self {
        Self { note: Some(note.to_owned()), ..self }
    }

    #[must_use]
    pub fn receipt(self, receipt: String) -> Self {
        Self { receipt: Some(receipt), ..self }
    }

    #[must_use]
    pub fn revision(self, revision: i64) -> Self {
        Self { revision: Some(revision), ..self }
    }

    #[must_use]
    pub fn count(self, count: i64) -> Self {
        Self { count: Some(count), ..self }
    }
}

/// What a device is asked to sign; the script of the page hands it on and sends what comes back to another door.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub challenge: String,
    /// JSON, as browsers take it.
    pub options: String,
}

/// It was not done, and why: a stable code, and a sentence in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    pub status: u16,
    pub code: String,
    pub message: String,
    pub fields: Vec<FieldRefusal>,
    /// Seconds after which trying again makes sense.
    pub retry_after: Option<u32>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldRefusal {
    pub name: String,
    pub code: String,
    pub message: String,
}

impl FromServerFnError for Refusal {
    type Encoder = JsonEncoding;

    /// The framework's own errors: a request that cannot be read, or, in the browser, a server that cannot be reached.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        let (status, code) = match error {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Deserialization(_) => (0, "unreachable"),
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::UnsupportedRequestMethod(_) => {
                (400, "bad_request")
            }
            _ => (500, "internal"),
        };
        Self { status, code: code.to_owned(), message: String::new(), fields: Vec::new(), retry_after: None }
    }
}
