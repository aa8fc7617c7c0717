//! A job that the program knows nothing of, or cannot read, stays; so does one that another worker has.

use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::testkit::World;

use super::*;

fn worker(t: &World) -> Worker {
    Worker {
        db: t.db.clone(),
        clock: t.clock.clone(),
        random: t.random.clone(),
        post: None,
        origin: "https://mitmachen.lindach.example".to_owned(),
        erased: None,
        changed: Box::new(|_| {}),
    }
}

/// How many jobs are left after one of this kind, with a payload that says nothing, has had its turn.
async fn left_of(kind: &'static str) -> i64 {
    let t = World::new().await;
    let worker = worker(&t);
    let actor = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut tx = t.write().await;
    jobs::enqueue(&mut tx, &actor, kind, &true, actor.now, 1).await.expect("a job");
    tx.commit().await.expect("a commit");
    assert_eq!(worker.next(kind).await, Ok(true), "{kind} is tried");
    t.count("SELECT COUNT(*) FROM job").await
}

#[tokio::test]
async fn no_job_is_finished_with_nothing_done() {
    assert_eq!(left_of("unheard_of").await, 1);
    for kind in OWN {
        // What is swept needs no word.
        let is_sweeping = [SWEEP_JOB, SWEEP_SECRETS_JOB].contains(&kind);
        assert_eq!(left_of(kind).await, i64::from(!is_sweeping), "{kind}");
    }
}

#[tokio::test]
async fn what_took_longer_than_its_lease_is_left_to_whoever_has_it_now() {
    let t = World::new().await;
    running(&t, &[Part::Vote]).await;
    let claim = async || {
        let mut tx = t.write().await;
        let job = jobs::claim(&mut tx, CONFIRM_JOB, t.clock.now()).await.expect("an answer").expect("the job");
        tx.commit().await.expect("a commit");
        job
    };
    let stale = claim().await;
    t.clock.advance(DAY);
    let own = claim().await;
    let count = "SELECT COUNT(*) FROM job WHERE kind = 'confirm_ballots'";
    assert_eq!(worker(&t).perform(&stale).await, Ok(()));
    assert_eq!(t.count(count).await, 1, "no second chain of jobs");
    assert_eq!(worker(&t).perform(&own).await, Ok(()));
    assert_eq!(t.count(count).await, 1, "the next one");
}
