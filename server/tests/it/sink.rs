//! A mail server on a port of this machine that keeps what it takes, and misbehaves as it is told to. Speaks as much SMTP as a relay must.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use server::post::Post;
use server::worker::Worker;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::kit::Site;

/// How the server behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Good,
    /// Hangs up at the greeting.
    Closing421,
    /// 451 to every sender.
    Busy451,
    /// 450 to every recipient.
    Greylist450,
    /// 550 to every sender: it is we who are refused.
    SenderRefused,
    /// 550 5.7.1 to every recipient: still we.
    RelayDenied,
    /// 550 to every recipient: there is nobody of that name.
    NoSuchUser,
    /// 554 after the mail.
    Refuses554,
    /// Takes the mail and hangs up without a word.
    CutAfterDot,
    /// Takes the mail and never answers.
    SilentAfterDot,
    /// Says nothing at all.
    Silent,
    /// Greets, line after line, and never comes to an end.
    Drips,
    /// Offers STARTTLS with a certificate that nobody vouches for.
    WrongCertificate,
}

#[derive(Default)]
struct Seen {
    mails: Vec<String>,
    lines: Vec<String>,
    mood: Mood,
}

/// The server, and what it has seen.
#[derive(Clone, Default)]
pub struct Sink(Arc<Mutex<Seen>>);

impl Sink {
    /// Starts it; returns its address as the program's setting.
    pub async fn start() -> (Self, String) {
        Self::start_at(SocketAddr::from(([127, 0, 0, 1], 0))).await
    }

    /// The same at an address that may have been empty until now.
    pub async fn start_at(address: SocketAddr) -> (Self, String) {
        let listener = TcpListener::bind(address).await.expect("a free port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let sink = Self::default();
        let taking = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let sink = taking.clone();
                tokio::spawn(async move { sink.talk(stream).await });
            }
        });
        (sink, url)
    }

    /// The mails taken so far, as they came over the line, dots undoubled.
    pub fn mails(&self) -> Vec<String> {
        self.0.lock().expect("no panic").mails.clone()
    }

    /// Everything that was said to it outside of mails.
    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("no panic").lines.clone()
    }

    /// `Message-ID` of each mail taken.
    pub fn ids(&self) -> Vec<String> {
        let id = |mail: &String| mail.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
        self.mails().iter().filter_map(id).collect()
    }

    pub fn set(&self, mood: Mood) {
        self.0.lock().expect("no panic").mood = mood;
    }

    fn mood(&self) -> Mood {
        self.0.lock().expect("no panic").mood
    }

    async fn talk(&self, mut stream: TcpStream) -> std::io::Result<()> {
        match self.mood() {
            Mood::Silent => std::future::pending().await,
            Mood::Drips => loop {
                stream.write_all(b"220-wait\r\n").await?;
                tokio::time::sleep(Duration::from_millis(20)).await;
            },
            Mood::Closing421 => return stream.write_all(b"421 closing\r\n").await,
            _ => stream.write_all(b"220 sink\r\n").await?,
        }
        if self.converse(&mut stream).await? {
            let secure = acceptor().accept(stream).await;
            let mut secure = secure.inspect_err(|_| self.note("no TLS"))?;
            self.converse(&mut secure).await?;
        }
        Ok(())
    }

    fn note(&self, line: &str) {
        self.0.lock().expect("no panic").lines.push(line.to_owned());
    }

    /// `true` when TLS shall begin.
    async fn converse(&self, stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> std::io::Result<bool> {
        let mut bytes = Vec::new();
        while let Some(line) = next_until(stream, &mut bytes, b"\r\n").await? {
            self.note(&line);
            let mood = self.mood();
            let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
                "EHLO" if mood == Mood::WrongCertificate => b"250-sink\r\n250-STARTTLS\r\n250 8BITMIME\r\n",
                "EHLO" => b"250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n",
                "AUTH" => b"235 welcome\r\n",
                "STARTTLS" => {
                    stream.write_all(b"220 go on\r\n").await?;
                    return Ok(true);
                }
                "MAIL" if mood == Mood::Busy451 => b"451 later, please\r\n",
                "MAIL" if mood == Mood::SenderRefused => b"550 5.1.0 sender rejected\r\n",
                "RCPT" if mood == Mood::Greylist450 => b"450 greylisted\r\n",
                "RCPT" if mood == Mood::RelayDenied => b"550 5.7.1 relay access denied\r\n",
                "RCPT" if mood == Mood::NoSuchUser => b"550 5.1.1 <anna@example.org> is unknown here\r\n",
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    // As strict as the standard, and as lenient as the servers that were fooled: see `smuggled`.
                    let Some(mail) = next_until(stream, &mut bytes, b"\r\n.\r\n").await? else { return Ok(false) };
                    self.take(&mail);
                    match mood {
                        Mood::CutAfterDot => return Ok(false),
                        Mood::SilentAfterDot => std::future::pending().await,
                        Mood::Refuses554 => b"554 we do not like it\r\n",
                        _ => b"250 taken\r\n",
                    }
                }
                "QUIT" => {
                    stream.write_all(b"221 bye\r\n").await?;
                    return Ok(false);
                }
                _ => b"250 ok\r\n",
            };
            stream.write_all(answer).await?;
        }
        Ok(false)
    }

    fn take(&self, mail: &str) {
        let bare = mail.replace("\r\n", "");
        assert!(!bare.contains(['\r', '\n']), "a bare line end could end a mail early: {mail:?}");
        let plain = mail.replace("\r\n..", "\r\n.").replace("\r\n", "\n");
        self.0.lock().expect("no panic").mails.push(plain + "\n");
    }
}

/// Reads up to an end, which is left out; `None` when the other side is gone.
async fn next_until(stream: &mut (impl AsyncRead + Unpin), bytes: &mut Vec<u8>, end: &[u8]) -> std::io::Result<Option<String>> {
    loop {
        if let Some(place) = bytes.windows(end.len()).position(|window| window == end) {
            let text = String::from_utf8_lossy(&bytes[..place]).into_owned();
            bytes.drain(..place + end.len());
            return Ok(Some(text));
        }
        let mut more = [0; 4096];
        let read = stream.read(&mut more).await?;
        if read == 0 {
            return Ok(None);
        }
        bytes.extend_from_slice(&more[..read]);
    }
}

fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from(include_bytes!("sink/certificate.der").as_slice());
    let key = PrivateKeyDer::try_from(include_bytes!("sink/key.der").as_slice()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider())).with_safe_default_protocol_versions();
    let config = config.expect("versions").with_no_client_auth().with_single_cert(vec![certificate], key);
    TlsAcceptor::from(Arc::new(config.expect("a certificate")))
}

/// The program's own worker on a site, with this relay.
pub fn worker(site: &Site, url: &str) -> Worker {
    Worker {
        db: site.world.db.clone(),
        clock: site.world.clock.clone(),
        random: site.world.random.clone(),
        post: Some(Post::new(url, "Gemeinde Lindach <post@lindach.example>").expect("a relay")),
        origin: "https://mitmachen.lindach.example".to_owned(),
        erased: None,
        changed: Box::new(|_| {}),
    }
}
