//! For tests: a municipality with a moderator and an open idea board over two action fields.

use uuid::Uuid;

use super::{NewIdea, actions};
use crate::actor::{Actor, Role};
use crate::clock::{DAY, HOUR};
use crate::consultations::draft::LocalTime;
use crate::consultations::{self, Draft, Part};
use crate::db::Tx;
use crate::ids::{ActionFieldId, ConsultationId, MunicipalityId};
use crate::moderation::{self, Subject};
use crate::testkit::{START, World};

/// The board's address; it is open for a day from the start of the test.
pub const BOARD: &str = "ideenwerkstatt";

pub struct Lindach {
    pub world: World,
    pub moderator: Actor,
    pub board: ConsultationId,
    pub town_hall: ActionFieldId,
    pub app: ActionFieldId,
}

impl Lindach {
    pub async fn new() -> Self {
        let world = World::new().await;
        let moderator = world.staff(Role::Moderator).await;
        let admin = world.staff(Role::Administrator).await;
        let town_hall = action_field(&world, world.municipality, "Rathaus", 1).await;
        let app = action_field(&world, world.municipality, "App", 2).await;
        let draft = Draft {
            title: "Ideenwerkstatt".into(),
            summary: "Wir sammeln.".into(),
            parts: vec![Part::Ideas],
            action_fields: vec![town_hall, app],
            opens: LocalTime::of(START.plus(-HOUR)),
            closes: LocalTime::of(START.plus(DAY)),
        };
        let mut tx = world.write().await;
        let slug = consultations::actions::create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
        let board = consultations::store::find_by_slug(&mut tx, &admin, &slug).await.expect("the draft").id;
        consultations::actions::publish(&mut tx, &admin, board).await.expect("published");
        tx.commit().await.expect("a commit");
        Self { world, moderator, board, town_hall, app }
    }

    /// An idea that waits; returns its number.
    pub async fn submitted(&self, tx: &mut Tx, author: &Actor, title: &str) -> i64 {
        let number = actions::submit(tx, author, &idea(title), self.world.random.secret_id()).await;
        number.expect("an idea handed in")
    }

    /// A published idea; returns its number.
    pub async fn published(&self, tx: &mut Tx, author: &Actor, title: &str) -> i64 {
        let number = self.submitted(tx, author, title).await;
        moderation::actions::approve(tx, &self.moderator, Subject::Idea(number)).await.expect("approved");
        number
    }
}

/// A right idea for the board.
pub fn idea(title: &str) -> NewIdea {
    NewIdea {
        consultation: BOARD.into(),
        field: "rathaus".into(),
        title: title.into(),
        text: format!("Ich wünsche mir: {title}."),
    }
}

pub async fn action_field(world: &World, municipality: MunicipalityId, title: &str, position: i64) -> ActionFieldId {
    let id = ActionFieldId(world.random.id(START));
    let mut tx = world.write().await;
    tx.query(
        "INSERT INTO action_field (municipality_id, id, slug, position, title, goal, target_state, updated_at) \
         VALUES ($1, $2, $3, $4, $5, '', '', 0)",
    )
    .bind(municipality)
    .bind(id)
    .bind(crate::text::slug(title))
    .bind(position)
    .bind(title.to_owned())
    .execute()
    .await
    .expect("an action field");
    tx.commit().await.expect("a commit");
    id
}
