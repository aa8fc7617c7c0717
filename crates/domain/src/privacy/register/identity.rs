//! Who somebody is to the municipality. A used code stays used, so a proof outlives its account, without it.

use super::{Class, Kept, LASTING, Rule, Step, Table, Trace, WITH_ACCOUNT, content};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "identity_proof",
        class: Class::Identity,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always(
            "UPDATE identity_proof SET account_id = NULL, born = NULL, district = NULL WHERE municipality_id = $1 AND account_id = $2",
        )],
        shown: &["SELECT id, rung, born, district, at FROM identity_proof WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "source"],
    },
    Table {
        name: "identity_try",
        class: Class::Identity,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM identity_try WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT kind, tries, since FROM identity_try WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
    Table {
        name: "counter_code",
        class: Class::Identity,
        kept: &[Kept { rule: Rule::CounterCode, ms: 0, sql: "DELETE FROM counter_code WHERE ends_at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM counter_code WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT id, code, ends_at FROM counter_code WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
    Table {
        name: "residents_list",
        class: Class::ResidentsList,
        kept: &[Kept { rule: Rule::AtItsDay, ms: 0, sql: "" }],
        trace: Trace::Unlinked,
        steps: &[],
        shown: &[],
        withheld: &[],
    },
    Table {
        name: "residents_entry",
        class: Class::ResidentsList,
        kept: &[Kept { rule: Rule::AtItsDay, ms: 0, sql: "" }],
        trace: Trace::Unlinked,
        steps: &[],
        shown: &[],
        withheld: &[],
    },
    content("code_package", Class::Content),
    content("code", Class::Content),
];
