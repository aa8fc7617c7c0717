//! The rules of a vote: their editor, the costs of measures, and the sealed file.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::testing::{Drafted, action_field, drafted, measure, running, running_by};
use domain::consultations::{Part, store};
use domain::papers::testing::by_code;
use domain::votes::RulesDraft;
use domain::votes::sealed::fingerprint;

use crate::kit::{Browser, Site};

const SET_RULES: &str = "/api/v1/votes/set-rules";
const SET_COST: &str = "/api/v1/votes/set-cost";

/// A draft of a vote on one measure that would begin in an hour.
async fn planned(site: &Site) -> (String, String) {
    let what = Drafted { title: "Was zuerst?", field: "Digitales Rathaus", opens_in: HOUR, closes_in: DAY };
    let r = drafted(&site.world, &what, &[Part::Vote], &["Terminvergabe"]).await;
    (r.slug, r.measures[0].to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_set_the_rules_and_wrong_ones_come_back() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let page = format!("/verwaltung/beteiligungen/{slug}/regeln");
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    anna.get(&page).await.expect(403);
    anna.post(SET_RULES, &page, &[("consultation", &slug), ("method", "points")]).await.expect(403);
    admin.get(&format!("/verwaltung/beteiligungen/{slug}")).await.expect(200).shows(&page);
    admin.get(&page).await.expect(200).shows("Was steht auf dem Stimmzettel?").shows("value=\"yes_no\" checked");
    let fields =
        [("consultation", slug.as_str()), ("method", "points"), ("points", "10"), ("points_per_option", "12"), ("seats", "")];
    let refused = admin.post(SET_RULES, &page, &fields).await.expect(422);
    let refused = refused.shows("href=\"#seats\"").shows("Das ist mehr, als eine Person insgesamt hat.").shows("value=\"12\"");
    refused.shows("value=\"points\" checked");
    let fields = [("consultation", slug.as_str()), ("method", "points"), ("points", "10"), ("seats", "1"), ("quorum", "20")];
    assert_eq!(admin.post(SET_RULES, &page, &fields).await.expect(303).location(), page);
    admin.get(&page).await.expect(200).shows("value=\"points\" checked").shows("name=\"quorum\" type=\"text\" value=\"20\"");
    let wrong = [("consultation", slug.as_str()), ("method", "yes_no"), ("counting", "irv")];
    admin.post(SET_RULES, &page, &wrong).await.expect(422).shows("gehört zu einem anderen Stimmzettel");
}

#[tokio::test(flavor = "multi_thread")]
async fn shares_are_set_told_before_anybody_votes_and_need_a_known_number_of_people() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let admin = site.staff(Role::Administrator).await;
    let (page, manage) = (format!("/verwaltung/beteiligungen/{slug}/regeln"), format!("/verwaltung/beteiligungen/{slug}"));
    let with = |quorum: &'static str, percent: &'static str| {
        let own = [
            ("consultation", slug.as_str()),
            ("majority", "two_thirds_of_cast"),
            ("quorum", quorum),
            ("quorum_percent", percent),
        ];
        own.into_iter().chain([("threshold_percent", "20"), ("threshold_of", "entitled")]).collect::<Vec<_>>()
    };
    let refused = admin.post(SET_RULES, &page, &with("5", "25")).await.expect(422);
    refused.shows("entweder eine Zahl oder einen Anteil").shows("href=\"#quorum_percent\"");
    admin.post(SET_RULES, &page, &with("", "25")).await.expect(303);
    let shown = admin.get(&page).await.expect(200).shows("name=\"quorum_percent\" type=\"text\" value=\"25\"");
    shown.shows("name=\"threshold_percent\" type=\"text\" value=\"20\"").shows("<option selected value=\"entitled\">");
    let refused = admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(422);
    refused.shows("nach einer Liste oder mit Codes");
    let codes = [("consultation", slug.as_str()), ("access", "code")];
    admin.post("/api/v1/papers/set-access", &manage, &codes).await.expect(303);
    make_codes(&site, &admin, &slug).await;
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    let back = [("consultation", slug.as_str()), ("access", "account")];
    admin.post("/api/v1/papers/set-access", &manage, &back).await.expect(422);
    let public = site.visitor().get(&format!("/beteiligungen/{slug}/abstimmung")).await.expect(200);
    let public = public
        .shows("wenn mindestens zwei Drittel aller Ja sagen")
        .shows("wenn mindestens 25 Prozent aller abstimmen, die es dürfen");
    public.shows("Ja oder Kreuz von mindestens 20 Prozent aller, die abstimmen dürfen").shows("wie viele abstimmen durften");
}

/// Makes a code of a vote, by the pages for it.
async fn make_codes(site: &Site, admin: &Browser, slug: &str) {
    let somebody = site.world.staff(Role::Administrator).await;
    let vote = store::find_by_slug(&mut site.world.read().await, &somebody, slug).await.expect("the vote").id.to_string();
    let new = [("purpose", "Briefe"), ("vote", vote.as_str()), ("count", "1")];
    let made = admin.post("/api/v1/identity/prepare-codes", "/verwaltung/codes", &new).await.expect(303);
    admin.post(made.location(), made.location(), &[("look", "slips")]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_code_is_announced_once_there_are_codes_and_its_page_leads_to_where_they_are_made() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let (admin, manage) = (site.staff(Role::Administrator).await, format!("/verwaltung/beteiligungen/{slug}"));
    let (publish, by_code) = ([("consultation", slug.as_str())], [("consultation", slug.as_str()), ("access", "code")]);
    admin.get(&manage).await.expect(200).hides("Noch keine Codes");
    admin.post("/api/v1/papers/set-access", &manage, &by_code).await.expect(303);
    admin
        .get(&manage)
        .await
        .expect(200)
        .shows("Noch keine Codes")
        .shows("href=\"/verwaltung/codes\" class=\"dl-more\">Codes erzeugen");
    let refused = admin.post("/api/v1/consultations/publish", &manage, &publish).await.expect(422);
    refused.shows("Hier wird mit Codes abgestimmt, und es gibt noch keine");
    site.visitor().get(&format!("/beteiligungen/{slug}")).await.expect(404);
    make_codes(&site, &admin, &slug).await;
    admin.get(&manage).await.expect(200).hides("Noch keine Codes");
    admin.post("/api/v1/consultations/publish", &manage, &publish).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announced_vote_without_codes_stays_by_account() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let (admin, manage) = (site.staff(Role::Administrator).await, format!("/verwaltung/beteiligungen/{slug}"));
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    let page = format!("{manage}/papier");
    let by_code = [("consultation", slug.as_str()), ("access", "code"), ("_form", "zugang")];
    let refused = admin.post("/api/v1/papers/set-access", &page, &by_code).await.expect(422);
    refused.shows("Diese Abstimmung ist schon angekündigt und hat keine Codes").shows("href=\"#zugang-access\"");
    admin.get(&page).await.expect(200).shows("value=\"account\" checked");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_is_chosen_by_administrators_until_the_vote_begins() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let t = &site.world;
    let field = action_field(t, t.municipality, "Miteinander").await;
    let more = measure(t, t.municipality, field, "Noch eine").await.to_string();
    let page = format!("/verwaltung/beteiligungen/{slug}/massnahmen");
    let fields = [("consultation", slug.as_str()), ("measure", more.as_str())];
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    anna.get(&page).await.expect(403);
    anna.post("/api/v1/votes/add-option", &page, &fields).await.expect(403);
    admin.get(&page).await.expect(200).shows("Noch eine");
    admin.post("/api/v1/votes/add-option", &page, &fields).await.expect(303);
    admin.get(&page).await.expect(200).shows("Entfernen<span class=\"dl-visually-hidden\">: Noch eine");
    admin.post("/api/v1/votes/remove-option", &page, &fields).await.expect(303);
    let manage = format!("/verwaltung/beteiligungen/{slug}");
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    admin.post("/api/v1/votes/add-option", &page, &fields).await.expect(303);
    t.clock.advance(2 * HOUR);
    let admin = site.staff(Role::Administrator).await;
    let frozen = admin.post("/api/v1/votes/remove-option", &page, &fields).await.expect(409);
    frozen.shows("Die Auswahl steht fest");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_with_a_budget_begins_with_costs_only() {
    let site = Site::new().await;
    let (slug, asked) = planned(&site).await;
    let admin = site.staff(Role::Administrator).await;
    let (manage, options) = (format!("/verwaltung/beteiligungen/{slug}"), format!("/verwaltung/beteiligungen/{slug}/massnahmen"));
    admin.get(&options).await.expect(200).hides("Kosten auf dem Stimmzettel");
    let fields = [("consultation", slug.as_str()), ("method", "budget"), ("budget", "50.000 €")];
    admin.post(SET_RULES, &manage, &fields).await.expect(303);
    admin.get(&options).await.expect(200).shows("Kosten auf dem Stimmzettel").shows("Es fehlen Kosten");
    let refused = admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(422);
    refused.shows("braucht jede Maßnahme ihre Kosten");
    let cost = |typed: &'static str| {
        [("consultation", slug.as_str()), ("measure", asked.as_str()), ("cost", typed), ("_form", asked.as_str())]
    };
    admin.post(SET_COST, &options, &cost("teuer")).await.expect(422).shows("value=\"teuer\"").shows("einen Betrag in Euro");
    admin.post(SET_COST, &options, &cost("12.000,50")).await.expect(303);
    admin.get(&options).await.expect(200).shows("12.000,50").hides("Es fehlen Kosten");
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_may_have_a_ceiling_for_each_field_that_something_is_asked_from() {
    let site = Site::new().await;
    let (slug, asked) = planned(&site).await;
    action_field(&site.world, site.world.municipality, "Nicht gefragt").await;
    let (manage, options) = (format!("/verwaltung/beteiligungen/{slug}"), format!("/verwaltung/beteiligungen/{slug}/massnahmen"));
    let page = format!("/verwaltung/beteiligungen/{slug}/regeln");
    let admin = site.staff(Role::Administrator).await;
    let shown = admin.get(&page).await.expect(200).shows("Obergrenze für „Digitales Rathaus“").hides("Nicht gefragt");
    let at = shown.text.find("name=\"ceiling[f-").expect("a field") + "name=\"".len();
    let field = &shown.text[at..at + shown.text[at..].find('"').expect("its end")];
    let fields =
        |typed: &'static str| [("consultation", slug.as_str()), ("method", "budget"), ("budget", "50.000"), (field, typed)];
    let refused = admin.post(SET_RULES, &page, &fields("viel")).await.expect(422);
    refused.shows("value=\"viel\"").shows("einen Betrag in Euro");
    admin.post(SET_RULES, &page, &fields("")).await.expect(303);
    admin.post(SET_RULES, &page, &fields("12.000")).await.expect(303);
    admin.get(&page).await.expect(200).shows("value=\"12.000\u{a0}€\"");
    let cost = [("consultation", slug.as_str()), ("measure", asked.as_str()), ("cost", "9.000")];
    admin.post(SET_COST, &options, &cost).await.expect(303);
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    site.world.clock.advance(2 * HOUR);
    let admin = site.staff(Role::Administrator).await;
    admin.get(&page).await.expect(200).hides("name=\"ceiling").shows("Digitales Rathaus: höchstens 12.000");
    admin.post(SET_RULES, &page, &fields("13.000")).await.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_begun_is_sealed_and_everybody_can_check_it() {
    let site = Site::new().await;
    let running = running(&site.world, &[Part::Vote]).await;
    let (page, file) =
        (format!("/beteiligungen/{}/abstimmung", running.slug), format!("/beteiligungen/{}/regeln.json", running.slug));
    let sealed = site.visitor().get(&file).await.expect(200);
    assert_eq!(sealed.headers["content-type"], "application/json");
    assert!(sealed.headers["content-disposition"].to_str().is_ok_and(|value| value.starts_with("attachment")));
    let print = fingerprint(&sealed.text);
    let groups: Vec<&str> = (0..16).map(|group| &print[group * 4..group * 4 + 4]).collect();
    site.visitor()
        .get(&page)
        .await
        .expect(200)
        .shows(&groups.join(" "))
        .shows(&file)
        .shows("Vor jemandem, der Ihnen beim Abstimmen zusieht");
    let admin: Browser = site.staff(Role::Administrator).await;
    let editor = format!("/verwaltung/beteiligungen/{}/regeln", running.slug);
    admin
        .get(&editor)
        .await
        .expect(200)
        .shows("Die Regeln stehen fest")
        .shows("mehr Personen Ja als Nein")
        .hides("name=\"method\"");
    let fields = [("consultation", running.slug.as_str()), ("method", "yes_no")];
    admin.post(SET_RULES, &editor, &fields).await.expect(409).shows("Die Regeln stehen fest");
    assert_eq!(site.visitor().get(&file).await.expect(200).text, sealed.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_a_running_vote_are_fixed_and_what_was_typed_before_comes_back() {
    let site = Site::new().await;
    let running = running(&site.world, &[Part::Vote]).await;
    let admin = site.staff(Role::Administrator).await;
    let manage = format!("/verwaltung/beteiligungen/{}", running.slug);
    admin.get(&manage).await.expect(200).shows("Die Angaben stehen fest").hides("name=\"summary\"");
    let typed = [
        ("consultation", running.slug.as_str()),
        ("_form", "angaben"),
        ("title", "Andere Frage"),
        ("summary", "Andere Worte"),
        ("parts[vote]", "on"),
        ("opens_at", "2026-11-01T08:00"),
        ("closes_at", "2026-12-20T18:00"),
    ];
    let refused = admin.post("/api/v1/consultations/update", &manage, &typed).await.expect(422);
    refused.shows("Andere Worte").shows("Die Angaben stehen fest");
    let other = [("consultation", running.slug.as_str()), ("closes_at", "bald"), ("reason", "Zu kurz gedacht.")];
    let refused = admin.post("/api/v1/votes/propose-end", &manage, &other).await.expect(422);
    refused.shows("Die Angaben stehen fest").hides("name=\"summary\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_beginning_there_is_no_sealed_file_and_of_a_draft_nothing() {
    let site = Site::new().await;
    let (slug, _) = planned(&site).await;
    let file = format!("/beteiligungen/{slug}/regeln.json");
    site.visitor().get(&file).await.expect(404);
    let admin = site.staff(Role::Administrator).await;
    admin.get(&file).await.expect(404);
    let manage = format!("/verwaltung/beteiligungen/{slug}");
    admin.post("/api/v1/consultations/publish", &manage, &[("consultation", &slug)]).await.expect(303);
    site.visitor().get(&file).await.expect(404);
    let page = site.visitor().get(&format!("/beteiligungen/{slug}/abstimmung")).await.expect(200);
    page.shows("werden die Regeln versiegelt").hides("data-testid=\"fingerprint\"");
}

/// What the page of a vote must say in each language whatever its rules are; then where it is confidential, where it is secret, by code,
/// where whole ballots are published, and where people vote with an account.
const PROMISES: [(&str, [&[&str]; 6]); 3] = [
    (
        "de",
        [
            &[
                "Das ist eine Beteiligung, keine Wahl.",
                "Solange die Abstimmung läuft, müssen Sie dem Server der Gemeinde vertrauen.",
                "Vor jemandem, der Ihnen beim Abstimmen zusieht, kann kein Programm schützen.",
                "Sie können sie jemandem zeigen, der für eine Stimme bezahlt. Wie Sie abgestimmt haben, beweist sie nicht",
                "Bei weniger als 30 Stimmzetteln kein einzelner.",
            ],
            &[
                "könnte jemand mit vollem Zugriff auf den Server Person und Stimme verbinden",
                "Auch wer sie dort sieht, weiß nicht, ob sie so bleibt: Sie können sie noch ändern.",
            ],
            &[
                "Ihr Stimmzettel wird ohne Namen und ohne Kennung gespeichert.",
                "könnte jemand mit vollem Zugriff auf den Server zusehen",
                "beweist sie nicht: Welcher Stimmzettel Ihrer ist, steht nirgends.",
            ],
            &["beweist sie nicht.</li>"],
            &["Seltene Stimmzettel sind darin wiederzuerkennen"],
            &["Konto mit bestätigter E-Mail-Adresse. Wohnort und Alter: nach eigener Angabe."],
        ],
    ),
    (
        "de-simple",
        [
            &[
                "Das ist keine Wahl.",
                "Sie müssen der Gemeinde vertrauen, bis die Abstimmung zu Ende ist.",
                "Davor kann Sie der Computer nicht schützen.",
                "Vielleicht bezahlt jemand Geld für Ihre Stimme.",
                "Aber die Quittung beweist nicht, was Sie gewählt haben.",
            ],
            &["Wer unseren Computer verwaltet, kann Ihre Stimme finden.", "Darum beweist auch die Seite nichts."],
            &["Wir speichern Ihre Stimme ohne Ihren Namen.", "Wir merken uns nicht, welcher Zettel von Ihnen ist."],
            &["was Sie gewählt haben.</li>"],
            &["Manche Stimm-Zettel sind selten."],
            &["Ihren Wohn-Ort und Ihr Alter sagen Sie uns selbst."],
        ],
    ),
    (
        "en",
        [
            &[
                "This is a consultation, not an election.",
                "While the vote runs you have to trust the municipality’s server.",
                "No program can protect you from somebody who watches you vote.",
                "You can show it to somebody who pays for a vote. It does not prove how you voted",
            ],
            &["somebody with full access to the server could link a person to a vote", "you can still change it."],
            &["Your ballot is stored without your name", "which ballot is yours is written nowhere."],
            &["It does not prove how you voted.</li>"],
            &["Rare ballots can be recognised there"],
            &["Residence and age: as people say themselves."],
        ],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_vote_says_how_sure_and_how_secret_it_is_and_from_what_nothing_protects() {
    let ranking =
        RulesDraft { method: "ranking".into(), counting: "irv".into(), secrecy: "secret".into(), ..RulesDraft::default() };
    for (rules, is_by_code, said) in [
        (RulesDraft::default(), false, vec![0, 1, 5]),
        (ranking, false, vec![0, 2, 4, 5]),
        (RulesDraft::default(), true, vec![0, 3]),
    ] {
        let site = Site::new().await;
        let r = running_by(&site.world, &[Part::Vote], &rules).await;
        if is_by_code {
            by_code(&site.world, &r, 1).await;
        }
        for (language, promises) in PROMISES {
            let visitor = site.visitor().with_cookie(&format!("sprache={language}"));
            let page = visitor.get(&format!("/beteiligungen/{}/abstimmung", r.slug)).await.expect(200);
            let missing = |promise: &&&str| !page.text.contains(**promise);
            let (told, others): (Vec<usize>, Vec<usize>) = (0..6).partition(|kind| said.contains(kind));
            let left_out: Vec<&&str> = told.iter().flat_map(|kind| promises[*kind]).filter(missing).collect();
            assert!(left_out.is_empty(), "{language} {left_out:?}: {}", page.text);
            let untrue = others.iter().flat_map(|kind| promises[*kind]).find(|promise| page.text.contains(**promise));
            assert_eq!(untrue.filter(|_| !is_by_code), None, "{language}");
        }
    }
}
