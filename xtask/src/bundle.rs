//! The browser bundle: `app` for wasm, through wasm-bindgen as a library of exactly the locked version. Nothing to install.

use crate::{Result, files, site::Kind};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_bindgen_cli_support::Bindgen;

const NAME: &str = "dorflinde";

/// Builds `pkg/dorflinde.js` and `pkg/dorflinde.wasm`; the names are fixed, the server adds the version.
pub fn build(root: &Path, site: &Path, kind: Kind) -> Result<Vec<PathBuf>> {
    check_versions(root)?;
    let compiled = compile(root, kind)?;
    let pkg = site.join("pkg");
    let work = root.join("target/xtask");
    let stamp = format!("{} {kind}", files::version(&files::read(&compiled)?), kind = kind as u8);
    let stamped = fs::read_to_string(work.join("bundle.stamp")).is_ok_and(|there| there == stamp);
    if !stamped || !pkg.join("dorflinde.wasm").exists() {
        println!("site: binding the bundle to JavaScript");
        let emitted = work.join("bindgen");
        let _ = fs::remove_dir_all(&emitted);
        bind(&compiled, &emitted)?;
        take_over(&emitted, &pkg)?;
        files::write_if_changed(&work.join("bundle.stamp"), stamp.as_bytes())?;
    }
    let ours = files::list(&work.join("bindgen"))?;
    Ok(ours.iter().map(|path| Path::new("pkg").join(final_name(path))).collect())
}

/// The crate in `app` and the library in here exchange a private format; one digit apart and the bundle does not start.
fn check_versions(root: &Path) -> Result<()> {
    let lock = files::read_text(&root.join("Cargo.lock"))?;
    let of = |name: &str| {
        let start = lock.find(&format!("name = \"{name}\"\nversion = \""))?;
        lock[start..].split('"').nth(3)
    };
    let (crates, library) = (of("wasm-bindgen"), of("wasm-bindgen-cli-support"));
    if crates.is_some() && crates == library {
        return Ok(());
    }
    Err(format!(
        "Cargo.lock has wasm-bindgen {crates:?} and wasm-bindgen-cli-support {library:?}; they must be the same. \
         Put the first version into xtask/Cargo.toml."
    ))
}

fn compile(root: &Path, kind: Kind) -> Result<PathBuf> {
    let profile = if kind == Kind::Release { "wasm-release" } else { "dev" };
    println!("site: compiling the browser bundle ({profile})");
    let arguments = "build -p frontend --target wasm32-unknown-unknown --profile";
    let status = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()))
        .current_dir(root)
        .args(arguments.split(' '))
        .arg(profile)
        .status()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    if !status.success() {
        return Err("the browser bundle does not compile".to_owned());
    }
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = if kind == Kind::Release { profile } else { "debug" };
    Ok(target.join("wasm32-unknown-unknown").join(folder).join("frontend.wasm"))
}

/// No `wasm-opt` afterwards: what it saves (6 of 145 kB) is gone after brotli, and Debian's version mixes up the two tables that
/// wasm-bindgen exports, so that the bundle does not start.
fn bind(compiled: &Path, emitted: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(NAME).typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(emitted)).map_err(|error| format!("wasm-bindgen: {error:#}"))
}

fn take_over(emitted: &Path, pkg: &Path) -> Result<()> {
    for path in files::list(emitted)? {
        files::write_if_changed(&pkg.join(final_name(&path)), &files::read(&emitted.join(&path))?)?;
    }
    Ok(())
}

fn final_name(path: &Path) -> PathBuf {
    if path == Path::new("dorflinde_bg.wasm") { "dorflinde.wasm".into() } else { path.to_owned() }
}
