//! What an account that is not confirmed, and what a token of a mail, may do: their own thing and nothing else.

use domain::Role;
use domain::clock::MINUTE;
use domain::consultations::Part;
use domain::consultations::testing::running;

use crate::anna::{ANNA, PASSWORD, RESET, browser, newest_link, register, sign_in, site_of_anna, token};
use crate::kit::Site;

/// Doors that answer everybody alike and let nobody in.
const HARMLESS: [&str; 5] =
    ["visits/language", "accounts/request-reset", "accounts/sign-out", "factors/request-mail-code", "factors/ask-sign-in"];

#[tokio::test(flavor = "multi_thread")]
async fn au20_who_has_not_confirmed_takes_no_part_yet_and_loses_no_text() {
    let site = site_of_anna().await;
    let r = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    site.world.clock.advance(MINUTE);
    register(&site, "Berta", "berta@example.org").await.expect(303);
    let berta = browser(&site, &sign_in(&site, "berta@example.org", PASSWORD).await.expect(303));
    let idea =
        [("consultation", r.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Mein Bus"), ("text", "Mein langer Text")];
    let back = berta.post("/api/v1/ideas/submit", "/ideen/neu", &idea).await.expect(403);
    back.shows("data-code=\"confirm_email\"").shows("Mein Bus").shows("Mein langer Text");
    let (id, choice) = (r.id.to_string(), format!("choice[m-{}]", r.measures[0]));
    for (door, fields) in [
        ("/api/v1/votes/cast", vec![("consultation", id.as_str()), (choice.as_str(), "yes")]),
        ("/api/v1/surveys/respond", vec![("consultation", id.as_str()), ("version", "x")]),
    ] {
        berta.call(door, &fields).await.expect(403).shows("confirm_email");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 0);
    let link = newest_link(&site, "/konto/bestaetigen/").await;
    let fields = [("token", token(&link)), ("password", PASSWORD)];
    let berta = browser(&site, &site.visitor().post("/api/v1/accounts/confirm", &link, &fields).await.expect(303));
    berta.post("/api/v1/ideas/submit", "/ideen/neu", &idea).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn au22_a_token_for_one_purpose_opens_nothing_else() {
    let site = site_of_anna().await;
    site.world.staff(Role::Administrator).await;
    let mut tokens = Vec::new();
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    tokens.push(("accounts/reset", newest_link(&site, "/konto/passwort-vergessen/neu/").await));
    register(&site, "Berta", "berta@example.org").await.expect(303);
    tokens.push(("accounts/confirm", newest_link(&site, "/konto/bestaetigen/").await));
    let anna = browser(&site, &sign_in(&site, ANNA, PASSWORD).await.expect(303));
    let change = [("email", "neu@example.org"), ("password", PASSWORD)];
    anna.post("/api/v1/accounts/request-email-change", "/konto/e-mail", &change).await.expect(303);
    tokens.push(("accounts/confirm-email-change", newest_link(&site, "/konto/e-mail/neu/").await));
    tokens.push(("mails/unsubscribe", unsubscribe_link(&site).await));
    let (accounts, sessions) = (state(&site).await, site.world.count("SELECT COUNT(*) FROM session").await);
    for (own, link) in &tokens {
        for door in app::addresses::doors().into_iter().filter(|door| !door.ends_with(own)) {
            let fields =
                [("token", token(link)), ("code", token(link)), ("email", ANNA), ("password", "sieben neue Gabeln im Heu")];
            let told = site.visitor().call(door, &fields).await;
            let did_nothing = told.status >= 400 || HARMLESS.iter().any(|harmless| door.ends_with(harmless));
            assert!(did_nothing, "{own} at {door}: {}", told.text);
        }
        for begin in [
            "/konto/bestaetigen/",
            "/konto/passwort-vergessen/neu/",
            "/konto/e-mail/neu/",
            "/konto/e-mail/zurueck/",
            "/abmelden/",
        ] {
            if !link.starts_with(begin) {
                let page = site.visitor().get(&format!("{begin}{}", token(link))).await;
                assert!(page.status == 410 || page.status == 404, "{own} at {begin}: {}", page.status);
            }
        }
        let cookie = site.visitor().with_cookie(&format!("sitzung={}", token(link)));
        cookie.get("/konto").await.expect(303);
    }
    assert_eq!((state(&site).await, site.world.count("SELECT COUNT(*) FROM session").await), (accounts, sessions));
}

/// How the accounts stand, in one number that changes with each of their parts.
async fn state(site: &Site) -> i64 {
    let sql = "SELECT COUNT(*) * 1000 + COUNT(confirmed_at) * 100 + COUNT(DISTINCT password_hash) * 10 + COUNT(DISTINCT email) FROM account";
    site.world.count(sql).await
}

/// The link by which Anna gets no more news.
async fn unsubscribe_link(site: &Site) -> String {
    let anna = site.world.person(site.world.municipality, "Anna", Role::Resident).await;
    let mut tx = site.world.write().await;
    let data = serde_json::json!({ "number": 1, "title": "Bus" });
    let to = anna.account().expect("an account");
    domain::mail::enqueue(&mut tx, &site.world.now(&anna), to, "idea_published", &data).await.expect("a mail");
    tx.commit().await.expect("a commit");
    newest_link(site, "/abmelden/").await
}
