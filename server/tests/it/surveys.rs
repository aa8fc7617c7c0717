//! Answering and writing surveys: `/beteiligungen/{slug}/umfrage` and `/verwaltung/beteiligungen/{slug}/fragen`.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::surveys::QuestionKind;

use crate::kit::Site;

const RESPOND: &str = "/api/v1/surveys/respond";

async fn survey(site: &Site) -> (Running, String) {
    let running = running(&site.world, &[Part::Survey]).await;
    let page = format!("/beteiligungen/{}/umfrage", running.slug);
    (running, page)
}

/// Complete answers: the n-th choice of everything, and a text.
fn fields(r: &Running, n: usize, text: &str) -> Vec<(String, String)> {
    let mut fields = vec![("consultation".to_owned(), r.id.to_string()), ("version".to_owned(), r.survey.version())];
    for question in &r.survey.questions {
        let field = question.field();
        fields.push(match question.kind {
            QuestionKind::Single => (field, question.options[n % 3].id.to_string()),
            QuestionKind::Multiple => (format!("{field}[{}]", question.options[n % 3].key()), "on".to_owned()),
            QuestionKind::Scale => (field, (n % 5 + 1).to_string()),
            QuestionKind::Text => (field, text.to_owned()),
        });
    }
    fields
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_form_answers_once() {
    let site = Site::new().await;
    let (r, page) = survey(&site).await;
    site.visitor().get(&page).await.expect(200).shows("Frage 1 von 4").shows("/konto/anmelden?zurueck=");
    let anna = site.resident("Anna").await;
    anna.get(&page).await.expect(200).shows("Antworten absenden");
    let mut given = fields(&r, 0, "Mehr Busse, bitte");
    given.push(("request_id".to_owned(), "00000000-0000-4000-8000-00000000beef".to_owned()));
    let done = anna.post(RESPOND, &page, &pairs(&given)).await.expect(303);
    assert_eq!(done.location(), page);
    assert!(done.headers["set-cookie"].to_str().expect("a note").contains("survey-answered"));
    anna.post(RESPOND, &page, &pairs(&given)).await.expect(303);
    let again = anna.post(RESPOND, &page, &pairs(&fields(&r, 1, "Und Bahnen"))).await.expect(409);
    again.shows("data-code=\"already_answered\"").shows("Sie haben schon geantwortet");
    anna.get(&page).await.expect(200).shows("Sie haben schon geantwortet").hides("Antworten absenden");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM response").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_with_a_message_at_each_wrong_question() {
    let site = Site::new().await;
    let (r, page) = survey(&site).await;
    let anna = site.resident("Anna").await;
    let mut given = fields(&r, 2, "Ein langer Gedanke über <Busse> & Bahnen");
    given.retain(|(name, _)| !name.starts_with("single[") && !name.starts_with("scale["));
    let refused = anna.post(RESPOND, &page, &pairs(&given)).await.expect(422);
    let refused = refused.shows("Bitte prüfen Sie 2 Angaben").shows("Ein langer Gedanke über &lt;Busse&gt; &amp; Bahnen");
    let id = |place: usize| r.survey.questions[place].field().replace(['[', ']'], "-");
    assert!(refused.text.contains(&format!("href=\"#{}\"", id(0))) && refused.text.contains(&format!("id=\"{}\"", id(0))));
    let ticked = given.iter().find(|(name, _)| name.starts_with("multiple[")).expect("a ticked box").0.clone();
    let at = refused.text.find(&format!("name=\"{ticked}\"")).expect("the box");
    assert!(refused.text[at..].split('>').next().is_some_and(|tag| tag.contains("checked")), "the ticked box is ticked");
    let data = anna.call(RESPOND, &pairs(&given)).await.expect(422);
    data.shows(&format!("\"name\":\"{}\"", r.survey.questions[0].field())).shows("\"code\":\"required\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM participation").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_survey_and_a_closed_one_say_so() {
    let site = Site::new().await;
    let (r, page) = survey(&site).await;
    let anna = site.resident("Anna").await;
    let mut stale = fields(&r, 0, "");
    stale[1].1 = "0123456789abcdef".to_owned();
    anna.post(RESPOND, &page, &pairs(&stale)).await.expect(409).shows("data-code=\"survey_changed\"");
    site.world.clock.advance(domain::clock::DAY);
    let anna = site.resident("Anna").await;
    anna.post(RESPOND, &page, &pairs(&fields(&r, 0, ""))).await.expect(409).shows("Die Umfrage ist beendet");
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_are_written_without_javascript() {
    let site = Site::new().await;
    let (r, public) = survey(&site).await;
    let page = format!("/verwaltung/beteiligungen/{}/fragen", r.slug);
    let admin = site.staff(Role::Administrator).await;
    let slug = ("consultation", r.slug.as_str());
    let new = [slug, ("_form", "neu"), ("kind", "single"), ("title", "Womit fahren Sie?"), ("options", "Rad\r\nBus")];
    site.resident("Anna").await.post("/api/v1/surveys/add-question", &page, &new).await.expect(403);
    admin.post("/api/v1/surveys/add-question", &page, &new).await.expect(303);
    admin.get(&public).await.expect(200).shows("Womit fahren Sie?").shows("Frage 5 von 5");
    let one = [slug, ("_form", "neu"), ("kind", "single"), ("title", "Womit?"), ("options", "Rad")];
    let refused = admin.post("/api/v1/surveys/add-question", &page, &one).await.expect(422);
    refused.shows("mindestens zwei Antworten").shows("value=\"Womit?\"");
    let first = r.survey.questions[0].id.to_string();
    admin.post("/api/v1/surveys/shift-question", &page, &[slug, ("question", &first), ("direction", "down")]).await.expect(303);
    admin.post("/api/v1/surveys/remove-question", &page, &[slug, ("question", &first)]).await.expect(303);
    admin.get(&public).await.expect(200).shows("Frage 4 von 4").hides("Frage (single)");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outcome_tells_counts_and_keeps_free_texts_for_the_administration() {
    let site = Site::new().await;
    let (r, _) = survey(&site).await;
    for n in 0..12 {
        let browser = site.resident(&format!("Person {n}")).await;
        let given = fields(&r, 0, "Frau Huber hilft immer");
        browser.call(RESPOND, &pairs(&given)).await.expect(200);
    }
    let admin = site.staff(Role::Administrator).await;
    admin.post("/api/v1/consultations/close", "/", &[("consultation", &r.slug)]).await.expect(303);
    let page = format!("/beteiligungen/{}/ergebnis", r.slug);
    let outcome = site.visitor().get(&page).await.expect(200);
    outcome.shows("data-testid=\"question-0-0\"").shows("Antworten auf diese Frage: 12.").hides("Frau Huber");
    admin.get(&page).await.expect(200).shows("Frau Huber hilft immer");
    let field = site.world.count("SELECT COUNT(*) FROM evidence WHERE measure_id IS NULL").await;
    assert_eq!(field, 1, "the outcome stands with its action field");
}
