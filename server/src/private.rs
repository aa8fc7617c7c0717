//! What the program holds is for nobody but the user who runs it: people's addresses and ballots. Whoever wants to look has the program.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::process::{Resource, Rlimit, setrlimit};

const FOLDER: u32 = 0o700;
const FILE: u32 = 0o600;

/// Makes a folder when it is missing. One that is there was made by somebody who chose who may look into it.
pub fn make_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(FOLDER).create(folder)
}

/// Opens a file for writing, makes it when missing, and closes it to everybody else.
pub fn open(file: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().create(true).truncate(false).write(true).mode(FILE).open(file)?;
    if opened.metadata()?.permissions().mode() & 0o777 != FILE {
        opened.set_permissions(Permissions::from_mode(FILE))?;
    }
    Ok(opened)
}

/// Should the program crash, nothing writes its memory to disk: in it may stand who casts which ballot just now.
pub fn forbid_core_dumps() -> io::Result<()> {
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) }).map_err(io::Error::from)
}
