//! `dorflinde migrate`: `serve` does the same when it starts; with several instances it is done once, before them.

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;

pub(super) async fn run(settings: &Settings) -> Result<(), Failure> {
    Installation::open(settings).await?.close().await;
    println!("The database is at the version of this program.");
    Ok(())
}
