//! The demo: an invented municipality with people, ideas, surveys and votes, so that every page is seen full. The files in `demo/`
//! say what happens; the domain's verbs make it happen.

pub mod content;
mod opinions;
mod plot;
mod stage;

use content::Content;
use domain::accounts::{Costs, Passwords};
use domain::{Db, Error, Instant, Random, Result};

/// Of every account of the demo.
pub const PASSWORD: &str = "Lindenbluetentee";
const MAIL_DOMAIN: &str = "demo.dorflinde.example";
/// The same municipality every time: receipts and ids too.
const SEED: u64 = 1_900;

/// An account for trying things out.
#[derive(Debug, PartialEq, Eq)]
pub struct Login {
    /// `domain::Role` as a word.
    pub role: String,
    pub name: String,
    pub email: String,
}

/// Writes the demo municipality and its neighbour if they are not there: all of it or nothing. Returns the first one's log-ins.
///
/// # Errors
/// `Unavailable` when the database does not answer, `Internal` when the files of the demo are wrong.
pub async fn write(db: &Db, now: Instant) -> Result<Vec<Login>> {
    let wrong = |error| Error::internal(format!("demo/*.toml: {error}"));
    let content = Content::read().map_err(wrong)?;
    if !is_there(db, &content).await? {
        let random = Random::seeded(SEED);
        // One hash for all: the password is written in the documentation.
        let password = Passwords::new(Costs::default()).hash(PASSWORD, &random).await?;
        let tx = stage::play(db.write().await?, &content, &password, now, random.clone()).await?;
        let neighbour = Content::read_neighbour().map_err(wrong)?;
        stage::play(tx, &neighbour, &password, now, random).await?.commit().await?;
    }
    Ok(logins(&content))
}

async fn is_there(db: &Db, content: &Content) -> Result<bool> {
    let municipalities = domain::municipalities::list(&mut db.read().await?).await?;
    Ok(municipalities.iter().any(|municipality| municipality.ags == content.place.municipality.ags))
}

fn logins(content: &Content) -> Vec<Login> {
    let accounts = content.place.accounts.iter();
    let named = accounts.filter_map(|account| account.email.as_ref().map(|email| (account, email)));
    named
        .map(|(account, email)| Login {
            role: account.role.clone(),
            name: account.name.clone(),
            email: format!("{email}@{MAIL_DOMAIN}"),
        })
        .collect()
}

#[cfg(test)]
mod tests;
