//! Everything in the demo can be reached: each page that a link leads to is there, for everybody who sees the link.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use domain::accounts::{Costs, Passwords, prove};
use domain::ids::MunicipalityId;
use domain::{Actor, Person, Role};

use crate::kit::{Browser, Site};

/// More pages than a demo has; then the links go round in circles.
const PAGES_MAX: usize = 2_500;

/// A site with the demo municipality.
pub struct Demo {
    pub site: Site,
    municipality: MunicipalityId,
}

impl Demo {
    /// The demo, reached under the test's host name.
    pub async fn new() -> Self {
        let site = Site::new().await;
        let world = &site.world;
        server::demo::write(&world.db, world.clock.now()).await.expect("the demo is written");
        let all = domain::municipalities::list(&mut world.read().await).await.expect("a list");
        let municipality = all.into_iter().find(|municipality| municipality.slug == "waldlinden").expect("the demo").id;
        let mut tx = world.write().await;
        // The test's own municipality would be a real one beside the demo, which then shows nothing of its neighbour.
        tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("demos alone");
        let host = tx.query("INSERT INTO municipality_host (host, municipality_id) VALUES ('127.0.0.1', $1)").bind(municipality);
        host.execute().await.expect("a host");
        tx.commit().await.expect("a commit");
        Self { site, municipality }
    }

    fn program(&self) -> Actor {
        Actor::program(self.municipality, self.site.world.clock.now(), self.site.world.random.clone())
    }

    /// The browser of one of the demo's log-ins.
    async fn signed_in(&self, email: &str, role: Role) -> Browser {
        let program = self.program();
        let verified =
            prove(&self.site.world.db, &Passwords::new(Costs::default()), &program, email, server::demo::PASSWORD).await;
        let id = verified.expect("the password fits").account();
        let person = Person { id, name: String::new(), role, is_confirmed: true, needs_nod: false, needs_factor: false };
        self.site.browser(&Actor { person: Some(person), ..program }).await
    }

    /// Follows every link as a visitor and as each of the log-ins.
    pub async fn walk_as_everybody(&self) {
        let world = &self.site.world;
        let public = walk(&self.site.visitor(), "/").await;
        for login in server::demo::write(&world.db, world.clock.now()).await.expect("log-ins") {
            let role = Role::from_word(&login.role).expect("a role");
            let own = walk(&self.signed_in(&login.email, role).await, "/").await;
            assert!(own.len() >= public.len() / 2, "{}: {} pages, visitors {}", login.role, own.len(), public.len());
        }
    }
}

/// Follows every link from the first page on; returns the pages. All links that lead nowhere are named at once.
async fn walk(browser: &Browser, first: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::from([first.to_owned()]);
    let mut open = VecDeque::from([first.to_owned()]);
    let mut lost = Vec::new();
    while let Some(path) = open.pop_front() {
        let answer = browser.get(&path).await;
        // Somebody who takes ten files along in an hour has to wait; the file is there.
        let is_file = [".csv", ".xlsx", ".json"].iter().any(|end| path.split('?').next().unwrap_or_default().ends_with(end));
        if !(matches!(answer.status, 200 | 303) || answer.status == 429 && is_file) {
            lost.push(format!("{} {path}", answer.status));
            continue;
        }
        let is_page =
            answer.headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap_or_default().starts_with("text/html"));
        if is_page {
            for link in links(&answer.text).into_iter().filter(|link| is_walked(link)) {
                if found.insert(link.clone()) {
                    open.push_back(link);
                }
            }
        }
        assert!(found.len() <= PAGES_MAX, "more than {PAGES_MAX} pages: {path}");
    }
    assert!(lost.is_empty(), "{} of {} pages:\n{}", lost.len(), found.len(), lost.join("\n"));
    found
}

/// Addresses of this site in a page, without the part that the browser keeps to itself.
fn links(page: &str) -> Vec<String> {
    let hrefs = page.split("href=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(href, _)| href);
    let local = hrefs.filter(|href| href.starts_with('/') && !href.starts_with("//"));
    local.map(|href| href.split('#').next().unwrap_or_default().replace("&amp;", "&")).collect()
}

/// Files of the browser are not built for tests, typesetting is left out of them; mails of all kinds of people lead to pages that
/// only they may see, and the way into another demo leads away.
fn is_walked(link: &str) -> bool {
    let leads_away = link == "/demo/postfach" || link.starts_with("/gemeinden/");
    !leads_away && !link.starts_with("/pkg/") && !link.starts_with("/assets/") && !link.ends_with(".pdf")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_link_of_the_demo_leads_nowhere() {
    Demo::new().await.walk_as_everybody().await;
}

/// Long texts, umlauts, typing errors and titles without a text, as real people write.
#[tokio::test(flavor = "multi_thread")]
async fn a_board_of_real_contributions_can_be_read_to_its_end() {
    let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/input");
    let folder = std::env::var_os("REAL_DATA").map_or_else(|| Path::new(usual).to_owned(), PathBuf::from);
    let Ok(file) = std::fs::read_to_string(folder.join("ideas/raddialog-moers-2017.jsonl")) else {
        eprintln!("skipped: no real contributions in {}", folder.display());
        return;
    };
    let demo = Demo::new().await;
    let world = &demo.site.world;
    let ideas = domain::ideas::import::read(&file).expect("in order");
    let mut tx = world.write().await;
    let boards = domain::consultations::store::list(&mut tx, &demo.program()).await.expect("a list");
    let board = boards.into_iter().find(|board| board.has_ideas && board.is_open(world.clock.now())).expect("an open board");
    let report = domain::ideas::import::load(&mut tx, &demo.program(), &board.slug, None, "Raddialog Moers 2017", &ideas).await;
    assert_eq!(report.map(|report| report.taken), Ok(459));
    tx.commit().await.expect("a commit");
    let pages = walk(&demo.site.visitor(), "/").await;
    assert!(pages.len() > 459, "{} pages", pages.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_demo_is_left_for_another_and_real_municipalities_have_no_such_way() {
    let demo = Demo::new().await;
    let mut tx = demo.site.world.write().await;
    tx.query("DELETE FROM municipality_host").execute().await.expect("one host for all");
    tx.query("UPDATE municipality SET residents_over_14 = 1 WHERE slug = 'lindach'").execute().await.expect("the smallest");
    tx.commit().await.expect("a commit");
    demo.site.app.forget_municipalities();
    let visitor = demo.site.visitor();
    visitor.get("/").await.expect(200).shows("Waldlinden").hides("Buchlinden");
    visitor.get("/gemeinden").await.expect(200).shows("href=\"/gemeinden/buchlinden\"").shows("Sie sind gerade hier");
    let chosen = visitor.get("/gemeinden/buchlinden").await.expect(303);
    assert_eq!(chosen.headers["set-cookie"], "gemeinde=buchlinden; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");
    let neighbour = demo.site.visitor().with_cookie("gemeinde=buchlinden");
    neighbour.get("/").await.expect(200).shows("Buchlinden");
    neighbour.get("/ideen").await.expect(200).shows("Offenes WLAN im Gemeindehaus").hides("Mitfahr-App");
    demo.site.visitor().with_cookie("gemeinde=anderswo").get("/").await.expect(200).shows("Waldlinden");
    visitor.get("/gemeinden/anderswo").await.expect(404);
    let mut tx = demo.site.world.write().await;
    tx.query("UPDATE municipality SET is_demo = FALSE WHERE slug = 'lindach'").execute().await.expect("a real one");
    tx.commit().await.expect("a commit");
    demo.site.app.forget_municipalities();
    neighbour.get("/ideen").await.expect(421);
}
