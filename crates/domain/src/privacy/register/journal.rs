//! What happened, by whom; and the answers to forms that might be sent twice.

use super::{Class, Kept, Rule, Step, Table, Trace};
use crate::clock::DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "event",
        class: Class::Journal,
        kept: &[
            Kept { rule: Rule::Lasting, ms: 0, sql: "" },
            Kept { rule: Rule::AccountLog, ms: 90 * DAY, sql: "DELETE FROM event WHERE kind LIKE 'account.%' AND at <= $1" },
        ],
        trace: Trace::Unnamed,
        steps: &[
            Step::Always("UPDATE event SET subject_id = $3 WHERE municipality_id = $1 AND subject_id = $2"),
            // Titles and reasons stand in what happened to the texts, too.
            Step::Go(
                "UPDATE event SET data = 'null' WHERE municipality_id = $1 AND subject_id IN ( \
                   SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
                   UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2 \
                   UNION SELECT comment.id FROM idea JOIN comment ON comment.municipality_id = idea.municipality_id \
                     AND comment.idea_id = idea.id WHERE idea.municipality_id = $1 AND idea.author_id = $2)",
            ),
            Step::Always("UPDATE event SET actor_id = NULL WHERE municipality_id = $1 AND actor_id = $2"),
        ],
        shown: &[
            "SELECT id, kind, at FROM event WHERE municipality_id = $1 AND actor_id = $2",
            "SELECT id, kind, at FROM event WHERE municipality_id = $1 AND subject_id = $2 AND actor_id IS NULL",
        ],
        // What it is about stands with that thing.
        withheld: &["subject_id", "actor_id", "data"],
    },
    Table {
        name: "request",
        class: Class::Repeats,
        kept: &[Kept { rule: Rule::Repeat, ms: 2 * DAY, sql: "DELETE FROM request WHERE at <= $1" }],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM request WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT verb, answer, at FROM request WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "request_id", "body_hash"],
    },
];
