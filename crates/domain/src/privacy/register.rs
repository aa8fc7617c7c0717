//! The register: one literal for each table. Whoever makes a table writes down here what it is for and how long it is kept, or the tests fail.
//!
//! Its statements take `$1` the municipality, `$2` the account, and where an erased person goes on being counted `$3` an id that stands in
//! for them. Those of the retention take the instant before which something is old.

mod access;
mod consultations;
mod contributions;
mod factors;
mod identity;
mod installation;
mod journal;
mod mails;
mod moderation;
mod participation;
mod staff;

pub(super) use access::UNCONFIRMED;

use crate::words::text_enum;

text_enum! {
    /// What tables are read as together: the lines of the privacy notice and of the record of processing.
    pub enum Class {
        Account = "account",
        Access = "access",
        Mails = "mails",
        Identity = "identity",
        ResidentsList = "residents_list",
        Contributions = "contributions",
        Supports = "supports",
        Participation = "participation",
        /// Whom a vote for some only is for.
        Entitled = "entitled",
        Votes = "votes",
        Answers = "answers",
        Moderation = "moderation",
        Notices = "notices",
        Journal = "journal",
        Security = "security",
        Staff = "staff",
        Looks = "looks",
        Audit = "audit",
        Repeats = "repeats",
        Erasures = "erasures",
        Content = "content",
        Operation = "operation",
    }
}

text_enum! {
    /// On what the processing rests.
    pub enum Basis {
        /// The municipality's own task: GDPR, article 6 (1) e.
        PublicTask = "public_task",
        /// Somebody agreed and may take it back: article 6 (1) a.
        Consent = "consent",
        /// A law demands it: article 6 (1) c.
        Duty = "duty",
        /// Nothing in it is about a person.
        None = "none",
    }
}

text_enum! {
    /// Whose data it is.
    pub enum Whose {
        Participants = "participants",
        Everybody = "everybody",
        Staff = "staff",
        Residents = "residents",
        Nobody = "nobody",
    }
}

text_enum! {
    /// After what something is forgotten.
    pub enum Rule {
        Unconfirmed = "unconfirmed",
        SessionEnd = "session_end",
        SessionIdle = "session_idle",
        LinkEnd = "link_end",
        CounterCode = "counter_code",
        MailSaid = "mail_said",
        MailSent = "mail_sent",
        MailOfDemo = "mail_of_demo",
        Repeat = "repeat",
        AccountLog = "account_log",
        /// What was begun and not ended: a step on the way in, a wish.
        StepEnd = "step_end",
        BlockEnded = "block_ended",
        Look = "look",
        /// Not by a statement alone: the chain of the log is cut with its head.
        Audit = "audit",
        NoticeDecided = "notice_decided",
        ErasureList = "erasure_list",
        JobFailed = "job_failed",
        TaskSolved = "task_solved",
        /// Not by the clock: when a consultation is counted.
        AtCounting = "at_counting",
        /// Not by the clock alone: on the day that the list was loaded for.
        AtItsDay = "at_its_day",
        /// With the account.
        WithAccount = "with_account",
        /// As long as the municipality is here.
        Lasting = "lasting",
    }
}

text_enum! {
    /// What an erasure leaves of it.
    pub enum Trace {
        Deleted = "deleted",
        /// The row stays, nobody knows any more whose it was.
        Unnamed = "unnamed",
        /// The person chooses: it stays under no name, or goes.
        Chosen = "chosen",
        /// It goes on being counted under an id of its own.
        Counted = "counted",
        /// It cannot be found by a person.
        Unlinked = "unlinked",
        Nobody = "nobody",
    }
}

/// How long, and the statement that forgets what is older; an empty one says that something else does (closing, erasing).
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    pub rule: Rule,
    pub ms: i64,
    pub sql: &'static str,
}

/// A statement of an erasure.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Always(&'static str),
    /// When the texts stay.
    Stay(&'static str),
    /// When they go.
    Go(&'static str),
}

/// What a table is for, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub class: Class,
    pub kept: &'static [Kept],
    pub trace: Trace,
    pub steps: &'static [Step],
    /// What a person downloads of it.
    pub shown: &'static [&'static str],
    /// Columns that no download shows: keys and hashes, other people's names, what stands in another column as well.
    pub withheld: &'static [&'static str],
}

impl Class {
    pub fn basis(self) -> Basis {
        match self {
            Self::Erasures | Self::Notices => Basis::Duty,
            Self::Content | Self::Operation => Basis::None,
            Self::Answers | Self::ResidentsList => Basis::Consent,
            _ => Basis::PublicTask,
        }
    }

    pub fn whose(self) -> Whose {
        match self {
            Self::Content | Self::Operation => Whose::Nobody,
            Self::ResidentsList => Whose::Residents,
            Self::Moderation | Self::Staff | Self::Audit => Whose::Staff,
            Self::Contributions | Self::Answers | Self::Notices => Whose::Everybody,
            _ => Whose::Participants,
        }
    }

    /// The rules of all its tables, each once.
    pub fn rules(self) -> Vec<(Rule, i64)> {
        let mut rules: Vec<(Rule, i64)> = self.tables().flat_map(|table| table.kept).map(|kept| (kept.rule, kept.ms)).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }

    /// What an erasure leaves of its tables, each once.
    pub fn traces(self) -> Vec<Trace> {
        let mut traces: Vec<Trace> = self.tables().map(|table| table.trace).filter(|trace| *trace != Trace::Nobody).collect();
        traces.sort_unstable();
        traces.dedup();
        traces
    }

    pub fn tables(self) -> impl Iterator<Item = &'static Table> {
        tables().filter(move |table| table.class == self)
    }
}

/// All parts, in the order in which an erasure goes through them: what refers to something comes before it, the account last.
pub const REGISTER: [&[Table]; 11] = [
    journal::TABLES,
    staff::TABLES,
    factors::TABLES,
    moderation::TABLES,
    contributions::TABLES,
    participation::TABLES,
    identity::TABLES,
    mails::TABLES,
    consultations::TABLES,
    installation::TABLES,
    access::TABLES,
];

/// Every table of the program.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    REGISTER.into_iter().flatten()
}

/// As long as the municipality is here.
const LASTING: &[Kept] = &[Kept { rule: Rule::Lasting, ms: 0, sql: "" }];
/// As long as the account.
const WITH_ACCOUNT: &[Kept] = &[Kept { rule: Rule::WithAccount, ms: 0, sql: "" }];

/// A table in which nothing is about a person.
const fn content(name: &'static str, class: Class) -> Table {
    Table { name, class, kept: LASTING, trace: Trace::Nobody, steps: &[], shown: &[], withheld: &[] }
}

#[cfg(test)]
mod tests;
