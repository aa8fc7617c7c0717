//! What counting a million ballots is to keep to, and whether it did.

/// From ten thousand ballots to a million, n · log n would cost each of them so many times as much. What is less are caches.
pub const GROWTH_BELOW: f64 = 1.5;
/// In megabytes, ballots included.
pub const PEAK_BELOW: u64 = 500;

/// One count of so many ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub ballots: u64,
    /// Nanoseconds of processor time for each ballot; 0 where the machine does not tell.
    pub each_ns: u64,
    /// The most memory, in megabytes; 0 where the machine does not tell.
    pub peak_mb: u64,
}

impl Measured {
    /// Of a printed line: ballots, milliseconds, nanoseconds and megabytes stand at its end.
    pub fn of(line: &str) -> Option<Self> {
        let mut numbers = line.split_whitespace().rev().map(str::parse::<u64>);
        let (peak_mb, each_ns) = (numbers.next()?.ok()?, numbers.next()?.ok()?);
        let ballots = numbers.nth(1)?.ok()?;
        Some(Self { ballots, each_ns, peak_mb })
    }
}

/// A row of the table of goals: what a rule measured from few ballots to many, and whether it was in bounds.
pub fn row(rule: &str, counts: &[Measured]) -> String {
    let few = counts.iter().min_by_key(|count| count.ballots).map_or(0, |count| count.each_ns);
    let many = counts.iter().max_by_key(|count| count.ballots).map_or(0, |count| count.each_ns);
    let growth = many as f64 / few as f64;
    let peak = counts.iter().map(|count| count.peak_mb).max().unwrap_or(0);
    let grown = verdict(few > 0 && many > 0, growth < GROWTH_BELOW);
    let held = verdict(peak > 0, peak < PEAK_BELOW);
    format!("| {rule} | {growth:.2} | {grown} | {peak} | {held} |")
}

fn verdict(is_measured: bool, is_reached: bool) -> &'static str {
    match (is_measured, is_reached) {
        (false, _) => "not measured",
        (true, true) => "reached",
        (true, false) => "**missed**",
    }
}
