//! What imprint, contact and accessibility statement say about a municipality. Pure rules.

use jiff::civil::Date;
use serde::Deserialize;
use sqlx::FromRow;

use crate::accounts::check_email;
use crate::error::{FieldErrors, Result};
use crate::text::{self, TITLE_MAX};
use crate::words::text_enum;

/// Who to turn to, with address and telephone.
const BODY_MAX: usize = 1_000;
const BARRIERS_MAX: usize = 5_000;
/// The longest own text of a page.
pub(super) const TEXT_MAX: usize = 20_000;

text_enum! {
    pub enum LegalPage {
        Imprint = "imprint",
        /// Its own words stand before what the register says.
        Privacy = "privacy",
        Accessibility = "accessibility",
        Rules = "rules",
        Contact = "contact",
    }
}

text_enum! {
    /// How far the site meets the rules for accessibility, as the municipality states it.
    pub enum Conformity {
        None = "none",
        Partial = "partial",
        Full = "full",
    }
}

/// Every part may be empty; then its line is left out.
#[derive(Clone, Debug, PartialEq, Eq, FromRow, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LegalFacts {
    /// "Markt Lindach"
    pub authority: String,
    /// "Erste Bürgermeisterin Anna Huber"
    pub represented_by: String,
    pub street: String,
    pub place: String,
    pub phone: String,
    pub email: String,
    /// The data protection officer.
    pub data_protection: String,
    /// The authority that supervises data protection.
    pub supervision: String,
    /// Where to go when a barrier is not removed.
    pub enforcement: String,
    #[sqlx(try_from = "String")]
    pub conformity: Conformity,
    /// What is not accessible.
    pub barriers: String,
    /// The day of the last check, as an ISO date.
    pub checked_on: String,
}

impl Default for LegalFacts {
    fn default() -> Self {
        Self {
            authority: String::new(),
            represented_by: String::new(),
            street: String::new(),
            place: String::new(),
            phone: String::new(),
            email: String::new(),
            data_protection: String::new(),
            supervision: String::new(),
            enforcement: String::new(),
            conformity: Conformity::Partial,
            barriers: String::new(),
            checked_on: String::new(),
        }
    }
}

impl LegalFacts {
    /// Whether the imprint has what the law wants: who, where, and two ways to be reached.
    pub fn is_complete(&self) -> bool {
        let needed = [&self.authority, &self.represented_by, &self.street, &self.place, &self.phone, &self.email];
        needed.iter().all(|part| !part.is_empty())
    }

    /// The same with checked texts.
    ///
    /// # Errors
    /// `Invalid` with `too_long`, `email_invalid`, `date_invalid`.
    pub fn checked(&self) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let mut line = |name: &str, typed: &str| errors.take(name, text::optional_line(typed, TITLE_MAX));
        let (authority, represented_by) = (line("authority", &self.authority), line("represented_by", &self.represented_by));
        let (street, place, phone) = (line("street", &self.street), line("place", &self.place), line("phone", &self.phone));
        let mut body = |name: &str, typed: &str, max| errors.take(name, text::optional_paragraphs(typed, max));
        let data_protection = body("data_protection", &self.data_protection, BODY_MAX);
        let supervision = body("supervision", &self.supervision, BODY_MAX);
        let enforcement = body("enforcement", &self.enforcement, BODY_MAX);
        let barriers = body("barriers", &self.barriers, BARRIERS_MAX);
        let email = if self.email.trim().is_empty() { Ok(String::new()) } else { check_email(&self.email) };
        let email = errors.take("email", email);
        let checked_on = errors.take("checked_on", day(&self.checked_on));
        let conformity = self.conformity;
        errors.check()?;
        Ok(Self {
            authority,
            represented_by,
            street,
            place,
            phone,
            email,
            data_protection,
            supervision,
            enforcement,
            conformity,
            barriers,
            checked_on,
        })
    }
}

fn day(typed: &str) -> std::result::Result<String, &'static str> {
    match typed.trim() {
        "" => Ok(String::new()),
        typed => typed.parse::<Date>().map(|day| day.to_string()).map_err(|_| "date_invalid"),
    }
}
