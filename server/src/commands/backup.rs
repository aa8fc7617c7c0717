//! `dorflinde backup FILE`: a whole and checked copy, while the server runs.

use std::path::PathBuf;

use domain::Db;

use super::installation::sqlite_file;
use crate::config::Settings;
use crate::failure::Failure;
use crate::private;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The file to write; must not exist yet
    file: PathBuf,
}

pub(super) async fn run(arguments: &Arguments, settings: &Settings) -> Result<(), Failure> {
    let Some(database) = sqlite_file(settings) else { return Err(Failure::new(POSTGRES)) };
    let file = &arguments.file;
    if file.exists() {
        return Err(Failure::new(format!("{} exists already: a backup never overwrites another", file.display())));
    }
    if !database.exists() {
        return Err(Failure::new(format!("there is no database at {}", database.display())));
    }
    // Under its name only when it is whole, checked and on disk.
    let unfinished = file.with_added_extension("unfinished");
    let _ = std::fs::remove_file(&unfinished);
    private::open(&unfinished)?;
    let db = Db::open(&settings.database()).await?;
    let written = db.back_up(&unfinished).await;
    db.close().await;
    if let Err(error) = written {
        let _ = std::fs::remove_file(&unfinished);
        return Err(error.into());
    }
    std::fs::File::open(&unfinished)?.sync_all()?;
    std::fs::rename(&unfinished, file)?;
    println!("Backup written and checked: {} ({} kB)", file.display(), std::fs::metadata(file)?.len() / 1024);
    Ok(())
}

/// Whoever runs PostgreSQL has its tools, which do this better than a format of our own could.
pub(super) const POSTGRES: &str = "this installation is on PostgreSQL. Use its own tools, also while the server runs:\n  \
     pg_dump --format=custom --file=backup.dump \"$DATABASE_URL\"\n  \
     dorflinde erasures list > erasures.txt\n  \
     pg_restore --clean --if-exists --single-transaction --dbname=\"$DATABASE_URL\" backup.dump\n  \
     dorflinde erasures repeat erasures.txt";
