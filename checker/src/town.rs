//! The municipality that votes: who, on what, and the statements that write it into a database made by `dorflinde migrate`. All ids follow
//! from numbers, so that everybody who knows the numbers knows the ids.

use std::process::{Command, Stdio};

use crate::program::Folder;
use crate::sql::{Base, Dialect};
use crate::{Result, now_ms};

/// Consultations and measures are made in this many milliseconds' past, so that they are open.
const BEFORE_MS: i64 = 3_600_000;
/// Open for so long, unless somebody moves the end.
const OPEN_MS: i64 = 3_600_000 * 24;
/// Sessions hold longer than any run.
const SESSION_MS: i64 = 100 * 86_400_000;
/// In the first vote choices are changed again and again.
pub const CHANGED_OFTEN: usize = 3;
/// In the others each measure is voted on once by each voter.
pub const FRESH_EACH: usize = 24;
/// In the secret one each voter casts one ballot, about one of these.
pub const SECRET_EACH: usize = 3;
/// Rules by which a ballot is cast once and lies in the box without any key to its voter.
const SECRET_RULES: &str = "{\"method\":\"yes_no\",\"counting\":\"majority\",\"secrecy\":\"secret\",\"tie\":\"lot\",\
    \"majority\":\"simple\",\"choices_min\":1,\"utility\":\"cost\",\"completion\":\"add1\"}";

/// A vote on some measures.
#[derive(Clone, Debug)]
pub struct Poll {
    pub id: String,
    pub slug: String,
    /// Places in `Town::measures`.
    pub measures: Vec<usize>,
    /// Whether ballots are cast once, and nobody can look at their own.
    pub is_secret: bool,
}

/// Who votes on what.
#[derive(Clone, Debug)]
pub struct Town {
    /// Session tokens, by number of the voter.
    pub tokens: Vec<String>,
    pub polls: Vec<Poll>,
    /// Ids of measures; a measure is asked about in one vote.
    pub measures: Vec<String>,
}

impl Town {
    /// A town with so many voters and so many votes with fresh measures, beside the one whose choices are changed. With fresh ones there is
    /// a secret one, too.
    pub fn new(voters: usize, fresh_polls: usize) -> Self {
        let mut town = Self { tokens: (0..voters).map(token).collect(), polls: Vec::new(), measures: Vec::new() };
        town.add_poll(CHANGED_OFTEN, false);
        (0..fresh_polls).for_each(|_| town.add_poll(FRESH_EACH, false));
        if fresh_polls > 0 {
            town.add_poll(SECRET_EACH, true);
        }
        town
    }

    fn add_poll(&mut self, measures: usize, is_secret: bool) {
        let (number, begin) = (self.polls.len(), self.measures.len());
        let measures = begin..begin + measures;
        self.measures.extend(measures.clone().map(|measure| id(3, measure)));
        self.polls.push(Poll { id: id(4, number), slug: format!("wahl-{number}"), measures: measures.collect(), is_secret });
    }

    /// The vote that asks about a measure.
    pub fn poll_of(&self, measure: usize) -> usize {
        self.polls.iter().position(|poll| poll.measures.contains(&measure)).unwrap_or_default()
    }

    /// The place of a measure's id.
    pub fn place_of(&self, measure: &str) -> Option<usize> {
        self.measures.iter().position(|known| known == measure)
    }

    /// Writes it into a database that nobody else has open.
    ///
    /// # Errors
    /// What the database said.
    pub fn write(&self, base: &Base) -> Result<()> {
        base.run(&self.statements(base.dialect())?)
    }

    fn statements(&self, dialect: Dialect) -> Result<String> {
        let (uuid, now) = (|kind, number| dialect.uuid(&id(kind, number)), now_ms());
        let (town, field, begin) = (uuid(1, 0), uuid(2, 0), now - BEFORE_MS);
        let mut all = vec![
            format!(
                "INSERT INTO municipality (id, slug, name, ags, district, region, residents_over_14, is_demo, created_at) \
                 VALUES ({town}, 'pruefstadt', 'Prüfstadt', '09999001', 'Landkreis', 'Region', 100000, FALSE, {begin})"
            ),
            format!(
                "INSERT INTO action_field (municipality_id, id, slug, position, title, goal, target_state, updated_at) \
                 VALUES ({town}, {field}, 'feld', 1, 'Feld', '', '', {begin})"
            ),
        ];
        for (number, hash) in hashes(&self.tokens)?.into_iter().enumerate() {
            let (account, session, hash) = (uuid(5, number), uuid(6, number), dialect.bytes(&hash));
            all.push(format!(
                "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, confirmed_at, created_at) \
                 VALUES ({town}, {account}, 'v{number}@example.org', 'v{number}@example.org', 'Person {number}', '', 'resident', 'de', {begin}, {begin})"
            ));
            all.push(format!(
                "INSERT INTO session (token_hash, municipality_id, account_id, id, device, has_factor, created_at, last_seen_at, ends_at) \
                 VALUES ({hash}, {town}, {account}, {session}, 'check', FALSE, {begin}, {now}, {})",
                now + SESSION_MS
            ));
        }
        for number in 0..self.measures.len() {
            all.push(format!(
                "INSERT INTO measure (municipality_id, id, slug, action_field_id, title, description, horizon, office, funding, status, \
                 created_at, updated_at) VALUES ({town}, {}, '{}', {field}, '{}', 'Wozu.', 'short', '', '', 'proposed', {begin}, {begin})",
                uuid(3, number),
                slug(number),
                title(number)
            ));
        }
        self.polls.iter().enumerate().for_each(|(number, poll)| all.extend(self.poll(dialect, number, poll, begin)));
        Ok(all.join(";\n") + ";\n")
    }

    fn poll(&self, dialect: Dialect, number: usize, poll: &Poll, begin: i64) -> Vec<String> {
        let (town, vote) = (dialect.uuid(&id(1, 0)), dialect.uuid(&poll.id));
        let secret = dialect.bytes(&format!("{number:064x}"));
        let mut all = vec![
            format!(
                "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, \
                 published_at, secret, created_at) VALUES ({town}, {vote}, '{}', 'Wahl {number}', 'Kurz.', FALSE, FALSE, TRUE, {begin}, {}, \
                 {begin}, {secret}, {begin})",
                poll.slug,
                begin + OPEN_MS
            ),
            format!(
                "INSERT INTO consultation_field (municipality_id, consultation_id, action_field_id) VALUES ({town}, {vote}, {})",
                dialect.uuid(&id(2, 0))
            ),
        ];
        all.push(format!(
            "INSERT INTO job (id, municipality_id, kind, payload, priority, run_at) VALUES ({}, {town}, 'close', '\"{}\"', 0, {})",
            dialect.uuid(&id(7, number)),
            poll.id,
            begin + OPEN_MS
        ));
        if poll.is_secret {
            let seed = dialect.bytes(&format!("{:064x}", number + 1));
            all.push(format!(
                "INSERT INTO vote (municipality_id, consultation_id, rules, tie_seed) VALUES ({town}, {vote}, '{SECRET_RULES}', {seed})"
            ));
        }
        all.extend(poll.measures.iter().enumerate().map(|(position, measure)| {
            format!(
                "INSERT INTO vote_option (municipality_id, consultation_id, measure_id, position) VALUES ({town}, {vote}, {}, {})",
                dialect.uuid(&self.measures[*measure]),
                position + 1
            )
        }));
        all
    }

    /// Moves the end of all votes to an instant (Unix milliseconds), and of the jobs that count them then.
    ///
    /// # Errors
    /// What the database said.
    pub fn move_end(&self, base: &Base, end_ms: i64) -> Result<()> {
        base.run(&format!(
            "UPDATE consultation SET closes_at = {end_ms};\nUPDATE job SET run_at = {end_ms} WHERE kind = 'close';\n"
        ))
    }

    /// What the tables hold, counted by the database's own program: choices by measure, and ballots that should not be.
    ///
    /// # Errors
    /// What the database said.
    pub fn count(&self, base: &Base) -> Result<Stored> {
        let mut stored = Stored { choices: vec![[0; 3]; self.measures.len()], ..Stored::default() };
        let sql = format!("SELECT {}, marks, COUNT(*) FROM ballot GROUP BY 1, 2", base.dialect().hex("consultation_id"));
        for row in base.ask(&sql)? {
            let [poll, marks, count] = &row[..] else { return Err(format!("not a count: {row:?}")) };
            let count: i64 = count.parse().map_err(|_| format!("not a number: {count}"))?;
            let poll =
                self.polls.iter().find(|known| known.id.replace('-', "") == poll.to_lowercase()).ok_or("a foreign vote")?;
            stored.add(poll, marks, count)?;
        }
        let one = |sql: &str| -> Result<i64> {
            base.ask(sql)?.first().and_then(|row| row.first()?.parse().ok()).ok_or_else(|| format!("no number: {sql}"))
        };
        stored.ballots = one("SELECT COUNT(*) FROM ballot")?;
        stored.people = one("SELECT COUNT(*) FROM participation WHERE part = 'vote'")?;
        stored.receipts = one("SELECT COUNT(*) FROM vote_receipt")?;
        stored.doubles +=
            one("SELECT COUNT(*) FROM (SELECT 1 FROM ballot GROUP BY consultation_id, voter HAVING COUNT(*) > 1) n")?;
        stored.strays = one("SELECT COUNT(*) FROM ballot WHERE marks = ''")?;
        Ok(stored)
    }
}

/// What the tables hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// By measure: yes, no, abstention.
    pub choices: Vec<[i64; 3]>,
    pub ballots: i64,
    pub people: i64,
    pub receipts: i64,
    /// Ballots with two choices on one measure, and voters with two ballots.
    pub doubles: i64,
    /// Ballots on which nothing stands.
    pub strays: i64,
}

impl Stored {
    /// Adds ballots of one vote on which the same stands: `number of the measure=value`, with blanks between.
    fn add(&mut self, poll: &Poll, marks: &str, count: i64) -> Result<()> {
        let mut seen = Vec::new();
        for mark in marks.split(' ').filter(|mark| !mark.is_empty()) {
            let (number, value) = mark.split_once('=').ok_or_else(|| format!("no mark: {mark}"))?;
            let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let measure = place.and_then(|place| poll.measures.get(place)).ok_or_else(|| format!("a foreign measure: {mark}"))?;
            let choice =
                ["1", "-1", "0"].iter().position(|known| *known == value).ok_or_else(|| format!("a foreign choice: {mark}"))?;
            self.choices[*measure][choice] += count;
            self.doubles += if seen.contains(measure) { count } else { 0 };
            seen.push(*measure);
        }
        Ok(())
    }
}

/// A measure's address. It does not end in a number, because pages number what they show of it.
pub fn slug(measure: usize) -> String {
    format!("m{measure:03}x")
}

/// A measure's title.
pub fn title(measure: usize) -> String {
    format!("M{measure:03}x")
}

/// The id of a voter's account.
pub fn account(voter: usize) -> String {
    id(5, voter)
}

fn id(kind: u8, number: usize) -> String {
    format!("0000000{kind}-0000-4000-8000-{number:012x}")
}

fn token(voter: usize) -> String {
    format!("{:064x}", voter + 1)
}

/// Tokens are stored as SHA-256, which the machine's own program computes.
fn hashes(tokens: &[String]) -> Result<Vec<String>> {
    let folder = Folder::new("tokens")?;
    for (number, token) in tokens.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number:06}")), token).map_err(|error| format!("{number}: {error}"))?;
    }
    let output = Command::new("sh").args(["-c", "sha256sum *"]).current_dir(folder.path()).stderr(Stdio::null()).output();
    let output = output.map_err(|error| format!("sha256sum: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let hashes: Vec<String> = text.lines().filter_map(|line| Some(line.split(' ').next()?.to_owned())).collect();
    if hashes.len() == tokens.len() { Ok(hashes) } else { Err("sha256sum did not hash every token".to_owned()) }
}
