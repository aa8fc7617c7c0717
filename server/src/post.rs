//! Handing mails to the relay, one recipient each. What a mail says is made in `app::mails`; how a relay is talked to, in `line.rs`.

mod line;
mod relay;

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::{Address, Message};
use std::time::Duration;
use tokio::sync::Mutex;

use crate::failure::Failure;
use line::Line;
pub(crate) use relay::{relay, sender};

/// Longer than this no mail keeps the worker, whatever the relay does.
pub const PATIENCE: Duration = Duration::from_secs(45);

/// A mail, ready to go.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The same at each attempt: a mail that arrives twice is recognised.
    pub id: String,
    pub to_name: String,
    pub to_email: String,
    pub subject: String,
    pub text: String,
    /// The address that ends mails of this kind by one click (RFC 8058); `None` for mails that cannot be ended.
    pub unsubscribe: Option<String>,
}

/// Why a mail did not go out. Never with words of the relay: they may hold the recipient's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// The relay is away, busy, or set up wrongly: again later.
    Later(String),
    /// There is no such recipient: never again.
    Recipient(String),
    /// This mail is not taken from anybody: never again.
    Mail(String),
}

/// The way to the relay. One mail at a time; the line stays open for the next.
#[derive(Debug)]
pub struct Post {
    relay: relay::Relay,
    sender: Mailbox,
    patience: Duration,
    open: Mutex<Option<Line>>,
}

impl Post {
    /// # Errors
    /// Names the setting that is wrong.
    pub fn new(smtp_url: &str, mail_from: &str) -> Result<Self, Failure> {
        Ok(Self { relay: relay(smtp_url)?, sender: sender(mail_from)?, patience: PATIENCE, open: Mutex::new(None) })
    }

    /// With less of it.
    #[must_use]
    pub fn patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Hands a mail over; `Ok` when the relay took it.
    ///
    /// # Errors
    /// Whether it may be tried again, and why not now.
    pub async fn send(&self, letter: &Letter) -> Result<(), Undelivered> {
        let message = self.message(letter)?;
        let mut open = self.open.lock().await;
        // Taken out while it is in use: a line in an unknown state is never used again.
        let known = open.take();
        let handed = tokio::time::timeout(self.patience, self.hand_over(known, &message)).await;
        *open = Some(handed.map_err(|_| Undelivered::Later("the relay takes too long".to_owned()))??);
        Ok(())
    }

    async fn hand_over(&self, known: Option<Line>, message: &Message) -> Result<Line, Undelivered> {
        let alive = match known {
            Some(line) => line.if_alive().await,
            None => None,
        };
        let mut line = match alive {
            Some(line) => line,
            None => Line::open(&self.relay).await?,
        };
        line.send(message.envelope(), &message.formatted()).await?;
        Ok(line)
    }

    /// The body is always encoded: no line of it is sent as somebody wrote it, so none can end the mail early.
    fn message(&self, letter: &Letter) -> Result<Message, Undelivered> {
        let never = |why: String| Undelivered::Mail(why);
        let to: Address = letter.to_email.parse().map_err(|_| Undelivered::Recipient("not an address".to_owned()))?;
        let domain = self.sender.email.domain();
        let body = SinglePart::builder().header(ContentType::TEXT_PLAIN).header(ContentTransferEncoding::QuotedPrintable);
        let mut message = Message::builder()
            .from(self.sender.clone())
            .to(Mailbox::new(Some(one_line(&letter.to_name)), to))
            .subject(one_line(&letter.subject))
            .message_id(Some(format!("<{}@{domain}>", letter.id)))
            .singlepart(body.body(crlf(&letter.text)))
            .map_err(|e| never(format!("mail: {e}")))?;
        // No answer of a machine to a mail of a machine.
        raw_ascii(&mut message, "Auto-Submitted", "auto-generated");
        if let Some(address) = letter.unsubscribe.as_deref().filter(|address| is_plain(address)) {
            raw_ascii(&mut message, "List-Unsubscribe", &format!("<{address}>"));
            raw_ascii(&mut message, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Ok(message)
    }
}

/// Only for values without anything that somebody typed.
fn raw_ascii(message: &mut Message, name: &'static str, value: &str) {
    let name = HeaderName::new_from_ascii_str(name);
    message.headers_mut().insert_raw(HeaderValue::new(name, value.to_owned()));
}

fn is_plain(address: &str) -> bool {
    address.bytes().all(|b| b.is_ascii_graphic() && b != b'<' && b != b'>')
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// One kind of line end. A bare CR is none, for nobody.
fn crlf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(letter: &Letter) -> String {
        let post = Post::new("smtp://127.0.0.1:25", "Gemeinde <post@lindach.example>").expect("a relay");
        String::from_utf8(post.message(letter).expect("a mail").formatted()).expect("ASCII")
    }

    fn letter(text: &str) -> Letter {
        Letter {
            id: "1".to_owned(),
            to_name: "Anna\r\nBcc: x@example.org".to_owned(),
            to_email: "anna@example.org".to_owned(),
            subject: "Neues\nBcc: y@example.org".to_owned(),
            text: text.to_owned(),
            unsubscribe: None,
        }
    }

    #[test]
    fn no_text_ends_a_mail_early_and_no_name_begins_a_header() {
        for end in ["\n.\n", "\r.\r", "\r\n.\r\n", "\n.\r\n", "\r\n.\n", "\r.\n"] {
            let text = format!("Guten Tag{end}MAIL FROM:<evil@example.org>{end}");
            let mail = written(&letter(&text));
            let (head, body) = mail.split_once("\r\n\r\n").expect("a head and a body");
            assert!(head.contains("Content-Transfer-Encoding: quoted-printable"), "{head}");
            assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
            assert!(body.contains("\r\n.\r\n"), "the line layer doubles this dot, as it follows a whole line end: {body}");
            assert!(!mail.replace("\r\n", "").contains(['\r', '\n']), "bare line ends: {mail:?}");
        }
        assert_eq!(crlf("a\n.\nb\r.\rc\r\n"), "a\r\n.\r\nb\r\n.\r\nc\r\n");
    }

    #[test]
    fn a_mail_that_can_be_ended_says_how() {
        let address = "https://lindach.example/abmelden/ab12".to_owned();
        let mail = written(&Letter { unsubscribe: Some(address), ..letter("x") });
        assert!(mail.contains("List-Unsubscribe: <https://lindach.example/abmelden/ab12>\r\n"), "{mail}");
        assert!(mail.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{mail}");
        let forged = "https://x>\r\nBcc: z@example.org".to_owned();
        assert!(!written(&Letter { unsubscribe: Some(forged), ..letter("x") }).contains("List-"));
    }
}
