//! The command line, and the settings that it makes: what a file says is the beginning, what is said here goes before it.

use std::path::PathBuf;

use clap::Parser;
use tally::election::{Completion, CountError, Majority, Rule, Settings, Tie, Utility};

/// Counts a ballot file again.
///
/// Reads our own ballot files, which say by themselves how they are counted, Pabulib (.pb) and PrefLib (.soc .soi .toc .toi .cat).
/// Everything is counted with exact fractions.
#[derive(Parser)]
#[command(version)]
pub struct Args {
    /// The file
    pub file: PathBuf,
    /// plurality, approval, points, score, borda, schulze, irv, stv, stv-scottish, greedy, equal-shares, phragmen, yes-no or consent
    #[arg(long, value_parser = Rule::named)]
    pub rule: Option<Rule>,
    /// Equal shares, what is done with money left: none, add1, add1e or greedy
    #[arg(long)]
    completion: Option<Completion>,
    /// Equal shares, what a project is worth to its supporters: cost or score
    #[arg(long)]
    utility: Option<Utility>,
    /// Yes-no, what is needed: simple, absolute, `two_thirds` or `two_thirds_of_cast`
    #[arg(long)]
    majority: Option<Majority>,
    /// How many win
    #[arg(long)]
    seats: Option<usize>,
    /// Who goes first among equals: id, cost, order or lot:SEED
    #[arg(long, value_parser = tie)]
    tie: Option<Tie>,
    /// How many ballots are needed
    #[arg(long)]
    quorum: Option<u64>,
    /// How many approvals or points an option needs
    #[arg(long)]
    threshold: Option<u64>,
    /// The fingerprint that the file must have
    #[arg(long, value_name = "SHA-256")]
    pub fingerprint: Option<String>,
    /// Prints JSON instead of a table
    #[arg(long)]
    pub json: bool,
}

fn tie(text: &str) -> Result<Tie, CountError> {
    match (text, text.strip_prefix("lot:")) {
        ("id", _) => Ok(Tie::Id),
        ("cost", _) => Ok(Tie::Cost),
        ("order", _) => Ok(Tie::Order),
        (_, Some(seed)) => Ok(Tie::Lot(seed.to_owned())),
        (_, None) => Err(CountError::UnknownName { what: "rule for ties", name: text.to_owned() }),
    }
}

impl Args {
    /// How it is counted.
    ///
    /// # Errors
    ///
    /// A sentence, where no rule is known or something is said that the rule cannot be adjusted by.
    pub fn settings(&self, of_file: Option<&Settings>) -> Result<Settings, String> {
        let rule = self.rule.or(of_file.map(|settings| settings.rule)).ok_or("say by which --rule it is counted")?;
        let usual = of_file.cloned().unwrap_or_else(|| Settings::new(rule));
        // The file's own adjustments count only for the file's own rule.
        let rule = if usual.rule.name() == rule.name() { usual.rule } else { rule };
        Ok(Settings {
            rule: self.adjusted(rule)?,
            seats: self.seats.or(usual.seats),
            tie: self.tie.clone().unwrap_or(usual.tie),
            quorum: self.quorum.or(usual.quorum),
            threshold: self.threshold.or(usual.threshold),
        })
    }

    fn adjusted(&self, mut rule: Rule) -> Result<Rule, String> {
        match &mut rule {
            Rule::EqualShares { utility, completion } => {
                *utility = self.utility.unwrap_or(*utility);
                *completion = self.completion.unwrap_or(*completion);
            }
            Rule::YesNo(majority) => *majority = self.majority.unwrap_or(*majority),
            _ => {}
        }
        let is_shares = matches!(rule, Rule::EqualShares { .. });
        if (self.completion.is_some() || self.utility.is_some()) && !is_shares {
            return Err("--completion and --utility are for equal-shares only".to_owned());
        }
        if self.majority.is_some() && !matches!(rule, Rule::YesNo(_)) {
            return Err("--majority is for yes-no only".to_owned());
        }
        Ok(rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::parse_from(line.split(' '))
    }

    #[test]
    fn what_is_said_goes_before_what_the_file_says() {
        let of_file = Settings {
            seats: Some(3),
            quorum: Some(9),
            ..Settings::new(Rule::EqualShares { utility: Utility::Score, completion: Completion::Add1 })
        };
        let settings = args("recount f --completion greedy --seats 2 --tie lot:x").settings(Some(&of_file)).expect("fits");
        assert_eq!(settings.rule, Rule::EqualShares { utility: Utility::Score, completion: Completion::Greedy });
        assert_eq!((settings.seats, settings.quorum, settings.tie), (Some(2), Some(9), Tie::Lot("x".to_owned())));
    }

    #[test]
    fn adjustments_of_another_rule_are_refused() {
        assert!(args("recount f").settings(None).is_err());
        assert!(args("recount f --rule irv --completion add1").settings(None).is_err());
        assert!(args("recount f --rule greedy --majority simple").settings(None).is_err());
        assert!(Args::try_parse_from(["recount", "f", "--rule", "dice"]).is_err());
    }
}
