//! All limits on one screen. A limit belongs to what is done, not to an address: each door names its own.
//!
//! Limits of this file that say `Limit` are counted in memory, each instance by itself; with three instances somebody who reaches all of
//! them has three times as many. What must hold over all instances and after a restart is a number of rows, counted in the database.

use crate::clock::{DAY, HOUR, MINUTE};

/// Whom a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// The network that asks: one address of IPv4, one /64 of IPv6. A library or a town hall is one, so these numbers are not small.
    Network,
    /// The person who is signed in; of visitors, their network.
    Person,
    /// A mail address that was typed.
    Address,
}

/// So many at once, then one after each `interval_ms`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    pub name: &'static str,
    pub per: Per,
    pub burst: i64,
    pub interval_ms: i64,
}

/// Log-ins, and whatever else makes the program hash a password. A single account has its own, stricter limit (`accounts`).
pub const SIGN_IN: Limit = limit("sign_in", Per::Network, 20, MINUTE / 10);
/// New accounts.
pub const REGISTER: Limit = limit("register", Per::Network, 20, HOUR / 20);
/// Forgotten passwords: by the address that was typed, known or not, and by the network.
pub const RESET_OF_ADDRESS: Limit = limit("reset_of_address", Per::Address, 3, HOUR / 3);
pub const RESET_OF_NETWORK: Limit = limit("reset_of_network", Per::Network, 20, HOUR / 20);
/// Codes to sign in by, mailed: by the address that was typed, known or not, and by the network.
pub const CODE_OF_ADDRESS: Limit = limit("code_of_address", Per::Address, 3, HOUR / 3);
pub const CODE_OF_NETWORK: Limit = limit("code_of_network", Per::Network, 30, HOUR / 30);
/// Ballots and supports, given, changed or withdrawn.
pub const VOTE: Limit = limit("vote", Per::Person, 60, MINUTE / 60);
/// Ballots by a code from a letter, with wrong ones: a family at one address votes, nobody tries codes out.
pub const VOTE_BY_CODE: Limit = limit("vote_by_code", Per::Network, 40, MINUTE / 4);
/// Ideas, comments and answers without an account: a school class at one address may take part.
pub const GUEST: Limit = limit("guest", Per::Network, 40, HOUR / 40);
/// The same when unusually many write, for whoever sends the form without its solved task (`spam`): a household may, a machine stops.
pub const GUEST_WITHOUT_TASK: Limit = limit("guest_without_task", Per::Network, 3, HOUR / 3);
/// Reports of a contribution to the moderation.
pub const REPORT: Limit = limit("report", Per::Person, 20, DAY / 20);
/// Files that somebody sends.
pub const UPLOAD: Limit = limit("upload", Per::Person, 20, HOUR / 20);
/// Files that are made for somebody: a dossier costs as much as a hundred pages.
pub const EXPORT: Limit = limit("export", Per::Person, 10, HOUR / 10);
/// The same for visitors, of whom a whole town hall is one.
pub const EXPORT_OF_NETWORK: Limit = limit("export_of_network", Per::Network, 60, HOUR / 60);
/// Looking something up by typed words or a code.
pub const LOOK_UP: Limit = limit("look_up", Per::Network, 30, MINUTE / 30);
/// Going to the provider of electronic identities, and coming back: each time the program calls somebody else's.
pub const EID: Limit = limit("eid", Per::Person, 10, HOUR / 20);

/// Rows of one person.
pub const IDEAS_PER_DAY: i64 = 10;
pub const COMMENTS_PER_MINUTE: i64 = 5;
pub const COMMENTS_PER_DAY: i64 = 50;
/// Mails that one recipient gets because somebody, perhaps a stranger, asked for them; over all kinds.
pub const MAILS_PER_HOUR: i64 = 3;

const fn limit(name: &'static str, per: Per, burst: i64, interval_ms: i64) -> Limit {
    Limit { name, per, burst, interval_ms }
}
