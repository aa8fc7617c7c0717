//! What is done to a running Dorflinde. Each time an instance is killed; every other time something else happens before or beside it.

use std::time::Duration;

use super::Dorflinde;
use crate::Result;
use crate::dice::Dice;
use crate::history::{History, KILL};
use crate::program::{Program, signal};

/// So long lines are broken, and so long an instance stands still.
const BROKEN: Duration = Duration::from_millis(800);

pub(super) fn hurt(stage: &mut Dorflinde, dice: &mut Dice, history: &History) -> Result<()> {
    if dice.one_in(2) {
        let began = history.now();
        let kind = match dice.below(if stage.cluster.is_some() { 6 } else { 3 }) {
            0 => broken_lines(stage),
            1 => stands_still(stage, dice),
            2 if stage.cluster.is_none() => backup(stage)?,
            2 | 3 => database(stage, "immediate")?,
            4 => database(stage, "fast")?,
            _ => rolling(stage)?,
        };
        history.hurt(kind, began);
    }
    let began = history.now();
    kill(stage, dice)?;
    history.hurt(KILL, began);
    Ok(())
}

fn kill(stage: &mut Dorflinde, dice: &mut Dice) -> Result<()> {
    let place = dice.below(stage.instances.len());
    if let Some(mut instance) = stage.instances[place].take() {
        instance.kill();
    }
    stage.begin()
}

fn broken_lines(stage: &Dorflinde) -> &'static str {
    stage.proxy.break_lines(true);
    std::thread::sleep(BROKEN);
    stage.proxy.break_lines(false);
    "broken lines"
}

fn stands_still(stage: &Dorflinde, dice: &mut Dice) -> &'static str {
    let ids: Vec<u32> = stage.instances.iter().flatten().map(Program::id).collect();
    let id = ids[dice.below(ids.len())];
    signal(id, "-STOP");
    std::thread::sleep(dice.time(1_000, 3_000));
    signal(id, "-CONT");
    "stop and go on"
}

/// Beside the votes. What is in it is compared at the end, with another one.
fn backup(stage: &mut Dorflinde) -> Result<&'static str> {
    stage.backups += 1;
    let file = stage.folder.join(format!("beside-{}.db", stage.backups));
    stage.command(&["backup", &file.to_string_lossy()])?;
    let _ = std::fs::remove_file(file);
    Ok("backup")
}

fn database(stage: &Dorflinde, mode: &'static str) -> Result<&'static str> {
    if let Some(cluster) = &stage.cluster {
        cluster.stop(mode)?;
        cluster.begin()?;
    }
    Ok(if mode == "fast" { "database restarted" } else { "database killed" })
}

/// One instance ends in order and another one begins, as an update goes.
fn rolling(stage: &mut Dorflinde) -> Result<&'static str> {
    for place in 0..stage.instances.len() {
        stage.proxy.take_out(place, true);
        if let Some(instance) = stage.instances[place].take() {
            instance.stop()?;
        }
        stage.begin()?;
        stage.proxy.take_out(place, false);
    }
    Ok("rolling restart")
}
