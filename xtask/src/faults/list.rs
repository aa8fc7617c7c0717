//! The lists of faults: `xtask/faults/*.toml`, one for each group of cases.

use crate::{Result, files};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::path::Path;

const FOLDER: &str = "xtask/faults";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    fault: Vec<Fault>,
}

/// One protection that is taken out.
#[derive(Deserialize)]
#[serde(from = "Written")]
pub struct Fault {
    pub name: String,
    /// Ids of the cases whose protection it is.
    pub cases: Vec<String>,
    /// Names of tests, or beginnings of names: for each of these one test must fail.
    pub tests: Vec<String>,
    /// The target they are in.
    pub target: String,
    /// Its tests do nothing without PostgreSQL.
    pub postgres: bool,
    /// Changes what a switch cannot stand before: a constant, a part of a list, what a macro reads.
    alone: bool,
    pub place: Place,
    /// Further places of the same protection, where one is held twice.
    pub also: Vec<Place>,
}

/// One change of the sources.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub file: String,
    /// Stands in the file exactly once. What is between « and », or all of it, is replaced.
    pub find: String,
    pub replace: String,
}

/// As it stands in the list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    #[serde(default)]
    cases: Vec<String>,
    #[serde(default)]
    tests: Tests,
    #[serde(default = "cases")]
    target: String,
    #[serde(default)]
    postgres: bool,
    #[serde(default)]
    alone: bool,
    file: String,
    find: String,
    replace: String,
    #[serde(default)]
    also: Vec<Place>,
}

#[derive(Default, Deserialize)]
#[serde(untagged)]
enum Tests {
    One(String),
    Many(Vec<String>),
    /// Those named for the cases.
    #[default]
    OfCases,
}

fn cases() -> String {
    "cases".to_owned()
}

impl From<Written> for Fault {
    fn from(written: Written) -> Self {
        let Written { name, cases, tests, target, postgres, alone, file, find, replace, also } = written;
        let tests = match tests {
            Tests::One(name) => vec![name],
            Tests::Many(names) => names,
            Tests::OfCases => cases.iter().map(|id| format!("{}_", id.to_lowercase())).collect(),
        };
        Self { name, cases, tests, target, postgres, alone, place: Place { file, find, replace }, also }
    }
}

impl Fault {
    /// All places that it changes.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        std::iter::once(&self.place).chain(&self.also)
    }

    /// Whether it needs a build of its own: only Rust has switches.
    pub fn is_alone(&self) -> bool {
        self.alone || self.places().any(|place| Path::new(&place.file).extension().is_none_or(|end| end != "rs"))
    }

    pub fn is_about(&self, word: &str) -> bool {
        self.name.contains(word) || self.cases.iter().any(|id| id.starts_with(word))
    }
}

/// All faults, in the order of files and of their lists.
pub fn read(root: &Path) -> Result<Vec<Fault>> {
    let mut faults = Vec::new();
    for path in files::list(&root.join(FOLDER))? {
        let list: List =
            toml::from_str(&files::read_text(&root.join(FOLDER).join(&path))?).map_err(|e| format!("{}: {e}", path.display()))?;
        faults.extend(list.fault);
    }
    if let Some(fault) = faults.iter().find(|fault| fault.tests.is_empty()) {
        return Err(format!("{}: neither cases nor tests", fault.name));
    }
    let mut names = BTreeSet::new();
    match faults.iter().find(|fault| !names.insert(&fault.name)) {
        Some(fault) => Err(format!("two faults are called {:?}", fault.name)),
        None => Ok(faults),
    }
}
