//! Says where the table of embedded files is (`cargo xtask site --release` writes it), and makes an empty one where nobody has
//! built the site yet, so that checks compile without it. The compiler itself notices when the table changes.

use std::{env, fs, path::Path};

fn main() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the server lies in the workspace").join("target/site");
    let table = site.join("table.rs");
    if env::var_os("PROFILE").is_some_and(|profile| profile == "release") && !table.exists() {
        fs::create_dir_all(&site).expect("the target folder can be written");
        fs::write(&table, "&[]\n").expect("the target folder can be written");
    }
    println!("cargo::rustc-env=SITE={}", site.display());
    println!("cargo::rustc-env=SITE_TABLE={}", table.display());
    println!("cargo::rerun-if-changed=build.rs");
}
