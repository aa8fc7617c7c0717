//! Statements of the database in what is typed or asked for, and choices that a form does not offer.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;

use crate::kit::Site;

const STATEMENTS: [&str; 14] = [
    "' OR '1'='1",
    "'; DROP TABLE idea; --",
    "1; SELECT pg_sleep(9)",
    "' UNION SELECT password_hash FROM account --",
    "1 AND 1=(SELECT COUNT(*) FROM account)",
    "%",
    "_",
    "\\",
    "\"",
    "NEAR(a b)",
    "a* OR b:c -d",
    "a & | ! <-> b:*",
    "$1",
    "randomblob(1000000000)",
];

#[tokio::test(flavor = "multi_thread")]
async fn in12_statements_in_searches_filters_and_numbers_are_text() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Text")];
    anna.call("/api/v1/ideas/submit", &fields).await.expect(200);
    moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await.expect(200);
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02x}")).collect::<String>();
    let pages = [
        "/ideen?seite=",
        "/ideen?sortierung=",
        "/ideen?feld=",
        "/ideen?beteiligung=",
        "/ideen?suche=",
        "/fahrplan?frist=",
        "/ideen/",
        "/beteiligungen/",
        "/handlungsfelder/",
        "/massnahmen/",
        "/quittung?code=",
        "/abmelden/",
    ];
    for statement in STATEMENTS {
        for page in pages {
            let told = site.visitor().get(&format!("{page}{}", encode(statement))).await;
            let nonsense = site.visitor().get(&format!("{page}{}", encode("gibtesnicht"))).await;
            assert_eq!(told.status, nonsense.status, "{page}{statement}");
            assert!(!told.text.contains("argon2"), "{page}{statement}");
        }
        moderator.get(&format!("/moderation?seite={}", encode(statement))).await.expect(200);
        anna.call("/api/v1/ideas/support", &[("number", statement)]).await.expect(400);
        let title = [("consultation", board.slug.as_str()), ("field", statement), ("title", statement), ("text", statement)];
        anna.call("/api/v1/ideas/submit", &title).await.expect(422);
        let sign_in = site.visitor().call("/api/v1/accounts/sign-in", &[("email", statement), ("password", statement)]).await;
        assert!(sign_in.status == 422 || sign_in.status == 429, "{statement}");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn in29_choices_outside_of_the_list_are_refused() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    let slug = r.slug.as_str();
    for odd in ["", "owner", "ADMINISTRATOR", "0", "👍", "yes\u{0}"] {
        let refused = [
            admin
                .call(
                    "/api/v1/measures/create",
                    &[("title", "Bus"), ("field", "digitales-rathaus"), ("horizon", odd), ("status", odd)],
                )
                .await,
            admin.call("/api/v1/surveys/add-question", &[("consultation", slug), ("kind", odd), ("title", "Frage")]).await,
            admin.call("/api/v1/identity/set-rungs", &[("consultation", slug), ("idea", &format!("x{odd}"))]).await,
            admin.call("/api/v1/moderation/approve", &[("kind", odd), ("id", "1")]).await,
            anna.call("/api/v1/ideas/submit", &[("consultation", slug), ("field", odd), ("title", "Bus"), ("text", "Text")])
                .await,
            anna.call("/api/v1/visits/language", &[("language", odd)]).await,
        ];
        for (n, told) in refused.iter().enumerate() {
            assert!([400, 404, 409, 422].contains(&told.status), "{odd:?} at {n}: {} {}", told.status, told.text);
        }
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 0);
}
