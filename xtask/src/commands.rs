//! Other programs, started as if from the shell.

use std::{env, process::Command};

/// What `cargo run` tells this program about itself is not for the command: some crates would be compiled anew because of it.
pub fn without_our_own_build(program: &str) -> Command {
    let mut command = Command::new(program);
    let told = env::vars_os().map(|(name, _)| name).filter(|name| name.to_string_lossy().starts_with("CARGO_"));
    for name in told.filter(|name| !["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_INCREMENTAL"].iter().any(|kept| name == *kept)) {
        command.env_remove(name);
    }
    command
}
