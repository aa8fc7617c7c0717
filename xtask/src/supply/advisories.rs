//! Known weaknesses of crates, from a list that lies in the repository. Who releases takes a newer one first.

use std::path::Path;

use semver::{Version, VersionReq};
use serde::Deserialize;

use super::Package;
use crate::{Result, files};

const LIST: &str = "xtask/advisories.txt";
const EXCEPTIONS: &str = "deny.toml";
/// Between requirements of which one is enough.
const OR: &str = "||";

/// The list, and what it says of itself.
pub(super) struct Advisories {
    pub known: Vec<Advisory>,
    /// From where and of which day.
    pub source: String,
}

/// A weakness of a crate.
#[derive(Clone, Debug)]
pub(super) struct Advisory {
    pub id: String,
    pub package: String,
    /// Versions that do not have it (any more).
    pub safe: Vec<VersionReq>,
}

/// A weakness that does not reach us, and why.
#[derive(Debug, Deserialize)]
pub(super) struct Exception {
    pub id: String,
    pub reason: String,
}

#[derive(Deserialize)]
struct Rules {
    advisories: Ignored,
}

#[derive(Deserialize)]
struct Ignored {
    ignore: Vec<Exception>,
}

impl Advisory {
    pub(super) fn is_about(&self, package: &Package) -> bool {
        // A version before its release meets no requirement: it is reported rather than trusted.
        let is_safe = |version: &Version| self.safe.iter().any(|safe| safe.matches(version));
        self.package == package.name && !is_safe(&package.version)
    }
}

/// Reads the list: a line for each, `id; crate; mended in; never in`.
pub(super) fn read(root: &Path) -> Result<Advisories> {
    let text = files::read_text(&root.join(LIST))?;
    let (said, lines): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('#'));
    let known = lines.into_iter().map(line).collect::<Result<Vec<Advisory>>>()?;
    let source = said.into_iter().map(|line| line.trim_start_matches(['#', ' '])).collect::<Vec<_>>().join(" ");
    Ok(Advisories { known, source })
}

pub(super) fn line(line: &str) -> Result<Advisory> {
    let wrong = |what: &str| format!("{LIST}: {line:?}: {what}");
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let (Some(id), Some(package)) = (parts.first(), parts.get(1)) else { return Err(wrong("no crate")) };
    let safe = parts[2..].iter().flat_map(|part| part.split(OR)).map(str::trim).filter(|req| !req.is_empty());
    let safe = safe.map(|req| VersionReq::parse(req).map_err(|e| wrong(&e.to_string()))).collect::<Result<_>>()?;
    Ok(Advisory { id: (*id).to_owned(), package: (*package).to_owned(), safe })
}

pub(super) fn exceptions(root: &Path) -> Result<Vec<Exception>> {
    let rules: Rules = toml::from_str(&files::read_text(&root.join(EXCEPTIONS))?).map_err(|e| format!("{EXCEPTIONS}: {e}"))?;
    Ok(rules.advisories.ignore)
}

/// What must be looked at; an exception without a reason, or for something that is not there any more, must be, too.
pub(super) fn found(packages: &[Package], list: &Advisories, exceptions: &[Exception]) -> Vec<String> {
    let hits = || list.known.iter().flat_map(|known| packages.iter().filter(|p| known.is_about(p)).map(move |p| (known, p)));
    let is_excepted = |id: &str| exceptions.iter().any(|exception| exception.id == id);
    let open = hits().filter(|(known, _)| !is_excepted(&known.id));
    let mut lines: Vec<String> = open.map(|(known, p)| format!("{}: {} {}", known.id, p.name, p.version)).collect();
    for Exception { id, reason } in exceptions {
        if reason.trim().is_empty() {
            lines.push(format!("{id}: an exception without a reason"));
        }
        if !hits().any(|(known, _)| known.id == *id) {
            lines.push(format!("{id}: an exception for nothing"));
        }
    }
    lines
}
