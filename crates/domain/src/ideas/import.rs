//! Ideas from elsewhere: reads contributions of another platform, one JSON object a line (`id`, `title`, `text`, `url`).
//! Other fields are passed over. Nothing is taken over when a line is wrong.

use std::collections::HashMap;

use serde::Deserialize;

use super::actions;
use crate::actor::Actor;
use crate::consultations;
use crate::db::Tx;
use crate::{error, outcomes, text};

/// More than any board of a municipality holds.
pub const IDEAS_MAX: usize = 10_000;
const ERRORS_MAX: usize = 100;

/// A contribution as it will stand on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignIdea {
    /// The other platform's own id: importing again recognises the idea by it.
    pub id: String,
    pub title: String,
    pub text: String,
}

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportReport {
    pub taken: usize,
    /// Already on the board, word for word.
    pub known: usize,
}

/// One thing that is wrong in the file, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {code}")]
pub struct ImportError {
    pub line: usize,
    pub code: ImportErrorCode,
}

/// Read by operators at the command line only, so in English.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportErrorCode {
    #[error("not a JSON object with the texts `id`, `title` and `text`")]
    NotAnIdea,
    /// With the same codes as a form.
    #[error("{field}: {code}")]
    Wrong { field: &'static str, code: &'static str },
    #[error("id {id:?} stands already in line {first_line}")]
    DuplicateId { id: String, first_line: usize },
    #[error("more than {max} ideas")]
    TooMany { max: usize },
}

#[derive(Deserialize)]
struct Line {
    id: String,
    title: String,
    text: String,
    #[serde(default)]
    url: String,
}

/// All contributions, or everything that is wrong (at most the first hundred). Empty lines are passed over.
pub fn read(file: &str) -> Result<Vec<ForeignIdea>, Vec<ImportError>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let (mut ideas, mut errors, mut known) = (Vec::new(), Vec::new(), HashMap::new());
    for (index, line) in file.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if ideas.len() == IDEAS_MAX {
            errors.push(ImportError { line: index + 1, code: ImportErrorCode::TooMany { max: IDEAS_MAX } });
            break;
        }
        let read = idea(line).and_then(|idea| match known.insert(idea.id.clone(), index + 1) {
            Some(first_line) => Err(ImportErrorCode::DuplicateId { id: idea.id, first_line }),
            None => Ok(idea),
        });
        match read {
            Ok(idea) => ideas.push(idea),
            Err(code) => errors.push(ImportError { line: index + 1, code }),
        }
        if errors.len() == ERRORS_MAX {
            break;
        }
    }
    if errors.is_empty() { Ok(ideas) } else { Err(errors) }
}

/// Puts contributions on a published board, under the name of where they come from. Without a field they go to the board's first.
///
/// # Errors
/// `NotFound` for a board that is not there, `Invalid` for a field that the board does not have or a name that is too long.
pub async fn load(
    tx: &mut Tx,
    actor: &Actor,
    board: &str,
    field: Option<&str>,
    source: &str,
    ideas: &[ForeignIdea],
) -> error::Result<ImportReport> {
    let board = consultations::store::find_by_slug(tx, actor, board).await?.id;
    let fields = consultations::store::list_fields_of(tx, actor, board).await?;
    let chosen = fields.iter().find(|candidate| field.is_none_or(|slug| candidate.slug == slug));
    let field = chosen.ok_or_else(|| error::Error::field("field", "unknown"))?.id;
    let mut report = ImportReport { taken: 0, known: 0 };
    for idea in ideas {
        match actions::import(tx, actor, board, field, &idea.title, &idea.text, source).await? {
            Some(_) => report.taken += 1,
            None => report.known += 1,
        }
    }
    outcomes::store::recount_boards(tx, actor, vec![board]).await?;
    Ok(report)
}

fn idea(line: &str) -> Result<ForeignIdea, ImportErrorCode> {
    let Line { id, title, text, url } = serde_json::from_str(line).map_err(|_| ImportErrorCode::NotAnIdea)?;
    let wrong = |field| move |code| ImportErrorCode::Wrong { field, code };
    let id = text::line(&id, text::TITLE_MAX).map_err(wrong("id"))?;
    let title = text::line(&title, text::TITLE_MAX).map_err(wrong("title"))?;
    let is_address = (url.starts_with("https://") || url.starts_with("http://")) && !url.contains(char::is_whitespace);
    let text = if is_address { format!("{}\n\nQuelle: <{url}>", text.trim_end()) } else { text };
    // People sometimes say everything in the title: the text may be empty.
    let text = text::optional_paragraphs(&text, text::IDEA_MAX).map_err(wrong("text"))?;
    Ok(ForeignIdea { id, title, text })
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::super::fixture::{BOARD, Lindach};
    use super::*;

    #[test]
    fn a_line_becomes_an_idea_that_names_its_source() {
        let file = "\u{feff}{\"id\":\"M1\",\"title\":\" Radweg \",\"text\":\"Er\\r\\nfehlt\",\"url\":\"https://a.example/1\",\"codes\":{}}\n\n{\"id\":\"M2\",\"title\":\"Nur Titel\",\"text\":\"\"}";
        let idea =
            |id: &str, title: &str, text: &str| ForeignIdea { id: id.to_owned(), title: title.to_owned(), text: text.to_owned() };
        let expected = vec![idea("M1", "Radweg", "Er\nfehlt\n\nQuelle: <https://a.example/1>"), idea("M2", "Nur Titel", "")];
        assert_eq!(read(file), Ok(expected));
        let forged = read("{\"id\":\"M1\",\"title\":\"a\",\"text\":\"b\",\"url\":\"javascript:alert(1)\"}").expect("in order");
        assert_eq!(forged[0].text, "b");
    }

    #[test]
    fn mistakes_are_named_with_their_lines() {
        use ImportErrorCode as Code;
        let long = "ä".repeat(151);
        let file = format!(
            "{{\"id\":\"1\",\"title\":\"a\",\"text\":\"b\"}}\nkein JSON\n{{\"id\":\"1\",\"title\":\"a\",\"text\":\"b\"}}\n\
             {{\"id\":\"2\",\"title\":\"\",\"text\":\"b\"}}\n{{\"id\":\"3\",\"title\":\"{long}\",\"text\":\"b\"}}\n{{\"id\":4,\"title\":\"a\",\"text\":\"b\"}}"
        );
        let errors = read(&file).expect_err("is wrong");
        let expected = vec![
            (2, Code::NotAnIdea),
            (3, Code::DuplicateId { id: "1".to_owned(), first_line: 1 }),
            (4, Code::Wrong { field: "title", code: "required" }),
            (5, Code::Wrong { field: "title", code: "too_long" }),
            (6, Code::NotAnIdea),
        ];
        assert_eq!(errors.into_iter().map(|error| (error.line, error.code)).collect::<Vec<_>>(), expected);
    }

    #[tokio::test]
    async fn a_real_city_dialogue_comes_onto_the_board_once() {
        let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/input");
        let folder = std::env::var_os("REAL_DATA").map_or_else(|| Path::new(usual).to_owned(), PathBuf::from);
        let Ok(file) = std::fs::read_to_string(folder.join("ideas/raddialog-moers-2017.jsonl")) else {
            eprintln!("skipped: no real contributions in {}", folder.display());
            return;
        };
        let ideas = read(&file).expect("in order");
        assert_eq!(ideas.len(), 459);
        assert!(ideas.iter().all(|idea| idea.text.contains("Quelle: <https://")));
        assert!(ideas.iter().any(|idea| idea.text.starts_with("Quelle:")), "one has a title only");
        let t = Lindach::new().await;
        let program = Actor::program(t.world.municipality, t.world.clock.now(), t.world.random.clone());
        let mut tx = t.world.write().await;
        let report = load(&mut tx, &program, BOARD, Some("app"), "Raddialog Moers 2017", &ideas).await;
        assert_eq!(report, Ok(ImportReport { taken: 459, known: 0 }));
        let again = load(&mut tx, &program, BOARD, Some("app"), "Raddialog Moers 2017", &ideas).await;
        assert_eq!(again, Ok(ImportReport { taken: 0, known: 459 }));
    }

    #[tokio::test]
    async fn a_board_or_field_that_is_not_there_is_refused() {
        let t = Lindach::new().await;
        let program = Actor::program(t.world.municipality, t.world.clock.now(), t.world.random.clone());
        let mut tx = t.world.write().await;
        assert_eq!(load(&mut tx, &program, "anderswo", None, "Moers", &[]).await, Err(error::Error::NotFound));
        let unknown = load(&mut tx, &program, BOARD, Some("anderswo"), "Moers", &[]).await;
        assert_eq!(unknown, Err(error::Error::field("field", "unknown")));
    }
}
