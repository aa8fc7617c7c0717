//! What the program holds while it runs, handed to every page and door.

use std::collections::HashMap;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock, RwLock};

use domain::accounts::{Entrance, Passwords};
use domain::identity::provider::Provider;
use domain::limits::Limits;
use domain::municipalities::{self, Municipality};
use domain::privacy::ErasedList;
use domain::spam;
use domain::votes::desk::Desk;
use domain::{Clock, Db, Error, Instant, Random, Result, Tx};
use tokio::sync::OnceCell;

use crate::kept::Kept;

/// The running program. Clones share everything.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// Its parts.
pub struct Parts {
    pub db: Db,
    /// Where sessions are looked up.
    pub entrance: Entrance,
    /// Where ballots come in.
    pub desk: Desk,
    pub clock: Clock,
    pub random: Random,
    /// Hashes passwords, never more at once than there are cores; counts attempts.
    pub passwords: Passwords,
    /// How often what was done, by whom.
    pub limits: Limits,
    /// Finished answers for anonymous visitors.
    pub kept: Kept,
    /// The installation's address, without a path. Links begin with a municipality's own where it has one: `Visit::origin`.
    pub origin: String,
    /// Whether cookies carry `Secure` and the `__Host-` prefix: everywhere but on a plain-HTTP loopback address.
    pub has_secure_cookies: bool,
    /// The program was asked to end and finishes what it has begun.
    pub is_ending: AtomicBool,
    /// The address of an embedded file with its version (`?v=`): a new content has a new address.
    pub address_of: fn(&str) -> String,
    /// The list of those who were erased, beside a database file.
    pub erased: OnceLock<ErasedList>,
    /// Who identifies people electronically; without one there is no such rung here.
    eid: Option<Arc<dyn Provider>>,
    key: OnceCell<spam::Key>,
    municipalities: RwLock<HashMap<String, Known>>,
}

/// What a host name meant, and when that was asked.
#[derive(Clone)]
struct Known {
    municipality: Option<Arc<Municipality>>,
    asked_at: Instant,
}

/// So many host names are remembered; more means somebody is making them up.
const HOSTS_MAX: usize = 2_000;
/// Milliseconds for which a host name means what it meant: a municipality may be founded by a command, in a program of its own.
const HOST_KNOWN_MS: i64 = 10_000;

impl App {
    pub fn new(
        db: Db,
        clock: Clock,
        random: Random,
        passwords: Passwords,
        origin: String,
        address_of: fn(&str) -> String,
    ) -> Self {
        let kept = Kept::default();
        let limits = Limits::new(clock.clone(), random.clone());
        Self(Arc::new(Parts {
            entrance: Entrance::new(db.clone()),
            desk: Desk::new(db.clone(), clock.clone()),
            db,
            limits,
            clock,
            random,
            passwords,
            kept,
            has_secure_cookies: origin.starts_with("https://"),
            origin,
            is_ending: AtomicBool::new(false),
            address_of,
            erased: OnceLock::new(),
            eid: None,
            key: OnceCell::new(),
            municipalities: RwLock::default(),
        }))
    }

    /// The same with a provider of electronic identities. For an app that nobody shares yet.
    #[must_use]
    pub fn with_eid(mut self, provider: Arc<dyn Provider>) -> Self {
        Arc::get_mut(&mut self.0).expect("nobody shares it yet").eid = Some(provider);
        self
    }

    /// Who identifies people electronically.
    ///
    /// # Errors
    /// `NotFound`: an installation without one knows nothing of it.
    pub fn eid(&self) -> Result<&Arc<dyn Provider>> {
        self.eid.as_ref().ok_or(Error::NotFound)
    }

    /// The municipality whose host name this is; the only one of an installation answers to every name. Demos share a host: there
    /// `chosen` says which one is meant.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn municipality(&self, host: &str, chosen: Option<&str>) -> Result<Option<Arc<Municipality>>> {
        let host = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
        // No host name has a slash in it.
        let name = format!("{host}/{}", chosen.unwrap_or_default());
        let now = self.clock.now();
        let known = self.municipalities.read().ok().and_then(|map| map.get(&name).cloned());
        // A clock that was set back is no reason to remember for longer.
        if let Some(known) = known.filter(|known| (0..HOST_KNOWN_MS).contains(&(now.0 - known.asked_at.0))) {
            return Ok(known.municipality);
        }
        let mut tx = self.db.read().await?;
        let found = find(&mut tx, &host, chosen).await?.map(Arc::new);
        if let Ok(mut map) = self.municipalities.write() {
            if map.len() >= HOSTS_MAX {
                map.clear();
            }
            map.insert(name, Known { municipality: found.clone(), asked_at: now });
        }
        Ok(found)
    }

    /// The installation's key for what forms carry.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn key(&self) -> Result<&spam::Key> {
        self.key.get_or_try_init(|| spam::find_key(&self.db, &self.random)).await
    }

    /// Forgets what is remembered of municipalities, after one was founded or changed.
    pub fn forget_municipalities(&self) {
        if let Ok(mut map) = self.municipalities.write() {
            map.clear();
        }
    }
}

async fn find(tx: &mut Tx, host: &str, chosen: Option<&str>) -> Result<Option<Municipality>> {
    let mut found = municipalities::find_by_host(tx, host).await;
    for demo in [chosen, None] {
        if found == Err(Error::NotFound) {
            found = municipalities::find_demo(tx, demo).await;
        }
    }
    match found {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use domain::testkit::World;

    use super::*;

    #[tokio::test]
    async fn what_a_host_name_means_is_asked_again_after_a_while() {
        let t = World::new().await;
        let app = App::new(
            t.db.clone(),
            t.clock.clone(),
            t.random.clone(),
            Passwords::for_test(),
            "http://a".to_owned(),
            str::to_owned,
        );
        let at = async |host: &str| app.municipality(host, None).await.expect("an answer").map(|found| found.id);
        assert_eq!(at("neu.example").await, Some(t.municipality), "the only one answers to every name");
        let new = t.found("Neudorf", "09999003").await;
        assert_eq!(at("fremd.example").await, None);
        let mut tx = t.write().await;
        tx.query("INSERT INTO municipality_host (host, municipality_id) VALUES ('neu.example', $1)")
            .bind(new)
            .execute()
            .await
            .expect("a host");
        tx.commit().await.expect("a commit");
        t.clock.advance(HOST_KNOWN_MS - 1);
        assert_eq!(at("neu.example").await, Some(t.municipality), "still remembered");
        t.clock.advance(1);
        assert_eq!(at("neu.example").await, Some(new));
    }
}
