//! What the program does by itself: hands mails to the relay, closes consultations when their time has come, sweeps, forgets what
//! nobody needs. Runs beside the server; several instances on PostgreSQL share the work by claiming jobs.

mod delivering;

use std::time::Duration;

use domain::consultations::closing::{self, JOB as CLOSE_JOB, SWEEP_JOB, SWEEP_SECRETS_JOB};
use domain::decisions::{self, JOB as NOTICES_JOB};
use domain::identity::residents::{self, JOB as DESTROY_LIST_JOB};
use domain::jobs::{self, Failure, Job};
use domain::mail::Dropped;
use domain::privacy::ErasedList;
use domain::votes::beginning::{self, JOB as SEAL_JOB};
use domain::votes::confirming::{self, JOB as CONFIRM_JOB};
use domain::votes::keeping::{self, JOB as REMIND_JOB};
use domain::{Actor, Clock, Db, Error, Random, Result, audit, mail, privacy};
use tokio::sync::watch;

use crate::post::Post;

/// So often the worker looks for work.
const PAUSE: Duration = Duration::from_secs(1);
/// So often it forgets what is old.
const FORGET_EVERY: Duration = Duration::from_secs(3600);
/// What needs nobody else, the most urgent first.
const OWN: [&str; 8] =
    [SEAL_JOB, CLOSE_JOB, DESTROY_LIST_JOB, SWEEP_JOB, SWEEP_SECRETS_JOB, NOTICES_JOB, CONFIRM_JOB, REMIND_JOB];

/// The worker of one instance.
pub struct Worker {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    /// `None`: mails wait in the outbox.
    pub post: Option<Post>,
    /// What links in mails begin with.
    pub origin: String,
    /// Where the list of those who were erased stands beside the database; only SQLite needs one.
    pub erased: Option<ErasedList>,
    /// Called after a change that visitors see.
    pub changed: Box<dyn Fn(domain::ids::MunicipalityId) + Send + Sync>,
}

impl Worker {
    /// Works until `stop` is done. A job in hand is finished first. Mails go their own way: a relay that does not answer holds up
    /// no count.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let (end, ending) = watch::channel(false);
        let stop = async {
            stop.await;
            end.send_replace(true);
        };
        tokio::join!(self.turns(&OWN, &ending), self.turns(&[mail::JOB], &ending), self.forgetting(&ending), stop);
    }

    /// Does all that is due now.
    pub async fn work(&self) {
        let (_end, ending) = watch::channel(false);
        self.turn(&OWN, &ending).await;
        self.turn(&[mail::JOB], &ending).await;
    }

    async fn turns(&self, kinds: &[&'static str], ending: &watch::Receiver<bool>) {
        while !*ending.borrow() {
            self.turn(kinds, ending).await;
            pause(ending, PAUSE).await;
        }
    }

    async fn turn(&self, kinds: &[&'static str], ending: &watch::Receiver<bool>) {
        for kind in kinds.iter().filter(|kind| **kind != mail::JOB || self.post.is_some()) {
            while !*ending.borrow() && note_error(kind, self.next(kind).await) == Some(true) {}
        }
    }

    async fn forgetting(&self, ending: &watch::Receiver<bool>) {
        while !*ending.borrow() {
            note_error("forgetting", self.forget().await);
            pause(ending, FORGET_EVERY).await;
        }
    }

    /// Does one job of a kind; `false` when there is none.
    async fn next(&self, kind: &'static str) -> Result<bool> {
        let now = self.clock.now();
        if !jobs::is_due(&mut self.db.read().await?, kind, now).await? {
            return Ok(false);
        }
        let mut tx = self.db.write().await?;
        let job = jobs::claim(&mut tx, kind, now).await?;
        tx.commit().await?;
        let Some(job) = job else { return Ok(false) };
        if let Err(cause) = self.perform(&job).await {
            let mut tx = self.db.write().await?;
            let failure = jobs::fail(&mut tx, &job, self.clock.now(), &cause).await?;
            if failure == Failure::GivenUp && kind == mail::JOB {
                mail::drop_mail(&mut tx, job.municipality_id, payload(&job)?, Dropped::GivenUp, self.clock.now()).await?;
            }
            tx.commit().await?;
            match failure {
                Failure::AgainAt(_) => tracing::warn!(kind, id = %job.id, %cause, "a job failed and will be tried again"),
                Failure::GivenUp => tracing::error!(kind, id = %job.id, %cause, "a job was given up"),
            }
        }
        Ok(true)
    }

    async fn perform(&self, job: &Job) -> std::result::Result<(), String> {
        if job.kind == mail::JOB {
            return self.send(job).await;
        }
        self.finish(job).await.map_err(|error| error.to_string())
    }

    /// Does one of its own jobs, in the transaction that finishes it, so that both are done or neither is. What is swept is swept before,
    /// outside of any transaction: once more does no harm.
    async fn finish(&self, job: &Job) -> Result<()> {
        match job.kind.as_str() {
            SWEEP_JOB => self.db.forget_deleted().await?,
            SWEEP_SECRETS_JOB => self.db.forget_secrets().await?,
            _ => {}
        }
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        match job.kind.as_str() {
            SEAL_JOB => beginning::seal_due(&mut tx, &actor, payload(job)?).await?,
            CLOSE_JOB => closing::close_due(&mut tx, &actor, payload(job)?).await?,
            DESTROY_LIST_JOB => residents::destroy_due(&mut tx, &actor, payload(job)?).await?,
            NOTICES_JOB => decisions::notify(&mut tx, &actor, &job.payload).await?,
            CONFIRM_JOB => confirming::tell_due(&mut tx, &actor, payload(job)?).await?,
            REMIND_JOB => keeping::remind(&mut tx, &actor, &job.payload).await?,
            SWEEP_JOB | SWEEP_SECRETS_JOB => {}
            // Finished, it would be gone with nothing done.
            unknown => return Err(Error::internal(format!("nobody knows how to do {unknown}"))),
        }
        if !jobs::finish(&mut tx, job).await? {
            // It took longer than its lease. Whoever has the job now does it, or has done it; committed here as well, it would be done twice.
            tracing::warn!(kind = job.kind, id = %job.id, "a job took too long and was left to another worker");
            return Ok(());
        }
        tx.commit().await?;
        if [SEAL_JOB, CLOSE_JOB].contains(&job.kind.as_str()) {
            (self.changed)(job.municipality_id);
        }
        Ok(())
    }

    async fn forget(&self) -> Result<()> {
        privacy::forget(&self.db, &self.random, self.clock.now()).await?;
        let mut tx = self.db.write().await?;
        audit::forget_old(&mut tx, self.clock.now()).await?;
        tx.commit().await?;
        // The list beside the database is as long as the one in it.
        match &self.erased {
            Some(list) => list.write(&self.db).await,
            None => Ok(()),
        }
    }
}

fn payload<T: serde::de::DeserializeOwned>(job: &Job) -> Result<T> {
    serde_json::from_str(&job.payload).map_err(|e| Error::internal(format!("job {}: payload: {e}", job.id)))
}

/// Waits, or not once the end has come.
async fn pause(ending: &watch::Receiver<bool>, time: Duration) {
    // A closed channel is an end, too.
    let _ = tokio::time::timeout(time, ending.clone().wait_for(|is_ending| *is_ending)).await;
}

/// An error of the worker's own is logged and tried again later: nobody waits for an answer.
fn note_error<T>(what: &'static str, result: Result<T>) -> Option<T> {
    result.inspect_err(|error| tracing::warn!(what, %error, "the worker could not go on")).ok()
}

#[cfg(test)]
mod tests;
