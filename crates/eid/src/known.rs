//! What is known of the provider: its endpoints and keys, asked for once and kept for an hour. One asks at a time.

use std::sync::Arc;

use domain::clock::{HOUR, MINUTE};
use domain::identity::provider::Trouble;
use domain::{Clock, Instant};
use openidconnect::IssuerUrl;
use openidconnect::core::CoreProviderMetadata;
use tokio::sync::Mutex;

use crate::caller::{Caller, chain};

/// A key that the provider withdraws is believed no longer than this.
pub(crate) const KEPT: i64 = HOUR;
/// For a token under an unknown key the provider is asked again, at most so often.
pub(crate) const KEYS_KEPT: i64 = MINUTE;
/// A provider that did not answer is left alone for so long.
const AGAIN: i64 = 5_000;

/// Endpoints and keys, and since when.
pub(crate) struct Known {
    pub(crate) metadata: CoreProviderMetadata,
    at: Instant,
}

pub(crate) struct Cache {
    issuer: IssuerUrl,
    caller: Caller,
    clock: Clock,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    known: Option<Arc<Known>>,
    failed_at: Option<Instant>,
}

impl Cache {
    pub(crate) fn new(issuer: IssuerUrl, caller: Caller, clock: Clock) -> Self {
        Self { issuer, caller, clock, state: Mutex::default() }
    }

    pub(crate) fn caller(&self) -> &Caller {
        &self.caller
    }

    /// What is known, not older than this.
    pub(crate) async fn get(&self, max_age: i64) -> Result<Arc<Known>, Trouble> {
        let mut state = self.state.lock().await;
        let now = self.clock.now();
        // A clock that was set back is no reason to believe for longer.
        let is_within = |at: Instant, time: i64| (0..time).contains(&(now.0 - at.0));
        if let Some(known) = state.known.as_ref().filter(|known| is_within(known.at, max_age)) {
            return Ok(known.clone());
        }
        if state.failed_at.is_some_and(|at| is_within(at, AGAIN)) {
            return Err(Trouble::Away);
        }
        match self.discover().await {
            Ok(metadata) => {
                let known = Arc::new(Known { metadata, at: now });
                *state = State { known: Some(known.clone()), failed_at: None };
                Ok(known)
            }
            Err(reason) => {
                tracing::warn!(?reason, "the provider of electronic identities does not say who it is");
                state.failed_at = Some(now);
                Err(Trouble::Away)
            }
        }
    }

    /// Asks for endpoints and keys. Where people are sent must be as safe as the issuer itself.
    async fn discover(&self) -> Result<CoreProviderMetadata, String> {
        let metadata = CoreProviderMetadata::discover_async(self.issuer.clone(), &self.caller).await;
        let metadata = metadata.map_err(|error| chain(&error))?;
        if metadata.authorization_endpoint().url().scheme() != self.issuer.url().scheme() {
            return Err("the authorization endpoint has another scheme than the issuer".to_owned());
        }
        if metadata.token_endpoint().is_none() {
            return Err("there is no token endpoint".to_owned());
        }
        Ok(metadata)
    }
}
