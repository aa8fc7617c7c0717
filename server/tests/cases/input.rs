//! Input of every kind.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;

use crate::kit::{Browser, Site};

const REGISTER: &str = "/api/v1/accounts/register";
const SIGN_IN: &str = "/api/v1/accounts/sign-in";
const SUPPORT: &str = "/api/v1/ideas/support";
const LANGUAGE: &str = "/api/v1/visits/language";
const PASSWORD: &str = "vier alte Birnen im Korb";

/// A request to a door as raw bytes, as a form of this site.
fn form(door: &str, headers: &str, body: &str) -> Vec<u8> {
    let head = format!("POST {door} HTTP/1.1\r\nhost: a\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n{headers}\r\n");
    [head.as_bytes(), body.as_bytes()].concat()
}

/// Somebody, and idea 1 of theirs on the board.
async fn published(site: &Site) -> Browser {
    let board = running(&site.world, &[Part::Ideas]).await;
    let anna = site.resident("Anna").await;
    let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Text")];
    anna.call("/api/v1/ideas/submit", &fields).await.expect(200);
    let moderator = site.staff(Role::Moderator).await;
    moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await.expect(200);
    anna
}

#[tokio::test(flavor = "multi_thread")]
async fn in05_what_stands_in_an_address_comes_back_as_text_or_not_at_all() {
    let site = Site::new().await;
    let evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for path in [
        format!("/ideen?seite={evil}&sortierung={evil}&feld={evil}&beteiligung={evil}"),
        format!("/quittung?code={evil}"),
        format!("/konto/anmelden?zurueck={evil}"),
        format!("/konto/anmelden?zurueck=/{evil}"),
        format!("/?__err={evil}&__path={evil}&lang={evil}"),
        format!("/gibt-es-nicht/{evil}"),
        format!("/fahrplan?frist={evil}&stand={evil}"),
        format!("/assets/{evil}"),
    ] {
        let page = site.visitor().get(&path).await.hides("<script>alert");
        assert!(page.status == 200 || page.status == 404, "{path}: {}", page.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in11_what_is_typed_or_sent_is_in_no_header_of_the_answer() {
    let site = Site::new().await;
    let split = site.visitor().get("/konto/anmelden?zurueck=/a%0D%0ASet-Cookie:%20x=y").await.expect(200);
    assert!(!split.headers.contains_key("set-cookie"));
    let fields = [("language", "en"), ("page", "/a\r\nSet-Cookie: x=y")];
    let answer = site.visitor().post(LANGUAGE, "/", &fields).await;
    assert!(answer.headers.get_all("set-cookie").iter().all(|cookie| !cookie.as_bytes().starts_with(b"x=")), "{answer:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in14_marks_without_end_are_counted_like_letters_and_do_not_pile_up() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let anna = site.resident("Anna").await;
    let submit = async |title: &str| {
        let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", title), ("text", "Text")];
        anna.call("/api/v1/ideas/submit", &fields).await.status
    };
    assert_eq!(submit(&"a\u{308}".repeat(150)).await, 200, "150 characters after composition");
    assert_eq!(submit(&"a\u{308}".repeat(151)).await, 422);
    assert_eq!(submit(&"\u{fdfa}".repeat(150)).await, 200, "one character, however much it would become");
    assert_eq!(submit(&format!("Bus{}", "\u{335}".repeat(10_000))).await, 200);
    let long = site.world.count("SELECT CAST(MAX(LENGTH(title)) AS BIGINT) FROM idea").await;
    assert_eq!(long, 150);
}

#[tokio::test(flavor = "multi_thread")]
async fn in15_names_that_pass_for_somebody_in_charge_are_refused() {
    let site = Site::new().await;
    site.world.person(site.world.municipality, "Gerda Moser", Role::Moderator).await;
    let register = async |name: &str| {
        let fields = [("name", name), ("email", "anna@example.org"), ("password", PASSWORD)];
        site.visitor().call(REGISTER, &fields).await
    };
    for name in ["Аdmіn", "Moderation", "Die Burgermeisterin", "Lindach", "Gerda M\u{43e}ser", "G\u{200b}erda Moser"] {
        register(name).await.expect(422).shows("\"code\":\"name_reserved\"");
    }
    register("Anna \u{202e}rebuH\u{202c}").await.expect(200);
    let turned = "SELECT COUNT(*) FROM account WHERE name LIKE '%\u{202e}%'";
    assert_eq!(site.world.count(turned).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn in16_a_name_of_nothing_to_see_is_none() {
    let site = Site::new().await;
    for name in ["\u{3164}", "\u{200b}\u{200d}", "   ", "\u{2800}", "\u{ad}", "\u{202e}", "…"] {
        let fields = [("name", name), ("email", "anna@example.org"), ("password", PASSWORD)];
        site.visitor().call(REGISTER, &fields).await.expect(422).shows("\"name\":\"name\",\"code\":\"required\"");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in17_huge_bodies_are_refused_before_they_are_read_and_compressed_ones_always() {
    let site = Site::new().await;
    let kind = "content-type: application/x-www-form-urlencoded\r\n";
    let promised = site.say(&form(LANGUAGE, &format!("{kind}content-length: 104857600\r\n"), "language=")).await;
    assert!(promised.starts_with("HTTP/1.1 413"), "{promised}");
    assert!(promised.contains("\"code\":\"too_large\""), "{promised}");
    let asked = format!("{kind}content-length: 104857600\r\nexpect: 100-continue\r\n");
    let answer = site.say(&form(LANGUAGE, &asked, "")).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "not even asked to go on: {answer}");
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
    // Nobody says how long it is, it ends, and all of it could be read.
    let chunks = format!("c\r\nlanguage=de&\r\n{}0\r\n\r\n", chunk.repeat(8));
    let chunked = site.say(&form(LANGUAGE, &format!("{kind}transfer-encoding: chunked\r\n"), &chunks)).await;
    assert!(chunked.starts_with("HTTP/1.1 413") && chunked.contains("\"code\":\"too_large\""), "{chunked}");
    for encoding in ["gzip", "br", "deflate", "zstd", "identity, gzip"] {
        let answer =
            site.say(&form(LANGUAGE, &format!("{kind}content-encoding: {encoding}\r\ncontent-length: 4\r\n"), "a=bc")).await;
        assert!(answer.starts_with("HTTP/1.1 415"), "{encoding}: {answer}");
    }
    let odd = site.say(&form(LANGUAGE, &format!("{kind}expect: miracles\r\ncontent-length: 4\r\n"), "a=bc")).await;
    assert!(odd.starts_with("HTTP/1.1 417"), "{odd}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in18_deep_and_endless_forms_are_refused_at_once() {
    let site = Site::new().await;
    let pairs: String = (0..20_000).map(|n| format!("a{n}=&")).collect();
    let bodies = [
        "[".repeat(100_000),
        format!("choice{}=1", "[a]".repeat(1_000)),
        pairs,
        "language=en".to_owned(),
        "page=/&page=/ideen".to_owned(),
        "x=1&x=2".to_owned(),
        "x=%zz".to_owned(),
        "x=%ff".to_owned(),
        "x=%00".to_owned(),
    ];
    // All that the door asks for is there: it could be called.
    let send = async |body: &str| {
        let body = format!("language=de&{body}");
        let headers = format!("content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n", body.len());
        site.say(&form(LANGUAGE, &headers, &body)).await
    };
    let right = send("x=1&choice[a][b]=2").await;
    assert!(right.starts_with("HTTP/1.1 200"), "{right}");
    for body in bodies {
        let begun = std::time::Instant::now();
        let answer = send(&body).await;
        let start: String = body.chars().take(30).collect();
        assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("bad_request"), "{start}: {answer}");
        assert!(begun.elapsed().as_millis() < 2_000, "{start}");
    }
    let number = "9".repeat(100_000);
    let anna = site.resident("Anna").await;
    anna.call(SUPPORT, &[("number", &number)]).await.expect(400).shows("bad_request");
}

#[tokio::test(flavor = "multi_thread")]
async fn in20_pages_of_lists_take_any_number() {
    let site = Site::new().await;
    published(&site).await;
    let (moderator, admin) = (site.staff(Role::Moderator).await, site.staff(Role::Administrator).await);
    let odd = ["-1", "0", "1000000000000", "9223372036854775808", "%2B5", "5.0", "0x5", "%EF%BC%95", "", "NaN", "1e9"];
    // Numbers that can be read, and not counted with.
    let ends = [i64::MIN, i64::MIN + 1, i64::MAX - 1, i64::MAX].map(|number| number.to_string());
    for number in odd.into_iter().chain(ends.iter().map(String::as_str)) {
        for list in ["/ideen", "/ideen/1"] {
            site.visitor().get(&format!("{list}?seite={number}")).await.expect(200);
        }
        moderator.get(&format!("/moderation?seite={number}")).await.expect(200);
        admin.get(&format!("/verwaltung/protokoll?seite={number}")).await.expect(200);
        let idea = site.visitor().get(&format!("/ideen/{number}")).await.status;
        assert!(idea == 404 || number.is_empty(), "{number}: {idea}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in27_whoever_is_sent_on_stays_on_this_site() {
    let site = Site::new().await;
    let anna = published(&site).await;
    site.with_password("berta@example.org", PASSWORD, Role::Resident).await;
    let evil = [
        "https://evil.example/ideen",
        "//evil.example",
        "/\\evil.example",
        "https:evil.example",
        "%2f%2fevil.example",
        "/\tevil",
        "javascript:alert(1)",
        "\\\\evil",
    ];
    for to in evil {
        let fields = [("language", "de"), ("page", to)];
        let answer = anna.post(LANGUAGE, "/", &fields).await;
        assert!(answer.status != 303 || answer.location() == "/", "{to}: {}", answer.location());
        // What is refused is shown on its page again: on no page that is none of ours.
        anna.post(LANGUAGE, to, &[("language", "tlh")]).await.expect(400).shows("data-code=\"bad_request\"");
        site.visitor().get(&format!("/konto/anmelden?zurueck={to}")).await.hides("value=\"//").hides("value=\"/\\");
        let back = anna.post(SUPPORT, "/", &[("number", "1"), ("back", to)]).await.expect(303);
        assert_eq!(back.location(), "/", "{to}");
        // A script goes where the answer says, so that must not be elsewhere either.
        let fields = [("email", "berta@example.org"), ("password", PASSWORD), ("back", to)];
        site.visitor().call(SIGN_IN, &fields).await.expect(200).shows("\"to\":\"/\"");
    }
    anna.post(LANGUAGE, "/ideen", &[("language", "tlh")]).await.expect(422);
    let back = anna.post(SUPPORT, "/", &[("number", "1"), ("back", "/ideen?seite=2")]).await.expect(303);
    assert_eq!(back.location(), "/ideen?seite=2");
}

#[tokio::test(flavor = "multi_thread")]
async fn in28_addresses_of_files_lead_only_to_files_meant_for_browsers() {
    let site = Site::new().await;
    // Out of a folder that is not there leads nothing.
    std::fs::create_dir_all(concat!(env!("SITE"), "/pkg")).expect("a folder for the site");
    for path in [
        "/assets/../../Cargo.toml",
        "/pkg/../../../Cargo.toml",
        "/pkg/%2e%2e/%2e%2e/%2e%2e/Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/%252e%252e/Cargo.toml",
        "/assets/..\\..\\Cargo.toml",
        "/pkg/../../Cargo.toml",
        "/pkg/%2e%2e/%2e%2e/Cargo.toml",
        "/.git/config",
        "/.env",
        "/data/dorflinde.db",
        "/dorflinde.db",
        "/pkg/dorflinde.css.map",
        "/assets//etc/passwd",
    ] {
        let head = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\naccept: text/html\r\n\r\n");
        let answer = site.say(head.as_bytes()).await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(answer.contains("data-code=\"not_found\""), "{path}: a missing file has its page too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in30_odd_languages_mean_the_default_one() {
    let site = Site::new().await;
    let long = "xx-YY;q=0.1,".repeat(900);
    for wanted in ["tlh", "", ";;;,,,", "d", "ä", "*", &long] {
        site.visitor().get_with("/", &[("Accept-Language", wanted)]).await.expect(200).shows("<html lang=\"de\"");
    }
    site.visitor().with_cookie("sprache=../../etc").get("/").await.expect(200).shows("<html lang=\"de\"");
    site.visitor().get("/fr/ideen").await.expect(404).shows("<html lang=\"de\"");
    site.visitor().get_with("/gibt-es-nicht", &[("Accept-Language", "en")]).await.expect(404).shows("<html lang=\"en\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn az14_tricks_with_methods_and_paths_change_nothing() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    for path in
        ["//verwaltung", "/./verwaltung", "/%2e/verwaltung", "/verwaltung/", "/VERWALTUNG", "/verwaltung;x=y", "/x/../verwaltung"]
    {
        let status = anna.get(path).await.status;
        assert!(status == 404 || status == 403, "{path}: {status}");
    }
    let headers = [("X-HTTP-Method-Override", "POST"), ("X-Original-URL", "/verwaltung"), ("X-Rewrite-URL", "/verwaltung")];
    anna.get_with("/api/v1/accounts/sign-out?_method=POST", &headers).await.expect(405);
    anna.get("/konto").await.expect(200);
    let get = anna.call("/api/v1/accounts/sign-out?_method=GET", &[("_method", "DELETE")]).await;
    get.expect(200);
    anna.get("/konto").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_error_has_a_code_a_language_and_a_number_whoever_asks() {
    let site = Site::new().await;
    for (path, status, code) in [
        ("/gibt-es-nicht", 404, "not_found"),
        ("/assets/nichts.css", 404, "not_found"),
        ("/api/v1/nichts/nichts", 405, "method_not_allowed"),
        ("/ideen/%ff", 400, "bad_request"),
    ] {
        let page = site.visitor().get_with(path, &[("Accept-Language", "en")]).await.expect(status);
        let page = page.shows(&format!("data-code=\"{code}\"")).shows("<html lang=\"en\"");
        assert_eq!(page.headers["x-request-id"].len(), 36);
        let data = reqwest::get(format!("{}{path}", site.base)).await.expect("an answer");
        assert_eq!(data.status().as_u16(), status);
        let wanted_page = path == "/gibt-es-nicht";
        let text = data.text().await.expect("a body");
        assert!(wanted_page || text.contains(&format!("\"code\":\"{code}\"")), "{path}: {text}");
    }
    let fields = [("email", "a@b.de"), ("password", "")];
    let refused = site.visitor().call(SIGN_IN, &fields).await.expect(422);
    assert!(refused.headers.contains_key("x-request-id"));
}
