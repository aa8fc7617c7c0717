//! What a Pabulib file states about itself beside what its ballots say.

use super::Reader;
use crate::election::{Ballots, Kind};
use crate::file::Warning;

impl Reader {
    /// Each number that differs.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let kind = self.ballots.as_ref().map(Ballots::kind);
        let mut warnings = Vec::new();
        let lengths = [
            ("projects", "num_projects", self.candidates.len()),
            ("votes", "num_votes", self.ballots.as_ref().map_or(0, Ballots::len)),
        ];
        for (what, name, counted) in lengths {
            if let Some(stated) = self.meta.get(name).filter(|stated| **stated != counted.to_string()) {
                warnings.push(Warning::Whole { what, stated: stated.clone(), counted: counted as u64 });
            }
        }
        for ((candidate, stated), counted) in self.candidates.iter().zip(&self.stated).zip(&self.counted) {
            for (place, what) in [(0, "votes"), (1, "points")] {
                // What "votes" of rankings count, files do not agree on; approvals have no points.
                let means_it = matches!((kind, place), (Some(Kind::Points | Kind::Score), _) | (Some(Kind::Approval), 0));
                let (stated, counted) = (&stated[place], counted[place]);
                if means_it && !stated.is_empty() && *stated != counted.to_string() {
                    let (id, stated) = (candidate.id.clone(), stated.clone());
                    warnings.push(Warning::Option { id, what, stated, counted });
                }
            }
        }
        warnings
    }
}
