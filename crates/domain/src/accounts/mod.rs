//! Accounts: who somebody is, how they prove it, and the devices they are signed in on.

mod account;
mod actions;
mod attempts;
mod changing;
mod entrance;
#[cfg(test)]
mod fixture;
mod guessing;
mod holding;
mod links;
mod mailed;
mod naming;
mod passwords;
mod registering;
mod resetting;
mod store;

pub(crate) use account::email as check_email;
pub use account::{Account, Guest, NewAccount, Session, SignedIn, fold_email};
pub use actions::{
    create, end_all_sessions, end_other_sessions, end_session, keep_alive, list_sessions, prove, renew_session, set_language,
    sign_out,
};
pub(crate) use actions::{create_invited, void_links};
pub(crate) use actions::{set_factor, sign_in};
pub use changing::{
    change_password, confirm_email_change, find_email_change, find_email_undo, find_own, prove_own, request_email_change,
    undo_email_change,
};
pub use entrance::Entrance;
pub use holding::hold;
pub use links::LinkMail;
pub use mailed::{CodeMail, ProvedByCode, prove_by_code, request_code};
pub use naming::check_name;
pub use passwords::{Costs, Hashed, Passwords, Verified};
pub use registering::{confirm, find_to_confirm, register, resend_confirmation};
pub use resetting::{check_password, find_to_reset, request_reset, reset};
pub use store::{count, find_session};
pub(crate) use store::{find_by_email, lock};
