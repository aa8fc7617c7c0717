//! One request from an address of its own: many people from many networks, each with a connection that ends with the answer.

use crate::Result;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;

/// Between two pages of one reader.
const READERS_PAUSE: Duration = Duration::from_millis(200);

pub struct Answer {
    pub status: u16,
    /// From the first packet to the last byte.
    pub ms: f64,
}

/// Sends `request` as it is and hears the whole answer.
pub async fn ask(port: u16, from: Ipv4Addr, request: &str) -> Result<Answer> {
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

/// One reader of the list, rendered anew each time, for so long; the milliseconds that each page took.
pub async fn read(port: u16, number: u8, time: Duration) -> Result<Vec<f64>> {
    // A cookie leads past what is kept.
    let request = "GET /ideen HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: text/html\r\nCookie: x=1\r\n\r\n";
    let (begun, mut times) = (Instant::now(), Vec::new());
    while begun.elapsed() < time {
        let answer = ask(port, Ipv4Addr::new(127, 0, 2, number + 1), request).await?;
        if answer.status != 200 {
            return Err(format!("a reader got {}", answer.status));
        }
        times.push(answer.ms);
        tokio::time::sleep(READERS_PAUSE).await;
    }
    Ok(times)
}

/// The time within which so many of a hundred came.
pub fn percentile(mut times: Vec<f64>, of_hundred: usize) -> Result<f64> {
    times.sort_by(f64::total_cmp);
    times.get(times.len() * of_hundred / 100).copied().ok_or_else(|| "nobody has asked for anything".to_owned())
}
