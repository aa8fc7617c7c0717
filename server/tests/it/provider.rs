//! A small provider of electronic identities on a port of its own. It knows OpenID Connect as far as it must, checks what it is sent (the
//! client's secret, the code, PKCE), writes down who calls it, and lies in all the ways that its mood asks for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use domain::Clock;
use domain::testkit::START;
use ring::{digest, hmac};
use serde_json::{Value, json};

use crate::kit::Site;

#[path = "provider/key.rs"]
mod key;
pub use key::Key;
use key::joined;

const CLIENT: &str = "dorflinde";
const SECRET: &str = "nur im Test geheim";
const MINUTE_S: i64 = 60;

/// How it behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Honest,
    // It says what is not true, or not for us.
    WrongNonce,
    NoNonce,
    Unsigned,
    OtherKey,
    SignedWithSecret,
    Expired,
    OtherAudience,
    TwoAudiences,
    OtherParty,
    OtherIssuer,
    NoToken,
    CodeRefused,
    // It does not answer as it should.
    Broken,
    Slow,
    Huge,
    LeadsElsewhere,
    SecretRefused,
    // Its description is not its own.
    KeysElsewhere,
    TokensElsewhere,
    UnsafePage,
    OtherName,
}

/// What came with a browser, by the code that it got.
#[derive(Clone)]
struct Given {
    nonce: String,
    challenge: String,
    back: String,
}

/// The running provider.
#[derive(Clone)]
pub struct Provider {
    pub base: String,
    inner: Arc<Inner>,
}

struct Inner {
    mood: Mutex<Mood>,
    clock: Mutex<Clock>,
    /// Whom it identifies.
    subject: Mutex<String>,
    level: Mutex<Option<String>>,
    key: Mutex<Arc<Key>>,
    codes: Mutex<HashMap<String, Given>>,
    calls: Mutex<Vec<String>>,
    elsewhere: String,
}

impl Provider {
    /// Somewhere on this machine; `elsewhere` is where it leads in bad moods.
    pub async fn start(elsewhere: &str) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let inner = Inner {
            mood: Mutex::default(),
            clock: Mutex::new(Clock::still(START)),
            subject: Mutex::new("pseudonym-a".to_owned()),
            level: Mutex::default(),
            key: Mutex::new(Arc::new(Key::elliptic("first"))),
            codes: Mutex::default(),
            calls: Mutex::default(),
            elsewhere: elsewhere.to_owned(),
        };
        let provider = Self { base, inner: Arc::new(inner) };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/jwks", get(keys))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .layer(axum::middleware::from_fn_with_state(provider.clone(), note))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    /// A site that is connected with it, and demands a level of assurance, or none.
    pub async fn connected(&self, acr: Option<&str>) -> Site {
        let settings = eid::Settings {
            issuer: self.base.clone(),
            client_id: CLIENT.into(),
            client_secret: SECRET.into(),
            name: "BayernID".into(),
            acr: acr.map(str::to_owned),
        };
        let made = Site::made(|app| {
            let client = eid::Client::new(settings, app.clock.clone(), Duration::from_millis(700)).expect("a client");
            app.with_eid(Arc::new(client))
        });
        let site = made.await;
        *self.inner.clock.lock().expect("a clock") = site.world.clock.clone();
        site
    }

    pub fn is(&self, mood: Mood) {
        *self.inner.mood.lock().expect("a mood") = mood;
    }

    pub fn identifies(&self, subject: &str) {
        *self.inner.subject.lock().expect("somebody") = subject.to_owned();
    }

    pub fn confirms(&self, level: &str) {
        *self.inner.level.lock().expect("a level") = Some(level.to_owned());
    }

    /// From now on it signs with this key, and shows no other.
    pub fn signs_with(&self, key: Key) {
        *self.inner.key.lock().expect("a key") = Arc::new(key);
    }

    /// Which of its addresses were called, in order.
    pub fn calls(&self) -> Vec<String> {
        self.inner.calls.lock().expect("calls").clone()
    }

    fn mood(&self) -> Mood {
        *self.inner.mood.lock().expect("a mood")
    }

    fn claims(&self, given: &Given) -> Value {
        let now = self.inner.clock.lock().expect("a clock").now().0 / 1_000;
        let mood = self.mood();
        let mut claims = json!({
            "iss": if mood == Mood::OtherIssuer { "https://other.example" } else { &self.base },
            "sub": *self.inner.subject.lock().expect("somebody"),
            "aud": match mood {
                Mood::OtherAudience => json!("not\r\nsomebody-else"),
                Mood::TwoAudiences => json!([CLIENT, "somebody-else"]),
                _ => json!(CLIENT),
            },
            "iat": now,
            "exp": if mood == Mood::Expired { now } else { now + 5 * MINUTE_S },
            "nonce": if mood == Mood::WrongNonce { "made up" } else { &given.nonce },
            // A provider that tells more than it was asked.
            "given_name": "Zirbelnuss", "birthdate": "1958-07-03",
        });
        if let Some(level) = &*self.inner.level.lock().expect("a level") {
            claims["acr"] = json!(level);
        }
        if mood == Mood::OtherParty {
            claims["azp"] = json!("somebody-else");
        }
        if mood == Mood::NoNonce {
            claims.as_object_mut().expect("an object").remove("nonce");
        }
        claims
    }

    fn id_token(&self, given: &Given) -> String {
        let (key, claims) = (self.inner.key.lock().expect("a key").clone(), self.claims(given));
        match self.mood() {
            Mood::Unsigned => joined(&json!({ "alg": "none" }), &claims, |_| Vec::new()),
            Mood::OtherKey => Key::elliptic(key.id()).token(&claims),
            Mood::SignedWithSecret => joined(&json!({ "alg": "HS256" }), &claims, |text| {
                hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, SECRET.as_bytes()), text).as_ref().to_vec()
            }),
            _ => key.token(&claims),
        }
    }
}

/// The path to which the provider leads a browser back that follows the link on this page of ours.
pub async fn led_back(site: &Site, page: &str) -> String {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let answer = client.get(link(page)).send().await.expect("an answer");
    let to = answer.headers().get("location").and_then(|to| to.to_str().ok()).expect("the way back").to_owned();
    to.strip_prefix(&site.base).expect("back to us").to_owned()
}

/// The link to the provider on a page of ours.
pub fn link(page: &str) -> String {
    let found = page.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|href| href.contains("/authorize?"));
    found.expect("a link to the provider").replace("&amp;", "&")
}

/// What the last page's form carries: `state` and `code` of the address to which the provider led.
pub fn carried(path: &str) -> [(&'static str, String); 2] {
    ["state", "code"].map(|name| {
        let of = path.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        (name, of.unwrap_or_default().to_owned())
    })
}

async fn note(State(provider): State<Provider>, request: Request, next: Next) -> Response {
    provider.inner.calls.lock().expect("calls").push(request.uri().path().to_owned());
    next.run(request).await
}

async fn describe(State(provider): State<Provider>) -> Json<Value> {
    let (base, elsewhere) = (&provider.base, &provider.inner.elsewhere);
    let under = |is_elsewhere: bool, path: &str| format!("{}{path}", if is_elsewhere { elsewhere } else { base });
    let mood = provider.mood();
    let page = if mood == Mood::UnsafePage { "javascript:alert(1)".to_owned() } else { under(false, "/authorize") };
    Json(json!({
        "issuer": if mood == Mood::OtherName { "https://other.example" } else { base },
        "authorization_endpoint": page,
        "token_endpoint": under(mood == Mood::TokensElsewhere, "/token"),
        "jwks_uri": under(mood == Mood::KeysElsewhere, "/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
    }))
}

async fn keys(State(provider): State<Provider>) -> Json<Value> {
    let key = provider.inner.key.lock().expect("a key").clone();
    Json(json!({ "keys": [key.shown()] }))
}

/// Somebody identifies themselves, without being asked anything.
async fn authorize(State(provider): State<Provider>, Query(asked): Query<HashMap<String, String>>) -> Response {
    let of = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let is_right = of("response_type") == "code"
        && of("scope") == "openid"
        && of("client_id") == CLIENT
        && of("code_challenge_method") == "S256"
        && of("prompt") == "login";
    if !is_right {
        return (StatusCode::BAD_REQUEST, format!("{asked:?}")).into_response();
    }
    let given = Given { nonce: of("nonce"), challenge: of("code_challenge"), back: of("redirect_uri") };
    let code = format!("code-{}", &given.challenge[..12]);
    provider.inner.codes.lock().expect("codes").insert(code.clone(), given);
    Redirect::to(&format!("{}?state={}&code={code}", of("redirect_uri"), of("state"))).into_response()
}

async fn token(State(provider): State<Provider>, headers: HeaderMap, Form(sent): Form<HashMap<String, String>>) -> Response {
    match provider.mood() {
        Mood::Broken => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Mood::Slow => tokio::time::sleep(Duration::from_secs(5)).await,
        Mood::Huge => return Json(json!({ "access_token": "x".repeat(1_000_000) })).into_response(),
        Mood::LeadsElsewhere => return Redirect::temporary(&format!("{}/token", provider.inner.elsewhere)).into_response(),
        Mood::SecretRefused => return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" }))).into_response(),
        _ => {}
    }
    let given = provider.inner.codes.lock().expect("codes").remove(&sent["code"]);
    let Some(given) = given.filter(|given| is_for(given, &headers, &sent) && provider.mood() != Mood::CodeRefused) else {
        let words = json!({ "error": "invalid_grant", "error_description": "not\r\nsomebody-else" });
        return (StatusCode::BAD_REQUEST, Json(words)).into_response();
    };
    let mut answer = json!({ "access_token": "for nothing", "token_type": "Bearer", "expires_in": 60 });
    if provider.mood() != Mood::NoToken {
        answer["id_token"] = json!(provider.id_token(&given));
    }
    Json(answer).into_response()
}

/// Whether the one who brings a code is the one it was made for.
fn is_for(given: &Given, headers: &HeaderMap, sent: &HashMap<String, String>) -> bool {
    let secret: String = SECRET.replace(' ', "+");
    let basic = format!("Basic {}", BASE64_STANDARD.encode(format!("{CLIENT}:{secret}")));
    let verifier = sent.get("code_verifier").map(String::as_str).unwrap_or_default();
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes()));
    headers.get(header::AUTHORIZATION).is_some_and(|value| value.as_bytes() == basic.as_bytes())
        && sent.get("grant_type").is_some_and(|kind| kind == "authorization_code")
        && sent.get("redirect_uri") == Some(&given.back)
        && challenge == given.challenge
}
