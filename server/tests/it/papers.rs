//! Ballots on paper and votes by code: `/verwaltung/beteiligungen/{slug}/papier`, the record, the empty ballot, `/verwaltung/codes`.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::Part;
use domain::consultations::testing::{Drafted, Running, ask_for, drafted, running, running_by};
use domain::identity::Rung;
use domain::papers::testing::{by_code, counted, invalid, readers, valid};
use domain::votes::RulesDraft;

use crate::kit::{Answer, Browser, Site};

const MAKE: &str = "/api/v1/papers/make";
const ENTER: &str = "/api/v1/papers/enter";
const FINISH: &str = "/api/v1/papers/finish";
const COUNTERSIGN: &str = "/api/v1/papers/countersign";
const ADD_SLIP: &str = "/api/v1/papers/add-slip";

struct Poll {
    site: Site,
    r: Running,
    /// The page of all piles, and of the first one.
    page: String,
    pile: String,
}

async fn poll() -> Poll {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let page = format!("/verwaltung/beteiligungen/{}/papier", r.slug);
    let pile = format!("{page}/1");
    Poll { site, r, page, pile }
}

impl Poll {
    async fn moderator(&self, name: &str) -> Browser {
        self.site.browser(&self.site.world.person(self.site.world.municipality, name, Role::Moderator).await).await
    }

    async fn make(&self, who: &Browser, sheets: &str) -> Answer {
        let fields = [("consultation", self.r.slug.as_str()), ("label", "Urne im Rathaus"), ("sheet_count", sheets)];
        who.post(MAKE, &self.page, &fields).await
    }

    async fn enter(&self, who: &Browser, sheet: &str, line: &str, invalid: &str) -> Answer {
        let fields =
            [("consultation", self.r.slug.as_str()), ("batch", "1"), ("sheet", sheet), ("line", line), ("invalid", invalid)];
        who.post(ENTER, &self.pile, &fields).await
    }

    async fn send(&self, who: &Browser, door: &str) -> Answer {
        who.post(door, &self.pile, &[("consultation", self.r.slug.as_str()), ("batch", "1")]).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_enter_a_pile_compare_correct_and_a_third_lets_it_count() {
    let poll = poll().await;
    let (gerda, hans, admin) =
        (poll.moderator("Gerda").await, poll.moderator("Hans").await, poll.site.staff(Role::Administrator).await);
    gerda.get("/schalter").await.expect(200).shows(&poll.page);
    assert_eq!(poll.make(&gerda, "2").await.expect(303).location(), poll.pile);
    gerda.get(&poll.pile).await.expect(200).shows("Blatt 1").shows("1 ist Ja, 2 ist Nein").shows("autofocus");
    poll.enter(&gerda, "1", "12", "").await.expect(422).shows("value=\"12\"").shows("passt nicht zur Zahl der Maßnahmen");
    assert_eq!(poll.enter(&gerda, "1", "123", "").await.expect(303).location(), poll.pile);
    let next = gerda.get(&poll.pile).await.expect(200).shows("1 von 2 Blättern").shows("Blatt 2");
    next.shows("Terminvergabe: Ja; Mitfahrbank: Nein; Vereinskalender: Enthaltung").hides(FINISH);
    poll.send(&gerda, FINISH).await.expect(409);
    poll.enter(&gerda, "2", "", "signed").await.expect(303);
    gerda.get(&poll.pile).await.expect(200).shows(FINISH);
    poll.send(&gerda, FINISH).await.expect(303);
    hans.get(&poll.pile).await.expect(200).hides("Terminvergabe: Ja").hides("Ungültig: mit Namen");
    poll.enter(&hans, "1", "123", "").await.expect(303);
    poll.enter(&hans, "2", "111", "").await.expect(303);
    poll.send(&hans, FINISH).await.expect(303);
    let both = gerda.get(&poll.pile).await.expect(200).shows("data-testid=\"differences\"");
    both.shows("Ungültig: mit Namen oder Zeichen versehen").shows(&format!("{}?blatt=2", poll.pile));
    poll.send(&admin, COUNTERSIGN).await.expect(409);
    hans.get(&format!("{}?blatt=2", poll.pile)).await.expect(200).shows("value=\"111\"");
    poll.enter(&hans, "2", "", "signed").await.expect(303);
    gerda.get(&poll.pile).await.expect(200).hides("data-testid=\"differences\"").shows("Wartet auf die Freigabe");
    poll.send(&gerda, COUNTERSIGN).await.expect(403);
    admin.get(&poll.pile).await.expect(200).shows(COUNTERSIGN);
    poll.send(&admin, COUNTERSIGN).await.expect(303);
    let record = hans.get(&format!("{}/niederschrift", poll.pile)).await.expect(200).shows("Gerda").shows("Hans");
    let record = record.shows("Gültige Stimmzettel").shows("mit Namen oder Zeichen versehen: 1").shows("Unterschrift");
    let (file, link) = (format!("{}/niederschrift.pdf", poll.pile), "niederschrift.pdf");
    if cfg!(feature = "pdf") {
        record.shows(link);
        assert!(hans.get(&file).await.expect(200).text.starts_with("%PDF-1.7"));
        poll.site.resident("Anna").await.get(&file).await.expect(403);
        admin.get("/verwaltung/protokoll").await.expect(200).shows("Niederschrift eines Stapels heruntergeladen");
    } else {
        record.hides(link);
        hans.get(&file).await.expect(404);
    }
    admin.get("/verwaltung/protokoll").await.expect(200).shows("Papier-Stapel 1 freigegeben").shows("ein Blatt berichtigt");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_moderation_and_administration_sees_a_pile() {
    let poll = poll().await;
    poll.make(&poll.moderator("Gerda").await, "2").await.expect(303);
    for role in [Role::Resident, Role::Council] {
        let somebody = poll.site.staff(role).await;
        for page in [poll.page.clone(), poll.pile.clone(), format!("{}/niederschrift", poll.pile)] {
            somebody.get(&page).await.expect(403);
        }
        poll.make(&somebody, "2").await.expect(403);
        poll.enter(&somebody, "1", "123", "").await.expect(403);
    }
    poll.site.visitor().get(&poll.pile).await.expect(303);
    let admin = poll.site.staff(Role::Administrator).await;
    admin.get(&format!("{}/9", poll.page)).await.expect(404);
    admin.get(&format!("{}/x", poll.page)).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_tells_how_ballots_came() {
    let poll = poll().await;
    let world = &poll.site.world;
    let people = readers(world).await;
    let mut sheets: Vec<_> = (0..35).map(|_| valid("111")).collect();
    sheets.extend((0..6).map(|_| invalid("empty")));
    counted(world, &poll.r, &people, &sheets).await;
    poll.make(&poll.moderator("Ida").await, "7").await.expect(303);
    let admin = poll.site.staff(Role::Administrator).await;
    let mut tx = world.write().await;
    domain::votes::testing::end_now(&mut tx, &world.now(&poll.r.admin), poll.r.id).await.expect("ended by two");
    tx.commit().await.expect("a commit");
    let result = admin.get(&format!("/beteiligungen/{}/ergebnis", poll.r.slug)).await.expect(200);
    let result = result.shows("Abgegebene Stimmzettel: 41. Davon digital 0, auf Papier 35, ungültig 6.");
    result.shows("leer: 6").shows("7 Blätter waren am Ende der Abstimmung nicht freigegeben");
    let report = admin.get(&format!("/beteiligungen/{}/bericht", poll.r.slug)).await.expect(200);
    report.shows("Davon digital 0, auf Papier 35, ungültig 6.");
    admin.get(&poll.page).await.expect(200).shows("An den Stapeln ändert sich nichts mehr").hides(MAKE);
    admin.get(&poll.pile).await.expect(200).hides(ENTER).hides("/api/v1/papers/reopen");
    let late = [("consultation", poll.r.slug.as_str()), ("batch", "2"), ("sheet", "1"), ("line", "111"), ("invalid", "")];
    poll.moderator("Ida").await.post(ENTER, &poll.page, &late).await.expect(409).shows("Die Abstimmung ist beendet");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_empty_ballot_is_printed_from_the_rules() {
    let poll = poll().await;
    let page = format!("/verwaltung/beteiligungen/{}/stimmzettel-drucken", poll.r.slug);
    let gerda = poll.moderator("Gerda").await;
    let blank = gerda.get(&page).await.expect(200).shows("Mitfahrbank").shows("Kreuzen Sie bei jeder Maßnahme an");
    blank.shows("Bitte nicht unterschreiben").shows("Prüfsumme der Regeln");
    for language in ["de-simple", "en"] {
        let gerda = poll.moderator("Gerda").await.with_cookie(&format!("sprache={language}"));
        for page in [&page, &poll.page] {
            gerda.get(page).await.expect(200);
        }
    }
    poll.site.resident("Anna").await.get(&page).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn costs_that_break_ties_are_printed_on_the_empty_ballot() {
    for tie in ["cost", "lot"] {
        let site = Site::new().await;
        let r = running_by(&site.world, &[Part::Vote], &RulesDraft { tie: tie.into(), ..RulesDraft::default() }).await;
        let page = format!("/verwaltung/beteiligungen/{}/stimmzettel-drucken", r.slug);
        let sheet = site.staff(Role::Moderator).await.get(&page).await.expect(200).text;
        let is_told = (sheet.matches("2.000 Euro").count() == 3, sheet.contains("entscheiden die Kosten"));
        assert_eq!(is_told, (tie == "cost", tie == "cost"), "{sheet}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_a_vote_lead_to_it_and_one_that_came_on_paper_is_used() {
    let poll = poll().await;
    let codes = by_code(&poll.site.world, &poll.r, 2).await;
    ask_for(&poll.site.world, &poll.r, Rung::Code).await;
    let (gerda, admin) = (poll.moderator("Gerda").await, poll.site.staff(Role::Administrator).await);
    let vote = poll.r.id.to_string();
    let new = [("purpose", "Nachzügler"), ("vote", vote.as_str()), ("count", "1")];
    poll.site.world.clock.advance(-2 * HOUR);
    admin.get("/verwaltung/codes").await.expect(200).shows("Stimmzettel-Codes. Benutzt: 0 von 2.").shows("Wie geht es weiter?");
    let made = admin.post("/api/v1/identity/prepare-codes", "/verwaltung/codes", &new).await.expect(303);
    let printed = admin.post(made.location(), made.location(), &[("look", "slips")]).await.expect(200);
    printed.shows(&format!("/beteiligungen/{}/abstimmung", poll.r.slug)).shows("ohne Konto, digital oder auf Papier");
    admin.get(made.location()).await.expect(200).shows("Paket widerrufen").hides("Die Abstimmung hat begonnen");
    poll.site.world.clock.advance(2 * HOUR);
    admin.get(made.location()).await.expect(200).shows("Die Abstimmung hat begonnen").hides("Paket widerrufen");
    let late = [("purpose", "Noch mehr"), ("vote", vote.as_str()), ("count", "1")];
    let late = admin.post("/api/v1/identity/prepare-codes", "/verwaltung/codes", &late).await.expect(422);
    late.shows("Für diese Abstimmung gibt es keine Codes");
    let package = made.location().rsplit('/').next().expect("an id");
    admin.post("/api/v1/identity/revoke-codes", made.location(), &[("package", package)]).await.expect(409);
    poll.make(&gerda, "1").await.expect(303);
    gerda.get(&poll.pile).await.expect(200).shows("0 von 1 Codes");
    let slip = |code: String| {
        let (gerda, poll) = (&gerda, &poll);
        async move {
            let fields = [("consultation", poll.r.slug.as_str()), ("batch", "1"), ("code", code.as_str())];
            gerda.post(ADD_SLIP, &poll.pile, &fields).await
        }
    };
    slip("0000-0000-0000-0000".into()).await.expect(422).shows("Dieser Code gilt hier nicht");
    slip(codes[0].to_lowercase()).await.expect(303);
    slip(codes[0].clone()).await.expect(409);
    gerda.get(&poll.pile).await.expect(200).shows("1 von 1 Codes").hides(ADD_SLIP);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_a_vote_that_goes_by_account_after_all_can_be_revoked_before_it_begins() {
    let site = Site::new().await;
    let what = Drafted { title: "Für die Schule", field: "Bildung", opens_in: HOUR, closes_in: DAY };
    let r = drafted(&site.world, &what, &[Part::Vote], &["Bücherbus"]).await;
    let (admin, vote) = (site.browser(&r.admin).await, r.id.to_string());
    let access = |word: &'static str| [("consultation", r.slug.clone()), ("access", word.to_owned())];
    let set = async |word| {
        let fields = access(word);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        admin.call("/api/v1/papers/set-access", &fields).await.expect(200);
    };
    set("code").await;
    let new = [("purpose", "Briefe"), ("vote", vote.as_str()), ("count", "1")];
    let made = admin.post("/api/v1/identity/prepare-codes", "/verwaltung/codes", &new).await.expect(303);
    set("account").await;
    admin.get(made.location()).await.expect(200).shows("Paket widerrufen").hides("Die Abstimmung hat begonnen");
    let package = made.location().rsplit('/').next().expect("an id");
    admin.post("/api/v1/identity/revoke-codes", made.location(), &[("package", package)]).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_votes_by_code_once_and_gets_a_receipt() {
    let poll = poll().await;
    let codes = by_code(&poll.site.world, &poll.r, 1).await;
    let (page, id) = (format!("/beteiligungen/{}/abstimmung", poll.r.slug), poll.r.id.to_string());
    let choice = format!("choice[m-{}]", poll.r.measures[0]);
    let visitor = poll.site.visitor();
    visitor.get(&format!("/beteiligungen/{}", poll.r.slug)).await.expect(200).shows("Diese Abstimmung geht ohne Konto");
    let ballot = visitor.get(&page).await.expect(200).shows("name=\"code\"").shows("/assets/code");
    assert_eq!(ballot.headers["cache-control"], "no-store", "its hidden id is one person's");
    ballot.shows("Jeder Code gilt einmal").hides("votes/keep").hides("<leptos-island");
    let cast = |code: String| {
        let (visitor, page, id, choice) = (&visitor, &page, &id, &choice);
        async move {
            let fields = [("consultation", id.as_str()), (choice.as_str(), "yes"), ("code", code.as_str())];
            visitor.post("/api/v1/votes/cast", page, &fields).await
        }
    };
    cast(String::new()).await.expect(422).shows("Bitte machen Sie hier eine Angabe");
    cast("0000-0000-0000-0000".into()).await.expect(422).shows("Dieser Code gilt hier nicht").shows("value=\"yes\"");
    let done = cast(codes[0].clone()).await.expect(303);
    assert_eq!(done.location(), page);
    visitor.after(&done).get(&page).await.expect(200).shows("Ihr Code ist damit benutzt").shows("Ihre Quittung");
    cast(codes[0].clone()).await.expect(409).shows("data-code=\"code_used\"");
    for _ in 0..40 {
        cast("0000-0000-0000-0000".into()).await;
    }
    cast("0000-0000-0000-0000".into()).await.expect(429);
}
