//! Wrong passwords by the hundred, from two hundred networks, while others read: who is turned away and how fast, and what readers notice.

use crate::{
    Result,
    asking::{self, Answer, ask},
    process::Server,
};
use std::net::Ipv4Addr;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const SECONDS: u64 = 30;
const PER_SECOND: u64 = 200;
/// Each address of this machine's loopback is a network of its own.
const NETWORKS: u64 = 200;
const READERS: u8 = 20;

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Storm {
    /// Passwords that were looked at (422), and attempts that were turned away (429, 503).
    pub tried: usize,
    pub turned_away: usize,
    pub slowest_refusal_ms: f64,
    pub readers_p95_ms: f64,
    pub growth_mb: f64,
}

/// Half a minute of it.
pub async fn run(server: &Server) -> Result<Storm> {
    let before = server.pss_mb();
    let begun = Instant::now();
    let mut readers = JoinSet::new();
    for number in 0..READERS {
        readers.spawn(asking::read(server.port, number, Duration::from_secs(SECONDS)));
    }
    let mut attempts = JoinSet::new();
    let mut storm = Storm::default();
    for number in 0..SECONDS * PER_SECOND {
        tokio::time::sleep_until((begun + Duration::from_millis(number * 1000 / PER_SECOND)).into()).await;
        attempts.spawn(attempt(server.port, number));
        if number % PER_SECOND == 0 {
            storm.growth_mb = storm.growth_mb.max(server.pss_mb() - before);
        }
    }
    for answer in attempts.join_all().await {
        count(&mut storm, &answer?)?;
    }
    let mut read = Vec::new();
    for times in readers.join_all().await {
        read.extend(times?);
    }
    storm.readers_p95_ms = asking::percentile(read, 95)?;
    Ok(storm)
}

fn count(storm: &mut Storm, answer: &Answer) -> Result<()> {
    match answer.status {
        422 => storm.tried += 1,
        429 | 503 => {
            storm.turned_away += 1;
            storm.slowest_refusal_ms = storm.slowest_refusal_ms.max(answer.ms);
        }
        other => return Err(format!("a wrong password was answered with {other}")),
    }
    Ok(())
}

async fn attempt(port: u16, number: u64) -> Result<Answer> {
    let body = format!("email=person{}%40example.org&password=falsch+geraten+{number}", number % 500);
    let request = format!(
        "POST /api/v1/accounts/sign-in HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: application/json\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let place = u8::try_from(number % NETWORKS).unwrap_or_default();
    ask(port, Ipv4Addr::new(127, 0, 1, place + 1), &request).await
}
