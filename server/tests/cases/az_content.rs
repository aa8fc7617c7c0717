//! Authorisation and tenancy: what is hidden, own, or somebody else's.

use crate::matrix::{Asker, Matrix, NO_ID, Told, filled, pages, things_of_page};
use crate::towns::Who;

const MODERATOR: Asker = Asker::Here(Some(Who::Moderator));
const ADMINISTRATOR: Asker = Asker::Here(Some(Who::Administrator));
const DORA: Asker = Asker::Here(Some(Who::Dora));

fn text(told: &Told) -> String {
    String::from_utf8_lossy(&told.body).into_owned()
}

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
                assert!(!text(&told).contains("WASVERSTECKTES"), "{asker:?} {page} {id}");
            }
        }
    }
    let (hidden, commented) =
        (format!("/ideen/{}", matrix.here.things["idea hidden"]), format!("/ideen/{}", matrix.here.things["idea"]));
    for asker in [DORA, MODERATOR] {
        let told = text(&matrix.get(asker, &hidden).await);
        assert!(told.contains("WASVERSTECKTES") && told.contains("Begründung"), "{asker:?}: {told}");
        assert!(text(&matrix.get(asker, &commented).await).contains("WASVERSTECKTES"), "{asker:?}");
    }
    let others = text(&matrix.get(Asker::Here(None), &commented).await);
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
                assert!(!text(&told).contains("NOCHNICHTS"), "{asker:?} {page} {id}");
            }
        }
    }
    assert!(text(&matrix.get(ADMINISTRATOR, "/verwaltung/beteiligungen").await).contains("NOCHNICHTS"));
}

#[tokio::test(flavor = "multi_thread")]
async fn az15_moderators_and_council_see_no_addresses_and_no_free_answers() {
    let matrix = Matrix::new().await;
    for who in [Who::Moderator, Who::Council, Who::Resident] {
        let asker = Asker::Here(Some(who));
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = text(&matrix.get(asker, &filled(page, &id)).await);
                // On the pages of their account people see the address that is their own.
                assert!(page.starts_with("/konto") || !told.contains("@example.org"), "{who:?} {page}");
                assert!(!page.ends_with("/ergebnis") || !told.contains("Antwort Zirbelnuss"), "{who:?} {page}");
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
    let question = [&draft[..], &[("question", NO_ID), ("direction", "up")]].concat();
    assert_eq!(call(&matrix, ADMINISTRATOR, "surveys/shift-question", &question).await, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn az21_no_page_of_a_resident_carries_what_is_for_staff() {
    let matrix = Matrix::new().await;
    for asker in [Asker::Here(None), Asker::Here(Some(Who::Resident)), Asker::Here(Some(Who::Unconfirmed))] {
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = matrix.get(asker, &filled(page, &id)).await;
                let text = text(&told);
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
