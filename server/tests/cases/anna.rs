//! Anna, who has an account with a password, and what strangers do with forms, mails and cookies.

use domain::clock::Instant;

use crate::kit::{Answer, Browser, Site};

pub const PASSWORD: &str = "vier alte Birnen im Korb";
pub const NEW: &str = "sieben neue Gabeln im Heu";
pub const ANNA: &str = "anna@example.org";
pub const RESET: (&str, &str) = ("/api/v1/accounts/request-reset", "/konto/passwort-vergessen");

/// A site whose mails can be read, with Anna, who has registered and confirmed.
pub async fn site_of_anna() -> Site {
    let site = Site::new().await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    register(&site, "Anna Huber", ANNA).await.expect(303);
    let link = newest_link(&site, "/konto/bestaetigen/").await;
    let fields = [("token", token(&link)), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/confirm", &link, &fields).await.expect(303);
    site
}

pub async fn register(site: &Site, name: &str, email: &str) -> Answer {
    let fields = [("name", name), ("email", email), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &fields).await
}

pub async fn sign_in(site: &Site, email: &str, password: &str) -> Answer {
    let fields = [("email", email), ("password", password)];
    site.visitor().post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields).await
}

pub async fn signed_in(site: &Site) -> Browser {
    browser(site, &sign_in(site, ANNA, PASSWORD).await.expect(303))
}

/// The browser that this answer signed in.
pub fn browser(site: &Site, answer: &Answer) -> Browser {
    site.visitor().with_cookie(&session(answer).expect("a session"))
}

pub fn session(answer: &Answer) -> Option<String> {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let session = cookies.filter(|cookie| cookie.starts_with("sitzung=")).filter_map(|cookie| cookie.split(';').next());
    session.map(str::to_owned).next()
}

/// The path of the newest mail's link that begins so.
pub async fn newest_link(site: &Site, begin: &str) -> String {
    let page = site.visitor().get("/demo/postfach").await.expect(200);
    let link = page.text.split(begin).nth(1).and_then(|rest| rest.split(['"', ' ', '<']).next());
    format!("{begin}{}", link.expect("a link in a mail"))
}

pub fn token(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or_default()
}

/// What somebody outside can tell an answer by: status, headers and page, without what is random in every answer.
pub fn told(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let mut headers: Vec<_> =
        answer.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect();
    headers.retain(|(name, _)| name != "date" && name != "x-request-id");
    let mut parts = answer.text.split("name=\"request_id\" value=\"");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.get(36..).unwrap_or_default());
    }
    (answer.status, headers, text)
}

/// Presses the button of a link's page.
pub async fn post_token(site: &Site, door: &str, link: &str) -> Answer {
    site.visitor().post(door, link, &[("token", token(link))]).await
}

/// Waits until the use of a session is written down, which happens beside the request.
pub async fn noted(site: &Site) {
    let now = site.world.clock.now();
    loop {
        let (newest,): (Instant,) =
            site.world.read().await.query("SELECT MAX(last_seen_at) FROM session").one().await.expect("a session");
        if newest == now {
            return;
        }
        tokio::task::yield_now().await;
    }
}

pub async fn reset(site: &Site, link: &str, password: &str) -> Answer {
    site.visitor().post("/api/v1/accounts/reset", link, &[("token", token(link)), ("password", password)]).await
}
