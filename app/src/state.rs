//! What the program holds while it runs, handed to every page and door.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use domain::municipalities::{self, Municipality};
use domain::{Clock, Db, Error, Random, Result};

use crate::kept::Kept;

/// The running program. Clones share everything.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// Its parts.
pub struct Parts {
    pub db: Db,
    pub clock: Clock,
    pub random: Random,
    /// Finished answers for anonymous visitors.
    pub kept: Kept,
    /// Whether cookies carry `Secure` and the `__Host-` prefix: everywhere but on a plain-HTTP loopback address.
    pub has_secure_cookies: bool,
    /// The address of an embedded file with its version (`?v=`): a new content has a new address.
    pub address_of: fn(&str) -> String,
    municipalities: RwLock<HashMap<String, Option<Arc<Municipality>>>>,
}

/// So many host names are remembered; more means somebody is making them up.
const HOSTS_MAX: usize = 2_000;

impl App {
    pub fn new(db: Db, clock: Clock, random: Random, has_secure_cookies: bool, address_of: fn(&str) -> String) -> Self {
        let kept = Kept::default();
        Self(Arc::new(Parts { db, clock, random, kept, has_secure_cookies, address_of, municipalities: RwLock::default() }))
    }

    /// The municipality whose host name this is; the only one of an installation answers to every name.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn municipality(&self, host: &str) -> Result<Option<Arc<Municipality>>> {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
        if let Some(known) = self.municipalities.read().ok().and_then(|map| map.get(&name).cloned()) {
            return Ok(known);
        }
        let mut tx = self.db.read().await?;
        let found = match municipalities::find_by_host(&mut tx, &name).await {
            Ok(found) => Some(Arc::new(found)),
            Err(Error::NotFound) => None,
            Err(error) => return Err(error),
        };
        if let Ok(mut map) = self.municipalities.write() {
            if map.len() >= HOSTS_MAX {
                map.clear();
            }
            map.insert(name, found.clone());
        }
        Ok(found)
    }

    /// Forgets what is remembered of municipalities, after one was founded or changed.
    pub fn forget_municipalities(&self) {
        if let Ok(mut map) = self.municipalities.write() {
            map.clear();
        }
    }
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}
