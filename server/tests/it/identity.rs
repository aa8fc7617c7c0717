//! What an action asks for, guests with their receipts, the counter: `/konto/identitaet`, `/quittung`, `/schalter`, and the forms that
//! people without an account may send.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::{Running, ask_for, running};
use domain::identity::Rung;
use domain::surveys::QuestionKind;

use crate::kit::{Answer, Browser, Site};

const SET: &str = "/api/v1/identity/set-rungs";
const SUBMIT: &str = "/api/v1/ideas/submit";
const FIELD: &str = "digitales-rathaus";

async fn with(parts: &[Part], rungs: &[(&str, &str)]) -> (Site, Running) {
    let site = Site::new().await;
    let r = running(&site.world, parts).await;
    let admin = site.staff(Role::Administrator).await;
    // The vote has begun; what it asks for is sealed.
    if let Some((_, rung)) = rungs.iter().find(|(action, _)| *action == "vote") {
        ask_for(&site.world, &r, Rung::from_word(rung).expect("a rung")).await;
    }
    let fields = [&[("consultation", r.slug.as_str()), ("_form", "stufen")], rungs].concat();
    admin.post(SET, &format!("/verwaltung/beteiligungen/{}", r.slug), &fields).await.expect(303);
    (site, r)
}

fn idea<'a>(r: &'a Running, title: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("consultation", r.slug.as_str()), ("field", FIELD), ("title", title), ("text", "Ein Kleinbus am Nachmittag.")]
}

/// The code that the note of an answer carries.
fn receipt(answer: &Answer) -> String {
    let note = answer.headers["set-cookie"].to_str().expect("a note");
    note.split(['=', ';']).nth(1).and_then(|note| note.split_once('.')).expect("a receipt").1.to_owned()
}

async fn look_up(browser: &Browser, code: &str) -> Answer {
    browser.post("/quittung", "/quittung", &[("code", code)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_action_asks_for_stands_on_card_page_and_form_before_one_begins() {
    let (site, r) = with(&[Part::Ideas, Part::Vote], &[("idea", "none"), ("vote", "code")]).await;
    let visitor = site.visitor();
    visitor.get("/").await.expect(200).shows("auch ohne Konto");
    visitor.get("/beteiligungen").await.expect(200).shows("auch ohne Konto");
    let page = visitor.get(&format!("/beteiligungen/{}", r.slug)).await.expect(200);
    page.shows("Idee schreiben: Sie brauchen kein Konto.").shows("einen Code aus einem Brief der Gemeinde");
    visitor
        .get(&format!("/beteiligungen/{}/abstimmung", r.slug))
        .await
        .expect(200)
        .shows("Eine Person heißt hier: ein Code aus einem Brief.");
    visitor.get("/ideen/neu").await.expect(200).shows("Sie brauchen kein Konto.").shows("Ihr Name");
    visitor.with_cookie("sprache=de-simple").get("/ideen/neu").await.expect(200).shows("Sie brauchen kein Konto.");
    let admin = site.staff(Role::Administrator).await;
    let manage = format!("/verwaltung/beteiligungen/{}", r.slug);
    admin.get(&manage).await.expect(200).shows("Wer kann mitmachen?").shows("name=\"vote\"");
    let wrong = [("consultation", r.slug.as_str()), ("_form", "stufen"), ("support", "none")];
    admin.post(SET, &manage, &wrong).await.expect(422).shows("Das geht nur mit Konto.");
    let anna = site.resident("Anna").await;
    anna.post(SET, &manage, &wrong).await.expect(403);
    anna.get("/konto/identitaet").await.expect(200).shows("Nachgewiesen").shows("Code aus einem Brief der Gemeinde");
    site.visitor().get("/konto/identitaet").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stands_too_low_is_told_what_to_do_and_keeps_what_was_typed() {
    let (site, r) = with(&[Part::Ideas], &[("idea", "counter"), ("comment", "counter"), ("support", "counter")]).await;
    let anna = site.resident("Anna").await;
    anna.get("/ideen/neu").await.expect(200).shows("href=\"/konto/identitaet\"").shows("Ausweis");
    let refused = anna.post(SUBMIT, "/ideen/neu", &idea(&r, "Bus zum Freibad")).await.expect(403);
    refused
        .shows("data-code=\"rung_needed\"")
        .shows("value=\"Bus zum Freibad\"")
        .shows("Ein Kleinbus am Nachmittag.")
        .shows("/konto/identitaet");
    anna.call(SUBMIT, &idea(&r, "Bus")).await.expect(403).shows("\"code\":\"rung_needed\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_follows_an_idea_by_its_code_and_takes_it_into_an_account() {
    let (site, r) = with(&[Part::Ideas], &[("idea", "none"), ("comment", "none")]).await;
    let guest = site.visitor();
    let form = guest.get("/ideen/neu").await.expect(200);
    assert_eq!(form.headers["cache-control"], "no-store", "its hidden id is one person's");
    let typed = [idea(&r, "Bus zum Freibad"), vec![("name", "Rosa")]].concat();
    guest
        .post(SUBMIT, "/ideen/neu", &[("consultation", r.slug.as_str()), ("title", "Nur ein Titel")])
        .await
        .expect(422)
        .shows("Nur ein Titel");
    let sent = guest.post(SUBMIT, "/ideen/neu", &typed).await.expect(303);
    assert_eq!(sent.location(), "/quittung");
    let code = receipt(&sent);
    let note = format!("hinweis=guest-idea-submitted.{code}");
    guest.get("/ideen/1").await.expect(404);
    site.visitor().with_cookie(&note).get("/quittung").await.expect(200).shows(&code).shows("Danke, Ihre Idee ist da");
    look_up(&guest, &code.to_lowercase())
        .await
        .expect(200)
        .shows("Bus zum Freibad")
        .shows("Wartet auf Freigabe")
        .hides("action=\"/api/v1/receipts/claim\"");
    look_up(&guest, "0000-0000-0000-0000").await.expect(404).shows("Zu diesem Code gibt es nichts");
    let moderator = site.staff(Role::Moderator).await;
    moderator.get("/moderation").await.expect(200).shows("Rosa (Gast)");
    moderator.post("/api/v1/moderation/approve", "/moderation", &[("kind", "idea"), ("id", "1")]).await.expect(303);
    guest.get("/ideen/1").await.expect(200).shows("Rosa (Gast)").shows("/ideen/1/kommentar");
    guest.get("/ideen").await.expect(200).shows("Rosa (Gast)");
    let answer = [("number", "1"), ("answer", "Wir prüfen das."), ("_form", "answer")];
    moderator.post("/api/v1/moderation/answer", "/moderation/ideen/1", &answer).await.expect(303);
    look_up(&guest, &code).await.expect(200).shows("Wir prüfen das.").shows("Antwort der Gemeinde");
    let anna = site.resident("Anna").await;
    look_up(&anna, &code).await.expect(200).shows("In mein Konto übernehmen");
    let claimed = anna.post("/api/v1/receipts/claim", "/quittung", &[("code", &code)]).await.expect(303);
    assert_eq!(claimed.location(), "/ideen/1");
    anna.get("/meine-beitraege").await.expect(200).shows("Bus zum Freibad");
    // A visitor's page may be a second old.
    site.resident("Bert").await.get("/ideen/1").await.expect(200).shows("Anna").hides("Rosa");
    look_up(&guest, &code).await.expect(404);
    let again = anna.post("/api/v1/receipts/claim", "/quittung", &[("code", &code)]).await.expect(422);
    again.shows("schon übernommen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_comments_where_it_is_allowed() {
    let (site, r) = with(&[Part::Ideas], &[("comment", "none")]).await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    anna.post(SUBMIT, "/ideen/neu", &idea(&r, "Bus")).await.expect(303);
    moderator.post("/api/v1/moderation/approve", "/moderation", &[("kind", "idea"), ("id", "1")]).await.expect(303);
    let guest = site.visitor();
    guest.get("/ideen/neu").await.expect(303);
    guest.call(SUBMIT, &idea(&r, "Bahn")).await.expect(401);
    guest.get("/ideen/1/kommentar").await.expect(200).shows("Ohne Konto kommentieren");
    let (door, page) = ("/api/v1/ideas/comment", "/ideen/1/kommentar");
    let long = "x".repeat(5_001);
    guest.post(door, page, &[("number", "1"), ("text", &long)]).await.expect(422).shows("Dieser Text ist zu lang.");
    let sent = guest.post(door, page, &[("number", "1"), ("text", "Auch am Sonntag")]).await.expect(303);
    look_up(&guest, &receipt(&sent)).await.expect(200).shows("Auch am Sonntag").shows("Wartet auf Freigabe");
    guest.get("/ideen/99/kommentar").await.expect(404);
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

#[tokio::test(flavor = "multi_thread")]
async fn answers_without_an_account_and_from_the_counter_stand_apart_in_the_outcome() {
    let (site, r) = with(&[Part::Survey], &[("respond", "none")]).await;
    let fields = answers(&r);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = format!("/beteiligungen/{}/umfrage", r.slug);
    let guest = site.visitor();
    guest
        .get(&page)
        .await
        .expect(200)
        .shows("Sie antworten ohne Konto")
        .shows("Antworten absenden")
        .shows("nicht: eine Person, eine Antwort");
    let sent = guest.post("/api/v1/surveys/respond", &page, &fields).await.expect(303);
    look_up(&guest, &receipt(&sent)).await.expect(200).shows("Angekommen");
    let moderator = site.staff(Role::Moderator).await;
    let desk = format!("/schalter/umfrage/{}", r.slug);
    moderator.get("/schalter").await.expect(200).shows(&desk);
    moderator.get(&desk).await.expect(200).shows("Frage 1 von 4");
    moderator.post("/api/v1/surveys/respond-at-counter", &desk, &fields[..3]).await.expect(422).shows("Bitte prüfen Sie");
    let taken = moderator.post("/api/v1/surveys/respond-at-counter", &desk, &fields).await.expect(303);
    assert_eq!(taken.location(), "/schalter/quittung");
    look_up(&guest, &receipt(&taken)).await.expect(200).shows("Angekommen");
    site.resident("Anna").await.call("/api/v1/surveys/respond-at-counter", &fields).await.expect(403);
    let admin = site.staff(Role::Administrator).await;
    admin.post("/api/v1/consultations/close", "/", &[("consultation", &r.slug)]).await.expect(303);
    let outcome = guest.get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    outcome.shows("data-testid=\"apart-guest\"").shows("data-testid=\"apart-counter\"").shows("Vertrauensstufe");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_takes_down_an_idea_and_hands_over_its_receipt() {
    let (site, r) = with(&[Part::Ideas], &[]).await;
    let moderator = site.staff(Role::Moderator).await;
    let desk = format!("/schalter/idee?beteiligung={}", r.slug);
    moderator.get(&desk).await.expect(200).shows("Idee aufnehmen");
    let refused = moderator.post("/api/v1/ideas/submit-at-counter", &desk, &[("consultation", &r.slug), ("title", "Bus")]).await;
    refused.expect(422).shows("value=\"Bus\"");
    let taken = moderator.post("/api/v1/ideas/submit-at-counter", &desk, &idea(&r, "Bus zum Freibad")).await.expect(303);
    let code = receipt(&taken);
    let slip = site.staff(Role::Moderator).await.with_cookie(&format!("hinweis=taken-at-counter.{code}"));
    let slip = slip.get("/schalter/quittung").await.expect(200).shows("<svg").shows("QR-Code");
    assert_eq!(slip.text.matches(&code).count(), 1, "the code stands there once");
    moderator.get("/schalter/quittung").await.expect(200).shows("kein Code mehr");
    moderator.post("/api/v1/moderation/approve", "/moderation", &[("kind", "idea"), ("id", "1")]).await.expect(303);
    site.visitor().get("/ideen/1").await.expect(200).shows("Am Schalter aufgenommen").hides("moderator");
    let anna = site.resident("Anna").await;
    for page in ["/schalter", "/schalter/quittung", desk.as_str()] {
        anna.get(page).await.expect(403);
    }
    anna.call("/api/v1/ideas/submit-at-counter", &idea(&r, "Bahn")).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_printed_once_and_each_moves_one_account_up() {
    let (site, r) = with(&[Part::Vote], &[("vote", "code")]).await;
    let admin = site.staff(Role::Administrator).await;
    let page = "/verwaltung/codes";
    let wrong = [("purpose", "Dorfplatz"), ("count", "0"), ("last_day", "")];
    admin.post("/api/v1/identity/prepare-codes", page, &wrong).await.expect(422).shows("value=\"Dorfplatz\"");
    let right = [("purpose", "Dorfplatz"), ("count", "2"), ("last_day", "2026-12-31")];
    let prepared = admin.post("/api/v1/identity/prepare-codes", page, &right).await.expect(303);
    let package = prepared.location().to_owned();
    let printed = admin.post(&package, &package, &[("look", "slips")]).await.expect(200);
    assert_eq!(printed.headers["cache-control"], "no-store");
    let slips = printed.text.split("data-testid=\"code\"").skip(1);
    let codes: Vec<&str> = slips.filter_map(|rest| rest.split(['>', '<']).nth(1)).collect();
    assert_eq!((codes.len(), printed.text.matches("class=\"dl-qr\"").count()), (2, 2));
    assert_eq!(codes[0].len(), 19, "{codes:?}");
    admin.post(&package, &package, &[("look", "slips")]).await.expect(409).hides(codes[0]);
    admin.get(&package).await.expect(200).hides(codes[0]).shows("Eingelöst: 0 von 2");
    let anna = site.resident("Anna").await;
    let ballot = format!("/beteiligungen/{}/abstimmung", r.slug);
    anna.get(&ballot).await.expect(200).shows("href=\"/konto/identitaet\"").hides("Stimme abgeben");
    let wrong = anna.post("/api/v1/identity/redeem", "/konto/identitaet", &[("code", "0000-0000-0000-0000")]).await.expect(422);
    wrong.shows("Dieser Code gilt nicht.").shows("0000-0000-0000-0000");
    anna.post("/api/v1/identity/redeem", "/konto/identitaet", &[("code", codes[0])]).await.expect(303);
    anna.get(&ballot).await.expect(200).shows("Stimme abgeben");
    let bert = site.resident("Bert").await;
    bert.post("/api/v1/identity/redeem", "/konto/identitaet", &[("code", codes[0])]).await.expect(422);
    assert_eq!(site.world.count("SELECT tries FROM identity_try WHERE tries = 1").await, 1, "a wrong try counts");
    let id = package.rsplit('/').next().expect("an id");
    admin.post("/api/v1/identity/revoke-codes", &package, &[("package", id)]).await.expect(303);
    bert.post("/api/v1/identity/redeem", "/konto/identitaet", &[("code", codes[1])]).await.expect(422);
    let moderator = site.staff(Role::Moderator).await;
    moderator.get(page).await.expect(403);
    moderator.post(&package, &package, &[]).await.expect(403);
    moderator.call("/api/v1/identity/revoke-codes", &[("package", id)]).await.expect(403);
}

#[cfg(feature = "pdf")]
#[tokio::test(flavor = "multi_thread")]
async fn codes_are_given_out_once_as_a_file_too() {
    let site = Site::new().await;
    let (admin, page) = (site.staff(Role::Administrator).await, "/verwaltung/codes");
    for look in ["slips-pdf", "letters-pdf"] {
        let new = [("purpose", look), ("count", "12"), ("last_day", "2026-12-31")];
        let package = admin.post("/api/v1/identity/prepare-codes", page, &new).await.expect(303).location().to_owned();
        let button = format!("value=\"{look}\"");
        admin.get(&package).await.expect(200).shows(&button);
        let file = admin.post(&package, &package, &[("look", look)]).await.expect(200);
        assert!(file.text.starts_with("%PDF-1.7"));
        assert_eq!(file.headers["content-type"], "application/pdf");
        assert_eq!(file.headers["cache-control"], "no-store");
        assert!(file.headers["content-disposition"].to_str().expect("text").starts_with("attachment"));
        admin.post(&package, &package, &[("look", look)]).await.expect(409);
        admin.get(&package).await.expect(200).hides(&button).shows("Eingelöst: 0 von 12");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM code").await, 24);
    site.staff(Role::Moderator).await.post(page, page, &[("look", "slips-pdf")]).await.expect(405);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_looks_at_a_document_and_the_account_moves_up() {
    let site = Site::new().await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    let own = "/konto/identitaet";
    anna.get(own).await.expect(200).shows("Code für den Schalter anzeigen");
    anna.post("/api/v1/identity/begin-counter", own, &[]).await.expect(303);
    let shown = anna.get(own).await.expect(200);
    let code =
        shown.text.split("data-testid=\"counter-code\"").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a code");
    let wrong = moderator.post("/api/v1/identity/look-up", "/schalter", &[("code", "0000-0000")]).await.expect(422);
    wrong.shows("Dieser Code gilt nicht").shows("0000-0000");
    let found = moderator.post("/api/v1/identity/look-up", "/schalter", &[("code", code)]).await.expect(303);
    let page = found.location().to_owned();
    moderator.get(&page).await.expect(200).shows("<strong>Anna</strong>");
    anna.get(&page).await.expect(403);
    let id = page.rsplit('/').next().expect("an id");
    moderator
        .post("/api/v1/identity/confirm-at-counter", &page, &[("id", id)])
        .await
        .expect(422)
        .shows("Bitte machen Sie hier eine Angabe.");
    moderator.post("/api/v1/identity/confirm-at-counter", &page, &[("id", id), ("seen", "on")]).await.expect(303);
    moderator.get(&page).await.expect(404);
    anna.get(own).await.expect(200).hides("Code für den Schalter").shows("Seit 22. November 2026");
}

/// Sends the list as the browser does.
async fn load(admin: &Browser, file: &str, last_day: &str) -> Answer {
    let body = format!(
        "--grenze\r\nContent-Disposition: form-data; name=\"last_day\"\r\n\r\n{last_day}\r\n--grenze\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n--grenze--\r\n"
    );
    admin.multipart("/verwaltung/melderegister", body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_loaded_asked_and_destroyed() {
    let site = Site::new().await;
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    let (desk, own) = ("/verwaltung/melderegister", "/konto/identitaet");
    anna.get(own).await.expect(200).hides("Abgleichen");
    anna.post("/api/v1/identity/find-me", own, &[("name", "Anna Huber"), ("born", "3.7.1958"), ("place", "94481")])
        .await
        .expect(409);
    let wrong =
        load(&admin, "name;geburtsdatum;plz\nAnna <b>Huber;3.7.1958;94481\nBert Maier;gestern;94481\n", "2026-12-31").await;
    wrong.expect(422).shows("Zeile 3: Kein gültiges Datum.").shows("value=\"2026-12-31\"").hides("<b>Huber");
    load(&admin, "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n", "2026-12-31").await.expect(200).shows("Geladen: 1 Person");
    admin.get(desk).await.expect(200).shows("Liste jetzt vernichten").hides("Huber");
    let miss = [("name", "Anna Hubert"), ("born", "3.7.1958"), ("place", "94481"), ("_form", "register")];
    let told = anna.post("/api/v1/identity/find-me", own, &miss).await.expect(403);
    told.shows("kein Abgleich möglich").shows("value=\"Anna Hubert\"");
    let hit = [("name", "Huber Anna"), ("born", "03.07.1958"), ("place", "94481"), ("_form", "register")];
    anna.post("/api/v1/identity/find-me", own, &hit).await.expect(303);
    let bert = site.resident("Bert").await;
    bert.post("/api/v1/identity/find-me", own, &hit).await.expect(403).shows("kein Abgleich möglich");
    for _ in 0..4 {
        bert.post("/api/v1/identity/find-me", own, &miss).await.expect(403);
    }
    bert.post("/api/v1/identity/find-me", own, &miss).await.expect(403).shows("Das waren fünf Versuche.");
    admin.get(desk).await.expect(200).shows("Noch einmal erlauben: Bert");
    admin.post("/api/v1/identity/destroy-list", desk, &[]).await.expect(303);
    anna.get(own).await.expect(200).shows("Nachgewiesen").hides("Abgleichen");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM residents_entry").await, 0);
    let moderator = site.staff(Role::Moderator).await;
    moderator.get(desk).await.expect(403);
    load(&moderator, "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n", "2026-12-31").await.expect(403);
    moderator.call("/api/v1/identity/destroy-list", &[]).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_a_running_vote_rests_on_stays_and_the_page_says_until_when() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    ask_for(&site.world, &r, Rung::List).await;
    let (admin, desk, file) =
        (site.browser(&r.admin).await, "/verwaltung/melderegister", "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n");
    admin.get(desk).await.expect(200).shows("gleichen alle ihr Konto noch einmal ab");
    load(&admin, file, "2026-12-31").await.expect(200).shows("Liste jetzt vernichten");
    let (anna, own) = (site.resident("Anna").await, "/konto/identitaet");
    let hit = [("name", "Anna Huber"), ("born", "3.7.1958"), ("place", "94481")];
    anna.post("/api/v1/identity/find-me", own, &hit).await.expect(303);
    let seen = admin.get(desk).await.expect(200).hides("Liste jetzt vernichten");
    seen.shows("Wie geht es weiter?“ stützt sich auf das Melderegister").shows("Bis zu ihrem Ende (");
    admin.call("/api/v1/identity/destroy-list", &[]).await.expect(409).shows("\"code\":\"list_in_use\"");
    admin.post("/api/v1/identity/destroy-list", desk, &[]).await.expect(409).shows("Bis zu ihrem Ende (");
    load(&admin, file, "2026-12-31").await.expect(409).shows("Eine laufende Abstimmung stützt sich auf das Melderegister.");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM residents_entry").await, 1);
}
