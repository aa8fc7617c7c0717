//! Settings: a TOML file, then the environment over it. An unknown key is refused, and an error names the key and where it stands.
//! Each setting is in the list below with its meaning; `dorflinde config` prints the list.

mod checks;
mod meanings;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use domain::accounts::Costs;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::failure::Failure;
pub use meanings::example;

/// How the program runs. The defaults serve a single municipality from a file in `./data`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub listen: SocketAddr,
    pub data: PathBuf,
    pub database_url: String,
    pub origin: String,
    pub smtp_url: String,
    pub mail_from: String,
    pub log: String,
    pub log_format: LogFormat,
    pub connections_max: usize,
    pub trusted_proxies: Vec<String>,
    pub frame_ancestors: Vec<String>,
    pub security_contact: String,
    pub metrics_listen: String,
    pub eid_issuer: String,
    pub eid_client_id: String,
    pub eid_client_secret: String,
    pub eid_name: String,
    pub eid_acr: String,
    pub password_memory_kib: u32,
    pub password_rounds: u32,
    pub password_at_once: usize,
    pub password_queue_max: usize,
    pub password_wait_ms: u64,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            data: PathBuf::from("data"),
            database_url: String::new(),
            origin: String::new(),
            smtp_url: String::new(),
            mail_from: "Dorflinde <dorflinde@localhost.localdomain>".to_owned(),
            log: "info,sqlx=warn".to_owned(),
            log_format: LogFormat::Text,
            connections_max: 2_000,
            trusted_proxies: Vec::new(),
            frame_ancestors: Vec::new(),
            security_contact: String::new(),
            metrics_listen: String::new(),
            eid_issuer: String::new(),
            eid_client_id: String::new(),
            eid_client_secret: String::new(),
            eid_name: "BundID / BayernID / eID".to_owned(),
            eid_acr: String::new(),
            password_memory_kib: 19_456,
            password_rounds: 2,
            password_at_once: 0,
            password_queue_max: 50,
            password_wait_ms: 800,
        }
    }
}

impl Settings {
    /// Reads the file (`dorflinde.toml` in the working folder when none is named and there is one) and the environment.
    ///
    /// # Errors
    /// Names the key that is unknown or wrong, or a file with a password that everybody can read.
    pub fn load(file: Option<&Path>) -> Result<Self, Failure> {
        let usual = Path::new("dorflinde.toml");
        let file = file.or_else(|| usual.exists().then_some(usual));
        let text = file.map(std::fs::read_to_string).transpose();
        let text = text.map_err(|e| Failure::new(format!("{}: {e}", file.unwrap_or(usual).display())))?;
        let text = text.unwrap_or_default();
        if let Some(file) = file {
            Self::of(&text, [])?.check_secrecy(file)?;
        }
        Self::of(&text, std::env::vars())
    }

    /// The settings of a file's text and an environment.
    ///
    /// # Errors
    /// Names the key that is unknown or wrong.
    pub fn of(text: &str, environment: impl IntoIterator<Item = (String, String)>) -> Result<Self, Failure> {
        let mut table: Table = text.parse().map_err(|e| Failure::new(format!("configuration file: {e}")))?;
        for (key, value) in &table {
            check_alone(key, value, &format!("configuration file, key {key:?}"))?;
        }
        let defaults = defaults();
        let mut port = None;
        for (name, value) in environment {
            let key = match name.as_str() {
                "PORT" => {
                    port =
                        Some(value.parse::<u16>().map_err(|_| Failure::new(format!("environment, PORT: {value:?} is no port")))?);
                    continue;
                }
                "DATABASE_URL" => "database_url".to_owned(),
                "DORFLINDE_CONFIG" => continue,
                other => match other.strip_prefix("DORFLINDE_") {
                    Some(key) => key.to_ascii_lowercase(),
                    None => continue,
                },
            };
            let value = match (defaults.get(&key), value.parse()) {
                (Some(Value::Integer(_)), Ok(number)) => Value::Integer(number),
                (Some(Value::Array(_)), _) => list(&value),
                _ => Value::String(value),
            };
            check_alone(&key, &value, &format!("environment, {name}"))?;
            table.insert(key, value);
        }
        let mut settings: Self = table.try_into().map_err(|e| Failure::new(format!("configuration: {e}")))?;
        if let Some(port) = port {
            settings.listen.set_port(port);
        }
        settings.check().map(|()| settings)
    }

    /// What a password hash costs here.
    pub fn password_costs(&self) -> Costs {
        let usual = Costs::default();
        Costs {
            memory_kib: self.password_memory_kib,
            rounds: self.password_rounds,
            at_once: if self.password_at_once == 0 { usual.at_once } else { self.password_at_once },
            queue_max: self.password_queue_max,
            wait_ms: self.password_wait_ms,
        }
    }

    /// The address of the database.
    pub fn database(&self) -> String {
        if self.database_url.is_empty() { format!("sqlite:{}", self.file().display()) } else { self.database_url.clone() }
    }

    /// The database file of an installation on SQLite.
    pub fn file(&self) -> PathBuf {
        self.data.join("dorflinde.db")
    }

    /// What links in mails begin with, and what browsers show.
    pub fn public_origin(&self) -> String {
        if self.origin.is_empty() { format!("http://{}", self.listen) } else { self.origin.clone() }
    }
}

/// What the environment writes with commas between.
fn list(text: &str) -> Value {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    Value::Array(parts.map(|part| Value::String(part.to_owned())).collect())
}

fn defaults() -> Table {
    Table::try_from(Settings::default()).expect("the defaults are plain values")
}

/// One key at a time, so that the error can say which one it is.
fn check_alone(key: &str, value: &Value, place: &str) -> Result<(), Failure> {
    let alone = Table::from_iter([(key.to_owned(), value.clone())]);
    alone.try_into::<Settings>().map(drop).map_err(|e| Failure::new(format!("{place}: {}", e.message())))
}

#[cfg(test)]
mod tests;
