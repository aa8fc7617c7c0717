//! `dorflinde serve`

use domain::municipalities;

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;
use crate::serve;

pub(super) async fn run(settings: Settings) -> Result<(), Failure> {
    let installation = Installation::open(&settings).await?;
    if !municipalities::is_any(&mut installation.db.read().await?).await? {
        tracing::warn!(
            "there is no municipality yet: make one with `dorflinde create-admin`, or look around with `dorflinde demo`"
        );
    }
    if settings.smtp_url.is_empty() {
        tracing::warn!("no mail relay is set (smtp_url): mails wait in the outbox");
    }
    let address = settings.public_origin();
    serve::run(&settings, installation.db.clone(), || tracing::info!(address, "serving")).await?;
    installation.close().await;
    Ok(())
}
