//! Lists: what is in them, in which order, how they are read.

use super::*;
use crate::ideas::actions::{comment, import};
use crate::ideas::fixture::Lindach;
use crate::ideas::supports::support;
use crate::ideas::{Filter, Sorting};
use crate::moderation::{self, Subject};

fn filter(sorting: Sorting) -> Filter<'static> {
    Filter { consultation: None, field: None, sorting, page: 1 }
}

async fn numbers(tx: &mut Tx, actor: &Actor, filter: &Filter<'_>) -> Vec<i64> {
    list(tx, actor, filter).await.expect("a list").rows.into_iter().map(|card| card.number).collect()
}

#[tokio::test]
async fn the_list_is_filtered_sorted_and_knows_what_one_supports() {
    let t = Lindach::new().await;
    let (anna, program) = (t.world.resident("Anna").await, t.world.visitor());
    let mut tx = t.world.write().await;
    for (n, field) in [t.town_hall, t.app, t.app].into_iter().enumerate() {
        import(&mut tx, &program, t.board, field, &format!("Idee {n}"), "Text", "Rad").await.expect("an idea");
    }
    t.submitted(&mut tx, &anna, "Wartet noch").await;
    support(&mut tx, &anna, 2).await.expect("supported");
    use Sorting::{MostSupported, Newest};
    let (all, board, app) = (filter(Newest), Some("ideenwerkstatt"), Some("app"));
    for (filter, expected) in [
        (all, vec![3, 2, 1]),
        (Filter { sorting: MostSupported, ..all }, vec![2, 3, 1]),
        (Filter { consultation: board, ..all }, vec![3, 2, 1]),
        (Filter { consultation: board, sorting: MostSupported, ..all }, vec![2, 3, 1]),
        (Filter { field: app, ..all }, vec![3, 2]),
        (Filter { field: app, sorting: MostSupported, ..all }, vec![2, 3]),
        (Filter { consultation: board, field: app, ..all }, vec![3, 2]),
        (Filter { consultation: board, field: app, sorting: MostSupported, ..all }, vec![2, 3]),
        (Filter { consultation: Some("nirgends"), ..all }, vec![]),
        (Filter { page: 2, ..all }, vec![]),
    ] {
        assert_eq!(numbers(&mut tx, &anna, &filter).await, expected, "{filter:?}");
    }
    let page = list(&mut tx, &anna, &Filter { field: app, ..all }).await.expect("a list");
    assert_eq!(page.total, 2);
    assert_eq!(page.rows.iter().map(|card| card.is_supported).collect::<Vec<_>>(), [false, true]);
    assert!(!list(&mut tx, &program, &all).await.expect("a list").rows[1].is_supported);
}

#[tokio::test]
async fn two_thousand_ideas_are_read_by_index_in_two_statements() {
    let t = Lindach::new().await;
    let mut tx = t.world.write().await;
    for number in 1..=2_000_u128 {
        let place = Place {
            id: IdeaId(uuid::Uuid::from_u128(number)),
            number: i64::try_from(number).expect("small"),
            board: t.board,
            field: t.app,
        };
        let idea = NewIdea { title: format!("Idee {number}"), text: "Text".into(), ..NewIdea::default() };
        insert(&mut tx, &t.world.visitor(), place, &idea, Author::Other { name: "Rad".into(), origin: Origin::Import })
            .await
            .expect("a row");
    }
    tx.commit().await.expect("a commit");
    let mut tx = t.world.read().await;
    for (page, first) in [(1, 2_000), (80, 25)] {
        let before = t.world.db.statements();
        let ideas = list(&mut tx, &t.moderator, &Filter { page, ..filter(Sorting::Newest) }).await.expect("a page");
        assert_eq!(t.world.db.statements() - before, 2);
        assert_eq!((ideas.rows.len(), ideas.rows[0].number, ideas.total, ideas.pages()), (25, first, 2_000, 80));
    }
    if t.world.db.is_sqlite() {
        for (filter, index) in list::tests::PLANS {
            assert_eq!(list::tests::plan(&mut tx, &t.moderator, &filter).await, index, "{filter:?}");
        }
    }
}

#[tokio::test]
async fn a_hidden_comment_keeps_its_place_and_shows_its_reason_to_everybody() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    for (n, text) in [(1, "Erstens"), (2, "Zweitens"), (3, "Drittens")] {
        t.world.clock.advance(1);
        let id = comment(&mut tx, &t.world.now(&bert), number, text, uuid::Uuid::from_u128(n)).await.expect("a comment");
        moderation::actions::approve(&mut tx, &t.moderator, Subject::Comment(id)).await.expect("approved");
        if n == 2 {
            moderation::actions::hide(&mut tx, &t.moderator, Subject::Comment(id), "Nennt eine Nachbarin").await.expect("hidden");
        }
    }
    let idea = find_by_number(&mut tx, &anna, number).await.expect("public");
    assert_eq!(idea.comment_count, 2);
    for (actor, expected) in [(&anna, ["Erstens", "", "Drittens"]), (&bert, ["Erstens", "Zweitens", "Drittens"])] {
        let comments = list_comments(&mut tx, actor, idea.id, 1).await.expect("comments").rows;
        assert_eq!(comments.iter().map(|comment| comment.text.as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(comments[1].hidden_reason.as_deref(), Some("Nennt eine Nachbarin"));
    }
}

#[tokio::test]
async fn ones_own_page_knows_what_became_of_everything() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let bus = t.published(&mut tx, &anna, "Bus").await;
    let coach = t.published(&mut tx, &bert, "Kleinbus").await;
    let rude = t.submitted(&mut tx, &anna, "Schimpferei").await;
    support(&mut tx, &anna, bus).await.expect("supported");
    moderation::actions::hide(&mut tx, &t.moderator, Subject::Idea(rude), "Beleidigt").await.expect("hidden");
    moderation::merging::merge(&mut tx, &t.moderator, bus, coach, "Dasselbe").await.expect("merged");
    t.world.clock.advance(1);
    moderation::actions::propose_measure(&mut tx, &t.world.now(&t.moderator), coach, "Rufbus", "", uuid::Uuid::nil())
        .await
        .expect("proposed");
    let own = list_own(&mut tx, &anna).await.expect("own");
    let ways: Vec<_> = own.ideas.iter().map(|i| (i.number, i.state, i.hidden_reason.as_deref(), i.root_number)).collect();
    assert_eq!(ways, [(rude, State::Hidden, Some("Beleidigt"), None), (bus, State::Merged, None, Some(coach))]);
    assert_eq!(own.ideas[1].became.measure_slug.as_deref(), Some("rufbus"));
    assert_eq!(own.ideas[1].became.measure_status.as_deref(), Some("proposed"));
    let supports: Vec<_> = own.supports.iter().map(|s| (s.number, s.support_count, s.became.measure_title.as_deref())).collect();
    assert_eq!(supports, [(coach, 1, Some("Rufbus"))]);
    let id = find_by_number(&mut tx, &anna, bus).await.expect("seen").id;
    let steps = list_steps(&mut tx, &anna, id).await.expect("steps");
    let kinds: Vec<_> = steps.iter().map(|step| (step.kind.as_str(), step.title.as_str())).collect();
    assert_eq!(kinds, [("merged", "Kleinbus"), ("proposed", "Rufbus")]);
    assert_eq!(list_own(&mut tx, &t.world.visitor()).await, Ok(Own::default()));
}
