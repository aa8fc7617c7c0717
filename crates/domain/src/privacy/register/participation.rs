//! Who took part, apart from what was said. Ballots and answers cannot be found by a person, so nothing of them is shown or erased here.

use super::{Class, Kept, LASTING, Rule, Step, Table, Trace, WITH_ACCOUNT};

/// While the consultation runs.
const UNTIL_COUNTED: &[Kept] = &[Kept { rule: Rule::AtCounting, ms: 0, sql: "" }];

const fn secret(name: &'static str, class: Class, kept: &'static [Kept]) -> Table {
    Table { name, class, kept, trace: Trace::Unlinked, steps: &[], shown: &[], withheld: &[] }
}

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "participation",
        class: Class::Participation,
        kept: WITH_ACCOUNT,
        trace: Trace::Counted,
        steps: &[Step::Always("UPDATE participation SET account_id = $3 WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT consultation_id, part FROM participation WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
    secret("ballot", Class::Votes, UNTIL_COUNTED),
    secret("ballot_choice", Class::Votes, LASTING),
    secret("ballot_request", Class::Votes, UNTIL_COUNTED),
    secret("vote_receipt", Class::Votes, LASTING),
    secret("response", Class::Answers, LASTING),
    secret("response_choice", Class::Answers, LASTING),
    secret("response_value", Class::Answers, LASTING),
];
