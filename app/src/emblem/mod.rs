//! The municipality's emblem: the form to send one, the door to remove it, and the picture at its own address.

pub mod doors;
#[cfg(feature = "ssr")]
pub mod edit;
#[cfg(feature = "ssr")]
pub mod picture;
