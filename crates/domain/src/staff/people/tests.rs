//! Looking people up, and who sees that somebody did.

use super::*;
use crate::audit::{Topic, list};
use crate::staff::fixture::{audited, id_of, world};
use crate::staff::list_looks_at_own;
use crate::testkit::World;

async fn found(t: &World, by: &Actor, typed: &str) -> Result<Vec<String>> {
    let mut tx = t.write().await;
    let page = look_up(&mut tx, by, typed, 1).await?;
    tx.commit().await?;
    Ok(page.rows.into_iter().map(|one| one.name).collect())
}

#[tokio::test]
async fn people_are_found_by_their_whole_address_or_the_beginning_of_their_name() {
    let (t, berta, _) = world().await;
    for name in ["Anna Huber", "Anton", "Özlem", "Bert"] {
        t.resident(name).await;
    }
    let elsewhere = t.found("Waldlinden", "09999002").await;
    t.person(elsewhere, "Antje", Role::Resident).await;
    for (typed, names) in [
        ("an", &["Anna Huber", "Anton"][..]),
        ("ANNA H", &["Anna Huber"]),
        ("öz", &["Özlem"]),
        ("Anna-Huber@EXAMPLE.org", &["Anna Huber"]),
        ("huber", &[]),
        ("anna@", &[]),
        ("an%", &[]),
    ] {
        assert_eq!(found(&t, &berta, typed).await, Ok(names.iter().map(|&name| name.to_owned()).collect()), "{typed}");
    }
    assert_eq!(found(&t, &berta, "a").await, Err(Error::field("search", "too_short")));
    assert_eq!(found(&t, &berta, " ").await, Err(Error::field("search", "required")));
    for role in [Role::Resident, Role::Moderator, Role::Council] {
        let other = t.person(t.municipality, role.as_str(), role).await;
        assert_eq!(found(&t, &other, "an").await, Err(Error::NotAllowed("forbidden")), "{role:?}");
        assert_eq!(list_members(&mut t.read().await, &other).await, Err(Error::NotAllowed("forbidden")));
        let file = find_person(&mut t.write().await, &other, id_of(&berta)).await;
        assert_eq!(file, Err(Error::NotAllowed("forbidden")));
    }
}

#[tokio::test]
async fn each_look_is_written_down_for_administrators_and_for_the_person() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    found(&t, &berta, "an").await.expect("found");
    t.clock.advance(1);
    let mut tx = t.write().await;
    let file = find_person(&mut tx, &t.now(&clara), id_of(&anna)).await.expect("a file");
    assert_eq!((file.subject.email.as_str(), file.looks.len()), ("anna@example.org", 1));
    let file = find_person(&mut tx, &t.now(&clara), id_of(&anna)).await.expect("a file");
    let looks: Vec<_> = file.looks.iter().map(|look| (look.place, look.looker_name.as_deref())).collect();
    assert_eq!(looks, [(Place::Page, Some("Clara")), (Place::Search, Some("Berta"))]);
    let own = list_looks_at_own(&mut tx, &anna).await.expect("a list");
    assert_eq!(
        own.iter().map(|look| (look.place, look.looker_name.clone())).collect::<Vec<_>>(),
        [(Place::Page, None), (Place::Search, None)]
    );
    find_person(&mut tx, &berta, id_of(&berta)).await.expect("one's own file");
    assert_eq!(list_looks_at_own(&mut tx, &berta).await, Ok(Vec::new()), "no look at oneself");
    let log = list(&mut tx, &berta, Some(Topic::Looks), 1).await.expect("a log");
    assert_eq!(
        log.rows.iter().map(|line| line.kind.as_str()).collect::<Vec<_>>(),
        ["look.opened", "look.opened", "look.searched"]
    );
    tx.commit().await.expect("a commit");
    assert_eq!(audited(&t, "look.searched").await, 1);
}

#[tokio::test]
async fn whoever_left_or_was_erased_stays_in_the_log_under_a_role_alone() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    crate::staff::change_role(&mut tx, &berta, id_of(&anna), "moderator").await.expect("a role");
    let name = |log: &Page<audit::Shown>| (log.rows[0].actor_name.clone(), log.rows[0].subject_name.clone());
    let log = list(&mut tx, &clara, Some(Topic::People), 1).await.expect("a log");
    assert_eq!(name(&log), (Some("Berta".to_owned()), Some("Anna".to_owned())));
    crate::staff::change_role(&mut tx, &berta, id_of(&berta), "resident").await.expect("resigned");
    let proof = crate::accounts::Verified::for_test(id_of(&anna));
    crate::privacy::erase(&mut tx, &anna, &proof, crate::privacy::Texts::Go).await.expect("erased");
    let log = list(&mut tx, &clara, Some(Topic::People), 1).await.expect("a log");
    assert_eq!(log.rows.len(), 2);
    for line in &log.rows {
        assert_eq!((line.actor_name.as_deref(), line.actor_role.as_str()), (None, "administrator"), "{line:?}");
    }
    assert_eq!(log.rows[1].subject_name, None);
    tx.commit().await.expect("a commit");
    let verdict = audit::verify(&mut t.read().await, t.municipality).await.expect("a verdict");
    assert_eq!(verdict.broken, None, "erasing a person breaks no chain");
}
