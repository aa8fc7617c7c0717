//! Work for later: enqueued in the transaction of its cause, claimed by one worker at a time, tried again with growing distance.
//!
//! A job may run twice (a worker that dies after its work and before `finish`), so whatever it does must bear that.

use serde::Serialize;
use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::{HOUR, Instant, MINUTE};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{JobId, MailId, MunicipalityId};

/// So long a claimed job belongs to its worker; longer than any job may take.
pub const LEASE: i64 = 2 * MINUTE;
/// After so many attempts (45 hours) a job is given up and stays in the table with its last error for a while.
const ATTEMPTS_MAX: i64 = 13;

/// A job in the hands of a worker.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Job {
    pub id: JobId,
    pub municipality_id: MunicipalityId,
    pub kind: String,
    /// JSON, as enqueued.
    pub payload: String,
    pub attempts: i64,
    leased_until: Instant,
}

/// What became of a failed job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    AgainAt(Instant),
    GivenUp,
}

/// Puts a job into the queue of the actor's municipality. A smaller priority goes first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn enqueue(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    payload: &impl Serialize,
    run_at: Instant,
    priority: i64,
) -> Result<JobId> {
    let id = JobId(actor.random.id(actor.now));
    let payload = serde_json::to_string(payload).map_err(|e| Error::internal(format!("job payload: {e}")))?;
    tx.query("INSERT INTO job (id, municipality_id, kind, payload, priority, run_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(actor.municipality)
        .bind(kind)
        .bind(payload)
        .bind(priority)
        .bind(run_at)
        .later()
        .await?;
    Ok(id)
}

/// The same for a mail of the outbox. Nothing in a demo, where no mail is ever sent.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn enqueue_for_mail(
    tx: &mut Tx,
    actor: &Actor,
    kind: &'static str,
    mail: MailId,
    run_at: Instant,
    priority: i64,
) -> Result<()> {
    let payload = serde_json::to_string(&mail).map_err(|e| Error::internal(format!("job payload: {e}")))?;
    tx.query(
        "INSERT INTO job (id, municipality_id, kind, payload, priority, run_at) \
         SELECT $1, m.id, $3, $4, $5, $6 FROM mail w JOIN municipality m ON m.id = w.municipality_id \
         WHERE w.municipality_id = $2 AND w.id = $7 AND NOT m.is_demo",
    )
    .bind(JobId(actor.random.id(actor.now)))
    .bind(actor.municipality)
    .bind(kind)
    .bind(payload)
    .bind(priority)
    .bind(run_at)
    .bind(mail)
    .later()
    .await
}

/// Whether a job of this kind waits: a look that takes no write turn from anybody. Those of a suspended municipality rest.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_due(tx: &mut Tx, kind: &'static str, now: Instant) -> Result<bool> {
    let due: Option<(JobId,)> = tx
        .query(
            "SELECT id FROM job WHERE kind = $1 AND failed_at IS NULL AND run_at <= $2 AND leased_until <= $2 \
               AND NOT EXISTS (SELECT 1 FROM municipality m WHERE m.id = job.municipality_id AND m.suspended_at IS NOT NULL) LIMIT 1",
        )
        .bind(kind)
        .bind(now)
        .optional()
        .await?;
    Ok(due.is_some())
}

/// Takes the next due job of a kind. Two workers at once: the repeated condition lets one of them go away empty.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn claim(tx: &mut Tx, kind: &'static str, now: Instant) -> Result<Option<Job>> {
    tx.query(
        "UPDATE job SET leased_until = $3, attempts = attempts + 1 \
         WHERE id = (SELECT id FROM job WHERE kind = $1 AND failed_at IS NULL AND run_at <= $2 AND leased_until <= $2 \
                       AND NOT EXISTS (SELECT 1 FROM municipality m WHERE m.id = job.municipality_id AND m.suspended_at IS NOT NULL) \
                     ORDER BY priority, run_at, id LIMIT 1) \
           AND failed_at IS NULL AND run_at <= $2 AND leased_until <= $2 \
         RETURNING id, municipality_id, kind, payload, attempts, leased_until",
    )
    .bind(kind)
    .bind(now)
    .bind(now.plus(LEASE))
    .optional()
    .await
}

/// The work is done. `false` when the lease ran out meanwhile and another worker has the job now, or has done it: then what was done in this
/// transaction is to be dropped with it, or it would be done twice.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn finish(tx: &mut Tx, job: &Job) -> Result<bool> {
    let sql = "DELETE FROM job WHERE id = $1 AND leased_until = $2";
    Ok(tx.query(sql).bind(job.id).bind(job.leased_until).execute().await? == 1)
}

/// The work failed: again later, four times as long each time, at most after six hours; after two days never.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn fail(tx: &mut Tx, job: &Job, now: Instant, cause: &str) -> Result<Failure> {
    let failure =
        if job.attempts >= ATTEMPTS_MAX { Failure::GivenUp } else { Failure::AgainAt(now.plus(distance(job.attempts))) };
    let (run_at, failed_at) = match failure {
        Failure::AgainAt(at) => (at, None),
        Failure::GivenUp => (now, Some(now)),
    };
    tx.query("UPDATE job SET run_at = $3, failed_at = $4, leased_until = 0, last_error = $5 WHERE id = $1 AND leased_until = $2")
        .bind(job.id)
        .bind(job.leased_until)
        .bind(run_at)
        .bind(failed_at)
        .bind(cause.chars().take(500).collect::<String>())
        .execute()
        .await?;
    Ok(failure)
}

/// Milliseconds until the next attempt.
fn distance(attempts: i64) -> i64 {
    let doublings = u32::try_from(attempts.clamp(1, 8)).unwrap_or(1) - 1;
    (MINUTE / 2 * 4_i64.pow(doublings)).min(6 * HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::World;

    async fn enqueued(t: &World, payload: &str, priority: i64) -> JobId {
        let actor = t.now(&t.visitor());
        let mut tx = t.write().await;
        let id = enqueue(&mut tx, &actor, "mail", &payload, actor.now, priority).await.expect("a job");
        tx.commit().await.expect("a commit");
        id
    }

    async fn claimed(t: &World) -> Option<Job> {
        let mut tx = t.write().await;
        let job = claim(&mut tx, "mail", t.clock.now()).await.expect("an answer");
        tx.commit().await.expect("a commit");
        job
    }

    #[tokio::test]
    async fn the_smaller_priority_goes_first_and_a_claimed_job_is_not_given_twice() {
        let t = World::new().await;
        let slow = enqueued(&t, "digest", 9).await;
        let fast = enqueued(&t, "confirmation", 0).await;
        assert_eq!(claimed(&t).await.map(|job| job.id), Some(fast));
        assert_eq!(claimed(&t).await.map(|job| job.id), Some(slow));
        assert_eq!(claimed(&t).await, None);
    }

    #[tokio::test]
    async fn the_job_of_a_dead_worker_is_given_to_the_next_and_the_dead_one_cannot_finish_it() {
        let t = World::new().await;
        enqueued(&t, "x", 0).await;
        let dead = claimed(&t).await.expect("the job");
        t.clock.advance(LEASE);
        let next = claimed(&t).await.expect("the job again");
        assert_eq!((next.id, next.attempts), (dead.id, 2));
        let mut tx = t.write().await;
        assert_eq!(finish(&mut tx, &dead).await, Ok(false), "what it did is to be dropped");
        tx.commit().await.expect("a commit");
        assert_eq!(t.count("SELECT COUNT(*) FROM job").await, 1);
        let mut tx = t.write().await;
        assert_eq!(finish(&mut tx, &next).await, Ok(true));
        tx.commit().await.expect("a commit");
        assert_eq!(t.count("SELECT COUNT(*) FROM job").await, 0);
    }

    #[tokio::test]
    async fn a_failing_job_is_tried_at_growing_distance_and_then_given_up() {
        let t = World::new().await;
        enqueued(&t, "x", 0).await;
        let mut distances = Vec::new();
        loop {
            let job = claimed(&t).await.expect("due");
            let mut tx = t.write().await;
            let failure = fail(&mut tx, &job, t.clock.now(), "no route to host").await.expect("an answer");
            tx.commit().await.expect("a commit");
            assert_eq!(claimed(&t).await, None, "not before its time");
            match failure {
                Failure::AgainAt(at) => distances.push((at.0 - t.clock.now().0) / 1000),
                Failure::GivenUp => break,
            }
            t.clock.advance(*distances.last().expect("just pushed") * 1000);
        }
        assert_eq!(distances[..6], [30, 120, 480, 1920, 7680, 21600]);
        let hours = distances.iter().sum::<i64>() / 3600;
        assert!((40..=48).contains(&hours), "{hours} hours: {distances:?}");
        assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE failed_at IS NOT NULL AND last_error = 'no route to host'").await, 1);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn twenty_workers_at_once_take_each_job_once() {
        let t = World::new().await;
        for _ in 0..10 {
            enqueued(&t, "x", 0).await;
        }
        let workers = (0..20).map(|_| {
            let (db, now) = (t.db.clone(), t.clock.now());
            tokio::spawn(async move {
                let mut tx = db.write().await.expect("a turn");
                let job = claim(&mut tx, "mail", now).await.expect("an answer");
                tx.commit().await.expect("a commit");
                job.map(|job| job.id)
            })
        });
        let mut taken = Vec::new();
        for worker in workers.collect::<Vec<_>>() {
            taken.extend(worker.await.expect("no panic"));
        }
        let count = taken.len();
        taken.sort();
        taken.dedup();
        assert_eq!(taken.len(), count, "no job was given twice");
        assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE attempts > 1").await, 0);
    }
}
