//! The German words of the outline: headings, keywords and the values that are words. Spelling is forgiven where it is clear
//! (capitals, ä as ae, ß as ss); what is only close is refused with "did you mean".

use super::super::words::{Horizon, Status};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    Key,
    Period,
    AdoptedOn,
    Goal,
    TargetState,
    Horizon,
    Office,
    Cost,
    Funding,
    Status,
}

/// The first word for a thing is the one that is written; the others are read too.
const KEYWORDS: [(&str, Keyword); 14] = [
    ("Kennung", Keyword::Key),
    ("Zeitraum", Keyword::Period),
    ("Beschlossen am", Keyword::AdoptedOn),
    ("Beschlossen", Keyword::AdoptedOn),
    ("Ziel", Keyword::Goal),
    ("Soll-Zustand", Keyword::TargetState),
    ("Sollzustand", Keyword::TargetState),
    ("Horizont", Keyword::Horizon),
    ("Zuständig", Keyword::Office),
    ("Zuständigkeit", Keyword::Office),
    ("Kosten", Keyword::Cost),
    ("Förderung", Keyword::Funding),
    ("Stand", Keyword::Status),
    ("Status", Keyword::Status),
];

const HORIZONS: [(&str, Horizon); 3] =
    [("kurzfristig", Horizon::Short), ("mittelfristig", Horizon::Medium), ("langfristig", Horizon::Long)];

const STATUSES: [(&str, Status); 7] = [
    ("vorgeschlagen", Status::Proposed),
    ("geplant", Status::Planned),
    ("läuft", Status::Running),
    ("in Umsetzung", Status::Running),
    ("umgesetzt", Status::Done),
    ("zurückgestellt", Status::Postponed),
    ("abgelehnt", Status::Rejected),
];

impl Keyword {
    pub(super) fn name(self) -> &'static str {
        written(&KEYWORDS, self)
    }

    pub(super) fn find(word: &str) -> Option<Self> {
        find(&KEYWORDS, word).ok()
    }

    /// The keyword of those in `allowed` that somebody probably meant.
    pub(super) fn near(word: &str, allowed: &[Self]) -> Option<&'static str> {
        let candidates = KEYWORDS.iter().filter(|(_, keyword)| allowed.contains(keyword));
        nearest(candidates.map(|(name, _)| *name), word)
    }

    /// Whether text beginning with this word could be taken for a keyword, anywhere.
    pub(super) fn is_like(word: &str) -> bool {
        Self::find(word).is_some() || nearest(KEYWORDS.iter().map(|(name, _)| *name), word).is_some()
    }
}

pub(super) fn horizon(word: &str) -> Result<Horizon, Option<&'static str>> {
    find(&HORIZONS, word)
}

pub(super) fn horizon_word(horizon: Horizon) -> &'static str {
    written(&HORIZONS, horizon)
}

pub(super) fn status(word: &str) -> Result<Status, Option<&'static str>> {
    find(&STATUSES, word)
}

pub(super) fn status_word(status: Status) -> &'static str {
    written(&STATUSES, status)
}

/// Splits `Keyword: value`. Addresses (`https://…`) and indented lines are not keywords.
pub(super) fn split(line: &str) -> Option<(&str, &str)> {
    let (word, value) = line.split_once(':')?;
    let is_word = word.starts_with(char::is_alphabetic)
        && word.chars().count() <= 30
        && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == ' ');
    (is_word && !value.starts_with("//")).then_some((word.trim_end(), value.trim()))
}

pub(super) fn same(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

pub(super) fn nearest(names: impl Iterator<Item = &'static str>, word: &str) -> Option<&'static str> {
    let word = fold(word);
    let tolerance = if word.chars().count() <= 5 { 1 } else { 2 };
    let (distance, name) = names.map(|name| (distance(&fold(name), &word), name)).min()?;
    (distance <= tolerance).then_some(name)
}

fn find<T: Copy>(table: &[(&'static str, T)], word: &str) -> Result<T, Option<&'static str>> {
    let found = table.iter().find(|(name, _)| same(name, word)).map(|(_, value)| *value);
    found.ok_or_else(|| nearest(table.iter().map(|(name, _)| *name), word))
}

fn written<T: Copy + PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, candidate)| *candidate == value).expect("every value has a word").0
}

fn fold(word: &str) -> String {
    let lower = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    lower.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
}

/// The number of letters to insert, drop, change or swap with the neighbour.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().take(64).collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    rows[0] = (0..=b.len()).collect();
    for i in 1..=a.len() {
        rows[i][0] = i;
        for j in 1..=b.len() {
            let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            rows[i][j] = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
            }
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_is_forgiven_where_it_is_clear() {
        assert_eq!(Keyword::find("zustaendig"), Some(Keyword::Office));
        assert_eq!(Keyword::find("FÖRDERUNG"), Some(Keyword::Funding));
        assert_eq!(Keyword::find("Zustand"), None);
        assert_eq!(status("Läuft"), Ok(Status::Running));
    }

    #[test]
    fn a_slip_of_the_finger_gets_a_suggestion() {
        let all = [Keyword::Horizon, Keyword::Funding, Keyword::Status];
        assert_eq!(Keyword::near("Horiozont", &all), Some("Horizont"));
        assert_eq!(Keyword::near("Förderng", &all), Some("Förderung"));
        assert_eq!(Keyword::near("Hinweis", &all), None);
        assert_eq!(horizon("kurzfrisitg"), Err(Some("kurzfristig")));
        assert_eq!(horizon("bald"), Err(None));
    }
}
