//! What the program is made of, by `Cargo.lock`: `audit` compares it with a stored list of known weaknesses, `sbom` writes it down for others.
//! Nothing is asked on the net: how new the list is, it says itself.

mod advisories;
mod sbom;

use std::path::Path;

use semver::Version;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::{Result, files};

const LOCK: &str = "Cargo.lock";

/// What cargo has settled on.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

/// One crate in one version.
#[derive(Clone, Debug, Deserialize)]
struct Package {
    name: String,
    #[serde(deserialize_with = "version")]
    version: Version,
    /// Absent for the crates of this workspace.
    source: Option<String>,
    checksum: Option<String>,
    /// `name`, or `name version` where there are several.
    #[serde(default)]
    dependencies: Vec<String>,
}

fn version<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Version, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

fn packages(root: &Path) -> Result<Vec<Package>> {
    let lock: Lock = toml::from_str(&files::read_text(&root.join(LOCK))?).map_err(|e| format!("{LOCK}: {e}"))?;
    Ok(lock.package)
}

/// Names every crate with a known weakness that nobody has written an exception for.
///
/// # Errors
/// When there is one, or a file cannot be read.
pub fn audit() -> Result<()> {
    let root = files::root();
    let list = advisories::read(&root)?;
    let found = advisories::found(&packages(&root)?, &list, &advisories::exceptions(&root)?);
    println!("{} known weaknesses, {}", list.known.len(), list.source);
    match found.as_slice() {
        [] => Ok(()),
        found => Err(format!("known weaknesses:\n{}", found.join("\n"))),
    }
}

/// Writes the list of parts beside the program.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_sbom() -> Result<()> {
    let root = files::root();
    let path = root.join("target/dorflinde.cdx.json");
    files::write_if_changed(&path, sbom::written(&packages(&root)?)?.as_bytes())?;
    println!("{}", path.display());
    Ok(())
}

#[cfg(test)]
mod tests;
