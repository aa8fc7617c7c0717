//! Pages of votes: the ballot, what is asked, and the check of a receipt.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod ballot;
#[cfg(feature = "ssr")]
pub mod options;
#[cfg(feature = "ssr")]
pub mod receipt;
