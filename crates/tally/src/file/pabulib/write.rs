//! Writes whole ballots as a `.pb`, for the programs that read it. Nothing stands in it that the file it is made of does not say, but the place.

use crate::election::{Ballots, Candidate, Completion, Election, Kind, Rule, Settings, Tie};
use crate::file::{Contents, amount};

/// Where it was voted, as these files name it.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// In English.
    pub country: &'a str,
    /// The municipality.
    pub unit: &'a str,
    /// The year.
    pub instance: &'a str,
}

/// The same ballots one by one, in the order of the file. `None` where the format has no words for what decides: ballots that were split into
/// marks, yes and no, equal ranks, options without a cost or without a plain id, no budget, or ceilings of its parts.
pub fn write_pabulib(contents: &Contents, origin: &Origin<'_>) -> Option<String> {
    let election = &contents.election;
    let vote_type = vote_type(&election.ballots).filter(|_| fits(election))?;
    let mut text = String::from("META\nkey;value\n");
    let mut line = |name: &str, value: &str| text.push_str(&format!("{name};{}\n", plain(value)));
    line("description", &contents.head.title);
    line("country", origin.country);
    line("unit", origin.unit);
    line("instance", origin.instance);
    line("num_projects", &election.candidates.len().to_string());
    line("num_votes", &election.ballots.cast().to_string());
    line("budget", &money(election.budget?));
    line("vote_type", vote_type);
    if let Some(settings) = &contents.settings {
        line("rule", &rule(settings.rule));
        line("comment", &command(settings));
    }
    projects(&mut text, &contents.head.titles, election)?;
    votes(&mut text, election);
    Some(text)
}

fn vote_type(ballots: &Ballots) -> Option<&'static str> {
    let has_equals = || (0..ballots.len()).any(|ballot| ballots.levels(ballot).any(|level| level.len() > 1));
    match ballots.kind() {
        Kind::Approval => Some("approval"),
        Kind::Points => Some("cumulative"),
        Kind::Score => Some("scoring"),
        Kind::Ranking => (!has_equals()).then_some("ordinal"),
        Kind::YesNo | Kind::Consent => None,
    }
}

fn fits(election: &Election) -> bool {
    // Commas stand between ids, and the name of a part would begin it.
    let is_plain = |id: &str| id.chars().all(|char| char.is_ascii_alphanumeric() || "./-_".contains(char));
    let is_id = |id: &str| !id.is_empty() && is_plain(id) && !["META", "PROJECTS", "VOTES"].contains(&id);
    !election.ballots.are_marks() && election.ceilings.is_empty() && election.candidates.iter().all(|option| is_id(&option.id))
}

/// As Pabulib's own files say it.
fn rule(rule: Rule) -> String {
    match rule {
        Rule::EqualShares { completion: Completion::None, .. } => "equalshares".to_owned(),
        Rule::EqualShares { completion, .. } => format!("equalshares/{completion}"),
        other => other.name().to_owned(),
    }
}

/// How it is counted to the same, because `rule` alone does not say it.
fn command(settings: &Settings) -> String {
    let mut command = format!("recount FILE --rule {}", settings.rule);
    if let Rule::EqualShares { utility, completion } = settings.rule {
        command.push_str(&format!(" --utility {utility} --completion {completion}"));
    }
    command.push_str(&match &settings.tie {
        Tie::Id => " --tie id".to_owned(),
        Tie::Cost => " --tie cost".to_owned(),
        Tie::Order => " --tie order".to_owned(),
        Tie::Lot(seed) => format!(" --tie lot:{seed}"),
    });
    let mut number = |name: &str, value: Option<u64>| {
        command.push_str(&value.map_or_else(String::new, |value| format!(" --{name} {value}")));
    };
    number("seats", settings.seats.map(|seats| seats as u64));
    number("quorum", settings.quorum);
    number("threshold", settings.threshold);
    command
}

fn projects(text: &mut String, titles: &[String], election: &Election) -> Option<()> {
    let has_points = has_points(&election.ballots);
    text.push_str(if has_points {
        "PROJECTS\nproject_id;cost;votes;score;name\n"
    } else {
        "PROJECTS\nproject_id;cost;votes;name\n"
    });
    for (option, (candidate, counted)) in election.candidates.iter().zip(counted(election)).enumerate() {
        let Candidate { id, cost, .. } = candidate;
        let score = if has_points { format!("{};", counted.1) } else { String::new() };
        let title = plain(titles.get(option).map_or("", String::as_str));
        text.push_str(&format!("{id};{};{};{score}{title}\n", money((*cost)?), counted.0));
    }
    Some(())
}

/// How many name each option, and with how many points.
fn counted(election: &Election) -> Vec<(u64, i128)> {
    let (ballots, mut counted) = (&election.ballots, vec![(0u64, 0i128); election.candidates.len()]);
    for ballot in 0..ballots.len() {
        let weight = ballots.weight(ballot);
        for (option, value) in ballots.marks(ballot) {
            counted[option].0 += weight;
            counted[option].1 += i128::from(value) * i128::from(weight);
        }
    }
    counted
}

/// Voters are numbered as their ballots stand in the file, which is in no order.
fn votes(text: &mut String, election: &Election) {
    let (ballots, has_points) = (&election.ballots, has_points(&election.ballots));
    text.push_str(if has_points { "VOTES\nvoter_id;vote;points\n" } else { "VOTES\nvoter_id;vote\n" });
    let mut voter = 0u64;
    for ballot in 0..ballots.len() {
        let named = |(option, value): (usize, i64)| (election.candidates[option].id.as_str(), value.to_string());
        let (ids, points): (Vec<&str>, Vec<String>) = ballots.marks(ballot).map(named).unzip();
        let points = if has_points { format!(";{}", points.join(",")) } else { String::new() };
        for _ in 0..ballots.weight(ballot) {
            voter += 1;
            text.push_str(&format!("{voter};{}{points}\n", ids.join(",")));
        }
    }
}

fn has_points(ballots: &Ballots) -> bool {
    matches!(ballots.kind(), Kind::Points | Kind::Score)
}

/// Whole units where there are no cents: some programs read nothing else.
fn money(cents: u64) -> String {
    if cents.is_multiple_of(100) { (cents / 100).to_string() } else { amount::text(cents) }
}

/// One field without what would have to stand in quotation marks, which not every program reads.
fn plain(text: &str) -> String {
    text.replace(|char: char| char.is_control(), " ").replace(';', ",").replace('"', "'").trim().to_owned()
}

#[cfg(test)]
mod tests;
