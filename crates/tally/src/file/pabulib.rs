//! Pabulib's `.pb`: three parts, META, PROJECTS and VOTES, each with the names of its columns first.

mod differences;
mod write;

use std::collections::HashMap;

use super::records::{Record, Records};
use super::{Contents, FileError, Head, amount};
use crate::election::{Ballots, Candidate, Election, Kind, MAX_CANDIDATES};

pub use write::{Origin, write_pabulib};

/// Whether a text begins as such a file does.
pub fn is_pabulib(text: &str) -> bool {
    text.strip_prefix('\u{feff}').unwrap_or(text).trim_start().starts_with("META")
}

/// The part of the file that a row stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Before,
    Meta,
    Projects,
    Votes,
}

/// What was read so far.
struct Reader {
    part: Part,
    /// The names of the columns of this part, once they were read.
    columns: Option<HashMap<String, usize>>,
    meta: HashMap<String, String>,
    head: Head,
    candidates: Vec<Candidate>,
    places: HashMap<String, u16>,
    /// What the projects' rows state: votes and points, and the same as counted.
    stated: Vec<[String; 2]>,
    counted: Vec<[i128; 2]>,
    ballots: Option<Ballots>,
}

/// Reads a participatory budget. Costs and budget may have decimals with a comma or a point; votes are approvals, rankings or points.
///
/// # Errors
///
/// [`FileError`] with line and reason. Numbers that the file states about itself and that differ are warnings.
pub fn read_pabulib(text: &str) -> Result<Contents, FileError> {
    let mut reader = Reader {
        part: Part::Before,
        columns: None,
        meta: HashMap::new(),
        head: Head::default(),
        candidates: Vec::new(),
        places: HashMap::new(),
        stated: Vec::new(),
        counted: Vec::new(),
        ballots: None,
    };
    let mut last = 1;
    for record in Records::new(text) {
        let record = record?;
        last = record.line;
        reader.row(&record).map_err(|reason| FileError::new(record.line, reason))?;
    }
    reader.finish().map_err(|reason| FileError::new(last, reason))
}

impl Reader {
    fn row(&mut self, record: &Record<'_>) -> Result<(), String> {
        let next = match record.field(0) {
            "META" => Some(Part::Meta),
            "PROJECTS" => Some(Part::Projects),
            "VOTES" => Some(Part::Votes),
            _ => None,
        };
        if let Some(next) = next {
            (self.part, self.columns) = (next, None);
            return if next == Part::Votes { self.begin_votes() } else { Ok(()) };
        }
        if self.columns.is_none() && self.part != Part::Before {
            let name = |column: usize| (record.field(column).to_lowercase(), column);
            self.columns = Some((0..record.fields.len()).map(name).collect());
            return Ok(());
        }
        match self.part {
            Part::Before => Err("the file must begin with META".to_owned()),
            Part::Meta => {
                self.meta.insert(record.field(0).to_lowercase(), record.field(1).to_owned());
                Ok(())
            }
            Part::Projects => self.project(record),
            Part::Votes => self.vote(record),
        }
    }

    /// A field by the name of its column.
    fn cell<'a>(&self, record: &'a Record<'_>, name: &str) -> Option<&'a str> {
        let column = self.columns.as_ref()?.get(name)?;
        Some(record.field(*column))
    }

    fn project(&mut self, record: &Record<'_>) -> Result<(), String> {
        let id = self.cell(record, "project_id").filter(|id| !id.is_empty()).ok_or("the project has no project_id")?;
        let cost = self.cell(record, "cost").ok_or("the project has no cost")?;
        let cents = amount::cents(cost).ok_or_else(|| format!("{cost:?} is no cost"))?;
        if self.candidates.len() == MAX_CANDIDATES {
            return Err(format!("more than {MAX_CANDIDATES} projects"));
        }
        let place = u16::try_from(self.candidates.len()).map_err(|error| error.to_string())?;
        if self.places.insert(id.to_owned(), place).is_some() {
            return Err(format!("project {id:?} stands there twice"));
        }
        let stated = |name: &str| self.cell(record, name).unwrap_or("").to_owned();
        let (votes, score, title) = (stated("votes"), stated("score"), stated("name"));
        self.stated.push([votes, score]);
        self.head.titles.push(title);
        self.counted.push([0, 0]);
        self.candidates.push(Candidate { id: id.to_owned(), cost: Some(cents), group: None });
        Ok(())
    }

    fn begin_votes(&mut self) -> Result<(), String> {
        let kind = match self.meta.get("vote_type").map(String::as_str) {
            Some("approval" | "choose-1") => Kind::Approval,
            Some("ordinal") => Kind::Ranking,
            Some("cumulative") => Kind::Points,
            Some("scoring") => Kind::Score,
            Some(other) => return Err(format!("{other:?} is no known vote_type")),
            None => return Err("META says no vote_type".to_owned()),
        };
        self.ballots = Some(Ballots::new(kind));
        Ok(())
    }

    fn vote(&mut self, record: &Record<'_>) -> Result<(), String> {
        let vote = self.cell(record, "vote").ok_or("there is no column \"vote\"")?;
        let points = self.cell(record, "points").unwrap_or("");
        let Some(ballots) = &mut self.ballots else { return Err("no votes can stand here".to_owned()) };
        let kind = ballots.kind();
        let mut marks: Vec<(u16, i64)> = Vec::new();
        for id in vote.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            let place = *self.places.get(id).ok_or_else(|| format!("project {id:?} is not among the projects"))?;
            if marks.iter().any(|(known, _)| *known == place) {
                return Err(format!("project {id:?} is named twice"));
            }
            let rank = i64::try_from(marks.len()).unwrap_or(i64::MAX).saturating_add(1);
            marks.push((place, if kind == Kind::Ranking { rank } else { 1 }));
        }
        if matches!(kind, Kind::Points | Kind::Score) {
            give_points(&mut marks, points)?;
        }
        for (place, value) in &marks {
            let [votes, score] = &mut self.counted[usize::from(*place)];
            *votes += 1;
            *score += i128::from(*value);
        }
        ballots.push(&marks, 1);
        Ok(())
    }

    fn finish(mut self) -> Result<Contents, String> {
        let warnings = self.warnings();
        let ballots = self.ballots.ok_or("there are no votes")?;
        if self.candidates.is_empty() {
            return Err("there are no projects".to_owned());
        }
        let budget = self.meta.get("budget").ok_or("META says no budget")?;
        let budget = amount::cents(budget).ok_or_else(|| format!("{budget:?} is no budget"))?;
        self.head.title = self.meta.get("description").cloned().unwrap_or_default();
        let election = Election { candidates: self.candidates, ballots, budget: Some(budget), ceilings: Vec::new() };
        Ok(Contents { head: self.head, election, settings: None, version: None, warnings })
    }
}

/// Puts the points beside the projects, in their order. Decimals must be zeros.
fn give_points(marks: &mut [(u16, i64)], points: &str) -> Result<(), String> {
    let given: Vec<&str> = points.split(',').map(str::trim).filter(|points| !points.is_empty()).collect();
    if given.len() != marks.len() {
        return Err(format!("{} projects and {} numbers of points", marks.len(), given.len()));
    }
    for (mark, points) in marks.iter_mut().zip(given) {
        let whole =
            points.split_once('.').map_or(points, |(whole, zeros)| if zeros.trim_matches('0').is_empty() { whole } else { "" });
        mark.1 = whole.parse::<i32>().map_err(|_| format!("{points:?} is no whole number of points"))?.into();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
