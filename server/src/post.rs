//! Handing mails to the relay. TLS always, unless the relay is on this machine. What a mail says is made in `app::mails`.

use std::net::IpAddr;
use std::time::Duration;

use lettre::message::header::ContentType;
use lettre::message::{Mailbox, SinglePart};
use lettre::transport::smtp::{AsyncSmtpTransportBuilder, PoolConfig};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::failure::Failure;

/// A relay that does not answer must not hold up the ones behind it.
const TIMEOUT: Duration = Duration::from_secs(15);

/// A mail, ready to go.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The same at each attempt: a mail that arrives twice is recognised.
    pub id: String,
    pub to_name: String,
    pub to_email: String,
    pub subject: String,
    pub text: String,
}

/// The way to the relay.
#[derive(Clone, Debug)]
pub struct Post {
    relay: AsyncSmtpTransport<Tokio1Executor>,
    sender: Mailbox,
}

impl Post {
    /// # Errors
    /// Names the setting that is wrong.
    pub fn new(smtp_url: &str, mail_from: &str) -> Result<Self, Failure> {
        let pool = PoolConfig::new().max_size(2);
        let relay = relay(smtp_url)?.timeout(Some(TIMEOUT)).pool_config(pool).build();
        Ok(Self { relay, sender: sender(mail_from)? })
    }

    /// Hands a mail over; `Ok` when the relay took it.
    ///
    /// # Errors
    /// The relay's words, for the job's row.
    pub async fn send(&self, letter: &Letter) -> Result<(), String> {
        let to: Address = letter.to_email.parse().map_err(|e| format!("address: {e}"))?;
        let domain = self.sender.email.domain();
        let message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(Some(one_line(&letter.to_name)), to))
            .subject(one_line(&letter.subject))
            .message_id(Some(format!("<{}@{domain}>", letter.id)))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(crlf(&letter.text)))
            .map_err(|e| format!("mail: {e}"))?;
        let sent = tokio::time::timeout(TIMEOUT, self.relay.send(message)).await;
        sent.map_err(|_| "the relay does not answer".to_owned())?.map(drop).map_err(|e| e.to_string())
    }
}

/// The relay that a setting describes. Connects to nothing yet.
pub(crate) fn relay(smtp_url: &str) -> Result<AsyncSmtpTransportBuilder, Failure> {
    let wrong = |why: &str| Failure::new(format!("smtp_url: {why}"));
    let uri: http::Uri = smtp_url.parse().map_err(|_| wrong("not an address such as smtps://user:password@host"))?;
    let host = uri.host().ok_or_else(|| wrong("no host"))?;
    let url = match uri.scheme_str() {
        Some("smtps") => smtp_url.to_owned(),
        Some("smtp") if is_this_machine(host) => smtp_url.to_owned(),
        Some("smtp") => format!("{}?tls=required", smtp_url.split('?').next().unwrap_or(smtp_url)),
        _ => return Err(wrong("must begin with smtp:// or smtps://")),
    };
    AsyncSmtpTransport::<Tokio1Executor>::from_url(&url).map_err(|e| wrong(&e.to_string()))
}

pub(crate) fn sender(mail_from: &str) -> Result<Mailbox, Failure> {
    mail_from.parse().map_err(|e| Failure::new(format!("mail_from: {mail_from:?}: {e}")))
}

fn is_this_machine(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// One kind of line end: a bare CR or LF before a dot could end the mail early and begin a forged one.
fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_elsewhere_must_encrypt() {
        assert!(format!("{:?}", relay("smtp://mail.example.de:587").expect("a relay")).contains("Required"));
        assert!(format!("{:?}", relay("smtp://mail.example.de?tls=opportunistic").expect("a relay")).contains("Required"));
        assert!(format!("{:?}", relay("smtps://mail.example.de").expect("a relay")).contains("Wrapper"));
        assert!(format!("{:?}", relay("smtp://127.0.0.1:2525").expect("a relay")).contains("None"));
        assert!(relay("http://mail.example.de").is_err());
    }

    #[test]
    fn no_text_ends_a_mail_early() {
        assert_eq!(crlf("a\n.\nb\r.\rc\r\n"), "a\r\n.\r\nb\r\n.\r\nc\r\n");
        assert_eq!(one_line("Anna\r\nBcc: x"), "Anna  Bcc: x");
    }
}
