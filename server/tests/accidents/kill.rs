//! A killed process loses nothing that it has acknowledged.

use std::path::Path;

use domain::Db;
use tokio::sync::mpsc;

use crate::program::{Browser, Program};

/// So many acknowledgements before the cut, while more are under way.
const ACKNOWLEDGED: usize = 25;
/// More is refused to one person in a minute, so several write at once.
const WRITERS: usize = 6;
const EACH: u128 = 10;

#[tokio::test(flavor = "multi_thread")]
async fn du01_a_killed_process_loses_no_acknowledged_idea_comment_answer_or_vote() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(folder.path());
    let stamp = Browser::stamp(&program.base).await;
    let anna = Browser::newcomer(&program.base, "anna", &stamp).await;
    let before = Counts::of(folder.path()).await;
    let parts = anna.get("/beteiligungen").await;
    let vote = first_part(&anna, &parts, "abstimmung", "votes/cast").await;
    anna.send(&vote, "votes/cast", &[]).await.expect("a vote acknowledged");
    let survey = first_part(&anna, &parts, "umfrage", "surveys/respond").await;
    anna.send(&survey, "surveys/respond", &[]).await.expect("an answer acknowledged");
    let (acknowledged, mut written) = mpsc::unbounded_channel();
    let idea = anna
        .get("/ideen")
        .await
        .split("href=\"/ideen/")
        .filter_map(|rest| rest.split('"').next())
        .find_map(|n| n.parse::<i64>().ok());
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let browser = Browser::newcomer(&program.base, &format!("writer-{writer}"), &stamp).await;
        writers.push((browser, writer, idea.expect("an idea"), acknowledged.clone()));
    }
    let writers: Vec<_> =
        writers.into_iter().map(|(browser, n, idea, told)| tokio::spawn(write(browser, n, idea, told))).collect();
    drop(acknowledged);
    let mut kept = Vec::new();
    while kept.len() < ACKNOWLEDGED {
        kept.push(written.recv().await.expect("writers at work"));
    }
    program.kill();
    for writer in writers {
        writer.await.expect("no panic");
    }
    while let Ok(more) = written.try_recv() {
        kept.push(more);
    }
    let program = Program::start(folder.path());
    let again = Counts::of(folder.path()).await;
    assert_eq!((again.ballots, again.responses), (before.ballots + 1, before.responses + 1));
    for words in &kept {
        assert!(again.words.contains(words), "{words} was acknowledged and is gone");
    }
    assert!(kept.iter().any(|words| words.starts_with("Idee")) && kept.iter().any(|words| words.starts_with("Kommentar")));
    assert!(Browser::new(&program.base).get("/").await.contains("Waldlinden"));
}

/// Writes ideas and comments until the program is gone; tells of each that was acknowledged.
async fn write(browser: Browser, writer: usize, idea: i64, acknowledged: mpsc::UnboundedSender<String>) {
    let page = "/ideen/neu";
    let form = crate::program::fields(&browser.get(page).await, "ideas/submit");
    for n in 0..EACH {
        let words = if n % 2 == 0 { format!("Idee {writer}-{n}") } else { format!("Kommentar {writer}-{n}") };
        let mut fields = form.clone();
        fields.retain(|(name, _)| name != "request_id");
        fields.push(("request_id".to_owned(), uuid::Uuid::from_u128((writer as u128) << 64 | n).to_string()));
        let door = if n % 2 == 0 {
            fields.extend([("title".to_owned(), words.clone()), ("text".to_owned(), "Damit nichts verloren geht.".to_owned())]);
            "ideas/submit"
        } else {
            fields.extend([("number".to_owned(), idea.to_string()), ("text".to_owned(), words.clone())]);
            "ideas/comment"
        };
        if browser.post(door, &fields).await.is_none() || acknowledged.send(words).is_err() {
            return;
        }
    }
}

/// The first consultation where this form can be sent.
async fn first_part(browser: &Browser, list: &str, part: &str, door: &str) -> String {
    let slugs = list.split("href=\"/beteiligungen/").skip(1).filter_map(|rest| rest.split(['"', '/', '?']).next());
    for slug in slugs {
        let page = format!("/beteiligungen/{slug}/{part}");
        if browser.get(&page).await.contains(&format!("action=\"/api/v1/{door}\"")) {
            return page;
        }
    }
    panic!("nothing to take part in by {door}");
}

struct Counts {
    ballots: i64,
    responses: i64,
    /// Titles of ideas and texts of comments.
    words: Vec<String>,
}

impl Counts {
    async fn of(folder: &Path) -> Self {
        let db = Db::open(&format!("sqlite:{}", folder.join("dorflinde.db").display())).await.expect("the file opens");
        let mut tx = db.read().await.expect("a connection");
        let (ballots,): (i64,) = tx.query("SELECT COUNT(*) FROM ballot").one().await.expect("a count");
        let (responses,): (i64,) = tx.query("SELECT COUNT(*) FROM response").one().await.expect("a count");
        let words: Vec<(String,)> =
            tx.query("SELECT title FROM idea UNION ALL SELECT text FROM comment").all().await.expect("words");
        drop(tx);
        db.close().await;
        Self { ballots, responses, words: words.into_iter().map(|(words,)| words).collect() }
    }
}
