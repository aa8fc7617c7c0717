//! The PDF: accessible, archivable, the same numbers as everywhere, and indifferent to what people type.
#![cfg(feature = "pdf")]

mod sample;

use std::io::Write;
use std::process::{Command, Stdio};

use dossier::{Cell, Dossier, Error, Note, Record, Signature, SlipCode, Slips, pdf, record_pdf, slips_pdf};
use sample::{village, words};

fn made(dossier: &Dossier) -> Vec<u8> {
    pdf(dossier).expect("a PDF")
}

fn contains(bytes: &[u8], marker: &str) -> bool {
    bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
}

fn count(bytes: &[u8], marker: &str) -> usize {
    bytes.windows(marker.len()).filter(|window| *window == marker.as_bytes()).count()
}

fn pages(file: &[u8]) -> usize {
    count(file, "/Type/Page/") + count(file, "/Type/Page\n") + count(file, "/Type/Page ")
}

/// Whether all text lies between the margins, as poppler places it; true on a machine without it.
fn nothing_leaves_the_page(file: &[u8]) -> bool {
    let Some(boxes) = read_by("pdftotext", &["-bbox", "-", "-"], file) else { return true };
    let right = |word: &str| word.split("xMax=\"").nth(1)?.split('"').next()?.parse::<f64>().ok();
    let words = boxes.lines().filter(|line| line.contains("<word "));
    words.filter_map(right).all(|right| right < 595.0 - 50.0)
}

/// The text of a PDF by poppler, an independent reader, with lines and words that were broken put together again.
/// `None`, and a line in the test's output, on a machine without it.
fn text(file: &[u8]) -> Option<String> {
    let text = read_by("pdftotext", &["-raw", "-enc", "UTF-8", "-", "-"], file)?;
    let text = text.replace("\u{ad}\n", "").replace(['\u{ad}', '\u{200b}'], "").replace('\u{a0}', " ");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn read_by(program: &str, arguments: &[&str], file: &[u8]) -> Option<String> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let Ok(mut reader) = command.spawn() else {
        eprintln!("not compared: {program} (Debian: poppler-utils) is missing");
        return None;
    };
    let mut input = reader.stdin.take().expect("a pipe");
    let file = file.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&file));
    let output = reader.wait_with_output().expect("the reader ends");
    writing.join().expect("a thread").expect("the reader reads everything");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn one_file_is_accessible_and_archivable() {
    let file = made(&village());
    let markers = [
        "%PDF-1.7",
        "pdfuaid:part>1",
        "pdfaid:part>2",
        "pdfaid:conformance>A",
        "/Lang(de-DE)",
        "/DisplayDocTitle true",
        "/MarkInfo<</Marked true",
        "/Outlines",
        "/S/H1",
        "/S/H2",
        "/S/TOC",
        "/S/Table",
        "/Scope/Column",
        "/Scope/Row",
        "/S/Figure",
    ];
    for marker in markers {
        assert!(contains(&file, marker), "{marker}");
    }
    let charts =
        village().sections.iter().flat_map(|section| section.tables.clone()).filter(|table| table.chart.is_some()).count();
    assert_eq!(count(&file, "/S/Figure"), charts, "each chart is one figure, the ornaments are none");
    assert_eq!(count(&file, "/Alt"), charts, "and each is described in words");
}

#[test]
fn an_english_dossier_says_so() {
    let file = made(&Dossier { language: "en".to_owned(), ..village() });
    assert!(contains(&file, "/Lang(en-GB)"));
}

#[test]
fn the_paper_has_the_numbers_of_the_model() {
    let dossier = village();
    let Some(text) = text(&made(&dossier)) else { return };
    for table in dossier.sections.iter().flat_map(|section| &section.tables) {
        for row in &table.rows {
            let line = row.iter().map(|cell| words().cell(cell)).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
            assert!(text.contains(&line), "{line}");
        }
    }
    for idea in dossier.sections.iter().flat_map(|section| &section.ideas) {
        let supports = format!("{} {} {}", words().shown(idea.supports), idea.status, idea.outcome);
        assert!(text.contains(&format!("{} {}", idea.number, idea.title)) && text.contains(&supports), "{supports}");
    }
}

#[test]
fn the_paper_has_its_base_its_date_its_pages_and_says_that_it_is_a_demonstration() {
    let dossier = village();
    let file = made(&dossier);
    let Some(text) = text(&file) else { return };
    let pages = pages(&file);
    let last = format!("Seite {pages} von {pages}");
    for expected in [&dossier.participation.sentence, &dossier.as_of.text, &dossier.period, &dossier.method[0].text, &last] {
        assert!(text.contains(expected.as_str()), "{expected}");
    }
    assert_eq!(text.matches(&words().demo).count(), pages, "on every page");
}

#[test]
fn equal_input_gives_equal_bytes() {
    assert_eq!(made(&village()), made(&village()));
    let file = made(&village());
    assert!(contains(&file, "2026-11-22T13:30:00"), "made when the numbers were true, not when somebody clicked");
}

/// What people type: markup of the typesetter, of Markdown and of the web, other scripts, signs no font has.
const STRANGE: [&str; 9] = [
    "#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\": * #panic()",
    "*fett* _kursiv_ `code` $x^2$ <label> @reference // comment /* */",
    "\\ \\u{41} #let x = 1; #sys.inputs ~ -- --- ... = heading",
    "<script>alert(1)</script> &amp; </w:t>",
    "\u{1f333}\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f44d}\u{1f3fd} \u{2764}\u{fe0f}",
    "\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{627}\u{644}\u{633}\u{644}\u{627}\u{645} \u{202e}abc\u{202c}",
    "\u{4e2d}\u{6587} \u{0e44}\u{0e17}\u{0e22} \u{1d54f} \u{e000} \u{10ffff}",
    "Ångström Łódź Brașov Ελλάδα Київ",
    "\u{0}\u{7}\u{1b}[31m \u{feff} \u{2028} \t x",
];

/// The village with one text in every place that a person can fill.
fn filled_with(strange: &str) -> Dossier {
    let mut dossier = village();
    dossier.title = strange.to_owned();
    dossier.municipality = strange.to_owned();
    dossier.lead = Some(strange.to_owned());
    dossier.address = Some(strange.to_owned());
    dossier.findings[0] = strange.to_owned();
    dossier.action_fields[0].name = strange.to_owned();
    dossier.sections[0].heading = strange.to_owned();
    let table = &mut dossier.sections[0].tables[0];
    table.caption = strange.to_owned();
    table.columns[0].label = strange.to_owned();
    table.rows[0][0] = Cell::Text(strange.to_owned());
    if let Some(chart) = &mut table.chart {
        chart.description = strange.to_owned();
    }
    let idea = &mut dossier.sections[2].ideas[0];
    (idea.title, idea.excerpt) = (strange.to_owned(), Some(strange.to_owned()));
    (idea.status, idea.outcome) = (strange.to_owned(), strange.to_owned());
    let decision = &mut dossier.sections[3].decisions[0];
    (decision.measure, decision.reason, decision.verdict) = (strange.to_owned(), strange.to_owned(), strange.to_owned());
    dossier.method[0].heading = strange.to_owned();
    dossier
}

#[test]
fn whatever_people_type_a_paper_comes_out() {
    for strange in STRANGE {
        let file = made(&filled_with(strange));
        assert!((4..=9).contains(&pages(&file)), "{strange:?}: {} pages", pages(&file));
    }
}

#[test]
fn in08_markup_of_the_typesetter_is_printed_as_it_was_typed() {
    for strange in &STRANGE[..4] {
        let Some(text) = text(&made(&filled_with(strange))) else { return };
        let typed = strange.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&typed), "{typed}");
    }
}

#[test]
fn a_word_without_an_end_costs_pages_but_not_the_layout() {
    let mut dossier = village();
    let normal = pages(&made(&dossier));
    let endless = "x".repeat(10_000);
    dossier.sections[2].ideas[0].outcome = endless;
    let file = made(&dossier);
    assert!((normal..normal + 20).contains(&pages(&file)), "{} pages", pages(&file));
    assert!(nothing_leaves_the_page(&file));
}

#[test]
fn long_tables_and_long_texts_break_over_pages() {
    let mut dossier = village();
    let idea = dossier.sections[2].ideas[0].clone();
    dossier.sections[2].ideas = (1..=90).map(|number| dossier::Idea { number, ..idea.clone() }).collect();
    dossier.sections[3].decisions[0].reason = "Der Rat hat lange beraten und wog vieles ab. ".repeat(120);
    let row = dossier.sections[0].tables[0].rows[0].clone();
    dossier.sections[0].tables[0].rows = vec![row; 60];
    let file = made(&dossier);
    let Some(text) = text(&file) else { return };
    assert!(text.contains("90 Mängel mit Foto melden"), "the last row");
    assert!(text.matches("Was daraus wurde").count() > 4, "the head is repeated on each page");
}

#[test]
fn an_empty_dossier_is_a_paper_too() {
    let mut dossier = village();
    (dossier.lead, dossier.address) = (None, None);
    dossier.findings.clear();
    dossier.action_fields.clear();
    dossier.sections.clear();
    dossier.method.clear();
    assert_eq!(pages(&made(&dossier)), 1);
}

#[test]
fn what_would_not_be_accessible_is_an_error() {
    let no_title = Dossier { title: String::new(), ..village() };
    assert!(matches!(pdf(&no_title), Err(Error::Pdf(message)) if message.contains("title")));
    let mut no_instant = village();
    no_instant.as_of.iso = "22.11.2026".to_owned();
    assert!(matches!(pdf(&no_instant), Err(Error::Instant(_))));
}

fn record() -> Record {
    let note = |heading: &str, text: &str| Note { heading: heading.to_owned(), text: text.to_owned() };
    let signature = |task: &str, name: &str| Signature {
        task: task.to_owned(),
        name: name.to_owned(),
        at: "3. Mai 2026, 18:05 Uhr".to_owned(),
    };
    Record {
        language: "de".to_owned(),
        kind: "Niederschrift".to_owned(),
        municipality: "Gemeinde Lindenau".to_owned(),
        title: "Stapel 3: Urne im Rathaus".to_owned(),
        as_of: village().as_of,
        as_of_label: "Stand".to_owned(),
        facts: vec![note("Abstimmung", "Kleine Dinge im Dorf"), note("Gültige Stimmzettel", "41"), note("Ungültige", "2")],
        signatures: vec![
            signature("Zuerst gelesen", "Petra Holzner"),
            signature("Danach gelesen", ""),
            signature("Freigegeben", "Kerstin Raab"),
        ],
        signature_label: "Unterschrift".to_owned(),
        demo: None,
    }
}

#[test]
fn a_record_is_one_accessible_page_with_every_fact_and_a_line_for_each_signature() {
    let file = record_pdf(&record()).expect("a PDF");
    for marker in [
        "pdfuaid:part>1",
        "pdfaid:part>2",
        "/Lang(de-DE)",
        "/DisplayDocTitle true",
        "/MarkInfo<</Marked true",
        "/S/Table",
        "/Scope/Row",
    ] {
        assert!(contains(&file, marker), "{marker}");
    }
    assert_eq!((pages(&file), count(&file, "/S/Figure")), (1, 0), "lines to sign on are no pictures");
    assert!(nothing_leaves_the_page(&file));
    assert_eq!(record_pdf(&record()).expect("a PDF"), file, "equal input gives equal bytes");
    let Some(text) = text(&file) else { return };
    for part in
        ["Gemeinde Lindenau", "Stapel 3: Urne im Rathaus", "Gültige Stimmzettel 41", "Petra Holzner, 3. Mai 2026", "Freigegeben"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(text.matches("Unterschrift").count(), 3, "{text}");
}

#[test]
fn a_record_takes_whatever_is_typed() {
    let endless = "x".repeat(5_000);
    let typed = Record { title: format!("#read(\"x\") \u{202e}{endless}"), ..record() };
    let file = record_pdf(&typed).expect("a PDF");
    assert!(nothing_leaves_the_page(&file));
}

fn slips(count: usize, are_letters: bool) -> Slips {
    let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 3\"><path d=\"M0 0h3v1h-3z\"/></svg>";
    let code = |number| SlipCode { code: format!("7K3M-Q2VX-90AB-{number:04}"), picture: picture.to_owned() };
    Slips {
        language: "de".to_owned(),
        municipality: "Gemeinde Lindenau".to_owned(),
        purpose: "Abstimmung zum Dorfplatz".to_owned(),
        made_at: village().as_of,
        are_letters,
        text: "Mit diesem Code stimmen Sie einmal ab, ohne Konto, digital oder auf Papier. Geben Sie ihn niemandem weiter."
            .to_owned(),
        address: "https://mitreden.lindenau.example/beteiligungen/dorfplatz/abstimmung".to_owned(),
        picture_says: "QR-Code: öffnet die Abstimmung mit diesem Code".to_owned(),
        codes: (0..count).map(code).collect(),
        demo: None,
    }
}

#[test]
fn slips_are_ten_a_page_and_letters_one_and_each_has_its_code_and_a_picture_that_says_what_it_does() {
    for (are_letters, expected) in [(false, 3), (true, 23)] {
        let file = slips_pdf(&slips(23, are_letters)).expect("a PDF");
        for marker in ["pdfuaid:part>1", "pdfaid:part>2", "/Lang(de-DE)", "/MarkInfo<</Marked true"] {
            assert!(contains(&file, marker), "{marker}");
        }
        assert_eq!((pages(&file), count(&file, "/S/Figure")), (expected, 23));
        assert!(nothing_leaves_the_page(&file));
        let Some(text) = text(&file) else { continue };
        for number in 0..23 {
            assert_eq!(text.matches(&format!("7K3M-Q2VX-90AB-{number:04}")).count(), 1, "{text}");
        }
        assert!(text.contains("Gemeinde Lindenau") && text.contains("ohne Konto"), "{text}");
    }
}

#[test]
fn slips_take_whatever_is_typed() {
    let endless = "x".repeat(300);
    let typed =
        Slips { purpose: format!("#read(\"x\") \u{202e}{endless}"), demo: Some("Alles erfunden".to_owned()), ..slips(2, false) };
    assert!(nothing_leaves_the_page(&slips_pdf(&typed).expect("a PDF")));
}
