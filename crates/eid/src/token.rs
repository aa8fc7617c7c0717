//! Whether a token is true and for us: signed by a key of the provider, from the issuer, for this client, of this attempt, not expired, and
//! of the level that the operator demands.

use chrono::{DateTime, Utc};
use domain::Clock;
use domain::identity::eid::{Attempt, Identified};
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm};
use openidconnect::{AuthenticationContextClass, ClaimsVerificationError, Nonce, SignatureVerificationError};

use crate::Client;
use crate::known::Known;

/// Signatures by keys of which the provider shows one half only. None with a shared secret, and not none at all.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 6] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

impl Client {
    /// Whom a token identifies.
    pub(crate) fn check(
        &self,
        known: &Known,
        attempt: &Attempt,
        token: &CoreIdToken,
    ) -> Result<Identified, ClaimsVerificationError> {
        let (issuer, keys) = (known.metadata.issuer().clone(), known.metadata.jwks().clone());
        let clock = self.clock.clone();
        let verifier = CoreIdTokenVerifier::new_public_client(self.client_id.clone(), issuer.clone(), keys)
            .set_allowed_algs(ALGORITHMS)
            .set_auth_context_verifier_fn(|acr| self.check_level(acr))
            .set_time_fn(move || now(&clock));
        let claims = token.claims(&verifier, &Nonce::new(attempt.nonce.clone()))?;
        if claims.authorized_party().is_some_and(|party| *party != self.client_id) {
            return Err(ClaimsVerificationError::InvalidAudience("made for another party".to_owned()));
        }
        Ok(Identified { issuer: issuer.to_string(), subject: claims.subject().to_string() })
    }

    fn check_level(&self, confirmed: Option<&AuthenticationContextClass>) -> Result<(), String> {
        match &self.acr {
            Some(demanded) if confirmed != Some(demanded) => Err("another level of assurance".to_owned()),
            _ => Ok(()),
        }
    }
}

/// A time that no calendar knows is later than every token.
fn now(clock: &Clock) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(clock.now().0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Whether the key of a token is none of those that are known.
pub(crate) fn is_unknown_key(error: &ClaimsVerificationError) -> bool {
    matches!(error, ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey))
}
