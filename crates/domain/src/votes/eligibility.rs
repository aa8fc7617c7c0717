//! Who of those that stand high enough may vote: by age, by part of the municipality, by name. What administrators type about it, its check,
//! and what is missing to somebody. No database.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{FieldErrors, Result};
use crate::identity::residents::Attested;
use crate::words::text_enum;

/// A vote may ask for ages between these, in whole years.
pub const AGES: std::ops::RangeInclusive<i64> = 6..=99;

text_enum! {
    /// For whom a vote is.
    pub enum Circle {
        /// Everybody who lives here.
        Everybody = "everybody",
        /// Those on the vote's list, and those whom somebody who works here has named.
        Named = "named",
    }
}

/// Who of those that stand high enough may vote. Age and part of the municipality are what the residents' list says, never what people say
/// of themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Eligibility {
    /// In whole years, on the day of the sealed end.
    pub age_min: Option<i64>,
    /// In one of these parts of the municipality; empty: in any.
    pub districts: Vec<String>,
    pub circle: Circle,
}

impl Default for Eligibility {
    fn default() -> Self {
        Self { age_min: None, districts: Vec::new(), circle: Circle::Everybody }
    }
}

impl Eligibility {
    /// Whether it asks for what only the residents' list knows.
    pub fn needs_list(&self) -> bool {
        self.age_min.is_some() || !self.districts.is_empty()
    }

    /// What is missing to somebody of whom the list says this, on the day of the sealed end.
    pub(super) fn lack(&self, attested: &Attested, is_named: bool, closes_at: Instant) -> Option<Lack> {
        if self.circle == Circle::Named && !is_named {
            return Some(Lack::Name);
        }
        if let Some(years) = self.age_min {
            match attested.born.as_ref().and_then(|born| born.parse().ok()) {
                None => return Some(Lack::AgeProof),
                Some(born) if !is_as_old(born, years, closes_at.day()) => return Some(Lack::Age),
                Some(_) => {}
            }
        }
        match &attested.district {
            _ if self.districts.is_empty() => None,
            None => Some(Lack::DistrictProof),
            Some(district) if !self.districts.contains(district) => Some(Lack::District),
            Some(_) => None,
        }
    }
}

fn is_as_old(born: Date, years: i64, on: Date) -> bool {
    born.checked_add(years.years()).is_ok_and(|birthday| birthday <= on)
}

text_enum! {
    /// What is missing to somebody who stands high enough.
    pub enum Lack {
        /// Neither on the vote's list nor named by anybody.
        Name = "name",
        /// Nothing attests an age.
        AgeProof = "age_proof",
        /// Too young on the day of the end.
        Age = "age",
        /// Nothing attests where they live.
        DistrictProof = "district_proof",
        /// Lives in another part.
        District = "district",
    }
}

impl Lack {
    /// The code of the refusal.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "not_eligible_name",
            Self::AgeProof => "not_eligible_age_proof",
            Self::Age => "not_eligible_age",
            Self::DistrictProof => "not_eligible_district_proof",
            Self::District => "not_eligible_district",
        }
    }
}

/// As administrators type it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct EligibilityDraft {
    /// Empty: no age is asked for.
    pub age_min: String,
    pub districts: Vec<String>,
    pub circle: String,
}

impl EligibilityDraft {
    /// `known`: the parts that can be chosen.
    pub(super) fn check(&self, known: &[String]) -> Result<Eligibility> {
        let mut errors = FieldErrors::default();
        let age_min = match self.age_min.trim() {
            "" => None,
            digits => {
                let years = digits.parse().ok().filter(|years| AGES.contains(years));
                errors.take("age_min", years.map(Some).ok_or("number_invalid"))
            }
        };
        let mut districts = self.districts.clone();
        districts.sort_unstable();
        districts.dedup();
        if districts.iter().any(|district| !known.contains(district)) {
            errors.add("districts", "unknown");
        }
        let circle = match self.circle.trim() {
            "" => Circle::Everybody,
            word => Circle::from_word(word).unwrap_or_else(|| {
                errors.add("circle", "unknown");
                Circle::Everybody
            }),
        };
        errors.check()?;
        Ok(Eligibility { age_min, districts, circle })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use crate::testkit::START;

    fn attested(born: &str, district: &str) -> Attested {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Attested { born: some(born), district: some(district) }
    }

    #[test]
    fn an_age_is_reached_on_the_birthday_and_only_the_list_says_so() {
        let sixteen = Eligibility { age_min: Some(16), ..Eligibility::default() };
        let lack = |born| sixteen.lack(&attested(born, ""), false, START);
        assert_eq!(lack("2010-11-22"), None, "on the day itself");
        assert_eq!(lack("2010-11-23"), Some(Lack::Age));
        assert_eq!(lack(""), Some(Lack::AgeProof));
        let leap = Eligibility { age_min: Some(18), ..Eligibility::default() };
        let of = |end: i64| leap.lack(&attested("2008-02-29", ""), false, Instant(end));
        assert_eq!(of(1_772_233_200_000), None, "28 February 2026, when the year is over");
        assert_eq!(of(1_772_146_800_000), Some(Lack::Age));
    }

    #[test]
    fn a_part_of_the_municipality_and_a_name_are_asked_for_where_the_rules_say_so() {
        let upper = Eligibility { districts: vec!["Oberdorf".into()], ..Eligibility::default() };
        assert_eq!(upper.lack(&attested("", "Oberdorf"), false, START), None);
        assert_eq!(upper.lack(&attested("", "Unterdorf"), false, START), Some(Lack::District));
        assert_eq!(upper.lack(&attested("1958-07-03", ""), false, START), Some(Lack::DistrictProof));
        let named = Eligibility { circle: Circle::Named, ..Eligibility::default() };
        assert_eq!(named.lack(&Attested::default(), false, START), Some(Lack::Name));
        assert_eq!(named.lack(&Attested::default(), true, START), None);
        assert_eq!(Eligibility::default().lack(&Attested::default(), false, START), None);
    }

    #[test]
    fn what_is_typed_is_read_or_named_as_wrong() {
        let known = vec!["Oberdorf".to_owned()];
        let draft = |age: &str, district: &str, circle: &str| EligibilityDraft {
            age_min: age.into(),
            districts: vec![district.into()],
            circle: circle.into(),
        };
        let read = draft("16", "Oberdorf", "named").check(&known).expect("right");
        assert_eq!(read, Eligibility { age_min: Some(16), districts: known.clone(), circle: Circle::Named });
        assert_eq!(EligibilityDraft::default().check(&known), Ok(Eligibility::default()));
        for (wrong, field, code) in [
            (draft("5", "Oberdorf", ""), "age_min", "number_invalid"),
            (draft("alt", "Oberdorf", ""), "age_min", "number_invalid"),
            (draft("", "Nebenan", ""), "districts", "unknown"),
            (draft("", "Oberdorf", "alle"), "circle", "unknown"),
        ] {
            assert_eq!(wrong.check(&known), Err(Error::field(field, code)));
        }
    }
}
