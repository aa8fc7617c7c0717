//! Where sessions are looked up, for each request of somebody who is signed in. On SQLite those that come at once are looked up together.

use super::account::Guest;
use super::store;
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::{Db, Tx};
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
        let answer = self.gathering.ask(asked, move |line, group| look_up(db.clone(), line, group)).await;
        answer.unwrap_or(Err(Error::Unavailable))
    }
}

/// By the connection of the group before, where it is at hand; gives it to the next one unless something went wrong with it.
async fn look_up(db: Db, line: Option<Tx>, group: Vec<Waiting<Asked, Answer>>) -> Option<Tx> {
    let (line, mut found) = match find(&db, line, &group).await {
        Ok((line, found)) => (Some(line), Ok(found)),
        Err(error) => (None, Err(error)),
    };
    for (place, one) in group.into_iter().enumerate() {
        let answer = found.as_mut().map(|found| found[place].take()).map_err(|error| error.clone());
        // Whoever hung up does not wait for the answer.
        let _ = one.done.send(answer);
    }
    line
}

/// Each guest at the place of its question.
async fn find(db: &Db, line: Option<Tx>, group: &[Waiting<Asked, Answer>]) -> Result<(Tx, Vec<Option<Guest>>)> {
    let mut tx = match line {
        Some(line) => line,
        None => db.read().await?,
    };
    let municipality = group[0].question.municipality;
    let now = group.iter().map(|one| one.question.now).max().unwrap_or(group[0].question.now);
    let hashes: Vec<&[u8]> = group.iter().map(|one| one.question.token_hash.as_slice()).collect();
    let found = store::find_sessions(&mut tx, municipality, &hashes, now).await?;
    Ok((tx, found))
}

#[cfg(test)]
mod tests;
