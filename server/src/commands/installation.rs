//! What commands share: the database with its lock, and the municipality that is meant.

use std::path::{Path, PathBuf};

use domain::municipalities::{self, Municipality};
use domain::privacy::{self, ErasedList, Erasure};
use domain::{Actor, Clock, Db, Error, Random};

use crate::config::Settings;
use crate::failure::Failure;
use crate::lock::Lock;
use crate::private;

/// A migrated database that nobody else writes to (on SQLite), with the time and randomness of a command.
pub(super) struct Installation {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    _lock: Option<Lock>,
}

impl Installation {
    /// Takes the lock, opens the database and brings it to this program's version.
    pub(super) async fn open(settings: &Settings) -> Result<Self, Failure> {
        let file = sqlite_file(settings);
        let lock = file.as_deref().map(Lock::take).transpose()?;
        // What SQLite writes beside the file is as private as the file.
        file.as_deref().map(private::open).transpose()?;
        let db = Db::open(&settings.database()).await.map_err(|error| damaged(error, file.as_deref()))?;
        db.check_quickly().await.map_err(|error| damaged(error, file.as_deref()))?;
        db.migrate().await?;
        if let Some(file) = &file {
            erase_again(&db, &ErasedList::beside(file)).await?;
        }
        Ok(Self { db, clock: Clock::System, random: Random::system(), _lock: lock })
    }

    /// The municipality of the key; without a key the only one there is.
    pub(super) async fn municipality(&self, key: Option<&str>) -> Result<Municipality, Failure> {
        let mut tx = self.db.read().await?;
        let Some(key) = key else {
            let mut all = municipalities::list(&mut tx).await?;
            return match (all.pop(), all.is_empty()) {
                (Some(only), true) => Ok(only),
                (None, _) => Err(Failure::new("there is no municipality yet: make one with `dorflinde create-admin`")),
                _ => Err(Failure::new("there are several municipalities: name one with --municipality and its official key")),
            };
        };
        let found = municipalities::find_by_key(&mut tx, key.to_owned()).await?;
        found.ok_or_else(|| Failure::new(format!("there is no municipality with the official key {key}")))
    }

    /// The program itself, at work for a municipality.
    pub(super) fn program(&self, municipality: &Municipality) -> Actor {
        Actor::program(municipality.id, self.clock.now(), self.random.clone())
    }

    /// Ends all connections, so that the file is whole.
    pub(super) async fn close(self) {
        self.db.close().await;
    }
}

/// Going on with a broken file would break more of it.
fn damaged(error: Error, file: Option<&Path>) -> Failure {
    match (error, file) {
        (Error::Internal(incident), Some(file)) => {
            let (file, cause) = (file.display(), incident.cause);
            Failure::new(format!("{file} is damaged ({cause}). Bring a backup back with `dorflinde restore FILE`."))
        }
        (error, _) => error.into(),
    }
}

/// Somebody who was erased and came back with an older file goes again; from now on list and database say the same.
pub(super) async fn erase_again(db: &Db, list: &ErasedList) -> Result<(), Failure> {
    let known = list.read().map_err(|error| Failure::new(format!("{}: {error}", list.path().display())))?;
    let count = repeat(db, &known).await?;
    if count > 0 {
        tracing::warn!(count, "accounts that were erased came back with an older database and were erased again");
    }
    Ok(list.write(db).await?)
}

/// Erases again whoever stands on this list; returns how many.
pub(super) async fn repeat(db: &Db, list: &[Erasure]) -> Result<usize, Failure> {
    if list.is_empty() {
        return Ok(0);
    }
    let mut tx = db.write().await?;
    let count = privacy::repeat_erasures(&mut tx, list, &Random::system()).await?;
    tx.commit().await?;
    Ok(count)
}

/// The database file, unless the database is elsewhere.
pub(super) fn sqlite_file(settings: &Settings) -> Option<PathBuf> {
    settings.database().strip_prefix("sqlite:").map(PathBuf::from)
}
