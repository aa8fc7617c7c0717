//! The commands of the program: what each takes, and how one is chosen. One file per command.

mod backup;
mod create_admin;
mod demo;
mod erasures;
mod import;
mod installation;
mod leaving;
mod migrate;
mod municipality;
mod reset_factor;
mod restore;
mod serve;
mod verify;

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{self, LogFormat, Settings};
use crate::failure::Failure;
use crate::private;

/// Few, but never one: a page must be served while another thread renders.
const THREADS_MIN: usize = 2;

/// Dorflinde: a municipality's strategy as data, and the people who work on it.
#[derive(Parser)]
#[command(name = "dorflinde", version, arg_required_else_help = true)]
struct Arguments {
    /// Configuration file; without it dorflinde.toml in the working folder, if there is one
    #[arg(long, global = true, env = "DORFLINDE_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Only checks the configuration
    #[arg(long, global = true)]
    check_config: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the platform: pages, mails, and all that happens by the clock
    Serve,
    /// Serves a demo municipality full of life, for looking around; sends no mails
    Demo(demo::Arguments),
    /// Brings the database to this program's version and ends
    Migrate,
    /// Makes an account for an administrator (or other staff); founds the municipality when it is new
    CreateAdmin(create_admin::Arguments),
    /// Lists municipalities, changes their hosts, suspends one, lets one leave
    #[command(subcommand)]
    Municipality(municipality::What),
    /// Takes app, codes on paper and passkeys of an account away, whose owner has lost them
    ResetFactor(reset_factor::Arguments),
    /// Reads a file into the database
    #[command(subcommand)]
    Import(import::What),
    /// Writes the whole database into one file, while the server runs
    Backup(backup::Arguments),
    /// Puts a backup in the place of the database; the present one is kept beside it
    Restore(restore::Arguments),
    /// Checks the audit log of every municipality; a line that was changed or is missing is named
    Verify,
    /// The list of those who were erased, for bringing back a backup of PostgreSQL
    #[command(subcommand)]
    Erasures(erasures::What),
    /// Prints all settings with their meaning
    Config,
}

/// Does what the arguments say. 0: done, 1: not done, 2: wrong arguments or settings.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if matches!(arguments.command, Some(Command::Config)) && !arguments.check_config {
        print!("{}", config::example());
        return ExitCode::SUCCESS;
    }
    let settings = match Settings::load(arguments.config.as_deref()) {
        Ok(settings) => settings,
        Err(failure) => return end(&failure, 2),
    };
    if arguments.check_config {
        println!("The configuration is valid.");
        return ExitCode::SUCCESS;
    }
    let Some(command) = arguments.command else { return ExitCode::SUCCESS };
    start_log(&settings);
    if let Err(error) = private::forbid_core_dumps() {
        return end(&Failure::from(error), 1);
    }
    let threads = std::thread::available_parallelism().map_or(THREADS_MIN, |cores| cores.get().max(THREADS_MIN));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(threads).enable_all().build();
    match runtime.map_err(Failure::from).and_then(|runtime| runtime.block_on(run(command, settings))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => end(&failure, 1),
    }
}

async fn run(command: Command, settings: Settings) -> Result<(), Failure> {
    match command {
        Command::Serve => serve::run(settings).await,
        Command::Demo(arguments) => demo::run(arguments, settings).await,
        Command::Migrate => migrate::run(&settings).await,
        Command::CreateAdmin(arguments) => create_admin::run(arguments, &settings).await,
        Command::Municipality(what) => municipality::run(what, &settings).await,
        Command::ResetFactor(arguments) => reset_factor::run(arguments, &settings).await,
        Command::Import(what) => import::run(what, &settings).await,
        Command::Backup(arguments) => backup::run(&arguments, &settings).await,
        Command::Restore(arguments) => restore::run(&arguments, &settings).await,
        Command::Verify => verify::run(&settings).await,
        Command::Erasures(what) => erasures::run(what, &settings).await,
        Command::Config => Ok(()),
    }
}

fn end(failure: &Failure, code: u8) -> ExitCode {
    eprintln!("dorflinde: {failure}");
    ExitCode::from(code)
}

/// To standard error, so that what a command prints can be piped. A line that cannot be written is lost: whoever would complain about it there
/// would end the program on a full disk.
fn start_log(settings: &Settings) {
    let log = tracing_subscriber::fmt().with_env_filter(crate::log::filter(&settings.log)).with_writer(std::io::stderr);
    // Colours are for a person who looks on; in a journal or a file they would stand between the words.
    let log = log.log_internal_errors(false).with_ansi(std::io::stderr().is_terminal());
    match settings.log_format {
        LogFormat::Text => log.with_target(false).init(),
        LogFormat::Json => log.json().init(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn every_command_explains_itself() {
        let mut program = super::Arguments::command();
        program.clone().debug_assert();
        for command in program.get_subcommands_mut() {
            assert!(!command.render_long_help().to_string().is_empty());
            assert!(command.get_about().is_some(), "{}", command.get_name());
        }
    }
}
