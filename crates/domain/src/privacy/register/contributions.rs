//! What people wrote and supported. The person chooses what becomes of the texts; a support goes on being counted.

use super::{Class, LASTING, Step, Table, Trace, WITH_ACCOUNT};

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "receipt",
        class: Class::Contributions,
        kept: LASTING,
        trace: Trace::Deleted,
        steps: &[Step::Always(
            "DELETE FROM receipt WHERE municipality_id = $1 AND subject_id IN ( \
               SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
               UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2)",
        )],
        shown: &["SELECT subject_kind, subject_id, claimed_at FROM receipt WHERE municipality_id = $1 AND subject_id IN ( \
                  SELECT id FROM idea WHERE municipality_id = $1 AND author_id = $2 \
                  UNION SELECT id FROM comment WHERE municipality_id = $1 AND author_id = $2)"],
        withheld: &["receipt_hash"],
    },
    Table {
        name: "comment",
        class: Class::Contributions,
        kept: LASTING,
        trace: Trace::Chosen,
        steps: &[
            Step::Stay(
                "UPDATE comment SET author_id = NULL, author_name = '', origin = 'former' WHERE municipality_id = $1 AND author_id = $2",
            ),
            Step::Go(
                "UPDATE idea SET comment_count = comment_count - (SELECT COUNT(*) FROM comment WHERE comment.municipality_id = $1 \
                   AND comment.idea_id = idea.id AND comment.author_id = $2 AND comment.state = 'published') \
                 WHERE municipality_id = $1 AND id IN (SELECT idea_id FROM comment WHERE municipality_id = $1 AND author_id = $2)",
            ),
            Step::Go("DELETE FROM comment WHERE municipality_id = $1 AND author_id = $2"),
        ],
        shown: &["SELECT id, idea_id, author_name, origin, text, state, created_at FROM comment \
                  WHERE municipality_id = $1 AND author_id = $2"],
        withheld: &["author_id"],
    },
    Table {
        name: "idea",
        class: Class::Contributions,
        kept: LASTING,
        trace: Trace::Chosen,
        steps: &[
            // Others go on in it, supported it, commented on it: its place stays, its words go, and nobody sees it any more.
            Step::Go(
                "UPDATE idea SET title = 'Idee ' || number, text = '', state = CASE WHEN state = 'merged' OR EXISTS ( \
                   SELECT 1 FROM idea part WHERE part.municipality_id = $1 AND part.merged_into_id = idea.id) \
                   THEN state ELSE 'hidden' END WHERE municipality_id = $1 AND author_id = $2",
            ),
            Step::Always(
                "UPDATE idea SET author_id = NULL, author_name = '', origin = 'former' WHERE municipality_id = $1 AND author_id = $2",
            ),
        ],
        shown: &[
            "SELECT id, number, consultation_id, action_field_id, author_name, origin, title, text, state, merged_into_id, \
                  support_count, comment_count, created_at, published_at FROM idea WHERE municipality_id = $1 AND author_id = $2",
        ],
        withheld: &["author_id"],
    },
    Table {
        name: "support",
        class: Class::Supports,
        kept: WITH_ACCOUNT,
        trace: Trace::Counted,
        // One id for all of them: ideas that are merged later count a person once.
        steps: &[Step::Always("UPDATE support SET account_id = $3 WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT idea_id, created_at FROM support WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
];
