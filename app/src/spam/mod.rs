//! Against machines: what a form carries besides its fields, the blocked mail domains, and the accounts that wait for a nod.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod domains;
#[cfg(feature = "ssr")]
pub mod guard;
#[cfg(feature = "ssr")]
pub mod waiting;
