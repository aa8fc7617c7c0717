//! A relay that makes one wait: how long for an answer, and for how many days.

use std::time::Duration;

use domain::clock::HOUR;
use server::post::{Letter, PATIENCE, Post, Undelivered};

use crate::kit::Site;
use crate::ml::{WAITING, written};
use crate::sink::{Mood, Sink, worker};

#[tokio::test(flavor = "multi_thread")]
async fn ml02_a_relay_that_says_nothing_or_never_ends_is_left_within_a_minute() {
    let (sink, url) = Sink::start().await;
    assert!(PATIENCE < Duration::from_secs(60));
    let post = Post::new(&url, "a@lindach.example").expect("a relay").patience(Duration::from_millis(200));
    let text = |text: &str| text.to_owned();
    let (id, to_name, to_email, subject) = (text("1"), text("Anna"), text("anna@example.org"), text("Neues"));
    let letter = Letter { id, to_name, to_email, subject, text: text("Guten Tag"), unsubscribe: None };
    for mood in [Mood::Silent, Mood::Drips, Mood::SilentAfterDot] {
        sink.set(mood);
        let sent = tokio::time::timeout(Duration::from_secs(2), post.send(&letter)).await;
        assert!(matches!(sent, Ok(Err(Undelivered::Later(_)))), "{mood:?}: {sent:?}");
    }
    // And nobody else: writing a mail needs no relay.
    let site = Site::new().await;
    written(&site, "Anna", "account_confirm").await;
    assert_eq!(site.world.count(WAITING).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml03_a_relay_that_says_later_gets_it_later() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let worker = worker(&site, &url);
    written(&site, "Anna", "idea_published").await;
    let moods = [Mood::Closing421, Mood::Busy451, Mood::Greylist450, Mood::SenderRefused, Mood::RelayDenied];
    let mut waits = Vec::new();
    for mood in moods {
        sink.set(mood);
        worker.work().await;
        assert_eq!((sink.mails().len(), site.world.count(WAITING).await), (0, 1), "{mood:?}");
        let run_at = site.world.count("SELECT run_at FROM job WHERE failed_at IS NULL").await;
        waits.push(run_at - site.world.clock.now().0);
        site.world.clock.advance(run_at - site.world.clock.now().0);
    }
    assert!(waits.is_sorted() && waits[4] > 60 * waits[0], "{waits:?}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_bounce").await, 0, "none of that is the recipient's fault");
    sink.set(Mood::Good);
    worker.work().await;
    assert_eq!(sink.mails().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml03_a_mail_is_given_up_after_two_days_and_not_earlier() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let worker = worker(&site, &url);
    written(&site, "Anna", "idea_published").await;
    sink.set(Mood::Busy451);
    let begun = site.world.clock.now();
    for _ in 0..40 {
        worker.work().await;
        let run_at = site.world.count("SELECT run_at FROM job").await;
        site.world.clock.advance(run_at - site.world.clock.now().0);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE dropped_for = 'given_up'").await, 1);
    let hours = (site.world.clock.now().0 - begun.0) / HOUR;
    assert!((40..=48).contains(&hours), "{hours} hours");
    sink.set(Mood::Good);
    site.world.clock.advance(HOUR);
    worker.work().await;
    assert_eq!(sink.mails().len(), 0, "given up is given up");
}
