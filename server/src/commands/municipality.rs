//! `dorflinde municipality`: the municipalities of an installation, their hosts, and taking one off the net.

use std::path::PathBuf;

use domain::municipalities::{self, Municipality};

use super::installation::Installation;
use super::leaving;
use crate::config::Settings;
use crate::failure::Failure;

#[derive(clap::Subcommand)]
pub(super) enum What {
    /// Lists all municipalities with their keys and hosts
    List,
    /// Lets a municipality be reached under one more host name
    AddHost(Host),
    /// Lets a municipality be reached under this host name no more
    RemoveHost(Host),
    /// Takes a municipality off the net: its addresses answer 410, everybody is signed out, mails and jobs rest. Nothing is lost
    Suspend(Key),
    /// Puts a suspended municipality back
    Resume(Key),
    /// Writes all of a suspended municipality into a data file that any Dorflinde of this version serves
    Export(Export),
    /// Deletes all of a suspended municipality, for good
    Delete(Delete),
}

#[derive(clap::Args)]
pub(super) struct Export {
    /// Official key of the municipality (8 digits)
    key: String,
    /// The file to write; must not exist yet
    file: PathBuf,
}

#[derive(clap::Args)]
pub(super) struct Delete {
    /// Official key of the municipality (8 digits)
    key: String,
    /// Its name, so that no other one is deleted by mistake
    #[arg(long)]
    name: String,
}

#[derive(clap::Args)]
pub(super) struct Key {
    /// Official key of the municipality (8 digits)
    key: String,
}

#[derive(clap::Args)]
pub(super) struct Host {
    /// Official key of the municipality (8 digits)
    key: String,
    /// Host name, as in mitmachen.example.org
    host: String,
}

pub(super) async fn run(what: What, settings: &Settings) -> Result<(), Failure> {
    let installation = Installation::open(settings).await?;
    let said = match &what {
        What::List => list(&installation).await?,
        What::AddHost(Host { key, host }) | What::RemoveHost(Host { key, host }) => {
            let municipality = installation.municipality(Some(key)).await?;
            change_host(&installation, &municipality, host, matches!(what, What::AddHost(_))).await?
        }
        What::Suspend(Key { key }) | What::Resume(Key { key }) => {
            let municipality = installation.municipality(Some(key)).await?;
            change_state(&installation, &municipality, matches!(what, What::Suspend(_))).await?
        }
        What::Export(Export { key, file }) => {
            let municipality = installation.municipality(Some(key)).await?;
            leaving::export(&installation, &municipality, file).await?
        }
        What::Delete(Delete { key, name }) => {
            let municipality = installation.municipality(Some(key)).await?;
            leaving::delete(&installation, &municipality, name).await?
        }
    };
    installation.close().await;
    println!("{said}");
    Ok(())
}

async fn list(installation: &Installation) -> Result<String, Failure> {
    let mut tx = installation.db.read().await?;
    let mut lines = Vec::new();
    for municipality in municipalities::list(&mut tx).await? {
        let hosts = municipalities::list_hosts(&mut tx, municipality.id).await?;
        let state = if municipality.suspended_at.is_some() { "  suspended" } else { "" };
        lines.push(format!("{}  {}  {}{state}", municipality.ags, municipality.name, hosts.join(" ")).trim_end().to_owned());
    }
    Ok(if lines.is_empty() { "There is no municipality yet.".to_owned() } else { lines.join("\n") })
}

async fn change_host(installation: &Installation, of: &Municipality, host: &str, is_new: bool) -> Result<String, Failure> {
    let mut tx = installation.db.write().await?;
    if is_new {
        municipalities::add_host(&mut tx, of.id, host).await?;
    } else {
        municipalities::remove_host(&mut tx, of.id, host).await?;
    }
    tx.commit().await?;
    Ok(format!("{} is {} reached under {host}.", of.name, if is_new { "now" } else { "no longer" }))
}

async fn change_state(installation: &Installation, of: &Municipality, is_end: bool) -> Result<String, Failure> {
    let mut tx = installation.db.write().await?;
    if is_end {
        municipalities::suspend(&mut tx, of.id, installation.clock.now()).await?;
    } else {
        municipalities::resume(&mut tx, of.id).await?;
    }
    tx.commit().await?;
    Ok(format!("{} is {}.", of.name, if is_end { "suspended" } else { "back" }))
}
