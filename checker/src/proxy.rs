//! A small proxy in front of instances: one after the other in turn, past those that do not take a connection. Can be told to break lines:
//! before a request has been passed on, after it, and after the answer has come.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::Result;
use crate::http::{self, header};
use crate::program::free_address;

/// A healthy instance answers in time; whoever does not is given up, and the outcome is unknown.
const PATIENCE: Duration = Duration::from_secs(20);
const READINESS_EVERY: Duration = Duration::from_millis(300);
/// While lines are broken, every so many-th is.
const BROKEN: usize = 3;

/// A running proxy; it ends with the program.
#[derive(Clone, Debug)]
pub struct Proxy {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    behind: Vec<SocketAddr>,
    /// Instances that are not asked, as an administrator of a proxy takes one out before stopping it.
    is_out: Vec<AtomicBool>,
    next: AtomicUsize,
    breaks: AtomicBool,
    requests: AtomicUsize,
}

impl Proxy {
    /// # Errors
    /// There is no free port.
    pub fn start(behind: &[SocketAddr]) -> Result<Self> {
        let address = free_address()?;
        let listener = TcpListener::bind(address).map_err(|error| format!("{address}: {error}"))?;
        let shared = Arc::new(Shared {
            behind: behind.to_vec(),
            is_out: behind.iter().map(|_| AtomicBool::new(false)).collect(),
            next: AtomicUsize::new(0),
            breaks: AtomicBool::new(false),
            requests: AtomicUsize::new(0),
        });
        let own = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = own.clone();
                std::thread::spawn(move || shared.pass(stream));
            }
        });
        Ok(Self { address, shared })
    }

    /// Begins or ends to break lines.
    pub fn break_lines(&self, is_on: bool) {
        self.shared.breaks.store(is_on, Ordering::Relaxed);
    }

    /// From now on asks each instance again and again whether it may be asked, as proxies do, and leaves out those that say no.
    pub fn ask_for_readiness(&self) {
        let shared = self.shared.clone();
        std::thread::spawn(move || {
            loop {
                for (address, is_out) in shared.behind.iter().zip(&shared.is_out) {
                    let ready = http::ask(*address, &http::request("GET", "/readyz", &[], ""), Duration::from_secs(2));
                    is_out.store(!ready.is_ok_and(|heard| heard.status == 200), Ordering::Relaxed);
                }
                std::thread::sleep(READINESS_EVERY);
            }
        });
    }

    /// Asks an instance no longer, or again.
    pub fn take_out(&self, place: usize, is_out: bool) {
        self.shared.is_out[place].store(is_out, Ordering::Relaxed);
    }
}

impl Shared {
    /// One request. Where something breaks, the voter's line is closed without a word.
    fn pass(&self, mut voter: TcpStream) {
        let _ = voter.set_read_timeout(Some(PATIENCE));
        let Some(request) = whole(&mut voter) else { return };
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let cut = (self.breaks.load(Ordering::Relaxed) && number.is_multiple_of(BROKEN)).then_some(number / BROKEN % 3);
        if cut == Some(0) {
            return;
        }
        let Some(mut behind) = self.connection() else {
            let _ = voter.write_all(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
            return;
        };
        let _ = behind.set_read_timeout(Some(PATIENCE));
        if behind.write_all(&request).is_err() || cut == Some(1) {
            return;
        }
        let mut answer = Vec::new();
        if behind.read_to_end(&mut answer).is_err() || cut == Some(2) {
            return;
        }
        // A voter who has left does not wait for it.
        let _ = voter.write_all(&answer);
        let _ = voter.shutdown(Shutdown::Both);
    }

    /// To the next instance that takes one.
    fn connection(&self) -> Option<TcpStream> {
        let (all, first) = (self.behind.len(), self.next.fetch_add(1, Ordering::Relaxed));
        let places = (0..all).map(|step| (first + step) % all).filter(|place| !self.is_out[*place].load(Ordering::Relaxed));
        places.into_iter().find_map(|place| TcpStream::connect_timeout(&self.behind[place], Duration::from_secs(2)).ok())
    }
}

/// A request with its whole body.
fn whole(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut heard, mut piece) = (Vec::new(), [0; 8 * 1024]);
    loop {
        let length = stream.read(&mut piece).ok().filter(|length| *length > 0)?;
        heard.extend_from_slice(&piece[..length]);
        let Some(end) = heard.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&heard[..end]);
        let body = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        if heard.len() >= end + 4 + body {
            return Some(heard);
        }
    }
}
