//! Verdicts and what they change; who is told, once.

use super::*;
use crate::actor::Role;
use crate::clock::DAY;
use crate::decisions::{JOB, Verdict, notify};
use crate::error::FieldErrors;
use crate::ids::AccountId;
use crate::measures::Measure;
use crate::strategy::outline;
use crate::strategy::words::Horizon;
use crate::testkit::World;
use crate::{jobs, strategy};

const FILE: &str = "# S
Zeitraum: 2025 bis 2029
## Handlungsfeld: App
### Maßnahme: Mitfahrbank
Horizont: kurzfristig
Zeitraum: 2026 Q1 bis 2026 Q4
Stand: vorgeschlagen
### Maßnahme: Fertig
Horizont: kurzfristig
Stand: umgesetzt
";

async fn world() -> World {
    let t = World::new().await;
    let mut tx = t.write().await;
    strategy::actions::load(&mut tx, &t.visitor(), &outline::parse(FILE).expect("a right file")).await.expect("an import");
    tx.commit().await.expect("a commit");
    t
}

fn entry(verdict: &str) -> DecisionEntry {
    DecisionEntry {
        verdict: verdict.to_owned(),
        reason: "Wir folgen der Abstimmung.".to_owned(),
        decided_on: "20.11.2026".to_owned(),
        paper_number: "TOP 5".to_owned(),
        ..DecisionEntry::default()
    }
}

async fn measure(t: &World) -> Measure {
    measures::store::find_by_slug(&mut t.read().await, t.municipality, "mitfahrbank").await.expect("an answer").expect("it")
}

async fn decided(t: &World, entry: &DecisionEntry) -> Measure {
    let council = t.now(&t.staff(Role::Council).await);
    let mut tx = t.write().await;
    decide(&mut tx, &council, t.random.secret_id(), "mitfahrbank", "", entry).await.expect("a decision");
    tx.commit().await.expect("a commit");
    t.clock.advance(1);
    measure(t).await
}

#[tokio::test]
async fn each_verdict_moves_the_measure_by_its_rule() {
    let t = world().await;
    let planned = measure(&t).await.period();
    let adopted = decided(&t, &entry("adopt")).await;
    assert_eq!((adopted.status, adopted.horizon, adopted.period()), (Status::Planned, Horizon::Short, planned));
    let later = DecisionEntry {
        horizon: "long".to_owned(),
        first_quarter: "2028 Q1".to_owned(),
        last_quarter: "2028 Q4".to_owned(),
        ..entry("postpone")
    };
    let postponed = decided(&t, &later).await;
    assert_eq!((postponed.status, postponed.horizon), (Status::Postponed, Horizon::Long));
    assert_ne!(postponed.period(), planned);
    let running = decided(&t, &DecisionEntry { status: "running".to_owned(), ..entry("adopt") }).await;
    assert_eq!((running.status, running.horizon), (Status::Running, Horizon::Long));
    let rejected = decided(&t, &DecisionEntry { horizon: "short".to_owned(), ..entry("reject") }).await;
    assert_eq!((rejected.status, rejected.horizon), (Status::Rejected, Horizon::Long));
    let history = store::list_of_measure(&mut t.read().await, t.municipality, rejected.id).await.expect("decisions");
    let steps: Vec<_> =
        history.iter().map(|decision| (decision.verdict, decision.status_before, decision.status_after)).collect();
    assert_eq!(steps[0], (Verdict::Reject, Status::Running, Status::Rejected));
    assert_eq!(steps[3], (Verdict::Adopt, Status::Proposed, Status::Planned));
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'measure.decided'").await, 4);
}

#[tokio::test]
async fn a_repeated_form_decides_once() {
    let t = world().await;
    let council = t.staff(Role::Council).await;
    let request = t.random.secret_id();
    let mut tx = t.write().await;
    let first = decide(&mut tx, &council, request, "mitfahrbank", "", &entry("adopt")).await;
    assert_eq!(decide(&mut tx, &council, request, "mitfahrbank", "", &entry("adopt")).await, first);
    let other = decide(&mut tx, &council, request, "mitfahrbank", "", &entry("reject")).await;
    assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM decision").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'decision-notices'").await, 1);
}

#[tokio::test]
async fn what_cannot_be_decided_is_refused_with_everything_that_is_wrong() {
    let t = world().await;
    let council = t.staff(Role::Council).await;
    let clerk = t.staff(Role::Administrator).await;
    let id = || t.random.secret_id();
    let mut tx = t.write().await;
    assert_eq!(decide(&mut tx, &clerk, id(), "mitfahrbank", "", &entry("adopt")).await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(decide(&mut tx, &council, id(), "nichts", "", &entry("adopt")).await, Err(Error::NotFound));
    assert_eq!(decide(&mut tx, &council, id(), "fertig", "", &entry("adopt")).await, Err(Error::Closed("measure_done")));
    let wrong = DecisionEntry { decided_on: "23.11.2026".to_owned(), status: "done".to_owned(), ..entry("adopt") };
    let expected = FieldErrors(vec![("decided_on".to_owned(), "date_future"), ("status".to_owned(), "unknown")]);
    assert_eq!(decide(&mut tx, &council, id(), "mitfahrbank", "", &wrong).await, Err(Error::Invalid(expected)));
    let Err(Error::Invalid(FieldErrors(errors))) =
        decide(&mut tx, &council, id(), "mitfahrbank", "", &DecisionEntry::default()).await
    else {
        panic!("an empty form is wrong")
    };
    let fields: Vec<&str> = errors.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["verdict", "reason", "decided_on", "paper_number"]);
}

/// An idea that became the measure, one merged into it, and people around both; 120 people took part in a vote on the measure.
async fn people(t: &World) -> Vec<AccountId> {
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let (carla, dora) = (t.resident("Carla").await, t.resident("Dora").await);
    t.resident("Unbeteiligt").await;
    let mut voters = vec![anna.clone()];
    for n in 0..119 {
        voters.push(t.resident(&format!("Wählerin {n}")).await);
    }
    let measure = measure(t).await;
    let (board, idea, merged) = (Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3));
    let mut tx = t.write().await;
    let insert_board = "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, \
                        closes_at, created_at) VALUES ($1, $2, 'a', 'A', '', TRUE, FALSE, TRUE, 1, 2, 1)";
    tx.query(insert_board).bind(t.municipality).bind(board).execute().await.expect("a board");
    let insert_idea = "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_id, author_name, title, text, \
                       state, merged_into_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'X', 'T', 'T', $7, $8, 1)";
    for (id, number, author, state, into) in [(idea, 1_i64, &anna, "published", None), (merged, 2, &bert, "merged", Some(idea))] {
        let query = tx.query(insert_idea).bind(t.municipality).bind(id).bind(number).bind(board).bind(measure.action_field_id);
        query.bind(author.account()).bind(state).bind(into).execute().await.expect("an idea");
    }
    let insert_support = "INSERT INTO support (municipality_id, idea_id, account_id, created_at) VALUES ($1, $2, $3, 1)";
    tx.query(insert_support).bind(t.municipality).bind(merged).bind(carla.account()).execute().await.expect("a support");
    let insert_comment = "INSERT INTO comment (municipality_id, id, idea_id, author_id, author_name, text, state, created_at) \
                          VALUES ($1, $2, $2, $3, 'X', 'T', 'published', 1)";
    tx.query(insert_comment).bind(t.municipality).bind(idea).bind(dora.account()).execute().await.expect("a comment");
    let insert_origin = "INSERT INTO measure_origin (municipality_id, measure_id, idea_id, at) VALUES ($1, $2, $3, 1)";
    tx.query(insert_origin).bind(t.municipality).bind(measure.id).bind(idea).execute().await.expect("an origin");
    let insert_option = "INSERT INTO vote_option (municipality_id, consultation_id, measure_id, position) VALUES ($1, $2, $3, 1)";
    tx.query(insert_option).bind(t.municipality).bind(board).bind(measure.id).execute().await.expect("an option");
    for voter in &voters {
        let insert = "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'vote', $3)";
        tx.query(insert).bind(t.municipality).bind(board).bind(voter.account()).execute().await.expect("a voter");
    }
    tx.commit().await.expect("a commit");
    let mut concerned: Vec<_> = voters.iter().chain([&bert, &carla, &dora]).filter_map(Actor::account).collect();
    concerned.sort();
    concerned
}

#[tokio::test]
async fn everybody_concerned_gets_one_mail_a_page_of_them_per_job() {
    let t = world().await;
    let concerned = people(&t).await;
    decided(&t, &entry("adopt")).await;
    let program = Actor::program(t.municipality, t.clock.now().plus(DAY), t.random.clone());
    let mut pages = 0;
    loop {
        let mut tx = t.write().await;
        let Some(job) = jobs::claim(&mut tx, JOB, program.now).await.expect("an answer") else { break };
        notify(&mut tx, &program, &job.payload).await.expect("mails");
        jobs::finish(&mut tx, &job).await.expect("finished");
        tx.commit().await.expect("a commit");
        pages += 1;
    }
    assert_eq!(pages, 2);
    let mails: Vec<(AccountId,)> = t
        .read()
        .await
        .query("SELECT account_id FROM mail WHERE kind = 'measure-decided' ORDER BY account_id")
        .all()
        .await
        .expect("mails");
    assert_eq!(mails.into_iter().map(|(id,)| id).collect::<Vec<_>>(), concerned);
}

#[tokio::test]
async fn what_was_decided_before_a_known_decision_is_not_decided_after_it() {
    let t = world().await;
    decided(&t, &entry("adopt")).await;
    let council = t.now(&t.staff(Role::Council).await);
    let mut tx = t.write().await;
    let earlier = DecisionEntry { decided_on: "19.11.2026".to_owned(), ..entry("reject") };
    let answer = decide(&mut tx, &council, t.random.secret_id(), "mitfahrbank", "", &earlier).await;
    assert_eq!(answer, Err(Error::field("decided_on", "decision_newer")));
    let same_day = decide(&mut tx, &council, t.random.secret_id(), "mitfahrbank", "", &entry("reject")).await;
    assert!(same_day.is_ok(), "a council may think again in one meeting");
}

#[tokio::test]
async fn a_file_and_a_form_keep_what_the_council_decided() {
    let t = world().await;
    assert_eq!(decided(&t, &entry("reject")).await.status, Status::Rejected);
    let clerk = t.staff(Role::Administrator).await;
    let mut tx = t.write().await;
    let outline = outline::parse(&FILE.replace("kurzfristig", "langfristig")).expect("a right file");
    let report = strategy::actions::load(&mut tx, &t.visitor(), &outline).await.expect("an import");
    assert_eq!((report.kept, report.changed), (vec!["Mitfahrbank".to_owned()], vec!["Fertig".to_owned()]));
    let again = measures::MeasureEntry {
        action_field: "app".to_owned(),
        title: "Mitfahrbank".to_owned(),
        horizon: "short".to_owned(),
        status: "running".to_owned(),
        ..Default::default()
    };
    let saved = measures::actions::update(&mut tx, &clerk, "mitfahrbank", "", &again).await;
    assert_eq!(saved, Err(Error::field("status", "decided")));
    tx.commit().await.expect("a commit");
    assert_eq!(measure(&t).await.status, Status::Rejected);
}

#[tokio::test]
async fn of_two_members_who_decide_at_once_the_second_is_told() {
    let t = world().await;
    let council = t.staff(Role::Council).await;
    let seen = versions::version_of(&measure(&t).await.facts());
    let (first, second) = (t.random.secret_id(), t.random.secret_id());
    let mut tx = t.write().await;
    let adopted = decide(&mut tx, &council, first, "mitfahrbank", &seen, &entry("adopt")).await.expect("a decision");
    let late = decide(&mut tx, &council, second, "mitfahrbank", &seen, &entry("reject")).await;
    assert_eq!(late, Err(Error::Conflict("conflict")));
    let newer = decide(&mut tx, &council, first, "mitfahrbank", "", &entry("adopt")).await;
    assert_eq!(newer, Ok(adopted), "sent again from a page that has the new version");
}
