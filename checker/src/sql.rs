//! A database, asked by its maker's own program (`sqlite3`, `psql`), and the few words in which the two differ. A SQLite file is only asked
//! while no server has it open: an older SQLite beside a newer one is nothing to build on.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::Result;

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// A UUID.
    pub fn uuid(self, text: &str) -> String {
        match self {
            Self::Sqlite => format!("x'{}'", text.replace('-', "")),
            Self::Postgres => format!("'{text}'::uuid"),
        }
    }

    /// Bytes, given as hexadecimal digits.
    pub fn bytes(self, hex: &str) -> String {
        match self {
            Self::Sqlite => format!("x'{hex}'"),
            Self::Postgres => format!("'\\x{hex}'::bytea"),
        }
    }

    /// A UUID column as 32 hexadecimal digits.
    pub fn hex(self, column: &str) -> String {
        match self {
            Self::Sqlite => format!("hex({column})"),
            Self::Postgres => format!("replace({column}::text, '-', '')"),
        }
    }
}

/// A database that can be asked.
#[derive(Clone, Debug)]
pub enum Base {
    Sqlite(PathBuf),
    /// An address as `psql` takes it.
    Postgres(String),
}

impl Base {
    pub fn dialect(&self) -> Dialect {
        match self {
            Self::Sqlite(_) => Dialect::Sqlite,
            Self::Postgres(_) => Dialect::Postgres,
        }
    }

    /// The address as the program's setting `database_url` takes it.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(file) => format!("sqlite:{}", file.display()),
            Self::Postgres(url) => url.clone(),
        }
    }

    /// Runs statements in one transaction.
    ///
    /// # Errors
    /// What the database said.
    pub fn run(&self, statements: &str) -> Result<()> {
        self.say(&format!("BEGIN;\n{statements}COMMIT;\n")).map(drop)
    }

    /// Runs a whole dump.
    ///
    /// # Errors
    /// What the database said.
    pub fn run_file(&self, dump: &str) -> Result<()> {
        self.say(dump).map(drop)
    }

    /// The rows of a question, as text.
    ///
    /// # Errors
    /// What the database said.
    pub fn ask(&self, question: &str) -> Result<Vec<Vec<String>>> {
        let rows = self.say(&format!("{question};\n"))?;
        Ok(rows.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect())
    }

    /// The whole contents as statements.
    ///
    /// # Errors
    /// What the database said.
    pub fn dump(&self) -> Result<String> {
        match self {
            Self::Sqlite(_) => self.say(".dump\n"),
            Self::Postgres(url) => {
                let output =
                    Command::new("pg_dump").args(["--inserts", url]).output().map_err(|error| format!("pg_dump: {error}"))?;
                // Half a dump has no leak.
                said(&output)
            }
        }
    }

    fn say(&self, text: &str) -> Result<String> {
        let mut command = match self {
            Self::Sqlite(file) => sqlite(file),
            Self::Postgres(url) => psql(url),
        };
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("{:?}: {error}", command.get_program()))?;
        let mut input = child.stdin.take().ok_or("no input")?;
        let text = text.to_owned();
        // Beside the reading: a program that answers before it has heard all must not wait for us.
        let writing = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = child.wait_with_output().map_err(|error| error.to_string())?;
        // A program that has ended early says why.
        let _ = writing.join();
        said(&output)
    }
}

/// What a program that was successful has said.
fn said(output: &Output) -> Result<String> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn sqlite(file: &Path) -> Command {
    let mut command = Command::new("sqlite3");
    command.args(["-batch", "-bail", "-cmd", ".timeout 3000"]).arg(file);
    command
}

fn psql(url: &str) -> Command {
    let mut command = Command::new("psql");
    command.args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dump_that_failed_is_no_dump() {
        let nowhere = Base::Postgres("postgres://nobody@127.0.0.1:1/nothing".to_owned());
        assert!(nowhere.dump().is_err());
        let unlike = Base::Sqlite(std::env::temp_dir());
        assert!(unlike.dump().is_err());
    }
}
