//! The program: commands, server, worker.

pub mod assets;
pub mod commands;
pub mod config;
pub mod demo;
pub mod eid;
pub mod failure;
pub mod files;
pub mod jumps;
pub mod listen;
mod lock;
pub mod log;
pub mod metrics;
pub mod middleware;
pub mod post;
pub mod private;
pub mod serve;
mod waiting;
pub mod worker;
