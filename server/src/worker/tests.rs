//! A job that the program knows nothing of, or cannot read, stays.

use domain::testkit::World;

use super::*;

/// How many jobs are left after one of this kind, with a payload that says nothing, has had its turn.
async fn left_of(kind: &'static str) -> i64 {
    let t = World::new().await;
    let worker = Worker {
        db: t.db.clone(),
        clock: t.clock.clone(),
        random: t.random.clone(),
        post: None,
        origin: "https://mitmachen.lindach.example".to_owned(),
        erased: None,
        changed: Box::new(|_| {}),
    };
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
