//! What a text becomes before it is printed.

use super::*;

#[test]
fn ordinary_texts_stay_as_they_are() {
    for text in [
        "Straßenbeleuchtung „Am Anger“ – 3,5 km",
        "(Straßenbeleuchtungsanlagenmodernisierungsmaßnahmen),",
        "Datenverarbeitungs-/Auskunfts-Stelle",
        "https://lindenhausen.example/beteiligungen/7",
        "a_b *c* #read(\"x\")",
    ] {
        assert_eq!(printable(text), text);
    }
}

#[test]
fn an_endless_word_gets_places_to_break() {
    let endless = "x".repeat(10_000);
    let longest = printable(&endless).split(BREAK_HERE).map(str::len).max();
    assert_eq!(longest, Some(PIECE_LENGTH));
    assert_eq!(printable(&endless).replace(BREAK_HERE, ""), endless);
}

#[test]
fn what_cannot_be_printed_is_marked_and_direction_controls_go() {
    assert_eq!(printable("\u{4e2d}"), "\u{fffd}");
    assert_eq!(printable("a\u{202e}b\u{0}c"), "abc");
    assert_eq!(printable("\u{1f333} \u{5e9}\u{5dc}\u{5d5}\u{5dd}"), "\u{1f333} \u{5e9}\u{5dc}\u{5d5}\u{5dd}");
}
