//! Browser boundary.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;
use server::serve::Outside;

use crate::anna::told;
use crate::kit::Site;

const SIGN_OUT: &str = "/api/v1/accounts/sign-out";

#[tokio::test(flavor = "multi_thread")]
async fn wb01_a_foreign_page_reaches_no_door() {
    let site = Site::new().await;
    let anna = site.staff(Role::Administrator).await;
    let doors = app::addresses::doors();
    assert!(doors.len() > 30, "{doors:?}");
    let foreign = [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "https://evil.example"), ("accept", "text/html")],
    ];
    for door in doors.into_iter().chain(["/verwaltung/strategie/datei"]) {
        for headers in foreign {
            let answer = anna.post_with(door, headers).await.expect(403).shows("cross_site");
            assert_eq!(answer.location(), "");
        }
    }
    anna.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn wb03_a_session_without_a_word_about_where_it_comes_from_changes_nothing() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    for door in app::addresses::doors() {
        anna.post_with(door, &[]).await.expect(403).shows("cross_site");
    }
    anna.get("/konto").await.expect(200);
    // A program without a session is no browser that somebody could have tricked.
    site.visitor().post_with(SIGN_OUT, &[]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn wb04_frames_without_origin_and_forms_that_pose_as_others_are_refused() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    anna.post_with(SIGN_OUT, &[("origin", "null")]).await.expect(403);
    for kind in
        ["text/plain", "application/json", "multipart/form-data; boundary=x", "text/plain; application/x-www-form-urlencoded"]
    {
        let head = format!(
            "POST {SIGN_OUT} HTTP/1.1\r\nhost: a\r\nconnection: close\r\nsec-fetch-site: same-origin\r\ncontent-type: {kind}\r\n\
             content-length: 2\r\n\r\n{{}}"
        );
        let answer = site.say(head.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 415") && answer.contains("unsupported_type"), "{kind}: {answer}");
    }
    anna.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn wb07_nobody_gets_a_socket_or_a_stream_of_events() {
    let site = Site::new().await;
    let upgrade =
        [("Upgrade", "websocket"), ("Connection", "Upgrade"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "eA==")];
    for path in ["/", "/api/v1/ideas/support", "/ws", "/events"] {
        let answer = site.visitor().get_with(path, &[&upgrade[..], &[("Origin", "https://evil.example")]].concat()).await;
        assert!([200, 404, 405].contains(&answer.status), "{path}: {}", answer.status);
        let head = format!("GET {path} HTTP/1.1\r\nhost: a\r\naccept: text/event-stream\r\nconnection: close\r\n\r\n");
        let stream = site.say(head.as_bytes()).await.to_lowercase();
        assert!(stream.starts_with("http/1.1 ") && !stream.contains("content-type: text/event-stream"), "{path}: {stream}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wb08_only_cards_may_be_framed_and_they_know_nobody() {
    let frame_ancestors = vec!["https://www.lindach.example".to_owned()];
    let site = Site::with(Outside { frame_ancestors, ..Outside::default() }).await;
    let it = running(&site.world, &[Part::Ideas]).await;
    let policy = |answer: &crate::kit::Answer| answer.headers["content-security-policy"].to_str().expect("ASCII").to_owned();
    for path in ["/", "/gibt-es-nicht", "/konto/anmelden", &format!("/beteiligungen/{}", it.slug)] {
        assert!(policy(&site.visitor().get(path).await).ends_with("frame-ancestors 'none'"), "{path}");
    }
    let anna = site.resident("Anna").await.with_cookie("hinweis=signed-out").with_cookie("sprache=en");
    let path = format!("/embed/beteiligungen/{}", it.slug);
    let card = anna.get(&path).await.expect(200);
    assert_eq!(told(&card), told(&site.visitor().get(&path).await), "hers is everybody's");
    let card = card
        .shows("Wie geht es weiter?")
        .shows("target=\"_blank\" rel=\"noopener\"")
        .hides("<form")
        .hides("<script")
        .hides("Anna");
    assert!(policy(&card).ends_with("frame-ancestors https://www.lindach.example"), "{}", policy(&card));
    assert!(policy(&card).contains("form-action 'none'") && !policy(&card).contains("script-src"));
    assert!(!card.headers.contains_key("set-cookie"));
    assert_eq!(card.headers["cross-origin-resource-policy"], "cross-origin");
    anna.get("/embed/beteiligungen/gibt-es-nicht").await.expect(404);
    let bare = Site::new().await;
    let card = bare.visitor().get("/embed/beteiligungen/x").await.expect(404);
    assert!(policy(&card).ends_with("frame-ancestors 'none'"));
}

#[tokio::test(flavor = "multi_thread")]
async fn wb09_every_answer_forbids_foreign_and_inline_code() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    let answers = [
        site.visitor().get("/").await.expect(200),
        site.visitor().get("/gibt-es-nicht").await.expect(404),
        site.visitor().get("/assets/nichts.js").await.expect(404),
        site.visitor().get("/ideen/%ff").await.expect(400),
        anna.get("/verwaltung").await.expect(403),
        anna.post("/api/v1/visits/language", "/", &[("language", "tlh")]).await.expect(422),
        anna.post_with(SIGN_OUT, &[("origin", "null"), ("accept", "text/html")]).await.expect(403),
        site.visitor().get("/healthz").await.expect(200),
    ];
    for answer in answers {
        let policy = answer.headers["content-security-policy"].to_str().expect("ASCII");
        for part in ["default-src 'none'", "base-uri 'none'", "form-action 'self'", "script-src 'self' 'wasm-unsafe-eval'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains('*') && !policy.contains("http"), "{policy}");
        assert!(!answer.text.contains("<script>") && !answer.text.contains(" onerror=") && !answer.text.contains(" style=\""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wb10_the_protecting_headers_stand_on_every_answer_and_no_version() {
    let site = Site::new().await;
    for path in ["/", "/gibt-es-nicht", "/assets/favicon.svg", "/healthz", "/api/v1/ideas/support", "/robots.txt"] {
        let answer = site.visitor().get(path).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
        ] {
            assert_eq!(answer.headers[name], value, "{path}");
        }
        let told = format!("{:?}", answer.headers).to_lowercase();
        assert!(!answer.headers.contains_key("server") && !answer.headers.contains_key("x-powered-by"), "{told}");
        assert!(!told.contains("hyper") && !told.contains("axum") && !told.contains(env!("CARGO_PKG_VERSION")), "{told}");
        assert!(!answer.headers.contains_key("strict-transport-security"), "only where the address that people type is https");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wb12_no_answer_lets_a_foreign_page_read_it() {
    let site = Site::new().await;
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        let answer = site.visitor().get_with("/", &[("Origin", origin), ("Access-Control-Request-Method", "POST")]).await;
        assert!(
            !answer.headers.keys().any(|name| name.as_str().starts_with("access-control-")),
            "{origin}: {:?}",
            answer.headers
        );
        for path in ["/", SIGN_OUT] {
            let head = format!(
                "OPTIONS {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\norigin: {origin}\r\n\
                 access-control-request-method: POST\r\naccess-control-request-headers: content-type\r\n\r\n"
            );
            let answer = site.say(head.as_bytes()).await.to_lowercase();
            assert!(answer.starts_with("http/1.1 405") && !answer.contains("access-control-"), "{origin}, {path}: {answer}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wb13_missing_foreign_and_forbidden_pages_say_so_in_their_status() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    for path in ["/ideen/99", "/beteiligungen/x", "/massnahmen/x", "/handlungsfelder/x", "/beteiligungen/x/ergebnis", "/x"] {
        anna.get(path).await.expect(404).shows("data-code=\"not_found\"");
    }
    for path in ["/verwaltung", "/moderation", "/gemeinderat", "/verwaltung/schutz"] {
        anna.get(path).await.expect(403).shows("data-code=\"forbidden\"");
        let sent = site.visitor().get(path).await.expect(303);
        assert!(sent.location().starts_with("/konto/anmelden?zurueck=%2F"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wb14_nothing_is_read_as_a_second_request() {
    let site = Site::new().await;
    let kind = "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";
    let hidden = "GET /geheim HTTP/1.1\r\nhost: a\r\n\r\n";
    let refused = [
        format!("POST / HTTP/1.1\r\nhost: a\r\n{kind}content-length: 4\r\ncontent-length: 40\r\n\r\na=bc{hidden}"),
        format!("POST / HTTP/1.1\r\nhost: a\r\n{kind}content-length: 4, 40\r\n\r\na=bc{hidden}"),
        format!("POST / HTTP/1.1\r\nhost: a\r\n{kind}content-length: +4\r\n\r\na=bc{hidden}"),
        format!("POST / HTTP/1.1\r\nhost: a\r\n{kind}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n{hidden}"),
        "GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nconnection: close\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nhost : a\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "x".repeat(70_000)),
        format!("GET / HTTP/1.1\r\nhost: a\r\n{}\r\n", (0..1_000).map(|n| format!("x{n}: y\r\n")).collect::<String>()),
        format!("GET /{} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n", "x".repeat(70_000)),
        "GET / HTTP/9.9\r\nhost: a\r\n\r\n".to_owned(),
        "Guten Tag\r\n\r\n".to_owned(),
    ];
    for request in refused {
        let answer = site.say(request.as_bytes()).await;
        let start: String = request.chars().take(120).collect();
        let status = answer.get(9..12).unwrap_or_default();
        assert!(answer.is_empty() || ["400", "414", "431", "501"].contains(&status), "{start}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), usize::from(!answer.is_empty()), "one answer: {start}: {answer}");
    }
    // Length and chunks together: hyper goes by the chunks, and closes, so that nothing behind them is read.
    let both =
        format!("POST / HTTP/1.1\r\nhost: a\r\n{kind}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n{hidden}");
    let answer = site.say(both.as_bytes()).await;
    assert!(answer.matches("HTTP/1.1 ").count() <= 1, "{answer}");
    let pipelined = "GET /healthz HTTP/1.1\r\nhost: a\r\n\r\nGET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    assert_eq!(site.say(pipelined.as_bytes()).await.matches("HTTP/1.1 200 OK").count(), 2);
    let old = site.say(b"GET /healthz HTTP/1.0\r\n\r\n").await;
    assert!(old.starts_with("HTTP/1.0 200") || old.starts_with("HTTP/1.1 200"), "{old}");
    let absolute = site.say(b"GET http://evil.example/konto HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    assert!(absolute.contains("location: /konto/anmelden") && !absolute.contains("evil.example"), "{absolute}");
}

#[tokio::test(flavor = "multi_thread")]
async fn wb15_trace_connect_and_invented_methods_are_refused() {
    let site = Site::new().await;
    for method in ["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "QUATSCH", "get"] {
        for path in ["/", "/ideen", "/api/v1/ideas/support", "/assets/favicon.svg", "/gibt-es-nicht"] {
            let head = format!("{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
            let answer = site.say(head.as_bytes()).await;
            assert!(answer.starts_with("HTTP/1.1 405") && answer.contains("allow: GET, HEAD, POST"), "{method} {path}: {answer}");
            assert!(answer.contains("\"code\":\"method_not_allowed\""), "{method} {path}: {answer}");
        }
    }
    let connect = site.say(b"CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\nconnection: close\r\n\r\n").await;
    assert!(connect.starts_with("HTTP/1.1 405"), "{connect}");
    let wrong = site.visitor().get("/api/v1/ideas/support").await.expect(405);
    assert_eq!(wrong.headers["allow"], "POST");
}
