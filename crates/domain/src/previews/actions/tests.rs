//! What a link to a draft opens, and for how long.

use super::*;
use crate::actor::Role;
use crate::consultations::draft::LocalTime;
use crate::consultations::testing::action_field;
use crate::consultations::{Draft, Part};
use crate::testkit::World;

async fn draft(t: &World, admin: &Actor) -> ConsultationId {
    let field = action_field(t, t.municipality, "Digitales Rathaus").await;
    let now = t.clock.now();
    let draft = Draft {
        title: "Marktplatz".into(),
        summary: "Drei Vorschläge.".into(),
        parts: vec![Part::Ideas],
        action_fields: vec![field],
        opens: LocalTime::of(now.plus(DAY)),
        closes: LocalTime::of(now.plus(9 * DAY)),
    };
    let mut tx = t.write().await;
    let slug = consultations::actions::create(&mut tx, admin, &draft, t.random.secret_id()).await.expect("a draft");
    let id = consultations::store::find_by_slug(&mut tx, admin, &slug).await.expect("the draft").id;
    tx.commit().await.expect("a commit");
    id
}

#[tokio::test]
async fn a_link_opens_one_draft_for_a_fortnight_and_a_newer_one_voids_it() {
    let t = World::new().await;
    let (admin, visitor) = (t.staff(Role::Administrator).await, t.visitor());
    let id = draft(&t, &admin).await;
    let mut tx = t.write().await;
    assert_eq!(find_link(&mut tx, &admin, id).await, Ok(None));
    create(&mut tx, &admin, id).await.expect("a link");
    let old = find_link(&mut tx, &admin, id).await.expect("an answer").expect("the link").token;
    assert_eq!(open(&mut tx, &visitor, &old).await.map(|found| found.id), Ok(id));
    create(&mut tx, &admin, id).await.expect("another");
    let link = find_link(&mut tx, &admin, id).await.expect("an answer").expect("the link");
    assert_eq!(open(&mut tx, &visitor, &old).await, Err(Error::NotFound));
    t.clock.advance(HOLDS - 1);
    assert_eq!(open(&mut tx, &t.now(&visitor), &link.token).await.map(|found| found.id), Ok(id));
    t.clock.advance(1);
    assert_eq!(open(&mut tx, &t.now(&visitor), &link.token).await, Err(Error::NotFound));
    assert_eq!(find_link(&mut tx, &t.now(&admin), id).await, Ok(None));
}

#[tokio::test]
async fn nobody_makes_one_up_or_takes_it_elsewhere() {
    let t = World::new().await;
    let (admin, visitor) = (t.staff(Role::Administrator).await, t.visitor());
    let id = draft(&t, &admin).await;
    let elsewhere = Actor { municipality: t.found("Neudorf", "09999003").await, ..visitor.clone() };
    let mut tx = t.write().await;
    create(&mut tx, &admin, id).await.expect("a link");
    let token = find_link(&mut tx, &admin, id).await.expect("an answer").expect("the link").token;
    assert_eq!(open(&mut tx, &elsewhere, &token).await, Err(Error::NotFound));
    let (head, tail) = token.split_at(63);
    let other = if tail == "0" { "1" } else { "0" };
    for wrong in
        [format!("{head}{other}"), head.to_owned(), format!("{token}0"), token[..32].to_owned(), String::new(), "ä".repeat(40)]
    {
        assert_eq!(open(&mut tx, &visitor, &wrong).await, Err(Error::NotFound), "{wrong}");
    }
    revoke(&mut tx, &admin, id).await.expect("revoked");
    assert_eq!(open(&mut tx, &visitor, &token).await, Err(Error::NotFound));
    revoke(&mut tx, &admin, id).await.expect("still");
}

#[tokio::test]
async fn only_administrators_make_and_revoke_links_and_only_to_drafts() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let id = draft(&t, &admin).await;
    let others = [t.staff(Role::Moderator).await, t.staff(Role::Council).await, t.resident("Anna").await];
    let mut tx = t.write().await;
    for actor in others {
        assert_eq!(create(&mut tx, &actor, id).await, Err(Error::NotAllowed("forbidden")));
        assert_eq!(revoke(&mut tx, &actor, id).await, Err(Error::NotAllowed("forbidden")));
        assert_eq!(find_link(&mut tx, &actor, id).await, Err(Error::NotAllowed("forbidden")));
    }
    consultations::actions::publish(&mut tx, &admin, id).await.expect("announced");
    assert_eq!(create(&mut tx, &admin, id).await, Err(Error::Conflict("published")));
}
