//! Strategy, action fields, measures, roadmap: read by everybody, edited and imported by administrators.

use domain::Role;
use domain::strategy::{actions, outline};

use crate::kit::Site;

pub const FILE: &str = "\
# Digitalisierungsstrategie Lindach
Zeitraum: 2025 bis 2029
Beschlossen am: 14.03.2025

## Vision

Lindach bleibt **nah**.

## Handlungsfeld: Bürger-App
Kennung: app

Ziel: Alles in einer Hand.

### Maßnahme: Mitfahrbank
Kennung: mitfahrbank
Horizont: kurzfristig
Zeitraum: 2026 Q1 bis 2027 Q2
Zuständig: Hauptamt
Kosten: 5.000 bis 12.000 Euro
Stand: vorgeschlagen

### Maßnahme: Livestream
Kennung: livestream
Horizont: langfristig
Stand: abgelehnt
";

/// A site whose municipality has the strategy above.
pub async fn site() -> Site {
    let site = Site::new().await;
    let mut tx = site.world.write().await;
    let outline = outline::parse(FILE).expect("a right file");
    actions::load(&mut tx, &site.world.visitor(), &outline).await.expect("an import");
    tx.commit().await.expect("a commit");
    site
}

const MEASURE: [(&str, &str); 7] = [
    ("title", "Ratsinfo-App"),
    ("action_field", "app"),
    ("horizon", "medium"),
    ("first_quarter", "2027 Q1"),
    ("last_quarter", "2027 Q4"),
    ("cost_from", "4.000"),
    ("status", "planned"),
];

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_strategy_field_measure_and_roadmap() {
    let site = site().await;
    let anna = site.visitor();
    anna.get("/strategie").await.expect(200).shows("<strong>nah</strong>").shows("14. März 2025").shows("/handlungsfelder/app");
    anna.get("/handlungsfelder/app").await.expect(200).shows("Alles in einer Hand.").shows("/massnahmen/mitfahrbank");
    let measure = anna.get("/massnahmen/mitfahrbank").await.expect(200);
    measure
        .shows("5.000 bis 12.000 €")
        .shows("1. Quartal 2026 bis 2. Quartal 2027")
        .shows("Hauptamt")
        .hides("/verwaltung/massnahmen");
    let roadmap = anna.get("/fahrplan").await.expect(200);
    roadmap.shows("dl-quarters-20").shows("q-from-5 q-to-10").shows("dl-bar--proposed").hides("Livestream");
    anna.get("/fahrplan?stand=rejected").await.expect(200).shows("Livestream").hides("Mitfahrbank");
    anna.get("/fahrplan?frist=medium").await.expect(200).shows("Dazu gibt es keine Maßnahme.");
    anna.get("/massnahmen/nichts").await.expect(404);
    anna.get("/handlungsfelder/nichts").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_municipality_without_a_strategy_says_so() {
    let site = Site::new().await;
    site.visitor().get("/strategie").await.expect(200).shows("Noch keine Strategie");
    site.visitor().get("/fahrplan").await.expect(200);
    site.visitor().get("/strategie/datei").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_strategy_need_few_statements() {
    let site = site().await;
    let anna = site.resident("Anna").await;
    for path in ["/", "/strategie", "/handlungsfelder/app", "/massnahmen/mitfahrbank", "/fahrplan"] {
        anna.get(path).await.expect(200);
        let before = site.world.db.statements();
        anna.get(path).await.expect(200);
        let statements = site.world.db.statements() - before;
        // One of them finds the session.
        assert!(statements <= 6, "{path}: {statements} statements");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_creates_and_changes_a_measure_and_gets_back_what_was_typed() {
    let site = site().await;
    let clerk = site.staff(Role::Administrator).await;
    let page = "/verwaltung/massnahmen/neu";
    clerk.get(page).await.expect(200).shows("Bürger-App");
    let wrong: Vec<_> = MEASURE.iter().map(|(name, value)| (*name, if *name == "cost_from" { "viel" } else { *value })).collect();
    let refused = clerk.post("/api/v1/measures/create", page, &wrong).await.expect(422);
    refused.shows("value=\"viel\"").shows("value=\"Ratsinfo-App\"").shows("ganze Euro");
    let created = clerk.post("/api/v1/measures/create", page, &MEASURE).await.expect(303);
    assert_eq!(created.location(), "/massnahmen/ratsinfo-app");
    clerk.get("/massnahmen/ratsinfo-app").await.expect(200).shows("4.000 €").shows("/verwaltung/massnahmen/ratsinfo-app");
    let page = "/verwaltung/massnahmen/ratsinfo-app";
    clerk.get(page).await.expect(200).shows("value=\"4.000\"");
    let mut changed = MEASURE.to_vec();
    changed.extend([("slug", "ratsinfo-app"), ("office", "Bauamt")]);
    clerk.post("/api/v1/measures/update", page, &changed).await.expect(303);
    clerk.get("/massnahmen/ratsinfo-app").await.expect(200).shows("Bauamt");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_edits_strategy_and_fields() {
    let site = site().await;
    let clerk = site.staff(Role::Administrator).await;
    clerk.get("/verwaltung").await.expect(200).shows("/verwaltung/massnahmen/mitfahrbank");
    clerk.get("/verwaltung/strategie").await.expect(200).shows("Lindach bleibt **nah**.");
    let strategy =
        [("title", "Neu"), ("first_quarter", "2026 Q1"), ("last_quarter", "2030 Q4"), ("adopted_on", ""), ("vision", "Weit.")];
    clerk.post("/api/v1/strategy/save", "/verwaltung/strategie", &strategy).await.expect(303);
    site.visitor().get("/strategie").await.expect(200).shows("Weit.").shows("Entwurf");
    let refused = clerk.post("/api/v1/strategy/save", "/verwaltung/strategie", &[("title", "Behalten")]).await.expect(422);
    refused.shows("value=\"Behalten\"").shows("Bitte machen Sie hier eine Angabe.");
    let page = "/verwaltung/handlungsfelder/neu";
    let created =
        clerk.post("/api/v1/action-fields/create", page, &[("title", "Vereine"), ("goal", "Zusammen.")]).await.expect(303);
    assert_eq!(created.location(), "/handlungsfelder/vereine");
    let page = "/verwaltung/handlungsfelder/vereine";
    clerk.get(page).await.expect(200).shows("Zusammen.");
    clerk.post("/api/v1/action-fields/update", page, &[("slug", "vereine"), ("title", "")]).await.expect(422);
    clerk.post("/api/v1/action-fields/update", page, &[("slug", "vereine"), ("title", "Vereine im Ort")]).await.expect(303);
    site.visitor().get("/handlungsfelder/vereine").await.expect(200).shows("Vereine im Ort");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_edits() {
    let site = site().await;
    let anna = site.resident("Anna").await;
    for path in ["/verwaltung", "/verwaltung/strategie", "/verwaltung/strategie/datei", "/verwaltung/massnahmen/neu"] {
        anna.get(path).await.expect(403);
        assert!(site.visitor().get(path).await.expect(303).location().starts_with("/konto/anmelden"), "{path}");
    }
    anna.post("/api/v1/measures/create", "/verwaltung/massnahmen/neu", &MEASURE).await.expect(403);
    anna.upload("/verwaltung/strategie/datei", FILE).await.expect(403);
    let (clerk, elsewhere) = (site.staff(Role::Administrator).await, FILE.replace("Alles in einer Hand.", "Von woanders."));
    clerk.upload_from("cross-site", "/verwaltung/strategie/datei", &elsewhere).await.expect(403).shows("cross_site");
    site.visitor().get("/handlungsfelder/app").await.expect(200).hides("Von woanders.");
    anna.call("/api/v1/strategy/save", &[("title", "x")]).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_out_goes_in_and_is_refused_with_its_lines() {
    let site = site().await;
    let clerk = site.staff(Role::Administrator).await;
    let file = site.visitor().get("/strategie/datei").await.expect(200);
    assert_eq!(file.headers["content-type"], "text/markdown; charset=utf-8");
    let page = "/verwaltung/strategie/datei";
    clerk.get(page).await.expect(200).shows("multipart/form-data");
    clerk.upload(page, &file.text).await.expect(200).shows("Die Datei enthält nichts Neues");
    let edited = file.text.replace("Alles in einer Hand.", "Alles am Handy.");
    clerk.upload(page, &edited).await.expect(200).shows("Die Strategie wurde übernommen").shows("Bürger-App");
    site.visitor().get("/handlungsfelder/app").await.expect(200).shows("Alles am Handy.");
    let wrong = edited.replace("kurzfristig", "kurzfrisitg").replace("Alles am Handy.", "Nie übernommen.");
    clerk.upload(page, &wrong).await.expect(422).shows("Zeile 16:").shows("kurzfristig");
    site.visitor().get("/handlungsfelder/app").await.expect(200).shows("Alles am Handy.");
    clerk.upload(page, "").await.expect(422).shows("Bitte wählen Sie eine Datei aus.");
}
