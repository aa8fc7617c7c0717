//! How SQLite finds the rows of every statement that the demo and a walk through all its pages run: by an index, never by reading a
//! table that grows. PostgreSQL decides by statistics of the day, so there is nothing to hold it to.

use std::collections::BTreeSet;

use domain::testkit::World;

use crate::demo::Demo;

/// Tables that grow with the people and their years.
const GROWING: [&str; 22] = [
    "account",
    "answer",
    "ballot",
    "ballot_draft",
    "ballot_reason",
    "comment",
    "event",
    "idea",
    "job",
    "look",
    "mail",
    "moderation",
    "participation",
    "request",
    "response",
    "response_choice",
    "response_value",
    "security_event",
    "session",
    "support",
    "merge",
    "vote_receipt",
];

/// Statements that read much and may: by what they contain, and why.
const READS_MUCH: [(&str, &str); 1] =
    [("AS waiting_since", "an administrator looks how the mails of one month went; older ones are forgotten")];
/// What waits for the moderation is little, those who work here are few, and both have an index of their own; it may be read whole.
const FEW: [&str; 2] = ["USING INDEX comment_pending", "USING INDEX account_staff"];

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_reads_through_a_table_that_grows() {
    let demo = Demo::new().await;
    let world = &demo.site.world;
    if !world.db.is_sqlite() {
        return;
    }
    demo.walk_as_everybody().await;
    let texts = world.db.statement_texts();
    assert!(texts.len() > 100, "only {} statements were run", texts.len());
    let mut slow = Vec::new();
    for text in texts {
        if READS_MUCH.iter().any(|(part, _)| text.contains(part)) {
            continue;
        }
        slow.extend(slow_steps(world, text).await.into_iter().map(|step| format!("{step}\n    {text}")));
    }
    assert!(slow.is_empty(), "{} steps walk through a table:\n{}", slow.len(), slow.join("\n"));
}

/// The steps of a plan that read a growing table from one end to the other, or all of it that belongs to a municipality.
async fn slow_steps(world: &World, text: &'static str) -> Vec<String> {
    let is_explained = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].iter().any(|verb| text.trim_start().starts_with(verb));
    if !is_explained {
        return Vec::new();
    }
    let names = names_of_growing(text);
    let steps = world.plan(text).await.into_iter();
    steps.filter(|step| is_walk(step) && names.iter().any(|name| step.split(' ').nth(1) == Some(name))).collect()
}

fn is_walk(step: &str) -> bool {
    let are_few = FEW.iter().any(|index| step.replace("COVERING ", "").contains(index));
    (step.starts_with("SCAN ") || step.ends_with("(municipality_id=?)")) && !are_few
}

/// Growing tables in a statement under the names that its plan uses: `FROM idea i` is `i`.
fn names_of_growing(text: &str) -> BTreeSet<String> {
    const NO_ALIAS: [&str; 14] =
        ["on", "where", "set", "join", "cross", "left", "order", "group", "union", "values", "limit", "using", "inner", "as"];
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && !"_.".contains(c)).filter(|word| !word.is_empty()).collect();
    let mut names = BTreeSet::new();
    for (place, word) in words.iter().enumerate().filter(|(_, word)| GROWING.contains(word)) {
        names.insert((*word).to_owned());
        let next = words[place + 1..].iter().find(|word| !word.eq_ignore_ascii_case("as"));
        names.extend(next.filter(|word| !NO_ALIAS.contains(&word.to_lowercase().as_str())).map(|word| (*word).to_owned()));
    }
    names
}
