//! Checks from outside that an acknowledged vote is never lost and never counted twice: voters write down what they asked and what they were
//! answered while servers are killed; afterwards a judge compares that history with what the servers show. Knows the product's addresses,
//! its forms and its tables, and uses no code of it and no library either: it must not share a mistake with what it judges.

pub mod at_once;
pub mod client;
pub mod cluster;
pub mod dice;
pub mod finals;
pub mod history;
pub mod http;
pub mod json;
pub mod judge;
pub mod leaks;
pub mod page;
pub mod program;
pub mod proxy;
pub mod run;
pub mod sql;
pub mod stage;
pub mod strace;
pub mod syncs;
pub mod town;
pub mod toy;
pub mod voter;
pub mod wire;

/// A sentence for the person at the keyboard.
pub type Result<T> = std::result::Result<T, String>;

/// What can be chosen, in the order in which pages and files show it.
pub const CHOICES: [&str; 3] = ["yes", "no", "abstain"];

/// Milliseconds since 1970, as deadlines are written.
#[expect(clippy::disallowed_methods, reason = "a program that watches others from outside has no clock but the machine's")]
pub fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
