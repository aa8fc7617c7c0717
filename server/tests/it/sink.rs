//! A mail server that takes everything and keeps it, on a port of this machine. Speaks as much SMTP as a relay must.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// The mails taken so far, as they came over the line.
#[derive(Clone, Default)]
pub struct Sink {
    mails: Arc<Mutex<Vec<String>>>,
    /// Answers every mail with "try again later" while set.
    is_busy: Arc<std::sync::atomic::AtomicBool>,
}

impl Sink {
    /// Starts it; returns its address as the program's setting.
    pub async fn start() -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
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

    pub fn mails(&self) -> Vec<String> {
        self.mails.lock().expect("no panic").clone()
    }

    pub fn set_busy(&self, is_busy: bool) {
        self.is_busy.store(is_busy, std::sync::atomic::Ordering::SeqCst);
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 sink\r\n").await?;
        while let Some(line) = lines.next_line().await? {
            let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
                "EHLO" => b"250-sink\r\n250 8BITMIME\r\n",
                "MAIL" if self.is_busy.load(std::sync::atomic::Ordering::SeqCst) => b"451 later\r\n",
                "DATA" => {
                    write.write_all(b"354 go on\r\n").await?;
                    let mut mail = String::new();
                    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
                        mail.push_str(line.strip_prefix('.').unwrap_or(&line));
                        mail.push('\n');
                    }
                    self.mails.lock().expect("no panic").push(mail);
                    b"250 taken\r\n"
                }
                "QUIT" => {
                    write.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
                _ => b"250 ok\r\n",
            };
            write.write_all(answer).await?;
        }
        Ok(())
    }
}
