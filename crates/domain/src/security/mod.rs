//! What happened to an account, for the person themselves and for whoever looks into a break-in: signing in, passwords, second factors. People
//! by id only, never a mail or network address, and for ninety days.

mod actions;
mod kind;
mod store;

pub use actions::{SecurityEvent, list_own, record, record_denial};
pub use kind::Kind;
