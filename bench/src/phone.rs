//! First visits: how much travels, and when the largest thing is painted on a slow phone. Chromium measures, `scripts/phone.mjs` asks it.

use crate::{Result, root};
use std::process::Command;

pub struct FirstVisit {
    pub kilobytes: f64,
    pub requests: f64,
    pub largest_paint_ms: f64,
}

/// A visit by somebody with this session; by a stranger without one.
pub fn visit(address: &str, session: Option<&str>) -> Result<FirstVisit> {
    let mut command = Command::new("node");
    command.arg(root().join("bench/scripts/phone.mjs")).arg(address).args(session);
    let output = command.output();
    let output = output.map_err(|error| format!("cannot start node: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match numbers[..] {
        [bytes, requests, largest_paint_ms] => Ok(FirstVisit { kilobytes: bytes / 1000.0, requests, largest_paint_ms }),
        _ => Err(format!("phone.mjs: {text}{}", String::from_utf8_lossy(&output.stderr))),
    }
}
