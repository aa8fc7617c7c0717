//! What closing a vote proposes, on a real database.

use uuid::Uuid;

use super::*;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running_by};
use crate::proposals::Proposal;
use crate::testkit::World;
use crate::votes::casting::cast;
use crate::votes::testing::end_now;
use crate::votes::{NO, Paper, RulesDraft, YES};

/// So many vote yes on the first measure and no on the second; then it ends.
async fn counted(t: &World, voters: usize, rules: &RulesDraft) -> Running {
    let r = running_by(t, &[Part::Vote], rules).await;
    let mut people = Vec::new();
    for nth in 0..voters {
        people.push(t.resident(&format!("Wählerin {nth}")).await);
    }
    let mut tx = t.write().await;
    for voter in &people {
        let paper = Paper::of(&[(r.measures[0], YES), (r.measures[1], NO)]);
        cast(&mut tx, voter, r.id, &paper, Uuid::from_u128(1), None).await.expect("a vote");
    }
    end_now(&mut tx, &t.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    r
}

async fn made(t: &World, r: &Running) -> Vec<(MeasureId, Kind)> {
    let made: Vec<Proposal> = store::list_of_consultation(&mut t.read().await, &r.admin, r.id).await.expect("proposals");
    made.into_iter().map(|proposal| (proposal.measure_id, proposal.kind)).collect()
}

#[tokio::test]
async fn what_was_elected_is_to_come_sooner_and_everything_else_waits() {
    let t = World::new().await;
    let r = counted(&t, 30, &RulesDraft::default()).await;
    let expected = [(r.measures[0], Kind::Advance), (r.measures[1], Kind::Postpone), (r.measures[2], Kind::Postpone)];
    assert_eq!(made(&t, &r).await, expected);
}

#[tokio::test]
async fn few_ballots_or_a_missed_quorum_propose_nothing() {
    let t = World::new().await;
    let r = counted(&t, 29, &RulesDraft::default()).await;
    assert_eq!(made(&t, &r).await, [], "what the numbers hide, no proposal tells");
    let t = World::new().await;
    let r = counted(&t, 30, &RulesDraft { quorum: "31".into(), ..RulesDraft::default() }).await;
    assert_eq!(made(&t, &r).await, [], "nothing is valid");
}
