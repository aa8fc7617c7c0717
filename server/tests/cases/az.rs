//! Authorisation and tenancy.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use crate::matrix::{ASKERS, Asker, Matrix, NO_ID, NO_NUMBER, NO_SLUG, Thing, Told, filled, pages, things_of_page};
use crate::towns::Who;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/matrix.txt");
/// With this set the table is written instead of compared.
const RENEW: &str = "RENEW_MATRIX";

const HEAD: &str = "\
# Who gets which answer where: pages (GET) and doors (POST, as a form and as data) x who asks. Written by
#   RENEW_MATRIX=1 cargo nextest run -p server --no-default-features az01
# ok: 200, or 303 after a form. login_required: 401, for pages 303 to the log-in. Other words are codes: forbidden, confirm_email, own_content,
# blocked are 403, not_found 404, invalid 422, the rest 409. Things are those of A; the askers of B ask at B's own address, where
# A's things do not exist. \"own\" is each asker's own, in their own town.
";

/// The table as it is checked in.
fn written(table: &BTreeMap<String, Vec<String>>) -> String {
    let mut text = HEAD.to_owned();
    let width = table.keys().map(String::len).max().unwrap_or_default();
    let mut line = |name: &str, cells: Vec<&str>| {
        let cells: String = cells.iter().fold(String::new(), |mut all, cell| {
            let _ = write!(all, " {cell:<15}");
            all
        });
        let _ = writeln!(text, "{name:<width$}{}", cells.trim_end());
    };
    line("", ASKERS.iter().map(|(name, _)| *name).collect());
    for (name, cells) in table {
        line(name, cells.iter().map(String::as_str).collect());
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn az01_everybody_gets_everywhere_what_the_table_says() {
    let matrix = Matrix::new().await;
    let found = written(&matrix.walk().await);
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(TABLE, &found).expect("the table can be written");
    }
    let known = std::fs::read_to_string(Path::new(TABLE)).unwrap_or_default();
    let differences: Vec<_> = found.lines().filter(|line| !known.lines().any(|known| known == *line)).collect();
    let gone: Vec<_> = known.lines().filter(|line| !found.lines().any(|found| found == *line)).collect();
    assert!(
        found == known,
        "If this is meant: {RENEW}=1 cargo nextest run -p server --no-default-features az01\nnow:\n{}\nbefore:\n{}",
        differences.join("\n"),
        gone.join("\n")
    );
}

/// All words of an answer; those of a spreadsheet are packed, file by file, each behind a head of its own.
pub fn words(told: &Told) -> String {
    const HEAD: &[u8] = b"PK\x03\x04";
    if !told.body.starts_with(HEAD) {
        return String::from_utf8_lossy(&told.body).into_owned();
    }
    let mut text = String::new();
    for start in (0..told.body.len()).filter(|start| told.body[*start..].starts_with(HEAD)) {
        let length = |at: usize| usize::from(u16::from_le_bytes([told.body[start + at], told.body[start + at + 1]]));
        let mut packed = Vec::new();
        // What is no file after all unpacks to nothing.
        let _ = flate2::read::DeflateDecoder::new(&told.body[start + 30 + length(26) + length(28)..]).read_to_end(&mut packed);
        text.push_str(&String::from_utf8_lossy(&packed));
    }
    text
}

const OF_B: [Asker; 6] = [
    Asker::There(None),
    Asker::There(Some(Who::Unconfirmed)),
    Asker::There(Some(Who::Resident)),
    Asker::There(Some(Who::Moderator)),
    Asker::There(Some(Who::Council)),
    Asker::There(Some(Who::Administrator)),
];

#[tokio::test(flavor = "multi_thread")]
async fn az01_no_page_or_file_of_one_municipality_has_a_word_of_the_other() {
    let matrix = Matrix::new().await;
    let (mut own, mut files) = (0, 0);
    for asker in OF_B {
        for page in pages(&matrix.site) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                // What is A's, and the same kind of thing of B.
                for path in [filled(page, &id), filled(page, &matrix.same_of_b(&id))] {
                    let told = matrix.get(asker, &path).await;
                    let words = words(&told);
                    assert!(!words.contains(matrix.here.marker), "{asker:?} {path}: {words}");
                    own += usize::from(words.contains(matrix.there.marker));
                    files += usize::from(told.body.starts_with(b"PK") && words.contains(matrix.there.marker));
                }
            }
        }
    }
    assert!(own > 100 && files > 0, "{own} answers have words of B, {files} are workbooks: otherwise the test sees nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn az01_whoever_is_of_the_other_town_is_told_of_things_here_what_is_told_of_none() {
    let matrix = Matrix::new().await;
    for who in [None, Some(Who::Unconfirmed), Some(Who::Resident), Some(Who::Council), Some(Who::Blocked)] {
        let told = matrix.foreign(who).await;
        assert!(told.len() > 100, "{}", told.len());
        for [address, one, other] in told {
            assert_eq!(one, other, "{who:?} {address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn az19_what_is_anothers_or_hidden_is_byte_for_byte_what_never_was() {
    let matrix = Matrix::new().await;
    let (mut compared, mut secret) = (0, 0);
    for asker in [&OF_B[..], &[Asker::Here(None), Asker::Here(Some(Who::Resident))]].concat() {
        for page in pages(&matrix.site).into_iter().filter(|page| page.contains('{')) {
            for (name, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = matrix.get(asker, &filled(page, &id)).await;
                let is_foreign = matches!((asker, thing), (Asker::There(_), Thing::OfA(_)));
                let is_secret = is_foreign || ["hidden", "hidden comment", "draft"].contains(&name);
                if !is_secret && told.status != 404 {
                    continue;
                }
                let missing =
                    [NO_NUMBER, NO_SLUG, NO_ID].into_iter().find(|missing| is_alike(missing, &id)).expect("a kind of id");
                let never = matrix.get(asker, &filled(page, missing)).await;
                assert_eq!(without(&told, &id), without(&never, missing), "{asker:?} {page} {id}");
                compared += 1;
                // Pages that are not for this asker say so, whatever is asked for.
                secret += usize::from(is_secret && told.status == 404);
            }
        }
    }
    assert!(compared > 50 && secret > 50, "{compared} {secret}");
}

fn is_alike(missing: &str, id: &str) -> bool {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(missing) == is_number(id) && (missing.len() == 36) == (id.len() == 36)
}

/// Status, headers and text, without the clock, the number of the request and the address that was asked for.
fn without(told: &Told, id: &str) -> (u16, Vec<String>, String) {
    let headers = told.headers.iter().filter(|(name, _)| !["date", "content-length", "x-request-id"].contains(&name.as_str()));
    let mut headers: Vec<_> = headers.map(|(name, value)| format!("{name}: {value:?}").replace(id, "ID")).collect();
    headers.sort();
    (told.status, headers, without_numbers(&String::from_utf8_lossy(&told.body).replace(id, "ID")))
}

/// Without anything that looks like a UUID.
fn without_numbers(text: &str) -> String {
    let is_part = |c: char| c.is_ascii_hexdigit() || c == '-';
    let words = text.split_inclusive(|c| !is_part(c));
    words.map(|word| if word.trim_end_matches(|c| !is_part(c)).len() == 36 { &word[36..] } else { word }).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn az19_a_door_answers_the_same_for_a_foreign_thing_and_for_none() {
    let matrix = Matrix::new().await;
    let admin = Asker::There(Some(Who::Administrator));
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let request = || field("request_id", &matrix.site.world.random.secret_id().to_string());
    for (door, name, foreign, missing) in [
        ("ideas/support", "number", "idea", NO_NUMBER),
        ("moderation/undo-merge", "number", "idea hidden", NO_NUMBER),
        ("consultations/publish", "consultation", "consultation draft", NO_SLUG),
        ("votes/cast", "consultation", "consultation id", NO_ID),
    ] {
        let mut told = Vec::new();
        for id in [matrix.here.things[foreign].as_str(), missing] {
            let fields = [request(), field(name, id)];
            let answer = matrix.post(admin, &format!("/api/v1/{door}"), "application/json", &fields).await;
            told.push((without(&answer, id), answer.headers.get("content-length").cloned()));
        }
        assert_eq!(told[0], told[1], "{door}");
    }
}
