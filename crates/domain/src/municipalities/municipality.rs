//! What a municipality is, and what a new one must say of itself.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::ids::MunicipalityId;
use crate::text;

/// A tenant.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Municipality {
    pub id: MunicipalityId,
    pub slug: String,
    pub name: String,
    /// The official key (Amtlicher Gemeindeschlüssel), eight digits.
    pub ags: String,
    /// Landkreis.
    pub district: String,
    /// Regierungsbezirk.
    pub region: String,
    /// The base of every share of participation.
    pub residents_over_14: i64,
    /// Invented: says so on every page, shows its mails, sends none.
    pub is_demo: bool,
    /// One of its host names: links in mails and letters begin with it.
    pub host: Option<String>,
    /// Taken off the net by the operator.
    pub suspended_at: Option<Instant>,
    /// Version of its own picture for the head of the pages, and how wide that is in its smallest size.
    pub emblem: Option<String>,
    pub emblem_width: Option<i64>,
}

impl Municipality {
    /// What its links begin with: its own host where it has one, else the installation's address.
    pub fn origin(&self, installation: &str) -> String {
        match (&self.host, installation.split_once("://")) {
            (Some(host), Some((scheme, _))) => format!("{scheme}://{host}"),
            _ => installation.to_owned(),
        }
    }

    /// Words that everybody here guesses first: no password may rest on them.
    pub fn guessable_words(&self) -> [&str; 3] {
        [&self.name, &self.district, &self.region]
    }
}

/// What is needed to found one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewMunicipality {
    pub name: String,
    pub ags: String,
    pub district: String,
    pub region: String,
    pub residents_over_14: i64,
    #[serde(default)]
    pub is_demo: bool,
    /// Host names under which it is reached. None: as the only municipality of an installation it is reached under any.
    #[serde(default)]
    pub hosts: Vec<String>,
}

impl NewMunicipality {
    /// The same with checked texts.
    ///
    /// # Errors
    /// `Invalid` with `required`, `too_long`, `ags_invalid`, `number_invalid`, `host_invalid`.
    pub fn checked(&self) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let checked = Self {
            name: errors.take("name", text::line(&self.name, text::TITLE_MAX)),
            ags: errors.take("ags", ags(&self.ags)),
            district: errors.take("district", text::line(&self.district, text::TITLE_MAX)),
            region: errors.take("region", text::line(&self.region, text::TITLE_MAX)),
            residents_over_14: self.residents_over_14,
            is_demo: self.is_demo,
            hosts: self.hosts.iter().map(|host| errors.take("hosts", host_name(host))).collect(),
        };
        if checked.residents_over_14 < 0 {
            errors.add("residents_over_14", "number_invalid");
        }
        errors.check().map(|()| checked)
    }
}

/// A row of the official list.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct RegistryEntry {
    pub ags: String,
    pub name: String,
    /// Stadt, Markt, Gemeinde …; empty where the list does not say.
    pub kind: String,
    pub district: String,
    pub region: String,
}

fn ags(typed: &str) -> std::result::Result<String, &'static str> {
    let digits = typed.trim();
    if digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()) { Ok(digits.to_owned()) } else { Err("ags_invalid") }
}

/// A host without port, in lower case.
pub(super) fn host_name(typed: &str) -> std::result::Result<String, &'static str> {
    let host = typed.trim().trim_end_matches('.').to_ascii_lowercase();
    let is_host_byte = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.');
    if !host.is_empty() && host.len() <= 253 && host.bytes().all(is_host_byte) { Ok(host) } else { Err("host_invalid") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_begin_with_the_municipalitys_own_host() {
        let lindach = |host: Option<&str>| Municipality {
            id: MunicipalityId(uuid::Uuid::nil()),
            slug: String::new(),
            name: String::new(),
            ags: String::new(),
            district: String::new(),
            region: String::new(),
            residents_over_14: 0,
            is_demo: false,
            host: host.map(str::to_owned),
            suspended_at: None,
            emblem: None,
            emblem_width: None,
        };
        assert_eq!(lindach(Some("lindach.example")).origin("https://all.example"), "https://lindach.example");
        assert_eq!(lindach(None).origin("http://127.0.0.1:3000"), "http://127.0.0.1:3000");
    }
}
