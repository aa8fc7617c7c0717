//! Numbers for whoever watches the program, in the text format that Prometheus reads. On an address of their own, off by default; nothing of
//! people, municipalities, paths or versions.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;

/// Upper bounds in milliseconds.
const BOUNDS_MS: [u64; 8] = [5, 10, 25, 50, 100, 250, 1_000, 5_000];

/// What is counted while the program runs.
#[derive(Debug, Default)]
pub struct Metrics {
    /// By the first digit of the status: 1xx to 5xx.
    answers: [AtomicU64; 5],
    too_many: AtomicU64,
    unavailable: AtomicU64,
    /// One for each bound, and one for what takes longer.
    times: [AtomicU64; 9],
    time_us: AtomicU64,
}

impl Metrics {
    /// Counts an answer.
    pub fn count(&self, status: StatusCode, time: Duration) {
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        add(&self.answers[class], 1);
        if status == StatusCode::TOO_MANY_REQUESTS {
            add(&self.too_many, 1);
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            add(&self.unavailable, 1);
        }
        let ms = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        add(&self.times[BOUNDS_MS.iter().position(|bound| ms <= *bound).unwrap_or(BOUNDS_MS.len())], 1);
        add(&self.time_us, u64::try_from(time.as_micros()).unwrap_or(0));
    }

    fn text(&self) -> String {
        let mut text = String::from("# TYPE http_answers_total counter\n");
        for (class, count) in self.answers.iter().enumerate() {
            let _ = writeln!(text, "http_answers_total{{status=\"{}xx\"}} {}", class + 1, get_of(count));
        }
        let (too_many, unavailable) = (get_of(&self.too_many), get_of(&self.unavailable));
        let _ = writeln!(text, "# TYPE http_too_many_total counter\nhttp_too_many_total {too_many}");
        let _ = writeln!(text, "# TYPE http_unavailable_total counter\nhttp_unavailable_total {unavailable}");
        text.push_str("# TYPE http_answer_seconds histogram\n");
        let mut all = 0;
        for (place, count) in self.times.iter().enumerate() {
            all += get_of(count);
            let bound = BOUNDS_MS.get(place).map_or("+Inf".to_owned(), |ms| seconds(ms * 1_000));
            let _ = writeln!(text, "http_answer_seconds_bucket{{le=\"{bound}\"}} {all}");
        }
        let _ = writeln!(text, "http_answer_seconds_sum {}\nhttp_answer_seconds_count {all}", seconds(get_of(&self.time_us)));
        if let Some(bytes) = resident_bytes() {
            let _ = writeln!(text, "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes {bytes}");
        }
        text
    }
}

fn add(counter: &AtomicU64, number: u64) {
    counter.fetch_add(number, Ordering::Relaxed);
}

fn get_of(counter: &AtomicU64) -> u64 {
    counter.load(Ordering::Relaxed)
}

fn seconds(us: u64) -> String {
    format!("{}.{:06}", us / 1_000_000, us % 1_000_000)
}

/// Where Linux says so.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kb: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb * 1_024)
}

/// `/metrics` and nothing else.
pub fn router(metrics: Arc<Metrics>) -> Router {
    async fn page(State(metrics): State<Arc<Metrics>>) -> impl IntoResponse {
        ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], metrics.text())
    }
    Router::new().route("/metrics", get(page)).with_state(metrics)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_counted_by_kind_and_time() {
        let metrics = Metrics::default();
        metrics.count(StatusCode::OK, Duration::from_millis(7));
        metrics.count(StatusCode::TOO_MANY_REQUESTS, Duration::from_secs(9));
        let text = metrics.text();
        for line in [
            "http_answers_total{status=\"2xx\"} 1",
            "http_answers_total{status=\"4xx\"} 1",
            "http_too_many_total 1",
            "http_answer_seconds_bucket{le=\"0.005000\"} 0",
            "http_answer_seconds_bucket{le=\"0.010000\"} 1",
            "http_answer_seconds_bucket{le=\"5.000000\"} 1",
            "http_answer_seconds_bucket{le=\"+Inf\"} 2",
            "http_answer_seconds_sum 9.007000",
        ] {
            assert!(text.lines().any(|one| one == line), "{line} is not in\n{text}");
        }
    }
}
