//! A toy server of votes with faults that can be switched on: by it the checker is checked. It speaks as much of the product's language as a
//! voter needs, and keeps a log file that is synced before each answer, unless its fault is to do otherwise.

mod store;

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::http::header;
use crate::town::Town;
use crate::{CHOICES, Result};
use store::{Asked, Store, Verdict};

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Nothing,
    /// Each two-hundredth acknowledged vote is stored nowhere.
    Loses,
    /// Each two-hundredth vote that should be a change is stored beside what it changes.
    Doubles,
    /// Looks first and stores later, and nothing keeps a second one out.
    Races,
    /// Acknowledges before it is on disk.
    Early,
    /// Does not know a request again.
    Forgets,
    /// Takes votes after the end.
    Late,
}

/// All of them, by the words of the command line.
pub const FAULTS: [(&str, Fault); 7] = [
    ("nothing", Fault::Nothing),
    ("loses", Fault::Loses),
    ("doubles", Fault::Doubles),
    ("races", Fault::Races),
    ("early", Fault::Early),
    ("forgets", Fault::Forgets),
    ("late", Fault::Late),
];

/// Serves a town on a port until it is killed. The log is `folder/log`, the end of all votes stands in `folder/end`.
///
/// # Errors
/// The port or the folder cannot be used.
pub fn serve(port: u16, folder: &Path, fault: Fault, voters: usize, polls: usize) -> Result<()> {
    let town = Arc::new(Town::new(voters, polls));
    let store = Store::open(folder, fault)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
    for stream in listener.incoming().flatten() {
        let (town, store) = (town.clone(), store.clone());
        std::thread::spawn(move || answer(stream, &town, &store));
    }
    Ok(())
}

fn answer(mut stream: TcpStream, town: &Town, store: &Store) {
    // Whoever says nothing gets nothing.
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
    let Some((head, body)) = heard(&mut stream) else { return };
    let mut words = head.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let voter = header(&head, "cookie")
        .and_then(|cookie| cookie.strip_prefix("sitzung="))
        .and_then(|token| town.tokens.iter().position(|known| known == token));
    let (status, body) = match (method, path, voter) {
        ("POST", "/api/v1/votes/cast", Some(voter)) => cast(town, store, voter, &body),
        ("POST", "/quittung", _) => (if store.knows(body.trim_start_matches("code=")) { 200 } else { 404 }, String::new()),
        ("GET", "/beteiligungen", _) => (200, list(town, store)),
        ("GET", "/stand", _) => (200, store.numbers()),
        ("GET", path, Some(voter)) => (200, ballot(town, store, voter, path)),
        _ => (404, String::new()),
    };
    let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    // A voter who has left does not wait for it.
    let _ = stream.write_all(answer.as_bytes());
}

fn heard(stream: &mut TcpStream) -> Option<(String, String)> {
    let (mut heard, mut piece) = (String::new(), [0; 4096]);
    loop {
        let length = stream.read(&mut piece).ok().filter(|length| *length > 0)?;
        heard.push_str(&String::from_utf8_lossy(&piece[..length]));
        let Some((head, body)) = heard.split_once("\r\n\r\n") else { continue };
        let length = header(head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        if body.len() >= length {
            return Some((head.to_owned(), body.to_owned()));
        }
    }
}

fn cast(town: &Town, store: &Store, voter: usize, body: &str) -> (u16, String) {
    let value = |name: &str| body.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned);
    let choice = body.split('&').find_map(|pair| pair.strip_prefix("choice%5Bm-")?.split_once("%5D="));
    let poll = value("consultation").and_then(|id| town.polls.iter().position(|poll| poll.id == id));
    let (Some((measure, choice)), Some(poll), Some(request_id)) = (choice, poll, value("request_id")) else {
        return (400, refusal("bad_request"));
    };
    let Some((measure, choice)) = town.place_of(measure).zip(CHOICES.iter().position(|known| *known == choice)) else {
        return (422, refusal("invalid"));
    };
    let expected = value("revision").and_then(|revision| revision.parse().ok());
    match store.cast(&Asked { voter, poll, measure, choice, request_id, expected }) {
        Verdict::Done { receipt, revision } => (200, format!("{{\"receipt\":\"{receipt}\",\"revision\":{revision}}}")),
        Verdict::Refused(status, code) => (status, refusal(code)),
    }
}

fn refusal(code: &str) -> String {
    format!("{{\"code\":\"{code}\"}}")
}

fn ballot(town: &Town, store: &Store, voter: usize, path: &str) -> String {
    let poll = town.polls.iter().position(|poll| path == format!("/beteiligungen/{}/abstimmung", poll.slug));
    let Some(poll) = poll else { return String::new() };
    let (revision, choices) = store.own(voter, poll, &town.polls[poll].measures);
    let shown = choices.into_iter().filter(|_| !town.polls[poll].is_secret);
    let inputs = shown.map(|(measure, choice)| {
        format!("<input name=\"choice[m-{}]\" value=\"{}\" checked>", town.measures[measure], CHOICES[choice])
    });
    format!("<input name=\"revision\" value=\"{revision}\">{}", inputs.collect::<String>())
}

fn list(town: &Town, store: &Store) -> String {
    let cards = town.polls.iter().enumerate().map(|(place, poll)| {
        format!(
            "<article><a href=\"/beteiligungen/{}\">x</a><b>{} haben abgestimmt</b></article>",
            poll.slug,
            store.voters(place)
        )
    });
    cards.collect()
}
