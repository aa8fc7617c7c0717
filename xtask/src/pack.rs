//! Makes `target/site` ready to be embedded: compresses once, as well as it gets, and writes the table the server includes.

use crate::{Result, files};
use flate2::{Compression, write::GzEncoder};
use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

/// A Rust expression: the list of embedded files. `server/src/assets.rs` includes it.
pub const TABLE: &str = "table.rs";

/// What a phone may be asked to load, in bytes of brotli. Who needs more has to say here why.
const BUDGETS: [(&str, u64); 2] = [("pkg/dorflinde.css", 40_000), ("pkg/dorflinde.wasm", 150_000)];

pub fn build(site: &Path, paths: &[PathBuf]) -> Result<()> {
    let mut paths: Vec<&PathBuf> = paths.iter().collect();
    paths.sort();
    let mut table = String::from("&[\n");
    for path in paths {
        let name = path.to_str().ok_or_else(|| format!("{} has a name that is not UTF-8", path.display()))?;
        let bytes = files::read(&site.join(path))?;
        let small = compress(site, name, &bytes)?;
        let variant = |ending: &str| if small { format!("Some(include_bytes!(\"{name}.{ending}\"))") } else { "None".to_owned() };
        let version = files::version(&bytes);
        let (br, gz) = (variant("br"), variant("gz"));
        let address = if name.starts_with("pkg/") { format!("/{name}") } else { format!("/assets/{name}") };
        writeln!(
            table,
            "    Asset {{ path: \"{address}\", version: \"{version}\", plain: include_bytes!(\"{name}\"), br: {br}, gz: {gz} }},"
        )
        .expect("a String takes everything");
    }
    table.push_str("]\n");
    files::write_if_changed(&site.join(TABLE), table.as_bytes())?;
    check_budgets(site)
}

fn check_budgets(site: &Path) -> Result<()> {
    for (name, max) in BUDGETS {
        let path = site.join(format!("{name}.br"));
        let length = fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
        if length > max {
            return Err(format!("{name} has {length} bytes after brotli, {max} are allowed (xtask/src/pack.rs)"));
        }
    }
    Ok(())
}

/// Whether there are compressed variants beside the file; made only when the file is newer than they are.
fn compress(site: &Path, name: &str, bytes: &[u8]) -> Result<bool> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    if !matches!(ending, "css" | "js" | "svg" | "wasm" | "json" | "txt" | "webmanifest" | "ico") || bytes.len() < 200 {
        return Ok(false);
    }
    let (br, gz) = (site.join(format!("{name}.br")), site.join(format!("{name}.gz")));
    if is_newer(&br, &site.join(name)) && is_newer(&gz, &site.join(name)) {
        return Ok(true);
    }
    let fail = |error| format!("cannot compress {name}: {error}");
    let mut brotli = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &settings).map_err(fail)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let gzip = gzip.write_all(bytes).and_then(|()| gzip.finish()).map_err(fail)?;
    println!("site: /{name} {} kB, brotli {} kB, gzip {} kB", bytes.len() / 1000, brotli.len() / 1000, gzip.len() / 1000);
    fs::write(&br, brotli).and_then(|()| fs::write(&gz, gzip)).map_err(fail)?;
    Ok(true)
}

fn is_newer(made: &Path, source: &Path) -> bool {
    let date = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified());
    matches!((date(made), date(source)), (Ok(made), Ok(source)) if made >= source)
}
