//! Much of everything: a large board, a rush before the end, mails to a whole town.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::votes::{Cast, Paper, YES};
use domain::{Error, Role};

use crate::kit::Site;
use crate::sink::{Sink, worker};

const CAST: &str = "/api/v1/votes/cast";

/// Rows of one statement: PostgreSQL ends those that take seconds.
const AT_ONCE: usize = 25_000;

/// 50,000 ideas and 500,000 comments, 5,000 of them on idea 1.
async fn fill(site: &Site, r: &Running) {
    let ideas = "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_name, origin, title, text, \
                   state, support_count, comment_count, created_at, published_at) \
                 SELECT $1, {id}, i, $2, $3, 'Anna', 'import', 'Idee ' || i, 'Ein Text.', 'published', i % 97, 0, i, i FROM n";
    let comments = "INSERT INTO comment (municipality_id, id, idea_id, author_name, text, state, created_at) \
                    SELECT $1, {id}, idea.id, 'Bert', 'Gut ' || n.i, 'published', n.i FROM n JOIN idea ON idea.municipality_id = $1 \
                      AND idea.number = CASE WHEN n.i <= 5000 THEN 1 ELSE 1 + n.i % 50000 END";
    for (sql, count) in [(ideas, 50_000), (comments, 500_000)] {
        for first in (1..=count).step_by(AT_ONCE) {
            let last = first + AT_ONCE - 1;
            let numbers = format!("WITH RECURSIVE n (i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last}) ");
            let [sqlite, postgres] = ["randomblob(16)", "gen_random_uuid()"].map(|id| -> &'static str {
                // A test may keep a few statements for as long as it runs.
                sql.replace("{id}", id).replacen("SELECT", &format!("{numbers} SELECT"), 1).leak()
            });
            let mut tx = site.world.write().await;
            let query = tx.query_for(sqlite, postgres).bind(site.world.municipality);
            let query = if sql == ideas { query.bind(r.id).bind(r.field) } else { query };
            query.execute().await.expect("many rows");
            tx.commit().await.expect("a commit");
        }
    }
    let mut tx = site.world.write().await;
    tx.query("ANALYZE").execute().await.expect("known sizes");
    tx.commit().await.expect("a commit");
}

#[tokio::test(flavor = "multi_thread")]
async fn av09_a_board_of_50_000_ideas_and_500_000_comments_is_read_page_by_page() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas]).await;
    fill(&site, &r).await;
    let reader = site.visitor().with_cookie("x=1");
    for path in [
        "/ideen",
        "/ideen?seite=2",
        "/ideen?seite=2000",
        "/ideen?sortierung=neu",
        "/ideen/1",
        "/ideen/1?seite=2",
        "/ideen/1?seite=9999",
    ] {
        // Ten times what is promised: this is a build for tests, on a machine that does other things too.
        let asked = tokio::time::timeout(Duration::from_secs(5), reader.get(path)).await;
        let page = asked.unwrap_or_else(|_| panic!("{path} takes too long")).expect(200);
        assert!(page.text.len() < 256 * 1024, "{path}: {} bytes", page.text.len());
        let shown = page.text.matches("Gut ").count().max(page.text.matches("href=\"/ideen/").count());
        assert!(shown <= 250, "{path} shows {shown} at once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn av10_in_the_rush_before_a_deadline_no_vote_is_lost_and_none_counts_twice() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let (id, choice) = (r.id.to_string(), format!("choice[m-{}]", r.measures[0]));
    let end = site.world.count("SELECT MAX(closes_at) FROM consultation").await;
    site.world.clock.advance(end - site.world.clock.now().0 - 1);
    let mut browsers = Vec::new();
    for n in 0..60 {
        browsers.push(site.resident(&format!("Person {n}")).await);
    }
    let late = site.resident("Spät").await;
    let mut rush = tokio::task::JoinSet::new();
    for (person, browser) in browsers.into_iter().enumerate() {
        let (id, choice) = (id.clone(), choice.clone());
        rush.spawn(async move {
            // Twice at once, as an impatient hand does it.
            let fields = [("consultation", id.as_str()), ("revision", "0"), (choice.as_str(), "yes")];
            let (one, other) = tokio::join!(browser.call(CAST, &fields), browser.call(CAST, &fields));
            (person, [one.status, other.status])
        });
    }
    let voters = async || site.world.count("SELECT COUNT(*) FROM participation WHERE part = 'vote'").await;
    while voters().await < 5 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    // In the midst of it the time is over.
    site.world.clock.advance(1);
    let fields = [("consultation", id.as_str()), ("revision", "0"), (choice.as_str(), "yes")];
    late.call(CAST, &fields).await.expect(409).shows("\"code\":\"voting_closed\"");
    let told: HashMap<usize, [u16; 2]> = rush.join_all().await.into_iter().collect();
    assert!(told.values().flatten().all(|status| [200, 409].contains(status)), "{told:?}");
    let acknowledged = told.values().filter(|told| told.contains(&200)).count();
    let voted = voters().await;
    assert_eq!(usize::try_from(voted), Ok(acknowledged), "who was told so has voted, and nobody else: {told:?}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, voted, "once each");
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    assert_eq!(site.world.count("SELECT participants FROM outcome").await, voted, "and all of them are counted");
}

#[tokio::test(flavor = "multi_thread")]
async fn av10_what_is_written_after_the_end_is_late_even_when_it_was_sent_before() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let end = site.world.count("SELECT MAX(closes_at) FROM consultation").await;
    site.world.clock.advance(end - site.world.clock.now().0 - 1);
    let sent = async |name: &str| Cast {
        actor: site.world.resident(name).await,
        vote: r.id,
        paper: Paper::of(&[(r.measures[0], YES)]),
        request_id: site.world.random.secret_id(),
        expected_revision: None,
    };
    let [anna, bert, cleo] = [sent("Anna").await, sent("Bert").await, sent("Cleo").await];
    // While somebody else writes the time is over; then whoever came first goes alone, or all go together.
    let writer = site.world.write().await;
    site.world.clock.advance(1);
    let desk = &site.app.desk;
    let (anna, bert, cleo, ()) = tokio::join!(desk.cast(anna), desk.cast(bert), desk.cast(cleo), async { drop(writer) });
    assert_eq!([anna, bert, cleo].map(Result::err), [const { Some(Error::Closed("voting_closed")) }; 3]);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn av15_while_50_000_people_are_told_of_a_decision_pages_and_forms_are_answered() {
    let (site, (_sink, url)) = (Site::new().await, Sink::start().await);
    let r = running(&site.world, &[Part::Ideas, Part::Vote]).await;
    let mut tx = site.world.write().await;
    let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)";
    let people =
        "SELECT $1, {id}, 'p' || i || '@example.org', 'p' || i || '@example.org', 'Person', 'x', 'resident', 'de', 0, 0 FROM n";
    let [sqlite, postgres] = ["randomblob(16)", "gen_random_uuid()"].map(|id| -> &'static str {
        format!(
            "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, confirmed_at, created_at) \
             {numbers} {}",
            people.replace("{id}", id)
        )
        .leak()
    });
    tx.query_for(sqlite, postgres).bind(site.world.municipality).execute().await.expect("a town");
    let took_part = "INSERT INTO participation (municipality_id, consultation_id, part, account_id) \
                     SELECT municipality_id, $2, 'vote', id FROM account WHERE municipality_id = $1 AND name = 'Person'";
    tx.query(took_part).bind(site.world.municipality).bind(r.id).execute().await.expect("who voted");
    tx.commit().await.expect("a commit");
    let anna = site.resident("Anna").await;
    decide(&site).await;
    let working = tokio::spawn({
        let worker = worker(&site, &url);
        async move { worker.work().await }
    });
    // Between one page of mails and another, again and again: in one transaction nobody would see but none of them or all.
    let mut seen = BTreeSet::new();
    while seen.len() < 10 {
        let read = tokio::time::timeout(Duration::from_secs(3), anna.get("/fahrplan")).await;
        read.expect("a page is not held up").expect(200);
        let written = tokio::time::timeout(Duration::from_secs(3), anna.post("/api/v1/mails/choose", "/konto", &[])).await;
        written.expect("a form is not held up").expect(303);
        let mails = site.world.count("SELECT COUNT(*) FROM mail").await;
        assert!(mails < 50_000, "pages and forms waited for all mails; seen before: {seen:?}");
        seen.extend((mails > 0).then_some(mails));
    }
    working.abort();
}

/// The council decides on what the town voted about.
async fn decide(site: &Site) {
    let council = site.staff(Role::Council).await;
    let page = "/gemeinderat/massnahmen/terminvergabe";
    let fields = [
        ("slug", "terminvergabe"),
        ("verdict", "adopt"),
        ("reason", "Weil es hilft"),
        ("decided_on", "2026-11-20"),
        ("paper_number", "Vorlage 041"),
        ("status", "running"),
    ];
    council.post("/api/v1/decisions/decide", page, &fields).await.expect(303);
}
