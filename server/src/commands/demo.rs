//! `dorflinde demo`: the demo municipality in a folder of its own, marked so that it is never mixed with a real one.

use std::io::Write as _;
use std::path::PathBuf;

use domain::Role;

use super::installation::{Installation, sqlite_file};
use crate::config::Settings;
use crate::demo::{self, Login};
use crate::failure::Failure;
use crate::listen::Ends;
use crate::{private, serve};

/// The file that marks a folder as a demo's.
const MARK: &str = "DEMO.txt";
const MARK_TEXT: &str =
    "This folder holds the demo municipality of Dorflinde. Everything in it is invented and may be deleted.\n";

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Port on this machine
    #[arg(long, env = "PORT", default_value_t = 3000)]
    port: u16,
    /// Folder for the demo's data; a second start goes on with it
    #[arg(long, env = "DATA", default_value = "data", value_name = "FOLDER")]
    data: PathBuf,
}

pub(super) async fn run(arguments: Arguments, settings: Settings) -> Result<(), Failure> {
    let mut settings = Settings { data: arguments.data, ..settings };
    settings.listen.set_port(arguments.port);
    mark(&settings)?;
    let installation = Installation::open(&settings).await?;
    let logins = demo::write(&installation.db, installation.clock.now()).await?;
    let address = settings.public_origin();
    let announce = move || {
        // Whoever reads this may have closed the pipe; the server goes on.
        let _ = std::io::stdout().write_all(announcement(&address, &logins).as_bytes());
    };
    serve::run(&settings, installation.db.clone(), Ends::listen(), announce).await?;
    installation.close().await;
    Ok(())
}

/// The address and a log-in for each role.
fn announcement(address: &str, logins: &[Login]) -> String {
    let lines = logins.iter().map(|login| format!("  {:<14} {:<28} {}\n", role_name(&login.role), login.name, login.email));
    let lines: String = lines.collect();
    format!(
        "\nDorflinde is running: {address}\n\nSign in with the password {} as\n{lines}\nMails are shown at \
         {address}/demo/postfach. End with Ctrl+C.\n\n",
        demo::PASSWORD
    )
}

/// A demo is never written into a folder with real data, nor for the world: everybody knows its passwords.
fn mark(settings: &Settings) -> Result<(), Failure> {
    if settings.is_public() {
        return Err(Failure::new(format!("a demo is for this machine and not for {}: leave origin empty", settings.origin)));
    }
    let Some(file) = sqlite_file(settings) else {
        return Err(Failure::new("the demo lives in a folder of its own: leave database_url (DATABASE_URL) empty"));
    };
    let mark = settings.data.join(MARK);
    if file.exists() && !mark.exists() {
        let folder = settings.data.display();
        return Err(Failure::new(format!("{folder} holds a database that is no demo. Choose another folder with --data.")));
    }
    private::make_folder(&settings.data)?;
    std::fs::write(mark, MARK_TEXT)?;
    Ok(())
}

fn role_name(word: &str) -> &'static str {
    match Role::from_word(word) {
        Some(Role::Moderator) => "moderator",
        Some(Role::Council) => "council member",
        Some(Role::Administrator) => "administrator",
        _ => "resident",
    }
}
