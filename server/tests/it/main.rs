//! HTTP tests: a mirror of the addresses. The real server on a real port and database.

mod accounts;
mod kit;

mod decisions;
mod dossiers;
mod ideas;
mod kept;
mod shell;
mod start;
mod strategy;
