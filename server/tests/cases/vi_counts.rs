//! What is counted: that it is what is stored, the same everywhere, hidden while it runs and where it is small, and open to anybody's recount.

use std::collections::BTreeMap;

use domain::consultations::testing::{Running, unprotect};
use domain::votes::verifying::{self, Flaw};
use domain::{Actor, Role, outcomes};

use crate::files::rows_of_workbook;
use crate::kit::Site;
use crate::polls::{cast, choice, close, counted, counts_what_is_stored, poll, poll_by, rules, voted};

/// Every mark on every stored ballot, and how often it stands there.
async fn stored_marks(site: &Site) -> BTreeMap<String, u64> {
    let rows: Vec<(String,)> = site.world.read().await.query("SELECT marks FROM ballot").all().await.expect("rows");
    let mut marks = BTreeMap::new();
    for mark in rows.iter().flat_map(|(row,)| row.split(' ')) {
        *marks.entry(mark.to_owned()).or_default() += 1;
    }
    marks
}

/// 35 people say something about two measures; every fourth one thinks again.
async fn take_part(site: &Site, r: &Running, values: &[&str]) {
    let second = choice(r, 1);
    for n in 0..35 {
        let person = site.resident(&format!("Person {n}")).await;
        let value = values[n % values.len()];
        cast(&person, r, value, &[(&second, values[0])]).await.expect(200);
        if n % 4 == 0 {
            cast(&person, r, values[(n + 1) % values.len()], &[(&second, value)]).await.expect(200);
        }
    }
}

/// What the result says of each measure, by place: for yes or no the three numbers, else the score.
fn scores(method: &str, vote: &outcomes::VoteCount) -> Vec<Vec<String>> {
    if method == "yes_no" {
        let tallies = vote.measures.iter().map(|measure| measure.tally);
        return tallies.map(|tally| [tally.yes, tally.no, tally.abstain].map(|n| n.to_string()).to_vec()).collect();
    }
    let result = &vote.counted.as_ref().expect("counted").result;
    let score = |place: usize| result.rounds[0].tallies.iter().find(|tallied| tallied.option == place).map(|t| t.score.clone());
    (0..3).map(|place| vec![score(place).unwrap_or_else(|| "0".to_owned())]).collect()
}

/// The same, added up from the rows.
fn added_up(method: &str, marks: &BTreeMap<String, u64>) -> Vec<Vec<String>> {
    let times = |place: usize, value: &str| marks.get(&format!("{}={value}", place + 1)).copied().unwrap_or(0);
    let weighed = |place: usize| {
        let of_place = marks.iter().filter_map(|(mark, times)| Some((mark.strip_prefix(&format!("{}=", place + 1))?, times)));
        of_place.map(|(value, times)| value.parse::<u64>().expect("points") * times).sum::<u64>()
    };
    let of = |place| match method {
        "yes_no" => ["1", "-1", "0"].map(|value| times(place, value).to_string()).to_vec(),
        _ => vec![weighed(place).to_string()],
    };
    (0..3).map(of).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn vi17_what_is_counted_is_what_is_stored_for_each_measure_and_in_all() {
    for (method, values) in
        [("yes_no", ["yes", "no", "abstain"].as_slice()), ("approval", &["on"]), ("points", &["7", "30", "1", "50"])]
    {
        let (site, r) = poll_by(&rules(method)).await;
        take_part(&site, &r, values).await;
        assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 35, "{method}");
        counts_what_is_stored(&site).await;
        let before = stored_marks(&site).await;
        let vote = counted(&site, &r).await;
        assert_eq!(stored_marks(&site).await, before, "{method}: closing adds no mark and takes none away");
        assert_eq!(scores(method, &vote), added_up(method, &before), "{method}");
        assert_eq!(vote.participants, 35, "{method}");
        assert_eq!(vote.counted.expect("counted").result.cast, 35, "{method}");
        assert_eq!(site.world.count("SELECT participants FROM outcome").await, 35, "{method}");
        counts_what_is_stored(&site).await;
    }
}

/// Everything that tells of a counted vote: two pages, two files with a fact on each line, one for programs, a workbook.
struct Told {
    pages: [String; 2],
    facts: [(String, char); 2],
    json: serde_json::Value,
    workbook: Vec<Vec<String>>,
}

impl Told {
    async fn read(site: &Site, r: &Running) -> Self {
        let bytes = async |path: &str| {
            let answer = reqwest::get(format!("{}/beteiligungen/{}/{path}", site.base, r.slug)).await.expect("an answer");
            answer.bytes().await.expect("a body").to_vec()
        };
        // Views leave empty comments between their parts.
        let text = async |path: &str| String::from_utf8(bytes(path).await).expect("text").replace("<!>", "");
        Self {
            pages: [text("ergebnis").await, text("bericht").await],
            facts: [(text("bericht.csv").await, ';'), (text("bericht-offene-daten.csv").await, ',')],
            json: serde_json::from_str(&text("bericht.json").await).expect("JSON"),
            workbook: rows_of_workbook(&bytes("bericht.xlsx").await),
        }
    }

    /// Answers to a measure and their numbers, in each of them, and how many answered.
    fn of(&self, measure: &str) -> (Vec<Vec<(String, String)>>, String) {
        let (rows, note) = in_json(&self.json, measure);
        let mut all = vec![rows, in_workbook(&self.workbook, measure)];
        all.extend(self.pages.iter().map(|page| on_page(page, measure)));
        all.extend(self.facts.iter().map(|(file, comma)| in_csv(file, *comma, measure)));
        (all, note)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn vi18_vi19_pages_report_and_files_say_the_same_of_each_measure_and_parts_add_up() {
    let (site, r) = poll().await;
    voted(&site, &r, 33).await;
    for n in 33..37 {
        cast(&site.resident(&format!("Person {n}")).await, &r, "abstain", &[]).await.expect(200);
    }
    let vote = counted(&site, &r).await;
    let stored = added_up("yes_no", &stored_marks(&site).await);
    assert_eq!(stored, [["22", "11", "4"], ["33", "0", "0"], ["0", "0", "0"]]);
    let told = Told::read(&site, &r).await;
    for (place, measure) in ["Terminvergabe", "Mitfahrbank", "Vereinskalender"].into_iter().enumerate() {
        let (all, note) = told.of(measure);
        let wanted: Vec<_> = ["Ja", "Nein", "Enthaltung"].map(str::to_owned).into_iter().zip(stored[place].clone()).collect();
        assert_eq!(all, vec![wanted; 6], "{measure}");
        let voters: u64 = stored[place].iter().map(|n| n.parse::<u64>().expect("a number")).sum();
        assert_eq!(note, format!("Abgegebene Stimmen: {voters}."), "{measure}");
    }
    assert_eq!((vote.participants, &told.json["participation"]["people"]["exact"]), (37, &37.into()));
    assert!(told.pages[0].contains("Abgestimmt haben 37 von etwa 1.900 Berechtigten."), "{}", told.pages[0]);
}

/// The rows of a measure's table on a page: the answer and its number.
fn on_page(page: &str, measure: &str) -> Vec<(String, String)> {
    let until = |text: &str, end: &str| text.split(end).next().unwrap_or_default().to_owned();
    let table = page.split(&format!("<caption>{measure}</caption>")).nth(1).expect("its table");
    let table = until(table, "</table>");
    let number = |row: &str| until(row.split("<td class=\"dl-number\">").nth(1).expect("a number"), "<");
    table.split("<th scope=\"row\">").skip(1).map(|row| (until(row, "<"), number(row))).collect()
}

/// The same of a file with a fact on each line.
fn in_csv(file: &str, comma: char, measure: &str) -> Vec<(String, String)> {
    let facts = file.lines().map(|line| line.split(comma).collect::<Vec<_>>());
    let facts = facts.filter(|fact| fact.len() == 5 && fact[1] == measure && fact[3] == "Stimmen");
    facts.map(|fact| (fact[2].to_owned(), fact[4].to_owned())).collect()
}

/// The same of the workbook: its caption, a note and a head stand above them.
fn in_workbook(rows: &[Vec<String>], measure: &str) -> Vec<(String, String)> {
    let caption = rows.iter().position(|row| *row == [measure]).expect("its table");
    rows[caption + 3..caption + 6].iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

/// The same of the file for programs, and what they rest on.
fn in_json(json: &serde_json::Value, measure: &str) -> (Vec<(String, String)>, String) {
    let tables = json["sections"][0]["tables"].as_array().expect("tables");
    let table = tables.iter().find(|table| table["caption"] == measure).expect("its table");
    let rows = table["rows"].as_array().expect("rows").iter();
    let rows = rows.map(|row| (row[0]["text"].as_str().expect("an answer").to_owned(), row[1]["shown"]["exact"].to_string()));
    let note = table["note"].as_str().expect("a note").split_inclusive('.').next().expect("a sentence");
    (rows.collect(), note.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn vi18_vi19_vi29_the_file_counts_to_the_result_and_a_changed_ballot_is_noticed() {
    let (site, r) = poll().await;
    voted(&site, &r, 33).await;
    close(&site, &r).await;
    let file = site.visitor().get(&format!("/beteiligungen/{}/stimmzettel.txt", r.slug)).await.expect(200);
    let read = tally::file::read_ours(&file.text).expect("an own file");
    assert_eq!(read.election.ballots.cast(), 33);
    let again = tally::election::count(&read.election, &read.settings.expect("its settings")).expect("a count");
    assert_eq!(again.winners, [1, 0], "the two that have more yes than no, the larger majority first");
    let flaw = async || {
        let program = Actor::program(site.world.municipality, site.world.clock.now(), site.world.random.clone());
        verifying::verify(&mut site.world.read().await, &program).await.expect("an answer").pop().expect("a vote").flaw
    };
    assert_eq!(flaw().await, None);
    unprotect(&site.world).await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE ballot SET marks = '1=1' WHERE marks = '1=-1'").execute().await.expect("a change");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw().await, Some(Flaw::Count));
}

#[tokio::test(flavor = "multi_thread")]
async fn vi23_while_it_runs_nobody_sees_a_result_and_few_stay_hidden_afterwards() {
    let (site, r) = poll().await;
    voted(&site, &r, 4).await;
    let outcome = format!("/beteiligungen/{}/ergebnis", r.slug);
    for asker in [site.visitor(), site.staff(Role::Council).await, site.browser(&r.admin).await] {
        asker.get(&outcome).await.expect(200).hides("data-testid=\"tally-");
        asker.get(&format!("/beteiligungen/{}/bericht.json", r.slug)).await.expect(404);
    }
    close(&site, &r).await;
    let page = site.staff(Role::Administrator).await.get(&outcome).await.expect(200);
    page.shows("data-testid=\"too-few\"").hides("Angenommen, weil");
    site.visitor().get(&format!("/beteiligungen/{}/stimmzettel.txt", r.slug)).await.expect(404);
    counts_what_is_stored(&site).await;
}
