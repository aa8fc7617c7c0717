//! Authorisation and tenancy: what a request says of itself changes nothing.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::kit::Site;
use crate::matrix::{Asker, Matrix, NO_ID};
use crate::towns::Who;

const RESIDENT: Asker = Asker::Here(Some(Who::Resident));

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The status line that a request gets which no client library would send.
async fn raw(matrix: &Matrix, head: &str, cookie: &str) -> String {
    let address = matrix.site.base.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let request = format!("{head}\r\nhost: {}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n", matrix.here.host);
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("an answer");
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn az02_a_door_takes_forms_by_post_and_nothing_else() {
    let matrix = Matrix::new().await;
    let cookie = &matrix.here.cookies[&Who::Administrator];
    for method in ["GET", "PUT", "PATCH", "DELETE"] {
        let head = format!("{method} /api/v1/ideas/support?number=1001 HTTP/1.1\r\nsec-fetch-site: same-origin");
        assert!(raw(&matrix, &head, cookie).await.contains(" 405"), "{method}");
    }
    for kind in ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/cbor"] {
        let head = "POST /api/v1/ideas/support HTTP/1.1\r\nsec-fetch-site: same-origin\r\ncontent-length: 0\r\ncontent-type: ";
        assert!(raw(&matrix, &format!("{head}{kind}"), cookie).await.contains(" 415"), "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn az04_a_session_of_one_municipality_is_none_in_another() {
    let mut matrix = Matrix::new().await;
    matrix.there.cookies = matrix.here.cookies.clone();
    for who in Who::ALL {
        let there = Asker::There(Some(who));
        assert_eq!(matrix.get(there, "/konto").await.cell, "login_required", "{who:?}");
        let answer = matrix.post(there, "/api/v1/ideas/support", "application/json", &fields(&[("number", "2001")])).await;
        assert_eq!((answer.status, answer.cell.as_str()), (401, "login_required"), "{who:?}");
    }
    assert_eq!(matrix.get(Asker::Here(Some(Who::Administrator)), "/verwaltung").await.cell, "ok");
}

#[tokio::test(flavor = "multi_thread")]
async fn az05_naming_a_municipality_changes_nothing() {
    let matrix = Matrix::new().await;
    let (id, there) = (matrix.here.id.to_string(), Asker::There(Some(Who::Moderator)));
    let form =
        fields(&[("number", &matrix.here.things["idea"]), ("municipality_id", &id), ("tenant", &id), ("municipality", "a")]);
    for door in ["/api/v1/ideas/support", "/api/v1/ideas/support?municipality_id=a&tenant=a"] {
        assert_eq!(matrix.post(there, door, "application/json", &form).await.cell, "not_found", "{door}");
    }
    let path = format!("/ideen/{}", matrix.here.things["idea"]);
    for query in [format!("?municipality_id={id}"), "?tenant=a&host=a.example".to_owned()] {
        assert_eq!(matrix.get(there, &format!("{path}{query}")).await.cell, "not_found", "{query}");
    }
    for header in ["x-forwarded-host: b.example", "forwarded: host=b.example", "x-tenant: b", "x-original-host: b.example"] {
        let head = format!("GET /ideen/{} HTTP/1.1\r\n{header}", matrix.there.things["idea"]);
        assert!(raw(&matrix, &head, &matrix.here.cookies[&Who::Moderator]).await.contains(" 404"), "{header}");
    }
    let absolute = format!("GET http://b.example/ideen/{} HTTP/1.1", matrix.there.things["idea"]);
    assert!(!raw(&matrix, &absolute, &matrix.here.cookies[&Who::Moderator]).await.contains(" 200"));
}

#[tokio::test(flavor = "multi_thread")]
async fn az06_fields_that_a_form_does_not_have_are_not_taken() {
    let matrix = Matrix::new().await;
    let (world, things) = (&matrix.site.world, &matrix.here.things);
    let dora = matrix.here.people[&Who::Dora].account().expect("an account").to_string();
    let more = [
        ("role", "administrator"),
        ("is_admin", "true"),
        ("author_id", &dora),
        ("state", "published"),
        ("status", "published"),
        ("support_count", "99"),
        ("created_at", "1"),
        ("pinned", "1"),
        ("number", "5"),
    ];
    let idea = [
        ("request_id", NO_ID),
        ("consultation", &things["consultation open"]),
        ("field", &things["field"]),
        ("title", "Mit mehr"),
        ("text", "Text"),
    ];
    let sent = matrix.post(RESIDENT, "/api/v1/ideas/submit", "application/json", &fields(&[&idea[..], &more].concat())).await;
    assert_eq!(sent.cell, "ok");
    let sql = "SELECT COUNT(*) FROM idea i JOIN account a ON a.municipality_id = i.municipality_id AND a.id = i.author_id \
               WHERE i.title = 'Mit mehr' AND i.state = 'pending' AND i.support_count = 0 AND i.number > 1000 AND i.created_at > 1 \
               AND a.name LIKE 'Resident%' AND a.role = 'resident'";
    assert_eq!(world.count(sql).await, 1);
    let site = Site::new().await;
    let account = [("name", "Neu"), ("email", "neu@example.org"), ("password", "vier alte Birnen im Korb")];
    site.visitor().call("/api/v1/accounts/register", &[&account[..], &more].concat()).await.expect(200);
    let roles = "SELECT COUNT(*) FROM account WHERE name = 'Neu' AND role = 'resident' AND confirmed_at IS NULL";
    assert_eq!(site.world.count(roles).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn az13_counting_ids_up_and_down_finds_nothing() {
    let matrix = Matrix::new().await;
    let resident = Asker::There(Some(Who::Resident));
    for number in (-2..40).chain(995..1030).chain([i64::MAX, i64::MIN]) {
        assert_eq!(matrix.get(resident, &format!("/ideen/{number}")).await.cell, "not_found", "{number}");
    }
    for path in
        ["/export", "/backup", "/data/dorflinde.db", "/verwaltung/export.csv", "/.env", "/dorflinde.toml", "/api/v1", "/api/v1/"]
    {
        assert_eq!(matrix.get(resident, path).await.status, 404, "{path}");
    }
    // What gives access is random: sessions, receipts, requests of a form. Two after each other share nothing.
    let [first, second] = [matrix.site.world.random.secret_id(), matrix.site.world.random.secret_id()];
    assert_eq!((first.get_version_num(), second.get_version_num()), (4, 4));
    assert_ne!(first.as_bytes()[..6], second.as_bytes()[..6]);
}

#[tokio::test(flavor = "multi_thread")]
async fn az14_a_path_written_otherwise_opens_nothing() {
    let matrix = Matrix::new().await;
    let [resident, admin] = [Who::Resident, Who::Administrator].map(|who| &matrix.here.cookies[&who]);
    let others = [
        "//verwaltung",
        "/./verwaltung",
        "/%2e/verwaltung",
        "/ideen/../verwaltung",
        "/ideen/%2e%2e/verwaltung",
        "/verwaltung/",
        "/VERWALTUNG",
        "/verwaltung;x=y",
        "/verwaltung%00",
        "/verwaltung%2f",
        "/%76erwaltung",
    ];
    for path in others {
        for cookie in [resident, admin] {
            let line = raw(&matrix, &format!("GET {path} HTTP/1.1"), cookie).await;
            // Not even whoever may open the page finds it there: a proxy that guards it knows one path of it.
            assert!([" 404", " 400"].iter().any(|status| line.contains(status)), "{path}: {line}");
        }
    }
    for path in ["/verwaltung?_method=GET", "/verwaltung#"] {
        let line = raw(&matrix, &format!("GET {path} HTTP/1.1"), resident).await;
        assert!([" 403", " 404", " 400"].iter().any(|status| line.contains(status)), "{path}: {line}");
    }
    for header in ["x-original-url: /verwaltung", "x-rewrite-url: /verwaltung"] {
        let line = raw(&matrix, &format!("GET /gibt-es-nicht HTTP/1.1\r\n{header}"), admin).await;
        assert!(line.contains(" 404"), "{header}: {line}");
    }
    for header in ["x-original-url: /verwaltung", "x-rewrite-url: /verwaltung", "x-http-method-override: POST"] {
        let line = raw(&matrix, &format!("GET /api/v1/moderation/hide HTTP/1.1\r\n{header}"), resident).await;
        assert!(line.contains(" 405"), "{header}: {line}");
    }
}
