//! One program per SQLite file: the group commit and the worker assume that nobody else writes.

use std::fs::{File, TryLockError};
use std::io::Write;
use std::path::Path;

use crate::failure::Failure;
use crate::private;

/// Held as long as the program runs; the system gives it back however the program ends.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "held for its lock alone")] File);

impl Lock {
    /// Takes the lock beside a database file; makes its folder when missing.
    ///
    /// # Errors
    /// When another program has it, or the folder cannot be written.
    pub fn take(database: &Path) -> Result<Self, Failure> {
        let path = database.with_extension("lock");
        let about = |e: &dyn std::fmt::Display| Failure::new(format!("{}: {e}", path.display()));
        if let Some(folder) = path.parent() {
            private::make_folder(folder).map_err(|e| about(&e))?;
        }
        let mut file = private::open(&path).map_err(|e| about(&e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let sentence = format!(
                    "{} is in use by another running dorflinde. End it first, or choose another data folder.",
                    database.display()
                );
                return Err(Failure::new(sentence));
            }
            Err(TryLockError::Error(e)) => return Err(about(&e)),
        }
        // For people who wonder; nothing reads it.
        let _ = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
        Ok(Self(file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_program_on_the_same_file_is_refused_until_the_first_ends() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("new").join("dorflinde.db");
        let first = Lock::take(&file).expect("the lock");
        assert!(Lock::take(&file).expect_err("taken").to_string().contains("in use"));
        drop(first);
        assert!(Lock::take(&file).is_ok());
    }
}
