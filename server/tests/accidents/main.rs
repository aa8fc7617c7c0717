//! Accidents: what happens to people's contributions when the program, its disk, its database or its lines end in the middle. The real
//! program, as a process. What is acknowledged is judged by `check_votes`, which shares no code with it.
//!
//! With `LONG=1` in the environment runs are as long as `make check-votes` wants them.

mod clock;
mod disk;
mod drill;
mod erasure;
mod exhaustion;
mod export;
mod history;
mod kill;
mod line;
mod place;
mod program;
mod promises;
mod restart;
mod shortage;
mod strokes;
