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
        steps: &[Step::Always(
            "UPDATE participation SET account_id = $3, confirm_at = NULL WHERE municipality_id = $1 \
             AND consultation_id IN (SELECT id FROM consultation WHERE municipality_id = $1) AND part IN ('survey', 'vote') AND account_id = $2",
        )],
        shown: &["SELECT consultation_id, part, confirm_at FROM participation WHERE municipality_id = $1 \
             AND consultation_id IN (SELECT id FROM consultation WHERE municipality_id = $1) AND part IN ('survey', 'vote') AND account_id = $2"],
        withheld: &["account_id"],
    },
    secret("paper_entry", Class::Votes, UNTIL_COUNTED),
    Table {
        name: "paper_batch",
        class: Class::Staff,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[
            Step::Always("UPDATE paper_batch SET first_by = $3 WHERE municipality_id = $1 AND first_by = $2"),
            Step::Always("UPDATE paper_batch SET second_by = $3 WHERE municipality_id = $1 AND second_by = $2"),
            Step::Always("UPDATE paper_batch SET signed_by = $3 WHERE municipality_id = $1 AND signed_by = $2"),
        ],
        shown: &[
            "SELECT consultation_id, number, label, sheet_count, first_done_at, second_done_at, signed_at, discarded_at, created_at \
             FROM paper_batch WHERE municipality_id = $1 AND (first_by = $2 OR second_by = $2 OR signed_by = $2)",
        ],
        withheld: &["first_by", "second_by", "signed_by", "record"],
    },
    Table {
        name: "vote_change",
        class: Class::Staff,
        // A wish that nobody agreed to goes when the vote is counted.
        kept: &[Kept { rule: Rule::AtCounting, ms: 0, sql: "" }, Kept { rule: Rule::Lasting, ms: 0, sql: "" }],
        trace: Trace::Unnamed,
        steps: &[
            Step::Always("DELETE FROM vote_change WHERE municipality_id = $1 AND proposed_by = $2 AND confirmed_at IS NULL"),
            Step::Always("UPDATE vote_change SET proposed_by = $3 WHERE municipality_id = $1 AND proposed_by = $2"),
            Step::Always("UPDATE vote_change SET confirmed_by = $3 WHERE municipality_id = $1 AND confirmed_by = $2"),
        ],
        shown: &["SELECT id, consultation_id, closes_at, reason, proposed_at, confirmed_at, from_at, to_at FROM vote_change \
             WHERE municipality_id = $1 AND (proposed_by = $2 OR confirmed_by = $2)"],
        withheld: &["proposed_by", "confirmed_by"],
    },
    secret("ballot", Class::Votes, LASTING),
    secret("ballot_draft", Class::Votes, UNTIL_COUNTED),
    secret("ballot_reason", Class::Votes, LASTING),
    secret("ballot_request", Class::Votes, UNTIL_COUNTED),
    secret("ballot_older_requests", Class::Votes, UNTIL_COUNTED),
    secret("ballot_lock", Class::Votes, UNTIL_COUNTED),
    secret("vote_roll", Class::Entitled, UNTIL_COUNTED),
    secret("vote_roll_entry", Class::Entitled, UNTIL_COUNTED),
    Table {
        name: "vote_mark",
        class: Class::Entitled,
        kept: UNTIL_COUNTED,
        // So that the number of those entitled stays right.
        trace: Trace::Counted,
        steps: &[
            Step::Always("UPDATE vote_mark SET account_id = $3 WHERE municipality_id = $1 AND account_id = $2"),
            Step::Always("UPDATE vote_mark SET marked_by = $3 WHERE municipality_id = $1 AND marked_by = $2"),
        ],
        shown: &["SELECT consultation_id, entitled_at FROM vote_mark WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "marked_by"],
    },
    secret("vote_receipt", Class::Votes, LASTING),
    secret("response", Class::Answers, LASTING),
    secret("response_choice", Class::Answers, LASTING),
    secret("response_value", Class::Answers, LASTING),
];
