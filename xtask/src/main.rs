//! What `make` cannot say in one line: `cargo xtask site`, `postgres`, `faults`, `trust`, `audit` and `sbom`. Not part of the program.

mod bundle;
mod commands;
mod faults;
mod files;
mod pack;
mod postgres;
mod site;
mod style;
mod supply;
mod trust;

use std::{env, process::ExitCode};

/// A sentence for the person at the keyboard; there is nobody else to tell.
pub type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask site [--release]     builds target/site: style sheet, browser bundle, fonts, pictures
                                 --release: small bundle, compressed files, ready to be embedded
cargo xtask postgres -- CMD …    runs CMD with TEST_DATABASE_URL set to a temporary PostgreSQL of its own
cargo xtask faults [WORD …]      takes protections out of a copy of the sources and wants tests to notice; WORD: only those with one of
                                 these in their name, or as their case
cargo xtask trust                writes docs/trust.md: which abuse case has a test
cargo xtask audit                names crates of Cargo.lock with a known weakness, by the list in xtask/advisories.txt
cargo xtask sbom                 writes target/dorflinde.cdx.json: all crates with versions and checksums (CycloneDX)";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["site"] => site::build(site::Kind::Development).map(|()| ExitCode::SUCCESS),
        ["site", "--release"] => site::build(site::Kind::Release).map(|()| ExitCode::SUCCESS),
        ["faults", words @ ..] => faults::run(words).map(|()| ExitCode::SUCCESS),
        ["trust"] => trust::write().map(|()| ExitCode::SUCCESS),
        ["audit"] => supply::audit().map(|()| ExitCode::SUCCESS),
        ["sbom"] => supply::write_sbom().map(|()| ExitCode::SUCCESS),
        ["postgres", "--", command @ ..] if !command.is_empty() => postgres::run(command),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        _ => Err(format!("This is not a task: {}\n\n{HELP}", words.join(" "))),
    };
    done.unwrap_or_else(|sentence| {
        eprintln!("xtask: {sentence}");
        ExitCode::FAILURE
    })
}
