//! The program `recount`: counts a ballot file again, by itself. No database, no network; what is counted is `tally`'s.

mod args;
mod json;
mod read;
mod table;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match recount(&args) {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("recount: {}: {error}", args.file.display());
            ExitCode::FAILURE
        }
    }
}

/// The outcome as text; warnings go to the standard error output on the way.
fn recount(args: &args::Args) -> Result<String, String> {
    let (contents, fingerprint) = read::read(args)?;
    for warning in &contents.warnings {
        eprintln!("recount: warning: {warning}");
    }
    if let Some(expected) = args.fingerprint.as_ref().filter(|expected| !expected.eq_ignore_ascii_case(&fingerprint)) {
        return Err(format!("this is another file: its fingerprint is {fingerprint}, not {expected}"));
    }
    let settings = args.settings(contents.settings.as_ref())?;
    let outcome = tally::election::count(&contents.election, &settings).map_err(|error| error.to_string())?;
    let counted = json::Counted { contents: &contents, settings: &settings, outcome: &outcome, fingerprint: &fingerprint };
    if args.json { Ok(json::json(&counted).to_string()) } else { Ok(table::table(&counted)) }
}
