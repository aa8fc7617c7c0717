//! What a voter's browser asks, and how its answer is to be taken: done, not done, or unknown.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use crate::http::{self, Heard, encoded};
use crate::json::Json;
use crate::{Result, page};

/// Longer than this nobody waits before asking again.
const PATIENCE: Duration = Duration::from_secs(6);

/// Somebody who asks a server, from a network of their own.
#[derive(Clone, Debug)]
pub struct Client {
    pub address: SocketAddr,
    pub patience: Duration,
    network: String,
}

/// A vote to be cast.
#[derive(Clone, Debug)]
pub struct Cast<'a> {
    pub token: &'a str,
    /// Id of the consultation.
    pub poll: &'a str,
    pub measure: &'a str,
    pub choice: &'static str,
    pub request_id: &'a str,
    /// What the voter has seen of the ballot; `None`: does not say.
    pub revision: Option<i64>,
}

/// What an answer means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Durable, visible, counted once.
    Done { status: u16, receipt: String, revision: i64 },
    /// No effect.
    Refused { status: u16, code: String },
    /// Nobody knows. Status 0: no answer.
    Unknown { status: u16, why: String },
}

/// One's own ballot, as its page shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Measure → choice.
    pub choices: BTreeMap<String, String>,
    pub revision: i64,
    pub receipt: Option<String>,
}

impl Client {
    pub fn new(address: SocketAddr, number: usize) -> Self {
        let network = format!("10.{}.{}.1", (number >> 8) & 0xff, number & 0xff);
        Self { address, patience: PATIENCE, network }
    }

    /// Casts a vote as the page's island does.
    pub fn cast(&self, cast: &Cast) -> Answer {
        taken(http::ask(self.address, &self.ballot(cast), self.patience))
    }

    /// Casts it over a line that is open already.
    pub fn cast_over(&self, line: TcpStream, cast: &Cast) -> Answer {
        taken(http::over(line, &self.ballot(cast), Instant::now() + self.patience))
    }

    /// One's own ballot.
    ///
    /// # Errors
    /// The page did not come.
    pub fn view(&self, token: &str, slug: &str) -> Result<View> {
        let heard = self.get(&format!("/beteiligungen/{slug}/abstimmung"), token)?;
        if heard.status == 200 { Ok(page::view(&heard.text())) } else { Err(format!("own ballot: {}", heard.status)) }
    }

    /// Whether a receipt is known.
    ///
    /// # Errors
    /// Nobody said.
    pub fn is_known(&self, receipt: &str) -> Result<bool> {
        let heard = self.send("/quittung", "", "text/html", &format!("code={}", encoded(receipt)))?;
        match heard.status {
            200 => Ok(true),
            404 => Ok(false),
            other => Err(format!("receipt: {other}")),
        }
    }

    /// A page or a file.
    ///
    /// # Errors
    /// No whole answer came.
    pub fn get(&self, path: &str, token: &str) -> Result<Heard> {
        let mut headers = vec!["accept: text/html".to_owned(), format!("x-forwarded-for: {}", self.network)];
        if !token.is_empty() {
            headers.push(format!("cookie: sitzung={token}"));
        }
        http::ask(self.address, &http::request("GET", path, &headers, ""), self.patience)
    }

    /// A filled form.
    ///
    /// # Errors
    /// No whole answer came.
    pub fn send(&self, path: &str, token: &str, accept: &str, body: &str) -> Result<Heard> {
        http::ask(self.address, &self.form(path, token, accept, body), self.patience)
    }

    fn ballot(&self, cast: &Cast) -> String {
        let Cast { token, poll, measure, choice, request_id, revision } = cast;
        let mut body = format!("request_id={request_id}&consultation={poll}&choice%5Bm-{measure}%5D={choice}");
        if let Some(revision) = revision {
            body.push_str(&format!("&revision={revision}"));
        }
        self.form("/api/v1/votes/cast", token, "application/json", &body)
    }

    fn form(&self, path: &str, token: &str, accept: &str, body: &str) -> String {
        let headers = [
            format!("accept: {accept}"),
            format!("cookie: sitzung={token}"),
            "sec-fetch-site: same-origin".to_owned(),
            format!("x-forwarded-for: {}", self.network),
        ];
        http::request("POST", path, &headers, body)
    }
}

/// Whoever hears nothing whole knows nothing.
fn taken(heard: Result<Heard>) -> Answer {
    match heard {
        Ok(heard) => meaning(&heard),
        Err(why) => Answer::Unknown { status: 0, why },
    }
}

/// A 503 counts as "not done" only with the program's own code in it: a proxy says 503, too, and knows nothing.
fn meaning(heard: &Heard) -> Answer {
    let data = Json::read(&heard.text()).unwrap_or(Json::Null);
    let (status, code) = (heard.status, data.get("code").text().unwrap_or_default().to_owned());
    let receipt = data.get("receipt").text().zip(data.get("revision").number());
    match (status, receipt) {
        (200..300, Some((receipt, revision))) => Answer::Done { status, receipt: receipt.to_owned(), revision },
        (400..500, _) => Answer::Refused { status, code },
        (503, _) if !code.is_empty() => Answer::Refused { status, code },
        _ => Answer::Unknown { status, why: format!("{status} {code}") },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_program_itself_can_say_that_it_did_nothing() {
        let of = |status, body: &str| meaning(&Heard { status, head: String::new(), body: body.as_bytes().to_vec() });
        let done = Answer::Done { status: 200, receipt: "A".to_owned(), revision: 2 };
        assert_eq!(of(200, "{\"receipt\":\"A\",\"revision\":2}"), done);
        assert_eq!(of(503, "{\"code\":\"unavailable\"}"), Answer::Refused { status: 503, code: "unavailable".to_owned() });
        for (status, body) in [(503, "Service Unavailable"), (502, ""), (504, "{\"code\":\"outcome_unknown\"}"), (200, "{}")] {
            assert!(matches!(of(status, body), Answer::Unknown { .. }), "{status} {body}");
        }
    }
}
