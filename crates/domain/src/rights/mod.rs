//! Who may do what: one table of rights and roles, and the rule that nobody judges their own. Every verb that not everybody may do asks here.

mod own;
mod right;

pub use own::check_not_own;
pub use right::{Group, Right};
