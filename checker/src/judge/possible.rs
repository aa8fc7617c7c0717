//! What may be stored, by everything that was acknowledged.

use std::collections::{BTreeMap, BTreeSet};

use super::Op;

/// What one voter may have chosen on one measure; `None`: nothing.
pub type Possible<'a> = BTreeSet<Option<&'a str>>;

/// By voter and measure; who is not in it has chosen nothing.
pub type World<'a> = BTreeMap<(usize, usize), Possible<'a>>;

/// After the casts that were invoked before this place of the history.
pub fn world<'a>(ops: &[Op<'a>], events: usize) -> World<'a> {
    let mut world = World::new();
    for op in ops.iter().filter(|op| op.place < events) {
        let choice = Some(op.invoke.choice.as_str());
        let possible = world.entry((op.invoke.voter, op.invoke.measure)).or_insert_with(|| [None].into());
        if !op.oks.is_empty() {
            *possible = [choice].into();
        } else if op.is_open() {
            possible.insert(choice);
        }
    }
    world
}
