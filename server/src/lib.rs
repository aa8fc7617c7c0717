//! The program: commands, server, worker.

pub mod assets;
pub mod demo;
pub mod serve;
