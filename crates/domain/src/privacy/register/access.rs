//! The account and what opens it; the account comes last, because everything else hangs on it.

use super::{Class, Kept, Rule, Step, Table, Trace, WITH_ACCOUNT};
use crate::clock::DAY;

/// Accounts that nobody confirmed; the retention erases them like any other.
pub(in crate::privacy) const UNCONFIRMED: i64 = 7 * DAY;
/// A link that has ended tells for a day that it was real, then it was never there.
const LINK_KEPT: i64 = DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "session",
        class: Class::Access,
        kept: &[
            Kept { rule: Rule::SessionEnd, ms: 0, sql: "DELETE FROM session WHERE ends_at <= $1" },
            Kept { rule: Rule::SessionIdle, ms: 30 * DAY, sql: "DELETE FROM session WHERE last_seen_at <= $1" },
        ],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM session WHERE municipality_id = $1 AND account_id = $2")],
        shown: &[
            "SELECT id, device, created_at, last_seen_at, ends_at, has_factor FROM session WHERE municipality_id = $1 AND account_id = $2",
        ],
        withheld: &["token_hash", "account_id"],
    },
    Table {
        name: "account_token",
        class: Class::Access,
        kept: &[Kept { rule: Rule::LinkEnd, ms: LINK_KEPT, sql: "DELETE FROM account_token WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM account_token WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT purpose, email, ends_at FROM account_token WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "token_hash"],
    },
    Table {
        name: "email_undo",
        class: Class::Access,
        kept: &[Kept { rule: Rule::LinkEnd, ms: LINK_KEPT, sql: "DELETE FROM email_undo WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM email_undo WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT email, created_at, ends_at FROM email_undo WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["token_hash", "account_id"],
    },
    Table {
        name: "account_approval",
        class: Class::Account,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[
            Step::Always("DELETE FROM account_approval WHERE municipality_id = $1 AND account_id = $2"),
            Step::Always("UPDATE account_approval SET decided_by = NULL WHERE municipality_id = $1 AND decided_by = $2"),
        ],
        shown: &["SELECT asked_at, verdict, decided_at FROM account_approval WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "decided_by"],
    },
    Table {
        name: "account",
        class: Class::Account,
        kept: &[Kept { rule: Rule::WithAccount, ms: 0, sql: "" }, Kept { rule: Rule::Unconfirmed, ms: UNCONFIRMED, sql: "" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM account WHERE municipality_id = $1 AND id = $2")],
        shown: &[
            "SELECT id, email, name, role, lang, confirmed_at, created_at FROM account WHERE municipality_id = $1 AND id = $2",
        ],
        withheld: &["email_folded", "password_hash"],
    },
];
