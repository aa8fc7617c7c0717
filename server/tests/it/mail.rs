//! Mails over a real line to a real mail server, by the program's own worker.

use domain::clock::MINUTE;
use domain::ids::MailId;
use domain::jobs;
use server::post::Post;
use server::worker::Worker;

use crate::kit::Site;
use crate::sink::Sink;

const PASSWORD: &str = "vier alte Birnen im Korb";

fn worker(site: &Site, url: &str) -> Worker {
    Worker {
        db: site.world.db.clone(),
        clock: site.world.clock.clone(),
        random: site.world.random.clone(),
        post: Some(Post::new(url, "Gemeinde Lindach <post@lindach.example>").expect("a relay")),
        origin: "https://mitmachen.lindach.example".to_owned(),
        changed: Box::new(|_| {}),
    }
}

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
async fn a_mail_that_the_relay_refuses_is_tried_again_later_under_the_same_id() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let worker = worker(&site, &url);
    register(&site).await;
    sink.set_busy(true);
    worker.work().await;
    assert_eq!(sink.mails().len(), 0);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM job WHERE last_error LIKE '%later%'").await, 1);
    sink.set_busy(false);
    worker.work().await;
    assert_eq!(sink.mails().len(), 0, "not before its time");
    site.world.clock.advance(MINUTE);
    worker.work().await;
    assert_eq!(sink.mails().len(), 1);
    // As if the program had died after the relay took it and before that was written down.
    let mut tx = site.world.write().await;
    let (id,): (MailId,) = tx.query("UPDATE mail SET sent_at = NULL RETURNING id").one().await.expect("the mail");
    let visitor = site.world.now(&site.world.visitor());
    jobs::enqueue(&mut tx, &visitor, "mail", &id, visitor.now, 0).await.expect("its job");
    tx.commit().await.expect("a commit");
    worker.work().await;
    let ids: Vec<String> = sink
        .mails()
        .iter()
        .filter_map(|mail| mail.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned))
        .collect();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
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
