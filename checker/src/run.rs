//! One run: voters vote while servers are hurt; then everything is read, restarted and read again, the votes end, and the judge judges.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::dice::Dice;
use crate::finals::{Finals, Reading, Views};
use crate::history::{History, KILL, Kind, Told};
use crate::judge::{Case, Violation, judge, summary};
use crate::stage::{Read, Stage};
use crate::town::Town;
use crate::voter::{Shared, Voter};
use crate::{Result, now_ms, page};

/// After the last fault voters go on for so long: servers must recover.
const CALM: Duration = Duration::from_millis(5_500);
/// Votes end so long after the servers have been told, and voters try for as long again.
const LAST_CASTS: Duration = Duration::from_millis(2_500);
/// So often somebody looks how many have voted.
const LOOK_EVERY: Duration = Duration::from_millis(400);
/// A page may tell an older number for so long: a second, as is stated, and what the machine needs.
const STALE_MS: i64 = 1_500;
/// Own ballots are read by so many at once.
const READERS: usize = 4;
/// A run shows something with so many kills in a full minute; in a shorter one with one in this many seconds.
pub const KILLS_MIN: usize = 12;
const SECONDS_A_KILL: u64 = 10;
/// Codes that nobody was given.
const INVENTED: [&str; 3] = ["0000-0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ", "R99999P9"];

/// How long, how many, how hard.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub time: Duration,
    /// Shortest and longest pause of a voter between two casts, and between two faults, in milliseconds.
    pub pause_ms: (usize, usize),
    pub fault_every_ms: (usize, usize),
    /// With fewer kills the run shows nothing.
    pub kills_min: usize,
    /// Where the history is kept.
    pub file: Option<PathBuf>,
}

/// How many kills a run of this length must have.
pub fn kills_min(time: Duration) -> usize {
    if time >= Duration::from_secs(60) {
        KILLS_MIN
    } else {
        usize::try_from(time.as_secs() / SECONDS_A_KILL).unwrap_or(KILLS_MIN)
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    pub casts: usize,
    pub acknowledged: usize,
    pub faults: usize,
    /// How many of them were kills.
    pub kills: usize,
    pub violations: Vec<Violation>,
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { casts, acknowledged, faults, kills, violations } = self;
        let (others, wrong) = (faults - kills, violations.len());
        writeln!(to, "{casts} casts, {acknowledged} acknowledged, {kills} kills, {others} other faults, {wrong} violations")?;
        for (rule, count) in summary(violations) {
            let first = violations.iter().find(|violation| violation.rule == rule).map_or("", |first| &first.text);
            writeln!(to, "  {rule}: {count}, such as: {first}")?;
        }
        Ok(())
    }
}

/// Runs the plan.
///
/// # Errors
/// Something could not be started or read: nothing was shown.
pub fn run(plan: &Plan, town: &Arc<Town>, stage: &mut dyn Stage) -> Result<Outcome> {
    let history = Arc::new(History::new(plan.file.as_deref())?);
    let shared = Shared {
        town: town.clone(),
        history: history.clone(),
        address: stage.address(),
        seed: plan.seed,
        pause_ms: plan.pause_ms,
    };
    let mut voters: Vec<Voter> = (0..town.tokens.len()).map(|number| Voter::new(&shared, number)).collect();
    let until = Instant::now() + plan.time;
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let voting: Vec<_> = voters.iter_mut().map(|voter| scope.spawn(move || voter.live(until))).collect();
        scope.spawn(|| watch(&shared, &is_over));
        let hurt = hurt(plan, stage, &history, until);
        voting.into_iter().for_each(|voter| drop(voter.join()));
        is_over.store(true, Ordering::Relaxed);
        hurt
    })?;
    let mut finals = Finals::default();
    read_quietly(&shared, stage, &mut finals)?;
    end(&shared, stage, &mut voters, &mut finals)?;
    look_up(&history, stage.address(), &mut finals);
    finals.leaks = stage.leaks()?;
    let (events, faults, told) = (history.events(), history.faults(), history.all_told());
    let count = |kind| events.iter().filter(|event| event.kind == kind).count();
    let (stale_ms, kills_min) = (STALE_MS, plan.kills_min);
    let case = Case { town, events: &events, faults: &faults, told: &told, finals: &finals, stale_ms, kills_min };
    let violations = judge(&case);
    let kills = faults.iter().filter(|fault| fault.kind == KILL).count();
    Ok(Outcome { casts: count(Kind::Invoke), acknowledged: count(Kind::Ok), faults: faults.len(), kills, violations })
}

/// One fault after the other, and then a calm.
fn hurt(plan: &Plan, stage: &mut dyn Stage, history: &History, until: Instant) -> Result<()> {
    let mut dice = Dice::new(plan.seed, u64::MAX);
    loop {
        std::thread::sleep(dice.time(plan.fault_every_ms.0, plan.fault_every_ms.1));
        if Instant::now() + CALM >= until {
            return Ok(());
        }
        stage.hurt(&mut dice, history)?;
    }
}

/// Somebody who looks how many have voted.
fn watch(shared: &Shared, is_over: &AtomicBool) {
    let client = Client::new(shared.address, usize::from(u16::MAX));
    while !is_over.load(Ordering::Relaxed) {
        let began_ms = shared.history.now();
        if let Ok(heard) = client.get("/beteiligungen", "") {
            let ended_ms = shared.history.now();
            let polls = shared.town.polls.iter().enumerate();
            let told = page::participation(&heard.text());
            for (poll, voters) in polls.filter_map(|(place, poll)| Some((place, *told.get(&poll.slug)?))) {
                shared.history.told(Told { poll, began_ms, ended_ms, voters });
            }
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

/// Own ballots and numbers, before and after one more restart.
fn read_quietly(shared: &Shared, stage: &mut dyn Stage, finals: &mut Finals) -> Result<()> {
    stage.restart()?;
    finals.views.push(views(shared, "after the faults")?);
    add(finals, shared.history.length(), stage.before_the_end()?);
    stage.restart()?;
    finals.views.push(views(shared, "after one more restart")?);
    Ok(())
}

/// Last casts before and after the end, and what the outcome says.
fn end(shared: &Shared, stage: &mut dyn Stage, voters: &mut [Voter], finals: &mut Finals) -> Result<()> {
    let end_ms = now_ms() + i64::try_from(LAST_CASTS.as_millis()).unwrap_or(0);
    stage.move_end(end_ms)?;
    finals.end_ms = Some(end_ms);
    let until = Instant::now() + LAST_CASTS * 2;
    std::thread::scope(|scope| voters.iter_mut().for_each(|voter| drop(scope.spawn(move || voter.live(until)))));
    let read = stage.after_the_end()?;
    add(finals, shared.history.length(), read);
    Ok(())
}

fn add(finals: &mut Finals, events: usize, read: Vec<Read>) {
    finals.readings.extend(read.into_iter().map(|(source, numbers, doubles)| Reading { source, events, numbers, doubles }));
}

/// The own ballots of all.
fn views(shared: &Shared, source: &str) -> Result<Views> {
    let (town, events) = (&shared.town, shared.history.length());
    let read = |voter: usize| -> Result<Vec<_>> {
        let client = Client::new(shared.address, voter);
        let polls = town.polls.iter().enumerate();
        polls.map(|(place, poll)| Ok(((voter, place), client.view(&town.tokens[voter], &poll.slug)?))).collect()
    };
    let all: Vec<Result<Vec<_>>> = std::thread::scope(|scope| {
        let shares = (0..READERS)
            .map(|share| scope.spawn(move || (share..town.tokens.len()).step_by(READERS).map(read).collect::<Vec<_>>()));
        shares.collect::<Vec<_>>().into_iter().flat_map(|share| share.join().unwrap_or_default()).collect()
    });
    let views = all.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    Ok(Views { source: source.to_owned(), events, views })
}

/// Each receipt that was given out, and some that were not. Each asks from a network of its own, because looking up is limited.
fn look_up(history: &History, address: SocketAddr, finals: &mut Finals) {
    let events = history.events();
    let given: BTreeSet<&str> =
        events.iter().filter(|event| event.kind == Kind::Ok).map(|event| event.receipt.as_str()).collect();
    for (number, receipt) in given.into_iter().enumerate() {
        if let Ok(is_known) = Client::new(address, number / 20).is_known(receipt) {
            finals.receipts.insert(receipt.to_owned(), is_known);
        }
    }
    let client = Client::new(address, usize::from(u16::MAX) - 1);
    let found = INVENTED.iter().filter(|code| client.is_known(code) == Ok(true));
    finals.invented_found = found.map(ToString::to_string).collect();
}
