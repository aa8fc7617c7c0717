//! A sheet as it is typed: one short line of numbers in the ballot's order, so that a pile goes through the hands quickly. No database.
//!
//! | ballot | line | means |
//! |---|---|---|
//! | yes or no | `1230` | yes, no, abstention, nothing marked; one digit for each measure |
//! | marks, basket | `2 5` | the numbers of the marked measures |
//! | order | `3 1 2` | the numbers of the measures, the preferred one first |
//! | points, grades | `5 0 -` | the number of each measure; `-` where nothing is written |

use crate::ids::MeasureId;
use crate::votes::sealed::{Sealed, SealedOption};
use crate::votes::{ABSTAIN, Mark, Method, NO, YES};

/// Longest line that is read, in characters: 30 measures with six digits each.
const LINE_MAX: usize = 300;

/// The marks of a typed line. Whether they are a valid ballot the rules say.
///
/// # Errors
/// The code of what is wrong: `required`, `line_length` when there are too few or too many numbers, `number_invalid`, `unknown`.
pub fn read(sealed: &Sealed, typed: &str) -> Result<Vec<Mark>, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("required");
    }
    if typed.len() > LINE_MAX {
        return Err("line_length");
    }
    match sealed.rules.method {
        Method::YesNo | Method::Consent => read_each(sealed, typed, answer),
        Method::Approval | Method::Budget => read_named(sealed, typed, |_| YES),
        Method::Ranking => read_named(sealed, typed, |place| place),
        Method::Points => read_words(sealed, typed, |word| Ok(number(word)?.filter(|points| *points > 0))),
        Method::Score => read_words(sealed, typed, number),
    }
}

/// The line that [`read`] reads as these marks.
pub fn write(sealed: &Sealed, marks: &[Mark]) -> String {
    let of = |option: &SealedOption| marks.iter().find(|(measure, _)| *measure == option.measure).map(|(_, value)| *value);
    match sealed.rules.method {
        Method::YesNo | Method::Consent => sealed.options.iter().map(|option| digit(of(option))).collect(),
        Method::Approval | Method::Budget | Method::Ranking => {
            let mut named: Vec<(i64, i64)> =
                sealed.options.iter().filter_map(|option| Some((of(option)?, option.number))).collect();
            named.sort_unstable();
            named.iter().map(|(_, number)| number.to_string()).collect::<Vec<_>>().join(" ")
        }
        Method::Points | Method::Score => {
            let words = sealed.options.iter().map(|option| of(option).map_or("-".to_owned(), |value| value.to_string()));
            words.collect::<Vec<_>>().join(" ")
        }
    }
}

fn digit(value: Option<i64>) -> char {
    match value {
        Some(YES) => '1',
        Some(NO) => '2',
        Some(_) => '3',
        None => '0',
    }
}

fn answer(digit: char) -> Result<Option<i64>, &'static str> {
    match digit {
        '1' => Ok(Some(YES)),
        '2' => Ok(Some(NO)),
        '3' => Ok(Some(ABSTAIN)),
        '0' | '-' => Ok(None),
        _ => Err("number_invalid"),
    }
}

fn number(word: &str) -> Result<Option<i64>, &'static str> {
    match word {
        "-" => Ok(None),
        digits if digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            digits.parse().map(Some).map_err(|_| "number_invalid")
        }
        _ => Err("number_invalid"),
    }
}

/// One sign for each measure.
fn read_each(
    sealed: &Sealed,
    typed: &str,
    read: impl Fn(char) -> Result<Option<i64>, &'static str>,
) -> Result<Vec<Mark>, &'static str> {
    let signs: Vec<char> = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let values = signs.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    in_order(sealed, values)
}

/// One word for each measure.
fn read_words(
    sealed: &Sealed,
    typed: &str,
    read: impl Fn(&str) -> Result<Option<i64>, &'static str>,
) -> Result<Vec<Mark>, &'static str> {
    let values = words(typed).map(read).collect::<Result<Vec<_>, _>>()?;
    in_order(sealed, values)
}

fn in_order(sealed: &Sealed, values: Vec<Option<i64>>) -> Result<Vec<Mark>, &'static str> {
    if values.len() != sealed.options.len() {
        return Err("line_length");
    }
    let marks = sealed.options.iter().zip(values).filter_map(|(option, value)| Some((option.measure, value?)));
    Ok(marks.collect())
}

/// The numbers of measures, with a value by their place in the line.
fn read_named(sealed: &Sealed, typed: &str, value: impl Fn(i64) -> i64) -> Result<Vec<Mark>, &'static str> {
    let find = |word: &str| -> Result<MeasureId, &'static str> {
        let wanted = number(word)?;
        sealed.options.iter().find(|option| Some(option.number) == wanted).map(|option| option.measure).ok_or("unknown")
    };
    (1..).zip(words(typed)).map(|(place, word)| Ok((find(word)?, value(place)))).collect()
}

fn words(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|sign: char| sign.is_whitespace() || sign == ',').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ActionFieldId;
    use crate::votes::Rules;

    fn measure(number: u128) -> MeasureId {
        MeasureId(uuid::Uuid::from_u128(number))
    }

    fn sealed(method: Method) -> Sealed {
        let option = |number: i64| SealedOption {
            number,
            measure: measure(u128::try_from(number).expect("small")),
            slug: format!("m{number}"),
            title: format!("M{number}"),
            action_field: ActionFieldId(uuid::Uuid::nil()),
            cost_cents: None,
        };
        Sealed::for_tests(Rules { method, ..Rules::default() }, (1..=4).map(option).collect())
    }

    #[test]
    fn each_kind_of_ballot_has_its_own_line_and_a_written_line_is_read_as_the_same_marks() {
        for (method, typed, marks, written) in [
            (Method::YesNo, "1 2 3 0", vec![(1, YES), (2, NO), (3, ABSTAIN)], "1230"),
            (Method::Approval, "4, 2", vec![(4, 1), (2, 1)], "2 4"),
            (Method::Budget, "1", vec![(1, 1)], "1"),
            (Method::Ranking, "3 1 2", vec![(3, 1), (1, 2), (2, 3)], "3 1 2"),
            (Method::Points, "5 0 - 2", vec![(1, 5), (4, 2)], "5 - - 2"),
            (Method::Score, "5 0 - 2", vec![(1, 5), (2, 0), (4, 2)], "5 0 - 2"),
        ] {
            let sealed = sealed(method);
            let marks: Vec<Mark> = marks.into_iter().map(|(number, value)| (measure(number), value)).collect();
            assert_eq!(read(&sealed, typed), Ok(marks.clone()), "{}", method.as_str());
            let line = write(&sealed, &marks);
            assert_eq!(line, written, "{}", method.as_str());
            let mut again = read(&sealed, &line).expect("its own line");
            let mut marks = marks;
            again.sort_unstable();
            marks.sort_unstable();
            assert_eq!(again, marks, "{}", method.as_str());
        }
    }

    #[test]
    fn slips_of_the_finger_are_named() {
        for (method, typed, code) in [
            (Method::YesNo, " ", "required"),
            (Method::YesNo, "123", "line_length"),
            (Method::YesNo, "12345", "number_invalid"),
            (Method::YesNo, "1x10", "number_invalid"),
            (Method::Approval, "5", "unknown"),
            (Method::Ranking, "1 -", "unknown"),
            (Method::Points, "1 2 3", "line_length"),
            (Method::Score, "1 2 3 -1", "number_invalid"),
            (Method::Score, "1 2 3 ٣", "number_invalid"),
        ] {
            assert_eq!(read(&sealed(method), typed), Err(code), "{} {typed}", method.as_str());
        }
        assert_eq!(read(&sealed(Method::Approval), &"1 ".repeat(200)), Err("line_length"));
    }
}
