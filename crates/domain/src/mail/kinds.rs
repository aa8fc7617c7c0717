//! Which mails there are: what each is about, how urgent it is, how long it makes sense. Pure rules.

use crate::clock::{DAY, HOUR, MINUTE};
use crate::words::text_enum;

text_enum! {
    /// What a mail is about. Whoever does not want news says so for one of these.
    pub enum Topic {
        /// What somebody asked for, or must know about their account. Cannot be refused.
        Account = "account",
        /// What became of one's own ideas and comments.
        Contributions = "contributions",
        /// Decisions of the council on what one took part in.
        Decisions = "decisions",
        /// That one's ballot is in the box, or was taken back.
        Ballots = "ballots",
        /// A ballot that one has kept and not cast.
        Reminders = "reminders",
    }
}

impl Topic {
    /// Those that can be refused.
    pub const NEWS: [Self; 4] = [Self::Contributions, Self::Decisions, Self::Ballots, Self::Reminders];

    /// The topic of a kind. A new kind about an account begins with `account_`, `staff_` or `guest_`; what is about nothing else is about
    /// contributions.
    pub fn of(kind: &str) -> Self {
        match kind {
            "measure-decided" => Self::Decisions,
            "ballot_cast" | "ballot_withdrawn" | UNTIMED => Self::Ballots,
            "ballot_unfinished" => Self::Reminders,
            kind if ["account_", "staff_", "guest_"].iter().any(|begin| kind.starts_with(begin)) => Self::Account,
            _ => Self::Contributions,
        }
    }

    /// A smaller one goes first: what a person waits for in front of the screen overtakes any number of news.
    pub(super) fn priority(self) -> i64 {
        match self {
            Self::Account => 0,
            Self::Ballots => 3,
            Self::Contributions => 4,
            Self::Decisions | Self::Reminders => 5,
        }
    }
}

/// The kinds that a municipality may put into its own words.
pub const KINDS: [&str; 14] = [
    "account_confirm",
    "account_exists",
    "idea_published",
    "idea_hidden",
    "comment_hidden",
    "idea_answered",
    "idea_proposed",
    "idea_merged",
    "idea_unmerged",
    "measure-decided",
    "ballot_cast",
    "ballot_withdrawn",
    UNTIMED,
    "ballot_unfinished",
];

/// The confirmation of a secret ballot: nothing kept of it may tell when it was written or sent.
pub(crate) const UNTIMED: &str = "ballot_cast_secret";

/// Milliseconds after which a mail is not sent any more, because its link is void or it is no news. As long as the links hold.
pub(super) fn makes_sense_ms(kind: &str) -> i64 {
    match kind {
        "account_confirm" => 48 * HOUR,
        "account_code" => 15 * MINUTE,
        "account_reset" | "account_email_change" | "account_erase" => HOUR,
        "account_email_changed" => 7 * DAY,
        _ => 14 * DAY,
    }
}
