//! What may be logged. Some libraries tell at a fine level what they work on, and that is what people wrote: those are silent at every level.

use tracing_subscriber::EnvFilter;

/// The reader of markup logs every piece of text that it reads.
const SILENT: [&str; 2] = ["html5ever=off", "markup5ever=off"];

/// The filter of a setting such as `info` or `debug,sqlx=warn`.
pub fn filter(setting: &str) -> EnvFilter {
    SILENT.into_iter().filter_map(|directive| directive.parse().ok()).fold(EnvFilter::new(setting), EnvFilter::add_directive)
}
