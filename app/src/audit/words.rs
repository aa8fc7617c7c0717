//! A line of the log in words.

use domain::audit::{PROGRAM, Shown};
use serde::Deserialize;

use crate::texts::Texts;

/// What the stored data may hold; each kind has some of it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Facts {
    title: String,
    purpose: String,
    number: Option<i64>,
    to: Option<String>,
}

/// Who did it: by name while they work here, else by role.
pub(super) fn who(t: Texts, line: &Shown) -> String {
    let role = if line.actor_role == PROGRAM { t.audit_program().to_owned() } else { t.role_name(line.actor_role.as_str()) };
    match &line.actor_name {
        Some(name) => format!("{name} ({role})"),
        None => role,
    }
}

/// What was done.
pub(super) fn what(t: Texts, line: &Shown) -> String {
    let facts: Facts = serde_json::from_str(&line.data).unwrap_or_default();
    let title = if facts.title.is_empty() { facts.purpose } else { facts.title };
    let name = line.subject_name.clone().unwrap_or_else(|| t.audit_gone().to_owned());
    let role = facts.to.map(|role| t.role_name(role)).unwrap_or_default();
    t.audit_told(line.kind.replace('.', "_"), title, facts.number.unwrap_or_default(), name, role)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;
    use domain::Instant;

    fn line(kind: &str, data: &str) -> Shown {
        Shown {
            seq: 1,
            at: Instant(0),
            actor_role: "administrator".to_owned(),
            actor_name: None,
            kind: kind.to_owned(),
            subject_id: uuid::Uuid::nil(),
            subject_name: Some("Anna".to_owned()),
            data: data.to_owned(),
        }
    }

    #[test]
    fn lines_are_told_in_each_language_with_what_they_are_about() {
        for lang in Lang::ALL {
            let t = lang.texts();
            let told = |kind, data| what(t, &line(kind, data));
            assert!(told("consultation.deadline_moved", "{\"title\":\"Platz\"}").contains("Platz"));
            assert!(told("idea.hidden", "{\"number\":17}").contains("17"));
            let role = told("staff.role_changed", "{\"from\":\"resident\",\"to\":\"moderator\"}");
            assert!(role.contains("Anna") && role.contains("Moderation"), "{role}");
            assert!(told("identity.codes_shown", "{\"purpose\":\"Brief\"}").contains("Brief"));
            assert_eq!(told("new.kind", "[1]"), "new_kind", "a kind without words shows itself");
            assert_ne!(who(t, &Shown { actor_role: PROGRAM.to_owned(), ..line("a", "") }), PROGRAM);
        }
    }
}
