//! Where sessions are looked up, for each request of somebody who is signed in. On SQLite those that come at once are looked up together.

use super::account::Guest;
use super::store;
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::gathering::{Gathering, Waiting};
use crate::ids::MunicipalityId;

/// The entrance of one program; clones share it.
#[derive(Clone, Debug)]
pub struct Entrance {
    db: Db,
    gathering: Gathering<Asked, Answer>,
}

type Answer = Result<Option<Guest>>;

#[derive(Debug)]
struct Asked {
    municipality: MunicipalityId,
    token_hash: Vec<u8>,
    now: Instant,
}

impl Entrance {
    pub fn new(db: Db) -> Self {
        Self { db, gathering: Gathering::new(|one, other| one.municipality == other.municipality) }
    }

    /// Whose session this token is, unless it has ended or its owner is blocked: as it is when this is asked, or later.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn find(&self, municipality: MunicipalityId, token: &str, now: Instant) -> Answer {
        if !self.db.is_sqlite() {
            return store::find_session(&mut self.db.read().await?, municipality, token, now).await;
        }
        let asked = Asked { municipality, token_hash: hash(token.as_bytes()), now };
        let db = self.db.clone();
        let answer = self.gathering.ask(asked, move |group| look_up(db.clone(), group)).await;
        answer.unwrap_or(Err(Error::Unavailable))
    }
}

async fn look_up(db: Db, group: Vec<Waiting<Asked, Answer>>) {
    let mut found = find(&db, &group).await;
    for (place, one) in group.into_iter().enumerate() {
        let answer = found.as_mut().map(|found| found[place].take()).map_err(|error| error.clone());
        // Whoever hung up does not wait for the answer.
        let _ = one.done.send(answer);
    }
}

/// Each guest at the place of its question.
async fn find(db: &Db, group: &[Waiting<Asked, Answer>]) -> Result<Vec<Option<Guest>>> {
    let municipality = group[0].question.municipality;
    let now = group.iter().map(|one| one.question.now).max().unwrap_or(group[0].question.now);
    let hashes: Vec<&[u8]> = group.iter().map(|one| one.question.token_hash.as_slice()).collect();
    store::find_sessions(&mut db.read().await?, municipality, &hashes, now).await
}

#[cfg(test)]
mod tests;
