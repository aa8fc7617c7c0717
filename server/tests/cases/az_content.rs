//! Authorisation and tenancy: what is hidden, own, or somebody else's.

use uuid::Uuid;

use crate::az::words;
use crate::matrix::{Asker, Matrix, filled, pages, things_of_page};
use crate::towns::Who;

const MODERATOR: Asker = Asker::Here(Some(Who::Moderator));
const ADMINISTRATOR: Asker = Asker::Here(Some(Who::Administrator));
const DORA: Asker = Asker::Here(Some(Who::Dora));

async fn call(matrix: &Matrix, asker: Asker, door: &str, pairs: &[(&str, &str)]) -> String {
    let mut fields = vec![("request_id".to_owned(), matrix.site.world.random.secret_id().to_string())];
    fields.extend(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    matrix.post(asker, &format!("/api/v1/{door}"), "application/json", &fields).await.cell
}

#[tokio::test(flavor = "multi_thread")]
async fn az09_what_is_hidden_is_nowhere_for_others_and_explained_to_its_author() {
    let matrix = Matrix::new().await;
    let mut tx = matrix.site.world.write().await;
    for sql in [
        "UPDATE idea SET title = 'WASVERSTECKTES' WHERE state = 'hidden'",
        "UPDATE comment SET text = 'WASVERSTECKTES' WHERE state = 'hidden'",
    ] {
        tx.query(sql).execute().await.expect("marked");
    }
    tx.commit().await.expect("a commit");
    for asker in [None, Some(Who::Resident), Some(Who::Unconfirmed), Some(Who::Council)].map(Asker::Here) {
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = matrix.get(asker, &filled(page, &id)).await;
                assert!(!words(&told).contains("WASVERSTECKTES"), "{asker:?} {page} {id}");
            }
        }
    }
    let (hidden, commented) =
        (format!("/ideen/{}", matrix.here.things["idea hidden"]), format!("/ideen/{}", matrix.here.things["idea"]));
    for asker in [DORA, MODERATOR] {
        let told = words(&matrix.get(asker, &hidden).await);
        assert!(told.contains("WASVERSTECKTES") && told.contains("Begründung"), "{asker:?}: {told}");
        assert!(words(&matrix.get(asker, &commented).await).contains("WASVERSTECKTES"), "{asker:?}");
    }
    let others = words(&matrix.get(Asker::Here(None), &commented).await);
    assert!(others.contains("Begründung"), "the hidden comment keeps its place, with the reason: {others}");
}

#[tokio::test(flavor = "multi_thread")]
async fn az19_a_draft_is_named_nowhere_but_where_it_is_prepared() {
    let matrix = Matrix::new().await;
    let mut tx = matrix.site.world.write().await;
    tx.query("UPDATE consultation SET title = 'NOCHNICHTS' WHERE published_at IS NULL").execute().await.expect("marked");
    tx.commit().await.expect("a commit");
    for asker in [None, Some(Who::Resident), Some(Who::Unconfirmed), Some(Who::Council)].map(Asker::Here) {
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = matrix.get(asker, &filled(page, &id)).await;
                assert!(!words(&told).contains("NOCHNICHTS"), "{asker:?} {page} {id}");
            }
        }
    }
    assert!(words(&matrix.get(ADMINISTRATOR, "/verwaltung/beteiligungen").await).contains("NOCHNICHTS"));
}

#[tokio::test(flavor = "multi_thread")]
async fn az15_moderators_and_council_see_no_addresses_and_no_free_answers() {
    let matrix = Matrix::new().await;
    let outcome = format!("/beteiligungen/{}/ergebnis", matrix.here.things["consultation counted"]);
    let read = words(&matrix.get(ADMINISTRATOR, &outcome).await);
    assert!(read.contains("Meinung Zirbelnuss"), "enough have answered: {read}");
    for who in [Who::Moderator, Who::Council, Who::Resident] {
        let asker = Asker::Here(Some(who));
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = words(&matrix.get(asker, &filled(page, &id)).await);
                // On the pages of their account people see the address that is their own.
                assert!(page.starts_with("/konto") || !told.contains("@example.org"), "{who:?} {page}");
                assert!(!told.contains("Meinung Zirbelnuss"), "{who:?} {page}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn az16_nobody_judges_their_own() {
    let matrix = Matrix::new().await;
    for (asker, who) in [(MODERATOR, Who::Moderator), (ADMINISTRATOR, Who::Administrator)] {
        let (idea, comment) = (matrix.here.ideas[&who].to_string(), matrix.here.comments[&who].clone());
        for (kind, id) in [("idea", &idea), ("comment", &comment)] {
            for door in ["moderation/approve", "moderation/hide"] {
                let told = call(&matrix, asker, door, &[("kind", kind), ("id", id), ("reason", "x")]).await;
                assert_eq!(told, "own_content", "{who:?} {door} {kind}");
            }
        }
    }
    let own = &matrix.here.ideas[&Who::Moderator].to_string();
    assert_eq!(call(&matrix, ADMINISTRATOR, "moderation/hide", &[("kind", "idea"), ("id", own), ("reason", "x")]).await, "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn az16_nobody_decides_about_notices_of_their_own_or_about_all_of_it_at_once() {
    let matrix = Matrix::new().await;
    let (world, here, resident) = (&matrix.site.world, &matrix.here, Asker::Here(Some(Who::Resident)));
    let (own, author) = (here.ideas[&Who::Moderator].to_string(), here.people[&Who::Moderator].account().expect("an account"));
    let notice = [("kind", "idea"), ("id", own.as_str()), ("reason", "spam"), ("text", "x")];
    assert_eq!(call(&matrix, resident, "notices/give", &notice).await, "ok");
    let (notice,): (Uuid,) = world.read().await.query("SELECT id FROM notice").one().await.expect("a notice");
    let (notice, author) = (notice.to_string(), author.to_string());
    let decision = [("notice", notice.as_str()), ("verdict", "keep"), ("decision", "x")];
    let all = [("author", author.as_str()), ("reason", "x")];
    for (door, fields) in [("notices/decide", &decision[..]), ("moderation/hide-all", &all)] {
        assert_eq!(call(&matrix, MODERATOR, door, fields).await, "own_content", "{door}");
        assert_eq!(call(&matrix, ADMINISTRATOR, door, fields).await, "ok", "{door}");
    }
    let (hiding,): (Uuid,) = world.read().await.query("SELECT id FROM bulk_hiding").one().await.expect("a hiding");
    let hiding = hiding.to_string();
    for (asker, expected) in [(MODERATOR, "own_content"), (ADMINISTRATOR, "ok")] {
        assert_eq!(call(&matrix, asker, "moderation/undo-hide-all", &[("hiding", &hiding)]).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn az20_nothing_is_hung_on_what_is_hidden_foreign_or_of_something_else() {
    let matrix = Matrix::new().await;
    let (here, there) = (&matrix.here.things, &matrix.there.things);
    let resident = Asker::Here(Some(Who::Resident));
    for (thing, expected) in [(&here["idea hidden"], "not_found"), (&there["idea"], "not_found")] {
        assert_eq!(call(&matrix, resident, "ideas/comment", &[("number", thing), ("text", "x")]).await, expected);
        assert_eq!(call(&matrix, resident, "ideas/support", &[("number", thing)]).await, expected);
    }
    let idea = |board: &str, field: &str| {
        [("consultation", board), ("field", field), ("title", "x"), ("text", "x")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    for (board, field, expected) in [
        (&there["consultation open"], &here["field"], "not_found"),
        (&here["consultation draft"], &here["field"], "not_found"),
        (&here["consultation counted"], &here["field"], "board_closed"),
        (&here["consultation open"], &there["field"], "invalid"),
    ] {
        let pairs = idea(board, field);
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(call(&matrix, resident, "ideas/submit", &pairs).await, expected, "{board} {field}");
    }
    let draft = [("consultation", here["consultation draft"].as_str())];
    let foreign = [&draft[..], &[("measure", there["measure id"].as_str())]].concat();
    assert_eq!(call(&matrix, ADMINISTRATOR, "votes/add-option", &foreign).await, "invalid");
    // The draft has no question: these are of another survey, here and there.
    for question in [&here["question id"], &there["question id"]] {
        let fields = [&draft[..], &[("question", question), ("direction", "up"), ("kind", "text"), ("title", "x")]].concat();
        for door in ["surveys/shift-question", "surveys/change-question", "surveys/remove-question"] {
            assert_eq!(call(&matrix, ADMINISTRATOR, door, &fields).await, "not_found", "{door}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn az21_no_page_of_a_resident_carries_what_is_for_staff() {
    let matrix = Matrix::new().await;
    for asker in [Asker::Here(None), Asker::Here(Some(Who::Resident)), Asker::Here(Some(Who::Unconfirmed))] {
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let text = words(&matrix.get(asker, &filled(page, &id)).await);
                for staff in [
                    "/api/v1/moderation/",
                    "/api/v1/decisions/",
                    "/api/v1/measures/",
                    "href=\"/verwaltung",
                    "href=\"/moderation",
                    "href=\"/gemeinderat",
                ] {
                    assert!(!text.contains(staff), "{asker:?} {page} {id}: {staff}");
                }
            }
        }
    }
}
