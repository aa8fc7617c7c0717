//! A municipality that the operator has taken off the net.

use domain::{jobs, mail, municipalities};

use crate::matrix::{Asker, Matrix, filled, pages, things_of_page};
use crate::towns::Who;

const HERE: [Option<Who>; 3] = [None, Some(Who::Resident), Some(Who::Administrator)];

#[tokio::test(flavor = "multi_thread")]
async fn az18_a_suspended_municipality_is_gone_and_the_others_are_not() {
    let matrix = Matrix::new().await;
    let (world, there) = (&matrix.site.world, Asker::There(Some(Who::Administrator)));
    let mut tx = world.write().await;
    municipalities::suspend(&mut tx, matrix.here.id, world.clock.now()).await.expect("suspended");
    tx.commit().await.expect("a commit");
    matrix.site.app.forget_municipalities();
    for page in pages(&matrix.site) {
        for (_, thing) in things_of_page(page) {
            for who in HERE {
                let Some(id) = matrix.id(Asker::Here(who), thing) else { continue };
                let told = matrix.get(Asker::Here(who), &filled(page, &id)).await;
                assert_eq!((told.status, told.cell.as_str()), (410, "municipality_suspended"), "{page} {who:?}");
                assert!(!String::from_utf8_lossy(&told.body).contains(matrix.here.marker), "{page}");
            }
        }
    }
    for door in app::addresses::doors() {
        let told = matrix.post(Asker::Here(Some(Who::Administrator)), door, "application/json", &[]).await;
        assert_eq!((told.status, told.cell.as_str()), (410, "municipality_suspended"), "{door}");
    }
    assert_eq!(matrix.get(there, "/verwaltung").await.cell, "ok", "the others go on");
}

#[tokio::test(flavor = "multi_thread")]
async fn az18_jobs_and_mails_of_a_suspended_municipality_rest_and_nobody_stays_signed_in() {
    let matrix = Matrix::new().await;
    let (world, now) = (&matrix.site.world, matrix.site.world.clock.now());
    let mut tx = world.write().await;
    tx.query("DELETE FROM job").execute().await.expect("no other jobs");
    let dora = &matrix.here.people[&Who::Dora];
    let to = dora.account().expect("an account");
    mail::enqueue(&mut tx, &world.now(dora), to, "account_confirm", &serde_json::json!({ "token": "ab12" }))
        .await
        .expect("a mail");
    municipalities::suspend(&mut tx, matrix.here.id, now).await.expect("suspended");
    assert_eq!(municipalities::suspend(&mut tx, matrix.here.id, now).await, Err(domain::Error::Conflict("suspended")));
    assert_eq!(jobs::is_due(&mut tx, mail::JOB, now).await, Ok(false));
    assert_eq!(jobs::claim(&mut tx, mail::JOB, now).await, Ok(None));
    municipalities::resume(&mut tx, matrix.here.id).await.expect("back");
    assert_eq!(jobs::is_due(&mut tx, mail::JOB, now).await, Ok(true), "nothing is lost");
    tx.commit().await.expect("a commit");
    assert_eq!(matrix.get(Asker::Here(None), "/ideen").await.cell, "ok");
    assert_eq!(matrix.get(Asker::Here(Some(Who::Administrator)), "/verwaltung").await.cell, "login_required");
    assert_eq!(matrix.get(Asker::There(Some(Who::Administrator)), "/verwaltung").await.cell, "ok");
}
