//! Case OP04, and what the check and the list of parts rest on.

use super::*;
use serde_json::Value;

fn package(name: &str, version: &str) -> Package {
    let version = version.parse().expect("a version");
    Package { name: name.to_owned(), version, source: None, checksum: None, dependencies: Vec::new() }
}

#[test]
fn op04_no_part_has_a_known_weakness_without_a_written_exception() {
    let root = files::root();
    let list = advisories::read(&root).expect("the list");
    assert!(list.known.len() > 900, "a list, not a piece of one");
    assert!(list.source.contains("as of 20"), "it says how new it is: {}", list.source);
    let packages = packages(&root).expect("the lock");
    let exceptions = advisories::exceptions(&root).expect("the exceptions");
    assert_eq!(advisories::found(&packages, &list, &exceptions), Vec::<String>::new());
    assert!(!advisories::found(&packages, &list, &[]).is_empty(), "what is excepted would be found");
}

#[test]
fn op04_the_list_of_parts_names_each_with_its_version_and_checksum() {
    let root = files::root();
    let packages = packages(&root).expect("the lock");
    let written = sbom::written(&packages).expect("a document");
    let document: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!((&document["bomFormat"], &document["specVersion"]), (&Value::from("CycloneDX"), &Value::from("1.5")));
    let components = document["components"].as_array().expect("components");
    assert_eq!(components.len(), packages.len() - 1, "all but the program itself");
    for package in packages.iter().filter(|package| package.source.is_some()) {
        let named = components.iter().find(|c| c["name"] == *package.name && c["version"] == package.version.to_string());
        let checksum = &named.unwrap_or_else(|| panic!("{} is missing", package.name))["hashes"][0]["content"];
        assert_eq!(checksum.as_str(), package.checksum.as_deref(), "{}", package.name);
    }
    assert_eq!(document["dependencies"].as_array().map(Vec::len), Some(packages.len()));
}

#[test]
fn a_weakness_is_found_by_version_and_an_exception_needs_a_reason_and_a_cause() {
    let known = vec![
        advisories::line("RUSTSEC-1; quick; >= 0.41.0 || ^0.39.2; < 0.20.0").expect("a line"),
        advisories::line("RUSTSEC-2; never-mended; ;").expect("a line"),
    ];
    let list = advisories::Advisories { known, source: String::new() };
    for (version, is_found) in
        [("0.41.0", false), ("0.40.9", true), ("0.39.2", false), ("0.38.4", true), ("0.19.9", false), ("0.41.0-rc.1", true)]
    {
        assert_eq!(!advisories::found(&[package("quick", version)], &list, &[]).is_empty(), is_found, "{version}");
    }
    let both = [package("quick", "0.38.4"), package("never-mended", "9.0.0"), package("other", "0.1.0")];
    assert_eq!(advisories::found(&both, &list, &[]).len(), 2);
    let exception = |id: &str, reason: &str| advisories::Exception { id: id.to_owned(), reason: reason.to_owned() };
    let good = [exception("RUSTSEC-1", "not reached"), exception("RUSTSEC-2", "not reached")];
    assert_eq!(advisories::found(&both, &list, &good), Vec::<String>::new());
    let bad = [exception("RUSTSEC-1", " "), exception("RUSTSEC-2", "x"), exception("RUSTSEC-3", "gone")];
    assert_eq!(advisories::found(&both, &list, &bad).len(), 2);
    assert!(advisories::line("RUSTSEC-1; quick; soon").is_err());
}
