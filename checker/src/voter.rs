//! One voter: a process that does one thing after the other, as people do, and some of what goes wrong: double clicks, forms sent again,
//! giving up. Writes down all it asks and hears.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::CHOICES;
use crate::client::{Answer, Cast, Client};
use crate::dice::Dice;
use crate::history::{Event, History, Kind};
use crate::town::Town;

/// One in so many: gives up at the first unknown outcome; clicks twice; sends an acknowledged form again, some of them with another body;
/// looks at the own ballot afterwards.
const GIVES_UP: usize = 10;
const CLICKS_TWICE: usize = 5;
const SENDS_AGAIN: usize = 10;
const WITH_OTHER_BODY: usize = 5;
const LOOKS: usize = 10;
/// Whoever does not know is this patient, altogether.
const SETTLING: Duration = Duration::from_secs(40);

/// What all voters of a run share.
#[derive(Clone, Debug)]
pub struct Shared {
    pub town: Arc<Town>,
    pub history: Arc<History>,
    pub address: std::net::SocketAddr,
    pub seed: u64,
    /// Shortest and longest pause between two casts, in milliseconds.
    pub pause_ms: (usize, usize),
}

/// One of them.
pub struct Voter {
    number: usize,
    shared: Shared,
    client: Client,
    dice: Dice,
    /// By vote: what the voter has seen of the own ballot.
    revisions: HashMap<usize, i64>,
    fresh: Vec<usize>,
    acknowledged: Vec<Acknowledged>,
    has_given_up: bool,
}

struct Acknowledged {
    op: usize,
    measure: usize,
    choice: &'static str,
    request_id: String,
}

impl Voter {
    pub fn new(shared: &Shared, number: usize) -> Self {
        let mut dice = Dice::new(shared.seed, number as u64);
        let mut fresh: Vec<usize> = Vec::new();
        for poll in shared.town.polls.iter().skip(1) {
            // A secret ballot is cast once.
            let once = poll.measures[dice.below(poll.measures.len())];
            fresh.extend(if poll.is_secret { vec![once] } else { poll.measures.clone() });
        }
        dice.shuffle(&mut fresh);
        let client = Client::new(shared.address, number);
        Self {
            number,
            shared: shared.clone(),
            client,
            dice,
            revisions: HashMap::new(),
            fresh,
            acknowledged: Vec::new(),
            has_given_up: false,
        }
    }

    /// Votes until then, or gives up before.
    pub fn live(&mut self, until: Instant) {
        let (from, to) = self.shared.pause_ms;
        std::thread::sleep(self.dice.time(0, to));
        while Instant::now() < until && !self.has_given_up {
            let often = self.shared.town.polls[0].measures.len();
            let fresh = if self.dice.one_in(2) { self.fresh.pop() } else { None };
            let measure = fresh.unwrap_or_else(|| self.dice.below(often));
            self.has_given_up = !self.vote(measure);
            self.afterwards();
            std::thread::sleep(self.dice.time(from, to));
        }
    }

    /// Casts one vote and settles it; `false` when the voter gives up for good.
    fn vote(&mut self, measure: usize) -> bool {
        let (op, choice, request_id) = (self.shared.history.next_op(), CHOICES[self.dice.below(3)], self.dice.uuid());
        let poll = self.shared.town.poll_of(measure);
        // Every other voter sends the revision, as the page does; the others are older pages.
        let revision = self.number.is_multiple_of(2).then(|| self.revisions.get(&poll).copied().unwrap_or(0));
        let blank = Event { op, kind: Kind::Invoke, choice: choice.to_owned(), ..self.event(measure, &request_id) };
        self.shared.history.add(blank.clone());
        let begun = Instant::now();
        let mut is_unknown = false;
        loop {
            let answers = self.send(measure, choice, &request_id, revision);
            for (began_ms, answer) in &answers {
                self.shared.history.add(noted(&blank, self.shared.history.now(), *began_ms, answer));
            }
            if let Some(revision) = answers.iter().find_map(|(_, answer)| revision_of(answer)) {
                self.revisions.insert(poll, revision);
                self.acknowledged.push(Acknowledged { op, measure, choice, request_id });
                return true;
            }
            is_unknown |= answers.iter().any(|(_, answer)| matches!(answer, Answer::Unknown { .. }));
            let is_passing =
                |answer: &Answer| matches!(answer, Answer::Unknown { .. } | Answer::Refused { status: 429 | 503, .. });
            if !is_unknown || !answers.iter().any(|(_, answer)| is_passing(answer)) || begun.elapsed() > SETTLING {
                self.look_again(poll);
                return true;
            }
            if self.dice.one_in(GIVES_UP) {
                return false;
            }
            std::thread::sleep(self.dice.time(100, 400));
        }
    }

    /// Once, or twice at the same moment.
    fn send(&mut self, measure: usize, choice: &'static str, request_id: &str, revision: Option<i64>) -> Vec<(i64, Answer)> {
        let is_double = self.dice.one_in(CLICKS_TWICE);
        let poll = &self.shared.town.polls[self.shared.town.poll_of(measure)];
        let (token, measure) = (&self.shared.town.tokens[self.number], &self.shared.town.measures[measure]);
        let cast = Cast { token, poll: &poll.id, measure, choice, request_id, revision };
        let one = || (self.shared.history.now(), self.client.cast(&cast));
        if !is_double {
            return vec![one()];
        }
        std::thread::scope(|scope| {
            let other = scope.spawn(one);
            let first = one();
            other.join().map_or_else(|_| vec![first.clone()], |second| vec![first.clone(), second])
        })
    }

    fn afterwards(&mut self) {
        if self.has_given_up {
            return;
        }
        if self.dice.one_in(SENDS_AGAIN) && !self.acknowledged.is_empty() {
            let place = self.dice.below(self.acknowledged.len());
            self.send_again(place);
        }
        if self.dice.one_in(LOOKS)
            && let Some(last) = self.acknowledged.last()
        {
            let (op, measure) = (last.op, last.measure);
            if !self.shared.town.polls[self.shared.town.poll_of(measure)].is_secret {
                self.look(op, measure);
            }
        }
    }

    /// An acknowledged form again, as browsers do with an old page: the answer must be the old one.
    fn send_again(&mut self, place: usize) {
        let Acknowledged { op, measure, choice, request_id } = &self.acknowledged[place];
        let other = CHOICES[(CHOICES.iter().position(|known| known == choice).unwrap_or(0) + 1) % 3];
        let choice = if self.dice.one_in(WITH_OTHER_BODY) { other } else { choice };
        let poll = &self.shared.town.polls[self.shared.town.poll_of(*measure)];
        let (token, id) = (&self.shared.town.tokens[self.number], &self.shared.town.measures[*measure]);
        let began_ms = self.shared.history.now();
        let answer = self.client.cast(&Cast { token, poll: &poll.id, measure: id, choice, request_id, revision: None });
        let blank = Event { op: *op, choice: choice.to_owned(), ..self.event(*measure, request_id) };
        let noted = noted(&blank, self.shared.history.now(), began_ms, &answer);
        self.shared.history.add(Event { kind: Kind::Replay, ..noted });
    }

    /// The own ballot, right after an acknowledgement.
    fn look(&mut self, op: usize, measure: usize) {
        let poll = &self.shared.town.polls[self.shared.town.poll_of(measure)];
        let began_ms = self.shared.history.now();
        if let Ok(view) = self.client.view(&self.shared.town.tokens[self.number], &poll.slug) {
            let choice = view.choices.get(&self.shared.town.measures[measure]).cloned().unwrap_or_default();
            let at_ms = self.shared.history.now();
            let event = self.event(measure, "");
            self.shared.history.add(Event {
                op,
                kind: Kind::Read,
                choice,
                at_ms,
                began_ms,
                status: 200,
                revision: view.revision,
                ..event
            });
        }
    }

    /// After a refusal: perhaps the ballot is another one than the voter thinks.
    fn look_again(&mut self, poll: usize) {
        if let Ok(view) = self.client.view(&self.shared.town.tokens[self.number], &self.shared.town.polls[poll].slug) {
            self.revisions.insert(poll, view.revision);
        }
    }

    fn event(&self, measure: usize, request_id: &str) -> Event {
        let now = self.shared.history.now();
        Event {
            voter: self.number,
            op: 0,
            kind: Kind::Invoke,
            measure,
            choice: String::new(),
            request_id: request_id.to_owned(),
            at_ms: now,
            began_ms: now,
            status: 0,
            code: String::new(),
            receipt: String::new(),
            revision: 0,
        }
    }
}

fn revision_of(answer: &Answer) -> Option<i64> {
    if let Answer::Done { revision, .. } = answer { Some(*revision) } else { None }
}

fn noted(blank: &Event, at_ms: i64, began_ms: i64, answer: &Answer) -> Event {
    let event = Event { at_ms, began_ms, ..blank.clone() };
    match answer.clone() {
        Answer::Done { status, receipt, revision } => Event { kind: Kind::Ok, status, receipt, revision, ..event },
        Answer::Refused { status, code } => Event { kind: Kind::Fail, status, code, ..event },
        Answer::Unknown { status, why } => Event { kind: Kind::Info, status, code: why, ..event },
    }
}
