//! Other programs, started as if from the shell.

use std::{env, process::Command};

/// What `cargo run` tells a program about itself; whatever else begins with `CARGO_` was set by whoever called.
const TOLD: [&str; 5] = ["CARGO_BIN_", "CARGO_CRATE_", "CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_PRIMARY_"];

/// What `cargo run` tells this program about itself is not for the command: some crates would be compiled anew because of it.
pub fn without_our_own_build(program: &str) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os().filter(|(name, _)| is_told(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

fn is_told(name: &str) -> bool {
    TOLD.iter().any(|told| name.starts_with(told))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_builds_as_the_shell_would() {
        assert!(["CARGO_PKG_NAME", "CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"].into_iter().all(is_told));
        let set = ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_INCREMENTAL", "CARGO_PROFILE_DEV_DEBUG", "CARGO_BUILD_JOBS", "CARGO"];
        assert!(
            !set.into_iter().any(is_told),
            "what was set outside decides what is compiled: without it everything would be, twice"
        );
    }
}
