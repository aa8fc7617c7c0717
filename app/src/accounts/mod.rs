//! Accounts: getting one, signing in, the devices one is signed in on.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod confirm;
#[cfg(feature = "ssr")]
pub(crate) mod device;
#[cfg(feature = "ssr")]
pub mod email;
#[cfg(feature = "ssr")]
pub mod forgot;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub(crate) mod parts;
#[cfg(feature = "ssr")]
pub mod password;
#[cfg(feature = "ssr")]
pub mod register;
#[cfg(feature = "ssr")]
pub mod sign_in;
