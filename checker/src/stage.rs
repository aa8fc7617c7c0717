//! Servers that voters can ask, and what can be done to them.

pub mod dorflinde;
pub mod toy;

use std::net::SocketAddr;

use crate::Result;
use crate::dice::Dice;
use crate::finals::Numbers;
use crate::history::History;

/// Numbers read somewhere: where, which, and how many voters had two ballots on one measure.
pub type Read = (String, Numbers, i64);

/// Something to be checked.
pub trait Stage {
    /// Where voters ask.
    fn address(&self) -> SocketAddr;

    /// Hurts it, notes when, and heals it.
    ///
    /// # Errors
    /// It could not be healed.
    fn hurt(&mut self, dice: &mut Dice, history: &History) -> Result<()>;

    /// Everything stops and starts once more; returns when it can be asked.
    ///
    /// # Errors
    /// It does not start.
    fn restart(&mut self) -> Result<()>;

    /// Numbers that can be read while votes are open and nobody votes; it may be stopped for it and is running again afterwards.
    ///
    /// # Errors
    /// They cannot be read.
    fn before_the_end(&mut self) -> Result<Vec<Read>>;

    /// Moves the end of all votes; restarts.
    ///
    /// # Errors
    /// It does not start.
    fn move_end(&mut self, end_ms: i64) -> Result<()>;

    /// Numbers that can be read once votes are counted, after waiting for that.
    ///
    /// # Errors
    /// They cannot be read, or votes are not counted in time.
    fn after_the_end(&mut self) -> Result<Vec<Read>>;

    /// Where a voter and a choice stand together after the end.
    ///
    /// # Errors
    /// It cannot be looked at.
    fn leaks(&mut self) -> Result<Vec<String>>;
}
