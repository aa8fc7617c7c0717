//! Sources with faults: behind switches, or taken for true.

use super::{Fault, list::Place};
use crate::{Result, files};
use proc_macro2::{TokenStream, TokenTree};
use std::{collections::BTreeSet, ops::Range, path::Path};

/// The variable that turns one switch on: the name of a fault.
pub const SWITCH: &str = "SEEDED_FAULT";

/// Every file that one of these changes.
pub fn files(faults: &[Fault]) -> BTreeSet<String> {
    faults.iter().flat_map(Fault::places).map(|place| place.file.clone()).collect()
}

/// A file with a switch for each of `switched`, and with `alone` done in it.
pub fn seeded(root: &Path, file: &str, switched: &[Fault], alone: Option<&Fault>) -> Result<String> {
    let text = files::read_text(&root.join(file))?;
    let mut changes: Vec<Change> = Vec::new();
    for place in alone.iter().flat_map(|fault| fault.places()).filter(|place| place.file == file) {
        changes.push(Change { range: found(place, &text)?, done: Done::Always(place.replace.clone()) });
    }
    let literals =
        if switched.iter().flat_map(Fault::places).any(|place| place.file == file) { literals(&text, file)? } else { Vec::new() };
    for fault in switched {
        for place in fault.places().filter(|place| place.file == file) {
            add(&mut changes, switch(&text, &literals, &fault.name, place)?)?;
        }
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.range.start));
    let mut done = text.clone();
    for change in changes {
        done.replace_range(change.range.clone(), &change.done.written(&text[change.range]));
    }
    Ok(done)
}

struct Change {
    range: Range<usize>,
    done: Done,
}

enum Done {
    Always(String),
    /// Name of the fault and what stands there when it is on.
    Switched(Vec<(String, String)>),
}

impl Done {
    fn written(&self, was: &str) -> String {
        let switches = match self {
            Self::Always(text) => return text.clone(),
            Self::Switched(switches) => switches,
        };
        let is_on = |name: &str| format!("std::env::var_os({SWITCH:?}).is_some_and(|one| one == {name:?})");
        let branches: String = switches.iter().map(|(name, text)| format!("if {} {{ {text} }} else ", is_on(name))).collect();
        let whole = format!("{branches}{{ {was} }}");
        if was.trim_end().ends_with([';', '}']) { whole } else { format!("({whole})") }
    }
}

/// Two faults of one place share a switch; one that is taken for true is alone there.
fn add(changes: &mut Vec<Change>, new: Change) -> Result<()> {
    let overlaps = |one: &&mut Change| one.range.start < new.range.end && new.range.start < one.range.end;
    match (changes.iter_mut().find(overlaps), new.done) {
        (None, done) => changes.push(Change { range: new.range, done }),
        (Some(Change { done: Done::Always(_), .. }), _) => {}
        (Some(Change { range, done: Done::Switched(there) }), Done::Switched(more)) if *range == new.range => there.extend(more),
        (_, Done::Switched(more)) => {
            return Err(format!("{}: another fault changes a part of the same: let one of them be alone", more[0].0));
        }
        (_, Done::Always(_)) => {}
    }
    Ok(())
}

/// What is inside a text in quotes changes the whole of it: a switch cannot stand in the middle.
fn switch(text: &str, literals: &[Range<usize>], name: &str, place: &Place) -> Result<Change> {
    let range = found(place, text).map_err(|why| format!("{name}: {why}"))?;
    let holder = literals.iter().find(|literal| literal.start < range.start && range.end < literal.end);
    let (range, with) = match holder {
        Some(literal) => {
            (literal.clone(), format!("{}{}{}", &text[literal.start..range.start], place.replace, &text[range.end..literal.end]))
        }
        None => (range, place.replace.clone()),
    };
    Ok(Change { range, done: Done::Switched(vec![(name.to_owned(), with)]) })
}

fn found(place: &Place, text: &str) -> Result<Range<usize>> {
    let (before, rest) = place.find.split_once('«').unwrap_or(("", &place.find));
    let (replaced, after) = rest.split_once('»').unwrap_or((rest, ""));
    let whole = format!("{before}{replaced}{after}");
    match text.match_indices(&whole).map(|(at, _)| at).collect::<Vec<_>>().as_slice() {
        [at] => Ok(at + before.len()..at + before.len() + replaced.len()),
        all => Err(format!("what is looked for stands {} times in {}: {whole}", all.len(), place.file)),
    }
}

/// Where texts in quotes stand.
fn literals(text: &str, file: &str) -> Result<Vec<Range<usize>>> {
    let tokens: TokenStream = text.parse().map_err(|e| format!("{file}: {e}"))?;
    let (mut open, mut found) = (vec![tokens], Vec::new());
    while let Some(tokens) = open.pop() {
        for token in tokens {
            match token {
                TokenTree::Group(group) => open.push(group.stream()),
                TokenTree::Literal(literal) => found.push(literal.span().byte_range()),
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
    Ok(found)
}
