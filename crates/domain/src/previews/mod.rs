//! Links to a draft: whoever has one reads this one consultation before it is announced, for a fortnight or until it is revoked. A link is no
//! session and opens nothing else.

mod actions;
mod store;

pub use actions::{Link, create, find_link, open, revoke};
