//! What people prove themselves with beside a password.

use super::{Class, Kept, Rule, Step, Table, Trace, WITH_ACCOUNT};
use crate::clock::{DAY, HOUR};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "factor_app",
        class: Class::Access,
        kept: &[
            Kept { rule: Rule::WithAccount, ms: 0, sql: "" },
            Kept { rule: Rule::StepEnd, ms: DAY, sql: "DELETE FROM factor_app WHERE confirmed_at IS NULL AND created_at <= $1" },
        ],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM factor_app WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT created_at, confirmed_at FROM factor_app WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "secret", "last_step"],
    },
    Table {
        name: "recovery_code",
        class: Class::Access,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM recovery_code WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT used_at FROM recovery_code WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "code_hash"],
    },
    Table {
        name: "factor_try",
        class: Class::Access,
        kept: &[Kept { rule: Rule::StepEnd, ms: HOUR, sql: "DELETE FROM factor_try WHERE since <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM factor_try WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT tries, since FROM factor_try WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
    Table {
        name: "sign_in_step",
        class: Class::Access,
        kept: &[Kept { rule: Rule::StepEnd, ms: 0, sql: "DELETE FROM sign_in_step WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM sign_in_step WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT tries, ends_at FROM sign_in_step WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "token_hash"],
    },
    Table {
        name: "sign_in_code",
        class: Class::Access,
        kept: &[Kept { rule: Rule::StepEnd, ms: 0, sql: "DELETE FROM sign_in_code WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM sign_in_code WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT tries, ends_at FROM sign_in_code WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "token_hash", "code_hash"],
    },
    Table {
        name: "passkey",
        class: Class::Access,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM passkey WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT id, name, created_at, used_at FROM passkey WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "credential", "stored"],
    },
    Table {
        name: "passkey_challenge",
        class: Class::Access,
        kept: &[Kept { rule: Rule::StepEnd, ms: 0, sql: "DELETE FROM passkey_challenge WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM passkey_challenge WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT ends_at FROM passkey_challenge WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "id", "state"],
    },
    Table {
        name: "eid_attempt",
        class: Class::Identity,
        kept: &[Kept { rule: Rule::StepEnd, ms: 0, sql: "DELETE FROM eid_attempt WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM eid_attempt WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT ends_at FROM eid_attempt WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "id"],
    },
];
