//! The provider of electronic identities, where the settings name one.

use std::sync::Arc;

use domain::Clock;
use domain::identity::provider::Provider;

use crate::config::Settings;
use crate::failure::Failure;

/// The client of the provider; calls nobody yet.
///
/// # Errors
/// When the machine cannot make a client.
#[cfg(feature = "eid")]
pub fn connect(settings: &Settings, clock: &Clock) -> Result<Option<Arc<dyn Provider>>, Failure> {
    if settings.eid_issuer.is_empty() {
        return Ok(None);
    }
    let named = ::eid::Settings {
        issuer: settings.eid_issuer.clone(),
        client_id: settings.eid_client_id.clone(),
        client_secret: settings.eid_client_secret.clone(),
        name: settings.eid_name.trim().to_owned(),
        acr: Some(settings.eid_acr.clone()).filter(|acr| !acr.is_empty()),
    };
    let client = ::eid::Client::new(named, clock.clone(), ::eid::PATIENCE);
    let client = client.map_err(|error| Failure::new(format!("eid_issuer: {error}")))?;
    Ok(Some(Arc::new(client)))
}

/// None: this program was built without, and `Settings` refuses to name one.
///
/// # Errors
/// Never.
#[cfg(not(feature = "eid"))]
pub fn connect(_: &Settings, _: &Clock) -> Result<Option<Arc<dyn Provider>>, Failure> {
    Ok(None)
}
