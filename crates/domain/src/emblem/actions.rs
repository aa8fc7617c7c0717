//! The verbs of the emblem. There is one at most: a new one takes the place of the old one, so nobody fills a disk with them.

use super::store;
use crate::actor::Actor;
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::rights::Right;

/// Pixels high: for usual screens and for fine ones.
pub const HEIGHTS: [u32; 2] = [96, 192];
/// At most so many times as wide as high.
pub const WIDEST: u32 = 4;
/// Hexadecimal digits of what an address says of the content.
const VERSION_LENGTH: usize = 32;

/// The emblem in one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Which of `HEIGHTS` it is for; a small picture is not blown up to it.
    pub size: u32,
    /// In pixels.
    pub width: u32,
    pub png: Vec<u8>,
}

/// Shows this emblem from now on; returns its version, which is part of its address.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Internal` unless there is one in each of `HEIGHTS`.
pub async fn set(tx: &mut Tx, actor: &Actor, drawn: &[Drawn]) -> Result<String> {
    actor.must(Right::EditEmblem)?;
    if drawn.iter().map(|one| one.size).ne(HEIGHTS) {
        return Err(Error::internal("an emblem comes in two sizes".to_owned()));
    }
    let all: Vec<u8> = drawn.iter().flat_map(|one| hash(&one.png)).collect();
    let version = hex(&hash(&all)).split_at(VERSION_LENGTH).0.to_owned();
    store::lock(tx, actor.municipality).await?;
    store::delete(tx, actor.municipality).await?;
    for one in drawn {
        store::insert(tx, actor.municipality, &version, one).await?;
    }
    events::record(tx, actor, "emblem.changed", actor.municipality.0, &()).await?;
    Ok(version)
}

/// Shows the program's own picture again, or still.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn remove(tx: &mut Tx, actor: &Actor) -> Result<()> {
    actor.must(Right::EditEmblem)?;
    if store::delete(tx, actor.municipality).await? == 0 {
        return Ok(());
    }
    events::record(tx, actor, "emblem.removed", actor.municipality.0, &()).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::emblem::find;
    use crate::municipalities;
    use crate::testkit::World;

    fn drawn(content: &[u8]) -> [Drawn; 2] {
        HEIGHTS.map(|size| Drawn { size, width: size, png: [content, &size.to_be_bytes()].concat() })
    }

    #[tokio::test]
    async fn a_new_emblem_takes_the_place_of_the_old_one_and_has_another_address() {
        let t = World::new().await;
        let chief = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        let old = set(&mut tx, &chief, &drawn(b"eiche")).await.expect("an emblem");
        let new = set(&mut tx, &chief, &drawn(b"linde")).await.expect("another");
        assert_ne!(old, new);
        let [small, _] = drawn(b"linde");
        assert_eq!(find(&mut tx, t.municipality, &new, 96).await, Ok(Some(small.png)));
        assert_eq!(find(&mut tx, t.municipality, &old, 96).await, Ok(None));
        assert_eq!(find(&mut tx, t.municipality, &new, 97).await, Ok(None));
        let shown = municipalities::find(&mut tx, t.municipality).await.expect("an answer").expect("it is there");
        assert_eq!((shown.emblem.as_deref(), shown.emblem_width), (Some(new.as_str()), Some(96)));
        remove(&mut tx, &chief).await.expect("removed");
        remove(&mut tx, &chief).await.expect("there is none already");
        let shown = municipalities::find(&mut tx, t.municipality).await.expect("an answer").expect("it is there");
        assert_eq!((shown.emblem, shown.emblem_width), (None, None));
    }

    #[tokio::test]
    async fn only_administrators_of_the_place_change_it() {
        let t = World::new().await;
        let other = t.found("Neudorf", "09999003").await;
        let elsewhere = t.person(other, "Chefin", Role::Administrator).await;
        let (chief, moderator) = (t.staff(Role::Administrator).await, t.staff(Role::Moderator).await);
        let mut tx = t.write().await;
        let version = set(&mut tx, &chief, &drawn(b"linde")).await.expect("an emblem");
        for verdict in [set(&mut tx, &moderator, &drawn(b"x")).await.map(drop), remove(&mut tx, &moderator).await] {
            assert_eq!(verdict, Err(Error::NotAllowed("forbidden")));
        }
        remove(&mut tx, &elsewhere).await.expect("there is none there");
        assert!(find(&mut tx, t.municipality, &version, 96).await.expect("an answer").is_some());
        assert_eq!(find(&mut tx, other, &version, 96).await, Ok(None), "it is not found under another municipality");
    }
}
