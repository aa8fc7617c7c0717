//! `/verwaltung/personen`, `/verwaltung/protokoll`, `/einladung/…`, `/konto/einblicke`.

use domain::{Actor, Role};

use crate::kit::{Answer, Browser, Site};

const PEOPLE: &str = "/verwaltung/personen";
const PASSWORD: &str = "vier alte Birnen im Korb";

/// Two administrators: their browsers, and the first as an actor.
async fn administrators(site: &Site) -> (Browser, Browser) {
    let berta = site.world.person(site.world.municipality, "Berta Chefin", Role::Administrator).await;
    let clara = site.world.person(site.world.municipality, "Clara Amt", Role::Administrator).await;
    (site.browser(&berta).await, site.browser(&clara).await)
}

fn id_of(actor: &Actor) -> String {
    actor.account().expect("an account").to_string()
}

fn file_of(actor: &Actor) -> String {
    format!("{PEOPLE}/{}", id_of(actor))
}

/// The value of a hidden field on a page.
fn value<'a>(page: &'a Answer, name: &str) -> &'a str {
    let field = page.text.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    field.expect("a field")
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_find_people_and_the_people_see_that_they_did() {
    let site = Site::new().await;
    let (berta, _) = administrators(&site).await;
    let anna = site.world.resident("Anna Huber").await;
    let own = site.browser(&anna).await;
    own.get("/konto/einblicke").await.expect(200).shows("Niemand hat Ihre Daten angesehen");
    let list = berta.get(PEOPLE).await.expect(200).shows("Berta Chefin").shows("Clara Amt");
    list.hides("Anna").hides("example.org");
    let found = berta.post(PEOPLE, PEOPLE, &[("search", "anna h")]).await.expect(200);
    found.shows("1 Person gefunden").shows(&file_of(&anna)).hides("example.org");
    berta.post(PEOPLE, PEOPLE, &[("search", "a")]).await.expect(422).shows("value=\"a\"").shows("zu kurz");
    berta.post(PEOPLE, PEOPLE, &[("search", "nobody@example.org")]).await.expect(200).shows("Niemand gefunden");
    let file = berta.get(&file_of(&anna)).await.expect(200).shows("anna-huber@example.org").shows("in einer Suche");
    assert_eq!(file.headers["cache-control"], "no-store");
    let told = own.get("/konto/einblicke").await.expect(200).shows("Die Verwaltung, in einer Suche");
    told.shows("auf der Seite der Person").hides("Berta");
    berta
        .get("/verwaltung/protokoll?thema=looks")
        .await
        .expect(200)
        .shows("Seite der Person geöffnet: Anna Huber")
        .shows("Berta Chefin");
    for role in [Role::Resident, Role::Moderator, Role::Council] {
        let other = site.staff(role).await;
        other.get(PEOPLE).await.expect(403);
        other.get(&file_of(&anna)).await.expect(403).hides("example.org");
        other.post(PEOPLE, PEOPLE, &[("search", "anna")]).await.expect(403);
        other.get("/verwaltung/protokoll").await.expect(403);
    }
    site.visitor().get(PEOPLE).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_administrators_make_a_third() {
    let site = Site::new().await;
    let (berta, clara) = administrators(&site).await;
    let anna = site.world.resident("Anna").await;
    let (own, file, id) = (site.browser(&anna).await, file_of(&anna), id_of(&anna));
    let change = "/api/v1/staff/change-role";
    berta.post(change, &file, &[("account", &id), ("role", ""), ("_form", "rolle")]).await.expect(422);
    let asked = berta.post(change, &file, &[("account", &id), ("role", "administrator")]).await.expect(303);
    assert_eq!(asked.location(), file);
    own.get("/verwaltung").await.expect(403);
    let page = berta.get(PEOPLE).await.expect(200).shows("Das ist Ihr eigener Wunsch").hides("Zustimmen: Anna");
    let request = value(&page, "request").to_owned();
    let refused = berta.call("/api/v1/staff/confirm-request", &[("request", &request)]).await.expect(403);
    refused.shows("\"code\":\"four_eyes\"");
    clara.get(PEOPLE).await.expect(200).shows("Zustimmen: Anna");
    clara.post("/api/v1/staff/confirm-request", PEOPLE, &[("request", &request)]).await.expect(303);
    own.get("/konto").await.expect(303);
    site.browser(&anna).await.get("/verwaltung").await.expect(200);
    clara.get(&file).await.expect(200).shows("mit Zustimmung von Clara Amt");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_blocked_is_out_at_once_and_is_told_why_after_the_right_password_alone() {
    let site = Site::new().await;
    let (berta, _) = administrators(&site).await;
    let doris = joined(&site, &berta).await;
    doris.get("/konto").await.expect(200).shows("Angemeldet");
    let (file, id) = doris_file(&site).await;
    let block = "/api/v1/staff/block";
    berta.post(block, &file, &[("account", &id), ("reason", ""), ("_form", "sperren")]).await.expect(422);
    let fields = [("account", id.as_str()), ("reason", "Beleidigungen."), ("until", "2026-12-24")];
    berta.post(block, &file, &fields).await.expect(303);
    doris.get("/konto").await.expect(303);
    let wrong = sign_in(&site, "falsch geraten 17").await.expect(422);
    wrong.hides("gesperrt").hides("Beleidigungen");
    let told = sign_in(&site, PASSWORD).await.expect(403).shows("data-code=\"blocked\"");
    told.shows("bis einschließlich 24. Dezember 2026 gesperrt").shows("Beleidigungen.");
    berta.get(&file).await.expect(200).shows("Dieses Konto ist gesperrt").shows("Beleidigungen.");
    berta.post("/api/v1/staff/unblock", &file, &[("account", &id), ("reason", "Geklärt")]).await.expect(303);
    sign_in(&site, PASSWORD).await.expect(303);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM security_event WHERE kind = 'sign_in_blocked'").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM security_event WHERE kind = 'sign_in_failed'").await, 1);
}

/// Doris, invited as a moderator, with an account of her own and signed in.
async fn joined(site: &Site, admin: &Browser) -> Browser {
    let link = invited(site, admin, "doris@example.org").await;
    let fields = [("token", link.as_str()), ("name", "Doris Wald"), ("password", PASSWORD)];
    let done = site.visitor().post("/api/v1/staff/join", &format!("/einladung/{link}"), &fields).await.expect(303);
    assert_eq!(done.location(), "/konto/anmelden");
    let answer = sign_in(site, PASSWORD).await.expect(303);
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let cookie = cookies.into_iter().find(|cookie| cookie.starts_with("sitzung=")).and_then(|cookie| cookie.split(';').next());
    site.visitor().with_cookie(cookie.expect("a session"))
}

/// Invites an address to moderate; the link's token, as it waits in the outbox.
async fn invited(site: &Site, admin: &Browser, email: &str) -> String {
    site.world.clock.advance(1);
    admin.post("/api/v1/staff/invite", PEOPLE, &[("email", email), ("role", "moderator")]).await.expect(303);
    let mut tx = site.world.read().await;
    let sql = "SELECT data FROM mail WHERE kind = 'staff_invitation' ORDER BY id DESC LIMIT 1";
    let (data,): (String,) = tx.query(sql).one().await.expect("a mail");
    let data: serde_json::Value = serde_json::from_str(&data).expect("data");
    data["token"].as_str().expect("a token").to_owned()
}

async fn doris_file(site: &Site) -> (String, String) {
    let mut tx = site.world.read().await;
    let found = tx.query("SELECT id FROM account WHERE email_folded = 'doris@example.org'").one::<(domain::ids::AccountId,)>();
    let id = found.await.expect("the account").0;
    (format!("{PEOPLE}/{id}"), id.to_string())
}

async fn sign_in(site: &Site, password: &str) -> Answer {
    let fields = [("email", "doris@example.org"), ("password", password)];
    site.visitor().post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_opened_accepted_once_and_taken_back() {
    let site = Site::new().await;
    let (berta, _) = administrators(&site).await;
    berta.post("/api/v1/staff/invite", PEOPLE, &[("email", "x"), ("role", ""), ("_form", "einladung")]).await.expect(422);
    let doris = joined(&site, &berta).await;
    // Whoever works here proves it with a second factor before anything else.
    doris.get("/moderation").await.expect(403).shows("data-code=\"factor_needed\"");
    let anna = site.world.resident("Anna").await;
    let link = invited(&site, &berta, "anna@example.org").await;
    let page = format!("/einladung/{link}");
    let shown = site.visitor().get(&page).await.expect(200).shows("Zu dieser E-Mail-Adresse gibt es schon ein Konto");
    assert_eq!(
        (shown.headers["cache-control"].as_bytes(), shown.headers["referrer-policy"].as_bytes()),
        (&b"no-store"[..], &b"no-referrer, strict-origin"[..])
    );
    doris.get(&page).await.expect(200).shows("an eine andere E-Mail-Adresse").hides("Einladung annehmen");
    doris.call("/api/v1/staff/accept-invitation", &[("token", &link)]).await.expect(403).shows("other_address");
    let own = site.browser(&anna).await;
    own.get(&page).await.expect(200).shows("Einladung annehmen");
    own.post("/api/v1/staff/accept-invitation", &page, &[("token", &link)]).await.expect(303);
    own.get("/konto").await.expect(303);
    site.browser(&anna).await.get("/moderation").await.expect(200);
    site.visitor().get(&page).await.expect(410).shows("data-code=\"link_expired\"");
    let link = invited(&site, &berta, "bert@example.org").await;
    let open = berta.get(PEOPLE).await.expect(200).shows("bert@example.org");
    let id = value(&open, "invitation").to_owned();
    berta.post("/api/v1/staff/withdraw-invitation", PEOPLE, &[("invitation", &id)]).await.expect(303);
    site.visitor().get(&format!("/einladung/{link}")).await.expect(410);
    site.visitor().call("/api/v1/staff/join", &[("token", &link), ("name", "B"), ("password", PASSWORD)]).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_taken_along_as_a_file_and_says_so_itself() {
    let site = Site::new().await;
    let (berta, clara) = administrators(&site).await;
    let anna = site.world.resident("=cmd").await;
    berta
        .post("/api/v1/staff/change-role", &file_of(&anna), &[("account", &id_of(&anna)), ("role", "council")])
        .await
        .expect(303);
    let file = clara.get("/verwaltung/protokoll.csv").await.expect(200).shows("Nr.;Wann;Wer;Was");
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"protokoll.csv\"");
    let file = file.shows("Berta Chefin (Verwaltung);Rolle geändert: =cmd, jetzt „Gemeinderat“");
    file.shows("Clara Amt (Verwaltung);Protokoll heruntergeladen");
    site.staff(Role::Moderator).await.get("/verwaltung/protokoll.csv").await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_listed_page_by_page_with_few_statements() {
    let site = Site::new().await;
    let (berta, _) = administrators(&site).await;
    for number in 0..30 {
        site.world.resident(&format!("Anna {number:02}")).await;
    }
    let before = site.world.db.statements();
    let first = berta.post(PEOPLE, PEOPLE, &[("search", "anna")]).await.expect(200).shows("30 Personen gefunden");
    let first = first.shows("Anna 24").hides("Anna 25").shows("name=\"page\" value=\"2\"");
    drop(first);
    let statements = site.world.db.statements() - before;
    assert!(statements <= 40, "{statements} statements, one look for each person on the page included");
    berta.post(PEOPLE, PEOPLE, &[("search", "anna"), ("page", "2")]).await.expect(200).shows("Anna 29").hides("Anna 24");
}
