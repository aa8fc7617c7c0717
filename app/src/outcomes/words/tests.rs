//! Every reason, step, tie and headline says what happened with its numbers, in all languages.

use domain::ids::MeasureId;
use domain::votes::rules::{Majority, TieRule};
use domain::votes::shares::{Share, Whole};
use domain::votes::{Method, Rules};
use tally::election::{Outcome, Reason, Round, Standing, Step, Tallied, TieBroken};
use uuid::Uuid;

use super::*;
use crate::texts::Lang;

/// A count of so many ballots as options have scores, 40 of them; the first option wins, the others have fewer.
pub fn counted(counting: Counting, scores: &[&str]) -> Counted {
    let method = Method::all().iter().copied().find(|method| method.countings().contains(&counting)).unwrap_or(Method::YesNo);
    let rules = Rules { method, counting, seats: Some(1), budget_cents: Some(10_000_000), ..Rules::default() };
    let option = |number: usize| CountedOption {
        id: MeasureId(Uuid::from_u128(number as u128)),
        slug: format!("option-{number}"),
        title: format!("Option {number}"),
        cost_cents: Some(250_050),
    };
    let standing = |(option, score): (usize, &&str)| {
        let fewer = Reason::FewerSupporters { own: (*score).to_owned(), last_winner: scores[0].to_owned() };
        let reason = if option == 0 { Reason::Elected { round: 1 } } else { fewer };
        Standing { option, score: (*score).to_owned(), reason }
    };
    let result = Outcome {
        winners: vec![0],
        cost: spends(counting).then_some(250_050),
        cast: 40,
        standings: scores.iter().enumerate().map(standing).collect(),
        ..Outcome::default()
    };
    Counted {
        rules,
        rules_fingerprint: "r".into(),
        tie_seed: "00".into(),
        options: (1..=scores.len()).map(option).collect(),
        result,
        ballots_fingerprint: Some("b".into()),
        reasons: Vec::new(),
    }
}

fn why(counted: &Counted, reason_given: Reason) -> String {
    let standing = Standing { option: 1, score: "27195/166".into(), reason: reason_given };
    for lang in Lang::ALL {
        let text = reason(lang.texts(), counted, &standing);
        assert!(!text.is_empty() && !text.contains(['{', '}']) && !text.starts_with("outcome"), "{text}");
    }
    reason(Lang::De.texts(), counted, &standing)
}

#[test]
fn whoever_did_not_win_is_told_why_with_the_numbers() {
    let of = |counting| counted(counting, &["20", "5", "1"]);
    let (votes, points, money) = (of(Counting::Approval), of(Counting::Borda), of(Counting::Greedy));
    let fewer = || Reason::FewerSupporters { own: "5".into(), last_winner: "20".into() };
    let tie = || Reason::TieLost { own: "1".into(), last_winner: 0 };
    let cases = [
        (&votes, fewer(), "Nicht gewählt, weil andere mehr haben: 5 Stimmen. Bei der letzten gewählten: 20 Stimmen."),
        (&points, fewer(), "Nicht gewählt, weil andere mehr haben: 5 Punkte. Bei der letzten gewählten: 20 Punkte."),
        (&votes, tie(), "Nicht gewählt, weil sie gleichauf mit „Option 1“ liegt (eine Stimme) und das Los für diese entschied."),
        (&votes, Reason::NobodyVoted, "Nicht gewählt, weil niemand für sie gestimmt hat."),
        (&of(Counting::Score), Reason::NobodyVoted, "Nicht gewählt, weil niemand ihr einen Punkt gegeben hat."),
        (&of(Counting::Majority), Reason::NobodyVoted, "Nicht angenommen, weil niemand etwas dazu gesagt hat."),
        (
            &votes,
            Reason::QuorumMissed { cast: 40, quorum: 1900 },
            "zu wenige abgestimmt haben: 40 gültige Stimmzettel. Nötig: 1.900.",
        ),
        (&votes, Reason::BelowThreshold { own: "5".into(), threshold: 10 }, "weil sie zu wenig hat: 5 Stimmen. Nötig: 10."),
        (
            &money,
            Reason::NotAffordable { cost: 250_050, left: 9_900 },
            "weil sie 2.500,50 € kostet und nur noch 99 € übrig waren.",
        ),
        (
            &money,
            Reason::CeilingReached { group: "x".into(), cost: 100, left: 0 },
            "für ihr Handlungsfeld nur noch 0 € übrig waren.",
        ),
        (
            &money,
            Reason::SupportersTooPoor { cost: 300, has: 299 },
            "alle, die für sie gestimmt haben, zusammen nur noch 2,99 € hatten.",
        ),
        (&money, Reason::CostsNothing, "Nicht gewählt, weil sie nichts kostet: Gemessen wird hier am Geld."),
        (
            &of(Counting::Irv),
            Reason::Eliminated { round: 2, own: "3/2".into() },
            "in Runde 2 die wenigsten Stimmen hatte und ausschied: 1,5 Stimmen.",
        ),
        (
            &of(Counting::Schulze),
            Reason::Beaten { by: 0, own: 12, theirs: 28 },
            "weil mehr Menschen „Option 1“ vorziehen, direkt oder über andere Vergleiche: 28 gegen 12.",
        ),
        (&of(Counting::Consent), Reason::Objections { n: 1 }, "Nicht angenommen, weil es einen Einwand gibt."),
        (&of(Counting::Consent), Reason::Objections { n: 3 }, "Nicht angenommen, weil es 3 Einwände gibt."),
    ];
    for (counted, reason, expected) in cases {
        let text = why(counted, reason);
        assert!(text.ends_with(expected), "{text}");
    }
}

#[test]
fn whoever_lost_a_comparison_reads_its_numbers_and_not_those_of_a_chain() {
    let mut counted = counted(Counting::Schulze, &["2", "1", "0"]);
    counted.result.duels = vec![vec![0, 12, 18], vec![28, 0, 9], vec![22, 31, 0]];
    let beaten = |by| Reason::Beaten { by, own: 0, theirs: 18 };
    assert_eq!(why(&counted, beaten(2)), "Nicht gewählt, weil mehr Menschen „Option 3“ vorziehen: 31 gegen 9.");
    assert!(why(&counted, beaten(0)).ends_with("direkt oder über andere Vergleiche: 18 gegen 0."), "it won this one");
}

#[test]
fn each_majority_names_what_was_missing_and_each_tie_rule_what_decided() {
    let with = |majority, tie| {
        let of_yes = counted(Counting::Majority, &["20", "20"]);
        Counted { rules: Rules { majority, tie, ..of_yes.rules.clone() }, ..of_yes }
    };
    let missed = Reason::NoMajority { yes: 20, no: 15, cast: 40 };
    for (majority, expected) in [
        (Majority::Simple, "nicht mehr Ja als Nein abgegeben wurde: 20 Ja, 15 Nein."),
        (Majority::Absolute, "nicht mehr als die Hälfte Ja sagt: 20 von 40 Stimmzetteln."),
        (Majority::TwoThirds, "weniger als zwei Drittel Ja sagen: 20 Ja, 15 Nein."),
        (Majority::TwoThirdsOfCast, "weniger als zwei Drittel Ja sagen: 20 von 40 Stimmzetteln."),
    ] {
        let text = why(&with(majority, TieRule::Lot), missed.clone());
        assert!(text.ends_with(expected), "{text}");
    }
    let lost = || Reason::TieLost { own: "20".into(), last_winner: 0 };
    let by_cost = with(Majority::Simple, TieRule::Cost);
    assert!(why(&by_cost, lost()).ends_with("und diese weiter oben auf dem Stimmzettel steht."), "both cost the same");
    let mut cheaper = by_cost;
    cheaper.options[0].cost_cents = Some(5);
    assert!(why(&cheaper, lost()).ends_with("und diese weniger kostet."));
}

#[test]
fn whoever_won_is_told_why_for_each_way_of_counting() {
    for counting in Counting::all().iter().copied() {
        let text = why(&counted(counting, &["20", "5"]), Reason::Elected { round: 1 });
        assert!(text.starts_with("Gewählt") || text.starts_with("Angenommen"), "{text}");
    }
    let mut several = counted(Counting::Approval, &["20", "15", "5"]);
    (several.rules.seats, several.result.winners) = (Some(2), vec![0, 1]);
    let second =
        reason(Lang::De.texts(), &several, &Standing { option: 1, score: "15".into(), reason: Reason::Elected { round: 1 } });
    assert_eq!(second, "Gewählt, weil sie auf Platz 2 von 2 zu vergebenden Plätzen liegt: 15 Stimmen.");
    several.result.ties = vec![TieBroken { round: 1, between: vec![1, 2], chosen: 1 }];
    let second =
        reason(Lang::De.texts(), &several, &Standing { option: 1, score: "15".into(), reason: Reason::Elected { round: 1 } });
    assert!(second.ends_with("15 Stimmen. Bei Gleichstand entschied das Los."), "{second}");
    several.rules.tie = TieRule::Cost;
    let second = || Standing { option: 1, score: "15".into(), reason: Reason::Elected { round: 1 } };
    let told = reason(Lang::De.texts(), &several, &second());
    assert!(told.ends_with("Bei Gleichstand entschied die Reihenfolge auf dem Stimmzettel."), "both cost the same: {told}");
    several.options[2].cost_cents = Some(300_000);
    let told = reason(Lang::De.texts(), &several, &second());
    assert!(told.ends_with("Bei Gleichstand entschieden die niedrigeren Kosten."), "{told}");
    let mut transferred = counted(Counting::Stv, &["20", "5"]);
    let elected = Step::Elected { options: vec![1], needed: Some("21".into()) };
    let tallies = vec![Tallied { option: 1, score: "5".into() }];
    transferred.result.rounds = vec![Round { tallies, step: elected, exhausted: None, left: None }];
    let text =
        reason(Lang::De.texts(), &transferred, &Standing { option: 1, score: "5".into(), reason: Reason::Elected { round: 1 } });
    assert_eq!(text, "Gewählt in Runde 1, weil nicht mehr Maßnahmen übrig waren als Plätze: 5 Stimmen.");
}

#[test]
fn the_first_sentence_names_the_winner_with_its_number_and_base_or_why_there_is_none() {
    let de = Lang::De.texts();
    let of = |counting| headline(de, &counted(counting, &["20", "5"]));
    assert_eq!(of(Counting::Approval), "„Option 1“ hat die meisten Stimmen: 20 von 40.");
    assert_eq!(of(Counting::Points), "„Option 1“ ist gewählt: 20 Punkte auf 40 Stimmzetteln.");
    assert_eq!(of(Counting::Majority), "„Option 1“ hat die nötige Mehrheit: 20 Ja von 40 Stimmzetteln.");
    assert_eq!(of(Counting::EqualShares), "Gewählt ist eine Maßnahme für 2.500,50 € von 100.000 €: „Option 1“.");
    let mut several = counted(Counting::Approval, &["20", "15", "9", "8", "7", "1"]);
    several.result.winners = vec![0, 1, 2, 3, 4];
    assert_eq!(
        headline(de, &several),
        "5 Maßnahmen sind gewählt: „Option 1“, „Option 2“, „Option 3“ und 2 weitere. Vorn liegt „Option 1“: 20 von 40 Stimmen."
    );
    let mut nobody = counted(Counting::Approval, &["0"]);
    nobody.result.winners = Vec::new();
    assert_eq!(headline(de, &nobody), "Keine Maßnahme ist gewählt. Gültig abgegeben wurden 40 Stimmzettel.");
    nobody.result.standings[0].reason = Reason::QuorumMissed { cast: 40, quorum: 50 };
    assert_eq!(
        headline(de, &nobody),
        "Das Ergebnis gilt nicht, weil zu wenige abgestimmt haben: 40 gültige Stimmzettel, nötig waren 50."
    );
    nobody.result.standings[0].reason = Reason::NobodyVoted;
    nobody.result.cast = 0;
    assert_eq!(headline(de, &nobody), "Niemand hat abgestimmt.");
    for (lang, counting) in Lang::ALL.into_iter().flat_map(|lang| Counting::all().iter().map(move |counting| (lang, *counting))) {
        let counted = counted(counting, &["20", "5"]);
        for text in [headline(lang.texts(), &counted), method(lang.texts(), &counted.rules)] {
            assert!(!text.contains(['{', '}']) && !text.contains("outcome-"), "{text}");
        }
    }
}

#[test]
fn shares_are_told_with_what_they_are_taken_of() {
    let told = |lang: Lang, of| {
        let (majority, threshold_share) = (Majority::TwoThirdsOfCast, Some(Share { percent: 20, of }));
        method(lang.texts(), &Rules { majority, quorum_percent: Some(25), threshold_share, ..Rules::default() })
    };
    let text = told(Lang::De, Whole::Entitled);
    assert!(text.contains("mindestens zwei Drittel aller Stimmzettel Ja sagen"), "{text}");
    assert!(text.contains("wenn mindestens 25 Prozent aller abstimmen, die es dürfen."), "{text}");
    assert!(text.ends_with("von mindestens 20 Prozent aller, die abstimmen dürfen."), "{text}");
    assert!(told(Lang::De, Whole::Cast).ends_with("auf mindestens 20 Prozent der Stimmzettel."));
    for lang in Lang::ALL {
        let texts = [Whole::Cast, Whole::Entitled].map(|of| told(lang, of));
        assert!(texts.iter().all(|text| text.contains("25") && text.contains("20")) && texts[0] != texts[1], "{texts:?}");
    }
}

#[test]
fn steps_and_ties_are_told_in_sentences() {
    let (de, counted) = (Lang::De.texts(), counted(Counting::Stv, &["20", "5", "5"]));
    let told =
        |step_taken: Step| step(de, &counted, &Round { tallies: Vec::new(), step: step_taken, exhausted: None, left: None });
    assert_eq!(told(Step::Elected { options: vec![0], needed: Some("14".into()) }), "Gewählt: „Option 1“. Nötig: 14 Stimmen.");
    assert!(
        told(Step::SurplusMoved { option: 0, surplus: "19/7".into() })
            .starts_with("„Option 1“ hat mehr als nötig: ≈\u{a0}2,71 Stimmen.")
    );
    assert!(told(Step::Bought { option: 1, cost: 100, price: None }).ends_with("kostet 1 €."));
    assert!(told(Step::Share { share: "10000/3".into(), raised: 2 }).contains("≈\u{a0}33,33 €"));
    let mut out = counted.clone();
    out.result.rounds = vec![Round { tallies: Vec::new(), step: Step::Eliminated { option: 2 }, exhausted: None, left: None }];
    let broken = TieBroken { round: 1, between: vec![1, 2], chosen: 2 };
    assert_eq!(
        tie(de, &out, &broken),
        "Gleichstand zwischen „Option 2“ und „Option 3“. Es entschied: das Los. Ausgeschieden ist „Option 3“."
    );
    assert!(tie(de, &counted, &broken).ends_with("Vorn ist „Option 3“."));
}
