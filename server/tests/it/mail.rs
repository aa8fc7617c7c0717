//! Mails over a real line to a real mail server, by the program's own worker.

use domain::clock::MINUTE;
use domain::consultations::Part;
use domain::consultations::testing::running_by;
use domain::votes::{Paper, RulesDraft, casting, keeping};
use domain::{Role, jobs};
use server::worker::Worker;

use crate::kit::Site;
use crate::sink::{Sink, worker};

const PASSWORD: &str = "vier alte Birnen im Korb";

async fn register(site: &Site) {
    let fields = [("name", "Änne Groß"), ("email", "aenne@example.org"), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &fields).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_to_confirm_arrives_once_with_a_link_that_works() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let worker = worker(&site, &url);
    register(&site).await;
    worker.work().await;
    worker.work().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 1);
    let mail = mails[0].replace("=\n", "").replace("=3D", "=");
    for part in ["From: \"Gemeinde Lindach\" <post@lindach.example>", "aenne@example.org", "Message-ID: <", "@lindach.example>"] {
        assert!(mail.contains(part), "{part} is not in\n{mail}");
    }
    assert!(mail.is_ascii(), "umlauts are encoded");
    let link = mail.split("https://mitmachen.lindach.example").nth(1).and_then(|rest| rest.split_whitespace().next());
    site.visitor().get(link.expect("a link")).await.expect(200).shows("Änne Groß");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM job WHERE kind = 'mail'").await, 0);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_relay_that_does_not_answer_holds_up_nothing_else() {
    let site = Site::new().await;
    // Takes the call and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("smtp://{}", silent.local_addr().expect("an address"));
    let worker = worker(&site, &url);
    register(&site).await;
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let work = tokio::spawn(worker.run(async { drop(stopped.await) }));
    let _called = tokio::task::spawn_blocking(move || silent.accept()).await.expect("a thread").expect("the worker calls");
    let mut tx = site.world.write().await;
    jobs::enqueue(&mut tx, &site.world.visitor(), "sweep", &(), site.world.clock.now(), 0).await.expect("a job");
    tx.commit().await.expect("a commit");
    let swept = async {
        while site.world.count("SELECT COUNT(*) FROM job WHERE kind = 'sweep'").await > 0 {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    // The relay is waited for longer than this.
    tokio::time::timeout(std::time::Duration::from_secs(10), swept).await.expect("the sweep does not wait for the relay");
    drop(stop);
    work.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_relay_mails_wait_and_go_out_when_there_is_one() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    register(&site).await;
    Worker { post: None, ..worker(&site, &url) }.work().await;
    assert_eq!(sink.mails().len(), 0);
    worker(&site, &url).work().await;
    assert_eq!(sink.mails().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_municipality_writes_in_its_own_words_and_goes_back() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let chief = site.staff(Role::Administrator).await;
    let page = "/verwaltung/e-mails/account_confirm/de";
    chief.get("/verwaltung/e-mails").await.expect(200).shows(page);
    chief.get(page).await.expect(200).shows("Guten Tag {name},").shows("Guten Tag Anna Beispiel,");
    let door = "/api/v1/mails/save-template";
    let wrong = [("kind", "account_confirm"), ("lang", "de"), ("subject", "Hallo {vorname}")];
    chief.post(door, page, &wrong).await.expect(422).shows("Hallo {vorname}").shows("{titel}");
    let own = [("kind", "account_confirm"), ("lang", "de"), ("subject", "Servus aus {gemeinde}"), ("closing", "Ihr Rathaus")];
    let saved = chief.post(door, page, &own).await.expect(303);
    chief.get(saved.location()).await.expect(200).shows("Servus aus Lindach").shows("Ihr Rathaus");
    site.resident("Anna").await.post(door, page, &own).await.expect(403);
    register(&site).await;
    worker(&site, &url).work().await;
    assert!(sink.mails()[0].contains("Subject: Servus aus Lindach"), "{}", sink.mails()[0]);
    let reset = [("kind", "account_confirm"), ("lang", "de")];
    chief.post("/api/v1/mails/reset-template", page, &reset).await.expect(303);
    chief.get(page).await.expect(200).hides("Servus");
}

#[tokio::test(flavor = "multi_thread")]
async fn news_end_by_the_link_in_them_or_by_one_click_and_are_chosen_in_the_account() {
    let site = Site::new().await;
    let anna = site.world.resident("Anna").await;
    let browser = site.browser(&anna).await;
    let key = domain::mail::key(&mut site.world.read().await).await.expect("a key");
    let account = anna.account().expect("an account");
    let link = |topic| domain::mail::choices::token(&key, site.world.municipality, account, topic);
    let (decisions, own) = (link(domain::mail::Topic::Decisions), link(domain::mail::Topic::Contributions));
    let visitor = site.visitor();
    visitor.get(&format!("/abmelden/{decisions}")).await.expect(200).shows("Keine solchen E-Mails mehr");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_refusal").await, 0, "opening it ends nothing");
    visitor.post("/api/v1/mails/unsubscribe", &format!("/abmelden/{decisions}"), &[("token", &decisions)]).await.expect(303);
    visitor.post_with(&format!("/abmelden/{own}"), &[]).await.expect(204);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_refusal").await, 2);
    visitor.get("/abmelden/anything").await.expect(404);
    visitor.post_with("/abmelden/anything", &[]).await.expect(404);
    let wanted = [("decisions", "on"), ("ballots", "on"), ("reminders", "on")];
    browser.post("/api/v1/mails/choose", "/konto", &wanted).await.expect(303);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_refusal WHERE topic = 'contributions'").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_refusal").await, 1);
    browser.get("/konto").await.expect(200).shows("E-Mails an mich");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_kept_a_ballot_is_reminded_and_who_cast_one_is_told_that_it_arrived() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let world = &site.world;
    let rules = RulesDraft { method: "ranking".into(), ..RulesDraft::default() };
    let vote = running_by(world, &[Part::Vote], &rules).await;
    let (anna, ben) = (world.resident("Anna").await, world.resident("Ben").await);
    let paper = Paper::of(&[(vote.measures[0], 1)]);
    let mut tx = world.write().await;
    keeping::keep(&mut tx, &world.now(&anna), vote.id, &paper).await.expect("kept");
    casting::cast(&mut tx, &world.now(&ben), vote.id, &paper, world.random.secret_id(), None).await.expect("cast");
    tx.commit().await.expect("a commit");
    let worker = worker(&site, &url);
    let page = format!("/beteiligungen/{}/abstimmung", vote.slug);
    for (count, to) in [(1, "anna@example.org"), (2, "ben@example.org")] {
        worker.work().await;
        let mails = sink.mails();
        assert_eq!(mails.len(), count, "{mails:?}");
        let mail = mails[count - 1].replace("=\n", "").replace("=3D", "=");
        assert!(mail.contains(to) && mail.contains(&page), "{mail}");
        assert!(!mail.contains("Terminvergabe"), "what stands on a ballot is in no mail: {mail}");
        // A confirmation waits for further changes.
        world.clock.advance(5 * MINUTE);
    }
    worker.work().await;
    assert_eq!(sink.mails().len(), 2, "each once");
}
