//! One mail on its way: from its job to the words, to the relay, and to what came of it.

use app::mails::words;
use domain::jobs::{self, Job};
use domain::mail::{self, Dropped, Mail};
use domain::{Result, municipalities};

use super::{Worker, payload};
use crate::post::{Letter, Undelivered};

/// How it ended with a mail.
enum End {
    Sent,
    Dropped(Dropped),
    Bounced(Box<Mail>, String),
}

impl Worker {
    /// At least once: a worker that dies between relay and commit sends again, under the same Message-ID.
    pub(super) async fn send(&self, job: &Job) -> std::result::Result<(), String> {
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
        // Committed whoever has the job by now: what became of the mail is so, and keeps the other from sending it once more.
        let _is_own = jobs::finish(&mut tx, job).await?;
        tx.commit().await
    }
}
