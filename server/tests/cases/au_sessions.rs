//! Sessions: whose a cookie is, and when it is nobody's any more.

use domain::Role;
use domain::clock::{DAY, HOUR, MINUTE};
use uuid::Uuid;

use crate::anna::{ANNA, NEW, PASSWORD, RESET, browser, newest_link, noted, reset, session, sign_in, signed_in, site_of_anna};
use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn au09_each_proof_of_who_one_is_gives_a_new_cookie_and_the_old_one_is_dead() {
    let site = site_of_anna().await;
    let first = sign_in(&site, ANNA, PASSWORD).await.expect(303);
    let anna = browser(&site, &first);
    let fields = [("email", ANNA), ("password", PASSWORD)];
    let second = anna.post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields).await.expect(303);
    assert_ne!(session(&first), session(&second));
    anna.get("/konto").await.expect(303);
    let anna = browser(&site, &second);
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    let third = anna.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    assert_ne!(session(&second), session(&third));
    anna.get("/konto").await.expect(303);
    browser(&site, &third).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au09_another_role_needs_a_new_cookie_and_no_old_one_comes_back() {
    let site = site_of_anna().await;
    let (desk, phone) = (sign_in(&site, ANNA, PASSWORD).await, sign_in(&site, ANNA, PASSWORD).await);
    let mut tx = site.world.read().await;
    let (id,): (Uuid,) = tx.query("SELECT id FROM account WHERE name = 'Anna Huber'").one().await.expect("Anna");
    drop(tx);
    let admin = site.staff(Role::Administrator).await;
    for role in ["moderator", "resident"] {
        let known = sign_in(&site, ANNA, PASSWORD).await.expect(303);
        let fields = [("account", id.to_string()), ("role", role.to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        admin.call("/api/v1/staff/change-role", &fields).await.expect(200);
        let new = sign_in(&site, ANNA, PASSWORD).await.expect(303);
        assert_ne!(session(&known), session(&new));
        browser(&site, &new).get("/konto").await.expect(200);
        for old in [&desk, &phone, &known] {
            browser(&site, old).get("/konto").await.expect(303);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au10_a_cookie_that_a_neighbouring_host_can_plant_is_not_read() {
    let site = Site::secure().await;
    let token = site.world.session(&site.world.resident("Anna").await).await;
    // Only a cookie with this prefix is bound to one host by every browser; a sibling of the domain can plant any other.
    site.visitor().with_cookie(&format!("sitzung={token}")).get("/konto").await.expect(303);
    site.visitor().with_cookie(&format!("__Host-sitzung={token}")).get("/konto").await.expect(200);
    let anna = site.visitor().with_cookie(&format!("sitzung={}; __Host-sitzung={token}", "a".repeat(64)));
    let out = anna.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    let cookies: Vec<_> = out.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-sitzung=")).expect("a session cookie");
    assert!(session.contains("; Secure") && session.contains("; Path=/") && session.contains("; HttpOnly"), "{session}");
    assert!(session.contains("; SameSite=Lax") && !session.contains("Domain"), "{session}");
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_a_new_password_ends_every_other_session_at_once() {
    let site = site_of_anna().await;
    let (desk, phone) = (signed_in(&site).await, signed_in(&site).await);
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    let changed = desk.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    phone.get("/konto").await.expect(303);
    browser(&site, &changed).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_a_reset_ends_all_sessions_at_once() {
    let site = site_of_anna().await;
    let phone = signed_in(&site).await;
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    phone.get("/konto").await.expect(200);
    reset(&site, &link, NEW).await.expect(303);
    phone.get("/konto").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_what_a_block_ended_does_not_come_back_when_it_is_lifted() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let (desk, phone) = (site.staff(Role::Administrator).await, site.browser(&anna).await);
    phone.get("/konto").await.expect(200);
    let account = anna.account().expect("an account").to_string();
    for door in ["/api/v1/staff/block", "/api/v1/staff/unblock"] {
        desk.call(door, &[("account", &account), ("reason", "Grund")]).await.expect(200);
        phone.get("/konto").await.expect(303);
    }
    site.browser(&anna).await.get("/konto").await.expect(200);
}

/// The session of somebody of another municipality of this installation, which is at b.example.
async fn session_elsewhere(site: &Site) -> String {
    let there = site.world.found("Waldlinden", "09999002").await;
    let mut tx = site.world.write().await;
    for (host, id) in [("127.0.0.1", site.world.municipality), ("b.example", there)] {
        let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2)";
        tx.query(sql).bind(host.to_owned()).bind(id).execute().await.expect("a host");
    }
    tx.commit().await.expect("a commit");
    format!("sitzung={}", site.world.session(&site.world.person(there, "Emil", Role::Resident).await).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn au23_broken_huge_and_foreign_cookies_are_nobodys() {
    let site = site_of_anna().await;
    let good = session(&sign_in(&site, ANNA, PASSWORD).await.expect(303)).expect("a session");
    let cut = &good[..good.len() - 1];
    let turned = format!("{cut}{}", if good.ends_with('0') { '1' } else { '0' });
    let many = (0..100).map(|n| format!("k{n}=v")).collect::<Vec<_>>().join("; ");
    let foreign = session_elsewhere(&site).await;
    let long = format!("sitzung={}", "a".repeat(8_000));
    for cookie in [cut, &turned, "sitzung=", "sitzung", "sitzung=%00;;=;", &long, &foreign, &format!("{many}; sitzung=x")] {
        let answer = site.visitor().with_cookie(cookie).get("/konto").await;
        assert!(answer.status == 303 || answer.status == 431, "{} for {}", answer.status, &cookie[..cookie.len().min(40)]);
        site.visitor().with_cookie(cookie).get("/").await;
    }
    site.visitor().with_cookie(&format!("{many}; {good}")).get("/konto").await.expect(200);
    site.visitor().at("b.example").with_cookie(&foreign).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au24_sessions_end_by_rest_and_by_age_and_people_end_their_own() {
    let site = site_of_anna().await;
    let (rests, walks) = (signed_in(&site).await, signed_in(&site).await);
    for _ in 0..6 {
        site.world.clock.advance(30 * DAY - HOUR);
        walks.get("/konto").await.expect(200);
        noted(&site).await;
    }
    rests.get("/konto").await.expect(303);
    site.world.clock.advance(6 * HOUR);
    walks.get("/konto").await.expect(303);
    let (desk, phone, tablet) = (signed_in(&site).await, signed_in(&site).await, signed_in(&site).await);
    desk.post("/api/v1/accounts/end-other-sessions", "/konto", &[]).await.expect(303);
    for gone in [phone, tablet] {
        gone.get("/konto").await.expect(303);
    }
    desk.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au24_sessions_of_staff_end_after_an_hour_of_rest_and_after_half_a_day() {
    let site = site_of_anna().await;
    for role in [Role::Moderator, Role::Council, Role::Administrator] {
        let email = format!("{}@example.org", role.as_str());
        site.with_password(&email, PASSWORD, role).await;
        let in_anew = async || browser(&site, &sign_in(&site, &email, PASSWORD).await.expect(303));
        let (rests, walks) = (in_anew().await, in_anew().await);
        for half_hours in 1..24 {
            site.world.clock.advance(30 * MINUTE);
            walks.get("/konto").await.expect(200);
            noted(&site).await;
            if half_hours == 2 {
                rests.get("/konto").await.expect(303);
            }
        }
        site.world.clock.advance(30 * MINUTE);
        walks.get("/konto").await.expect(303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au24_people_see_their_own_sessions_and_end_nobody_elses() {
    let site = Site::new().await;
    let (anna, desk, phone) = (site.resident("Anna").await, site.resident("Berta").await, site.resident("Berta").await);
    let page = desk.get("/konto").await.expect(200);
    let id = page.text.split("name=\"session\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the phone");
    anna.get("/konto").await.expect(200).hides("name=\"session\"");
    anna.call("/api/v1/accounts/end-session", &[("session", id)]).await.expect(404);
    anna.call("/api/v1/accounts/end-other-sessions", &[]).await.expect(200);
    phone.get("/konto").await.expect(200);
    desk.call("/api/v1/accounts/end-session", &[("session", id)]).await.expect(200);
    phone.get("/konto").await.expect(303);
    desk.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn wb06_nobody_is_signed_in_or_out_by_a_foreign_page() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    for headers in
        [&[("sec-fetch-site", "cross-site")][..], &[("sec-fetch-site", "same-site")], &[("origin", "https://evil.example")]]
    {
        for door in ["/api/v1/accounts/sign-in", "/api/v1/accounts/sign-out", "/api/v1/accounts/end-other-sessions"] {
            anna.post_with(door, headers).await.expect(403).shows("cross_site");
            let stranger = site.visitor().post_with(door, headers).await.expect(403);
            assert!(!stranger.headers.contains_key("set-cookie"), "{door}");
        }
    }
    anna.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn wb18_after_signing_out_an_old_tab_and_the_next_person_find_nothing() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    let page = anna.get("/konto").await.expect(200);
    assert_eq!(page.headers["cache-control"], "no-store", "the back button finds nothing");
    let out = anna.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert!(out.headers.get_all("set-cookie").iter().any(|cookie| cookie.as_bytes().starts_with(b"sitzung=;")));
    anna.post("/api/v1/accounts/resend-confirmation", "/konto", &[]).await.expect(303);
    anna.call("/api/v1/accounts/resend-confirmation", &[]).await.expect(401);
    let berta = site.resident("Berta").await;
    berta.get("/konto").await.expect(200).hides("Anna");
}
