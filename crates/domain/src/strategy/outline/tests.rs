//! Whole outlines in and out, and a table of mistakes with their lines.

use proptest::prelude::*;

use super::OutlineErrorCode as Code;
use super::*;

const EXAMPLE: &str = "\
# Digitalisierungsstrategie der Gemeinde Musterau
Zeitraum: 2023 bis 2030
Beschlossen am: 14.03.2023

## Vision

Musterau bleibt **nah**.

## Ausgangslage

Viele Wege.

## Handlungsfeld: Bürger-App
Kennung: app

Ziel: Alles in einer Hand.

- Fundbüro
- Termine

Soll-Zustand: Jede Einwohnerin findet es.

### Maßnahme: Ratsinfo-App
Kennung: ratsinfo-app
Horizont: kurzfristig
Zeitraum: 2024 Q2 bis 2025 Q4
Zuständig: Hauptamt
Kosten: 5.000 bis 12.000 Euro
Förderung: keine
Stand: geplant

Sitzungen auf dem Handy.

\\Kosten: siehe Haushalt.
";

fn period(first: (i64, i64), last: (i64, i64)) -> Period {
    let quarter = |(year, number)| Quarter::new(year, number).expect("in range");
    Period { first: quarter(first), last: quarter(last) }
}

/// All but the missing period, which the short examples leave out.
fn errors(text: &str) -> Vec<(usize, Code)> {
    let errors = parse(text).expect_err("is wrong").into_iter().map(|error| (error.line, error.code));
    errors.filter(|(_, code)| *code != Code::PeriodMissing).collect()
}

#[test]
fn the_example_is_read_completely() {
    let outline = parse(EXAMPLE).expect("is right");
    assert_eq!(outline.period, period((2023, 1), (2030, 4)));
    assert_eq!(outline.adopted_on, Date::new(2023, 3, 14).ok());
    assert_eq!(outline.vision, "Musterau bleibt **nah**.");
    let field = &outline.fields[0];
    assert_eq!(field.goal, "Alles in einer Hand.\n\n- Fundbüro\n- Termine");
    assert_eq!(field.target_state, "Jede Einwohnerin findet es.");
    let measure = &field.measures[0];
    assert_eq!(measure.description, "Sitzungen auf dem Handy.\n\nKosten: siehe Haushalt.");
    assert_eq!(measure.period, Some(period((2024, 2), (2025, 4))));
    assert_eq!(measure.cost, Some(Cost { from: 5_000, to: 12_000 }));
    assert_eq!((measure.horizon, measure.status), (Horizon::Short, Status::Planned));
    assert_eq!(write(&outline), EXAMPLE);
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_composed_letters_make_no_difference() {
    let windows = format!("\u{feff}{}", EXAMPLE.replace('\n', "\r\n").replace('ü', "u\u{308}"));
    assert_eq!(parse(&windows), parse(EXAMPLE));
}

#[test]
fn remarks_are_skipped_and_keys_come_from_titles() {
    let outline =
        parse("# S\n<!-- Beispiel -->\nZeitraum: 2023\n## Handlungsfeld: Größe & Maß\n### Maßnahme: Öl\nHorizont: kurzfristig")
            .expect("is right");
    assert_eq!((outline.fields[0].key.as_str(), outline.fields[0].measures[0].key.as_str()), ("groesse-mass", "oel"));
}

#[test]
fn each_mistake_is_named_with_its_line() {
    let head = "# S\n## Handlungsfeld: F\n### Maßnahme: M\n";
    let in_measure = |text: &str| format!("{head}Horizont: kurzfristig\n{text}");
    let wrong_cost = |found: &str| Code::WrongCost { found: found.to_owned() };
    let cases: Vec<(String, Vec<(usize, Code)>)> = vec![
        (String::new(), vec![(1, Code::TitleMissing)]),
        ("\n\nHallo\nWelt\n# S".to_owned(), vec![(3, Code::TextBeforeTitle)]),
        ("## Vision\nText".to_owned(), vec![(1, Code::TitleMissing)]),
        ("# S\n# T".to_owned(), vec![(2, Code::SecondTitle { first_line: 1 })]),
        ("#\n## Handlungsfeld:".to_owned(), vec![(1, Code::HeadingEmpty), (2, Code::HeadingEmpty)]),
        ("# S\n## Vison".to_owned(), vec![(2, Code::UnknownHeading { found: "## Vison".to_owned(), meant: Some("## Vision") })]),
        (
            "# S\n## Anhang\n### Sonst".to_owned(),
            vec![
                (2, Code::UnknownHeading { found: "## Anhang".to_owned(), meant: None }),
                (3, Code::UnknownHeading { found: "### Sonst".to_owned(), meant: None }),
            ],
        ),
        ("# S\n## Vision\na\n## Vision".to_owned(), vec![(4, Code::SectionTwice { section: "Vision", first_line: 2 })]),
        ("# S\n## Vision\n### Maßnahme: M".to_owned(), vec![(3, Code::MeasureOutsideField)]),
        ("# S\nZeitraum: bald".to_owned(), vec![(2, Code::WrongPeriod { found: "bald".to_owned() })]),
        ("# S\nZeitraum: 2030 bis 2023".to_owned(), vec![(2, Code::EndBeforeStart)]),
        ("# S\nBeschlossen am: 30.02.2023".to_owned(), vec![(2, Code::WrongDate { found: "30.02.2023".to_owned() })]),
        ("# S\nLiebe Leute\nund so weiter".to_owned(), vec![(2, Code::TextMisplaced)]),
        (head.to_owned(), vec![(3, Code::HorizonMissing)]),
        (in_measure("Förderng: x"), vec![(5, Code::UnknownKeyword { found: "Förderng".to_owned(), meant: Some("Förderung") })]),
        (in_measure("\nFörderng: x"), vec![(6, Code::UnknownKeyword { found: "Förderng".to_owned(), meant: Some("Förderung") })]),
        (in_measure("Farbe: x"), vec![(5, Code::UnknownKeyword { found: "Farbe".to_owned(), meant: None })]),
        (in_measure("Horizont: langfristig"), vec![(5, Code::KeywordTwice { keyword: "Horizont", first_line: 4 })]),
        (in_measure("\nText\nKosten: 5 Euro"), vec![(7, Code::KeywordMisplaced { keyword: "Kosten" })]),
        (in_measure("Ziel: x"), vec![(5, Code::KeywordMisplaced { keyword: "Ziel" })]),
        (in_measure("Kosten:"), vec![(5, Code::ValueMissing { keyword: "Kosten" })]),
        (in_measure("Ein Text ohne Leerzeile davor"), vec![(5, Code::TextMisplaced)]),
        (in_measure("Stand: gplant"), vec![(5, Code::WrongStatus { found: "gplant".to_owned(), meant: Some("geplant") })]),
        (format!("{head}Horizont: irgendwann"), vec![(4, Code::WrongHorizon { found: "irgendwann".to_owned(), meant: None })]),
        (in_measure("Kennung: Mit Leerzeichen"), vec![(5, Code::WrongKey { found: "Mit Leerzeichen".to_owned() })]),
        (in_measure("Zeitraum: 2025 Q3 bis 2025 Q1"), vec![(5, Code::EndBeforeStart)]),
        (in_measure("Zeitraum: 2025 Q5"), vec![(5, Code::WrongPeriod { found: "2025 Q5".to_owned() })]),
        (in_measure("Kosten: viel Geld"), vec![(5, wrong_cost("viel Geld"))]),
        (in_measure("Kosten: 9 bis 5 Euro"), vec![(5, Code::CostReversed)]),
        (
            in_measure("### Maßnahme: m\nHorizont: kurzfristig"),
            vec![(5, Code::DuplicateKey { key: "m".to_owned(), first_line: 3 })],
        ),
        ("# S\n## Handlungsfeld: …".to_owned(), vec![(2, Code::KeyMissing)]),
        ("# S\n## Handlungsfeld: F\nZiel:\n\nSoll-Zustand: da".to_owned(), vec![(3, Code::ValueMissing { keyword: "Ziel" })]),
        ("# S\u{7}".to_owned(), vec![(1, Code::ControlCharacter { character: '\u{7}' })]),
        ("# S\n## Vision\na\u{202e}b".to_owned(), vec![(3, Code::ControlCharacter { character: '\u{202e}' })]),
        (format!("# {}", "ä".repeat(151)), vec![(1, Code::TooLong { length: 151, length_max: 150 })]),
        (format!("# S\n## Vision\n{}", "ä".repeat(20_001)), vec![(2, Code::TooLong { length: 20_001, length_max: 20_000 })]),
    ];
    for (text, expected) in cases {
        assert_eq!(errors(&text), expected, "{text}");
    }
}

#[test]
fn a_strategy_says_for_which_years_it_is_made() {
    let missing = Err(vec![OutlineError { line: 2, code: Code::PeriodMissing }]);
    assert_eq!(parse("\n# S\n## Vision\nText"), missing);
    assert_eq!(errors("# S\nZeitraum:"), [(2, Code::ValueMissing { keyword: "Zeitraum" })]);
}

#[test]
fn all_mistakes_are_found_in_one_pass() {
    let text = "# S\nZeitraum: nie\n## Handlungsfeld: F\n### Maßnahme: M\nKosten: 5\n### Maßnahme: M\nHorizont: kurz\nStand: weg";
    let lines: Vec<usize> = errors(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [2, 4, 5, 6, 7, 8]);
}

#[test]
fn limits_hold() {
    let fields: String = (0..=FIELDS_MAX).map(|n| format!("## Handlungsfeld: F {n}\n")).collect();
    assert_eq!(errors(&format!("# S\n{fields}")), [(FIELDS_MAX + 2, Code::TooManyFields { max: FIELDS_MAX })]);
    let nonsense = "## Quatsch\n".repeat(1_000);
    let found = errors(&format!("# S\nZeitraum: 2023\n{nonsense}"));
    assert_eq!(found.len(), ERRORS_MAX + 1);
    assert_eq!(found.last().map(|(_, code)| code), Some(&Code::TooManyErrors));
}

/// Lines that are easily taken for something else.
fn text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        Just("# kein Titel".to_owned()),
        Just("### Maßnahme: nein".to_owned()),
        Just("#### Zwischentitel".to_owned()),
        Just("\\Ziel: x".to_owned()),
        Just("Ziel: x".to_owned()),
        Just("Kostn: 5 Euro".to_owned()),
        Just("Hinweis: ganz normal".to_owned()),
        Just("<!-- weg -->".to_owned()),
        Just("  - eingerückt".to_owned()),
        "[ -~äöüß€]{0,40}",
    ];
    prop::collection::vec(line, 0..6).prop_map(|lines| {
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        lines.join("\n").trim().to_owned()
    })
}

fn one_line(range: &'static str) -> impl Strategy<Value = String> {
    range.prop_map(|line: String| line.trim().to_owned())
}

fn measure(key: String) -> impl Strategy<Value = OutlineMeasure> {
    let quarters = (prop::option::of(8_000_i64..8_300), 0_i64..40);
    let cost = prop::option::of((0_i64..2_000_000, 0_i64..500_000));
    let lists = (prop::sample::select(Horizon::all().to_vec()), prop::sample::select(Status::all().to_vec()));
    (one_line("[!-~ÄÖÜ][ -~äöüß]{0,40}"), text(), quarters, one_line("[ -~ä]{0,40}"), cost, one_line("[ -~ö]{0,40}"), lists)
        .prop_map(move |(title, description, (first, length), office, cost, funding, (horizon, status))| OutlineMeasure {
            key: key.clone(),
            title,
            description,
            horizon,
            period: first.map(|first| Period { first: Quarter(first), last: Quarter(first + length) }),
            office,
            cost: cost.map(|(from, more)| Cost { from, to: from + more }),
            funding,
            status,
        })
}

fn field(index: usize) -> impl Strategy<Value = OutlineField> {
    let measures: Vec<_> = (0..3).map(|n| measure(format!("m-{index}-{n}"))).collect();
    (one_line("[!-~][ -~äöüß]{0,40}"), text(), text(), measures, 0_usize..=3).prop_map(
        move |(title, goal, target_state, mut measures, count)| {
            measures.truncate(count);
            OutlineField { key: format!("f-{index}"), title, goal, target_state, measures }
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_reads_back_as_the_same(
        title in one_line("[!-~][ -~äöüß]{0,60}"), vision in text(), starting_position in text(),
        (first, length) in (8_000_i64..8_300, 0_i64..40), day in prop::option::of((2000_i16..2099, 1_i8..=12, 1_i8..=28)),
        fields in (0..3).map(field).collect::<Vec<_>>(), count in 0_usize..=3,
    ) {
        let outline = Outline {
            title, vision, starting_position,
            period: Period { first: Quarter(first), last: Quarter(first + length) },
            adopted_on: day.and_then(|(year, month, day)| Date::new(year, month, day).ok()),
            fields: fields.into_iter().take(count).collect(),
        };
        prop_assert_eq!(parse(&write(&outline)), Ok(outline));
    }

    #[test]
    fn no_text_whatever_makes_the_reader_stumble(text in "(#{1,4} |Ziel:|Kennung:|Horizont:|\\\\|Zeitraum:|[ -~ä\n\t\u{0}]){0,80}") {
        drop(parse(&text));
    }
}
