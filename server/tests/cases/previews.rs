//! Links to drafts.

use domain::Role;
use domain::clock::DAY;

use crate::kit::Browser;
use crate::matrix::{Asker, Matrix};
use crate::towns::Who;

const CREATE: &str = "/api/v1/previews/create";
const REVOKE: &str = "/api/v1/previews/revoke";

/// The path of the link that administrators see.
fn link(page: &str) -> String {
    let (_, rest) = page.split_once("href=\"/vorschau/").expect("a link");
    format!("/vorschau/{}", rest.split('"').next().expect("its end"))
}

/// Makes one for the draft of the first town; the path.
async fn made(matrix: &Matrix, admin: &Browser) -> String {
    let slug = matrix.here.things["consultation draft"].as_str();
    admin.call(CREATE, &[("consultation", slug)]).await.expect(200);
    link(&admin.get(&format!("/verwaltung/beteiligungen/{slug}")).await.expect(200).text)
}

/// Matrix answers by host; here is the first town's.
async fn admin(matrix: &Matrix) -> Browser {
    matrix.site.browser(&matrix.here.people[&Who::Administrator]).await.at(&matrix.here.host)
}

#[tokio::test(flavor = "multi_thread")]
async fn az11_a_preview_link_opens_one_draft_to_read_for_a_while_and_nothing_else() {
    let matrix = Matrix::new().await;
    let (site, admin) = (&matrix.site, admin(&matrix).await);
    let path = made(&matrix, &admin).await;
    let (slug, marker) = (matrix.here.things["consultation draft"].as_str(), matrix.here.marker);
    let visitor = site.visitor().at(&matrix.here.host).with_cookie("x=1");
    let page = visitor.get(&path).await.expect(200).shows(marker).shows("Das ist ein Entwurf");
    assert_eq!(page.headers["x-robots-tag"], "noindex, nofollow");
    assert_eq!(page.headers["cache-control"], "no-store");
    assert!(!page.headers.contains_key("set-cookie"), "it gives no session");
    let forms = page.text.matches("<form").count();
    assert_eq!(forms, page.text.matches("action=\"/api/v1/visits/language\"").count(), "nothing can be sent but the language");
    // The same visitor, everywhere else: as before.
    for closed in ["", "/umfrage", "/abstimmung", "/ergebnis", "/bericht"] {
        visitor.get(&format!("/beteiligungen/{slug}{closed}")).await.expect(404);
    }
    visitor.get("/beteiligungen").await.expect(200).hides(slug);
    visitor.get("/verwaltung").await.expect(303);
    let token = path.trim_start_matches("/vorschau/");
    for door in
        ["accounts/confirm", "accounts/reset", "mails/unsubscribe", "staff/accept-invitation", "accounts/undo-email-change"]
    {
        let answer =
            visitor.call(&format!("/api/v1/{door}"), &[("token", token), ("password", "vier alte Birnen im Korb")]).await;
        assert!([401, 404, 410].contains(&answer.status), "{door}: {}", answer.status);
    }
    // At the other town's address, or with another letter, it never was.
    site.visitor().at(&matrix.there.host).get(&path).await.expect(404);
    let last = if path.ends_with('0') { "1" } else { "0" };
    visitor.get(&format!("{}{last}", &path[..path.len() - 1])).await.expect(404);
    site.world.clock.advance(14 * DAY);
    visitor.get(&path).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn az11_a_link_is_revoked_at_once_and_only_administrators_make_one() {
    let matrix = Matrix::new().await;
    let (site, admin) = (&matrix.site, admin(&matrix).await);
    let path = made(&matrix, &admin).await;
    let slug = matrix.here.things["consultation draft"].as_str();
    let visitor = site.visitor().at(&matrix.here.host).with_cookie("x=1");
    for who in [Who::Moderator, Who::Council, Who::Resident] {
        for door in [CREATE, REVOKE] {
            let told = matrix
                .post(Asker::Here(Some(who)), door, "application/json", &[("consultation".to_owned(), slug.to_owned())])
                .await;
            assert!([403, 404].contains(&told.status), "{who:?} {door}: {}", told.status);
        }
    }
    visitor.get(&path).await.expect(200);
    admin.call(REVOKE, &[("consultation", slug)]).await.expect(200);
    visitor.get(&path).await.expect(404);
    let stored = site.world.count("SELECT COUNT(*) FROM preview").await;
    assert_eq!(stored, 0);
    assert_eq!(
        site.staff(Role::Administrator).await.at(&matrix.there.host).call(CREATE, &[("consultation", slug)]).await.status,
        401
    );
}
