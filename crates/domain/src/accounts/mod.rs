//! Accounts: who somebody is, how they prove it, and the devices they are signed in on.

mod account;
mod actions;
mod attempts;
mod guessing;
mod naming;
mod passwords;
mod registering;
mod store;

pub(crate) use account::fold_email;
pub use account::{Account, Guest, NewAccount, Session, SignedIn};
pub use actions::{create, end_session, forget_expired, keep_alive, list_sessions, prove, set_language, sign_in, sign_out};
pub use naming::check_name;
pub use passwords::{Hashed, Passwords, Verified};
pub use registering::{ConfirmMail, confirm, find_to_confirm, register, resend_confirmation};
pub use store::{count, find_session};
