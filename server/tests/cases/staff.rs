//! Roles, blocks, invitations and the audit log: nobody raises themselves, who is out is out at once, and what staff did stays written down.

use domain::clock::{DAY, HOUR, MINUTE};
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::{Actor, Role, audit, consultations, privacy};

use crate::kit::{Browser, Site};

const PEOPLE: &str = "/verwaltung/personen";
const RESET: (&str, &str) = ("/api/v1/accounts/request-reset", "/konto/passwort-vergessen");
const CHANGE: &str = "/api/v1/staff/change-role";
const PASSWORD: &str = "vier alte Birnen im Korb";

fn id_of(actor: &Actor) -> String {
    actor.account().expect("an account").to_string()
}

async fn administrator(site: &Site, name: &str) -> (Actor, Browser) {
    let actor = site.world.person(site.world.municipality, name, Role::Administrator).await;
    let browser = site.browser(&actor).await;
    (actor, browser)
}

/// The token of the newest link of a kind, as it waits in the outbox.
async fn newest_link(site: &Site, kind: &str) -> String {
    let mut tx = site.world.read().await;
    let sql = "SELECT data FROM mail WHERE kind = $1 ORDER BY created_at DESC LIMIT 1";
    let (data,): (String,) = tx.query(sql).bind(kind.to_owned()).one().await.expect("a mail");
    let data: serde_json::Value = serde_json::from_str(&data).expect("data");
    data["token"].as_str().expect("a token").to_owned()
}

/// A minute later Anna asks for a new password; the link that she is sent.
async fn reset_link(site: &Site) -> String {
    site.world.clock.advance(MINUTE);
    site.visitor().call("/api/v1/accounts/request-reset", &[("email", "anna@example.org")]).await.expect(200);
    newest_link(site, "account_reset").await
}

/// How many people have a role.
async fn roles(site: &Site) -> i64 {
    site.world.count("SELECT COUNT(*) FROM account WHERE role <> 'resident'").await
}

#[tokio::test(flavor = "multi_thread")]
async fn az07_nobody_raises_themselves_or_others_beyond_their_right_and_the_last_administrator_stays() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let moderator = site.world.staff(Role::Moderator).await;
    let (berta, desk) = administrator(&site, "Berta").await;
    let before = roles(&site).await;
    for (who, role) in [(&moderator, "administrator"), (&moderator, "council"), (&anna, "moderator"), (&anna, "administrator")] {
        let browser = site.browser(who).await;
        for whom in [who, &anna] {
            browser.call(CHANGE, &[("account", &id_of(whom)), ("role", role)]).await.expect(403).shows("\"code\":\"forbidden\"");
        }
        let fields = [("email", "doris@example.org"), ("role", role)];
        browser.call("/api/v1/staff/invite", &fields).await.expect(403);
    }
    let elsewhere = site.world.found("Waldlinden", "09999002").await;
    let foreign = site.world.person(elsewhere, "Emil", Role::Resident).await;
    let mut tx = site.world.write().await;
    for (host, id) in [("127.0.0.1", site.world.municipality), ("b.example", elsewhere)] {
        let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2)";
        tx.query(sql).bind(host.to_owned()).bind(id).execute().await.expect("a host");
    }
    tx.commit().await.expect("a commit");
    desk.call(CHANGE, &[("account", &id_of(&foreign)), ("role", "moderator")]).await.expect(404).shows("not_found");
    desk.get(&format!("{PEOPLE}/{}", id_of(&foreign))).await.expect(404);
    desk.call("/api/v1/staff/invite", &[("email", "doris@example.org"), ("role", "administrator")]).await.expect(422);
    let alone = [("account", id_of(&anna)), ("role", "administrator".to_owned())];
    let alone = alone.each_ref().map(|(name, value)| (*name, value.as_str()));
    desk.call(CHANGE, &alone).await.expect(409).shows("second_admin_needed");
    desk.call(CHANGE, &[("account", &id_of(&berta)), ("role", "resident")]).await.expect(409).shows("last_admin");
    assert_eq!(roles(&site).await, before, "nothing has changed");
    let (_, other) = administrator(&site, "Clara").await;
    desk.call(CHANGE, &alone).await.expect(200);
    let mut tx = site.world.read().await;
    let (id,): (domain::ids::RoleRequestId,) = tx.query("SELECT id FROM role_request").one().await.expect("a wish");
    drop(tx);
    desk.call("/api/v1/staff/confirm-request", &[("request", &id.to_string())]).await.expect(403).shows("four_eyes");
    assert_eq!(roles(&site).await, before + 1, "only Clara has come");
    other.call("/api/v1/staff/confirm-request", &[("request", &id.to_string())]).await.expect(200);
    assert_eq!(roles(&site).await, before + 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn au03_asking_for_a_reset_has_one_answer_for_a_blocked_account_too() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    for name in ["Anna", "Bert", "Cora"] {
        site.world.resident(name).await;
    }
    let bert = site.world.resident("Bert").await;
    desk.call("/api/v1/staff/block", &[("account", &id_of(&bert)), ("reason", "Grund")]).await.expect(200);
    let mut tx = site.world.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'Cora'").execute().await.expect("unconfirmed");
    tx.commit().await.expect("a commit");
    let mut answers = Vec::new();
    for name in ["anna", "bert", "cora", "nobody"] {
        let email = format!("{name}@example.org");
        let answer = site.visitor().post(RESET.0, RESET.1, &[("email", &email)]).await.expect(303);
        answers.push((answer.location().to_owned(), answer.text.len()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'").await, 1, "only Anna gets one");
}

#[tokio::test(flavor = "multi_thread")]
async fn au22_an_invitation_opens_no_password_and_a_link_to_reset_no_role() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    let anna = site.world.resident("Anna").await;
    desk.call("/api/v1/staff/invite", &[("email", "anna@example.org"), ("role", "council")]).await.expect(200);
    let invitation = newest_link(&site, "staff_invitation").await;
    let visitor = site.visitor();
    visitor.call("/api/v1/accounts/reset", &[("token", &invitation), ("password", PASSWORD)]).await.expect(410);
    visitor.call("/api/v1/accounts/confirm", &[("token", &invitation), ("password", PASSWORD)]).await.expect(410);
    for door in ["confirm-email-change", "undo-email-change"] {
        visitor.call(&format!("/api/v1/accounts/{door}"), &[("token", &invitation)]).await.expect(410);
    }
    let reset = reset_link(&site).await;
    visitor.call("/api/v1/staff/join", &[("token", &reset), ("name", "Anna"), ("password", PASSWORD)]).await.expect(410);
    let own = site.browser(&anna).await;
    own.call("/api/v1/staff/accept-invitation", &[("token", &reset)]).await.expect(410);
    own.call("/api/v1/staff/accept-invitation", &[("token", &invitation)]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_a_block_or_another_role_ends_every_session_at_once() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    let moderator = site.world.staff(Role::Moderator).await;
    let devices = [site.browser(&moderator).await, site.browser(&moderator).await];
    for device in &devices {
        device.get("/moderation").await.expect(200);
    }
    desk.call(CHANGE, &[("account", &id_of(&moderator)), ("role", "resident")]).await.expect(200);
    for device in &devices {
        device.get("/moderation").await.expect(303);
        device.call("/api/v1/moderation/hide", &[("kind", "idea"), ("id", "1"), ("reason", "x")]).await.expect(401);
    }
    site.browser(&moderator).await.get("/moderation").await.expect(403);
    let anna = site.world.resident("Anna").await;
    let phone = site.browser(&anna).await;
    phone.get("/konto").await.expect(200);
    desk.call("/api/v1/staff/block", &[("account", &id_of(&anna)), ("reason", "Grund")]).await.expect(200);
    phone.get("/konto").await.expect(303);
    phone.call("/api/v1/accounts/end-other-sessions", &[]).await.expect(401);
    site.browser(&anna).await.get("/konto").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_a_new_password_ends_every_session_at_once() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let devices = [site.browser(&anna).await, site.browser(&anna).await];
    let link = reset_link(&site).await;
    for device in &devices {
        device.get("/konto").await.expect(200);
    }
    site.visitor().call("/api/v1/accounts/reset", &[("token", &link), ("password", PASSWORD)]).await.expect(200);
    for device in &devices {
        device.get("/konto").await.expect(303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au13_a_link_to_reset_holds_once_for_an_hour_and_only_the_newest() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let page = |link: &str| format!("/konto/passwort-vergessen/neu/{link}");
    let reset =
        async |link: &str| site.visitor().call("/api/v1/accounts/reset", &[("token", link), ("password", PASSWORD)]).await;
    let (older, newer) = (reset_link(&site).await, reset_link(&site).await);
    site.visitor().get(&page(&older)).await.expect(410).shows("data-code=\"link_expired\"");
    for _ in 0..2 {
        site.visitor().get(&page(&newer)).await.expect(200);
    }
    reset(&older).await.expect(410);
    reset(&newer).await.expect(200);
    reset(&newer).await.expect(410);
    site.world.clock.advance(HOUR);
    let link = reset_link(&site).await;
    let own = site.browser(&anna).await;
    let change = [("old_password", PASSWORD), ("password", "sieben neue Gabeln im Heu")];
    own.call("/api/v1/accounts/change-password", &change).await.expect(200);
    reset(&link).await.expect(410);
    site.world.clock.advance(HOUR);
    let link = reset_link(&site).await;
    site.world.clock.advance(HOUR);
    site.visitor().get(&page(&link)).await.expect(410);
    reset(&link).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn au13_an_invitation_holds_once_for_fourteen_days_and_a_reset_does_not_revive_it() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    let mut links = Vec::new();
    for role in ["moderator", "council"] {
        site.world.clock.advance(1);
        desk.call("/api/v1/staff/invite", &[("email", "doris@example.org"), ("role", role)]).await.expect(200);
        links.push(newest_link(&site, "staff_invitation").await);
    }
    let visitor = site.visitor();
    visitor.get(&format!("/einladung/{}", links[0])).await.expect(410).shows("data-code=\"link_expired\"");
    for _ in 0..2 {
        visitor.get(&format!("/einladung/{}", links[1])).await.expect(200);
    }
    site.world.clock.advance(14 * DAY);
    visitor.get(&format!("/einladung/{}", links[1])).await.expect(410);
    visitor.call("/api/v1/accounts/request-reset", &[("email", "doris@example.org")]).await.expect(200);
    let join = [("token", links[1].as_str()), ("name", "Doris"), ("password", PASSWORD)];
    visitor.call("/api/v1/staff/join", &join).await.expect(410).shows("link_expired");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account WHERE email_folded = 'doris@example.org'").await, 0);
    privacy::forget(&site.world.db, &site.world.random, site.world.clock.now().plus(DAY)).await.expect("forgotten");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM invitation").await, 0, "not even the hash is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn op01_what_an_operator_asks_for_after_a_break_in_is_written_down() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    let anna = site.world.resident("Anna").await;
    let own = site.browser(&anna).await;
    let wrong = [("email", "anna@example.org"), ("password", "falsch geraten 17")];
    site.visitor().call("/api/v1/accounts/sign-in", &wrong).await.expect(422);
    own.get(PEOPLE).await.expect(403);
    own.call(CHANGE, &[("account", &id_of(&anna)), ("role", "administrator")]).await.expect(403);
    desk.call(CHANGE, &[("account", &id_of(&anna)), ("role", "council")]).await.expect(200);
    let r = running(&site.world, &[Part::Ideas]).await;
    let mut tx = site.world.write().await;
    let found = consultations::store::find_by_slug(&mut tx, &r.admin, &r.slug).await.expect("the consultation");
    let end = consultations::draft::LocalTime::of(found.closes_at.plus(DAY));
    consultations::actions::move_deadline(&mut tx, &r.admin, r.id, &end).await.expect("moved");
    domain::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    desk.get(&format!("/beteiligungen/{}/bericht.csv", r.slug)).await.expect(200);
    site.visitor().get(&format!("/beteiligungen/{}/bericht.csv", r.slug)).await.expect(200);
    // What is noted beside a request may come a moment after its answer.
    let denied = "SELECT COUNT(*) FROM security_event WHERE kind = 'denied' AND at > 0 AND actor_id = account_id";
    for _ in 0..50 {
        if site.world.count(denied).await > 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    for sql in [
        denied,
        "SELECT COUNT(*) FROM security_event WHERE kind = 'sign_in_failed' AND at > 0",
        "SELECT COUNT(*) FROM security_event WHERE kind = 'role_changed' AND at > 0 AND actor_id <> account_id",
        "SELECT COUNT(*) FROM audit WHERE kind = 'staff.role_changed' AND actor_id IS NOT NULL",
        "SELECT COUNT(*) FROM audit WHERE kind = 'consultation.deadline_moved' AND actor_id IS NOT NULL",
        "SELECT COUNT(*) FROM audit WHERE kind = 'export.dossier' AND actor_role = 'administrator'",
    ] {
        assert_eq!(site.world.count(sql).await, 1, "{sql}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr11_what_somebody_did_who_left_stays_under_their_role() {
    let site = Site::new().await;
    let (_, desk) = administrator(&site, "Berta").await;
    let (clara, leaving) = administrator(&site, "Clara Fort").await;
    let anna = site.world.resident("Anna").await;
    leaving.call(CHANGE, &[("account", &id_of(&anna)), ("role", "council")]).await.expect(200);
    let log = "/verwaltung/protokoll";
    desk.get(log).await.expect(200).shows("Clara Fort (Verwaltung)").shows("Rolle geändert: Anna");
    leaving.call(CHANGE, &[("account", &id_of(&clara)), ("role", "resident")]).await.expect(200);
    let left = desk.get(log).await.expect(200).shows("Rolle geändert: Anna");
    left.hides("Clara Fort (").shows("<td data-label=\"Wer\">Verwaltung</td>");
    let verdict = audit::verify(&mut site.world.read().await, site.world.municipality).await.expect("a verdict");
    assert_eq!(verdict.broken, None);
}
