//! A municipality leaves the installation with all that is its own.

use app::state::App;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use domain::accounts::Passwords;
use domain::municipalities::{self, leaving};
use domain::{Db, Error};
use server::serve::Outside;
use tower::ServiceExt;

use crate::matrix::{Asker, Matrix};
use crate::towns::Who;

#[tokio::test(flavor = "multi_thread")]
async fn pr13_a_municipality_leaves_with_everything_and_nothing_of_it_stays() {
    let matrix = Matrix::new().await;
    let (world, id) = (&matrix.site.world, matrix.here.id);
    let folder = tempfile::tempdir().expect("a folder");
    let to = Db::open(&format!("sqlite:{}", folder.path().join("dorflinde.db").display())).await.expect("a file");
    to.migrate().await.expect("migrated");
    let of_others = matrix.get(Asker::There(None), "/ideen").await.body;
    assert_eq!(leaving::export(&world.db, id, &to).await, Err(Error::Conflict("not_suspended")), "it could still change");
    let mut tx = world.write().await;
    municipalities::suspend(&mut tx, id, world.clock.now()).await.expect("suspended");
    tx.commit().await.expect("a commit");
    let written = leaving::export(&world.db, id, &to).await.expect("written");
    let ideas = written.iter().find(|(table, _)| table == "idea").map(|(_, rows)| *rows);
    assert!(ideas > Some(5), "{written:?}");

    let page = page_of(&to, &matrix, "/ideen").await;
    assert!(page.contains(matrix.here.marker) && !page.contains(matrix.there.marker), "{page}");

    let gone = leaving::delete(&world.db, id, &to).await.expect("deleted");
    assert_eq!(gone, written, "what was taken along is what is gone");
    let municipality = municipalities::find(&mut world.read().await, id).await;
    assert_eq!(municipality, Ok(None));
    matrix.site.app.forget_municipalities();
    assert_eq!(matrix.get(Asker::There(None), "/ideen").await.body, of_others);
    assert_eq!(matrix.get(Asker::There(Some(Who::Administrator)), "/verwaltung").await.cell, "ok");
}

/// A page as the new installation serves it.
async fn page_of(db: &Db, matrix: &Matrix, path: &str) -> String {
    let world = &matrix.site.world;
    let (clock, random) = (world.clock.clone(), world.random.clone());
    let app = App::new(db.clone(), clock, random, Passwords::for_test(), "http://a".to_owned(), server::assets::address_of);
    let request = Request::get(path).header("host", "a").header("accept", "text/html").body(Body::empty()).expect("a request");
    let answer = server::serve::router(&app, Outside::default()).oneshot(request).await.expect("an answer");
    let bytes = to_bytes(answer.into_body(), 1 << 20).await.expect("a page");
    String::from_utf8_lossy(&bytes).into_owned()
}
