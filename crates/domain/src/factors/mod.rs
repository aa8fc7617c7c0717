//! More than a password: an app that shows codes, codes on paper for whoever has lost it, passkeys. And the one way in, which knows what
//! somebody still owes.

mod actions;
mod entering;
#[cfg(test)]
mod fixture;
mod passkeys;
mod store;
mod totp;
mod webauthn;

pub use actions::{Factors, begin_app, check_proved, confirm_app, find, find_pending, remove_app, renew_codes, reset};
pub use entering::{Entered, Step, enter, enter_code, find_step};
pub use passkeys::{
    Asked, Passkey, add_passkey, ask_to_add, ask_to_sign_in, list_passkeys, remove_passkey, sign_in_by_passkey, site_of,
};
#[cfg(any(test, feature = "testkit"))]
pub use totp::code_at;
pub use totp::secret_text;
pub use webauthn::Site;
