//! The municipality's own words, questions and numbers: nothing of them is about a person, but who wrote some.

use super::{Class, Kept, LASTING, Rule, Step, Table, Trace, content};

pub(super) const TABLES: &[Table] = &[
    content("municipality", Class::Content),
    content("municipality_host", Class::Content),
    content("registry_entry", Class::Content),
    content("strategy", Class::Content),
    content("action_field", Class::Content),
    content("measure", Class::Content),
    content("consultation", Class::Content),
    content("consultation_field", Class::Content),
    content("measure_origin", Class::Content),
    content("question", Class::Content),
    content("question_option", Class::Content),
    content("vote_option", Class::Content),
    content("vote", Class::Content),
    content("outcome", Class::Content),
    content("blocked_domain", Class::Content),
    content("emblem", Class::Content),
    Table {
        kept: &[Kept { rule: Rule::LinkEnd, ms: 0, sql: "DELETE FROM preview WHERE ends_at <= $1" }],
        ..content("preview", Class::Content)
    },
    Table {
        name: "legal_facts",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE legal_facts SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &[
            "SELECT authority, represented_by, street, place, phone, email, data_protection, supervision, enforcement, conformity, \
                  barriers, checked_on, at FROM legal_facts WHERE municipality_id = $1 AND author_id = $2",
        ],
        withheld: &["author_id"],
    },
    Table {
        name: "legal_text",
        class: Class::Moderation,
        kept: LASTING,
        trace: Trace::Unnamed,
        steps: &[Step::Always("UPDATE legal_text SET author_id = NULL WHERE municipality_id = $1 AND author_id = $2")],
        shown: &["SELECT page, lang, text, at FROM legal_text WHERE municipality_id = $1 AND author_id = $2"],
        withheld: &["author_id"],
    },
];
