//! Statements of the database in what is typed or asked for, and choices that a form does not offer.

use domain::Role;
use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::testing::{Drafted, drafted, running};

use crate::kit::{Answer, Browser, Site};

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

/// A form that is right but for its choice.
struct Form<'a> {
    browser: &'a Browser,
    door: &'a str,
    choice: &'a str,
    others: Vec<(&'a str, &'a str)>,
}

impl Form<'_> {
    async fn choosing(&self, word: &str) -> Answer {
        self.browser.call(&format!("/api/v1/{}", self.door), &[self.others.as_slice(), &[(self.choice, word)]].concat()).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in29_choices_outside_of_the_list_are_refused() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let later = Drafted { title: "Und dann?", field: "Verkehr", opens_in: DAY, closes_in: 2 * DAY };
    let draft = drafted(&site.world, &later, &[Part::Ideas, Part::Survey], &[]).await;
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    let idea = [("consultation", board.slug.as_str()), ("title", "Bus"), ("text", "Text")];
    anna.call("/api/v1/ideas/submit", &[idea.as_slice(), &[("field", "digitales-rathaus")]].concat()).await.expect(200);
    let (measure, of_draft) = ([("title", "Bus"), ("action_field", "verkehr")], ("consultation", draft.slug.as_str()));
    let form = |browser, door, choice, others| Form { browser, door, choice, others };
    let forms = [
        (form(&admin, "measures/create", "horizon", vec![measure[0], measure[1], ("status", "planned")]), "short"),
        (form(&admin, "measures/create", "status", vec![measure[0], measure[1], ("horizon", "short")]), "planned"),
        (form(&admin, "surveys/add-question", "kind", vec![of_draft, ("title", "Frage")]), "text"),
        (form(&admin, "identity/set-rungs", "idea", vec![of_draft]), "code"),
        (form(&admin, "moderation/approve", "kind", vec![("id", "1")]), "idea"),
        (form(&anna, "ideas/submit", "field", idea.to_vec()), "digitales-rathaus"),
        (form(&anna, "visits/language", "language", Vec::new()), "de"),
    ];
    for odd in ["", "owner", "ADMINISTRATOR", "0", "👍", "yes\u{0}"] {
        // What is asked for an action stays as it is when nothing is chosen.
        for (form, _) in forms.iter().filter(|(form, _)| !(odd.is_empty() && form.choice == "idea")) {
            let told = form.choosing(odd).await;
            assert!([400, 404, 422].contains(&told.status), "{} {odd:?}: {} {}", form.door, told.status, told.text);
        }
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 1);
    for (form, right) in &forms {
        form.choosing(right).await.expect(200);
    }
}
