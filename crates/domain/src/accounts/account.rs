//! What an account and a session are, which mail addresses are accepted, and how long a session lasts. Pure rules.

use sqlx::FromRow;
use unicode_normalization::UnicodeNormalization;

use super::guessing;
use crate::actor::{Person, Role};
use crate::clock::{DAY, HOUR, Instant, MINUTE};
use crate::error::{FieldErrors, Result};
use crate::ids::{AccountId, SessionId};
use crate::text;

/// The longest address that a mail server takes.
const EMAIL_MAX: usize = 254;
/// `last_seen_at` is written at most so often: reading must not cost a write.
pub(super) const FRESH: i64 = MINUTE;

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub lang: String,
    pub confirmed_at: Option<Instant>,
}

/// What somebody types to get an account.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub password: String,
    /// The language of the page they were on: their mails have it too.
    pub lang: String,
}

impl NewAccount {
    /// The same with checked texts. `guessable` are words that no password may rest on, beside the person's own.
    ///
    /// # Errors
    /// `Invalid` with `required`, `too_long`, `email_invalid`, `password_short`, `password_long`, `password_common`.
    pub fn checked(&self, guessable: &[&str]) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let email = errors.take("email", email(&self.email));
        let name = errors.take("name", text::name(&self.name));
        let words: Vec<&str> = guessable.iter().copied().chain([email.as_str(), name.as_str()]).collect();
        let password = errors.take("password", guessing::check(&self.password, &words));
        errors.check().map(|()| Self { email, name, password, lang: self.lang.clone() })
    }
}

/// Somebody's device that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Session {
    pub id: SessionId,
    /// Browser and system in words, never the whole header.
    pub device: String,
    pub created_at: Instant,
    pub last_seen_at: Instant,
}

/// A session just begun: the token is given out once, the database knows its hash only.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub token: String,
    pub ends_at: Instant,
}

/// The person of a session, as found for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub person: Person,
    pub session: SessionId,
    /// When they signed in on this device.
    pub since: Instant,
    pub lang: String,
    /// Whether the session was begun with a second factor.
    pub has_factor: bool,
    /// Whether `keep_alive` is due.
    pub is_stale: bool,
}

/// After so long without a request a session ends: residents on their own phone, staff in an office.
pub(super) fn idle_max(role: Role) -> i64 {
    if role == Role::Resident { 30 * DAY } else { 60 * MINUTE }
}

/// After so long a session ends in any case.
pub(super) fn session_max(role: Role) -> i64 {
    if role == Role::Resident { 180 * DAY } else { 12 * HOUR }
}

/// One person, one account: addresses are compared in this form.
pub fn fold_email(email: &str) -> String {
    email.trim().nfc().flat_map(char::to_lowercase).collect()
}

/// An address that a mail can be sent to. Whether it exists, only the confirmation tells.
///
/// # Errors
/// `required`, `email_invalid`.
pub(crate) fn email(typed: &str) -> std::result::Result<String, &'static str> {
    let email: String = typed.trim().nfc().collect();
    if email.is_empty() {
        return Err("required");
    }
    let Some((local, domain)) = email.rsplit_once('@') else { return Err("email_invalid") };
    let is_local = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    let is_label = |label: &str| {
        let has_good_ends = !label.starts_with('-') && !label.ends_with('-');
        !label.is_empty() && label.len() <= 63 && has_good_ends && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let has_dots_inside = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    let is_valid = !local.is_empty() && local.len() <= 64 && has_dots_inside && local.chars().all(is_local);
    let is_valid = is_valid && email.len() <= EMAIL_MAX && domain.contains('.') && domain.split('.').all(is_label);
    if is_valid { Ok(email) } else { Err("email_invalid") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_take_no_mail_are_refused() {
        for good in ["anna@example.org", "Anna.Huber+wald@müller.example", "a@b.de", "o'hara@x-y.example"] {
            assert_eq!(email(&format!(" {good} ")), Ok(good.to_owned()));
        }
        let long = format!("{}@example.org", "a".repeat(65));
        let bad = [
            "anna",
            "@b.de",
            "a@",
            "a@b",
            "a b@c.de",
            "a@b..de",
            "a@-b.de",
            ".a@b.de",
            "a\r\nBcc:c@d.de",
            "a@b\n.de",
            "a,b@c.de",
            &long,
        ];
        for bad in bad {
            assert_eq!(email(bad), Err("email_invalid"), "{bad}");
        }
    }

    #[test]
    fn one_person_cannot_have_two_accounts_by_capital_letters() {
        assert_eq!(fold_email(" ANNA@Example.ORG"), fold_email("anna@example.org"));
    }
}
