//! `/melden/…`, `/moderation/meldungen`.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::testing::fill;

use crate::kit::{Answer, Site};
use crate::sink::{Sink, worker};

const GIVE: &str = "/api/v1/notices/give";
const DECIDE: (&str, &str) = ("/api/v1/notices/decide", "/moderation/meldungen");

fn value<'a>(page: &'a Answer, name: &str) -> &'a str {
    let field = page.text.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
    field.expect("a field")
}

/// A site with an idea (11) of somebody and a comment, and no notices yet.
async fn site() -> (Site, String) {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    fill(&site.world, &board, "zirbel", 1).await;
    let mut tx = site.world.write().await;
    tx.query("DELETE FROM notice").execute().await.expect("none");
    tx.query("DELETE FROM mail").execute().await.expect("none");
    let (comment,): (domain::ids::CommentId,) =
        tx.query("SELECT id FROM comment WHERE author_name = 'zirbel'").one().await.expect("a comment");
    tx.commit().await.expect("a commit");
    (site, comment.to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_without_an_account_reports_an_idea_and_is_told_the_decision() {
    let (site, (sink, url)) = (site().await.0, Sink::start().await);
    site.visitor().get("/ideen/11").await.expect(200).shows("href=\"/melden/idee/11\"");
    let form = site.visitor().get("/melden/idee/11").await.expect(200).shows("name=\"stamp\"").shows("name=\"website\"");
    assert_eq!(form.headers["cache-control"], "no-store");
    let notice = [("kind", "idea"), ("id", "11"), ("reason", "privacy"), ("text", "Nennt mich"), ("email", "gast@example.org")];
    for besides in [("stamp", ""), ("website", "https://spam.example")] {
        let back = site.visitor().post(GIVE, "/melden/idee/11", &[&notice[..], &[besides]].concat()).await;
        back.expect(409).shows("data-code=\"send_again\"").shows("Nennt mich");
    }
    site.visitor().post(GIVE, "/melden/idee/11", &notice[..2]).await.expect(422).shows("Bitte machen Sie hier eine Angabe");
    let given = site.visitor().post(GIVE, "/melden/idee/11", &notice).await.expect(303);
    assert_eq!(given.location(), "/ideen/11");
    let moderator = site.staff(Role::Moderator).await;
    moderator.get("/moderation").await.expect(200).shows("Eine Meldung wartet auf Ihre Entscheidung");
    let list = moderator.get(DECIDE.1).await.expect(200).shows("Nennt mich").shows("Private Angaben").hides("gast@example.org");
    let id = value(&list, "notice").to_owned();
    moderator.post(DECIDE.0, DECIDE.1, &[("notice", &id), ("decision", "x")]).await.expect(422);
    let decision = [("notice", id.as_str()), ("verdict", "hide"), ("decision", "Sie haben recht")];
    site.resident("Anna").await.post(DECIDE.0, DECIDE.1, &decision).await.expect(403);
    moderator.post(DECIDE.0, DECIDE.1, &decision).await.expect(303);
    moderator.post(DECIDE.0, DECIDE.1, &decision).await.expect(404);
    site.visitor().with_cookie("sprache=de").get("/ideen/11").await.expect(404);
    worker(&site, &url).work().await;
    let mails = sink.mails();
    let to_guest = mails.iter().filter(|mail| mail.contains("gast@example.org")).count();
    let to_author = mails.iter().filter(|mail| mail.contains("zirbel@example.org")).count();
    assert_eq!((to_guest, to_author), (2, 1), "{mails:?}");
    assert!(mails.iter().all(|mail| !(mail.contains("gast@") && mail.contains("zirbel@"))), "one recipient each");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_reported_from_an_account_and_may_stay() {
    let (site, comment) = site().await;
    let page = format!("/melden/kommentar/{comment}");
    site.visitor().get("/ideen/13").await.expect(200).shows(&page);
    let anna = site.resident("Anna").await;
    anna.get(&page).await.expect(200).hides("name=\"stamp\"").hides("name=\"email\"");
    let notice = [("kind", "comment"), ("id", comment.as_str()), ("reason", "insult"), ("text", "Gemein")];
    anna.post(GIVE, &page, &notice).await.expect(303);
    let moderator = site.staff(Role::Moderator).await;
    let id = value(&moderator.get(DECIDE.1).await.expect(200), "notice").to_owned();
    let decision = [("notice", id.as_str()), ("verdict", "keep"), ("decision", "Noch erlaubt")];
    moderator.post(DECIDE.0, DECIDE.1, &decision).await.expect(303);
    site.visitor().get("/ideen/13").await.expect(200).shows(&page);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind LIKE 'account_notice%' AND to_email IS NULL").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_reports_a_day_are_enough() {
    let (site, _) = site().await;
    let anna = site.resident("Anna").await;
    let notice = [("kind", "idea"), ("id", "11"), ("reason", "spam"), ("text", "Werbung")];
    for _ in 0..20 {
        anna.call(GIVE, &notice).await.expect(200);
    }
    anna.call(GIVE, &notice).await.expect(429);
    site.resident("Bert").await.call(GIVE, &notice).await.expect(200);
}
