//! `make bench`: Dorflinde beside three references on the same machine in the same minutes. Processor time per request comes first;
//! requests per second are told only as ratios, for they are the machine's as much as ours.

mod asking;
mod data;
mod load;
mod page;
mod phone;
mod process;
mod references;
mod report;
mod rush;
mod scenes;
mod storm;

use std::{env, path::PathBuf};

/// A sentence for the person at the keyboard.
pub type Result<T> = std::result::Result<T, String>;

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => measure("").await,
        [word] => measure(word).await,
        ["reference", kind, port, source] => references::serve(kind, port, source).await,
        _ => Err("bench takes at most one word: part of the name of what is to be measured".to_owned()),
    }
}

/// Everything, or what has this word in its name.
async fn measure(word: &str) -> Result<()> {
    let folder = env::temp_dir().join(format!("dorflinde-bench-{}", std::process::id()));
    let done = if word.is_empty() {
        scenes::run(&folder).await.map(|measured| report::print(&measured))
    } else {
        scenes::run_some(&folder, word).await.map(|lines| report::print_lines(&lines))
    };
    // Half a minute's data that nobody wants to keep.
    let _ = std::fs::remove_dir_all(&folder);
    done
}

/// The folder of the workspace.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace member lies in the workspace").to_owned()
}
