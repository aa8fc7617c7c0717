//! Settings: a TOML file, then the environment over it. An unknown key is refused, and an error names the key and where it stands.
//! Each setting is in the list below with its meaning; `dorflinde config` prints the list.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use domain::accounts::Costs;
use serde::{Deserialize, Serialize};
use toml::{Table, Value};

use crate::failure::Failure;
use crate::middleware::network::Proxies;
use crate::middleware::protection::Protection;
use crate::serve::Outside;

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

/// A setting's key and its meaning, one line each.
const MEANINGS: [(&str, &[&str]); 18] = [
    ("listen", &["Address and port on which the program listens. The environment variable PORT changes the port alone."]),
    ("data", &["Folder for the database file. Made when missing."]),
    (
        "database_url",
        &[
            "Empty: SQLite in the data folder. Or postgres://user:password@host/name. DATABASE_URL in the environment means the same.",
        ],
    ),
    (
        "origin",
        &[
            "The address that people type, such as https://mitmachen.example.de; links in mails begin with it. With https, cookies are",
            "sent over encrypted connections only. Empty: http:// and the address on which the program listens, for trying it out.",
        ],
    ),
    (
        "smtp_url",
        &[
            "Mail relay: smtps://user:password@host (TLS from the start) or smtp://user:password@host:587 (TLS is demanded, but not from a",
            "relay on this machine). Empty: mails wait in the outbox until a relay is set.",
        ],
    ),
    ("mail_from", &["Sender of all mails."]),
    ("log", &["What is logged: error, warn, info, debug, or by module as in info,sqlx=warn."]),
    ("log_format", &["text or json."]),
    ("connections_max", &["So many connections are held at once; the next ones wait."]),
    (
        "trusted_proxies",
        &[
            "Addresses or ranges of the proxies in front, such as [\"127.0.0.1\", \"10.0.0.0/8\"] (in the environment with commas between).",
            "Limits per network count the first address of X-Forwarded-For, from the right, that is none of them. Empty: that header is ignored.",
        ],
    ),
    (
        "frame_ancestors",
        &[
            "Sites that may show the cards under /embed/ in a frame, such as [\"https://www.example.de\"]. No other page may be framed.",
        ],
    ),
    (
        "security_contact",
        &["Whom to tell of a weakness: mailto:… or https://…, for /.well-known/security.txt. Empty: there is no such file."],
    ),
    (
        "metrics_listen",
        &[
            "Address and port of /metrics for Prometheus, such as 127.0.0.1:9090. Not for the public. Empty: there are no metrics.",
        ],
    ),
    (
        "password_memory_kib",
        &[
            "Passwords are hashed with argon2id: memory of one hash in KiB, and how often it is walked through. When these change, each",
            "password is hashed anew the next time its owner signs in.",
        ],
    ),
    ("password_rounds", &["See password_memory_kib."]),
    ("password_at_once", &["So many hashes are computed at once, each with the memory above. 0: one for each core."]),
    ("password_queue_max", &["So many wait for their turn; the next one is asked to try again soon (503)."]),
    ("password_wait_ms", &["Nobody waits longer for their turn, in milliseconds."]),
];

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
            password_memory_kib: 19_456,
            password_rounds: 2,
            password_at_once: 0,
            password_queue_max: 50,
            password_wait_ms: 1_000,
        }
    }
}

impl Settings {
    /// Reads the file (`dorflinde.toml` in the working folder when none is named and there is one) and the environment.
    ///
    /// # Errors
    /// Names the key that is unknown or wrong.
    pub fn load(file: Option<&Path>) -> Result<Self, Failure> {
        let usual = Path::new("dorflinde.toml");
        let file = file.or_else(|| usual.exists().then_some(usual));
        let text = file.map(std::fs::read_to_string).transpose();
        let text = text.map_err(|e| Failure::new(format!("{}: {e}", file.unwrap_or(usual).display())))?;
        Self::of(text.as_deref().unwrap_or_default(), std::env::vars())
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

    fn check(&self) -> Result<(), Failure> {
        let origin = self.origin.as_str();
        if !(origin.is_empty() || origin.starts_with("https://") || origin.starts_with("http://") && !self.is_public()) {
            return Err(Failure::new(format!(
                "origin: {origin:?} must begin with https:// (passwords and votes pass through it)"
            )));
        }
        if origin.ends_with('/') || origin.matches('/').count() > 2 {
            return Err(Failure::new(format!("origin: {origin:?} must end after the host or port")));
        }
        if self.connections_max == 0 {
            return Err(Failure::new("connections_max: must be at least 1"));
        }
        self.outside()?;
        if let Err(name) = self.password_costs().check() {
            return Err(Failure::new(format!("password_…: {name} is out of bounds")));
        }
        if !self.smtp_url.is_empty() {
            crate::post::relay(&self.smtp_url)?;
        }
        crate::post::sender(&self.mail_from).map(drop)
    }

    /// What lies around the program.
    ///
    /// # Errors
    /// Names what cannot be read.
    pub fn outside(&self) -> Result<Outside, Failure> {
        let proxies = Proxies::read(&self.trusted_proxies);
        let proxies = proxies.map_err(|wrong| {
            Failure::new(format!("trusted_proxies: {wrong:?} is neither an address nor a range like 10.0.0.0/8"))
        })?;
        Protection::new(true, &self.frame_ancestors)
            .map_err(|wrong| Failure::new(format!("frame_ancestors: {wrong:?} is no origin like https://www.example.de")))?;
        let (contact, metrics) = (&self.security_contact, &self.metrics_listen);
        let is_contact = ["mailto:", "https://"].iter().any(|start| contact.starts_with(start));
        if !(contact.is_empty() || is_contact && contact.bytes().all(|byte| byte.is_ascii_graphic())) {
            return Err(Failure::new(format!("security_contact: {contact:?} must begin with mailto: or https://")));
        }
        if !metrics.is_empty() && metrics.parse::<SocketAddr>().is_err() {
            return Err(Failure::new(format!("metrics_listen: {metrics:?} is no address with a port")));
        }
        let (frame_ancestors, security_contact) = (self.frame_ancestors.clone(), contact.clone());
        Ok(Outside { proxies, frame_ancestors, security_contact, ..Outside::default() })
    }

    /// Whether people reach it from elsewhere: its address is not one of this machine.
    pub fn is_public(&self) -> bool {
        let host = self.origin.split_once("://").map(|(_, host)| host).unwrap_or_default();
        let name = if host.starts_with('[') { host.split_inclusive(']').next() } else { host.split(':').next() };
        !matches!(name.unwrap_or_default(), "" | "localhost" | "127.0.0.1" | "[::1]")
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

/// All settings with their defaults and meanings, as a file that changes nothing.
pub fn example() -> String {
    let defaults = defaults();
    let mut text = String::from(
        "# All settings of Dorflinde, with their defaults. `dorflinde config` prints this file.\n\
         # Each can also be set in the environment: DORFLINDE_ and the key in capital letters.\n",
    );
    for (key, meaning) in MEANINGS {
        text.push('\n');
        for line in meaning {
            text.push_str(&format!("# {line}\n"));
        }
        text.push_str(&format!("{key} = {}\n", defaults[key]));
    }
    text
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
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn refusal(text: &str, pairs: &[(&str, &str)]) -> String {
        Settings::of(text, environment(pairs)).expect_err("a refusal").to_string()
    }

    #[test]
    fn the_example_is_the_file_in_the_repository_and_changes_nothing() {
        assert_eq!(Settings::of(&example(), []).expect("valid"), Settings::default());
        let file =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../config.example.toml")).expect("the example file");
        assert_eq!(example(), file, "run: dorflinde config > config.example.toml");
        assert_eq!(defaults().len(), MEANINGS.len(), "each setting has a meaning");
    }

    #[test]
    fn without_any_setting_it_is_a_file_on_this_machine() {
        let settings = Settings::of("", []).expect("valid");
        assert_eq!(
            (settings.database(), settings.public_origin()),
            ("sqlite:data/dorflinde.db".into(), "http://127.0.0.1:3000".into())
        );
    }

    #[test]
    fn the_environment_goes_over_the_file() {
        let pairs =
            [("DORFLINDE_LISTEN", "0.0.0.0:80"), ("PORT", "8080"), ("DATABASE_URL", "postgres://db/x"), ("HOME", "/root")];
        let settings = Settings::of("listen = \"127.0.0.1:1\"\nconnections_max = 7", environment(&pairs)).expect("valid");
        assert_eq!((settings.listen.to_string(), settings.database()), ("0.0.0.0:8080".to_owned(), "postgres://db/x".to_owned()));
        assert_eq!(settings.connections_max, 7);
        let proxies = [("DORFLINDE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")];
        assert_eq!(Settings::of("", environment(&proxies)).expect("valid").trusted_proxies, ["127.0.0.1", "10.0.0.0/8"]);
        let settings = Settings::of("", environment(&[("DORFLINDE_CONNECTIONS_MAX", "9")])).expect("valid");
        assert_eq!(settings.connections_max, 9);
    }

    #[test]
    fn an_address_of_this_machine_is_not_public() {
        let is_public = |origin: &str| Settings { origin: origin.to_owned(), ..Settings::default() }.is_public();
        for origin in ["", "http://localhost:3000", "https://localhost", "http://127.0.0.1:8080", "http://[::1]:3000"] {
            assert!(!is_public(origin), "{origin}");
        }
        for origin in
            ["https://mitmachen.example", "http://localhost.example", "https://127.0.0.1.example:3000", "https://192.0.2.7"]
        {
            assert!(is_public(origin), "{origin}");
        }
    }

    #[test]
    fn what_is_unknown_or_wrong_is_refused_by_name() {
        assert!(refusal("listen = \"x\"", &[]).contains("listen"));
        assert!(refusal("listen = \"nowhere\"", &[]).contains("key \"listen\""));
        assert!(refusal("", &[("DORFLINDE_LISTENS", "x")]).contains("DORFLINDE_LISTENS"));
        assert!(refusal("", &[("DORFLINDE_LOG_FORMAT", "xml")]).contains("DORFLINDE_LOG_FORMAT"));
        assert!(refusal("", &[("PORT", "70000")]).contains("PORT"));
        assert!(refusal("origin = \"http://mitmachen.example.de\"", &[]).contains("https"));
        assert!(refusal("origin = \"http://localhost.example.de\"", &[]).contains("https"));
        assert!(refusal("smtp_url = \"mail.example.de\"", &[]).contains("smtp_url"));
        assert!(refusal("password_rounds = 0", &[]).contains("rounds"));
        assert!(refusal("mail_from = \"nobody\"", &[]).contains("mail_from"));
        assert!(refusal("trusted_proxies = [\"localhost\"]", &[]).contains("localhost"));
        assert!(refusal("frame_ancestors = [\"*\"]", &[]).contains("frame_ancestors"));
        assert!(refusal("security_contact = \"anna\"", &[]).contains("security_contact"));
        assert!(refusal("metrics_listen = \"9090\"", &[]).contains("metrics_listen"));
        assert!(refusal("", &[("DORFLINDE_TRUSTED_PROXIES", "10.0.0.0/8, x")]).contains("\"x\""));
    }
}
