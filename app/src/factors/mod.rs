//! More than a password: an app that shows codes, codes by mail, passkeys.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub(crate) mod carrying;
#[cfg(feature = "ssr")]
pub mod code;
#[cfg(feature = "ssr")]
pub mod mailed;
#[cfg(feature = "ssr")]
pub(crate) mod needed;
#[cfg(feature = "ssr")]
mod once;
#[cfg(feature = "ssr")]
pub mod passkeys;
#[cfg(feature = "ssr")]
pub mod recovery;
