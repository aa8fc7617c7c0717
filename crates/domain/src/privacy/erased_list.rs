//! The list of those who were erased, in a file beside a SQLite database. A backup that is brought back is older than the list, and the list
//! outlives the database that it stands beside. It holds keyed hashes, no ids and no names.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Mutex;
use uuid::Uuid;

use super::erasing::{Erasure, Texts, list_erasures};
use crate::aside::aside;
use crate::clock::Instant;
use crate::crypto::hex;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;

/// The file; clones write one after the other.
#[derive(Clone, Debug)]
pub struct ErasedList {
    path: Arc<Path>,
    turn: Arc<Mutex<()>>,
}

impl ErasedList {
    /// The list beside this database file.
    pub fn beside(database: &Path) -> Self {
        Self { path: database.with_extension("erased").into(), turn: Arc::default() }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the whole list as the database has it now, and returns when it is on disk. An old list is never half written over.
    ///
    /// # Errors
    /// `Unavailable` when the disk does not take it.
    pub async fn write(&self, db: &Db) -> Result<()> {
        let _turn = self.turn.lock().await;
        let text = written(&list_erasures(&mut db.read().await?).await?);
        let path = self.path.clone();
        aside(move || replace(&path, &text)).await?.map_err(|_| Error::Unavailable)
    }

    /// What the file says; nothing where there is none.
    ///
    /// # Errors
    /// Which line cannot be read, or that the file cannot.
    pub fn read(&self) -> std::result::Result<Vec<Erasure>, String> {
        match fs::read_to_string(&self.path) {
            Ok(text) => read(&text),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.to_string()),
        }
    }
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let unfinished = path.with_added_extension("unfinished");
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&unfinished)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), Path::to_owned);
    File::open(folder)?.sync_all()
}

/// One line for each: municipality, person, what becomes of the texts, when.
pub fn written(erasures: &[Erasure]) -> String {
    let line = |one: &Erasure| format!("{} {} {} {}\n", one.municipality, hex(&one.person), one.texts.as_str(), one.at.0);
    erasures.iter().map(line).collect()
}

/// Reads what `written` wrote.
///
/// # Errors
/// Which line cannot be read.
pub fn read(text: &str) -> std::result::Result<Vec<Erasure>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(place, line)| read_line(line).ok_or_else(|| format!("line {} cannot be read", place + 1))).collect()
}

fn read_line(line: &str) -> Option<Erasure> {
    let mut words = line.split_whitespace();
    let municipality = MunicipalityId(Uuid::parse_str(words.next()?).ok()?);
    let digits = words.next()?;
    let person = (0..digits.len()).step_by(2).map(|place| u8::from_str_radix(digits.get(place..place + 2)?, 16).ok());
    let person: Vec<u8> = person.collect::<Option<_>>()?;
    let texts = Texts::from_word(words.next()?)?;
    let at = Instant(words.next()?.parse().ok()?);
    (person.len() == 32 && words.next().is_none()).then_some(Erasure { municipality, person, texts, at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_comes_back_as_it_was_written_and_a_broken_line_is_named() {
        let one = |person: u8, texts| Erasure {
            municipality: MunicipalityId(Uuid::from_u128(7)),
            person: vec![person; 32],
            texts,
            at: Instant(1_795_366_800_000),
        };
        let list = vec![one(1, Texts::Stay), one(255, Texts::Go)];
        assert_eq!(read(&written(&list)), Ok(list.clone()));
        assert_eq!(read(""), Ok(Vec::new()));
        for broken in ["x", "\n\u{e4}\u{e4}", &written(&list)[..60], &written(&list).replace("stay", "both")] {
            assert!(read(broken).is_err(), "{broken}");
        }
    }
}
