//! One line to the relay, step by step: which step was refused tells whether a mail, its recipient or the relay is at fault.

use std::future::Future;
use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::{Error, response::Response};

use super::Undelivered;
use super::relay::{Relay, Tls};

/// A relay that does not answer must not hold up the ones behind it.
const TIMEOUT: Duration = Duration::from_secs(15);
/// What a relay says of a recipient that does not exist. Any other refusal may be about us.
const NO_SUCH_RECIPIENT: [&str; 4] = ["550", "551", "553", "556"];

/// An open line on which nothing is under way.
pub(super) struct Line(AsyncSmtpConnection);

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Line")
    }
}

impl Line {
    pub(super) async fn open(relay: &Relay) -> Result<Self, Undelivered> {
        let hello = ClientId::default();
        let tls = || TlsParameters::new(relay.host.clone()).map_err(|e| later("TLS", &e));
        let at_once = if relay.tls == Tls::FromTheStart { Some(tls()?) } else { None };
        let address = (relay.host.as_str(), relay.port);
        let mut line =
            in_time("connect", AsyncSmtpConnection::connect_tokio1(address, Some(TIMEOUT), &hello, at_once, None)).await?;
        if relay.tls == Tls::Demanded {
            in_time("STARTTLS", line.starttls(tls()?, &hello)).await?;
        }
        if let Some(credentials) = &relay.credentials {
            in_time("AUTH", line.auth(&[Mechanism::Plain, Mechanism::Login], credentials)).await?;
        }
        Ok(Self(line))
    }

    /// A relay closes what is idle for too long.
    pub(super) async fn if_alive(mut self) -> Option<Self> {
        let is_alive = tokio::time::timeout(TIMEOUT, self.0.test_connected()).await.unwrap_or(false);
        is_alive.then_some(self)
    }

    pub(super) async fn send(&mut self, envelope: &Envelope, mail: &[u8]) -> Result<(), Undelivered> {
        let from = Mail::new(envelope.from().cloned(), self.parameters(envelope, mail)?);
        in_time("MAIL", self.0.command(from)).await?;
        for to in envelope.to() {
            self.step(Rcpt::new(to.clone(), Vec::new())).await?.map_err(|error| refused_recipient(&error))?;
        }
        self.step(Data).await?.map_err(|error| refused_mail("DATA", &error))?;
        let taken = tokio::time::timeout(TIMEOUT, self.0.message(mail)).await.map_err(|_| too_late("mail"))?;
        taken.map(drop).map_err(|error| refused_mail("mail", &error))
    }

    async fn step(&mut self, command: impl std::fmt::Display) -> Result<Result<Response, Error>, Undelivered> {
        tokio::time::timeout(TIMEOUT, self.0.command(command)).await.map_err(|_| too_late("command"))
    }

    fn parameters(&self, envelope: &Envelope, mail: &[u8]) -> Result<Vec<MailParameter>, Undelivered> {
        let mut parameters = Vec::new();
        if envelope.to().iter().any(|to| !AsRef::<str>::as_ref(to).is_ascii()) {
            if !self.0.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Undelivered::Later("the relay cannot write to addresses with umlauts".to_owned()));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !mail.is_ascii() {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        Ok(parameters)
    }
}

/// A step that can only be refused because of the relay or of us.
async fn in_time<T>(step: &str, work: impl Future<Output = Result<T, Error>>) -> Result<T, Undelivered> {
    let done = tokio::time::timeout(TIMEOUT, work).await.map_err(|_| too_late(step))?;
    done.map_err(|error| later(step, &error))
}

fn too_late(step: &str) -> Undelivered {
    Undelivered::Later(format!("{step}: no answer from the relay"))
}

/// The code alone: a relay likes to repeat the address in its words.
fn told(step: &str, error: &Error) -> String {
    match error.status() {
        Some(code) => format!("{step}: {code}"),
        // What nobody understands stands in the error as it was said.
        None if error.is_response() => format!("{step}: not understood"),
        None => format!("{step}: {error}"),
    }
}

fn later(step: &str, error: &Error) -> Undelivered {
    Undelivered::Later(told(step, error))
}

fn refused_recipient(error: &Error) -> Undelivered {
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    // 5.7.1 is said by relays that do not know us, whoever the recipient is.
    let is_about_us = error.to_string().contains("5.7.");
    if NO_SUCH_RECIPIENT.contains(&code.as_str()) && !is_about_us {
        return Undelivered::Recipient(told("RCPT", error));
    }
    later("RCPT", error)
}

fn refused_mail(step: &str, error: &Error) -> Undelivered {
    if error.is_permanent() { Undelivered::Mail(told(step, error)) } else { later(step, error) }
}
