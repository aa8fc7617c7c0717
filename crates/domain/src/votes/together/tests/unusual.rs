//! What is not cast together, but each alone.

use super::*;
use crate::accounts::Verified;

#[tokio::test]
async fn with_anything_unusual_among_them_nothing_is_done_together() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let yes = [(r.measures[0], YES)];
    let known = one(&t, &r, &anna, 1, &yes);
    alone(&t, &known).await.expect("a vote");
    let before = counts(&t).await;
    let plain = one(&t, &r, &ben, 2, &yes);
    let late = Cast { expected_revision: Some(0), ..one(&t, &r, &anna, 3, &yes) };
    let not_allowed = one(&t, &r, &anna, 4, &[(r.measures[0], 7)]);
    let empty = one(&t, &r, &anna, 5, &[]);
    let reasoned = Paper { reasons: vec![(r.measures[0], "Zu teuer.".into())], ..Paper::of(&yes) };
    let with_reason = Cast { paper: reasoned, ..one(&t, &r, &anna, 6, &yes) };
    for odd in [known, late, not_allowed, empty, with_reason] {
        assert_eq!(together(&t, &[plain.clone(), odd]).await, None);
    }
    let nobody = Cast { actor: t.visitor(), ..plain.clone() };
    assert_eq!(cast(&mut t.write().await, &[plain.clone(), nobody], None).await.map(drop), Err(Error::SignInNeeded));
    assert_eq!(counts(&t).await, before, "nothing of it is left");
    assert!(together(&t, &[plain]).await.is_some());
}

#[tokio::test]
async fn with_a_request_among_them_that_its_ballot_remembers_no_more_nothing_is_done_together() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let said = |request: u128| [(r.measures[0], if request.is_multiple_of(2) { YES } else { NO })];
    for request in 1..=20 {
        let both = [one(&t, &r, &anna, request, &said(request)), one(&t, &r, &ben, 100 + request, &said(request))];
        assert!(together(&t, &both).await.is_some(), "a new one is plain");
    }
    let before = counts(&t).await;
    for request in 1..=20 {
        let known = one(&t, &r, &anna, request, &said(request));
        let others = [one(&t, &r, &ben, 200 + request, &said(request)), known.clone()];
        assert_eq!(together(&t, &others).await, None, "request {request}");
        assert_eq!(alone(&t, &known).await.map(|receipt| receipt.revision), Ok(i64::try_from(request).expect("few")));
    }
    assert_eq!(counts(&t).await, before);
}

#[tokio::test]
async fn with_somebody_among_them_who_was_erased_nothing_is_done_together() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let cem = t.resident("Cem").await;
    alone(&t, &one(&t, &r, &anna, 1, &[(r.measures[0], YES)])).await.expect("a vote");
    let mut tx = t.write().await;
    for gone in [&anna, &ben] {
        let proof = Verified::for_test(gone.account().expect("an account"));
        privacy::erase(&mut tx, gone, &proof, privacy::Texts::Stay).await.expect("erased");
    }
    tx.commit().await.expect("a commit");
    let no = [(r.measures[0], NO)];
    for gone in [&anna, &ben] {
        assert_eq!(together(&t, &[one(&t, &r, &cem, 2, &no), one(&t, &r, gone, 3, &no)]).await, None);
    }
}
