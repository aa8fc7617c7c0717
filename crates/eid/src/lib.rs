//! The client of a provider of electronic identities by OpenID Connect: code flow with PKCE, state and nonce. Asks for nothing but a
//! pseudonym (scope `openid`), keeps no token, and calls nobody but the host that the operator has named.

mod caller;
mod known;
mod token;

use std::sync::Arc;
use std::time::Duration;

use domain::Clock;
use domain::identity::eid::{Attempt, Identified};
use domain::identity::provider::{Asked, Provider, Trouble};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreErrorResponseType, CoreIdToken,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, TokenResponse,
};

use crate::caller::{CallError, Caller, chain};
use crate::known::{Cache, Known};

/// So long an answer of the provider is waited for.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What an operator says about the provider.
#[derive(Clone)]
pub struct Settings {
    /// Exactly as the provider calls itself.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// What people call it.
    pub name: String,
    /// The level of assurance that it has to confirm.
    pub acr: Option<String>,
}

/// A client; what it knows of the provider it keeps for an hour.
pub struct Client {
    name: String,
    client_id: ClientId,
    client_secret: ClientSecret,
    acr: Option<AuthenticationContextClass>,
    clock: Clock,
    cache: Cache,
}

type Ready = CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

impl Client {
    /// Calls nobody yet. `patience` bounds each call.
    ///
    /// # Errors
    /// Names what is wrong with the issuer, or why the machine makes no client.
    pub fn new(settings: Settings, clock: Clock, patience: Duration) -> Result<Self, String> {
        let issuer = IssuerUrl::new(settings.issuer).map_err(|error| error.to_string())?;
        let caller = Caller::new(issuer.url(), patience).map_err(|error| chain(&error))?;
        Ok(Self {
            name: settings.name,
            client_id: ClientId::new(settings.client_id),
            client_secret: ClientSecret::new(settings.client_secret),
            acr: settings.acr.map(AuthenticationContextClass::new),
            cache: Cache::new(issuer, caller, clock.clone()),
            clock,
        })
    }

    fn ready(&self, known: &Known, back: &str) -> Result<Ready, Trouble> {
        let (id, secret) = (self.client_id.clone(), self.client_secret.clone());
        let client = CoreClient::from_provider_metadata(known.metadata.clone(), id, Some(secret));
        let back = RedirectUrl::new(back.to_owned()).map_err(|_| Trouble::Away)?;
        let ways = known.metadata.token_endpoint_auth_methods_supported();
        let takes_basic = ways.is_none_or(|ways| ways.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let way = if takes_basic { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(client.set_redirect_uri(back).set_auth_type(way))
    }

    async fn lead(&self, attempt: &Attempt, back: &str) -> Result<String, Trouble> {
        let known = self.cache.get(known::KEPT).await?;
        let client = self.ready(&known, back)?;
        let (state, nonce) = (CsrfToken::new(attempt.state.clone()), Nonce::new(attempt.nonce.clone()));
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(attempt.verifier.clone()));
        let request = client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, || nonce);
        // On a computer of many, the one before may still be known to the provider.
        let mut request = request.set_pkce_challenge(challenge).add_prompt(CoreAuthPrompt::Login);
        if let Some(acr) = &self.acr {
            request = request.add_auth_context_value(acr.clone());
        }
        Ok(request.url().0.into())
    }

    async fn ask(&self, attempt: &Attempt, back: &str, code: &str) -> Result<Identified, Trouble> {
        let known = self.cache.get(known::KEPT).await?;
        let token = self.exchange(&known, attempt, back, code).await?;
        let mut checked = self.check(&known, attempt, &token);
        if checked.as_ref().is_err_and(token::is_unknown_key) {
            // The provider may have a new key since it was asked.
            let known = self.cache.get(known::KEYS_KEPT).await?;
            checked = self.check(&known, attempt, &token);
        }
        checked.map_err(|error| {
            tracing::warn!(reason = ?error.to_string(), "an electronic identity was refused");
            Trouble::Refused
        })
    }

    async fn exchange(&self, known: &Arc<Known>, attempt: &Attempt, back: &str, code: &str) -> Result<CoreIdToken, Trouble> {
        let client = self.ready(known, back)?;
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|_| Trouble::Away)?;
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()));
        let answer = request.request_async(self.cache.caller()).await;
        let answer = answer.map_err(|error| {
            let trouble = trouble_of(&error);
            tracing::warn!(?trouble, reason = ?chain(&error), "the provider of electronic identities takes no code");
            trouble
        })?;
        answer.id_token().cloned().ok_or(Trouble::Refused)
    }
}

type TokenError = RequestTokenError<CallError, openidconnect::StandardErrorResponse<CoreErrorResponseType>>;

/// A code that does not hold, or an answer that says nothing, ends the attempt; all else may be better the next time.
fn trouble_of(error: &TokenError) -> Trouble {
    match error {
        RequestTokenError::ServerResponse(answer) if *answer.error() == CoreErrorResponseType::InvalidGrant => Trouble::Refused,
        RequestTokenError::Parse(..) => Trouble::Refused,
        _ => Trouble::Away,
    }
}

impl Provider for Client {
    fn name(&self) -> &str {
        &self.name
    }

    fn address<'a>(&'a self, attempt: &'a Attempt, back: &'a str) -> Asked<'a, String> {
        Box::pin(self.lead(attempt, back))
    }

    fn identify<'a>(&'a self, attempt: &'a Attempt, back: &'a str, code: &'a str) -> Asked<'a, Identified> {
        Box::pin(self.ask(attempt, back, code))
    }
}
