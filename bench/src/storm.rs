//! Wrong passwords by the hundred, from two hundred networks, while others read: who is turned away and how fast, and what readers notice.

use crate::{Result, process::Server};
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::task::JoinSet;

const SECONDS: u64 = 30;
const PER_SECOND: u64 = 200;
/// Each address of this machine's loopback is a network of its own.
const NETWORKS: u64 = 200;
const READERS: u8 = 20;
const READERS_PAUSE: Duration = Duration::from_millis(200);

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

struct Answer {
    status: u16,
    ms: f64,
}

/// Half a minute of it.
pub async fn run(server: &Server) -> Result<Storm> {
    let before = server.pss_mb();
    let begun = Instant::now();
    let mut readers = JoinSet::new();
    for number in 0..READERS {
        readers.spawn(read(server.port, number, begun));
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
    read.sort_by(f64::total_cmp);
    storm.readers_p95_ms = read.get(read.len() * 95 / 100).copied().ok_or("nobody has read anything")?;
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

async fn read(port: u16, number: u8, begun: Instant) -> Result<Vec<f64>> {
    // A cookie leads past what is kept: the page is rendered each time.
    let request = "GET /ideen HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: text/html\r\nCookie: x=1\r\n\r\n";
    let mut times = Vec::new();
    while begun.elapsed() < Duration::from_secs(SECONDS) {
        let answer = ask(port, Ipv4Addr::new(127, 0, 2, number + 1), request).await?;
        if answer.status != 200 {
            return Err(format!("a reader got {}", answer.status));
        }
        times.push(answer.ms);
        tokio::time::sleep(READERS_PAUSE).await;
    }
    Ok(times)
}

/// One request from an address of its own.
async fn ask(port: u16, from: Ipv4Addr, request: &str) -> Result<Answer> {
    let fail = |error: std::io::Error| format!("from {from}: {error}");
    let begun = Instant::now();
    let socket = TcpSocket::new_v4().map_err(fail)?;
    socket.bind(SocketAddr::from((from, 0))).map_err(fail)?;
    let mut stream = socket.connect(SocketAddr::from(([127, 0, 0, 1], port))).await.map_err(fail)?;
    stream.write_all(request.as_bytes()).await.map_err(fail)?;
    let mut heard = Vec::new();
    stream.read_to_end(&mut heard).await.map_err(fail)?;
    let status = heard.get(9..12).and_then(|status| std::str::from_utf8(status).ok()?.parse().ok());
    Ok(Answer { status: status.ok_or("no answer")?, ms: begun.elapsed().as_secs_f64() * 1000.0 })
}
