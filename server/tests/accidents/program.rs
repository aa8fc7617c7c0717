//! The program as a process on a demo of its own, and somebody's browser. Fills in forms as a person would: from the page itself.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use reqwest::Client;
use reqwest::header::{ACCEPT, COOKIE, LOCATION};
use reqwest::redirect::Policy;

/// A running program; killed when dropped.
pub struct Program {
    child: Child,
    pub base: String,
}

impl Program {
    /// Starts the demo in a folder and returns when it has said all it says: then it is running.
    pub fn start(data: &Path) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let mut command = Command::new(env!("CARGO_BIN_EXE_dorflinde"));
        command.arg("demo").args(["--port", &port.to_string(), "--data"]).arg(data).current_dir(data);
        command.env_remove("DATABASE_URL").env_remove("PORT").env_remove("DATA");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let said = BufReader::new(child.stdout.take().expect("piped"));
        let running = said.lines().map_while(Result::ok).any(|line| line.contains("Ctrl+C"));
        assert!(running, "the program ended before it was running");
        Self { child, base: format!("http://127.0.0.1:{port}") }
    }

    /// Ends it as a power cut would: no signal is handled, nothing is written any more.
    pub fn kill(&mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody's browser.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    base: String,
    cookie: String,
}

/// What a form's fields hold, in order.
pub type Fields = Vec<(String, String)>;

impl Browser {
    pub fn new(base: &str) -> Self {
        let client = Client::builder().redirect(Policy::none()).build().expect("a client");
        Self { client, base: base.to_owned(), cookie: String::new() }
    }

    /// The stamp of a registration form, when it may be sent: a real program has a real clock, and takes nothing that was typed in a moment.
    pub async fn stamp(base: &str) -> String {
        let page = Self::new(base).get("/konto/registrieren").await;
        tokio::time::sleep(Duration::from_millis(3_100)).await;
        let stamp = fields(&page, "accounts/register").into_iter().find(|(name, _)| name == "stamp");
        stamp.expect("a stamp").1
    }

    /// A newcomer with a confirmed account: registered, and the mail's link followed.
    pub async fn newcomer(base: &str, name: &str, stamp: &str) -> Self {
        const PASSWORD: &str = "vier alte Birnen im Korb";
        let mut browser = Self::new(base);
        let email = format!("{name}@example.org");
        let typed = [("name", name), ("email", &email), ("password", PASSWORD), ("stamp", stamp)];
        browser.send("/konto/registrieren", "accounts/register", &typed).await.expect("registered");
        let mails = browser.get("/demo/postfach").await;
        let token = mails.split("/konto/bestaetigen/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link").to_owned();
        let page = format!("/konto/bestaetigen/{token}");
        browser.cookie = browser.send(&page, "accounts/confirm", &[("password", PASSWORD)]).await.expect("confirmed").1;
        browser
    }

    pub async fn get(&self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.base)).header(ACCEPT, "text/html").header(COOKIE, &self.cookie);
        request.send().await.expect("an answer").text().await.expect("a page")
    }

    /// Opens a page, fills in a form of it and sends it. The place where it leads and the session cookie, when it was acknowledged.
    pub async fn send(&self, page: &str, door: &str, typed: &[(&str, &str)]) -> Option<(String, String)> {
        let mut fields = fields(&self.get(page).await, door);
        fields.retain(|(name, _)| !typed.iter().any(|(key, _)| key == name));
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(door, &fields).await
    }

    /// Sends filled fields; `None` when nobody said that it was done.
    pub async fn post(&self, door: &str, fields: &Fields) -> Option<(String, String)> {
        let request =
            self.client.post(format!("{}/api/v1/{door}", self.base)).header(ACCEPT, "text/html").header(COOKIE, &self.cookie);
        let answer = request.header("Sec-Fetch-Site", "same-origin").form(fields).send().await.ok()?;
        if answer.status() != 303 {
            panic!("{door} {fields:?}: {} {}", answer.status(), answer.text().await.unwrap_or_default());
        }
        let place = answer.headers().get(LOCATION)?.to_str().ok()?.to_owned();
        let cookies = answer.headers().get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
        let session = cookies.filter_map(|cookie| cookie.split(';').next()).find(|cookie| cookie.starts_with("sitzung="));
        Some((place, session.unwrap_or_default().to_owned()))
    }
}

/// The fields of the form for a door: what is hidden, and the first choice of each group.
pub fn fields(page: &str, door: &str) -> Fields {
    let form = page.split("<form").find(|form| form.contains(&format!("action=\"/api/v1/{door}\"")));
    let form = form.unwrap_or_else(|| panic!("no form for {door} in\n{page}")).split("</form>").next().unwrap_or_default();
    let mut fields = Fields::new();
    for input in form.split("<input").skip(1) {
        let tag = input.split('>').next().unwrap_or_default();
        let (Some(name), kind) = (attribute(tag, "name"), attribute(tag, "type").unwrap_or_default()) else { continue };
        let is_choice = kind == "radio" || kind == "checkbox";
        let is_taken = fields.iter().any(|(known, _)| *known == name || (kind == "checkbox" && group(known) == group(&name)));
        if kind == "hidden" || (is_choice && !is_taken) {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for select in form.split("<select").skip(1) {
        let (Some(name), values) =
            (attribute(select.split('>').next().unwrap_or_default(), "name"), select.split("<option").skip(1))
        else {
            continue;
        };
        let chosen = values
            .filter_map(|option| attribute(option.split('>').next().unwrap_or_default(), "value"))
            .find(|value| !value.is_empty());
        fields.push((name, chosen.unwrap_or_default()));
    }
    fields
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&amp;", "&"))
}

/// `multiple[question][option]` → `multiple[question]`.
fn group(name: &str) -> &str {
    name.rsplit_once('[').map_or(name, |(group, _)| group)
}
