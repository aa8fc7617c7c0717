//! The one file that knows the crate for passkeys: texts in, texts out. What a browser sends is refused without a reason: only a program
//! that is not ours sends what does not fit.

use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::error::{Error, Result};

/// The address that passkeys are bound to.
#[derive(Clone, Debug)]
pub struct Site {
    origin: Url,
    /// The host name alone.
    name: String,
}

/// What a device is asked, and what is needed to check its answer.
pub(super) struct Question {
    pub options: String,
    pub state: String,
}

/// What a device has signed.
pub(super) struct Answer(PublicKeyCredential);

impl Site {
    /// `None` for an address that has no host name, only a number.
    pub(super) fn of(origin: &str) -> Option<Self> {
        let origin = Url::parse(origin).ok()?;
        let name = origin.domain()?.to_owned();
        Some(Self { origin, name })
    }

    fn webauthn(&self) -> Result<Webauthn> {
        WebauthnBuilder::new(&self.name, &self.origin).and_then(WebauthnBuilder::build).map_err(failed)
    }
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::internal(format!("webauthn: {error}"))
}

/// What a new device is to sign; `known` are the names of those that the person has already.
pub(super) fn ask_to_add(site: &Site, id: Uuid, name: &str, known: Vec<Vec<u8>>) -> Result<Question> {
    let asked = site.webauthn()?.start_passkey_registration(id, name, name, Some(known));
    let (challenge, state) = asked.map_err(failed)?;
    let mut options = serde_json::to_value(&challenge).map_err(failed)?;
    // The device keeps it with the name of its owner, so that nobody types an address to sign in.
    options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
    options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = true.into();
    Ok(Question { options: options.to_string(), state: serde_json::to_string(&state).map_err(failed)? })
}

/// The device's name for a new passkey, and what is stored to check its signatures.
pub(super) fn check_new(site: &Site, state: &str, answer: &str) -> Option<(Vec<u8>, String)> {
    let state: PasskeyRegistration = serde_json::from_str(state).ok()?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer).ok()?;
    let passkey = site.webauthn().ok()?.finish_passkey_registration(&answer, &state).ok()?;
    let credential = passkey.cred_id().to_vec();
    Some((credential, serde_json::to_string(&passkey).ok()?))
}

/// What any passkey of the site is to sign.
pub(super) fn ask_to_sign_in(site: &Site) -> Result<Question> {
    let (challenge, state) = site.webauthn()?.start_discoverable_authentication().map_err(failed)?;
    let options = serde_json::to_string(&challenge).map_err(failed)?;
    Ok(Question { options, state: serde_json::to_string(&state).map_err(failed)? })
}

impl Answer {
    pub(super) fn read(answer: &str) -> Option<Self> {
        serde_json::from_str(answer).ok().map(Self)
    }

    /// The device's name for its passkey.
    pub(super) fn credential(&self) -> Vec<u8> {
        self.0.get_credential_id().to_vec()
    }
}

/// Checks a signature against what was stored of the passkey; returns what is to be stored from now on. A counter that does not rise is
/// that of a copy, and refused.
pub(super) fn check(site: &Site, state: &str, answer: &Answer, stored: &str) -> Option<String> {
    let state: DiscoverableAuthentication = serde_json::from_str(state).ok()?;
    let mut passkey: Passkey = serde_json::from_str(stored).ok()?;
    let result = site.webauthn().ok()?.finish_discoverable_authentication_v2(&answer.0, state, &passkey).ok()?;
    passkey.update_credential(&result)?;
    serde_json::to_string(&passkey).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_with_a_name_has_passkeys() {
        for (origin, name) in [
            ("https://mitmachen.example", Some("mitmachen.example")),
            ("http://localhost:3000", Some("localhost")),
            ("http://127.0.0.1:3000", None),
            ("http://[::1]:3000", None),
            ("nonsense", None),
        ] {
            assert_eq!(Site::of(origin).map(|site| site.name), name.map(str::to_owned), "{origin}");
        }
    }

    #[test]
    fn a_device_is_asked_for_its_owner_and_to_keep_the_passkey() {
        let site = Site::of("https://mitmachen.example").expect("a site");
        let question = ask_to_add(&site, Uuid::from_u128(7), "Anna", vec![vec![1, 2, 3]]).expect("a question");
        let options: serde_json::Value = serde_json::from_str(&question.options).expect("JSON");
        let options = &options["publicKey"];
        assert_eq!(options["rp"]["id"], "mitmachen.example");
        assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(options["excludeCredentials"][0]["id"], "AQID");
        assert!(check_new(&site, &question.state, "{}").is_none());
    }
}
