//! Accidents: what happens to people's contributions when the program ends in the middle. The real program, as a process.

mod erasure;
mod kill;
mod program;
