//! The files fit together: keys exist, days are in order, limits hold, and there is as much as was promised.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::strategy::outline::{self, Outline};
use domain::strategy::words::{Horizon, Status};
use domain::text;

use super::*;

fn content() -> (Content, Outline) {
    let content = Content::read().expect("demo/*.toml are in order");
    let outline = outline::parse(content.strategy).expect("demo/strategie.md is in order");
    (content, outline)
}

fn ideas(content: &Content) -> impl Iterator<Item = (&Board, &Idea)> {
    content.boards.iter().flat_map(|board| board.ideas.iter().map(move |idea| (board, idea)))
}

fn consultations(content: &Content) -> Vec<&Consultation> {
    let boards = content.boards.iter().map(|board| &board.consultation);
    let surveys = content.surveys.iter().map(|survey| &survey.consultation);
    boards.chain(surveys).chain(content.votes.iter().map(|vote| &vote.consultation)).collect()
}

fn unique<'a>(keys: impl Iterator<Item = &'a String>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for key in keys {
        assert!(seen.insert(key.as_str()), "{key} stands twice");
    }
    seen
}

#[test]
fn there_is_as_much_as_was_promised() {
    let (content, strategy) = content();
    assert_eq!(ideas(&content).count(), 60);
    let in_strategy: Vec<_> = strategy.fields.iter().flat_map(|field| &field.measures).collect();
    let measures = in_strategy.len() + ideas(&content).filter(|(_, idea)| idea.measure.is_some()).count();
    assert!((12..=30).contains(&measures), "{measures} measures");
    for horizon in Horizon::all() {
        assert!(in_strategy.iter().any(|measure| measure.horizon == *horizon), "{horizon:?}");
    }
    for status in [Status::Proposed, Status::Planned, Status::Running, Status::Done] {
        assert!(in_strategy.iter().any(|measure| measure.status == status), "{status:?}");
    }
    for verdict in ["adopt", "postpone", "reject"] {
        assert!(content.decisions.iter().any(|decision| decision.verdict == verdict), "{verdict}");
    }
    assert_eq!(ideas(&content).filter(|(_, idea)| idea.pending).count(), 5);
    assert_eq!(ideas(&content).flat_map(|(_, idea)| &idea.comments).filter(|comment| comment.pending).count(), 4);
    assert_eq!((content.surveys.len(), content.votes.len()), (2, 4));
    assert!(content.surveys.iter().any(|survey| survey.consultation.closes < 0));
    assert!(content.votes.iter().any(|vote| vote.consultation.closes < 0));
    let is = |vote: &Vote, method: &str| vote.rules.as_ref().is_some_and(|rules| rules.method == method);
    assert!(content.votes.iter().any(|vote| is(vote, "budget") && vote.consultation.closes > 0), "money to distribute now");
    let counted = |vote: &Vote| is(vote, "ranking") && vote.consultation.closes < 0 && vote.ballots >= 30;
    assert!(content.votes.iter().any(counted), "ballots that everybody can count again");
}

#[test]
fn everything_that_is_named_exists() {
    let (content, strategy) = content();
    let people = unique(content.place.accounts.iter().map(|account| &account.key));
    let fields = unique(strategy.fields.iter().map(|field| &field.key));
    let from_ideas = ideas(&content).filter_map(|(_, idea)| idea.measure.as_ref()).map(|measure| &measure.key);
    let measures = unique(strategy.fields.iter().flat_map(|field| &field.measures).map(|measure| &measure.key).chain(from_ideas));
    unique(ideas(&content).map(|(_, idea)| &idea.key));
    unique(consultations(&content).into_iter().map(|consultation| &consultation.key));
    for consultation in consultations(&content) {
        assert!(consultation.fields.iter().all(|field| fields.contains(field.as_str())), "{}", consultation.key);
    }
    for (board, idea) in ideas(&content) {
        assert!(people.contains(idea.author.as_str()), "{}: {}", idea.key, idea.author);
        assert!(board.consultation.fields.contains(&idea.field), "{}: {} is no field of its board", idea.key, idea.field);
        assert!(idea.comments.iter().all(|comment| people.contains(comment.author.as_str())), "{}", idea.key);
        if let Some(into) = &idea.merged_into {
            assert!(board.ideas.iter().any(|other| other.key == *into && other.merged_into.is_none()), "{}: {into}", idea.key);
        }
    }
    let voted = content.votes.iter().flat_map(|vote| &vote.measures).map(|tally| &tally.key);
    for key in voted.chain(content.decisions.iter().map(|decision| &decision.measure)) {
        assert!(measures.contains(key.as_str()), "{key}");
    }
}

#[test]
fn days_are_in_an_order_in_which_they_can_happen() {
    let (content, _) = content();
    for consultation in consultations(&content) {
        assert!(consultation.opens < consultation.closes && consultation.opens < 0, "{}", consultation.key);
    }
    for (board, idea) in ideas(&content) {
        let open = board.consultation.opens..=board.consultation.closes.min(0);
        assert!(open.contains(&idea.day), "{}", idea.key);
        let mut last = idea.day;
        for comment in &idea.comments {
            assert!(
                open.contains(&comment.day) && comment.day > idea.day && comment.day >= last,
                "{}: comment of day {}",
                idea.key,
                comment.day
            );
            last = comment.day;
        }
        let later = idea.answer.iter().map(|answer| answer.day).chain(idea.measure.iter().map(|measure| measure.day));
        assert!(later.into_iter().all(|day| day > idea.day && day <= 0), "{}", idea.key);
    }
    for vote in &content.votes {
        for tally in &vote.measures {
            let born = ideas(&content).filter_map(|(_, idea)| idea.measure.as_ref()).find(|measure| measure.key == tally.key);
            assert!(born.is_none_or(|measure| measure.day < vote.consultation.opens), "{}", tally.key);
        }
    }
    for decision in &content.decisions {
        let vote = content.votes.iter().find(|vote| vote.measures.iter().any(|tally| tally.key == decision.measure));
        assert!(vote.is_some_and(|vote| vote.consultation.closes < decision.day && decision.day < 0), "{}", decision.measure);
    }
}

#[test]
fn limits_hold_for_every_text() {
    let (content, _) = content();
    for (_, idea) in ideas(&content) {
        assert!(text::line(&idea.title, text::TITLE_MAX).is_ok(), "{}", idea.key);
        assert!(text::paragraphs(&idea.text, text::IDEA_MAX).is_ok(), "{}", idea.key);
        assert!(idea.comments.iter().all(|comment| text::paragraphs(&comment.text, text::COMMENT_MAX).is_ok()), "{}", idea.key);
        let reasons = idea.hidden.iter().chain(&idea.merged_because);
        assert!(reasons.into_iter().all(|reason| text::paragraphs(reason, text::REASON_MAX).is_ok()), "{}", idea.key);
        assert_eq!(idea.merged_into.is_some(), idea.merged_because.is_some(), "{}", idea.key);
        assert!(idea.measure.iter().all(|measure| Horizon::from_word(&measure.horizon).is_some()), "{}", idea.key);
    }
    for account in &content.place.accounts {
        assert!(text::line(&account.name, text::NAME_MAX).is_ok(), "{}", account.key);
    }
}

#[test]
fn there_are_enough_people_for_every_number() {
    let (content, _) = content();
    let residents =
        content.place.accounts.iter().filter(|account| account.role == "resident").count() + content.place.crowd.count;
    assert!(ideas(&content).all(|(_, idea)| idea.supporters < residents));
    assert!(content.surveys.iter().all(|survey| survey.consultation.responses <= residents));
    for vote in &content.votes {
        let ballots: BTreeSet<_> = vote.measures.iter().map(|tally| tally.yes + tally.no + tally.abstain).collect();
        assert!(ballots.len() == 1 && vote.ballot_count() <= residents, "{}", vote.consultation.key);
    }
    let crowd = &content.place.crowd;
    assert!(crowd.first_names.len() * crowd.last_names.len() >= crowd.count);
}

#[test]
fn questions_have_what_their_kind_needs() {
    let (content, _) = content();
    for question in content.surveys.iter().flat_map(|survey| &survey.questions) {
        let has = (question.options.len() >= 2, question.weights.len() == 5, !question.texts.is_empty());
        let needs = match question.kind.as_str() {
            "single" | "multiple" => (true, false, false),
            "scale" => (false, true, false),
            "text" => (false, false, true),
            other => panic!("{other} is no kind"),
        };
        assert_eq!(has, needs, "{}", question.title);
    }
    let kinds: BTreeSet<_> =
        content.surveys.iter().flat_map(|survey| &survey.questions).map(|question| question.kind.as_str()).collect();
    assert_eq!(kinds.len(), 4);
}

/// The municipality is invented, and so must be its key: nobody may take the demo for a real place.
#[test]
fn the_key_of_the_demo_belongs_to_no_real_municipality() {
    let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/input");
    let folder = std::env::var_os("REAL_DATA").map_or_else(|| Path::new(usual).to_owned(), PathBuf::from);
    let Ok(list) = std::fs::read_to_string(folder.join("municipalities/gemeinden-2021-01-25.csv")) else {
        eprintln!("skipped: no official list in {}", folder.display());
        return;
    };
    let (content, _) = content();
    let Municipality { ags, name, .. } = &content.place.municipality;
    assert!(list.lines().all(|line| !line.starts_with(ags.as_str()) && !line.contains(name.as_str())));
}
