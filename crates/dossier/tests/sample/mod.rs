//! A dossier as a village would have it. The municipality and everything said here are invented.

use dossier::{ActionField, Decision, Dossier, Idea, Moment, Note, Participation, Section, Table, Words};
use tally::{Group, Scale, Shown, Tally, exclusive, multiple};

fn s(text: &str) -> String {
    text.to_owned()
}

pub fn words() -> Words {
    Words {
        contents: s("Inhalt"),
        as_of: s("Stand"),
        period: s("Zeitraum"),
        participation: s("Teilgenommen haben"),
        action_fields: s("Handlungsfelder"),
        findings: s("Das Wichtigste"),
        method: s("Wie die Zahlen zustande kommen"),
        address: s("Im Internet"),
        demo: s("Demonstration mit erfundenen Daten"),
        municipality: s("Gemeinde"),
        ideas: s("Ideen"),
        decisions: s("Beschlüsse"),
        number: s("Nr."),
        idea: s("Idee"),
        supports: s("Unterstützt von"),
        status: s("Stand der Idee"),
        outcome: s("Was daraus wurde"),
        measure: s("Maßnahme"),
        verdict: s("Beschluss"),
        reason: s("Begründung"),
        date: s("Datum"),
        paper_number: s("Vorlage"),
        effect: s("Wirkung im Fahrplan"),
        page: s("Seite"),
        page_of: s("von"),
        fewer_than_five: s("<5"),
        withheld: s("nicht ausgewiesen"),
        no_percent: s("–"),
        thousands: s("."),
        decimal: s(","),
        euro: s("€"),
        section: s("Kapitel"),
        table: s("Tabelle"),
        row: s("Zeile"),
        column: s("Spalte"),
        value: s("Wert"),
    }
}

pub fn village() -> Dossier {
    Dossier {
        language: s("de"),
        kind: s("Beteiligungsbericht"),
        municipality: s("Markt Lindenhausen"),
        title: s("Digital im Dorf: Was zuerst?"),
        lead: Some(s(
            "Umfrage, Ideenwerkstatt und Abstimmung zu den Maßnahmen der Digitalisierungsstrategie, die der Marktgemeinderat \
             2027 auf den Weg bringen will.",
        )),
        as_of: Moment { text: s("22. November 2026, 14:30 Uhr"), iso: s("2026-11-22T13:30:00Z") },
        period: s("5. bis 31. Oktober 2026"),
        participation: Participation {
            people: Shown::Exact(58),
            sentence: s("58 von etwa 1.900 Einwohnerinnen und Einwohnern ab 14 Jahren"),
        },
        action_fields: vec![
            ActionField {
                name: s("Kommune als Kommunikationsplattform"),
                goal: Some(s("Was im Ort passiert, erfahren alle am selben Tag, auch ohne Schaukasten.")),
            },
            ActionField {
                name: s("Heimat in der Hosentasche"),
                goal: Some(s("Mitteilungen, Termine und Meldungen an die Verwaltung gehen vom Handy aus.")),
            },
            ActionField { name: s("Digitale Beteiligung für alle"), goal: None },
        ],
        findings: vec![
            s("Die Bürger-App ist der deutlichste Wunsch: 41 von 52 Abstimmenden sind dafür."),
            s("Wer über 65 ist, möchte Hilfe am Gerät, keine weitere Anwendung. Das zeigen die Antworten und drei Ideen."),
            s("Der digitale Schaukasten fand keine Mehrheit; genannt werden Kosten und Licht in der Nacht."),
        ],
        sections: vec![survey(), vote(), ideas(), decisions()],
        method: method(),
        address: Some(s("https://lindenhausen.example/beteiligungen/digital-im-dorf")),
        is_demo: true,
        words: words(),
    }
}

fn question(caption: &str, note: &str, group: &Group, labels: &[&str], description: &str) -> Table {
    let counts: Vec<(&str, Shown)> = labels.iter().copied().zip(group.cells.iter().copied()).collect();
    let table = Table::of_counts(caption, ["Antwort", "Personen", "Anteil"], &counts, group.total, Some(description));
    Table { note: Some(s(note)), ..table }
}

fn survey() -> Section {
    let scale = Scale { lowest: 1, counts: vec![6, 9, 17, 15, 8] };
    let shown = scale.shown();
    let mean = shown.mean.expect("55 answers, none of them hidden").one_decimal(',');
    let ease = Group { cells: shown.cells, total: shown.answered };
    Section {
        heading: s("Die Umfrage"),
        paragraphs: vec![s(
            "Die Umfrage hatte vier Fragen. Sie konnte im Netz, auf Papier und am Schalter des Rathauses beantwortet werden; \
             19 der 58 Bögen kamen auf Papier. Die Antworten auf die vierte Frage sind freie Texte und werden nicht gezählt.",
        )],
        tables: vec![
            question(
                "Woher erfahren Sie, was in der Gemeinde passiert?",
                "58 haben geantwortet, mehrere Antworten waren möglich.",
                &multiple(&[38, 31, 27, 12, 3], 58, None),
                &["Mitteilungsblatt", "Nachbarn und Vereine", "Schaukasten", "Internetseite der Gemeinde", "Soziale Netzwerke"],
                "Balken: Das Mitteilungsblatt wird am häufigsten genannt, die Internetseite der Gemeinde selten.",
            ),
            question(
                "Würden Sie eine App der Gemeinde auf Ihr Telefon laden?",
                "58 haben geantwortet.",
                &exclusive(&[29, 16, 11, 2]),
                &["Ja, sicher", "Vielleicht", "Nein", "Ich habe kein passendes Gerät"],
                "Balken: Die Hälfte würde die App sicher laden, 16 Personen vielleicht.",
            ),
            question(
                "Wie leicht fällt Ihnen ein Antrag im Internet? (1 = sehr schwer, 5 = sehr leicht)",
                &format!("55 haben geantwortet. Mittelwert {mean}, mittlere Antwort 3."),
                &ease,
                &["1 – sehr schwer", "2", "3", "4", "5 – sehr leicht"],
                "Balken: Die meisten Antworten liegen bei 3 und 4, die Enden sind schwächer besetzt.",
            ),
        ],
        ..Section::default()
    }
}

fn vote() -> Section {
    let measures = [
        ("Bürger-App mit Mitteilungen und Mängelmelder", Tally { yes: 41, no: 6, abstain: 5 }),
        ("Digitaler Schaukasten am Dorfplatz", Tally { yes: 14, no: 31, abstain: 7 }),
        ("Sprechstunde „Hilfe am Gerät“ im Pfarrsaal", Tally { yes: 47, no: 2, abstain: 3 }),
        ("Ratssitzungen zum Nachhören", Tally { yes: 26, no: 25, abstain: 1 }),
    ];
    let tables = measures.into_iter().map(|(measure, tally)| {
        let shown = tally.shown();
        let result = match shown.accepted {
            Some(true) => "Mehr Ja als Nein: befürwortet.",
            Some(false) => "Nicht mehr Ja als Nein: nicht befürwortet.",
            None => "Das Ergebnis wird nicht ausgewiesen.",
        };
        let counts = [("Dafür", shown.yes), ("Dagegen", shown.no), ("Enthaltung", shown.abstain)];
        let description = format!("Balken der Stimmen zu: {measure}. {result}");
        let columns = ["Stimme", "Personen", "Anteil"];
        let table = Table::of_counts(measure, columns, &counts, shown.voters, Some(&description));
        Table { note: Some(format!("{} haben abgestimmt. {result}", words().shown(shown.voters))), ..table }
    });
    Section {
        heading: s("Die Abstimmung"),
        paragraphs: vec![s(
            "Über vier vorgeschlagene Maßnahmen wurde vertraulich abgestimmt. Bis zum Ende am 31. Oktober, 18 Uhr, konnte jede \
             Stimme geändert werden; seither kann sie niemand mehr einer Person zuordnen.",
        )],
        tables: tables.collect(),
        ..Section::default()
    }
}

fn idea(number: u64, supports: u64, title: &str, excerpt: &str, status: &str, outcome: &str) -> Idea {
    let excerpt = (!excerpt.is_empty()).then(|| s(excerpt));
    Idea { number, title: s(title), excerpt, supports: Shown::alone(supports), status: s(status), outcome: s(outcome) }
}

fn ideas() -> Section {
    Section {
        heading: s("Die Ideenwerkstatt"),
        paragraphs: vec![s("Von 23 Ideen sind hier die zwölf genannt, die mindestens eine andere Person unterstützt hat.")],
        ideas: vec![
            idea(
                4,
                27,
                "Mängel mit Foto melden",
                "Schlagloch, kaputte Laterne, voller Container: ein Foto, der Ort, fertig. Und ich \
                möchte sehen, wann es erledigt ist.",
                "angenommen",
                "Wurde zur Maßnahme „Bürger-App mit Mitteilungen und Mängelmelder“.",
            ),
            idea(
                11,
                22,
                "Hilfe am Handy im Pfarrsaal",
                "Meine Mutter ist 81 und will mit den Enkeln schreiben. Einmal im Monat \
                eine Stunde, mit Kaffee, würde reichen.",
                "angenommen",
                "Wurde zur Maßnahme „Sprechstunde ‚Hilfe am Gerät‘“.",
            ),
            idea(2, 15, "Schaukasten digital", "", "abgelehnt", "Zur Abstimmung gestellt; keine Mehrheit."),
            idea(
                7,
                13,
                "Bürgerversammlung auch per Video",
                "Wer Schicht arbeitet oder Kinder ins Bett bringt, kann um 19 Uhr nicht \
                im Saal sitzen.",
                "in Prüfung",
                "Die Verwaltung berichtet bis 31. März 2027.",
            ),
            idea(9, 11, "Termine aller Vereine in einem Kalender", "", "zusammengeführt", "Zusammengeführt mit Idee 4."),
            idea(15, 9, "WLAN am Badeweiher", "", "abgelehnt", "Die staatliche Förderung läuft aus; ohne sie zu teuer."),
            idea(
                1,
                8,
                "Mitfahrbank mit Anzeige",
                "Die Bank steht schon. Eine kleine Anzeige, wer wohin will, und sie würde \
                benutzt.",
                "in Prüfung",
                "Wird mit der Allianz Oberes Angertal besprochen.",
            ),
            idea(18, 6, "Ratsunterlagen vorab im Netz", "", "angenommen", "Ab Januar 2027 im Ratsinformationssystem."),
            idea(
                20,
                5,
                "Störche am Kirchturm live",
                "🐦 Eine Kamera, mehr nicht. #read(\"/etc/passwd\") *nicht fett* _nicht kursiv_",
                "in Prüfung",
                "Die Pfarrei ist gefragt.",
            ),
            idea(3, 4, "Onlinebezahlung im Freibad", "", "zurückgestellt", "Mit der neuen Kasse 2028."),
            idea(
                12,
                3,
                "=SUMME(A1:A9) auf dem Formular erklären",
                "",
                "beantwortet",
                "Die Formularfelder haben jetzt Erklärungen.",
            ),
            idea(23, 1, "Leihgeräte in der Bücherei", "", "in Prüfung", "Die Bücherei ermittelt den Bedarf."),
        ],
        ..Section::default()
    }
}

fn decisions() -> Section {
    let decision = |measure: &str, verdict: &str, reason: &str, effect: &str| Decision {
        measure: s(measure),
        verdict: s(verdict),
        reason: s(reason),
        on: s("17. November 2026"),
        paper_number: Some(s("2026/114")),
        effect: (!effect.is_empty()).then(|| s(effect)),
    };
    Section {
        heading: s("Was der Marktgemeinderat beschlossen hat"),
        paragraphs: Vec::new(),
        decisions: vec![
            decision(
                "Bürger-App mit Mitteilungen und Mängelmelder",
                "angenommen",
                "Der Wunsch ist in Umfrage, Ideen und Abstimmung derselbe. Die Allianz beschafft gemeinsam, dadurch sinken die \
                 laufenden Kosten auf etwa 2.400 Euro im Jahr.",
                "mittelfristig → kurzfristig, Beginn 1. Quartal 2027",
            ),
            decision(
                "Sprechstunde „Hilfe am Gerät“ im Pfarrsaal",
                "angenommen",
                "Kostet wenig und erreicht die, die sonst von der App nichts hätten. Zwei Ehrenamtliche haben zugesagt.",
                "kurzfristig, Beginn Dezember 2026",
            ),
            decision(
                "Digitaler Schaukasten am Dorfplatz",
                "abgelehnt",
                "31 von 52 sprachen sich dagegen aus. Der Rat folgt dem; der bestehende Schaukasten bleibt und bekommt neue Farbe.",
                "",
            ),
        ],
        ..Section::default()
    }
}

fn method() -> Vec<Note> {
    let note = |heading: &str, text: &str| Note { heading: s(heading), text: s(text) };
    vec![
        note(
            "Ein Meinungsbild",
            "Diese Beteiligung ist ein Meinungsbild und keine rechtsverbindliche Wahl. Entschieden hat der Marktgemeinderat.",
        ),
        note(
            "Was eine Person ist",
            "Eine Person ist ein Konto mit bestätigter E-Mail-Adresse oder ein Papierbogen mit einmaligem Code.",
        ),
        note(
            "Kleine Zahlen",
            "Zahlen von 1 bis 4 stehen als „<5“ da. Wo sie sich aus einer Summe errechnen ließen, ist auch die \
            nächstkleinere Zahl nicht ausgewiesen. Anteile stehen erst ab zehn Antworten da.",
        ),
        note(
            "Gezählt wurde so",
            "Eine Maßnahme gilt als befürwortet, wenn mehr Personen dafür als dagegen stimmten. Enthaltungen zählen zur Teilnahme.",
        ),
    ]
}
