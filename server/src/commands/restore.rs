//! `dorflinde restore FILE`: only a whole backup of this program or an older one is taken, and nothing is deleted.

use std::path::{Path, PathBuf};

use domain::{Clock, Db};

use super::backup::POSTGRES;
use super::installation::sqlite_file;
use crate::config::Settings;
use crate::failure::Failure;
use crate::lock::Lock;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A file that `dorflinde backup` wrote
    file: PathBuf,
}

pub(super) async fn run(arguments: &Arguments, settings: &Settings) -> Result<(), Failure> {
    let Some(database) = sqlite_file(settings) else { return Err(Failure::new(POSTGRES)) };
    let _lock = Lock::take(&database)?;
    let new = database.with_extension("restoring");
    std::fs::copy(&arguments.file, &new).map_err(|e| Failure::new(format!("{}: {e}", arguments.file.display())))?;
    let checked = check(&new).await;
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(with_end(&new, end));
    }
    if let Err(failure) = checked {
        let _ = std::fs::remove_file(&new);
        return Err(Failure::new(format!(
            "{} is no whole backup of Dorflinde ({failure}). Nothing was changed.",
            arguments.file.display()
        )));
    }
    if database.exists() {
        let kept = set_aside(&database).await?;
        println!("The database until now is kept as {}", kept.display());
    }
    std::fs::File::open(&new)?.sync_all()?;
    std::fs::rename(&new, &database)?;
    println!("Restored from {}", arguments.file.display());
    Ok(())
}

/// A whole database that this program can bring to its version.
async fn check(file: &Path) -> Result<(), Failure> {
    let db = Db::open(&format!("sqlite:{}", file.display())).await?;
    let checked = match db.check().await {
        Ok(()) => db.migrate().await,
        Err(error) => Err(error),
    };
    db.close().await;
    Ok(checked?)
}

async fn set_aside(database: &Path) -> Result<PathBuf, Failure> {
    // Opened and closed once, so that its write-ahead log is folded into the file.
    let db = Db::open(&format!("sqlite:{}", database.display())).await?;
    db.close().await;
    let now = Clock::System.now().in_germany().strftime("%Y-%m-%d-%H%M%S").to_string();
    let kept = database.with_extension(format!("before-restore-{now}.db"));
    std::fs::rename(database, &kept)?;
    Ok(kept)
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
