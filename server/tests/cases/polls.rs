//! A running vote on a site, people who cast ballots in it, and the check that what is counted is what is stored.

use domain::consultations::testing::{self, Drafted, Running, running, running_by};
use domain::consultations::{Part, actions};
use domain::votes::testing::end_now;
use domain::votes::{NO, Paper, RulesDraft, YES, casting, verifying};
use domain::{Actor, outcomes};

use crate::kit::{Answer, Browser, Site};

pub const CAST: &str = "/api/v1/votes/cast";
/// What a page's own request is known by.
pub const REQUEST: &str = "00000000-0000-4000-8000-00000000abcd";

/// Running votes in which ballots, participations and receipts are not equally many.
const UNEVEN: &str = "SELECT COUNT(*) FROM (SELECT \
    (SELECT COUNT(*) FROM ballot b WHERE b.municipality_id = c.municipality_id AND b.consultation_id = c.id AND b.marks <> '') AS ballots, \
    (SELECT COUNT(*) FROM participation p WHERE p.municipality_id = c.municipality_id AND p.consultation_id = c.id \
      AND p.part = 'vote') AS people, \
    (SELECT COUNT(*) FROM vote_receipt r WHERE r.municipality_id = c.municipality_id AND r.consultation_id = c.id) AS receipts \
    FROM consultation c WHERE c.closed_at IS NULL) n WHERE ballots <> people OR ballots <> receipts";

/// A site with a running vote on three measures, yes or no.
pub async fn poll() -> (Site, Running) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    (site, r)
}

/// The same by other rules.
pub async fn poll_by(rules: &RulesDraft) -> (Site, Running) {
    let site = Site::new().await;
    let r = running_by(&site.world, &[Part::Vote], rules).await;
    (site, r)
}

/// A draft of a vote on three measures that begins and ends so many milliseconds from now.
pub async fn drafted(site: &Site, opens: i64, closes: i64) -> Running {
    let t = &site.world;
    // There may be more than one on a site.
    let number = t.count("SELECT COUNT(*) FROM consultation").await;
    let (title, field) = (format!("Wie geht es weiter? {number}"), format!("Feld {number}"));
    let titles = ["Terminvergabe", "Mitfahrbank", "Vereinskalender"].map(|title| format!("{title} {number}"));
    let what = Drafted { title: &title, field: &field, opens_in: opens, closes_in: closes };
    testing::drafted(t, &what, &[Part::Vote], &titles.each_ref().map(String::as_str)).await
}

/// The same, announced.
pub async fn planned(site: &Site, opens: i64, closes: i64) -> Running {
    let r = drafted(site, opens, closes).await;
    let mut tx = site.world.write().await;
    actions::publish(&mut tx, &r.admin, r.id).await.expect("published");
    tx.commit().await.expect("a commit");
    r
}

/// Rules of a method, as the form sends them.
pub fn rules(method: &str) -> RulesDraft {
    let number = |of: &str, value: &str| if method == of { value.to_owned() } else { String::new() };
    RulesDraft {
        method: method.into(),
        points: number("points", "100"),
        seats: if matches!(method, "points" | "approval") { "1".into() } else { String::new() },
        ..RulesDraft::default()
    }
}

/// The rules of a secret vote.
pub fn secret(rules: RulesDraft) -> RulesDraft {
    RulesDraft { secrecy: "secret".into(), ..rules }
}

/// The field of a measure, by its place on the ballot.
pub fn choice(r: &Running, place: usize) -> String {
    format!("choice[m-{}]", r.measures[place])
}

/// Casts a ballot that says one thing about the first measure, as a program does.
pub async fn cast(who: &Browser, r: &Running, value: &str, besides: &[(&str, &str)]) -> Answer {
    let (id, first) = (r.id.to_string(), choice(r, 0));
    who.call(CAST, &[&[("consultation", id.as_str()), (&first, value)], besides].concat()).await
}

/// A value of an answer in JSON: `receipt`, `revision`.
pub fn told(answer: &Answer, name: &str) -> serde_json::Value {
    let answer: serde_json::Value = serde_json::from_str(&answer.text).expect("JSON");
    answer[name].clone()
}

/// So many people vote, every third of them no.
pub async fn voted(site: &Site, r: &Running, people: usize) {
    for n in 0..people {
        let voter = site.world.resident(&format!("Person {n}")).await;
        let mut tx = site.world.write().await;
        let paper = Paper::of(&[(r.measures[0], if n % 3 == 0 { NO } else { YES }), (r.measures[1], YES)]);
        casting::cast(&mut tx, &voter, r.id, &paper, site.world.random.secret_id(), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
}

/// Two administrators end the vote.
pub async fn close(site: &Site, r: &Running) {
    let mut tx = site.world.write().await;
    end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
}

/// The same without a browser, where pages are not what is looked at.
pub async fn counted(site: &Site, r: &Running) -> outcomes::VoteCount {
    let mut tx = site.world.write().await;
    end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    let outcome = outcomes::store::find(&mut site.world.read().await, &r.admin, r.id).await.expect("an answer");
    outcome.expect("an outcome").vote.expect("a vote")
}

/// VI17, after every case: as many ballots as people and receipts while a vote runs; afterwards the stored ballots count to the stored
/// result.
pub async fn counts_what_is_stored(site: &Site) {
    assert_eq!(site.world.count(UNEVEN).await, 0, "ballots, people and receipts are equally many");
    let program = Actor::program(site.world.municipality, site.world.clock.now(), site.world.random.clone());
    let verdicts = verifying::verify(&mut site.world.read().await, &program).await.expect("an answer");
    let flaws: Vec<_> = verdicts.iter().filter_map(|verdict| verdict.flaw).collect();
    assert!(flaws.is_empty(), "{flaws:?}");
}
