//! Which news somebody does not want, and the link that says so without signing in. Its token carries this one right.

use uuid::Uuid;

use super::kinds::Topic;
use crate::actor::Actor;
use crate::crypto::{hex, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};

const ID_LENGTH: usize = 32;
const MAC_LENGTH: usize = 32;

/// The token for the link in a mail: account and topic, and that this installation wrote them.
pub fn token(key: &[u8], municipality: MunicipalityId, account: AccountId, topic: Topic) -> String {
    format!("{}{}{}", account.0.simple(), mac(key, municipality, account, topic), topic.as_str())
}

fn mac(key: &[u8], municipality: MunicipalityId, account: AccountId, topic: Topic) -> String {
    let parts = [b"unsubscribe".as_slice(), municipality.0.as_bytes(), account.0.as_bytes(), topic.as_str().as_bytes()];
    hex(&keyed_hash(key, &parts)[..MAC_LENGTH / 2])
}

/// What a token says.
///
/// # Errors
/// `NotFound` for one that this installation did not write for this municipality.
pub fn read_token(key: &[u8], municipality: MunicipalityId, token: &str) -> Result<(AccountId, Topic)> {
    let parts = token.get(..ID_LENGTH).zip(token.get(ID_LENGTH..ID_LENGTH + MAC_LENGTH)).zip(token.get(ID_LENGTH + MAC_LENGTH..));
    let ((id, sent), topic) = parts.ok_or(Error::NotFound)?;
    let account = AccountId(Uuid::parse_str(id).map_err(|_| Error::NotFound)?);
    let topic = Topic::from_word(topic).filter(|topic| *topic != Topic::Account).ok_or(Error::NotFound)?;
    let wanted = mac(key, municipality, account, topic);
    // Every byte is looked at, whatever the first ones say.
    let difference = wanted.bytes().zip(sent.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    if difference == 0 { Ok((account, topic)) } else { Err(Error::NotFound) }
}

/// Ends the mails of a topic by the link in one of them.
///
/// # Errors
/// `NotFound` for a token that was not written here, or whose account is gone.
pub async fn unsubscribe(tx: &mut Tx, actor: &Actor, token: &str) -> Result<Topic> {
    let key = super::key(tx).await?;
    let (account, topic) = read_token(&key, actor.municipality, token)?;
    if !super::store::has_account(tx, actor.municipality, account).await? {
        return Err(Error::NotFound);
    }
    super::store::refuse(tx, actor.municipality, account, topic, actor.now).await?;
    Ok(topic)
}

/// Sets which news somebody wants: exactly these.
///
/// # Errors
/// `SignInNeeded`.
pub async fn choose(tx: &mut Tx, actor: &Actor, wanted: &[Topic]) -> Result<()> {
    let account = actor.person()?.id;
    for topic in Topic::NEWS {
        if wanted.contains(&topic) {
            super::store::want(tx, actor.municipality, account, topic).await?;
        } else {
            super::store::refuse(tx, actor.municipality, account, topic, actor.now).await?;
        }
    }
    Ok(())
}

/// The news that somebody wants; all, unless they said otherwise.
///
/// # Errors
/// `SignInNeeded`.
pub async fn list_wanted(tx: &mut Tx, actor: &Actor) -> Result<Vec<Topic>> {
    let refused = super::store::list_refused(tx, actor.municipality, actor.person()?.id).await?;
    Ok(Topic::NEWS.into_iter().filter(|topic| !refused.iter().any(|word| word == topic.as_str())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::World;

    const KEY: &[u8] = b"a key";

    #[test]
    fn a_token_says_one_thing_for_one_person_in_one_municipality() {
        let (here, elsewhere) = (MunicipalityId(Uuid::from_u128(1)), MunicipalityId(Uuid::from_u128(2)));
        let anna = AccountId(Uuid::from_u128(7));
        let written = token(KEY, here, anna, Topic::Decisions);
        assert_eq!(read_token(KEY, here, &written), Ok((anna, Topic::Decisions)));
        assert_eq!(read_token(KEY, elsewhere, &written), Err(Error::NotFound));
        assert_eq!(read_token(b"another key", here, &written), Err(Error::NotFound));
        let forged = [
            written.replace("decisions", "contributions"),
            written.replace("decisions", "account"),
            token(KEY, here, anna, Topic::Account),
            format!("{}{}", AccountId(Uuid::from_u128(8)).0.simple(), &written[32..]),
            format!("{}ä{}", &written[..31], &written[33..]),
            written[..40].to_owned(),
            String::new(),
        ];
        for forged in forged {
            assert_eq!(read_token(KEY, here, &forged), Err(Error::NotFound), "{forged}");
        }
    }

    #[tokio::test]
    async fn somebody_ends_one_kind_of_news_and_takes_it_up_again() {
        let t = World::new().await;
        let anna = t.resident("Anna").await;
        let mut tx = t.write().await;
        let key = crate::mail::key(&mut tx).await.expect("a key");
        let link = token(&key, t.municipality, anna.account().expect("an account"), Topic::Decisions);
        for _ in 0..2 {
            assert_eq!(unsubscribe(&mut tx, &t.visitor(), &link).await, Ok(Topic::Decisions), "as often as they like");
        }
        assert_eq!(list_wanted(&mut tx, &anna).await, Ok(vec![Topic::Contributions, Topic::Ballots, Topic::Reminders]));
        choose(&mut tx, &anna, &Topic::NEWS).await.expect("chosen");
        assert_eq!(list_wanted(&mut tx, &anna).await, Ok(Topic::NEWS.to_vec()));
        let nobody = token(&key, t.municipality, AccountId(Uuid::from_u128(9)), Topic::Decisions);
        assert_eq!(unsubscribe(&mut tx, &t.visitor(), &nobody).await, Err(Error::NotFound));
    }
}
