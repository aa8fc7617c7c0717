//! The toy server as a process, killed at random.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{Read, Stage};
use crate::client::Client;
use crate::dice::Dice;
use crate::finals::Numbers;
use crate::history::{History, KILL};
use crate::{Result, program};

/// A toy with one fault.
pub struct Toy {
    program: PathBuf,
    folder: PathBuf,
    fault: String,
    size: (usize, usize),
    address: SocketAddr,
    child: Option<Child>,
}

impl Toy {
    /// Starts it: `program` is this crate's own, `size` the number of voters and of votes with fresh measures.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(program: &Path, folder: &Path, fault: &str, size: (usize, usize)) -> Result<Self> {
        let (program, folder, fault) = (program.to_owned(), folder.to_owned(), fault.to_owned());
        let mut toy = Self { program, folder, fault, size, address: program::free_address()?, child: None };
        toy.begin()?;
        Ok(toy)
    }

    fn begin(&mut self) -> Result<()> {
        let (port, voters, polls) = (self.address.port().to_string(), self.size.0.to_string(), self.size.1.to_string());
        let mut command = Command::new(&self.program);
        command.args(["toy", &port]).arg(&self.folder).args([&self.fault, &voters, &polls]).stdin(Stdio::null());
        self.child = Some(command.spawn().map_err(|error| format!("toy: {error}"))?);
        program::until("the toy listens", Duration::from_secs(10), || std::net::TcpStream::connect(self.address).is_ok())
    }

    fn end(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may be gone already.
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    fn numbers(&self) -> Result<Vec<Read>> {
        let text = Client::new(self.address, 0).get("/stand", "")?.text();
        let (mut numbers, mut doubles) = (Numbers::new(), 0);
        for line in text.lines() {
            let words: Vec<i64> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
            let [measure, yes, no, abstain, double] = words[..] else { return Err(format!("toy: {line}")) };
            numbers.insert(usize::try_from(measure).unwrap_or_default(), [Some(yes), Some(no), Some(abstain)]);
            doubles += double;
        }
        Ok(vec![("toy".to_owned(), numbers, doubles)])
    }
}

impl Stage for Toy {
    fn address(&self) -> SocketAddr {
        self.address
    }

    fn hurt(&mut self, _dice: &mut Dice, history: &History) -> Result<()> {
        let began = history.now();
        self.end();
        self.begin()?;
        history.hurt(KILL, began);
        Ok(())
    }

    fn restart(&mut self) -> Result<()> {
        self.end();
        self.begin()
    }

    fn before_the_end(&mut self) -> Result<Vec<Read>> {
        self.numbers()
    }

    fn move_end(&mut self, end_ms: i64) -> Result<()> {
        std::fs::write(self.folder.join("end"), end_ms.to_string()).map_err(|error| error.to_string())?;
        self.restart()
    }

    fn after_the_end(&mut self) -> Result<Vec<Read>> {
        self.numbers()
    }

    fn leaks(&mut self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
}

impl Drop for Toy {
    fn drop(&mut self) {
        self.end();
    }
}
