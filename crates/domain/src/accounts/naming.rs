//! Names that pass for somebody in charge are refused: reserved words, the municipality, its staff, also in letters that only look alike.
//!
//! A small table of our own: what imitates German words in Latin letters. A whole table of confusable characters (as of the crate
//! unicode-security) would also refuse honest names in other scripts.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};

/// No word of a name may be one of these.
const RESERVED: [&str; 26] = [
    "admin",
    "administrator",
    "administratorin",
    "administration",
    "buergermeister",
    "buergermeisterin",
    "bürgermeister",
    "bürgermeisterin",
    "datenschutz",
    "dorflinde",
    "gemeinde",
    "gemeinderat",
    "gemeindeverwaltung",
    "hilfe",
    "landratsamt",
    "mod",
    "moderation",
    "moderator",
    "moderatorin",
    "offiziell",
    "rathaus",
    "redaktion",
    "support",
    "system",
    "verwaltung",
    "wahlleitung",
];

/// Refuses a name that residents would take for the municipality or its staff.
///
/// # Errors
/// `Invalid` with `name`: `name_reserved`.
pub async fn check_name(tx: &mut Tx, actor: &Actor, municipality: &str, name: &str) -> Result<()> {
    let whole = skeleton(name);
    let is_reserved = |word: &str| RESERVED.iter().any(|reserved| skeleton(reserved) == skeleton(word));
    let is_staff = store::list_staff_names(tx, actor.municipality).await?.iter().any(|staff| skeleton(staff) == whole);
    let words = name.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty());
    let is_refused = is_staff || whole == skeleton(municipality) || is_reserved(name) || words.into_iter().any(is_reserved);
    if is_refused { Err(Error::field("name", "name_reserved")) } else { Ok(()) }
}

/// What an eye sees in passing: letters without marks, case and spaces, look-alikes as one.
fn skeleton(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain.map(look_alike).filter(|c| c.is_alphanumeric()).collect()
}

fn look_alike(c: char) -> char {
    match c {
        'а' | 'α' | 'ɑ' | '4' | '@' => 'a',
        'в' | 'β' | '8' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' | 'đ' => 'd',
        'е' | 'ε' | '3' | '€' => 'e',
        'ɡ' | '9' => 'g',
        'һ' | 'н' => 'h',
        // One stroke is one letter, whichever it was meant to be.
        'i' | 'і' | 'ι' | 'ı' | 'l' | 'ӏ' | '1' | '|' | '!' => 'l',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'ո' | 'η' | 'п' => 'n',
        'о' | 'ο' | 'σ' | '0' | 'ø' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' => 'r',
        'ѕ' | '5' | '$' => 's',
        'т' | 'τ' | '7' => 't',
        'υ' | 'ս' | 'μ' => 'u',
        'ν' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' => 'y',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::testkit::World;

    #[tokio::test]
    async fn names_that_pass_for_the_municipality_or_its_staff_are_refused() {
        let t = World::new().await;
        t.person(t.municipality, "Gerda Moser", Role::Moderator).await;
        t.person(t.municipality, "Anna Huber", Role::Resident).await;
        let (mut tx, visitor) = (t.read().await, t.visitor());
        let mut check = async |name: &str| check_name(&mut tx, &visitor, "Lindach", name).await;
        let refused = Err(Error::field("name", "name_reserved"));
        for name in [
            "Admin",
            "ADMlN",
            "аdmіn",
            "Adm1n",
            "a d m i n",
            "Moderation Lindach",
            "Mоderatiоn",
            "Die Bürgermeisterin",
            "Bu\u{308}rgermeister",
            "Buergermeisterin",
            "Gemeinde-Verwaltung",
            "Lindach",
            "LlNDACH",
            "gerda moser",
            "Gerda Mоser",
            "𝐀𝐝𝐦𝐢𝐧",
            "ＡＤＭＩＮ",
        ] {
            assert_eq!(check(name).await, refused, "{name}");
        }
        for name in ["Anna Huber", "Lindacher Karl", "Gerda Moser-Wald", "Modesta", "Олена Коваль", "Ağan Şimşek", "Rathausky"]
        {
            assert_eq!(check(name).await, Ok(()), "{name}");
        }
    }
}
