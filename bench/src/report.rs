//! The numbers as a Markdown table, with what was hoped for and whether it came.

use crate::scenes::{Line, Measured};

/// The scenes.
pub fn print_lines(lines: &[Line]) {
    println!(
        "\n| | CPU ms | of it SQLite | p99 ms | of `fixed` | of `rows` | of `upsert` | goal |\n|---|---|---|---|---|---|---|---|"
    );
    for line in lines {
        let share = |name: &str| share(line, name).map_or_else(String::new, |share| format!("{share:.2}"));
        println!(
            "| {} | {:.3} | {:.3} | {:.1} | {} | {} | {} | {} |",
            line.name,
            line.ours.cpu_ms,
            line.ours.database_ms,
            line.ours.p99_ms,
            share("fixed"),
            share("rows"),
            share("upsert"),
            goal(line)
        );
    }
    for vote in lines.iter().filter(|line| line.name.starts_with("vote") && line.share_min.is_some()) {
        println!(
            "\n{}: 99 of 100 were acknowledged within {:.0} ms (goal 30: {}).",
            vote.name,
            vote.ours.p99_ms,
            verdict(vote.ours.p99_ms <= 30.0)
        );
    }
    println!("\nThe references, CPU ms: {}.", references(lines));
}

/// Everything.
pub fn print(measured: &Measured) {
    print_lines(&measured.lines);
    let (list, ballot) = (&measured.first_visit, &measured.ballot_visit);
    println!("\n| | measured | goal |\n|---|---|---|");
    bound("start to first answer, ms", measured.first_answer_ms, 100.0);
    bound("memory idle, MB PSS", measured.idle_mb, 40.0);
    bound("memory after load, MB PSS", measured.loaded_mb, 120.0);
    bound("first visit of the list, kB", list.kilobytes, 100.0);
    bound("first visit of the list, requests", list.requests, 6.0);
    bound("largest paint on a slow phone, ms", list.largest_paint_ms, 1000.0);
    told("first visit of the ballot, kB", ballot.kilobytes);
    told("first visit of the ballot, requests", ballot.requests);
    bound("largest paint of the ballot on a slow phone, ms", ballot.largest_paint_ms, 1000.0);
    let rush = &measured.rush;
    bound("list while 100 people a second vote: 99 of 100, ms", rush.voting_p99_ms, 1.3 * rush.idle_p99_ms);
    floor("votes a second beside eight that hash", rush.busy.per_second, 900.0);
    let storm = &measured.storm;
    bound("storm of wrong passwords: slowest refusal, ms", storm.slowest_refusal_ms, 1000.0);
    bound("storm of wrong passwords: 95 of 100 readers, ms", storm.readers_p95_ms, 500.0);
    bound("storm of wrong passwords: memory growth, MB PSS", storm.growth_mb, 150.0);
    println!("\nIn the storm {} passwords were looked at and {} turned away.", storm.tried, storm.turned_away);
}

/// Our requests per second as a share of a reference's.
fn share(line: &Line, name: &str) -> Option<f64> {
    let (_, run) = line.references.iter().find(|(known, _)| *known == name)?;
    (run.per_second > 0.0).then(|| line.ours.per_second / run.per_second)
}

fn goal(line: &Line) -> String {
    let (Some(min), Some((name, _))) = (line.share_min, line.references.last()) else { return String::new() };
    let reached = share(line, name).unwrap_or_default() >= min;
    format!("≥ {min} of `{name}`: {}", verdict(reached))
}

fn references(lines: &[Line]) -> String {
    let all = lines.iter().flat_map(|line| {
        line.references.iter().map(move |(name, run)| format!("{name} beside \"{}\" {:.3}", line.name, run.cpu_ms))
    });
    all.collect::<Vec<_>>().join(", ")
}

fn bound(name: &str, value: f64, max: f64) {
    println!("| {name} | {value:.0} | ≤ {max}: {} |", verdict(value <= max));
}

/// What nobody has set a goal for.
fn told(name: &str, value: f64) {
    println!("| {name} | {value:.0} | |");
}

fn floor(name: &str, value: f64, min: f64) {
    println!("| {name} | {value:.0} | ≥ {min}: {} |", verdict(value >= min));
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "**missed**" }
}
