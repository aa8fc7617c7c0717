//! Who works here, who was blocked, who looked at whom, and what staff did.

use super::{Class, Kept, Rule, Step, Table, Trace, WITH_ACCOUNT};
use crate::audit;
use crate::clock::DAY;

/// Looks, and blocks that have ended.
const LOOK_KEPT: i64 = 365 * DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "security_event",
        class: Class::Security,
        kept: &[Kept { rule: Rule::AccountLog, ms: 90 * DAY, sql: "DELETE FROM security_event WHERE at <= $1" }],
        trace: Trace::Unnamed,
        steps: &[
            Step::Always("UPDATE security_event SET account_id = $3 WHERE municipality_id = $1 AND account_id = $2"),
            Step::Always("UPDATE security_event SET actor_id = $3 WHERE municipality_id = $1 AND actor_id = $2"),
        ],
        shown: &["SELECT id, kind, at FROM security_event WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "actor_id"],
    },
    Table {
        name: "role_change",
        class: Class::Staff,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM role_change WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT id, from_role, to_role, at FROM role_change WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "by_id", "confirmed_by"],
    },
    Table {
        name: "role_request",
        class: Class::Staff,
        kept: &[Kept { rule: Rule::StepEnd, ms: 0, sql: "DELETE FROM role_request WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[
            Step::Always("DELETE FROM role_request WHERE municipality_id = $1 AND account_id = $2"),
            Step::Always("DELETE FROM role_request WHERE municipality_id = $1 AND requested_by = $2"),
        ],
        shown: &["SELECT id, to_role, requested_at, ends_at FROM role_request WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "requested_by"],
    },
    Table {
        name: "account_block",
        class: Class::Staff,
        kept: &[
            Kept { rule: Rule::WithAccount, ms: 0, sql: "" },
            Kept {
                rule: Rule::BlockEnded,
                ms: LOOK_KEPT,
                sql: "DELETE FROM account_block WHERE COALESCE(lifted_at, ends_at) <= $1",
            },
        ],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM account_block WHERE municipality_id = $1 AND account_id = $2")],
        shown: &[
            "SELECT id, reason, at, ends_at, lifted_at, lift_reason FROM account_block WHERE municipality_id = $1 AND account_id = $2",
        ],
        withheld: &["account_id", "by_id", "lifted_by"],
    },
    Table {
        name: "invitation",
        class: Class::Staff,
        kept: &[Kept { rule: Rule::LinkEnd, ms: DAY, sql: "DELETE FROM invitation WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[
            Step::Always("DELETE FROM invitation WHERE municipality_id = $1 AND invited_by = $2"),
            Step::Always(
                "DELETE FROM invitation WHERE municipality_id = $1 AND email_folded = \
                   (SELECT email_folded FROM account WHERE municipality_id = $1 AND id = $2)",
            ),
        ],
        shown: &["SELECT id, email, role, at, ends_at FROM invitation WHERE municipality_id = $1 AND invited_by = $2"],
        withheld: &["email_folded", "token_hash", "invited_by"],
    },
    Table {
        name: "look",
        class: Class::Looks,
        kept: &[Kept { rule: Rule::Look, ms: LOOK_KEPT, sql: "DELETE FROM look WHERE at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM look WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT at, place FROM look WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "looker_id"],
    },
    Table {
        name: "audit",
        class: Class::Audit,
        kept: &[Kept { rule: Rule::Audit, ms: audit::KEPT, sql: "" }],
        // A chain of hashes cannot be changed: the id stays, and leads to nobody once the account is gone.
        trace: Trace::Unnamed,
        steps: &[],
        shown: &["SELECT seq, at, topic, kind, actor_role FROM audit WHERE municipality_id = $1 AND actor_id = $2"],
        withheld: &["actor_id", "subject_id", "data", "hash"],
    },
    super::content("audit_head", Class::Operation),
];
