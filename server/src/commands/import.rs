//! `dorflinde import …`: all of a file or nothing; whatever is wrong is named with its line.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use app::texts::Lang;
use clap::Subcommand;
use domain::ideas::import;
use domain::municipalities::{self, registry};
use domain::strategy::actions::{self, ImportReport};
use domain::strategy::outline::{self, OutlineError};
use domain::{Actor, Tx, consultations};

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;

#[derive(Subcommand)]
pub(super) enum What {
    /// A strategy as an outline; the same file twice changes nothing
    Strategy {
        /// The outline
        file: PathBuf,
        /// Official key of the municipality; without it the only one there is
        #[arg(long, value_name = "KEY")]
        municipality: Option<String>,
    },
    /// Ideas from elsewhere (one JSON object a line with id, title, text) onto an idea board; what is there already is passed over
    Ideas {
        /// The ideas
        file: PathBuf,
        /// Last part of the address of the consultation with the board
        #[arg(long, value_name = "SLUG")]
        board: String,
        /// Last part of the address of the action field; without it the first one of the consultation
        #[arg(long, value_name = "SLUG")]
        field: Option<String>,
        /// The name that stands at each idea
        #[arg(long, default_value = "Import", value_name = "NAME")]
        author: String,
        /// Official key of the municipality; without it the only one there is
        #[arg(long, value_name = "KEY")]
        municipality: Option<String>,
    },
    /// The official list of municipalities (CSV with the columns ags and name)
    Municipalities {
        /// The list
        file: PathBuf,
    },
}

pub(super) async fn run(what: What, settings: &Settings) -> Result<(), Failure> {
    match what {
        What::Strategy { file, municipality } => strategy(&file, municipality.as_deref(), settings).await,
        What::Ideas { file, board, field, author, municipality } => {
            let place = Place { board: &board, field: field.as_deref(), author: &author, municipality: municipality.as_deref() };
            ideas(&file, &place, settings).await
        }
        What::Municipalities { file } => list(&file, settings).await,
    }
}

async fn strategy(file: &Path, key: Option<&str>, settings: &Settings) -> Result<(), Failure> {
    let in_words = |errors: Vec<OutlineError>| {
        // The file is German, so are the words about it.
        let lines: Vec<String> = errors.iter().map(|error| app::outline::mistake(Lang::De.texts(), error)).collect();
        refused(file, &lines)
    };
    let outline = outline::parse(&read(file)?).map_err(in_words)?;
    let installation = Installation::open(settings).await?;
    let municipality = installation.municipality(key).await?;
    let mut tx = installation.db.write().await?;
    let report = actions::load(&mut tx, &installation.program(&municipality), &outline).await?;
    tx.commit().await?;
    installation.close().await;
    print_report(&municipality.name, &report);
    Ok(())
}

fn print_report(municipality: &str, report: &ImportReport) {
    let (created, changed) = (report.created.len(), report.changed.len());
    println!("Strategy of {municipality}: {created} new, {changed} changed, {} as before.", report.unchanged);
    for title in &report.kept {
        println!("Kept as the council decided or as a running vote asks: {title}");
    }
    for title in &report.not_in_file {
        println!("Not in the file, kept as it is: {title}");
    }
}

/// Where imported ideas go.
struct Place<'a> {
    board: &'a str,
    field: Option<&'a str>,
    author: &'a str,
    municipality: Option<&'a str>,
}

async fn ideas(file: &Path, place: &Place<'_>, settings: &Settings) -> Result<(), Failure> {
    let found = import::read(&read(file)?).map_err(|errors| refused(file, &errors))?;
    let installation = Installation::open(settings).await?;
    let municipality = installation.municipality(place.municipality).await?;
    let actor = installation.program(&municipality);
    let mut tx = installation.db.write().await?;
    check_place(&mut tx, &actor, place).await?;
    let report = import::load(&mut tx, &actor, place.board, place.field, place.author, &found).await?;
    tx.commit().await?;
    installation.close().await;
    println!("{} ideas read, {} new on the board {}.", found.len(), report.taken, place.board);
    Ok(())
}

/// Says which slug is wrong.
async fn check_place(tx: &mut Tx, actor: &Actor, place: &Place<'_>) -> Result<(), Failure> {
    let unknown = |what: &str, slug: &str| Failure::new(format!("there is no {what} {slug:?}"));
    let board = consultations::store::find_by_slug(tx, actor, place.board).await;
    let board = board.map_err(|_| unknown("published consultation", place.board))?;
    let fields = consultations::store::list_fields_of(tx, actor, board.id).await?;
    let field = fields.iter().find(|field| place.field.is_none_or(|slug| slug == field.slug));
    field.ok_or_else(|| unknown("action field of this consultation", place.field.unwrap_or_default()))?;
    Ok(())
}

async fn list(file: &Path, settings: &Settings) -> Result<(), Failure> {
    let entries = registry::read(&read(file)?).map_err(|errors| refused(file, &errors))?;
    let installation = Installation::open(settings).await?;
    let mut tx = installation.db.write().await?;
    let changed = municipalities::import_registry(&mut tx, &entries).await?;
    tx.commit().await?;
    installation.close().await;
    println!("{} municipalities read, {changed} new or changed.", entries.len());
    Ok(())
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))
}

fn refused(file: &Path, errors: &[impl Display]) -> Failure {
    let lines: Vec<String> = errors.iter().map(|error| format!("\n  {error}")).collect();
    Failure::new(format!("{}: nothing was taken over.{}", file.display(), lines.concat()))
}
