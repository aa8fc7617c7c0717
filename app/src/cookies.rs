//! The few cookies: session, language, a note that lives until the next page, a step on the way in, and which demo is looked at. All
//! strictly necessary.

use http::HeaderMap;
use http::header::COOKIE;

use crate::state::App;

/// What a cookie is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    Session,
    Language,
    Note,
    /// Which of several demos is looked at.
    Municipality,
    /// Halfway in: who owes a code of the app or of a mail.
    Step,
}

impl Cookie {
    /// With the `__Host-` prefix no sibling domain can plant it; browsers accept that prefix with `Secure` only.
    fn name(self, app: &App) -> &'static str {
        let (name, secure) = match self {
            Self::Session => ("sitzung", "__Host-sitzung"),
            Self::Language => ("sprache", "__Host-sprache"),
            Self::Note => ("hinweis", "__Host-hinweis"),
            Self::Municipality => ("gemeinde", "__Host-gemeinde"),
            Self::Step => ("schritt", "__Host-schritt"),
        };
        if app.has_secure_cookies { secure } else { name }
    }

    /// The value that the browser sent.
    pub fn read(self, app: &App, headers: &HeaderMap) -> Option<String> {
        let name = self.name(app);
        let pairs = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
        let mut values = pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(key, _)| *key == name);
        values.next().map(|(_, value)| value.to_owned())
    }

    /// The header value that sets it for so many seconds; 0 removes it.
    pub fn set(self, app: &App, value: &str, max_age_s: i64) -> String {
        let secure = if app.has_secure_cookies { "; Secure" } else { "" };
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_s}{secure}", self.name(app))
    }
}
