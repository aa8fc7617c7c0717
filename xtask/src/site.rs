//! `target/site`: everything a browser gets besides pages. The server embeds this folder (release) or reads it (debug).

use crate::{Result, bundle, files, pack, style};
use std::{
    fs,
    path::{Path, PathBuf},
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Development,
    Release,
}

pub fn build(kind: Kind) -> Result<()> {
    let root = files::root();
    let site = root.join("target/site");
    let mut wanted = copy_assets(&root.join("assets"), &site)?;
    wanted.push(style::build(&root, &site)?);
    wanted.extend(bundle::build(&root, &site, kind)?);
    remove_others(&site, &wanted)?;
    if kind == Kind::Release {
        pack::build(&site, &wanted)?;
    }
    println!("site: {} files in target/site", wanted.len());
    Ok(())
}

fn copy_assets(assets: &Path, site: &Path) -> Result<Vec<PathBuf>> {
    let paths = files::list(assets)?;
    for path in &paths {
        files::write_if_changed(&site.join(path), &files::read(&assets.join(path))?)?;
    }
    Ok(paths)
}

/// A file that was taken out of the sources must not live on in the program. What `pack` made from a file goes with it.
fn remove_others(site: &Path, wanted: &[PathBuf]) -> Result<()> {
    for path in files::list(site)? {
        let made_from = match path.extension().and_then(|ending| ending.to_str()) {
            Some("br" | "gz") => path.with_extension(""),
            _ => path.clone(),
        };
        if !wanted.contains(&made_from) && path != Path::new(pack::TABLE) {
            let path = site.join(path);
            fs::remove_file(&path).map_err(|error| format!("cannot remove {}: {error}", path.display()))?;
        }
    }
    Ok(())
}
