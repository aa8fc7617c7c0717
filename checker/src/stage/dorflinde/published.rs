//! The numbers that everybody can read after the end: on the page, and in the files of the report.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use crate::client::Client;
use crate::finals::Numbers;
use crate::http::Heard;
use crate::json::Json;
use crate::program::Folder;
use crate::stage::Read;
use crate::town::{Town, slug, title};
use crate::{Result, page};

/// The rows of a measure in German reports.
const ROWS: [&str; 3] = ["Ja", "Nein", "Enthaltung"];

/// Whether every vote has an outcome.
pub(super) fn are_counted(address: SocketAddr, town: &Town) -> bool {
    town.polls
        .iter()
        .all(|poll| get(address, 0, &poll.slug, "ergebnis").is_ok_and(|heard| heard.text().contains("data-testid=\"tally-")))
}

/// All readings. A form that this build or this machine cannot read is left out.
pub(super) fn read(address: SocketAddr, town: &Town) -> Result<Vec<Read>> {
    let (mut html, mut json, mut csv, mut xlsx) = (Numbers::new(), Numbers::new(), Numbers::new(), Numbers::new());
    for (number, poll) in town.polls.iter().enumerate() {
        let get = |end: &str| get(address, number, &poll.slug, end);
        html.extend(of_slugs(town, &page::outcome(&get("ergebnis")?.text())));
        json.extend(of_json(town, &Json::read(&get("bericht.json")?.text())?));
        csv.extend(of_csv(town, &get("bericht-offene-daten.csv")?.text()));
        xlsx.extend(of_xlsx(town, &get("bericht.xlsx")?.body)?);
    }
    let all = [("the page", html), ("JSON", json), ("CSV", csv), ("XLSX", xlsx)];
    let empty = all.iter().find(|(source, numbers)| numbers.is_empty() && *source != "XLSX");
    if let Some((source, _)) = empty {
        return Err(format!("{source}: no measure is found in it"));
    }
    Ok(all.into_iter().map(|(source, numbers)| (source.to_owned(), numbers, 0)).collect())
}

fn get(address: SocketAddr, number: usize, poll: &str, end: &str) -> Result<Heard> {
    let heard = Client::new(address, 60_000 + number).get(&format!("/beteiligungen/{poll}/{end}"), "")?;
    if heard.status == 200 { Ok(heard) } else { Err(format!("{poll}/{end}: {}", heard.status)) }
}

fn of_slugs(town: &Town, found: &std::collections::BTreeMap<String, [Option<i64>; 3]>) -> Numbers {
    (0..town.measures.len()).filter_map(|measure| Some((measure, *found.get(&slug(measure))?))).collect()
}

fn place_of(town: &Town, caption: &str) -> Option<usize> {
    (0..town.measures.len()).find(|measure| title(*measure) == caption)
}

fn of_json(town: &Town, report: &Json) -> Numbers {
    let tables = report.get("sections").list().iter().flat_map(|section| section.get("tables").list());
    let numbers = tables.filter_map(|table| {
        let measure = place_of(town, table.get("caption").text()?)?;
        let rows = table.get("rows").list();
        let number = |row: usize| rows.get(row)?.list().get(1)?.get("shown").get("exact").number();
        Some((measure, [number(0), number(1), number(2)]))
    });
    numbers.collect()
}

/// Section, table, row, column, value. No cell of a measure has a comma or a quotation mark in it.
fn of_csv(town: &Town, text: &str) -> Numbers {
    let mut numbers = Numbers::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split(',').collect();
        let [_, table, row, column, value] = cells[..] else { continue };
        let Some((measure, row)) = place_of(town, table).zip(ROWS.iter().position(|known| *known == row)) else { continue };
        if column == "Stimmen" {
            numbers.entry(measure).or_default()[row] = page::whole(value);
        }
    }
    numbers
}

/// The sheets as the machine's `unzip` gives them; nothing where there is none.
fn of_xlsx(town: &Town, bytes: &[u8]) -> Result<Numbers> {
    let folder = Folder::new("xlsx")?;
    let file = folder.path().join("report.xlsx");
    std::fs::write(&file, bytes).map_err(|error| error.to_string())?;
    let Some(strings) = part(&file, "xl/sharedStrings.xml") else { return Ok(Numbers::new()) };
    let strings: Vec<&str> = strings
        .split("<si>")
        .skip(1)
        .map(|item| item.split("<t").nth(1).and_then(|text| text.split(['>', '<']).nth(1)).unwrap_or_default())
        .collect();
    let (mut numbers, mut measure) = (Numbers::new(), None);
    for sheet in (1..).map_while(|number| part(&file, &format!("xl/worksheets/sheet{number}.xml"))) {
        for row in sheet.split("<row ").skip(1) {
            let cells: Vec<String> = row.split("<c ").skip(1).map(|cell| cell_text(cell, &strings)).collect();
            measure = cells.iter().find_map(|cell| place_of(town, cell)).or(measure);
            let first = cells.first().and_then(|cell| ROWS.iter().position(|known| known == cell));
            if let (Some(measure), Some(row), Some(value)) = (measure, first, cells.get(1)) {
                numbers.entry(measure).or_insert_with(|| [None; 3])[row] = page::whole(value);
            }
        }
    }
    Ok(numbers)
}

fn cell_text(cell: &str, strings: &[&str]) -> String {
    let value = cell.split("<v>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
    let is_shared = cell.split('>').next().is_some_and(|tag| tag.contains("t=\"s\""));
    let shared = value.parse::<usize>().ok().filter(|_| is_shared).and_then(|place| strings.get(place));
    shared.map_or_else(|| value.to_owned(), ToString::to_string)
}

fn part(file: &Path, name: &str) -> Option<String> {
    let output = Command::new("unzip").arg("-p").arg(file).arg(name).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}
