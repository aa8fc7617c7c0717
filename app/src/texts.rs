//! The interface's texts in three languages: typed accessors made from `locales/*` by the build script.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface; all three are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    De = 0,
    /// Leichte Sprache, by its registered language tag.
    DeSimple = 1,
    En = 2,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::De, Self::DeSimple, Self::En];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        ["de", "de-simple", "en"][self as usize]
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The texts in this language.
    pub fn texts(self) -> Texts {
        Texts { lang: self }
    }
}

/// The texts of one language: `t.idea_submit()`, `t.idea_supports(17)`.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    pub lang: Lang,
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 3]> = LazyLock::new(|| {
    [
        bundle(Lang::De, include_str!(concat!(env!("OUT_DIR"), "/de.ftl"))),
        bundle(Lang::DeSimple, include_str!(concat!(env!("OUT_DIR"), "/de-simple.ftl"))),
        bundle(Lang::En, include_str!(concat!(env!("OUT_DIR"), "/en.ftl"))),
    ]
});

fn bundle(lang: Lang, text: &'static str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match lang {
        Lang::De | Lang::DeSimple => |value, _| number_text(Lang::De, value),
        Lang::En => |value, _| number_text(Lang::En, value),
    }));
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Whole numbers only: the catalogues get anything else as finished text.
fn number_text(lang: Lang, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 are handed to the catalogues")]
    let whole = number.value as i64;
    Some(grouped(lang, whole))
}

impl Texts {
    /// A whole number as people write it in this language: `1.900` or `1,900`.
    pub fn grouped(self, number: i64) -> String {
        grouped(self.lang, number)
    }

    /// With one decimal: `3,6` or `3.6`.
    pub fn one_decimal(self, ratio: tally::Ratio) -> String {
        ratio.one_decimal(if self.lang == Lang::En { '.' } else { ',' })
    }
}

fn grouped(lang: Lang, number: i64) -> String {
    let separator = if lang == Lang::En { ',' } else { '.' };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    if number < 0 {
        text.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

fn format<'a, const N: usize>(lang: Lang, key: &str, arguments: [(&'static str, FluentValue<'a>); N]) -> String {
    let bundle = &BUNDLES[lang as usize];
    let arguments: FluentArgs<'a> = arguments.into_iter().collect();
    let message = bundle.get_message(key).and_then(|message| message.value());
    let Some(pattern) = message else { return key.to_owned() };
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_language() {
        let numbers = [0, 999, 1_900, -1_234_567];
        assert_eq!(numbers.map(|number| Lang::De.texts().grouped(number)), ["0", "999", "1.900", "−1.234.567"]);
        assert_eq!(numbers.map(|number| Lang::En.texts().grouped(number)), ["0", "999", "1,900", "−1,234,567"]);
        let mean = tally::Ratio { numerator: 18, denominator: 5 };
        assert_eq!(Lang::ALL.map(|lang| lang.texts().one_decimal(mean)), ["3,6", "3,6", "3.6"]);
        assert!(Lang::En.texts().tally_base(1_900).contains("1,900"), "in a sentence too");
        assert!(Lang::DeSimple.texts().tally_base(1_900).contains("1.900"));
    }
}
