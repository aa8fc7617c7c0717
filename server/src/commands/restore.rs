//! `dorflinde restore FILE`: only a whole backup of this program or an older one is taken, and nothing is deleted. What is there now
//! is moved aside unopened: it may be the broken database because of which somebody restores.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use domain::privacy::ErasedList;
use domain::{Actor, Clock, Db, Random, audit, municipalities};

use super::backup::POSTGRES;
use super::installation::{repeat, sqlite_file};
use crate::config::Settings;
use crate::failure::Failure;
use crate::lock::Lock;
use crate::private;

/// What SQLite keeps beside a database. Beside another database they would be taken for its own.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A file that `dorflinde backup` wrote
    file: PathBuf,
}

pub(super) async fn run(arguments: &Arguments, settings: &Settings) -> Result<(), Failure> {
    let Some(database) = sqlite_file(settings) else { return Err(Failure::new(POSTGRES)) };
    let _lock = Lock::take(&database)?;
    let new = Unfinished::copy(&arguments.file, database.with_extension("restoring"))
        .map_err(|e| Failure::new(format!("{}: {e}", arguments.file.display())))?;
    let erased = ErasedList::beside(&database);
    check(&new.0).await.map_err(|failure| {
        Failure::new(format!("{} is no whole backup of Dorflinde ({failure}). Nothing was changed.", arguments.file.display()))
    })?;
    let again = erase_again(&new.0, &erased).await?;
    File::open(&new.0)?.sync_all()?;
    if let Some(kept) = set_aside(&database)? {
        println!("The database until now is kept as {}", kept.display());
    }
    fs::rename(&new.0, &database)?;
    // Until its folder is on disk as well, the file may have its old name after a power cut.
    let folder = database.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    println!("Restored from {}", arguments.file.display());
    if again > 0 {
        println!("Accounts that were erased since then, and were erased again: {again}");
    }
    Ok(())
}

/// A copy that is not yet the database; gone with everything beside it however the command ends.
struct Unfinished(PathBuf);

impl Unfinished {
    fn copy(backup: &Path, path: PathBuf) -> io::Result<Self> {
        let mut from = File::open(backup)?;
        // A restore that was killed may have left something.
        remove(&path);
        let new = Self(path);
        io::copy(&mut from, &mut private::open(&new.0)?)?;
        Ok(new)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        remove(&self.0);
    }
}

fn remove(database: &Path) {
    let _ = fs::remove_file(database);
    for end in COMPANIONS {
        let _ = fs::remove_file(with_end(database, end));
    }
}

/// A whole database that this program can bring to its version.
async fn check(file: &Path) -> Result<(), Failure> {
    let db = Db::open(&format!("sqlite:{}", file.display())).await?;
    let checked = match db.check().await {
        Ok(()) => db.migrate().await,
        Err(error) => Err(error),
    };
    let noted = match checked {
        Ok(()) => note(&db).await,
        Err(error) => Err(error),
    };
    db.close().await;
    Ok(noted?)
}

/// Each municipality sees in its audit log that what came after the backup is gone.
async fn note(db: &Db) -> domain::Result<()> {
    let (now, random) = (Clock::System.now(), Random::system());
    let mut tx = db.write().await?;
    for municipality in municipalities::list(&mut tx).await? {
        let program = Actor::program(municipality.id, now, random.clone());
        audit::record(&mut tx, &program, "installation.restored", municipality.id.0, &()).await?;
    }
    tx.commit().await
}

/// Whoever was erased since the backup was written must not come back with it.
async fn erase_again(file: &Path, list: &ErasedList) -> Result<usize, Failure> {
    let known = list.read().map_err(|error| Failure::new(format!("{}: {error}. Nothing was changed.", list.path().display())))?;
    let db = Db::open(&format!("sqlite:{}", file.display())).await?;
    let repeated = repeat(&db, &known).await;
    // What went is no longer in the log beside the file either.
    let swept = db.forget_deleted().await;
    db.close().await;
    swept?;
    repeated
}

/// Moves the database and what is beside it to a name that is free; `None` when nothing was there.
fn set_aside(database: &Path) -> io::Result<Option<PathBuf>> {
    let now = Clock::System.now().in_germany().strftime("%Y-%m-%d-%H%M%S").to_string();
    let names = (1_u32..).map(|n| if n == 1 { now.clone() } else { format!("{now}-{n}") });
    let mut paths = names.map(|name| database.with_extension(format!("before-restore-{name}.db")));
    let kept = paths.find(|path| all_of(path).all(|path| !path.exists())).expect("numbers do not end");
    let mut is_any = false;
    for (from, to) in all_of(database).zip(all_of(&kept)) {
        match fs::rename(from, to) {
            Ok(()) => is_any = true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(is_any.then_some(kept))
}

fn all_of(database: &Path) -> impl Iterator<Item = PathBuf> {
    std::iter::once("").chain(COMPANIONS).map(|end| with_end(database, end))
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
