//! Notices: somebody says, with or without an account, that a contribution should not be public. A moderator decides, and both are told why.

mod actions;
mod notice;
mod store;

pub use actions::{decide, find_target, submit};
pub use notice::{NewNotice, Open, Reason, Target, Verdict};
pub use store::list_open;
