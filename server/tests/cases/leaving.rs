//! A municipality leaves the installation with all that is its own.

use std::collections::BTreeMap;

use app::state::App;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use domain::accounts::Passwords;
use domain::ids::MunicipalityId;
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
    let own = rows_of(&world.db, &to, id).await;
    assert!(own["idea"] > 5 && own.values().filter(|rows| **rows > 0).count() > 20, "{own:?}");
    let written = leaving::export(&world.db, id, &to).await.expect("written");
    assert_eq!(rows_of(&to, &to, id).await, own, "each row of each table came along");

    let page = page_of(&to, &matrix, "/ideen").await;
    assert!(page.contains(matrix.here.marker) && !page.contains(matrix.there.marker), "{page}");

    let gone = leaving::delete(&world.db, id, &to).await.expect("deleted");
    assert_eq!(gone, written, "what was taken along is what is gone");
    assert_eq!(rows_of(&world.db, &to, id).await.values().sum::<i64>(), 0);
    let municipality = municipalities::find(&mut world.read().await, id).await;
    assert_eq!(municipality, Ok(None));
    matrix.site.app.forget_municipalities();
    assert_eq!(matrix.get(Asker::There(None), "/ideen").await.body, of_others);
    assert_eq!(matrix.get(Asker::There(Some(Who::Administrator)), "/verwaltung").await.cell, "ok");
}

/// How many rows of a municipality each table has; `file` is a SQLite database that knows the tables.
async fn rows_of(db: &Db, file: &Db, id: MunicipalityId) -> BTreeMap<String, i64> {
    let tables =
        "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'municipality_id'";
    let tables: Vec<(String,)> = file.read().await.expect("a connection").query(tables).all().await.expect("tables");
    let (mut tx, mut rows) = (db.read().await.expect("a connection"), BTreeMap::new());
    for (table,) in tables {
        let count = format!("SELECT COUNT(*) FROM {table} WHERE municipality_id = $1").leak();
        let (count,): (i64,) = tx.query(count).bind(id).one().await.expect("a count");
        rows.insert(table, count);
    }
    rows
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
