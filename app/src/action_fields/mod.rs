//! Action fields: their page, their cards, their forms' doors.

#[cfg(feature = "ssr")]
pub mod cards;
pub mod doors;
#[cfg(feature = "ssr")]
pub mod show;
