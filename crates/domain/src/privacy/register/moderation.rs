//! What staff decided. It stays when they leave, without them; what was said of an erased person's texts goes with the texts.

use super::{Class, Kept, LASTING, Rule, Step, Table, Trace};
use crate::clock::DAY;

/// So long after a decision about a notice somebody may come back to it.
const NOTICE_KEPT: i64 = 180 * DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "notice",
        class: Class::Notices,
        kept: &[Kept {
            rule: Rule::NoticeDecided,
            ms: NOTICE_KEPT,
            sql: "UPDATE notice SET account_id = NULL, name = '', email = '', text = '' WHERE decided_at <= $1 \
                  AND (account_id IS NOT NULL OR name <> '' OR email <> '' OR text <> '')",
        }],
        trace: Trace::Unnamed,
        steps: &[
            Step::Go("UPDATE notice SET text = '' WHERE municipality_id = $1 AND account_id = $2"),
            Step::Always(
                "UPDATE notice SET account_id = NULL, name = '', email = '' WHERE municipality_id = $1 AND account_id = $2",
            ),
            Step::Always("UPDATE notice SET moderator_id = NULL WHERE municipality_id = $1 AND moderator_id = $2"),
            Step::Go(
                "UPDATE notice SET text = '', decision = '' WHERE municipality_id = $1 AND subject_id IN ( \
                   SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
                   UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2)",
            ),
        ],
        shown: &[
            "SELECT id, subject_kind, subject_id, idea_id, reason, text, name, email, lang, at, verdict, decision, decided_at \
                  FROM notice WHERE municipality_id = $1 AND account_id = $2",
            "SELECT id, subject_kind, subject_id, idea_id, reason, verdict, decision, decided_at FROM notice \
             WHERE municipality_id = $1 AND moderator_id = $2",
        ],
        withheld: &["account_id", "moderator_id"],
    },
    Table {
        name: "moderation",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[
            Step::Always("UPDATE moderation SET moderator_id = NULL WHERE municipality_id = $1 AND moderator_id = $2"),
            Step::Go(
                "UPDATE moderation SET reason = '' WHERE municipality_id = $1 AND subject_id IN ( \
                   SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
                   UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2)",
            ),
        ],
        shown: &[
            "SELECT id, subject_kind, subject_id, verdict, reason, at FROM moderation \
             WHERE municipality_id = $1 AND moderator_id = $2",
            "SELECT id, subject_kind, subject_id, verdict, reason, at FROM moderation WHERE municipality_id = $1 AND subject_id IN ( \
               SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
               UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2)",
        ],
        withheld: &["moderator_id"],
    },
    Table {
        name: "merge",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE merge SET moderator_id = NULL WHERE municipality_id = $1 AND moderator_id = $2")],
        shown: &[
            "SELECT id, idea_id, into_id, reason, at, undone_at FROM merge WHERE municipality_id = $1 AND moderator_id = $2",
        ],
        withheld: &["moderator_id"],
    },
    Table {
        name: "answer",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE answer SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &["SELECT id, idea_id, text, at FROM answer WHERE municipality_id = $1 AND author_id = $2"],
        withheld: &["author_id"],
    },
    Table {
        name: "proposal",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE proposal SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &[
            "SELECT id, consultation_id, measure_id, kind, position, at, answer, reason, decided_on, paper_number, decision_id, answered_at \
                  FROM proposal WHERE municipality_id = $1 AND author_id = $2",
        ],
        withheld: &["author_id"],
    },
    Table {
        name: "decision",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE decision SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &[
            "SELECT id, measure_id, verdict, reason, decided_on, paper_number, status_before, status_after, horizon_before, \
                  horizon_after, at FROM decision WHERE municipality_id = $1 AND author_id = $2",
        ],
        withheld: &["author_id"],
    },
    Table {
        name: "bulk_hidden",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Deleted,
        steps: &[Step::Always(
            "DELETE FROM bulk_hidden WHERE municipality_id = $1 AND hiding_id IN \
             (SELECT id FROM bulk_hiding WHERE municipality_id = $1 AND author_id = $2)",
        )],
        shown: &["SELECT hiding_id, subject_kind, subject_id, state_before FROM bulk_hidden WHERE municipality_id = $1 \
                  AND hiding_id IN (SELECT id FROM bulk_hiding WHERE municipality_id = $1 AND author_id = $2)"],
        withheld: &[],
    },
    Table {
        name: "bulk_hiding",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Deleted,
        steps: &[
            Step::Always("DELETE FROM bulk_hiding WHERE municipality_id = $1 AND author_id = $2"),
            Step::Always("UPDATE bulk_hiding SET moderator_id = NULL WHERE municipality_id = $1 AND moderator_id = $2"),
        ],
        shown: &["SELECT id, reason, at, undone_at FROM bulk_hiding WHERE municipality_id = $1 AND author_id = $2"],
        withheld: &["author_id", "moderator_id"],
    },
];
