//! `dorflinde reset-factor`: lets somebody in again who has lost app, codes on paper and passkeys. Whoever runs it has made sure who asks.

use domain::factors;

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Mail address of the account
    email: String,
    /// Official key of the municipality (8 digits); without it the only one there is
    #[arg(long, value_name = "KEY")]
    municipality: Option<String>,
}

pub(super) async fn run(arguments: Arguments, settings: &Settings) -> Result<(), Failure> {
    let installation = Installation::open(settings).await?;
    let municipality = installation.municipality(arguments.municipality.as_deref()).await?;
    let mut tx = installation.db.write().await?;
    factors::reset(&mut tx, &installation.program(&municipality), &arguments.email).await?;
    tx.commit().await?;
    installation.close().await;
    println!("{} signs in with the password alone until a new factor is set up; every session has ended.", arguments.email);
    Ok(())
}
