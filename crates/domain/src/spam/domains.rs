//! Mail domains whose addresses get no account: services that give everybody a mailbox for ten minutes, and what administrators add.

use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::rights::Right;
use crate::{events, municipalities};

/// The best known mailboxes without an owner. Whoever finds another adds it to the list of the municipality.
const KNOWN: [&str; 16] = [
    "10minutemail.com",
    "byom.de",
    "discard.email",
    "emailondeck.com",
    "fakeinbox.com",
    "getnada.com",
    "guerrillamail.com",
    "mailinator.com",
    "maildrop.cc",
    "muellmail.com",
    "sharklasers.com",
    "temp-mail.org",
    "tempmail.dev",
    "trashmail.com",
    "wegwerfemail.de",
    "yopmail.com",
];
/// More lines than this are a mistake.
const DOMAINS_MAX: usize = 1_000;

/// Refuses an address of a blocked domain or of a part of one.
///
/// # Errors
/// `Invalid` with `email`: `domain_blocked`.
pub async fn check_domain(tx: &mut Tx, actor: &Actor, email: &str) -> Result<()> {
    let domain = email.rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
    let own = store::list_domains(tx, actor.municipality).await?;
    let is_within = |blocked: &str| domain == blocked || domain.strip_suffix(blocked).is_some_and(|rest| rest.ends_with('.'));
    let is_blocked = KNOWN.into_iter().any(is_within) || own.iter().any(|blocked| is_within(blocked));
    if is_blocked { Err(Error::field("email", "domain_blocked")) } else { Ok(()) }
}

/// The municipality's own list, in the order of the alphabet.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_domains(tx: &mut Tx, actor: &Actor) -> Result<Vec<String>> {
    actor.must(Right::BlockDomains)?;
    store::list_domains(tx, actor.municipality).await
}

/// Writes the list anew: one domain on each line, with or without an `@` before it.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Invalid` with `domains`: `domain_invalid`, `too_many`.
pub async fn replace_domains(tx: &mut Tx, actor: &Actor, typed: &str) -> Result<()> {
    actor.must(Right::BlockDomains)?;
    let mut domains = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        domains.push(domain(line).ok_or_else(|| Error::field("domains", "domain_invalid"))?);
    }
    domains.sort();
    domains.dedup();
    if domains.len() > DOMAINS_MAX {
        return Err(Error::field("domains", "too_many"));
    }
    let count = domains.len();
    // Of two lists at once, the later one takes the place of the whole of the earlier one.
    municipalities::lock(tx, actor.municipality).await?;
    store::replace_domains(tx, actor, domains).await?;
    events::record(tx, actor, "protection.domains_changed", actor.municipality.0, &serde_json::json!({ "count": count })).await
}

fn domain(line: &str) -> Option<String> {
    let domain = line.trim_start_matches('@').to_lowercase();
    let is_label = |label: &str| {
        let has_good_ends = !label.starts_with('-') && !label.ends_with('-');
        !label.is_empty() && has_good_ends && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    (domain.len() <= 253 && domain.contains('.') && domain.split('.').all(is_label)).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::testkit::{World, commit_beside};

    #[tokio::test]
    async fn addresses_of_blocked_domains_and_their_parts_are_refused() {
        let t = World::new().await;
        let (admin, visitor) = (t.staff(Role::Administrator).await, t.visitor());
        let anna = t.resident("Anna").await;
        let mut tx = t.write().await;
        let typed = "@Spam.Example\n\n b.example \nb.example\n";
        replace_domains(&mut tx, &admin, typed).await.expect("a list");
        assert_eq!(list_domains(&mut tx, &admin).await, Ok(vec!["b.example".to_owned(), "spam.example".to_owned()]));
        let refused = Err(Error::field("email", "domain_blocked"));
        for email in ["a@spam.example", "a@x.SPAM.example", "a@mailinator.com", "a@b.yopmail.com"] {
            assert_eq!(check_domain(&mut tx, &visitor, email).await, refused, "{email}");
        }
        for email in ["a@notspam.example", "a@example", "a@yopmail.com.example"] {
            assert_eq!(check_domain(&mut tx, &visitor, email).await, Ok(()), "{email}");
        }
        for wrong in ["kein ort", "example", "a..b", "-a.de", "a@b.de", &"a.".repeat(200)] {
            assert_eq!(replace_domains(&mut tx, &admin, wrong).await, Err(Error::field("domains", "domain_invalid")), "{wrong}");
        }
        assert_eq!(replace_domains(&mut tx, &anna, "").await, Err(Error::NotAllowed("forbidden")));
        replace_domains(&mut tx, &admin, "").await.expect("an empty list");
        assert_eq!(check_domain(&mut tx, &visitor, "a@spam.example").await, Ok(()));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_same_list_sent_twice_at_once_is_kept_once() {
        let t = World::new().await;
        let admin = t.staff(Role::Administrator).await;
        let mut first = t.write().await;
        replace_domains(&mut first, &admin, "spam.example").await.expect("a list");
        let (db, actor) = (t.db.clone(), admin.clone());
        let second = async move {
            let mut tx = db.write().await?;
            replace_domains(&mut tx, &actor, "spam.example").await?;
            tx.commit().await
        };
        assert_eq!(commit_beside(first, second).await, Ok(()));
        assert_eq!(list_domains(&mut t.read().await, &admin).await, Ok(vec!["spam.example".to_owned()]));
    }
}
