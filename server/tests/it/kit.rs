//! A running site and the browsers of the people who use it.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use app::state::App;
use domain::accounts::{self, NewAccount, Passwords};
use domain::clock::MINUTE;
use domain::testkit::World;
use domain::{Actor, Role, spam};
use reqwest::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION, ORIGIN};
use reqwest::redirect::Policy;
use server::listen;
use server::middleware::network::Proxies;
use server::serve::Outside;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A server on a fresh database.
pub struct Site {
    pub world: World,
    pub app: App,
    pub base: String,
    /// What a form carries that was shown a while ago.
    stamp: String,
}

/// Somebody's browser: keeps the session, follows nothing by itself.
pub struct Browser {
    client: reqwest::Client,
    base: String,
    cookie: Option<String>,
    stamp: String,
    /// The host that is asked for, where it is not the connection's.
    host: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Site {
    pub async fn new() -> Self {
        Self::behind(&[]).await
    }

    /// The same, with these proxies in front of it.
    pub async fn behind(proxies: &[&str]) -> Self {
        let proxies: Vec<String> = proxies.iter().map(|proxy| (*proxy).to_owned()).collect();
        let proxies = Proxies::read(&proxies).expect("addresses");
        Self::with(Outside { proxies, ..Outside::default() }).await
    }

    /// The same, with settings of what lies around it.
    pub async fn with(outside: Outside) -> Self {
        Self::at(outside, None, |app| app).await
    }

    /// A server whose app is made ready by the test before anybody shares it.
    pub async fn made(ready: impl FnOnce(App) -> App) -> Self {
        Self::at(Outside::default(), None, ready).await
    }

    /// A server as it is behind a proxy with TLS: people type https, so cookies have the prefix that goes with it.
    pub async fn secure() -> Self {
        Self::at(Outside::default(), Some("https://mitmachen.example"), |app| app).await
    }

    /// All of these.
    pub async fn at(outside: Outside, origin: Option<&str>, ready: impl FnOnce(App) -> App) -> Self {
        let world = World::new().await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let origin = origin.map_or_else(|| base.clone(), str::to_owned);
        let (db, clock, random) = (world.db.clone(), world.clock.clone(), world.random.clone());
        let app = ready(App::new(db, clock, random, Passwords::for_test(), origin, server::assets::address_of));
        let router = server::serve::router(&app, outside);
        tokio::spawn(listen::serve(listener, router, listen::Limits::of(1_000), std::future::pending()));
        let key = spam::find_key(&world.db, &world.random).await.expect("a key");
        let stamp = spam::stamp(&key, world.municipality, world.clock.now().plus(-MINUTE));
        Self { world, app, base, stamp }
    }

    /// One more instance of the program, with connections of its own to the same database; its address.
    pub async fn instance(&self) -> String {
        let db = domain::Db::open(&self.world.url()).await.expect("the same database");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let (clock, random) = (self.world.clock.clone(), self.world.random.clone());
        let app = App::new(db, clock, random, Passwords::for_test(), base.clone(), server::assets::address_of);
        let router = server::serve::router(&app, Outside::default());
        tokio::spawn(listen::serve(listener, router, listen::Limits::of(1_000), std::future::pending()));
        base
    }

    /// Says these bytes on a connection of its own; hears what comes until it is closed, three seconds at most.
    pub async fn say(&self, bytes: &[u8]) -> String {
        let host = self.base.trim_start_matches("http://");
        let mut stream = tokio::net::TcpStream::connect(host).await.expect("a connection");
        // A server that has heard enough closes while one still talks.
        let _ = stream.write_all(bytes).await;
        let mut heard = Vec::new();
        let _ = tokio::time::timeout(Duration::from_secs(3), stream.read_to_end(&mut heard)).await;
        String::from_utf8_lossy(&heard).into_owned()
    }

    /// Somebody who is not logged in.
    pub fn visitor(&self) -> Browser {
        let client = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
        Browser { client, base: self.base.clone(), cookie: None, stamp: self.stamp.clone(), host: None }
    }

    /// A person's browser, logged in.
    pub async fn browser(&self, actor: &Actor) -> Browser {
        let token = self.world.session(actor).await;
        Browser { cookie: Some(format!("sitzung={token}")), ..self.visitor() }
    }

    /// A confirmed resident, logged in.
    pub async fn resident(&self, name: &str) -> Browser {
        self.browser(&self.world.resident(name).await).await
    }

    /// An account with a role and a password, by its address; nobody is logged in.
    pub async fn with_password(&self, email: &str, password: &str, role: Role) {
        let (email, password, lang) = (email.to_owned(), password.to_owned(), "de".to_owned());
        let new = NewAccount { name: "Gerda Moser".to_owned(), email, password, lang };
        let hashed = self.app.passwords.hash(&new.password, &self.world.random).await.expect("a hash");
        let mut tx = self.world.write().await;
        accounts::create(&mut tx, &self.world.now(&self.world.visitor()), &new, &hashed, role).await.expect("an account");
        tx.commit().await.expect("a commit");
    }

    /// Mails can be read from now on: the municipality is a demo.
    pub async fn show_mails(&self) {
        let mut tx = self.world.write().await;
        tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
        tx.commit().await.expect("a commit");
        self.app.forget_municipalities();
    }

    /// Somebody with a role, logged in.
    pub async fn staff(&self, role: Role) -> Browser {
        self.browser(&self.world.staff(role).await).await
    }
}

impl Browser {
    /// The same browser at the address of another municipality.
    #[must_use]
    pub fn at(self, host: &str) -> Self {
        Self { host: Some(host.to_owned()), ..self }
    }

    /// The same browser, led to another instance of the program.
    #[must_use]
    pub fn through(&self, base: &str) -> Self {
        let (client, cookie, stamp, host) = (self.client.clone(), self.cookie.clone(), self.stamp.clone(), self.host.clone());
        Self { client, base: base.to_owned(), cookie, stamp, host }
    }

    /// The same browser with one more cookie.
    #[must_use]
    pub fn with_cookie(self, cookie: &str) -> Self {
        let cookie = self.cookie.map_or_else(|| cookie.to_owned(), |known| format!("{known}; {cookie}"));
        Self { cookie: Some(cookie), ..self }
    }

    /// The same browser after an answer: it keeps the cookies that were set and forgets those that were taken away.
    #[must_use]
    pub fn after(&self, answer: &Answer) -> Self {
        let known = self.cookie.iter().flat_map(|cookies| cookies.split("; ")).filter_map(|pair| pair.split_once('='));
        let mut kept: Vec<(&str, &str)> = known.collect();
        let set = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
        for (name, value) in set.filter_map(|cookie| cookie.split(';').next()).filter_map(|pair| pair.split_once('=')) {
            kept.retain(|(known, _)| *known != name);
            kept.extend((!value.is_empty()).then_some((name, value)));
        }
        let cookies: Vec<String> = kept.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookie = (!cookies.is_empty()).then(|| cookies.join("; "));
        let host = self.host.clone();
        Self { client: self.client.clone(), base: self.base.clone(), cookie, stamp: self.stamp.clone(), host }
    }

    /// What the browser keeps under a name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let pairs = self.cookie.iter().flat_map(|cookies| cookies.split("; ")).filter_map(|pair| pair.split_once('='));
        pairs.filter(|(known, _)| *known == name).map(|(_, value)| value.to_owned()).next()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.client.get(format!("{}{path}", self.base)).header(ACCEPT, "text/html")).await
    }

    /// The same with headers of one's own.
    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.client.get(format!("{}{path}", self.base)).header(ACCEPT, "text/html");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request).await
    }

    /// Sends a plain form that stands on `page`.
    pub async fn post(&self, door: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = self.form(fields);
        form.push(("_page".to_owned(), page.to_owned()));
        let request = self.client.post(format!("{}{door}", self.base)).header(ACCEPT, "text/html");
        self.send(request.header("Sec-Fetch-Site", "same-origin").form(&form)).await
    }

    /// Sends a file by a form with one field, `file`.
    pub async fn upload(&self, page: &str, file: &str) -> Answer {
        self.upload_from("same-origin", page, file).await
    }

    /// The same from a page that says where it is.
    pub async fn upload_from(&self, site: &str, page: &str, file: &str) -> Answer {
        let body = format!(
            "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"strategie.md\"\r\n\
             Content-Type: text/markdown\r\n\r\n{file}\r\n--grenze--\r\n"
        );
        let request = self.client.post(format!("{}{page}", self.base)).header(ACCEPT, "text/html");
        let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=grenze");
        self.send(request.header("Sec-Fetch-Site", site).body(body)).await
    }

    /// Sends a form with files, its parts parted by `grenze`.
    pub async fn multipart(&self, page: &str, body: impl Into<reqwest::Body>) -> Answer {
        let request = self.client.post(format!("{}{page}", self.base)).header(ACCEPT, "text/html");
        let request = request.header(CONTENT_TYPE, "multipart/form-data; boundary=grenze");
        self.send(request.header("Sec-Fetch-Site", "same-origin").body(body)).await
    }

    /// Calls a door as an island or a program does: data back.
    pub async fn call(&self, door: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.client.post(format!("{}{door}", self.base)).header(ACCEPT, "application/json");
        self.send(request.header("Sec-Fetch-Site", "same-origin").form(&self.form(fields))).await
    }

    /// Sends an empty form with these headers alone: as another site, or no browser, would.
    pub async fn post_with(&self, door: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.client.post(format!("{}{door}", self.base)).form(&[("x", "")]);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request).await
    }

    /// Sends a plain form as browsers do that say nothing but their `Origin` (Safari before 16.4).
    pub async fn post_by_origin(&self, door: &str, origin: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.client.post(format!("{}{door}", self.base)).header(ACCEPT, "text/html").header(ORIGIN, origin);
        self.send(request.form(&self.form(fields))).await
    }

    /// Sends a plain form with headers of one's own besides.
    pub async fn post_from(&self, door: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Answer {
        let mut request = self.client.post(format!("{}{door}", self.base)).header(ACCEPT, "text/html");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.header("Sec-Fetch-Site", "same-origin").form(&self.form(fields))).await
    }

    /// The fields, with what every form of ours carries where it is not given.
    fn form(&self, fields: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut form = with_request_id(fields);
        if !fields.iter().any(|(name, _)| *name == "stamp") {
            form.push(("stamp".to_owned(), self.stamp.clone()));
        }
        form
    }

    async fn send(&self, mut request: reqwest::RequestBuilder) -> Answer {
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(host) = &self.host {
            request = request.header(HOST, host);
        }
        let response = request.send().await.expect("an answer");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Answer { status, headers, text: without_marks(&response.text().await.expect("a body")) }
    }
}

impl Answer {
    /// Where a finished form leads.
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Asserts the status; says what came instead.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// Asserts that the page shows a text.
    #[track_caller]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.text.contains(text), "{text:?} is not in\n{}", self.text);
        self
    }

    /// Asserts that the page does not show a text.
    #[track_caller]
    pub fn hides(self, text: &str) -> Self {
        assert!(!self.text.contains(text), "{text:?} is in\n{}", self.text);
        self
    }
}

/// The fields, with a new request id where none is given.
fn with_request_id(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut form: Vec<(String, String)> = fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    if !fields.iter().any(|(name, _)| *name == "request_id") {
        let id = NEXT.fetch_add(1, Ordering::Relaxed);
        form.push(("request_id".to_owned(), format!("00000000-0000-4000-8000-{id:012}")));
    }
    form
}

/// Views with erased types leave empty comments between their parts; a reader sees none.
fn without_marks(page: &str) -> String {
    let head = page.split("</title>").next().unwrap_or_default();
    assert!(!head.contains("<!>"), "a title shows it to people: {head}");
    for area in page.split("<textarea").skip(1) {
        let typed = area.split("</textarea>").next().unwrap_or_default();
        assert!(!typed.contains("<!>"), "people would send it: {typed}");
    }
    page.replace("<!>", "")
}
