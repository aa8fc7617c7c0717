//! `/konto/registrieren` and machines; `/moderation/konten`, `/verwaltung/schutz`.

use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::testkit::START;
use domain::{Actor, Role, events, spam};

use crate::kit::{Answer, Site};

const REGISTER: (&str, &str) = ("/api/v1/accounts/register", "/konto/registrieren");
const PASSWORD: &str = "vier alte Birnen im Korb";

/// So many registered in the last hour.
async fn crowd(site: &Site, number: usize) {
    let actor = Actor::program(site.world.municipality, START, site.world.random.clone());
    let mut tx = site.world.write().await;
    for _ in 0..number {
        events::record(&mut tx, &actor, "account.registered", site.world.random.secret_id(), &()).await.expect("an event");
    }
    tx.commit().await.expect("a commit");
}

async fn register(site: &Site, email: &str, besides: &[(&str, &str)]) -> Answer {
    let fields = [&[("name", "Anna Huber"), ("email", email), ("password", PASSWORD)], besides].concat();
    site.visitor().post(REGISTER.0, REGISTER.1, &fields).await
}

fn value<'a>(page: &'a Answer, name: &str) -> &'a str {
    let field = page.text.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    field.expect("a field")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_no_person_sends_comes_back_and_is_taken_the_second_time() {
    let site = Site::new().await;
    let page = site.visitor().get(REGISTER.1).await.expect(200).shows("name=\"website\"").hides("name=\"task\"");
    assert_eq!(page.headers["cache-control"], "no-store", "the stamp is for one visitor");
    let fresh = value(&page, "stamp").to_owned();
    for besides in [&[("website", "https://spam.example")][..], &[("stamp", fresh.as_str())], &[("stamp", "")]] {
        let back = register(&site, "anna@example.org", besides).await.expect(409).shows("data-code=\"send_again\"");
        let back = back.shows("value=\"anna@example.org\"").hides("spam.example");
        assert_ne!(value(&back, "stamp"), "");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account").await, 0);
    site.world.clock.advance(3_000);
    // A slip is mended in a moment.
    let back = register(&site, "anna@", &[("stamp", &fresh)]).await.expect(422);
    let kept = value(&back, "stamp").to_owned();
    register(&site, "anna@example.org", &[("stamp", &kept)]).await.expect(303);
    let fields = [("name", "B"), ("email", "b@b.de"), ("password", PASSWORD), ("stamp", "")];
    site.visitor().call(REGISTER.0, &fields).await.expect(409).shows("\"code\":\"send_again\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_unusually_many_register_a_solved_task_or_a_moderators_nod_is_needed() {
    let site = Site::new().await;
    crowd(&site, 26).await;
    let page = site.visitor().get(REGISTER.1).await.expect(200).shows("data-bits=\"18\"").shows("<noscript>");
    let task = value(&page, "task").to_owned();
    let solved = [("task", task.as_str()), ("solution", &spam::solve(&task))];
    register(&site, "anna@example.org", &solved).await.expect(303);
    register(&site, "bert@example.org", &solved).await.expect(303);
    let waiting = "SELECT COUNT(*) FROM account_approval WHERE verdict = 'waiting'";
    assert_eq!(site.world.count(waiting).await, 1, "a task counts once; without one the form is taken and waits");
    let moderator = site.staff(Role::Moderator).await;
    moderator.get("/moderation").await.expect(200).shows("Ein neues Konto wartet auf Ihre Zustimmung");
    let desk = moderator.get("/moderation/konten").await.expect(200).shows("Anna Huber").hides("example.org");
    let id = value(&desk, "account").to_owned();
    let decide = ("/api/v1/spam/decide", "/moderation/konten");
    let anna = site.resident("Anna").await;
    anna.post(decide.0, decide.1, &[("account", &id), ("verdict", "approved")]).await.expect(403);
    moderator.post(decide.0, decide.1, &[("account", &id), ("verdict", "waiting")]).await.expect(400);
    moderator.post(decide.0, decide.1, &[("account", &id), ("verdict", "approved")]).await.expect(303);
    assert_eq!(site.world.count(waiting).await, 0);
    anna.get("/moderation/konten").await.expect(403);
    site.visitor().get("/moderation/konten").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_for_a_nod_reads_and_is_told_what_is_missing() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'Anna'").execute().await.expect("unconfirmed");
    spam::require_approval(&mut tx, &site.world.visitor(), "anna@example.org").await.expect("it waits");
    tx.query("UPDATE account SET confirmed_at = 1 WHERE name = 'Anna'").execute().await.expect("confirmed");
    tx.commit().await.expect("a commit");
    let anna = site.browser(&anna).await;
    anna.get("/ideen").await.expect(200);
    let idea = [("consultation", "x"), ("field", "y"), ("title", "Bus"), ("text", "Mein langer Text")];
    anna.call("/api/v1/ideas/submit", &idea).await.expect(403).shows("\"code\":\"approval_needed\"");
    let all = [("until", START.0.to_string())];
    let all: Vec<_> = all.iter().map(|(name, value)| (*name, value.as_str())).collect();
    anna.call("/api/v1/spam/approve-all", &all).await.expect(403);
    site.staff(Role::Moderator).await.call("/api/v1/spam/approve-all", &all).await.expect(200);
    anna.call("/api/v1/ideas/submit", &idea).await.expect(404).hides("approval_needed");
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_block_mail_domains_and_see_how_many_register() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    admin.get("/verwaltung/schutz").await.expect(200).shows("Alles wie gewohnt").shows("In der letzten Stunde neu: 0");
    let block = ("/api/v1/spam/block-domains", "/verwaltung/schutz");
    admin.post(block.0, block.1, &[("domains", "kein ort")]).await.expect(422).shows("kein ort").shows("wegwerf.example");
    admin.post(block.0, block.1, &[("domains", "@Spam.example")]).await.expect(303);
    admin.get("/verwaltung/schutz").await.expect(200).shows("spam.example");
    for email in ["a@spam.example", "a@mailinator.com"] {
        register(&site, email, &[]).await.expect(422).shows("Mit Adressen dieses Anbieters geht es nicht");
    }
    site.staff(Role::Moderator).await.get("/verwaltung/schutz").await.expect(403);
    crowd(&site, 51).await;
    admin.get("/verwaltung/schutz").await.expect(200).shows("Sehr viele neue Konten");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_without_an_account_comes_from_a_form_that_somebody_filled_in() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE consultation SET idea_rung = 'none'").execute().await.expect("open for guests");
    tx.commit().await.expect("a commit");
    site.visitor().get("/ideen/neu").await.expect(200).shows("name=\"stamp\"").shows("name=\"website\"");
    let idea =
        [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Mein langer Text")];
    for besides in [("stamp", ""), ("website", "https://spam.example")] {
        let back = site.visitor().post("/api/v1/ideas/submit", "/ideen/neu", &[&idea[..], &[besides]].concat()).await;
        back.expect(409).shows("data-code=\"send_again\"").shows("Mein langer Text");
    }
    site.visitor().post("/api/v1/ideas/submit", "/ideen/neu", &idea).await.expect(303);
}
