//! Ballots that come another way: on paper, and by a code without an account.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::testing::Running;
use domain::identity::codes;

use crate::kit::{Answer, Browser, Site};
use crate::polls::{REQUEST, cast, close, counts_what_is_stored, drafted, poll, told, voted};

/// A pile of two sheets and those who may touch it.
struct Pile<'a> {
    site: &'a Site,
    r: &'a Running,
}

impl Pile<'_> {
    async fn moderator(&self, name: &str) -> Browser {
        self.reader(name, Role::Moderator).await
    }

    async fn reader(&self, name: &str, role: Role) -> Browser {
        self.site.browser(&self.site.world.person(self.site.world.municipality, name, role).await).await
    }

    async fn send(&self, who: &Browser, verb: &str, besides: &[(&str, &str)]) -> Answer {
        let fields = [&[("consultation", self.r.slug.as_str()), ("batch", "1")], besides].concat();
        who.call(&format!("/api/v1/papers/{verb}"), &fields).await
    }

    async fn read(&self, who: &Browser, lines: [&str; 2]) {
        for (sheet, line) in ["1", "2"].into_iter().zip(lines) {
            self.send(who, "enter", &[("sheet", sheet), ("line", line)]).await.expect(200);
        }
        self.send(who, "finish", &[]).await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn vi27_ballots_on_paper_are_read_by_two_countersigned_by_a_third_logged_and_fixed_by_the_end() {
    let (site, r) = poll().await;
    let pile = Pile { site: &site, r: &r };
    let (gerda, hans) = (pile.moderator("Gerda").await, pile.reader("Hans", Role::Administrator).await);
    let (ida, admin) = (pile.moderator("Ida").await, site.browser(&r.admin).await);
    voted(&site, &r, 30).await;
    pile.send(&gerda, "make", &[("label", "Urne im Rathaus"), ("sheet_count", "2")]).await.expect(200);
    pile.read(&gerda, ["111", "222"]).await;
    // One person is not two: the same reader gets no second reading, and a third person none at all once there are two.
    pile.send(&gerda, "enter", &[("sheet", "1"), ("line", "111")]).await.expect(409);
    pile.send(&admin, "countersign", &[]).await.expect(409);
    pile.read(&hans, ["111", "221"]).await;
    pile.send(&ida, "enter", &[("sheet", "1"), ("line", "111")]).await.expect(409);
    pile.send(&admin, "countersign", &[]).await.expect(409).shows("batch_differs");
    pile.send(&hans, "enter", &[("sheet", "2"), ("line", "222")]).await.expect(200);
    pile.send(&gerda, "countersign", &[]).await.expect(403).shows("\"forbidden\"");
    pile.send(&hans, "countersign", &[]).await.expect(403).shows("\"four_eyes\"");
    pile.send(&admin, "countersign", &[]).await.expect(200);
    // Until the end a mistake is mended: taken back, read again by both, signed again.
    pile.send(&hans, "enter", &[("sheet", "2"), ("line", "111")]).await.expect(409);
    pile.send(&admin, "reopen", &[]).await.expect(200);
    for reader in [&gerda, &hans] {
        pile.send(reader, "enter", &[("sheet", "2"), ("line", "122")]).await.expect(200);
    }
    pile.send(&admin, "countersign", &[]).await.expect(200);
    let log = admin.get("/verwaltung/protokoll").await.expect(200);
    log.shows("Papier-Stapel 1 freigegeben").shows("Gerda").shows("Hans").hides("Terminvergabe: Ja");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM audit WHERE kind = 'paper.countersigned'").await, 2);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM audit WHERE kind = 'paper.reopened'").await, 1);
    close(&site, &r).await;
    nothing_moves(&pile, [&gerda, &hans], &admin).await;
    for page in ["ergebnis", "bericht"] {
        let shown = site.visitor().get(&format!("/beteiligungen/{}/{page}", r.slug)).await.expect(200);
        shown.shows("Abgegebene Stimmzettel: 32. Davon digital 30, auf Papier 2, ungültig 0.");
    }
    counts_what_is_stored(&site).await;
}

/// After the end, by nobody.
async fn nothing_moves(pile: &Pile<'_>, readers: [&Browser; 2], admin: &Browser) {
    let ballots = "SELECT COUNT(*) FROM ballot WHERE marks = '1=1'";
    let before = pile.site.world.count(ballots).await;
    for who in [readers[0], readers[1], admin] {
        for (verb, besides) in [
            ("enter", [("sheet", "1"), ("line", "222")].as_slice()),
            ("finish", &[]),
            ("discard", &[]),
            ("make", &[("label", "Noch eine"), ("sheet_count", "1")]),
        ] {
            pile.send(who, verb, besides).await.expect(409);
        }
    }
    for verb in ["reopen", "countersign"] {
        pile.send(admin, verb, &[]).await.expect(409);
    }
    assert_eq!(pile.site.world.count(ballots).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi31_in_a_vote_of_accounts_nobody_votes_without_one_and_no_code_is_good() {
    let (site, r) = poll().await;
    let (visitor, code) = (site.visitor(), ("code", "7K3M-Q2VX-90AB-CDEF"));
    cast(&visitor, &r, "yes", &[]).await.expect(401);
    cast(&visitor, &r, "yes", &[code]).await.expect(401);
    cast(&site.resident("Anna").await, &r, "yes", &[code]).await.expect(409).shows("no_codes_here");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
    counts_what_is_stored(&site).await;
}

/// A vote that was set to go by code before it began, and its codes.
async fn vote_by_code(site: &Site) -> (Running, Vec<String>) {
    let r = drafted(site, HOUR, DAY).await;
    let admin = site.browser(&r.admin).await;
    admin.call("/api/v1/papers/set-access", &[("consultation", &r.slug), ("access", "code")]).await.expect(200);
    let announce = ("/api/v1/consultations/publish", [("consultation", r.slug.as_str())]);
    admin.call(announce.0, &announce.1).await.expect(422).shows("codes_missing");
    let (mut tx, vote) = (site.world.write().await, r.id.to_string());
    let new = codes::NewPackage { purpose: "Abstimmung".into(), vote, count: "40".into(), last_day: String::new() };
    let package = codes::prepare(&mut tx, &r.admin, &new, site.world.random.secret_id()).await.expect("prepared");
    let (_, made) = codes::make(&mut tx, &r.admin, package).await.expect("made");
    tx.commit().await.expect("a commit");
    admin.call(announce.0, &announce.1).await.expect(200);
    site.world.clock.advance(HOUR);
    (r, made)
}

#[tokio::test(flavor = "multi_thread")]
async fn vi31_a_code_is_one_vote_says_so_beside_the_result_and_is_mixed_with_no_account() {
    let site = Site::new().await;
    let ((r, codes), visitor) = (vote_by_code(&site).await, site.visitor());
    let page = visitor.get(&format!("/beteiligungen/{}/abstimmung", r.slug)).await.expect(200);
    page.shows("Diese Abstimmung geht ohne Konto").shows("Jeder Code gilt einmal");
    cast(&visitor, &r, "yes", &[]).await.expect(422);
    cast(&visitor, &r, "yes", &[("code", "0000-0000-0000-0000")]).await.expect(422);
    let first = [("code", codes[0].as_str()), ("request_id", REQUEST)];
    let receipt = told(&cast(&visitor, &r, "yes", &first).await.expect(200), "receipt");
    assert_eq!(told(&cast(&visitor, &r, "yes", &first).await.expect(200), "receipt"), receipt, "the same request");
    cast(&visitor, &r, "no", &first[..1]).await.expect(409).shows("code_used");
    // An account is no code.
    cast(&site.resident("Anna").await, &r, "yes", &[]).await.expect(403).shows("rung_needed");
    for code in &codes[1..35] {
        // A network has a code each fifteen seconds.
        site.world.clock.advance(20_000);
        cast(&visitor, &r, "yes", &[("code", code)]).await.expect(200);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 35);
    let of_accounts = "SELECT COUNT(*) FROM participation p JOIN account a ON a.id = p.account_id";
    assert_eq!(site.world.count(of_accounts).await, 0, "no account is in the count");
    counts_what_is_stored(&site).await;
    close(&site, &r).await;
    for page in ["ergebnis", "bericht"] {
        let shown = visitor.get(&format!("/beteiligungen/{}/{page}", r.slug)).await.expect(200);
        shown.shows("Eine Person heißt hier: ein Code aus einem Brief.").hides("ein Konto mit bestätigter E-Mail-Adresse");
    }
    cast(&visitor, &r, "no", &[("code", &codes[36])]).await.expect(409);
    counts_what_is_stored(&site).await;
}
