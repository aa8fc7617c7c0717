//! For tests: a running consultation, with an action field, a survey and measures to vote on. Compiled for tests only.

use super::{Draft, Part, actions, draft::LocalTime, store};
use crate::actor::{Actor, Role};
use crate::clock::{DAY, HOUR};
use crate::identity::Rung;
use crate::ids::{ActionFieldId, ConsultationId, MeasureId, MunicipalityId};
use crate::surveys::{self, QuestionDraft, Survey};
use crate::testkit::World;
use crate::text;
use crate::votes::{self, RulesDraft};

/// A consultation that opened an hour ago and ends in a day.
pub struct Running {
    pub id: ConsultationId,
    pub slug: String,
    pub admin: Actor,
    pub field: ActionFieldId,
    /// Three of them, asked about in this order.
    pub measures: Vec<MeasureId>,
    /// Single, multiple, scale (all required) and free text.
    pub survey: Survey,
}

/// Sets one up.
pub async fn running(t: &World, parts: &[Part]) -> Running {
    running_by(t, parts, &RulesDraft::default()).await
}

/// The same with other rules of its vote; each measure costs 2.000 euros.
pub async fn running_by(t: &World, parts: &[Part], rules: &RulesDraft) -> Running {
    let what = Drafted { title: "Wie geht es weiter?", field: "Digitales Rathaus", opens_in: -HOUR, closes_in: DAY };
    let r = drafted(t, &what, parts, &["Terminvergabe", "Mitfahrbank", "Vereinskalender"]).await;
    let mut tx = t.write().await;
    if parts.contains(&Part::Survey) {
        for kind in ["single", "multiple", "scale", "text"] {
            surveys::questions::add(&mut tx, &r.admin, r.id, &question(kind)).await.expect("a question");
        }
    }
    if parts.contains(&Part::Vote) {
        for measure in &r.measures {
            votes::actions::set_cost(&mut tx, &r.admin, r.id, *measure, "2.000").await.expect("a cost");
        }
        votes::actions::set_rules(&mut tx, &r.admin, r.id, rules).await.expect("rules");
    }
    actions::publish(&mut tx, &r.admin, r.id).await.expect("published");
    let survey = surveys::store::find_survey(&mut tx, &r.admin, r.id).await.expect("the survey");
    tx.commit().await.expect("a commit");
    Running { survey, ..r }
}

/// What a draft is about, and when it would begin and end: milliseconds from now.
pub struct Drafted<'a> {
    pub title: &'a str,
    pub field: &'a str,
    pub opens_in: i64,
    pub closes_in: i64,
}

/// A draft, in an action field of its own with these measures; a vote asks about all of them.
pub async fn drafted(t: &World, what: &Drafted<'_>, parts: &[Part], titles: &[&str]) -> Running {
    let admin = t.staff(Role::Administrator).await;
    let field = action_field(t, t.municipality, what.field).await;
    let mut measures = Vec::new();
    for title in titles {
        measures.push(measure(t, t.municipality, field, title).await);
    }
    let now = t.clock.now();
    let draft = Draft {
        title: what.title.into(),
        summary: "Drei Vorschläge.".into(),
        parts: parts.to_vec(),
        action_fields: vec![field],
        opens: LocalTime::of(now.plus(what.opens_in)),
        closes: LocalTime::of(now.plus(what.closes_in)),
    };
    let mut tx = t.write().await;
    let slug = actions::create(&mut tx, &admin, &draft, t.random.secret_id()).await.expect("a draft");
    let id = store::find_by_slug(&mut tx, &admin, &slug).await.expect("the draft").id;
    if parts.contains(&Part::Vote) {
        for measure in &measures {
            votes::actions::add_option(&mut tx, &admin, id, *measure).await.expect("an option");
        }
    }
    tx.commit().await.expect("a commit");
    Running { id, slug, admin, field, measures, survey: Survey { questions: Vec::new() } }
}

/// Makes its vote ask for another rung, as if it had been announced so: the seal of the fixture is broken and made anew by the first voter.
pub async fn ask_for(t: &World, r: &Running, rung: Rung) {
    let mut tx = t.write().await;
    tx.query("UPDATE vote SET sealed = NULL, fingerprint = NULL, sealed_at = NULL WHERE consultation_id = $1")
        .bind(r.id)
        .execute()
        .await
        .expect("unsealed");
    let sql = "UPDATE consultation SET vote_rung = $2 WHERE id = $1";
    tx.query(sql).bind(r.id).bind(rung.as_str()).execute().await.expect("another rung");
    tx.commit().await.expect("a commit");
}

/// Takes away what protects counted votes in the database itself, as somebody could who owns it.
pub async fn unprotect(t: &World) {
    let mut tx = t.write().await;
    for (sqlite, postgres) in [
        ("DROP TRIGGER ballot_never_added", "DROP TRIGGER ballot_never_changed ON ballot"),
        ("DROP TRIGGER ballot_never_changed", "DROP TRIGGER ballot_never_emptied ON ballot"),
        ("DROP TRIGGER ballot_never_removed", "DROP TRIGGER vote_never_emptied ON vote"),
        ("DROP TRIGGER vote_never_changed", "DROP TRIGGER vote_never_changed ON vote"),
    ] {
        tx.query_for(sqlite, postgres).execute().await.expect("unprotected");
    }
    tx.commit().await.expect("a commit");
}

/// A question of this kind; only free text is optional.
pub fn question(kind: &str) -> QuestionDraft {
    QuestionDraft {
        kind: kind.into(),
        title: format!("Frage ({kind})"),
        help: String::new(),
        is_required: kind != "text",
        scale_low: "gar nicht".into(),
        scale_high: "sehr".into(),
        options: "Bus\nBahn\nRad".into(),
    }
}

/// An action field.
pub async fn action_field(t: &World, municipality: MunicipalityId, title: &str) -> ActionFieldId {
    let id = ActionFieldId(t.random.id(t.clock.now()));
    let mut tx = t.write().await;
    tx.query(
        "INSERT INTO action_field (municipality_id, id, slug, position, title, goal, target_state, updated_at) \
         VALUES ($1, $2, $3, 1, $4, '', '', 0)",
    )
    .bind(municipality)
    .bind(id)
    .bind(text::slug(title))
    .bind(title.to_owned())
    .execute()
    .await
    .expect("an action field");
    tx.commit().await.expect("a commit");
    id
}

/// A proposed measure.
pub async fn measure(t: &World, municipality: MunicipalityId, field: ActionFieldId, title: &str) -> MeasureId {
    let id = MeasureId(t.random.id(t.clock.now()));
    let mut tx = t.write().await;
    tx.query(
        "INSERT INTO measure (municipality_id, id, slug, action_field_id, title, description, horizon, office, funding, status, \
         created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 'Wozu.', 'short', '', '', 'proposed', 0, 0)",
    )
    .bind(municipality)
    .bind(id)
    .bind(text::slug(title))
    .bind(field)
    .bind(title.to_owned())
    .execute()
    .await
    .expect("a measure");
    tx.commit().await.expect("a commit");
    id
}
