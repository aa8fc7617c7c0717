//! A line to the database that can be slow, dead, or cut right before or after a `COMMIT` has passed.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::time::Duration;

use crate::Result;
use crate::program::free_address;

/// So long the database has time to commit before the line is cut behind it.
const COMMITTING: Duration = Duration::from_millis(400);
const SLOW: Duration = Duration::from_millis(500);

/// What the line does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Mood {
    Passes,
    /// The next `COMMIT` does not arrive, and the line is cut.
    CutBefore,
    /// The next `COMMIT` arrives, its answer does not, and the line is cut.
    CutAfter,
    /// Whatever is asked takes half a second longer.
    Slow,
    /// Takes everything and passes nothing on.
    Hole,
}

/// A running line; it ends with the program.
#[derive(Clone, Debug)]
pub struct Wire {
    pub address: SocketAddr,
    mood: Arc<AtomicU8>,
}

impl Wire {
    /// # Errors
    /// There is no free port.
    pub fn start(behind: SocketAddr) -> Result<Self> {
        let address = free_address()?;
        let listener = TcpListener::bind(address).map_err(|error| format!("{address}: {error}"))?;
        let mood = Arc::new(AtomicU8::new(Mood::Passes as u8));
        let own = mood.clone();
        std::thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if let Ok(far) = TcpStream::connect(behind) {
                    join(near, far, &own);
                }
            }
        });
        Ok(Self { address, mood })
    }

    pub fn set(&self, mood: Mood) {
        self.mood.store(mood as u8, Ordering::SeqCst);
    }
}

fn join(near: TcpStream, far: TcpStream, mood: &Arc<AtomicU8>) {
    let is_mute = Arc::new(AtomicBool::new(false));
    let (Ok(near_too), Ok(far_too)) = (near.try_clone(), far.try_clone()) else { return };
    let (asked, own) = (mood.clone(), is_mute.clone());
    std::thread::spawn(move || pass(near, far, |bytes| ask(bytes, &asked, &own)));
    let mood = mood.clone();
    std::thread::spawn(move || {
        pass(far_too, near_too, |_| if is_mute.load(Ordering::SeqCst) || is(&mood, Mood::Hole) { Way::Drop } else { Way::Pass })
    });
}

/// What becomes of a piece.
enum Way {
    Pass,
    Drop,
    PassAndCut,
    Cut,
}

fn is(mood: &AtomicU8, what: Mood) -> bool {
    mood.load(Ordering::SeqCst) == what as u8
}

fn ask(bytes: &[u8], mood: &AtomicU8, is_mute: &AtomicBool) -> Way {
    let is_commit = bytes.windows(6).any(|six| six == b"COMMIT");
    // Once: whoever repeats the form finds a whole line.
    let takes = |what: Mood| {
        is_commit && mood.compare_exchange(what as u8, Mood::Passes as u8, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    };
    if takes(Mood::CutBefore) {
        return Way::Cut;
    }
    if takes(Mood::CutAfter) {
        is_mute.store(true, Ordering::SeqCst);
        return Way::PassAndCut;
    }
    if is(mood, Mood::Slow) {
        std::thread::sleep(SLOW);
    }
    if is(mood, Mood::Hole) { Way::Drop } else { Way::Pass }
}

fn pass(mut from: TcpStream, mut to: TcpStream, way: impl Fn(&[u8]) -> Way) {
    let mut piece = [0; 16 * 1024];
    while let Ok(length) = from.read(&mut piece) {
        if length == 0 {
            break;
        }
        let is_end = match way(&piece[..length]) {
            Way::Pass => to.write_all(&piece[..length]).is_err(),
            Way::Drop => false,
            Way::Cut => true,
            Way::PassAndCut => {
                let _ = to.write_all(&piece[..length]);
                std::thread::sleep(COMMITTING);
                true
            }
        };
        if is_end {
            break;
        }
    }
    // Either side may be gone already.
    let _ = from.shutdown(Shutdown::Both);
    let _ = to.shutdown(Shutdown::Both);
}
