//! The ladder of identity: what an action asks for, where one stands, how one moves up.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod codes;
#[cfg(feature = "pdf")]
mod codes_file;
#[cfg(feature = "ssr")]
pub mod eid;
#[cfg(feature = "ssr")]
pub mod eid_back;
#[cfg(feature = "ssr")]
pub mod needed;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod residents;
#[cfg(feature = "ssr")]
pub mod rungs;
#[cfg(feature = "ssr")]
pub mod uploaded;
#[cfg(feature = "ssr")]
pub mod ways;
