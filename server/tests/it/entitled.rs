//! Who may vote, as administrators set it and clerks add to it: the page, the list, the counter.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::Part;
use domain::consultations::testing::{Drafted, drafted};

use crate::kit::{Answer, Browser, Site};

const SET: &str = "/api/v1/votes/set-eligibility";

/// A draft of a vote on one measure that would begin in an hour; its address and the page about who may vote.
async fn planned(site: &Site) -> (String, String) {
    let what = Drafted { title: "Für die Schule", field: "Bildung", opens_in: HOUR, closes_in: DAY };
    let r = drafted(&site.world, &what, &[Part::Vote], &["Bücherbus"]).await;
    let page = format!("/verwaltung/beteiligungen/{}/berechtigte", r.slug);
    (r.slug, page)
}

/// Sends a list as the browser does.
async fn load(admin: &Browser, page: &str, file: &str) -> Answer {
    let body = format!(
        "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\nContent-Type: text/csv\r\n\r\n{file}\r\n--grenze--\r\n"
    );
    admin.multipart(page, body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_say_for_whom_a_vote_is_and_wrong_words_come_back() {
    let site = Site::new().await;
    let (slug, page) = planned(&site).await;
    let (admin, anna, moderator) =
        (site.staff(Role::Administrator).await, site.resident("Anna").await, site.staff(Role::Moderator).await);
    for other in [&anna, &moderator] {
        other.get(&page).await.expect(403);
        other.post(SET, &page, &[("consultation", &slug)]).await.expect(403);
        load(other, &page, "email\nanna@example.org\n").await.expect(403);
    }
    admin.get(&format!("/verwaltung/beteiligungen/{slug}")).await.expect(200).shows(&page);
    admin.get(&page).await.expect(200).shows("Ortsteile stehen zur Wahl, wenn").hides("type=\"file\"");
    let wrong = [("consultation", slug.as_str()), ("_form", "wer"), ("age_min", "alt"), ("circle", "named")];
    let wrong = admin.post(SET, &page, &wrong).await.expect(422);
    wrong.shows("value=\"alt\"").shows("value=\"named\" checked");
    let unknown = [("consultation", slug.as_str()), ("districts[d-0]", "Nebenan")];
    admin.post(SET, &page, &unknown).await.expect(422);
    load(&admin, &page, "email\nanna@example.org\n").await.expect(409).shows("Diese Abstimmung ist für alle");
    let right = [("consultation", slug.as_str()), ("age_min", "16"), ("circle", "named")];
    assert_eq!(admin.post(SET, &page, &right).await.expect(303).location(), page);
    admin.get(&page).await.expect(200).shows("value=\"16\"").shows("type=\"file\"");
    let public = admin.get(&format!("/beteiligungen/{slug}/abstimmung")).await.expect(200);
    public.shows("von der Gemeinde als berechtigt eingetragen; am 23. November 2026 mindestens 16 Jahre alt");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_taken_as_a_whole_or_its_wrong_lines_are_named_and_it_stands_still_once_it_runs() {
    let site = Site::new().await;
    let (slug, page) = planned(&site).await;
    let admin = site.staff(Role::Administrator).await;
    admin.post(SET, &page, &[("consultation", &slug), ("circle", "named")]).await.expect(303);
    let wrong = load(&admin, &page, "email\nanna@example.org\nkeine\nANNA@example.org\n").await.expect(422);
    wrong.shows("Zeile 3: Keine gültige E-Mail-Adresse.").shows("Zeile 4: Diese Adresse steht schon in der Liste.");
    let manage = format!("/verwaltung/beteiligungen/{slug}");
    let nobody = admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(422);
    nobody.shows("Noch ist niemand als berechtigt eingetragen");
    load(&admin, &page, "email\nanna@example.org\nbert@example.org\n").await.expect(200).shows("Geladen: 2 Personen");
    site.resident("Dora").await;
    admin.post("/api/v1/votes/entitle", &page, &[("consultation", &slug), ("email", "dora@example.org")]).await.expect(303);
    let nobody = [("consultation", slug.as_str()), ("_form", "namen"), ("email", "niemand@example.org")];
    admin.post("/api/v1/votes/entitle", &page, &nobody).await.expect(422).shows("kein bestätigtes Konto").shows("niemand@");
    admin.get(&page).await.expect(200).shows("Berechtigt insgesamt: 3").shows("Zurücknehmen: Dora");
    load(&admin, &page, "email\nanna@example.org\ndora@example.org\n").await.expect(200);
    admin.get(&page).await.expect(200).shows("Berechtigt insgesamt: 2").hides("Zurücknehmen: Dora");
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    site.world.clock.advance(2 * HOUR);
    let admin = site.staff(Role::Administrator).await;
    load(&admin, &page, "email\ncarla@example.org\n").await.expect(409).shows("Es läuft schon");
    admin.get(&page).await.expect(200).hides("type=\"file\"").hides("Zurücknehmen: Dora").shows("Als berechtigt eintragen");
    admin.post("/api/v1/votes/destroy-roll", &page, &[("consultation", &slug)]).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_names_somebody_at_the_counter_together_with_the_document() {
    let site = Site::new().await;
    let (slug, page) = planned(&site).await;
    let (admin, moderator) = (site.staff(Role::Administrator).await, site.staff(Role::Moderator).await);
    admin.post(SET, &page, &[("consultation", &slug), ("circle", "named")]).await.expect(303);
    load(&admin, &page, "email\nanna@example.org\n").await.expect(200);
    let manage = format!("/verwaltung/beteiligungen/{slug}");
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    let (dora, own) = (site.resident("Dora").await, "/konto/identitaet");
    dora.post("/api/v1/identity/begin-counter", own, &[]).await.expect(303);
    let shown = dora.get(own).await.expect(200).text;
    let code = shown.split("data-testid=\"counter-code\"").nth(1).and_then(|rest| rest.split(['>', '<']).nth(1)).expect("a code");
    let found = moderator.post("/api/v1/identity/look-up", "/schalter", &[("code", code)]).await.expect(303);
    let desk = found.location().to_owned();
    let form = moderator.get(&desk).await.expect(200).shows("Darf in diesen Abstimmungen abstimmen").shows("Für die Schule");
    let at = form.text.find("entitled[v-").expect("a vote");
    let field = &form.text[at..at + form.text[at..].find('"').expect("its end")];
    let id = desk.rsplit('/').next().expect("an id");
    let fields = [("id", id), ("seen", "on"), (field, "on")];
    moderator.post("/api/v1/identity/confirm-at-counter", &desk, &fields).await.expect(303);
    admin.get(&page).await.expect(200).shows("Berechtigt insgesamt: 2").shows("Dora");
}
