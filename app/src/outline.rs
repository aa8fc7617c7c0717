//! What is wrong in a strategy's outline, in words: for the page that takes the file and for the command line.

use domain::strategy::outline::{OutlineError, OutlineErrorCode as Code};

use crate::texts::Texts;

/// `Zeile 7: Der Horizont fehlt. …`
pub fn mistake(t: Texts, OutlineError { line, code }: &OutlineError) -> String {
    t.outline_line(number(*line), reason(t, code))
}

fn reason(t: Texts, code: &Code) -> String {
    match code {
        Code::ControlCharacter { character } => t.outline_control_character(format!("U+{:04X}", u32::from(*character))),
        Code::SecondTitle { first_line } => t.outline_second_title(number(*first_line)),
        Code::SectionTwice { section, first_line } => t.outline_section_twice(*section, number(*first_line)),
        Code::KeywordTwice { keyword, first_line } => t.outline_keyword_twice(*keyword, number(*first_line)),
        Code::KeywordMisplaced { keyword } => t.outline_keyword_misplaced(*keyword),
        Code::ValueMissing { keyword } => t.outline_value_missing(*keyword),
        Code::DuplicateKey { key, first_line } => t.outline_duplicate_key(key.clone(), number(*first_line)),
        Code::TooLong { length, length_max } => t.outline_too_long(number(*length), number(*length_max)),
        Code::TooManyFields { max } => t.outline_too_many_fields(number(*max)),
        Code::TooManyMeasures { max } => t.outline_too_many_measures(number(*max)),
        Code::WrongKey { found } => t.outline_wrong_key(found.clone()),
        Code::WrongPeriod { found } => t.outline_wrong_period(found.clone()),
        Code::WrongDate { found } => t.outline_wrong_date(found.clone()),
        Code::WrongCost { found } => t.outline_wrong_cost(found.clone()),
        Code::UnknownHeading { .. } | Code::UnknownKeyword { .. } | Code::WrongHorizon { .. } | Code::WrongStatus { .. } => {
            meant(t, code)
        }
        plain => constant(t, plain).to_owned(),
    }
}

/// With a suggestion where there is one.
fn meant(t: Texts, code: &Code) -> String {
    match code {
        Code::UnknownHeading { found, meant: Some(meant) } => t.outline_unknown_heading_meant(found.clone(), *meant),
        Code::UnknownHeading { found, meant: None } => t.outline_unknown_heading(found.clone()),
        Code::UnknownKeyword { found, meant: Some(meant) } => t.outline_unknown_keyword_meant(found.clone(), *meant),
        Code::UnknownKeyword { found, meant: None } => t.outline_unknown_keyword(found.clone()),
        Code::WrongHorizon { found, meant: Some(meant) } => t.outline_wrong_horizon_meant(found.clone(), *meant),
        Code::WrongHorizon { found, meant: None } => t.outline_wrong_horizon(found.clone()),
        Code::WrongStatus { found, meant: Some(meant) } => t.outline_wrong_status_meant(found.clone(), *meant),
        Code::WrongStatus { found, meant: None } => t.outline_wrong_status(found.clone()),
        plain => constant(t, plain).to_owned(),
    }
}

fn constant(t: Texts, code: &Code) -> &'static str {
    match code {
        Code::TextBeforeTitle => t.outline_text_before_title(),
        Code::TitleMissing => t.outline_title_missing(),
        Code::HeadingEmpty => t.outline_heading_empty(),
        Code::MeasureOutsideField => t.outline_measure_outside_field(),
        Code::TextMisplaced => t.outline_text_misplaced(),
        Code::HorizonMissing => t.outline_horizon_missing(),
        Code::PeriodMissing => t.outline_period_missing(),
        Code::KeyMissing => t.outline_key_missing(),
        Code::EndBeforeStart => t.outline_end_before_start(),
        Code::CostReversed => t.outline_cost_reversed(),
        _ => t.outline_too_many_errors(),
    }
}

fn number(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use domain::strategy::outline::parse;

    use super::*;
    use crate::texts::Lang;

    #[test]
    fn a_mistake_says_where_it_is_and_what_would_be_right() {
        let errors =
            parse("# S\nZeitraum: 2023\n## Handlungsfeld: F\n### Maßnahme: M\nHorizont: kurzfrisitg\n").expect_err("is wrong");
        assert_eq!(mistake(Lang::De.texts(), &errors[0]), "Zeile 5: „kurzfrisitg“ ist kein Horizont. Meinten Sie „kurzfristig“?");
        assert_eq!(mistake(Lang::En.texts(), &errors[0]), "Line 5: “kurzfrisitg” is not a horizon. Did you mean “kurzfristig”?");
    }

    /// The last arm of `constant` is the only one that a new code could fall into unnoticed.
    #[test]
    fn no_other_mistake_is_told_as_too_many() {
        let texts = [
            "",
            "\nHallo",
            "#",
            "# S",
            "# S\n### Maßnahme: M",
            "# S\nText",
            "# S\nZeitraum: 2024 bis 2023",
            "# S\n## Handlungsfeld: …",
        ];
        for lang in Lang::ALL {
            for error in texts.iter().filter_map(|text| parse(text).err()).flatten() {
                let told = mistake(lang.texts(), &error);
                assert!(!told.contains(lang.texts().outline_too_many_errors()), "{error}: {told}");
            }
        }
    }
}
