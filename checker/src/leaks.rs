//! C9: whether a line of a dump or a log names both a voter and a choice. A choice is looked for as forms send it and as the tables keep it.
//! Pure.

use std::collections::BTreeSet;

use crate::town::Town;
use crate::{CHOICES, town};

/// What the tables keep of yes, no and abstention, behind the number of the measure and `=`.
const VALUES: [&str; 3] = ["1", "-1", "0"];

/// The lines that name both.
pub fn find(text: &str, town: &Town) -> Vec<String> {
    let people: BTreeSet<String> = (0..town.tokens.len()).map(|voter| bare(&town::account(voter))).collect();
    let both = text.lines().filter(|line| tells(line) && names_somebody(line, &people));
    both.map(|line| format!("a line names both: {line}")).collect()
}

/// However an id is written: with dashes or as bytes, in capitals or not.
fn bare(text: &str) -> String {
    text.to_lowercase().replace('-', "")
}

fn names_somebody(line: &str, people: &BTreeSet<String>) -> bool {
    let line = bare(line);
    line.match_indices(&bare(&town::account(0))[..16]).any(|(at, _)| line.get(at..at + 32).is_some_and(|id| people.contains(id)))
}

fn tells(line: &str) -> bool {
    let is_word = CHOICES.iter().any(|choice| line.contains(&format!("'{choice}'")) || line.contains(&format!("\"{choice}\"")));
    is_word || line.match_indices('=').any(|(at, _)| is_mark(&line[..at], &line[at + 1..]))
}

/// Whether a number stands alone before the sign, and what can be chosen alone behind it: `1=-1`.
fn is_mark(before: &str, after: &str) -> bool {
    let rest = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let is_number = rest.len() < before.len() && !rest.ends_with(|sign: char| sign.is_alphanumeric() || "_-.=&?".contains(sign));
    let ends = |rest: &str| !rest.starts_with(|sign: char| sign.is_alphanumeric() || "_-.=".contains(sign));
    is_number && VALUES.iter().any(|value| after.strip_prefix(value).is_some_and(ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHO: &str = "00000005000040008000000000000001";

    /// A row of a dump with this account and these marks.
    fn rows(account: &str, marks: &str) -> [String; 2] {
        let uuid = format!("{}-{}-{}-{}-{}", &account[..8], &account[8..12], &account[12..16], &account[16..20], &account[20..]);
        [
            format!("INSERT INTO ballot VALUES(X'00',X'{}',1,'{marks}');", account.to_uppercase()),
            format!("INSERT INTO public.ballot VALUES ('00', '{uuid}', 1, '{marks}');"),
        ]
    }

    #[test]
    fn a_dump_that_has_an_account_beside_a_choice_is_noticed_however_both_are_written() {
        let town = Town::new(2, 0);
        for marks in ["1=1", "1=-1", "12=0", "1=1 2=-1 3=0", "yes", "no"] {
            for row in rows(WHO, marks) {
                let dump = format!("BEGIN;\n{row}\nCOMMIT;\n");
                assert_eq!(find(&dump, &town), [format!("a line names both: {row}")], "{marks}");
            }
        }
        let logged = format!("INFO cast account={WHO} marks=\"1=-1\"");
        assert_eq!(find(&logged, &town).len(), 1, "in a log, too");
    }

    #[test]
    fn a_dump_that_keeps_them_apart_is_clean() {
        let town = Town::new(2, 0);
        let pseudonym = "ab".repeat(16);
        let [sqlite, postgres] = rows(&pseudonym, "1=1");
        let person = format!("INSERT INTO participation VALUES(X'00',X'00','vote',X'{WHO}');");
        let logged = format!("INFO GET /?page=1&x1=1 account={WHO} status=200 n=1 2=15");
        let stranger = rows("00000005000040008000000000000009", "1=1");
        let all = [sqlite, postgres, person, logged, stranger.join("\n")];
        assert_eq!(find(&all.join("\n"), &town), [""; 0]);
    }
}
