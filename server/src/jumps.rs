//! An alarm when somebody sets the machine's clock: deadlines go by it, and a vote that was closed too early stays closed.

use std::time::Duration;

use domain::Clock;

/// So often it looks.
const EVERY: Duration = Duration::from_secs(1);
/// A clock that is kept right by small steps makes no alarm.
const JUMP_MS: i64 = 60_000;

/// Compares the clock with one that nobody sets, for ever.
pub async fn watch(clock: Clock) {
    let mut before = clock.now().0 - clock.steady_ms();
    loop {
        tokio::time::sleep(EVERY).await;
        let ahead = clock.now().0 - clock.steady_ms();
        if let Some(seconds) = jump(before, ahead) {
            tracing::error!(seconds, "the clock was set: deadlines go by it, look whether it is right");
        }
        before = ahead;
    }
}

/// By how many seconds it jumped, when that is worth an alarm.
fn jump(before_ms: i64, now_ms: i64) -> Option<i64> {
    let by = now_ms.saturating_sub(before_ms);
    (by.saturating_abs() > JUMP_MS).then_some(by / 1_000)
}

#[cfg(test)]
mod tests {
    use super::jump;

    #[test]
    fn only_a_jump_of_more_than_a_minute_is_an_alarm() {
        assert_eq!((jump(5, 60_005), jump(5, -59_995)), (None, None));
        assert_eq!((jump(0, 3_600_000), jump(3_600_000, 0)), (Some(3_600), Some(-3_600)));
    }
}
