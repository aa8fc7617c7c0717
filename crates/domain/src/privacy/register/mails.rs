//! The outbox, and what people decided about their mails.

use super::{Class, Kept, LASTING, Rule, Step, Table, Trace, WITH_ACCOUNT};
use crate::clock::DAY;

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "mail",
        class: Class::Mails,
        kept: &[
            Kept {
                rule: Rule::MailSaid,
                ms: DAY,
                sql: "UPDATE mail SET data = '{}', to_email = NULL, to_name = CASE WHEN to_name IS NULL THEN NULL ELSE '' END \
                      WHERE (sent_at <= $1 OR dropped_at <= $1) AND (data <> '{}' OR to_email IS NOT NULL)",
            },
            Kept { rule: Rule::MailSent, ms: 30 * DAY, sql: "DELETE FROM mail WHERE sent_at <= $1 OR dropped_at <= $1" },
            // Of a demo nothing is ever sent; its mailbox is read for as long.
            Kept {
                rule: Rule::MailOfDemo,
                ms: 400 * DAY,
                sql: "DELETE FROM mail WHERE created_at <= $1 AND municipality_id IN (SELECT id FROM municipality WHERE is_demo)",
            },
        ],
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM mail WHERE municipality_id = $1 AND account_id = $2")],
        // A link in a mail about the account is a key to it: whoever sits at an unlocked telephone does not get it here.
        shown: &[
            "SELECT id, kind, topic, to_email, CASE topic WHEN 'account' THEN '' ELSE data END AS data, created_at, expires_at, sent_at, \
                  dropped_at, dropped_for FROM mail WHERE municipality_id = $1 AND account_id = $2",
        ],
        withheld: &["account_id", "to_name", "lang"],
    },
    Table {
        name: "mail_refusal",
        class: Class::Mails,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM mail_refusal WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT topic, at FROM mail_refusal WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id"],
    },
    Table {
        name: "mail_bounce",
        class: Class::Mails,
        kept: WITH_ACCOUNT,
        trace: Trace::Deleted,
        steps: &[Step::Always("DELETE FROM mail_bounce WHERE municipality_id = $1 AND account_id = $2")],
        shown: &["SELECT reply, at FROM mail_bounce WHERE municipality_id = $1 AND account_id = $2"],
        withheld: &["account_id", "address_hash"],
    },
    Table {
        name: "mail_template",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE mail_template SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &[
            "SELECT kind, lang, subject, opening, closing, at FROM mail_template WHERE municipality_id = $1 AND author_id = $2",
        ],
        withheld: &["author_id"],
    },
];
