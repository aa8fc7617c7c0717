//! The numbers of a vote with ballots on paper: digital, on paper, invalid and all of them, the same in every form.

use std::io::Write as _;
use std::process::{Command, Stdio};

use domain::consultations::testing::Running;
use domain::papers::testing::{counted, invalid, readers, valid};

use crate::files::rows_of_workbook;
use crate::kit::Site;
use crate::polls::{close, poll, voted};

/// What the report calls the ways; no two numbers are equal.
const WAYS: [(&str, u64); 4] =
    [("Digital", 33), ("Auf Papier gültig", 14), ("Auf Papier ungültig", 7), ("Abgegebene Stimmzettel zusammen", 54)];
const SAID: &str = "Abgegebene Stimmzettel: 54. Davon digital 33, auf Papier 14, ungültig 7.";
const TABLE: &str = "Wie die Stimmzettel kamen";
/// Yes, no and abstentions of the three measures, both ways together: 22, 33 and none said yes digitally, and each sheet says 1, 2, 3.
const ANSWERS: [[u64; 3]; 3] = [[36, 11, 0], [33, 14, 0], [0, 0, 14]];

/// 33 digital ballots, 14 valid sheets, 7 that do not count.
async fn mixed() -> (Site, Running) {
    let (site, r) = poll().await;
    voted(&site, &r, 33).await;
    let people = readers(&site.world).await;
    let mut sheets: Vec<_> = (0..14).map(|_| valid("123")).collect();
    sheets.extend((0..5).map(|_| invalid("empty")).chain((0..2).map(|_| invalid("signed"))));
    counted(&site.world, &r, &people, &sheets).await;
    close(&site, &r).await;
    (site, r)
}

async fn bytes(site: &Site, r: &Running, path: &str) -> Vec<u8> {
    let answer = reqwest::get(format!("{}/beteiligungen/{}/{path}", site.base, r.slug)).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    answer.bytes().await.expect("a body").to_vec()
}

/// Text as it reads: views leave empty comments between their parts, and labels have commas that part fields elsewhere.
async fn text(site: &Site, r: &Running, path: &str) -> String {
    let text = String::from_utf8(bytes(site, r, path).await).expect("text");
    plain(&text.replace("<!>", ""))
}

fn plain(text: &str) -> String {
    text.replace("Auf Papier, ", "Auf Papier ").replace('\u{a0}', " ")
}

/// The number beside each way, by what finds it.
fn ways(find: impl Fn(&str) -> Option<String>) -> Vec<(&'static str, Option<u64>)> {
    WAYS.iter().map(|(way, _)| (*way, find(way).and_then(|number| number.trim().parse().ok()))).collect()
}

/// On the page of the report.
fn on_page(page: &str) -> Vec<(&'static str, Option<u64>)> {
    let table = page.split(&format!("<caption>{TABLE}</caption>")).nth(1).expect("its table");
    let rows: Vec<&str> = table.split("</table>").next().expect("its end").split("<tr").collect();
    let words =
        |row: &str| row.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.to_owned()).collect::<String>();
    ways(|way| rows.iter().find_map(|row| words(row).strip_prefix(way).map(str::to_owned)))
}

/// In a file with a fact on each line.
fn in_csv(file: &str, comma: char) -> Vec<(&'static str, Option<u64>)> {
    let facts: Vec<Vec<String>> =
        file.lines().map(|line| line.replace('"', "").split(comma).map(str::to_owned).collect()).collect();
    ways(|way| facts.iter().find(|fact| fact.len() == 5 && fact[1] == TABLE && fact[2] == way).map(|fact| fact[4].clone()))
}

fn in_workbook(rows: &[Vec<String>]) -> Vec<(&'static str, Option<u64>)> {
    let caption = rows.iter().position(|row| *row == [TABLE]).expect("its table");
    let row = |way: &str| rows[caption..].iter().find(|row| row.first().is_some_and(|label| plain(label) == way));
    ways(|way| row(way).map(|row| row[1].clone()))
}

fn in_json(json: &serde_json::Value) -> Vec<(&'static str, Option<u64>)> {
    let tables = json["sections"][0]["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["caption"] == TABLE).expect("its table");
    let rows = table["rows"].as_array().expect("rows");
    let row = |way: &str| rows.iter().find(|row| row[0]["text"].as_str().is_some_and(|label| plain(label) == way));
    ways(|way| row(way).map(|row| row[1]["shown"]["exact"].to_string()))
}

/// On paper, as poppler reads it, an independent reader; `None`, and a line in the test's output, on a machine without it.
fn words_of_pdf(file: &[u8]) -> Option<String> {
    let mut command = Command::new("pdftotext");
    command.args(["-raw", "-enc", "UTF-8", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let Ok(mut reader) = command.spawn() else {
        eprintln!("not compared: pdftotext (Debian: poppler-utils) is missing");
        return None;
    };
    let (mut input, file) = (reader.stdin.take().expect("a pipe"), file.to_vec());
    let writing = std::thread::spawn(move || input.write_all(&file));
    let output = reader.wait_with_output().expect("the reader ends");
    writing.join().expect("a thread").expect("the reader reads everything");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let text = text.replace("\u{ad}\n", "").replace(['\u{ad}', '\u{200b}'], "");
    Some(plain(&text.split_whitespace().collect::<Vec<_>>().join(" ")))
}

#[tokio::test(flavor = "multi_thread")]
async fn vi18_digital_paper_invalid_and_all_ballots_are_the_same_numbers_on_pages_in_files_and_on_paper() {
    let (site, r) = mixed().await;
    let wanted: Vec<_> = WAYS.iter().map(|(way, number)| (*way, Some(*number))).collect();
    let report = text(&site, &r, "bericht").await;
    for page in [text(&site, &r, "ergebnis").await, report.clone()] {
        assert!(page.contains(SAID) && page.contains("Abgestimmt haben 47 von etwa 1.900 Berechtigten."), "{page}");
    }
    assert_eq!(on_page(&report), wanted);
    assert_eq!(in_csv(&text(&site, &r, "bericht.csv").await, ';'), wanted);
    assert_eq!(in_csv(&text(&site, &r, "bericht-offene-daten.csv").await, ','), wanted);
    assert_eq!(in_workbook(&rows_of_workbook(&bytes(&site, &r, "bericht.xlsx").await)), wanted);
    let json: serde_json::Value = serde_json::from_slice(&bytes(&site, &r, "bericht.json").await).expect("JSON");
    assert_eq!((in_json(&json), &json["participation"]["people"]["exact"]), (wanted, &47.into()));
    let read = tally::file::read_ours(&text(&site, &r, "stimmzettel.txt").await).expect("readable");
    assert_eq!(read.election.ballots.cast(), 33 + 14, "what is invalid is on no line");
    let answers = tally::election::answers(&read.election);
    assert_eq!(answers.iter().map(|tally| [tally.yes, tally.no, tally.abstain]).collect::<Vec<_>>(), ANSWERS);
    if !cfg!(feature = "pdf") {
        return;
    }
    let Some(paper) = words_of_pdf(&bytes(&site, &r, "bericht.pdf").await) else { return };
    for (way, number) in WAYS {
        assert!(paper.contains(&format!("{way} {number}")), "{way} {number} in {paper}");
    }
    assert!(paper.contains(SAID), "{paper}");
    for [yes, no, abstain] in ANSWERS {
        let rows = [("Ja", yes), ("Nein", no), ("Enthaltung", abstain)];
        assert!(rows.iter().all(|(answer, count)| paper.contains(&format!("{answer} {count}"))), "{rows:?} in {paper}");
    }
}
