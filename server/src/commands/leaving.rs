//! `dorflinde municipality export` and `delete`: a municipality takes everything along, and nothing of it stays.

use std::path::{Path, PathBuf};

use domain::Db;
use domain::municipalities::Municipality;
use domain::municipalities::leaving::{self, Rows};

use super::installation::Installation;
use crate::failure::Failure;
use crate::private;

/// Writes a suspended municipality into a data file of its own; what it said is for the person at the console.
pub(super) async fn export(installation: &Installation, of: &Municipality, file: &Path) -> Result<String, Failure> {
    if file.exists() {
        return Err(Failure::new(format!("{} exists already: nothing is overwritten", file.display())));
    }
    let unfinished = file.with_added_extension("unfinished");
    let _ = std::fs::remove_file(&unfinished);
    private::open(&unfinished)?;
    let to = Db::open(&format!("sqlite:{}", unfinished.display())).await?;
    to.migrate().await?;
    let written = leaving::export(&installation.db, of.id, &to).await;
    to.close().await;
    let written = written.inspect_err(|_| {
        let _ = std::fs::remove_file(&unfinished);
    })?;
    std::fs::File::open(&unfinished)?.sync_all()?;
    std::fs::rename(&unfinished, file)?;
    let file = file.display();
    Ok(format!(
        "{} is written to {file}, and the file is checked:\n{}\nServe it as dorflinde.db in a data folder.",
        of.name,
        table(&written)
    ))
}

/// Deletes a suspended municipality. The name is typed again: there is no way back.
pub(super) async fn delete(installation: &Installation, of: &Municipality, name: &str) -> Result<String, Failure> {
    if name != of.name {
        return Err(Failure::new(format!("--name: this municipality is called {}", of.name)));
    }
    let folder = scratch_folder()?;
    // Which tables there are, an empty database of this version says.
    let plan = Db::open(&format!("sqlite:{}", folder.join("tables.db").display())).await?;
    plan.migrate().await?;
    let gone = leaving::delete(&installation.db, of.id, &plan).await;
    plan.close().await;
    std::fs::remove_dir_all(&folder)?;
    Ok(format!("{} is deleted:\n{}\nBackups still have it until they are thrown away.", of.name, table(&gone?)))
}

fn scratch_folder() -> Result<PathBuf, Failure> {
    let folder = std::env::temp_dir().join(format!("dorflinde-{}", std::process::id()));
    private::make_folder(&folder)?;
    Ok(folder)
}

fn table(rows: &Rows) -> String {
    rows.iter().map(|(table, count)| format!("  {count:>8}  {table}")).collect::<Vec<_>>().join("\n")
}
