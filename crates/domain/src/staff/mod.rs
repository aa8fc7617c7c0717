//! The people who work here: who has which role, how one gets it and loses it, who is blocked, who is invited, and who looked at whom.
//!
//! Every change first updates the municipality's row: two administrators who resign at once come one after the other, so that one stays.

mod blocks;
#[cfg(test)]
mod fixture;
mod invitations;
mod leaving;
mod looks;
mod people;
mod requests;
mod roles;
mod store;

pub use blocks::{Block, block, find_block, unblock};
pub use invitations::{Invitation, Invited, accept, find_invitation, invite, join, list_invitations, withdraw_invitation};
pub use leaving::check_may_leave;
pub use looks::{Look, Place, list_looks_at_own};
pub use people::{Found, Member, PEOPLE_ON_PAGE, PersonFile, Subject, find_person, list_members, look_up};
pub(crate) use requests::list_other_administrators;
pub use requests::{RoleRequest, confirm_request, list_requests, refuse_request, withdraw_request};
pub use roles::{Asked, RoleChange, RoleTold, change_role, grant_by_operator};
