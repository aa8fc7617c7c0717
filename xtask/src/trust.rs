//! `docs/trust.md`: each abuse case with what shows it, made from the lists and the tests in `server/tests/cases`.

use crate::{
    Result,
    faults::{self, Fault},
    files,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _, path::Path};

const FOLDER: &str = "server/tests/cases";
/// Tests that show a case beside what else they are about.
const ELSEWHERE: [&str; 4] = ["server/tests/accidents", "server/tests/log", "crates/dossier/tests", "xtask/src/supply"];
const JOURNEYS: &str = "end2end/journeys";
const TABLE: &str = "docs/trust.md";
const HEAD: &str = "\
# What is tried against Dorflinde

Each case is something that went wrong elsewhere, or that somebody might try. *Automated* names the test (most in `server/tests/cases/`) or the journey in `end2end/`. *By hand* says
how it is looked at. *Not yet* means what it says. The last column says what was taken out of the program so that these tests fail: `make faults` does it again, one after the other. Written by `cargo xtask trust`.
";

/// One list: the cases of a group.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: String,
    /// Id → what must hold.
    cases: BTreeMap<String, String>,
    /// Id → title of the journey in Chromium that shows it.
    #[serde(default)]
    journeys: BTreeMap<String, String>,
    /// Id → how a person looks at it.
    #[serde(default)]
    manual: BTreeMap<String, String>,
    /// Id → why no fault is seeded for an automated case.
    #[serde(default)]
    unseeded: BTreeMap<String, String>,
}

/// What is known of cases.
#[derive(Default)]
struct Shown {
    /// Id → the tests named for it.
    tests: BTreeMap<String, Vec<String>>,
    /// Id → what is taken out of the program for them.
    faults: BTreeMap<String, Vec<String>>,
}

/// Writes the table.
pub fn write() -> Result<()> {
    let root = files::root();
    files::write_if_changed(&root.join(TABLE), table(&root)?.as_bytes())
}

fn table(root: &Path) -> Result<String> {
    let folder = root.join(FOLDER);
    let (mut tests, mut groups) = (BTreeMap::<String, Vec<String>>::new(), Vec::<Group>::new());
    for folder in ELSEWHERE.map(|folder| root.join(folder)) {
        for path in files::list(&folder)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "rs")) {
            collect(&files::read_text(&folder.join(path))?, &mut tests);
        }
    }
    for path in files::list(&folder)? {
        let text = files::read_text(&folder.join(&path))?;
        match path.extension().and_then(|end| end.to_str()) {
            Some("rs") => collect(&text, &mut tests),
            Some("toml") => groups.push(toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?),
            _ => {}
        }
    }
    for (id, title) in groups.iter().flat_map(|group| &group.journeys) {
        if !has_journey(root, title)? {
            return Err(format!("{id}: no journey in {JOURNEYS} is called {title:?}"));
        }
        tests.entry(id.clone()).or_default().push(format!("in Chromium: {title}"));
    }
    let mut faults = BTreeMap::<String, Vec<String>>::new();
    for Fault { name, cases, .. } in faults::read(root)? {
        cases.into_iter().for_each(|id| faults.entry(id).or_default().push(name.clone()));
    }
    written(&groups, &Shown { tests, faults })
}

fn has_journey(root: &Path, title: &str) -> Result<bool> {
    let folder = root.join(JOURNEYS);
    let title = format!("test(\"{title}\"");
    for path in files::list(&folder)? {
        if files::read_text(&folder.join(&path))?.replace('`', "\"").contains(&title) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tests by the id that their name begins with: `fn au01_…` shows AU01, `fn du11_du12_…` both.
fn collect(text: &str, tests: &mut BTreeMap<String, Vec<String>>) {
    for line in text.lines() {
        let Some((_, name)) = line.split_once("fn ") else { continue };
        let name: String = name.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        if line.starts_with(char::is_whitespace) {
            continue;
        }
        let words: Vec<&str> = name.split('_').collect();
        let ids = words.iter().take_while(|word| is_id(word)).count();
        for id in &words[..ids] {
            tests.entry(id.to_uppercase()).or_default().push(words[ids..].join(" "));
        }
    }
}

fn is_id(word: &str) -> bool {
    word.len() == 4 && word.is_char_boundary(2) && word[2..].bytes().all(|byte| byte.is_ascii_digit())
}

fn written(groups: &[Group], Shown { tests, faults }: &Shown) -> Result<String> {
    let mut text = HEAD.to_owned();
    let is_known = |id: &String| groups.iter().any(|group| group.cases.contains_key(id));
    if let Some(id) = tests.keys().find(|id| !is_known(id)) {
        return Err(format!("a test shows {id}, which is in no list of {FOLDER}"));
    }
    if let Some(id) = faults.keys().find(|id| !tests.contains_key(*id)) {
        return Err(format!("a fault is seeded for {id}, which no test is named for"));
    }
    let all: usize = groups.iter().map(|group| group.cases.len()).sum();
    let _ = writeln!(text, "\n{} of {all} cases are automated; {} of these have a seeded fault.", tests.len(), faults.len());
    for group in groups {
        let _ = writeln!(text, "\n## {}\n\n| id | what must hold | shown by | fails without |\n|---|---|---|---|", group.title);
        for (id, what) in &group.cases {
            let shown = match (tests.get(id), group.manual.get(id)) {
                (Some(tests), _) => format!("automated: {}", tests.join("; ")),
                (None, Some(how)) => format!("by hand: {how}"),
                (None, None) => "not yet".to_owned(),
            };
            let without = match (faults.get(id), group.unseeded.get(id)) {
                (Some(names), _) => names.join("; "),
                (None, Some(why)) => format!("not seeded: {why}"),
                (None, None) if tests.contains_key(id) => {
                    return Err(format!("{id}: seed a fault, or say under [unseeded] why there is none"));
                }
                (None, None) => String::new(),
            };
            let _ = writeln!(text, "| {id} | {what} | {shown} | {without} |");
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_in_the_repository_is_what_the_tests_say() {
        let root = files::root();
        assert_eq!(table(&root), files::read_text(&root.join(TABLE)), "run: cargo xtask trust");
    }

    #[test]
    fn a_case_without_a_test_is_not_called_automated() {
        let list = "title = \"T\"\n[cases]\nAU01 = \"a\"\nAU02 = \"b\"\nAU03 = \"c\"\n[manual]\nAU03 = \"by looking\"";
        let groups = [toml::from_str(list).expect("a list")];
        let mut shown = Shown::default();
        collect("async fn au01_it_holds() {\n    fn au02_inside() {}\nfn helper_of_it() {}\n", &mut shown.tests);
        assert!(written(&groups, &shown).is_err(), "nothing is taken out for it");
        shown.faults.insert("AU01".into(), vec!["it does not hold".into()]);
        let table = written(&groups, &shown).expect("a table");
        assert!(table.contains("| AU01 | a | automated: it holds | it does not hold |\n| AU02 | b | not yet |  |\n| AU03 | c | by hand: by looking |  |"));
        assert!(table.contains("1 of 3 cases"));
        collect("fn zz99_unknown() {}", &mut shown.tests);
        assert!(written(&groups, &shown).is_err());
    }
}
