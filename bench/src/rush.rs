//! The last minutes before a vote ends: what readers of the list notice while a hundred people a second vote, and how many votes are kept
//! on a machine that is busy with something else.

use crate::{
    Result,
    asking::{self, ask},
    data,
    load::{self, Load, Run},
    page::Form,
    process::Server,
};
use std::net::Ipv4Addr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const SECONDS: u64 = 15;
const VOTES_PER_SECOND: u64 = 100;
const READERS: u8 = 20;
/// Processes that do nothing but hash beside the busy server.
const HASHERS: usize = 8;

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Rush {
    /// 99 of 100 pages of the list, while nobody votes and while many do.
    pub idle_p99_ms: f64,
    pub voting_p99_ms: f64,
    /// Votes at 32 clients beside the hashing processes.
    pub busy: Run,
}

/// Both of it, one after the other: about 40 seconds.
pub async fn run(server: &Server, votes: &Load, form: &Form) -> Result<Rush> {
    let idle_p99_ms = readers_p99(server.port, None).await?;
    let voting_p99_ms = readers_p99(server.port, Some(form)).await?;
    Ok(Rush { idle_p99_ms, voting_p99_ms, busy: beside_others(server, votes)? })
}

async fn readers_p99(port: u16, voting: Option<&Form>) -> Result<f64> {
    let mut readers = JoinSet::new();
    for number in 0..READERS {
        readers.spawn(asking::read(port, number, Duration::from_secs(SECONDS)));
    }
    if let Some(form) = voting {
        vote(port, form).await?;
    }
    let mut times = Vec::new();
    for read in readers.join_all().await {
        times.extend(read?);
    }
    asking::percentile(times, 99)
}

/// A vote each hundredth of a second, by people who have not voted, whether the one before has been answered or not.
async fn vote(port: u16, form: &Form) -> Result<()> {
    let begun = Instant::now();
    let mut answers = JoinSet::new();
    for number in 0..SECONDS * VOTES_PER_SECOND {
        tokio::time::sleep_until((begun + Duration::from_millis(number * 1000 / VOTES_PER_SECOND)).into()).await;
        let token = data::token(data::PEOPLE + data::VOTERS - 1 - u128::from(number));
        let (request, place) = (request(form, &token), u8::try_from(number % 200).unwrap_or_default());
        answers.spawn(async move { ask(port, Ipv4Addr::new(127, 0, 3, place + 1), &request).await });
    }
    for answer in answers.join_all().await {
        let status = answer?.status;
        if !(200..300).contains(&status) {
            return Err(format!("a vote was answered with {status}"));
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "each request has an id of its own")]
fn request(form: &Form, token: &str) -> String {
    let body = format!("{}&request_id={}", form.body, uuid::Uuid::new_v4());
    format!(
        "POST {} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: application/json\r\nSec-Fetch-Site: same-origin\r\nCookie: sitzung={token}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        form.door,
        body.len()
    )
}

/// Ends the hashing processes whatever comes.
struct Others(Vec<Child>);

impl Drop for Others {
    fn drop(&mut self) {
        for child in &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn beside_others(server: &Server, votes: &Load) -> Result<Run> {
    let hash = || Command::new("sha256sum").arg("/dev/zero").stdout(Stdio::null()).spawn();
    let others = (0..HASHERS).map(|_| hash()).collect::<std::io::Result<Vec<_>>>();
    let _others = Others(others.map_err(|error| format!("cannot start sha256sum: {error}"))?);
    load::run(server, votes)
}
