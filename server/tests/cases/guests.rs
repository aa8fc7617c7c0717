//! Forms of people without an account when a machine sends them: a trap and a stamp always, a task for the device when it is unusually
//! much, and without the task a few from each network.

use domain::clock::HOUR;
use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::limits::GUEST_WITHOUT_TASK;
use domain::surveys::QuestionKind;
use domain::testkit::START;
use domain::{Actor, Role, events, spam};

use crate::kit::{Answer, Site};

const SUBMIT: (&str, &str) = ("/api/v1/ideas/submit", "/ideen/neu");
const COMMENT: (&str, &str) = ("/api/v1/ideas/comment", "/ideen/1/kommentar");
const NOTICE: (&str, &str) = ("/api/v1/notices/give", "/melden/idee/1");
const RESPOND: &str = "/api/v1/surveys/respond";

/// A board and a survey that ask for no account, with one published idea.
async fn open_for_all() -> (Site, Running) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas, Part::Survey]).await;
    let mut tx = site.world.write().await;
    let sql = "UPDATE consultation SET idea_rung = 'none', comment_rung = 'none', respond_rung = 'none'";
    tx.query(sql).execute().await.expect("open for guests");
    tx.commit().await.expect("a commit");
    site.resident("Anna").await.call(SUBMIT.0, &idea(&r, "Linde")).await.expect(200);
    let moderator = site.staff(Role::Moderator).await;
    moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await.expect(200);
    (site, r)
}

/// So many wrote without an account in the last hour.
async fn crowd(site: &Site, number: usize) {
    let guest = Actor { now: START, ..site.world.visitor() };
    let mut tx = site.world.write().await;
    for _ in 0..number {
        events::record(&mut tx, &guest, "comment.submitted", site.world.random.secret_id(), &()).await.expect("an event");
    }
    tx.commit().await.expect("a commit");
}

fn idea<'a>(r: &'a Running, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("consultation", r.slug.as_str()), ("field", "digitales-rathaus"), ("title", title), ("text", "Mein langer Text")]
}

/// The first choice of everything.
fn answers(r: &Running) -> Vec<(String, String)> {
    let mut fields = vec![("consultation".to_owned(), r.id.to_string()), ("version".to_owned(), r.survey.version())];
    for question in &r.survey.questions {
        let field = question.field();
        match question.kind {
            QuestionKind::Single => fields.push((field, question.options[0].id.to_string())),
            QuestionKind::Multiple => fields.push((format!("{field}[{}]", question.options[0].key()), "on".to_owned())),
            QuestionKind::Scale => fields.push((field, "3".to_owned())),
            QuestionKind::Text => {}
        }
    }
    fields
}

/// The task of a form, solved as a browser does.
fn solved(page: &Answer) -> [(&'static str, String); 2] {
    let task = page.text.split("name=\"task\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a task");
    [("task", task.to_owned()), ("solution", spam::solve(task))]
}

#[tokio::test(flavor = "multi_thread")]
async fn av18_no_form_of_a_guest_is_taken_that_no_person_sends() {
    let (site, r) = open_for_all().await;
    let given = answers(&r);
    let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let survey = format!("/beteiligungen/{}/umfrage", r.slug);
    let visitor = site.visitor();
    for (door, page, fields) in [
        (SUBMIT.0, SUBMIT.1, idea(&r, "Bus")),
        (COMMENT.0, COMMENT.1, vec![("number", "1"), ("text", "Mein langer Text")]),
        (NOTICE.0, NOTICE.1, vec![("kind", "idea"), ("id", "1"), ("reason", "other"), ("text", "Mein langer Text")]),
        (RESPOND, survey.as_str(), given.clone()),
    ] {
        visitor.get(page).await.expect(200).shows("name=\"stamp\"").shows("name=\"website\"").hides("name=\"task\"");
        for besides in [("stamp", ""), ("website", "https://spam.example")] {
            let back = visitor.post(door, page, &[&fields[..], &[besides]].concat()).await.expect(409);
            back.shows("data-code=\"send_again\"").shows("name=\"stamp\"");
            visitor.call(door, &[&fields[..], &[besides]].concat()).await.expect(409).shows("\"code\":\"send_again\"");
        }
    }
    for sql in ["SELECT COUNT(*) - 1 FROM idea", "SELECT COUNT(*) FROM comment", "SELECT COUNT(*) FROM response"] {
        assert_eq!(site.world.count(sql).await, 0, "{sql}");
    }
    visitor.post(RESPOND, &survey, &given).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn av18_when_guests_write_unusually_much_their_devices_get_a_task_and_without_it_a_network_has_few() {
    let (site, r) = open_for_all().await;
    crowd(&site, 26).await;
    let (visitor, survey) = (site.visitor(), format!("/beteiligungen/{}/umfrage", r.slug));
    for page in [SUBMIT.1, COMMENT.1, NOTICE.1] {
        let page = visitor.get(page).await.expect(200).shows("data-bits=\"18\"");
        page.shows("<noscript>").shows("Wie sonst liest ihn zuerst die Moderation.").shows("zurzeit 3 Formulare in der Stunde");
    }
    visitor
        .get(&survey)
        .await
        .expect(200)
        .shows("data-bits=\"18\"")
        .shows("Ihre Antworten kommen trotzdem an und zählen wie sonst.");
    visitor.get("/konto/registrieren").await.expect(200).hides("data-bits");
    for n in 0..GUEST_WITHOUT_TASK.burst {
        visitor.post(SUBMIT.0, SUBMIT.1, &idea(&r, &format!("Idee {n}"))).await.expect(303);
    }
    let full = visitor.post(SUBMIT.0, SUBMIT.1, &idea(&r, "Eine mehr")).await.expect(429).shows("value=\"Eine mehr\"");
    assert!(full.headers.contains_key("retry-after"));
    let waiting = "SELECT COUNT(*) FROM idea WHERE state = 'pending'";
    assert_eq!(site.world.count(waiting).await, GUEST_WITHOUT_TASK.burst, "they wait for a moderator, as ever");
    site.staff(Role::Moderator).await.get("/moderation").await.expect(200).shows("Idee 0").hides("Eine mehr");
    visitor.post(COMMENT.0, COMMENT.1, &[("number", "1"), ("text", "Auch am Sonntag")]).await.expect(429);
    let given = answers(&r);
    let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    visitor.call(RESPOND, &given).await.expect(429);
    // What a device has solved is good once, and on whichever form.
    let [task, solution] = solved(&full);
    let brings = [(task.0, task.1.as_str()), (solution.0, solution.1.as_str())];
    visitor.call(RESPOND, &[&given[..], &brings].concat()).await.expect(200);
    visitor.post(SUBMIT.0, SUBMIT.1, &[&idea(&r, "Eine mehr")[..], &brings].concat()).await.expect(429);
    // Whoever has an account is asked for nothing.
    site.resident("Anna").await.call(SUBMIT.0, &idea(&r, "Mit Konto")).await.expect(200);
    let admin = site.staff(Role::Administrator).await;
    admin.get("/verwaltung/schutz").await.expect(200).shows("Formulare ohne Konto stellen Geräten eine Rechenaufgabe");
    site.world.clock.advance(2 * HOUR);
    visitor.get(SUBMIT.1).await.expect(200).hides("data-bits");
    visitor.post(SUBMIT.0, SUBMIT.1, &idea(&r, "Wie sonst")).await.expect(303);
}
