//! A storm of odd requests over all doors, pages and invented addresses. It goes through the program's router as a connection's requests do,
//! without the connection. Seeded: what it finds, it finds again.

use std::fmt::Write as _;

use app::addresses;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderValue, Request, header};
use domain::Role;
use domain::clock::MINUTE;
use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use server::middleware::network::Peer;
use server::serve::{self, Outside};
use tower::ServiceExt;

use crate::kit::Site;

/// In a test run; `make storm` sends a million.
const USUAL: u64 = 20_000;
/// Requests after which everybody signs in anew and the clock has moved on.
const ROUND: u64 = 250;
const AT_ONCE: usize = 8;

const FIELDS: [&str; 70] = [
    "request_id",
    "_page",
    "_form",
    "consultation",
    "field",
    "title",
    "text",
    "name",
    "number",
    "back",
    "kind",
    "id",
    "reason",
    "into",
    "other",
    "answer",
    "description",
    "email",
    "password",
    "token",
    "session",
    "language",
    "page",
    "stamp",
    "website",
    "task",
    "solution",
    "account",
    "verdict",
    "until",
    "domains",
    "author",
    "hiding",
    "version",
    "question",
    "direction",
    "measure",
    "choice[a]",
    "single[a]",
    "multiple[a][b]",
    "scale[a]",
    "text[a]",
    "options",
    "scale_low",
    "scale_high",
    "is_required",
    "help",
    "summary",
    "parts[ideas]",
    "action_fields[a]",
    "opens_on",
    "opens_at",
    "closes_on",
    "closes_at",
    "first_quarter",
    "last_quarter",
    "vision",
    "slug",
    "code",
    "horizon",
    "status",
    "office",
    "cost_from",
    "cost_to",
    "paper_number",
    "decided_on",
    "revision",
    "role",
    "receipt",
    "rung",
];
const QUERIES: [&str; 12] =
    ["seite", "sortierung", "feld", "beteiligung", "code", "zurueck", "frist", "stand", "lang", "__err", "__path", "q"];
const PATHS: [&str; 30] = [
    "/",
    "/strategie",
    "/strategie/datei",
    "/fahrplan",
    "/ideen",
    "/ideen/neu",
    "/ideen/*",
    "/beteiligungen",
    "/beteiligungen/*",
    "/beteiligungen/*/umfrage",
    "/beteiligungen/*/abstimmung",
    "/beteiligungen/*/ergebnis",
    "/beteiligungen/*/bericht",
    "/beteiligungen/*/bericht.csv",
    "/embed/beteiligungen/*",
    "/massnahmen/*",
    "/handlungsfelder/*",
    "/quittung",
    "/konto",
    "/konto/anmelden",
    "/konto/registrieren",
    "/konto/bestaetigen/*",
    "/meine-beitraege",
    "/moderation",
    "/moderation/ideen/*",
    "/moderation/personen/*",
    "/verwaltung/beteiligungen/*/fragen",
    "/verwaltung/massnahmen/*",
    "/assets/*",
    "/*/*",
];
const HOSTILE: [&str; 36] = [
    "",
    " ",
    "0",
    "1",
    "-1",
    "2",
    "9223372036854775807",
    "9223372036854775808",
    "1e309",
    "NaN",
    "true",
    "null",
    "idea",
    "comment",
    "yes",
    "approved",
    "2026-11-22",
    "31.02.2026",
    "25:61",
    "2026-Q9",
    "' OR 1=1 --",
    "\"; DROP TABLE idea; --",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "a\r\nSet-Cookie: x=y",
    "\u{202e}\u{200b}\u{feff}",
    "ä\u{308}\u{335}",
    "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "\u{fdfa}",
    "{{7*7}}",
    "%s%n%x",
    "anna@example.org",
    "00000000-0000-4000-8000-00000000abcd",
    "digitales-rathaus",
    "/ideen/1",
    "//evil.example",
];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).expect("64 bits") % bound
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// Written with percent signs where it must be: all of a storm is.
fn percent(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() {
            text.push(char::from(*byte));
        } else {
            let _ = write!(text, "%{byte:02x}");
        }
    }
    text
}

/// What the storm knows of the site: so that not all of it ends at "not found".
struct Known {
    words: Vec<String>,
    doors: Vec<&'static str>,
    cookies: Vec<Option<String>>,
}

impl Known {
    fn value(&self, dice: &mut Dice) -> Vec<u8> {
        match dice.below(20) {
            0..9 => dice.one(&HOSTILE).as_bytes().to_vec(),
            9..16 => self.words[dice.below(self.words.len())].clone().into_bytes(),
            16 => "x".repeat(dice.below(30_000)).into_bytes(),
            17 => "[{\"a\":".repeat(dice.below(500)).into_bytes(),
            _ => (0..dice.below(40)).map(|_| dice.below(256).to_le_bytes()[0]).collect(),
        }
    }

    /// What somebody could type, or find in a page.
    fn typed(&self, dice: &mut Dice) -> String {
        match dice.below(40) {
            0 => "x".repeat(dice.below(3_000)),
            1..20 => dice.one(&HOSTILE).to_owned(),
            _ => self.words[dice.below(self.words.len())].clone(),
        }
    }

    fn encoded(&self, dice: &mut Dice) -> String {
        if dice.happens(3) {
            return dice.one(&["%", "%zz", "%ff", "%00", "+%2", "%c0%af"]).to_owned();
        }
        percent(&self.value(dice))
    }

    fn body(&self, dice: &mut Dice) -> String {
        let (mut body, is_odd, is_survey) = (String::new(), dice.happens(10), dice.happens(30));
        let density = if dice.happens(50) { 100 } else { 60 };
        // Most forms have what every form has: else all would end at the first missing field.
        if dice.happens(80) {
            let _ = write!(body, "request_id=00000000-0000-4000-8000-{:012x}&", dice.below(1 << 40));
        }
        for field in FIELDS {
            // A password costs a fifth of a second, and an empty one tells as much.
            // A form has one of the two.
            let is_other = field == if is_survey { "text" } else { "text[a]" };
            if field == "request_id" || is_other || !dice.happens(density) {
                continue;
            }
            let value = match field {
                "password" => String::new(),
                "number" | "revision" | "until" if dice.happens(80) => dice.below(4).to_string(),
                "_page" if dice.happens(80) => dice.one(&["/", "/ideen/neu", "/moderation", "/konto/registrieren"]).to_owned(),
                _ if is_odd => self.encoded(dice),
                _ => percent(self.typed(dice).as_bytes()),
            };
            let _ = write!(body, "{field}={value}&");
        }
        for _ in 0..(if is_odd { dice.below(3) } else { 0 }) {
            let _ = write!(body, "{}{}={}&", dice.one(&FIELDS), "[x]".repeat(dice.below(7)), self.encoded(dice));
        }
        body.pop();
        body
    }

    fn path(&self, dice: &mut Dice) -> String {
        let mut path = String::new();
        for part in dice.one(&PATHS).split_inclusive('*') {
            path.push_str(part.trim_end_matches('*'));
            if part.ends_with('*') {
                let piece = if dice.happens(30) { self.encoded(dice) } else { percent(self.typed(dice).as_bytes()) };
                path.push_str(piece.get(..300).unwrap_or(&piece));
            }
        }
        for n in 0..dice.below(4) {
            path.push(if n == 0 { '?' } else { '&' });
            let _ = write!(path, "{}={}", dice.one(&QUERIES), self.encoded(dice).chars().take(900).collect::<String>());
        }
        path
    }

    fn request(&self, dice: &mut Dice) -> Request<Body> {
        let is_door = dice.happens(60);
        let path = if is_door { dice.one(&self.doors).to_owned() } else { self.path(dice) };
        let method = match dice.below(50) {
            0 => dice.one(&["PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "QUATSCH"]),
            1 => "GET",
            _ if is_door => "POST",
            2 => "POST",
            _ => "GET",
        };
        let body = if method == "POST" { self.body(dice) } else { String::new() };
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = method.parse().expect("a method");
        // What is no address at all a connection refuses before anything of ours.
        *request.uri_mut() = path.parse().unwrap_or_default();
        let headers = request.headers_mut();
        headers.insert(header::HOST, HeaderValue::from_static("lindach.example"));
        headers.insert("sec-fetch-site", HeaderValue::from_static(if dice.happens(97) { "same-origin" } else { "cross-site" }));
        headers.insert(header::ACCEPT, HeaderValue::from_static(if dice.happens(50) { "text/html" } else { "application/json" }));
        let kind = if dice.happens(97) {
            "application/x-www-form-urlencoded"
        } else {
            dice.one(&["text/plain", "multipart/form-data", ""])
        };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if dice.happens(10)
            && let Ok(odd) = HeaderValue::from_bytes(&self.value(dice))
        {
            let names =
                ["accept-language", "user-agent", "referer", "cookie", "x-forwarded-for", "if-none-match", "accept-encoding"];
            headers.insert(dice.one(&names), odd);
        }
        if let Some(cookie) = &self.cookies[dice.below(self.cookies.len())]
            && let Ok(cookie) = HeaderValue::from_str(cookie)
        {
            headers.insert(header::COOKIE, cookie);
        }
        // Each comes from somewhere else: how often one may ask is tried elsewhere.
        let from = u32::try_from(dice.below(1 << 31)).expect("32 bits");
        request.extensions_mut().insert(Peer(std::net::Ipv4Addr::from_bits(from).into()));
        request
    }
}

async fn known(site: &Site, it: &Running) -> Known {
    let mut words = vec![it.slug.clone(), it.id.to_string(), it.field.to_string(), it.admin.account().expect("one").to_string()];
    words.extend(it.measures.iter().map(ToString::to_string));
    words.extend(it.survey.questions.iter().map(|question| question.id.to_string()));
    let mut cookies = vec![None];
    for role in [Role::Resident, Role::Moderator, Role::Council, Role::Administrator] {
        let person = site.world.staff(role).await;
        cookies.push(Some(format!("sitzung={}", site.world.session(&site.world.now(&person)).await)));
    }
    Known { words, doors: addresses::doors(), cookies }
}

#[expect(clippy::disallowed_methods, reason = "the length of a storm is no setting of the program")]
fn length() -> u64 {
    std::env::var("STORM").ok().and_then(|number| number.parse().ok()).unwrap_or(USUAL)
}

/// What this process holds in memory.
fn resident_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmRSS")).expect("a line");
    line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).expect("a number") / 1024
}

async fn send(router: &Router, request: Request<Body>) -> u16 {
    let told = format!("{} {} {:?}", request.method(), request.uri(), request.headers().get(header::ACCEPT));
    let (parts, body) = request.into_parts();
    let sent = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    let answer = router.clone().oneshot(Request::from_parts(parts, Body::from(sent.clone()))).await.expect("an answer");
    let status = answer.status().as_u16();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
    let text = String::from_utf8_lossy(&body[..body.len().min(2_000)]).into_owned();
    assert!(status < 500, "{status} {told}\n{}\n{text}", String::from_utf8_lossy(&sent));
    status
}

#[tokio::test(flavor = "multi_thread")]
async fn in31_a_storm_of_odd_requests_makes_no_internal_error() {
    let site = Site::new().await;
    let it = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let router = serve::router(&site.app, Outside::default());
    let mut kinds = std::collections::BTreeMap::<u16, u64>::new();
    let (length, mut before) = (length(), 0);
    for round in 0..length.div_ceil(ROUND) {
        let known = known(&site, &it).await;
        let mut dice = Dice(0x5eed + 1 + round);
        let mut sending = tokio::task::JoinSet::new();
        for _ in 0..ROUND {
            let (router, request) = (router.clone(), known.request(&mut dice));
            sending.spawn(async move { send(&router, request).await });
            if sending.len() == AT_ONCE {
                let status = sending.join_next().await.expect("one").expect("no panic and no internal error");
                *kinds.entry(status).or_default() += 1;
            }
        }
        while let Some(status) = sending.join_next().await {
            *kinds.entry(status.expect("no panic and no internal error")).or_default() += 1;
        }
        site.world.clock.advance(MINUTE);
        if round == length.div_ceil(ROUND) / 4 {
            before = resident_mb();
        }
    }
    println!("{kinds:?}, {before} MB, {} MB", resident_mb());
    for wanted in [200, 303, 400, 403, 404, 405, 415, 422] {
        assert!(kinds.get(&wanted).is_some_and(|count| *count > 5), "{wanted} is rare: {kinds:?}");
    }
    assert!(before == 0 || resident_mb() < before + 200, "{before} MB before, {} MB after", resident_mb());
}
