//! `dorflinde serve`

use std::time::Duration;

use domain::municipalities;

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;
use crate::listen::Ends;
use crate::serve;
use crate::waiting;

pub(super) async fn run(settings: Settings) -> Result<(), Failure> {
    // Before the first answer: whoever has had one may ask for the end.
    let mut ends = Ends::listen();
    let installation = tokio::select! {
        opened = opened(&settings) => opened?,
        _ = ends.asked() => return Ok(()),
    };
    let broken = installation.db.broken_promises().await?;
    if !broken.is_empty() {
        return Err(Failure::new(format!("PostgreSQL may lose what it has acknowledged: turn on {} there", broken.join(", "))));
    }
    if !municipalities::is_any(&mut installation.db.read().await?).await? {
        tracing::warn!(
            "there is no municipality yet: make one with `dorflinde create-admin`, or look around with `dorflinde demo`"
        );
    }
    if settings.smtp_url.is_empty() {
        tracing::warn!("no mail relay is set (smtp_url): mails wait in the outbox");
    }
    let address = settings.public_origin();
    serve::run(&settings, installation.db.clone(), ends, || tracing::info!(address, "serving")).await?;
    installation.close().await;
    Ok(())
}

/// So often a database that is away is looked for.
const AGAIN: Duration = Duration::from_secs(2);

/// The installation, as soon as its database answers; until then visitors are told to wait.
async fn opened(settings: &Settings) -> Result<Installation, Failure> {
    match Installation::open(settings).await {
        Err(failure) if failure.is_passing() => {}
        other => return other,
    }
    tracing::warn!("the database does not answer: waiting for it");
    let waiting = waiting::serve(settings.listen);
    let looking = async {
        loop {
            tokio::time::sleep(AGAIN).await;
            match Installation::open(settings).await {
                Err(failure) if failure.is_passing() => {}
                other => return other,
            }
        }
    };
    tokio::select! {
        found = looking => found,
        failed = waiting => Err(failed),
    }
}
