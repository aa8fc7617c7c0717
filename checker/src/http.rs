//! One request over one connection. Whoever gets no whole answer within the patience knows nothing, and is told why.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use crate::Result;

/// What came back, whole.
#[derive(Clone, Debug)]
pub struct Heard {
    pub status: u16,
    /// The lines above the body.
    pub head: String,
    pub body: Vec<u8>,
}

impl Heard {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The request as bytes. `headers` are complete lines.
pub fn request(method: &str, path: &str, headers: &[String], body: &str) -> String {
    let lines: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
    let kind = if body.is_empty() { "" } else { "content-type: application/x-www-form-urlencoded\r\n" };
    let length = if method == "POST" { format!("content-length: {}\r\n", body.len()) } else { String::new() };
    format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n{lines}{kind}{length}\r\n{body}")
}

/// Sends it and waits for the whole answer.
///
/// # Errors
/// Nobody answered, not in time, or not to the end: then nobody knows what was done.
pub fn ask(address: SocketAddr, request: &str, patience: Duration) -> Result<Heard> {
    let end = Instant::now() + patience;
    let stream = TcpStream::connect_timeout(&address, patience).map_err(|error| format!("connecting: {error}"))?;
    over(stream, request, end)
}

/// The same over a line that is open already, until a moment.
///
/// # Errors
/// As `ask`.
pub fn over(mut stream: TcpStream, request: &str, end: Instant) -> Result<Heard> {
    stream.write_all(request.as_bytes()).map_err(|error| format!("sending: {error}"))?;
    let bytes = hear(&mut stream, end)?;
    read(&bytes)
}

fn hear(stream: &mut TcpStream, end: Instant) -> Result<Vec<u8>> {
    let (mut heard, mut piece) = (Vec::new(), [0; 16 * 1024]);
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err("no answer in time".to_owned());
        }
        stream.set_read_timeout(Some(left)).map_err(|error| error.to_string())?;
        match stream.read(&mut piece) {
            Ok(0) => return Ok(heard),
            Ok(length) => heard.extend_from_slice(&piece[..length]),
            Err(error) => return Err(format!("hearing: {error}")),
        }
    }
}

/// Head and body; refuses what was cut off.
fn read(bytes: &[u8]) -> Result<Heard> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or("half an answer")?;
    let (head, body) = (String::from_utf8_lossy(&bytes[..end]).into_owned(), &bytes[end + 4..]);
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or("no status")?;
    match header(&head, "content-length").and_then(|length| length.parse::<usize>().ok()) {
        Some(length) if length != body.len() => Err(format!("{} of {length} bytes", body.len())),
        _ => Ok(Heard { status, head, body: body.to_vec() }),
    }
}

/// The value of a header line.
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
    lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// Text as a form writes it.
pub fn encoded(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.bytes().map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
