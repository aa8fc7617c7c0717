//! CSV, XLSX and JSON of one dossier: the same numbers in each, nothing under five in any, nothing that runs as a formula.

mod sample;

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use dossier::{Cell, Chart, Column, CsvKind, Dossier, Error, Score, Section, Table, csv, json, xlsx};
use sample::{village, words};
use tally::Shown;

/// The facts of a CSV by chapter, table, row and column.
fn read_csv(bytes: &[u8], delimiter: u8) -> HashMap<[String; 4], String> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes);
    let record = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.expect("a rectangular CSV");
        ([0, 1, 2, 3].map(|place| record[place].to_owned()), record[4].to_owned())
    };
    reader.records().map(record).collect()
}

fn open_csv(dossier: &Dossier) -> HashMap<[String; 4], String> {
    read_csv(&csv(dossier, CsvKind::OpenData).expect("a CSV"), b',')
}

fn workbook(dossier: &Dossier) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(xlsx(dossier).expect("a workbook"))).expect("a workbook that can be read")
}

/// All rows of a workbook.
fn rows(dossier: &Dossier) -> Vec<Vec<Data>> {
    workbook(dossier)
        .worksheets()
        .into_iter()
        .flat_map(|(_, range)| range.rows().map(<[Data]>::to_vec).collect::<Vec<_>>())
        .collect()
}

fn tables(dossier: &Dossier) -> impl Iterator<Item = (&str, &Table)> {
    dossier.sections.iter().flat_map(|section| section.tables.iter().map(|table| (section.heading.as_str(), table)))
}

/// A cell as the workbook should hold it: a number as a number, a hidden one as its word.
fn as_data(cell: &Cell) -> Data {
    match cell {
        Cell::Number(number) | Cell::Shown(Shown::Exact(number)) => Data::Float(*number as f64),
        Cell::Percent(Some(percent)) => Data::Float(*percent as f64 / 100.0),
        other => Data::String(words().cell(other)),
    }
}

#[test]
fn every_number_of_the_model_stands_in_csv_and_workbook() {
    let dossier = village();
    let facts = open_csv(&dossier);
    let rows = rows(&dossier);
    let mut compared = 0;
    for (section, table) in tables(&dossier) {
        for row in &table.rows {
            let Cell::Text(name) = &row[0] else { panic!("the first cell names the row") };
            let expected: Vec<Data> = row.iter().map(as_data).collect();
            assert!(rows.iter().any(|cells| cells[..] == expected[..]), "{name} in the workbook: {expected:?}");
            for (cell, column) in row.iter().zip(&table.columns).skip(1) {
                let place = [section.to_owned(), table.caption.clone(), name.clone(), column.label.clone()];
                let value = words().cell(cell).trim_end_matches("\u{a0}%").to_owned();
                assert_eq!(facts.get(&place), Some(&value), "{place:?}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 52, "all cells of the seven tables");
}

#[test]
fn scores_and_amounts_are_exact_for_programs_and_numbers_for_workbooks() {
    let column = |label: &str, numeric| Column { label: label.to_owned(), numeric };
    let score = Score { text: "≈ 163,83".into(), exact: "27195/166".into(), hundredths: 16_383 };
    let table = Table {
        caption: "Ergebnis".into(),
        columns: vec![column("Maßnahme", false), column("Stimmen", true), column("Kosten", true), column("Begründung", false)],
        rows: vec![vec![Cell::from("Mitfahrbank"), Cell::Score(score), Cell::Cents(250_050), Cell::from("Gewählt.")]],
        chart: Some(Chart { labels: 0, values: 1, description: "Balken".into() }),
        ..Table::default()
    };
    let section = Section { heading: "Abstimmung".into(), tables: vec![table], ..Section::default() };
    let dossier = Dossier { sections: vec![section], ..village() };
    let facts = open_csv(&dossier);
    let fact = |column: &str| facts[&["Abstimmung", "Ergebnis", "Mitfahrbank", column].map(str::to_owned)].clone();
    assert_eq!(["Stimmen", "Kosten", "Begründung"].map(fact), ["27195/166", "2500.50", "Gewählt."]);
    let cells = [Data::String("Mitfahrbank".into()), Data::Float(163.83), Data::Float(2500.5), Data::String("Gewählt.".into())];
    assert!(rows(&dossier).iter().any(|row| row[..] == cells[..]), "{:?}", rows(&dossier));
    let text = String::from_utf8(json(&dossier).expect("JSON")).expect("UTF-8");
    assert!(text.contains("\"exact\": \"27195/166\"") && text.contains("\"cents\": 250050"), "{text}");
}

#[test]
fn supports_of_ideas_are_the_same_in_csv_and_workbook() {
    let dossier = village();
    let facts = open_csv(&dossier);
    let rows = rows(&dossier);
    for section in &dossier.sections {
        for idea in &section.ideas {
            let row = format!("{} {}", words().number, idea.number);
            let place = [section.heading.clone(), words().ideas, row, words().supports];
            assert_eq!(facts.get(&place), Some(&words().shown(idea.supports)), "{place:?}");
            let supports = as_data(&Cell::Shown(idea.supports));
            let found = |cells: &Vec<Data>| cells[0] == Data::Float(idea.number as f64) && cells[2] == supports;
            assert!(rows.iter().any(found), "idea {} in the workbook", idea.number);
        }
    }
}

#[test]
fn json_gives_the_same_dossier_back() {
    let bytes = json(&village()).expect("JSON");
    let value: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    assert_eq!(value["format"], "dorflinde-dossier/1");
    assert_eq!(value["as_of"]["iso"], "2026-11-22T13:30:00Z");
    assert_eq!(serde_json::from_value::<Dossier>(value).expect("the model"), village());
}

#[test]
fn base_as_of_and_method_stand_in_every_form() {
    let dossier = village();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let cells: Vec<String> = rows(&dossier).iter().flatten().filter_map(DataType::as_string).collect();
    let forms = [
        text(csv(&dossier, CsvKind::Spreadsheet).expect("CSV")),
        text(csv(&dossier, CsvKind::OpenData).expect("CSV")),
        text(json(&dossier).expect("JSON")),
        cells.join("\n"),
    ];
    for form in forms {
        for expected in ["58 von etwa 1.900", "22. November 2026, 14:30 Uhr", "keine rechtsverbindliche Wahl", "erfundenen Daten"]
        {
            assert!(form.contains(expected), "{expected} in {}", &form[..200]);
        }
    }
}

#[test]
fn only_the_spreadsheet_csv_is_made_harmless() {
    let mut dossier = village();
    dossier.sections[2].ideas[0].title = "=HYPERLINK(\"http://x\")".to_owned();
    let spreadsheet = csv(&dossier, CsvKind::Spreadsheet).expect("CSV");
    let text = String::from_utf8(spreadsheet).expect("UTF-8");
    assert!(text.starts_with("\u{feff}Kapitel;Tabelle;Zeile;Spalte;Wert\r\n"), "BOM, header in the reader's language");
    assert!(text.contains("'=HYPERLINK("));
    let facts = open_csv(&dossier);
    let title = facts.values().find(|value| value.contains("=HYPERLINK")).expect("the title");
    assert!(title.starts_with('='), "open data stay as they are");
}

#[test]
fn a_workbook_has_no_formula_and_no_trace_of_the_machine() {
    let dossier = village();
    let mut book = workbook(&dossier);
    for sheet in book.sheet_names() {
        let formulas = book.worksheet_formula(&sheet).expect("formulas");
        assert!(formulas.used_cells().next().is_none(), "{sheet} holds a formula");
    }
    assert_eq!(book.sheet_names().len(), 1 + dossier.sections.len(), "a cover and a sheet per chapter");
    assert_eq!(xlsx(&dossier).expect("a workbook"), xlsx(&dossier).expect("a workbook"), "equal input, equal bytes");
}

#[test]
fn a_text_longer_than_a_cell_is_cut_in_the_workbook_only() {
    let mut dossier = village();
    dossier.sections[0].paragraphs[0] = "lang ".repeat(20_000);
    let longest = rows(&dossier).iter().flatten().filter_map(DataType::as_string).map(|text| text.chars().count()).max();
    assert_eq!(longest, Some(32_001));
    assert!(csv(&dossier, CsvKind::OpenData).expect("CSV").len() > 100_000);
}

#[test]
fn a_broken_table_is_refused_by_every_form() {
    let mut ragged = village();
    ragged.sections[0].tables[0].rows[1].pop();
    assert!(matches!(csv(&ragged, CsvKind::OpenData), Err(Error::Ragged { cells: 2, columns: 3, .. })));
    assert!(matches!(xlsx(&ragged), Err(Error::Ragged { .. })));
    assert!(matches!(json(&ragged), Err(Error::Ragged { .. })));
    let mut no_numbers = village();
    no_numbers.sections[0].tables[0].chart.as_mut().expect("a chart").values = 0;
    assert!(matches!(json(&no_numbers), Err(Error::Chart { .. })));
    let mut no_instant = village();
    no_instant.as_of.iso = "gestern".to_owned();
    assert!(matches!(xlsx(&no_instant), Err(Error::Instant(_))));
}

#[test]
fn no_number_from_one_to_four_stands_in_a_number_of_people() {
    let dossier = village();
    for (place, value) in open_csv(&dossier) {
        let about_people = ["Personen", "Unterstützt von"].contains(&place[3].as_str());
        assert!(!about_people || !["1", "2", "3", "4"].contains(&value.as_str()), "{place:?}: {value}");
    }
}
