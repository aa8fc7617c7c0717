//! PrefLib's `.soc`, `.soi`, `.toc`, `.toi` (rankings, complete or not, with equal ranks or not) and `.cat` (categories).

use super::{Contents, FileError, Head, Warning};
use crate::election::{Ballots, Candidate, Election, Kind, MAX_CANDIDATES, Rule};

/// What the lines of a file are, as the end of its name says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DataType {
    Soc,
    Soi,
    Toc,
    Toi,
    Cat,
}

impl DataType {
    /// By the end of a file's name, or by what the file says of itself.
    pub fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "soc" => Some(Self::Soc),
            "soi" => Some(Self::Soi),
            "toc" => Some(Self::Toc),
            "toi" => Some(Self::Toi),
            "cat" => Some(Self::Cat),
            _ => None,
        }
    }

    fn is_strict(self) -> bool {
        matches!(self, Self::Soc | Self::Soi)
    }

    fn is_complete(self) -> bool {
        matches!(self, Self::Soc | Self::Toc | Self::Cat)
    }
}

/// What was read so far.
struct Reader {
    order: DataType,
    kind: Kind,
    alternatives: Option<usize>,
    voters: Option<String>,
    head: Head,
    ballots: Ballots,
}

/// Reads a file of this order for this rule. Of categories, the first is what somebody approves of, for rules that approve; the
/// categories are ranks for rules that rank, and for rules that add points the last is worth nothing and each one before it one more.
///
/// # Errors
///
/// [`FileError`] with line and reason.
pub fn read_preflib(text: &str, order: DataType, rule: Rule) -> Result<Contents, FileError> {
    let kind = match (order, rule) {
        (DataType::Cat, Rule::Borda | Rule::Schulze | Rule::Irv | Rule::Stv | Rule::StvScottish) => Kind::Ranking,
        (DataType::Cat, Rule::Points | Rule::Score) => Kind::Score,
        (DataType::Cat, _) => Kind::Approval,
        (DataType::Soc | DataType::Soi | DataType::Toc | DataType::Toi, _) => Kind::Ranking,
    };
    let ballots = Ballots::new(kind);
    let mut reader = Reader { order, kind, alternatives: None, voters: None, head: Head::default(), ballots };
    let mut last = 1;
    for (line, number) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().zip(1..) {
        last = number;
        let read = match line.trim() {
            "" => Ok(()),
            line => match line.strip_prefix('#') {
                Some(meta) => reader.meta(meta),
                None => reader.ballot(line),
            },
        };
        read.map_err(|reason| FileError::new(number, reason))?;
    }
    reader.finish().map_err(|reason| FileError::new(last, reason))
}

impl Reader {
    fn meta(&mut self, line: &str) -> Result<(), String> {
        let (name, value) = line.split_once(':').map_or((line, ""), |(name, value)| (name, value.trim()));
        let name = name.trim().to_uppercase();
        match name.as_str() {
            "TITLE" => value.clone_into(&mut self.head.title),
            "NUMBER VOTERS" => self.voters = Some(value.to_owned()),
            "NUMBER ALTERNATIVES" => {
                let number = value.parse::<usize>().ok().filter(|number| (1..=MAX_CANDIDATES).contains(number));
                let number = number.ok_or_else(|| format!("{value:?} is no number of alternatives"))?;
                self.alternatives = Some(number);
                self.head.titles.resize(number, String::new());
            }
            "DATA TYPE" if DataType::named(value).is_some_and(|order| order != self.order) => {
                return Err(format!("the file says it is {value}, its name says otherwise"));
            }
            _ => self.name(&name, value)?,
        }
        Ok(())
    }

    fn name(&mut self, name: &str, value: &str) -> Result<(), String> {
        let Some(number) = name.strip_prefix("ALTERNATIVE NAME ") else { return Ok(()) };
        let place = self.place(number)?;
        value.clone_into(&mut self.head.titles[usize::from(place)]);
        Ok(())
    }

    fn place(&self, number: &str) -> Result<u16, String> {
        let all = self.alternatives.ok_or("the number of alternatives must be stated before")?;
        let place = number.trim().parse::<usize>().ok().filter(|number| (1..=all).contains(number));
        let place = place.and_then(|number| u16::try_from(number - 1).ok());
        place.ok_or_else(|| format!("{number:?} is no alternative: there are {all}"))
    }

    fn ballot(&mut self, line: &str) -> Result<(), String> {
        let (count, order) = line.split_once(':').ok_or("a number of voters and a colon are missing")?;
        let count = count.trim().parse::<u32>().ok().filter(|count| *count > 0);
        let count = count.ok_or("the number of voters must be one or more")?;
        let levels = levels(order)?;
        if self.order.is_strict() && levels.iter().any(|level| level.len() != 1) {
            return Err("equal ranks in a strict order".to_owned());
        }
        let mut marks: Vec<(u16, i64)> = Vec::new();
        for (place, level) in levels.iter().enumerate() {
            let (rank, from_end) = (place as i64 + 1, (levels.len() - 1 - place) as i64);
            for number in level {
                let option = self.place(number)?;
                if marks.iter().any(|(known, _)| *known == option) {
                    return Err(format!("alternative {} stands there twice", option + 1));
                }
                let value = match self.kind {
                    Kind::Ranking => rank,
                    Kind::Score => from_end,
                    _ => i64::from(place == 0),
                };
                marks.push((option, value));
            }
        }
        if self.order.is_complete() && Some(marks.len()) != self.alternatives {
            return Err(format!("{} alternatives in an order of all", marks.len()));
        }
        self.ballots.push(&marks, count);
        Ok(())
    }

    fn finish(self) -> Result<Contents, String> {
        let all = self.alternatives.ok_or("the number of alternatives is missing")?;
        if self.ballots.is_empty() {
            return Err("there are no ballots".to_owned());
        }
        let counted = self.ballots.cast();
        let differs = self.voters.filter(|stated| *stated != counted.to_string());
        let warnings = differs.map(|stated| Warning::Whole { what: "voters", stated, counted }).into_iter().collect();
        let candidates = (1..=all).map(|number| Candidate { id: number.to_string(), ..Candidate::default() }).collect();
        let election = Election { candidates, ballots: self.ballots, budget: None, ceilings: Vec::new() };
        Ok(Contents { head: self.head, election, settings: None, version: None, warnings })
    }
}

/// `1,{2,3},{}`: what stands between commas outside of braces, and in braces together.
fn levels(order: &str) -> Result<Vec<Vec<&str>>, String> {
    let (mut levels, mut rest) = (Vec::new(), order.trim());
    while !rest.is_empty() {
        let (level, after) = match rest.strip_prefix('{') {
            Some(inside) => inside.split_once('}').ok_or("a brace is opened and never closed")?,
            None => rest.split_at(rest.find(',').unwrap_or(rest.len())),
        };
        levels.push(if level.trim().is_empty() { Vec::new() } else { level.split(',').map(str::trim).collect() });
        rest = after.trim_start();
        if let Some(next) = rest.strip_prefix(',') {
            rest = next.trim_start();
            if rest.is_empty() {
                return Err("nothing follows the last comma".to_owned());
            }
        } else if !rest.is_empty() {
            return Err(format!("a comma is missing before {rest:?}"));
        }
    }
    Ok(levels)
}

#[cfg(test)]
mod tests;
