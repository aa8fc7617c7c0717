//! `/ideen`, `/ideen/neu`, `/ideen/{number}`, `/moderation`, `/meine-beitraege` and their doors.

use std::path::{Path, PathBuf};

use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::ids::IdeaId;
use domain::{Actor, Role, ideas, moderation};

use crate::kit::{Answer, Browser, Site};

const SUBMIT: &str = "/api/v1/ideas/submit";
const NEW: &str = "/ideen/neu";
const REQUEST: &str = "00000000-0000-4000-8000-00000000abcd";
const FIELD: &str = "digitales-rathaus";

/// A site with an open idea board.
async fn with_board() -> (Site, Running) {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    (site, board)
}

async fn submit(browser: &Browser, board: &Running, title: &str, text: &str) -> Answer {
    browser.post(SUBMIT, NEW, &[("consultation", &board.slug), ("field", FIELD), ("title", title), ("text", text)]).await
}

async fn approve(moderator: &Browser, number: &str) -> Answer {
    moderator.post("/api/v1/moderation/approve", "/moderation", &[("kind", "idea"), ("id", number)]).await
}

/// A published idea of Anna's, number 1.
async fn published(site: &Site, board: &Running) -> Browser {
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    submit(&anna, board, "Bus zum Freibad", "Ein **Kleinbus** am Nachmittag.").await.expect(303);
    approve(&moderator, "1").await.expect(303);
    anna
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_goes_from_the_form_over_the_queue_to_the_list() {
    let (site, board) = with_board().await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    anna.get(NEW).await.expect(200).shows("Digitales Rathaus");
    let sent = submit(&anna, &board, "Bus zum Freibad", "Ein **Kleinbus** am Nachmittag.").await.expect(303);
    assert_eq!(sent.location(), "/ideen/1");
    anna.get("/ideen/1").await.expect(200).shows("wartet auf die Moderation").shows("<strong>Kleinbus</strong>");
    site.visitor().get("/ideen/1").await.expect(404);
    site.visitor().get("/ideen").await.expect(200).hides("Bus zum Freibad");
    moderator.get("/moderation").await.expect(200).shows("Bus zum Freibad").shows("Freigeben");
    assert_eq!(approve(&moderator, "1").await.expect(303).location(), "/moderation");
    let bert = site.resident("Bert").await;
    bert.get("/ideen").await.expect(200).shows("Bus zum Freibad").shows("Ein Kleinbus am Nachmittag.");
    bert.get("/ideen/1").await.expect(200).shows("Idee eingereicht").shows("Anna");
    moderator.get("/moderation").await.expect(200).shows("Nichts wartet");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_form_comes_back_with_what_was_typed() {
    let (site, board) = with_board().await;
    let anna = site.resident("Anna").await;
    let long = "ä".repeat(151);
    let refused = submit(&anna, &board, &long, "Mein <b>langer</b> Text").await.expect(422);
    refused.shows(&long).shows("Mein &lt;b&gt;langer&lt;/b&gt; Text").shows("Dieser Text ist zu lang.");
    let fields = [("consultation", board.slug.as_str()), ("title", "Bus"), ("text", "Text")];
    anna.post(SUBMIT, NEW, &fields).await.expect(422).shows("Bitte machen Sie hier eine Angabe.").shows("value=\"Bus\"");
    let data =
        anna.call(SUBMIT, &[("request_id", REQUEST), ("consultation", &board.slug), ("field", "anderswo")]).await.expect(422);
    data.shows("\"code\":\"invalid\"").shows("\"name\":\"field\",\"code\":\"unknown\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_back_keeps_its_id_until_the_id_itself_is_refused() {
    let (site, board) = with_board().await;
    let anna = site.resident("Anna").await;
    let hidden = format!("name=\"request_id\" value=\"{REQUEST}\"");
    let form = |title: &'static str| {
        let place = [("request_id", REQUEST), ("consultation", &board.slug), ("field", FIELD)];
        [&place[..], &[("title", title), ("text", "Text")]].concat()
    };
    anna.post(SUBMIT, NEW, &form("")).await.expect(422).shows(&hidden);
    let first = anna.post(SUBMIT, NEW, &form("Bus")).await.expect(303);
    let again = anna.post(SUBMIT, NEW, &form("Bus")).await.expect(303);
    assert_eq!((first.location(), again.location()), ("/ideen/1", "/ideen/1"), "pressed twice, handed in once");
    anna.post(SUBMIT, NEW, &form("Bahn")).await.expect(422).shows("request_id").hides(&hidden);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_confirmed_people_of_this_place_take_part() {
    let (site, board) = with_board().await;
    published(&site, &board).await;
    site.visitor().get(NEW).await.expect(303);
    for (door, fields) in [
        (SUBMIT, vec![("consultation", board.slug.as_str()), ("request_id", REQUEST)]),
        ("/api/v1/ideas/support", vec![("number", "1")]),
        ("/api/v1/ideas/withdraw-support", vec![("number", "1")]),
        ("/api/v1/ideas/comment", vec![("number", "1"), ("request_id", REQUEST), ("text", "Ja")]),
    ] {
        site.visitor().call(door, &fields).await.expect(401).shows("login_required");
    }
    let anna = site.resident("Anna").await;
    for (door, fields) in [
        ("/api/v1/moderation/approve", vec![("kind", "idea"), ("id", "1")]),
        ("/api/v1/moderation/hide", vec![("kind", "idea"), ("id", "1"), ("reason", "x")]),
        ("/api/v1/moderation/merge", vec![("number", "1"), ("into", "2"), ("reason", "x")]),
        ("/api/v1/moderation/undo-merge", vec![("number", "1")]),
        ("/api/v1/moderation/answer", vec![("number", "1"), ("request_id", REQUEST), ("answer", "x")]),
        ("/api/v1/moderation/propose-measure", vec![("number", "1"), ("request_id", REQUEST), ("title", "x")]),
    ] {
        anna.call(door, &fields).await.expect(403).shows("forbidden");
    }
    for page in ["/moderation", "/moderation/ideen/1"] {
        anna.get(page).await.expect(403);
        site.visitor().get(page).await.expect(303);
    }
    anna.call("/api/v1/ideas/support", &[("number", "99")]).await.expect(404);
    anna.call("/api/v1/ideas/support", &[("number", "x")]).await.expect(400);
    anna.get("/ideen/x").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_places_idea_is_an_idea_that_never_was() {
    let (site, board) = with_board().await;
    published(&site, &board).await;
    let elsewhere = site.world.found("Anderswo", "09999002").await;
    let stranger = site.world.person(elsewhere, "Fritz", Role::Moderator).await;
    let mut tx = site.world.write().await;
    assert_eq!(ideas::supports::support(&mut tx, &stranger, 1).await, Err(domain::Error::NotFound));
    assert_eq!(ideas::store::find_by_number(&mut tx, &stranger, 1).await, Err(domain::Error::NotFound));
}

#[tokio::test(flavor = "multi_thread")]
async fn support_is_given_and_withdrawn_with_and_without_javascript() {
    let (site, board) = with_board().await;
    published(&site, &board).await;
    let bert = site.resident("Bert").await;
    bert.get("/ideen").await.expect(200).shows("action=\"/api/v1/ideas/support\"");
    let back = [("number", "1"), ("back", "/ideen?seite=1")];
    assert_eq!(bert.post("/api/v1/ideas/support", "/ideen", &back).await.expect(303).location(), "/ideen?seite=1");
    bert.call("/api/v1/ideas/support", &[("number", "1")]).await.expect(200).shows("\"count\":1");
    bert.get("/ideen/1").await.expect(200).shows("aria-pressed=\"true\"").shows("Person unterstützt diese Idee");
    bert.get("/meine-beitraege").await.expect(200).shows("Bus zum Freibad").shows("1 Unterstützung");
    bert.call("/api/v1/ideas/withdraw-support", &[("number", "1")]).await.expect(200).shows("\"count\":0");
    let evil = [("number", "1"), ("back", "//evil.example")];
    assert_eq!(bert.post("/api/v1/ideas/support", "/ideen", &evil).await.expect(303).location(), "/");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_end_nothing_is_taken_and_the_page_says_so() {
    let (site, board) = with_board().await;
    let anna = published(&site, &board).await;
    site.world.clock.advance(domain::clock::DAY);
    let anna_later = site.resident("Anna").await;
    drop(anna);
    submit(&anna_later, &board, "Zu spät", "Text").await.expect(409);
    anna_later.call("/api/v1/ideas/support", &[("number", "1")]).await.expect(409).shows("board_closed");
    let refused = anna_later.post("/api/v1/ideas/support", "/ideen/1", &[("number", "1")]).await.expect(409);
    refused.shows("Die Ideenwerkstatt ist beendet.").shows("Bus zum Freibad");
    let typed = [("number", "1"), ("text", "Mein langer Kommentar")];
    anna_later.post("/api/v1/ideas/comment", "/ideen/1", &typed).await.expect(409);
    anna_later.get("/ideen/1").await.expect(200).shows("Neue Kommentare sind nicht mehr möglich.");
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_hide_with_a_reason_that_its_author_reads() {
    let (site, board) = with_board().await;
    let anna = published(&site, &board).await;
    let moderator = site.staff(Role::Moderator).await;
    let hide = async |reason: &str| {
        let fields = [("kind", "idea"), ("id", "1"), ("reason", reason), ("_form", "idea-1")];
        moderator.post("/api/v1/moderation/hide", "/moderation/ideen/1", &fields).await
    };
    hide(" ").await.expect(422).shows("Bitte machen Sie hier eine Angabe.");
    hide("Nennt eine Nachbarin beim Namen").await.expect(303);
    site.visitor().get("/ideen/1").await.expect(404);
    anna.get("/ideen/1").await.expect(200).shows("Nennt eine Nachbarin beim Namen");
    anna.get("/meine-beitraege").await.expect(200).shows("Nennt eine Nachbarin beim Namen");
    moderator.get("/moderation/ideen/1").await.expect(200).shows("Wieder zeigen");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duplicate_is_merged_and_becomes_a_measure_and_its_author_sees_the_chain() {
    let (site, board) = with_board().await;
    let anna = published(&site, &board).await;
    let (bert, moderator) = (site.resident("Bert").await, site.staff(Role::Moderator).await);
    submit(&bert, &board, "Kleinbus zum Freibad", "Ein Kleinbus am Nachmittag wäre gut.").await.expect(303);
    approve(&moderator, "2").await.expect(303);
    for (browser, number) in [(&anna, "1"), (&bert, "1"), (&bert, "2")] {
        browser.call("/api/v1/ideas/support", &[("number", number)]).await.expect(200);
    }
    moderator.get("/moderation/ideen/1").await.expect(200).shows("Ähnliche Ideen").shows("freibad, kleinbus, nachmittag");
    let merge = |into, reason| [("number", "1"), ("into", into), ("reason", reason), ("_form", "merge")];
    let door = "/api/v1/moderation/merge";
    moderator.post(door, "/moderation/ideen/1", &merge("", "Dasselbe")).await.expect(422);
    moderator.post(door, "/moderation/ideen/1", &merge("2", "")).await.expect(422);
    moderator.post(door, "/moderation/ideen/1", &merge("2", "Dasselbe Anliegen")).await.expect(303);
    site.visitor().get("/ideen/1").await.expect(200).shows("Diese Idee geht in einer anderen weiter").shows("href=\"/ideen/2\"");
    site.visitor().get("/ideen/2").await.expect(200).shows("Dasselbe Anliegen").shows("2<span");
    let propose = [("number", "2"), ("title", "Badebus"), ("description", "Im Sommer"), ("_form", "propose")];
    moderator.post("/api/v1/moderation/propose-measure", "/moderation/ideen/2", &propose).await.expect(303);
    let answer = [("number", "2"), ("answer", "Wir schlagen das vor."), ("_form", "answer")];
    moderator.post("/api/v1/moderation/answer", "/moderation/ideen/2", &answer).await.expect(303);
    anna.get("/meine-beitraege")
        .await
        .expect(200)
        .shows("Geht weiter in")
        .shows("/massnahmen/badebus")
        .shows("Antwort der Gemeinde");
    let page = bert.get("/ideen/2").await.expect(200);
    page.shows("/massnahmen/badebus").shows("Wir schlagen das vor.").shows("Beschluss des Gemeinderats");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_read_before_it_appears() {
    let (site, board) = with_board().await;
    published(&site, &board).await;
    let (bert, moderator) = (site.resident("Bert").await, site.staff(Role::Moderator).await);
    let comment = async |text: &str| bert.post("/api/v1/ideas/comment", "/ideen/1", &[("number", "1"), ("text", text)]).await;
    comment("").await.expect(422);
    comment(&"x".repeat(5_001)).await.expect(422).shows("Dieser Text ist zu lang.");
    comment("Ja! <script>alert(1)</script> [hier](javascript:alert(1))").await.expect(303);
    bert.get("/ideen/1").await.expect(200).shows("Wartet auf Freigabe").hides("<script>alert").hides("href=\"javascript:");
    let anna = site.resident("Anna").await;
    anna.get("/ideen/1").await.expect(200).hides("Wartet auf Freigabe").shows("keine Kommentare");
    let queue = moderator.get("/moderation").await.expect(200);
    let id = queue.text.split("name=\"id\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    moderator.post("/api/v1/moderation/approve", "/moderation", &[("kind", "comment"), ("id", &id)]).await.expect(303);
    anna.get("/ideen/1").await.expect(200).shows("1 Kommentar");
}

/// Two thousand published ideas, each with the longest excerpt the list shows.
async fn two_thousand(site: &Site, board: &Running) {
    let mut tx = site.world.write().await;
    for number in 1..=2_000_i64 {
        tx.query(
            "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_name, title, text, state, \
             support_count, comment_count, created_at, published_at) VALUES ($1, $2, $3, $4, $5, 'Maria Kagerl', $6, $7, 'published', \
             $3 % 50, 3, $8, $8)",
        )
        .bind(site.world.municipality)
        .bind(IdeaId(site.world.random.secret_id()))
        .bind(number)
        .bind(board.id)
        .bind(board.field)
        .bind(format!("Vorschlag {number}: eine Mitfahrbank am Ortsausgang, mit Anzeige der nächsten Fahrten"))
        .bind("Viele warten lange auf den Bus. Ein langer Satz füllt die Zeilen. ".repeat(8))
        .bind(site.world.clock.now())
        .execute()
        .await
        .expect("an idea");
    }
    tx.commit().await.expect("a commit");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_two_thousand_ideas_takes_five_statements_and_forty_kilobytes() {
    let (site, board) = with_board().await;
    two_thousand(&site, &board).await;
    let anna = site.resident("Anna").await;
    anna.get("/strategie").await;
    for path in ["/ideen", "/ideen?seite=80", "/ideen?sortierung=unterstuetzt&feld=digitales-rathaus", "/ideen/1000"] {
        let before = site.world.db.statements();
        let page = anna.get(path).await.expect(200);
        let statements = site.world.db.statements() - before;
        assert!(statements <= 5, "{path}: {statements} statements");
        assert!(page.text.len() < 40_000, "{path}: {} bytes", page.text.len());
        page.shows("Vorschlag");
    }
    anna.get("/ideen?seite=99999999999999999999").await.expect(200);
    anna.get("/ideen?seite=-1&sortierung=x&feld=gibt-es-nicht").await.expect(200).shows("Hier ist noch keine Idee");
}

#[tokio::test(flavor = "multi_thread")]
async fn real_contributions_are_shown_whole_on_every_page() {
    let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/input");
    let folder = std::env::var_os("REAL_DATA").map_or_else(|| Path::new(usual).to_owned(), PathBuf::from);
    let Ok(file) = std::fs::read_to_string(folder.join("ideas/raddialog-moers-2017.jsonl")) else {
        eprintln!("skipped: no real contributions in {}", folder.display());
        return;
    };
    let (site, board) = with_board().await;
    let read = ideas::import::read(&file).expect("a right file");
    let program = Actor { person: None, ..board.admin.clone() };
    let mut tx = site.world.write().await;
    for idea in &read {
        let done = ideas::actions::import(&mut tx, &program, board.id, board.field, &idea.title, &idea.text, "Raddialog").await;
        done.expect("an idea that can be kept").expect("each is new");
    }
    tx.commit().await.expect("a commit");
    let visitor = site.visitor();
    for page in 1..=(read.len() / 25 + 1) {
        visitor.get(&format!("/ideen?seite={page}")).await.expect(200);
    }
    for (place, idea) in read.iter().enumerate() {
        let page = visitor.get(&format!("/ideen/{}", place + 1)).await.expect(200);
        let word = idea.text.split(|c: char| !c.is_alphanumeric()).max_by_key(|word| word.len()).unwrap_or_default();
        page.shows(word);
    }
    let moderator = site.world.staff(Role::Moderator).await;
    let mut tx = site.world.read().await;
    let twin = ideas::store::find_by_number(&mut tx, &moderator, 1).await.expect("the first");
    moderation::similar::find_similar(&mut tx, &moderator, &twin).await.expect("a search over all of them");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_supports_and_withdraws_without_end_has_to_wait() {
    let (site, board) = with_board().await;
    published(&site, &board).await;
    let bert = site.resident("Bert").await;
    let doors = ["/api/v1/ideas/support", "/api/v1/ideas/withdraw-support"];
    for number in 0..100 {
        bert.call(doors[number % 2], &[("number", "99")]).await.expect(404);
    }
    for number in 0..60 {
        bert.call(doors[number % 2], &[("number", "1")]).await.expect(200);
    }
    let refused = bert.post(doors[0], "/ideen/1", &[("number", "1")]).await.expect(429).shows("too_many");
    assert_eq!(refused.headers["retry-after"], "1");
    site.resident("Carla").await.call(doors[0], &[("number", "1")]).await.expect(200);
    site.world.clock.advance(1_000);
    bert.call(doors[0], &[("number", "1")]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_hide_all_contributions_of_somebody_at_once_and_undo_it() {
    let (site, board) = with_board().await;
    let anna = published(&site, &board).await;
    submit(&anna, &board, "Noch ein Bus", "Werbung").await.expect(303);
    let moderator = site.staff(Role::Moderator).await;
    let queue = moderator.get("/moderation").await.expect(200);
    let path = queue.text.split("href=\"/moderation/personen/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let page = format!("/moderation/personen/{path}");
    moderator.get(&page).await.expect(200).shows("Beiträge von Anna").shows("Alle 2 Beiträge ausblenden").hides("example.org");
    let hide = "/api/v1/moderation/hide-all";
    moderator
        .post(hide, &page, &[("_form", "all"), ("author", path)])
        .await
        .expect(422)
        .shows("Bitte machen Sie hier eine Angabe.");
    anna.post(hide, &page, &[("author", path), ("reason", "x")]).await.expect(403);
    let done = moderator.post(hide, &page, &[("author", path), ("reason", "Werbung für Busse")]).await.expect(303);
    assert_eq!(done.location(), page);
    site.visitor().get("/ideen/1").await.expect(404);
    let hidden = moderator.get(&page).await.expect(200).shows("Werbung für Busse").hides("Beiträge ausblenden");
    let hiding = hidden.text.split("name=\"hiding\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a hiding");
    moderator.post("/api/v1/moderation/undo-hide-all", &page, &[("hiding", hiding)]).await.expect(303);
    site.visitor().get("/ideen/1").await.expect(200);
    moderator.get("/moderation").await.expect(200).shows("Noch ein Bus");
    moderator.get(&page).await.expect(200).shows("Rückgängig gemacht");
    for stranger in ["/moderation/personen/x", "/moderation/personen/00000000-0000-4000-8000-000000000000"] {
        moderator.get(stranger).await.expect(404);
        anna.get(stranger).await.expect(403);
        site.visitor().get(stranger).await.expect(303);
    }
}
