//! Founding a municipality, finding it by the address somebody typed, and reading the official list. Only commands and the
//! program itself do these, so they take no person.

use super::municipality::{Municipality, NewMunicipality, RegistryEntry, host_name};
use super::store;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;
use crate::random::Random;
use crate::text;

/// Founds a municipality with its hosts.
///
/// # Errors
/// `Invalid`; `Conflict("municipality_exists")` when the key or the name is taken, `Conflict("host_taken")`.
pub async fn found(tx: &mut Tx, random: &Random, now: Instant, new: &NewMunicipality) -> Result<MunicipalityId> {
    let new = new.checked()?;
    let id = MunicipalityId(random.id(now));
    if !store::insert(tx, id, text::slug(&new.name), &new, now).await? {
        return Err(Error::Conflict("municipality_exists"));
    }
    for host in &new.hosts {
        if !store::insert_host(tx, id, host.clone()).await? {
            return Err(Error::Conflict("host_taken"));
        }
    }
    Ok(id)
}

/// The municipality that is reached under this host; an installation with a single one needs no hosts.
///
/// # Errors
/// `NotFound` for a foreign host.
pub async fn find_by_host(tx: &mut Tx, host: &str) -> Result<Municipality> {
    let host = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    if let Ok(host) = host_name(host)
        && let Some(found) = store::find_of_host(tx, host).await?
    {
        return Ok(found);
    }
    store::find_only(tx).await?.ok_or(Error::NotFound)
}

/// One of several demos, which share their host: the chosen one, else the largest. Never in an installation with a real municipality.
///
/// # Errors
/// `NotFound` when there is none of that name.
pub async fn find_demo(tx: &mut Tx, chosen: Option<&str>) -> Result<Municipality> {
    let demos = store::list_demos(tx).await?;
    demos.into_iter().find(|demo| chosen.is_none_or(|slug| demo.slug == slug)).ok_or(Error::NotFound)
}

/// Lets it be reached under another host.
///
/// # Errors
/// `Invalid` with `host_invalid`; `Conflict("host_taken")`, also when it is this municipality's already.
pub async fn add_host(tx: &mut Tx, id: MunicipalityId, host: &str) -> Result<()> {
    let host = host_name(host).map_err(|code| Error::field("host", code))?;
    if store::insert_host(tx, id, host).await? { Ok(()) } else { Err(Error::Conflict("host_taken")) }
}

/// Lets it be reached under this host no more.
///
/// # Errors
/// `NotFound` when it is none of its hosts.
pub async fn remove_host(tx: &mut Tx, id: MunicipalityId, host: &str) -> Result<()> {
    let host = host_name(host).map_err(|_| Error::NotFound)?;
    if store::delete_host(tx, id, host).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes it off the net: its addresses answer 410, everybody is signed out, its jobs and mails rest. Nothing is lost.
///
/// # Errors
/// `Conflict("suspended")` when it is so already.
pub async fn suspend(tx: &mut Tx, id: MunicipalityId, now: Instant) -> Result<()> {
    if !store::update_suspended(tx, id, Some(now)).await? {
        return Err(Error::Conflict("suspended"));
    }
    store::delete_sessions(tx, id).await
}

/// Puts it back; what was due meanwhile is done then.
///
/// # Errors
/// `Conflict("not_suspended")`.
pub async fn resume(tx: &mut Tx, id: MunicipalityId) -> Result<()> {
    if store::update_suspended(tx, id, None).await? { Ok(()) } else { Err(Error::Conflict("not_suspended")) }
}

/// Brings the official list up to date; returns how many entries are new or different.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn import_registry(tx: &mut Tx, entries: &[RegistryEntry]) -> Result<usize> {
    let mut changed = 0;
    for entry in entries {
        changed += usize::from(store::upsert_entry(tx, entry).await?);
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::World;

    fn new(name: &str, ags: &str, hosts: &[&str]) -> NewMunicipality {
        NewMunicipality {
            name: name.to_owned(),
            ags: ags.to_owned(),
            district: "Landkreis Linden".to_owned(),
            region: "Niederbayern".to_owned(),
            residents_over_14: 1900,
            is_demo: false,
            hosts: hosts.iter().map(|&host| host.to_owned()).collect(),
        }
    }

    #[tokio::test]
    async fn a_single_municipality_is_reached_under_any_host_and_two_only_under_their_own() {
        let t = World::new().await;
        let mut tx = t.write().await;
        assert_eq!(find_by_host(&mut tx, "[::1]:3000").await.map(|found| found.id), Ok(t.municipality));
        let id = found(&mut tx, &t.random, t.clock.now(), &new("Waldlinden", "09999002", &["Waldlinden.example."]))
            .await
            .expect("founded");
        assert_eq!(find_by_host(&mut tx, "WALDLINDEN.example:443").await.map(|found| found.id), Ok(id));
        assert_eq!(find_by_host(&mut tx, "other.example").await, Err(Error::NotFound));
    }

    #[tokio::test]
    async fn what_is_taken_or_wrong_is_refused() {
        let t = World::new().await;
        let mut tx = t.write().await;
        let now = t.clock.now();
        found(&mut tx, &t.random, now, &new("A", "09999002", &["a.example"])).await.expect("founded");
        let again = found(&mut tx, &t.random, now, &new("B", "09999002", &[])).await;
        assert_eq!(again, Err(Error::Conflict("municipality_exists")));
        let taken = found(&mut tx, &t.random, now, &new("C", "09999003", &["a.example"])).await;
        assert_eq!(taken, Err(Error::Conflict("host_taken")));
        let wrong = found(&mut tx, &t.random, now, &new(" ", "123", &["a b"])).await.expect_err("three mistakes");
        let Error::Invalid(fields) = wrong else { panic!("{wrong}") };
        assert_eq!(fields.0.iter().map(|(_, code)| *code).collect::<Vec<_>>(), ["required", "ags_invalid", "host_invalid"]);
    }

    #[tokio::test]
    async fn reading_the_official_list_twice_changes_nothing() {
        let t = World::new().await;
        let entry = |name: &str| RegistryEntry {
            ags: "09271119".to_owned(),
            name: name.to_owned(),
            kind: "Stadt".to_owned(),
            district: "Deggendorf".to_owned(),
            region: "Niederbayern".to_owned(),
        };
        let mut tx = t.write().await;
        assert_eq!(import_registry(&mut tx, &[entry("Deggendorf")]).await, Ok(1));
        assert_eq!(import_registry(&mut tx, &[entry("Deggendorf")]).await, Ok(0));
        assert_eq!(import_registry(&mut tx, &[entry("Deggendorf, GKSt")]).await, Ok(1));
    }
}
