//! `dorflinde erasures`: the list of those who were erased, out of one database and into another. With SQLite it stands beside the database
//! and nothing has to be done; with PostgreSQL it is taken out before a backup is brought back, and repeated after.

use std::path::PathBuf;

use domain::privacy::{erased_list, list_erasures};

use super::installation::{Installation, repeat};
use crate::config::Settings;
use crate::failure::Failure;

#[derive(clap::Subcommand)]
pub(super) enum What {
    /// Prints the list: keyed hashes, no names
    List,
    /// Erases again whoever stands on a list and came back with a backup
    Repeat {
        /// What `dorflinde erasures list` printed
        file: PathBuf,
    },
}

pub(super) async fn run(what: What, settings: &Settings) -> Result<(), Failure> {
    let installation = Installation::open(settings).await?;
    match what {
        What::List => print!("{}", erased_list::written(&list_erasures(&mut installation.db.read().await?).await?)),
        What::Repeat { file } => {
            let text = std::fs::read_to_string(&file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
            let list = erased_list::read(&text).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
            println!("Erased again: {}", repeat(&installation.db, &list).await?);
        }
    }
    installation.close().await;
    Ok(())
}
