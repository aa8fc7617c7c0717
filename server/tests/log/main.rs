//! What is logged, at every level: a process has one log, so these tests have a process of their own and follow each other.

mod ballots;
#[path = "../it/kit.rs"]
#[expect(dead_code, reason = "shared with the tests of addresses; each uses its part")]
mod kit;
mod lines;
#[cfg(feature = "eid")]
#[path = "../it/provider.rs"]
#[expect(dead_code, reason = "shared with the tests of addresses; each uses its part")]
mod provider;
#[path = "../it/sink.rs"]
#[expect(dead_code, reason = "shared with the tests of mail")]
mod sink;
#[path = "../cases/somebody.rs"]
mod somebody;

use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};

use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::testing::places_of;
use domain::{Role, privacy};

use crate::kit::{Browser, Site};
use crate::sink::{Sink, worker};
use crate::somebody::{ERASE, erased, site, with_password};

/// Pages without anything in their address.
const PUBLIC: [&str; 8] = ["/", "/ideen", "/ideen/11", "/ideen/13", "/beteiligungen", "/fahrplan", "/strategie", "/datenschutz"];

static ALONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// What the program logs, at every level. The test's own client is not the program.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// From here on, with nothing in it yet. A process has one log.
    fn start() -> &'static Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        let log = LOG.get_or_init(|| {
            let log = Self::default();
            let (writer, filter) = (log.clone(), server::log::filter("trace,reqwest=off,hyper_util=off"));
            tracing_subscriber::fmt().with_env_filter(filter).with_writer(move || writer.clone()).init();
            log
        });
        log.0.lock().expect("no panic").clear();
        log
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("no panic")).to_lowercase()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("no panic").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr04_after_an_erasure_no_word_of_the_person_is_left_in_tables_pages_or_log() {
    let _alone = ALONE.lock().await;
    let (site, zirbel) = site().await;
    with_password(&site, "zirbel").await;
    let (sink, url) = Sink::start().await;
    let log = Log::start();
    let browser = site.browser(&zirbel.actor).await;
    browser
        .get(ERASE.1)
        .await
        .expect(200)
        .shows("Ideen: 2")
        .shows("Kommentare: 1")
        .shows("Ein eingelöster Code bleibt eingelöst");
    // Visitors have just been there: what the program keeps ready for the next one must not outlast the erasure.
    let visitor = site.visitor();
    for page in PUBLIC {
        visitor.get(page).await;
    }
    visitor.get("/ideen/11").await.expect(200).shows("zirbel");
    erased(&browser, "go").await;
    for page in PUBLIC {
        assert_hidden(&visitor, page, &zirbel.official).await;
    }
    worker(&site, &url).work().await;
    privacy::forget(&site.world.db, &site.world.random, site.world.clock.now().plus(DAY)).await.expect("the last mail too");
    assert!(sink.mails().iter().any(|mail| mail.contains("zirbel@example.org")), "the last mail went out");
    let mut tx = site.world.read().await;
    // Words that were decided for the municipality stay; in this test they have the name in them.
    let is_left = |place: &String| {
        ![
            "answer.",
            "decision.",
            "legal_",
            "mail_template.",
            "merge.",
            "moderation.",
            "notice.decision",
            "paper_batch.",
            "proposal.",
            "vote_change.",
        ]
        .iter()
        .any(|known| place.starts_with(known))
    };
    let left: Vec<_> = places_of(&mut tx, "zirbel").await.into_iter().filter(is_left).collect();
    assert!(left.is_empty(), "{left:?}");
    drop(tx);
    for asker in [site.visitor(), site.staff(Role::Moderator).await, site.staff(Role::Administrator).await] {
        for page in PUBLIC.into_iter().chain(["/moderation", "/moderation/ideen/11", "/moderation/meldungen"]) {
            assert_hidden(&asker, page, &zirbel.official).await;
        }
    }
    assert!(!log.text().contains("zirbel"), "{}", log.text());
}

/// Asserts that a page has no word of the one who was erased but what they decided.
async fn assert_hidden(asker: &Browser, page: &str, official: &str) {
    let text = asker.get(page).await.text.replace(official, "");
    assert!(!text.contains("zirbel"), "{page}: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pr07_nothing_that_people_type_and_no_network_is_in_the_log_at_any_level() {
    let _alone = ALONE.lock().await;
    let log = Log::start();
    let site = Site::behind(&["127.0.0.1"]).await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let network = [("x-forwarded-for", "203.0.113.77"), ("user-agent", "Eibenholz/1")];
    let visitor = site.visitor();
    let register = [
        ("name", "Ahornia"),
        ("email", "ahornia@example.org"),
        ("password", "kirschkernkissenbezug"),
        ("_page", "/konto/registrieren"),
    ];
    visitor.post_from("/api/v1/accounts/register", &network, &register).await.expect(303);
    let sign_in = [("email", "ahornia@example.org"), ("password", "kirschkernkissen falsch"), ("_page", "/konto/anmelden")];
    visitor.post_from("/api/v1/accounts/sign-in", &network, &sign_in).await.expect(422);
    let token = site.world.session(&site.world.resident("Ahornia Zweig").await).await;
    let anna = site.visitor().with_cookie(&format!("sitzung={token}"));
    let idea = [
        ("consultation", board.slug.as_str()),
        ("field", "digitales-rathaus"),
        ("title", "Quittenbaum"),
        ("text", "Mispelstrauch"),
    ];
    anna.post_from("/api/v1/ideas/submit", &network, &idea).await.expect(303);
    anna.get_with("/ideen/1", &network).await.expect(200).shows("Mispelstrauch");
    anna.post_from("/api/v1/ideas/submit", &network, &[("title", "Quittenbaum")]).await;
    visitor.get_with("/ideen?q=Quittenbaum", &network).await;
    visitor.get_with("/konto/passwort-vergessen/neu/schlehdornschlehdorn", &network).await;
    let (_sink, url) = Sink::start().await;
    worker(&site, &url).work().await;
    let text = log.text();
    assert!(text.len() > 1_000, "the log is listened to: {text}");
    for word in ["ahornia", "kirschkern", "quittenbaum", "mispel", "203.0.113", "eibenholz", "schlehdorn", &token] {
        let line = text.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word}");
    }
}
