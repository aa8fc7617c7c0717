//! What the program needs to run, and the list of those who were erased.

use super::{Class, Kept, Rule, Table, Trace, content};
use crate::clock::DAY;

/// Backups roll over thirty days; somebody who was erased on the first of them must not come back with it.
const ERASURES_KEPT: i64 = 60 * DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "erasure",
        class: Class::Erasures,
        kept: &[Kept { rule: Rule::ErasureList, ms: ERASURES_KEPT, sql: "DELETE FROM erasure WHERE at <= $1" }],
        trace: Trace::Unlinked,
        steps: &[],
        shown: &[],
        withheld: &[],
    },
    Table {
        kept: &[Kept { rule: Rule::JobFailed, ms: 30 * DAY, sql: "DELETE FROM job WHERE failed_at <= $1" }],
        ..content("job", Class::Operation)
    },
    Table {
        kept: &[Kept { rule: Rule::TaskSolved, ms: 0, sql: "DELETE FROM solved_task WHERE ends_at <= $1" }],
        ..content("solved_task", Class::Operation)
    },
    content("installation_key", Class::Operation),
];
