//! When a vote takes ballots: not before it begins, not after it ends, whatever the clocks of the year and of the machine do.

use std::collections::HashMap;

use domain::clock::{DAY, HOUR};
use domain::{Db, Role, municipalities};

use crate::clerk::Clerk;
use crate::kit::Site;
use crate::polls::{CAST, cast, close, counts_what_is_stored, drafted, planned};
use crate::process::{Server, command};

const PROPOSE: &str = "/api/v1/votes/propose-end";
const CONFIRM: &str = "/api/v1/votes/confirm-change";
/// 25 October 2026, 02:30 in Germany, for the first and for the second time: Unix milliseconds.
const FIRST: i64 = 1_792_888_200_000;
const SECOND: i64 = FIRST + HOUR;
/// Half past three on 28 March 2027, an hour after which there is no half past two.
const SPRING: i64 = 1_806_197_400_000;

#[tokio::test(flavor = "multi_thread")]
async fn vi09_what_is_a_draft_planned_over_counted_or_suspended_takes_no_vote() {
    let site = Site::new().await;
    let draft = drafted(&site, -HOUR, DAY).await;
    let anna = site.resident("Anna").await;
    let told = cast(&anna, &draft, "yes", &[]).await.expect(404);
    let never = [("consultation", "00000000-0000-4000-8000-000000000000"), ("choice[m-x]", "yes")];
    assert_eq!(anna.call(CAST, &never[..1]).await.expect(404).text, told.text, "as if it had never been");
    let r = planned(&site, HOUR, 2 * HOUR).await;
    cast(&anna, &r, "yes", &[]).await.expect(409).shows("\"not_open\"");
    site.world.clock.advance(HOUR);
    cast(&anna, &r, "yes", &[]).await.expect(200);
    site.world.clock.advance(HOUR);
    cast(&anna, &r, "no", &[]).await.expect(409).shows("\"voting_closed\"");
    close(&site, &r).await;
    cast(&anna, &r, "no", &[]).await.expect(409).shows("\"voting_closed\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=1'").await, 1, "the one that came in time");
    counts_what_is_stored(&site).await;
    let doors = app::addresses::doors();
    let ends = |door: &&&str| ["pause", "cancel", "archive"].iter().any(|word| door.contains(word));
    assert_eq!(doors.iter().find(ends), None, "a vote that can be paused or cancelled has cases of its own");
    let mut tx = site.world.write().await;
    municipalities::suspend(&mut tx, site.world.municipality, site.world.clock.now()).await.expect("suspended");
    tx.commit().await.expect("a commit");
    site.world.clock.advance(HOUR);
    cast(&anna, &r, "yes", &[]).await.expect(410).shows("municipality_suspended");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi08_an_end_in_the_night_of_the_clock_change_is_asked_about_named_and_kept_to_the_millisecond() {
    let site = Site::new().await;
    site.world.clock.advance(FIRST - 5 * DAY - site.world.clock.now().0);
    let r = planned(&site, -HOUR, DAY).await;
    let second = site.world.person(site.world.municipality, "Berta", Role::Administrator).await;
    let (admin, second) = (site.browser(&r.admin).await, site.browser(&second).await);
    let manage = format!("/verwaltung/beteiligungen/{}", r.slug);
    let to = async |at: &str, hour: &str| {
        let why = ("reason", "Die Uhr geht in dieser Nacht anders.");
        let fields = [("consultation", r.slug.as_str()), ("closes_at", at), ("closes_hour", hour), ("_form", "ende"), why];
        admin.post(PROPOSE, &manage, &fields).await
    };
    to("2027-03-28T02:30", "").await.expect(422).shows("Die Uhr wird vorgestellt");
    to("2027-03-28T02:30", "second").await.expect(422);
    to("2026-10-25T02:30", "").await.expect(422).shows("name=\"closes_hour\"").shows("value=\"2026-10-25T02:30\"");
    let page = format!("/beteiligungen/{}", r.slug);
    for (hour, zone, instant) in [("first", "MESZ", FIRST), ("second", "MEZ", SECOND)] {
        to("2026-10-25T02:30", hour).await.expect(303);
        let asked = second.get(&manage).await.expect(200);
        let wish = asked.text.split("name=\"change\" value=\"").nth(1).expect("a wish")[..36].to_owned();
        second.post(CONFIRM, &manage, &[("change", &wish)]).await.expect(303);
        site.world.clock.advance(1);
        let named = format!("25. Oktober 2026, 02:30 Uhr ({zone})");
        for address in [&page, &format!("{page}/abstimmung")] {
            admin.get(address).await.expect(200).shows(&named);
        }
        assert_eq!(site.world.count("SELECT closes_at FROM consultation").await, instant, "{hour}");
    }
    // The first half past two is not the end, the second one is.
    for (now, status) in [(FIRST, 200), (SECOND - 1, 200), (SECOND, 409)] {
        site.world.clock.advance(now - site.world.clock.now().0);
        let anna = site.resident("Anna").await;
        assert_eq!(cast(&anna, &r, "yes", &[]).await.status, status, "{now}");
    }
    counts_what_is_stored(&site).await;
}

/// The same on machines elsewhere: the real program, each time in another zone.
#[tokio::test(flavor = "multi_thread")]
async fn vi08_the_same_end_is_the_same_instant_whatever_zone_the_server_lives_in() {
    let folder = tempfile::tempdir().expect("a folder");
    for zone in ["UTC", "Europe/Berlin", "America/New_York"] {
        let mut serving = command(folder.path(), &["demo"]);
        serving.env("TZ", zone);
        let mut server = Server::start(serving);
        server.until("it is ready", |server| server.ask("/readyz").ends_with("ready"));
        make_three_drafts(&server.address.to_string(), zone).await;
    }
    let db = Db::open(&format!("sqlite:{}", folder.path().join("data/dorflinde.db").display())).await.expect("the file");
    let sql = "SELECT title, closes_at FROM consultation WHERE title LIKE 'Ende %' ORDER BY title";
    let ends: Vec<(String, i64)> = db.read().await.expect("a reader").query(sql).all().await.expect("rows");
    assert_eq!(ends.len(), 9);
    for (title, closes_at) in ends {
        let hour = title.rsplit(' ').next().expect("a word");
        let instant = HashMap::from([("first", FIRST), ("second", SECOND), ("spring", SPRING)])[hour];
        assert_eq!(closes_at, instant, "{title}");
    }
}

/// Makes drafts that end in these nights, by the form.
async fn make_three_drafts(address: &str, zone: &str) {
    let clerk = Clerk::sign_in(address).await;
    let new = clerk.get("/verwaltung/beteiligungen/neu").await;
    let field = new.split("name=\"action_fields[").nth(1).and_then(|rest| rest.split(']').next()).expect("an action field");
    let field = format!("action_fields[{field}]");
    let create = async |closes: &str, hour: &str| {
        let title = format!("Ende {zone} {hour}");
        let fields = [
            ("title", title.as_str()),
            ("summary", "Worum es geht."),
            ("parts[vote]", "on"),
            (field.as_str(), "on"),
            ("opens_at", "2026-10-01T08:00"),
            ("closes_at", closes),
            ("closes_hour", hour),
        ];
        clerk.send("/api/v1/consultations/create", "/verwaltung/beteiligungen/neu", &fields).await
    };
    for (closes, code) in [("2026-10-25T02:30", "time_ambiguous"), ("2027-03-28T02:30", "time_missing")] {
        let (status, body) = create(closes, "").await;
        assert_eq!(status, 422, "{zone}, {closes}: {body}");
        assert!(body.contains(code), "{zone}, {closes}: {body}");
    }
    for (closes, hour) in [("2026-10-25T02:30", "first"), ("2026-10-25T02:30", "second"), ("2027-03-28T03:30", "spring")] {
        let (status, body) = create(closes, hour).await;
        assert_eq!(status, 200, "{zone}: {body}");
    }
}
