//! What the program does by itself: hands mails to the relay, closes consultations when their time has come, sweeps, forgets what
//! nobody needs. Runs beside the server; several instances on PostgreSQL share the work by claiming jobs.

use std::time::Duration;

use app::mails::words;
use domain::consultations::closing::{self, JOB as CLOSE_JOB, SWEEP_JOB, SWEEP_SECRETS_JOB};
use domain::decisions::{self, JOB as NOTICES_JOB};
use domain::identity;
use domain::identity::residents::JOB as DESTROY_LIST_JOB;
use domain::ids::ConsultationId;
use domain::jobs::{self, Failure, Job};
use domain::mail::{Dropped, Mail};
use domain::privacy::ErasedList;
use domain::votes::beginning::{self, JOB as SEAL_JOB};
use domain::votes::confirming::{self, JOB as CONFIRM_JOB};
use domain::votes::keeping::{self, JOB as REMIND_JOB};
use domain::{Actor, Clock, Db, Random, Result, audit, mail, municipalities, privacy};

use tokio::sync::watch;

use crate::post::{Letter, Post, Undelivered};

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

/// How it ended with a mail.
enum End {
    Sent,
    Dropped(Dropped),
    Bounced(Box<Mail>, String),
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
        let done = match job.kind.as_str() {
            CLOSE_JOB => self.close(job).await,
            SEAL_JOB => self.seal(job).await,
            SWEEP_JOB => self.sweep(job).await,
            SWEEP_SECRETS_JOB => self.sweep_secrets(job).await,
            NOTICES_JOB => self.tell(job).await,
            CONFIRM_JOB => self.confirm(job).await,
            REMIND_JOB => self.remind(job).await,
            DESTROY_LIST_JOB => self.destroy_list(job).await,
            _ => return self.send(job).await,
        };
        done.map_err(|error| error.to_string())
    }

    async fn seal(&self, job: &Job) -> Result<()> {
        let id: ConsultationId = payload(job)?;
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        beginning::seal_due(&mut tx, &actor, id).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await?;
        (self.changed)(job.municipality_id);
        Ok(())
    }

    async fn close(&self, job: &Job) -> Result<()> {
        let id: ConsultationId = payload(job)?;
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        closing::close_due(&mut tx, &actor, id).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await?;
        (self.changed)(job.municipality_id);
        Ok(())
    }

    /// A list from the residents' register whose day has come.
    async fn destroy_list(&self, job: &Job) -> Result<()> {
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        identity::residents::destroy_due(&mut tx, &actor, payload(job)?).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }

    /// A page of mails about a decision; the next page is a job of its own.
    async fn tell(&self, job: &Job) -> Result<()> {
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        decisions::notify(&mut tx, &actor, &job.payload).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }

    /// A page of mails that ballots are in the box.
    async fn confirm(&self, job: &Job) -> Result<()> {
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        confirming::tell_due(&mut tx, &actor, payload(job)?).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }

    /// A page of reminders of unfinished ballots.
    async fn remind(&self, job: &Job) -> Result<()> {
        let actor = Actor::program(job.municipality_id, self.clock.now(), self.random.clone());
        let mut tx = self.db.write().await?;
        keeping::remind(&mut tx, &actor, &job.payload).await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }

    async fn sweep(&self, job: &Job) -> Result<()> {
        self.db.forget_deleted().await?;
        self.finish(job).await
    }

    async fn sweep_secrets(&self, job: &Job) -> Result<()> {
        self.db.forget_secrets().await?;
        self.finish(job).await
    }

    async fn finish(&self, job: &Job) -> Result<()> {
        let mut tx = self.db.write().await?;
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }

    /// At least once: a worker that dies between relay and commit sends again, under the same Message-ID.
    async fn send(&self, job: &Job) -> std::result::Result<(), String> {
        let Some(post) = &self.post else { return Err("no relay is set".to_owned()) };
        let mail = self.due(job).await.map_err(|error| error.to_string())?;
        let Some((mail, letter)) = mail else { return self.end(job, None).await };
        match post.send(&letter).await {
            Ok(()) => self.end(job, Some(End::Sent)).await,
            Err(Undelivered::Later(why)) => Err(why),
            Err(Undelivered::Recipient(reply)) => {
                tracing::warn!(id = %mail.id, reply, "a mail address does not exist");
                self.end(job, Some(End::Bounced(Box::new(mail), reply))).await
            }
            Err(Undelivered::Mail(why)) => {
                tracing::error!(id = %mail.id, why, "the relay does not take a mail");
                self.end(job, Some(End::Dropped(Dropped::Refused))).await
            }
        }
    }

    /// The mail of a job in words; `None` when it was sent before or must not be sent, which is then written down.
    async fn due(&self, job: &Job) -> Result<Option<(Mail, Letter)>> {
        let mut tx = self.db.read().await?;
        let Some(mail) = mail::find_unsent(&mut tx, job.municipality_id, payload(job)?).await? else { return Ok(None) };
        let Some(municipality) = municipalities::find(&mut tx, job.municipality_id).await? else { return Ok(None) };
        let key = mail::key(&mut tx).await?;
        let template = mail::templates::find(&mut tx, job.municipality_id, &mail.kind, &mail.lang).await?;
        drop(tx);
        if let Some(why) = mail.must_be_dropped(self.clock.now()) {
            let mut tx = self.db.write().await?;
            mail::drop_mail(&mut tx, job.municipality_id, mail.id, why, self.clock.now()).await?;
            tx.commit().await?;
            return Ok(None);
        }
        let origin = municipality.origin(&self.origin);
        let around = words::Surroundings { municipality: &municipality, origin: &origin, key: &key, template };
        let text = words::text(&mail, &around)?;
        let letter = Letter {
            id: mail.id.to_string(),
            to_name: mail.to_name.clone(),
            to_email: mail.to_email.clone(),
            subject: text.subject,
            text: text.body,
            unsubscribe: text.unsubscribe.map(|path| format!("{origin}{path}")),
        };
        Ok(Some((mail, letter)))
    }

    async fn end(&self, job: &Job, end: Option<End>) -> std::result::Result<(), String> {
        self.write_end(job, end).await.map_err(|error| error.to_string())
    }

    async fn write_end(&self, job: &Job, end: Option<End>) -> Result<()> {
        let (municipality, now) = (job.municipality_id, self.clock.now());
        let mut tx = self.db.write().await?;
        match end {
            Some(End::Sent) => mail::mark_sent(&mut tx, municipality, payload(job)?, now).await?,
            Some(End::Dropped(why)) => mail::drop_mail(&mut tx, municipality, payload(job)?, why, now).await?,
            Some(End::Bounced(mail, reply)) => mail::mark_bounced(&mut tx, municipality, &mail, reply, now).await?,
            None => {}
        }
        jobs::finish(&mut tx, job).await?;
        tx.commit().await
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
    serde_json::from_str(&job.payload).map_err(|e| domain::Error::internal(format!("job {}: payload: {e}", job.id)))
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
