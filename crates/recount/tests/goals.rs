//! What `make bench-tally` says of its own numbers. How long anything takes is measured there, not here.

#[path = "../examples/million/goals.rs"]
mod goals;

use goals::{GROWTH_BELOW, Measured, PEAK_BELOW, row};

fn counts(each_ns: [u64; 3], peak_mb: u64) -> Vec<Measured> {
    let sizes = [10_000, 100_000, 1_000_000];
    sizes.into_iter().zip(each_ns).map(|(ballots, each_ns)| Measured { ballots, each_ns, peak_mb }).collect()
}

#[test]
fn a_printed_line_is_read_from_its_end() {
    let line = "equal-shares, score, points        1000000         901           901       131\n";
    assert_eq!(Measured::of(line), Some(Measured { ballots: 1_000_000, each_ns: 901, peak_mb: 131 }));
    assert_eq!(Measured::of("stv, 5 seats"), None);
}

#[test]
fn each_goal_is_told_with_what_was_measured() {
    assert_eq!((GROWTH_BELOW, PEAK_BELOW), (1.5, 500));
    assert_eq!(row("schulze", &counts([1000, 1100, 1330], 131)), "| schulze | 1.33 | reached | 131 | reached |");
    assert_eq!(row("schulze", &counts([1000, 1200, 1500], 500)), "| schulze | 1.50 | **missed** | 500 | **missed** |");
    assert_eq!(row("schulze", &counts([1000, 900, 500], 499)), "| schulze | 0.50 | reached | 499 | reached |");
}

#[test]
fn what_was_not_measured_is_not_reached() {
    let told = row("schulze", &counts([0, 0, 0], 0));
    assert_eq!(told.matches("not measured").count(), 2, "{told}");
}
