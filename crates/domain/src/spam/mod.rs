//! Machines that register and write: how forms tell them from people, and when a moderator has to nod. Nobody is turned away for good by a
//! guess: whoever is taken for a machine may try again, or waits for a person to look.

mod approvals;
mod domains;
mod key;
mod pressure;
mod stamp;
mod store;
mod task;

pub use approvals::{Approval, Waiting, approve_all, decide, list_waiting, require_approval};
pub use domains::{check_domain, list_domains, replace_domains};
pub use key::{Key, find_key};
pub use pressure::{Crowd, Numbers, Pressure, numbers, pressure_of_guests};
pub use stamp::{check_stamp, stamp};
#[cfg(any(test, feature = "testkit"))]
pub use task::solve;
pub use task::{Task, is_solved, task};
