//! The verbs of the legal pages.

use super::facts::{LegalFacts, LegalPage, TEXT_MAX};
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::rights::Right;
use crate::{events, text};

/// Keeps what the municipality says about itself.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Invalid` as `LegalFacts::checked`.
pub async fn save_facts(tx: &mut Tx, actor: &Actor, facts: &LegalFacts) -> Result<()> {
    actor.must(Right::EditLegal)?;
    store::upsert_facts(tx, actor, &facts.checked()?).await?;
    events::record(tx, actor, "legal.facts_saved", actor.municipality.0, &()).await
}

/// Keeps own words for a page; an empty text brings the program's back. The caller knows which languages there are.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Invalid` with `text`: `too_long`.
pub async fn save_text(tx: &mut Tx, actor: &Actor, page: LegalPage, lang: &str, typed: &str) -> Result<()> {
    actor.must(Right::EditLegal)?;
    let text = text::optional_paragraphs(typed, TEXT_MAX).map_err(|code| Error::field("text", code))?;
    if text.is_empty() {
        store::delete_text(tx, actor.municipality, page, lang).await?;
    } else {
        store::upsert_text(tx, actor, page, lang, text).await?;
    }
    events::record(tx, actor, "legal.text_saved", actor.municipality.0, &(page, lang)).await
}

/// The own words of exactly this page and language, to be edited.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn find_own_text(tx: &mut Tx, actor: &Actor, page: LegalPage, lang: &str) -> Result<Option<String>> {
    actor.must(Right::EditLegal)?;
    let found = store::find_text(tx, actor.municipality, page, lang).await?;
    Ok(found.filter(|own| own.lang == lang).map(|own| own.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::legal::{Conformity, find_facts, find_text};
    use crate::testkit::World;

    #[tokio::test]
    async fn own_words_stand_in_their_language_and_in_german_for_the_others() {
        let t = World::new().await;
        let (chief, anna) = (t.staff(Role::Administrator).await, t.resident("Anna").await);
        let mut tx = t.write().await;
        let refused = save_text(&mut tx, &anna, LegalPage::Rules, "de", "Seid nett").await;
        assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
        save_text(&mut tx, &chief, LegalPage::Rules, "de", " Seid nett ").await.expect("saved");
        for (lang, found) in [("de", "de"), ("en", "de")] {
            let own = find_text(&mut tx, t.municipality, LegalPage::Rules, lang).await.expect("an answer").expect("a text");
            assert_eq!((own.lang.as_str(), own.text.as_str()), (found, "Seid nett"));
        }
        save_text(&mut tx, &chief, LegalPage::Rules, "en", "Be kind").await.expect("saved");
        let own = find_text(&mut tx, t.municipality, LegalPage::Rules, "en").await.expect("an answer").expect("a text");
        assert_eq!(own.text, "Be kind");
        assert_eq!(find_own_text(&mut tx, &chief, LegalPage::Rules, "de-simple").await, Ok(None));
        for lang in ["de", "en"] {
            save_text(&mut tx, &chief, LegalPage::Rules, lang, " \n ").await.expect("back to the program's");
        }
        assert_eq!(find_text(&mut tx, t.municipality, LegalPage::Rules, "en").await, Ok(None));
    }

    #[tokio::test]
    async fn what_a_municipality_says_about_itself_is_checked_and_kept() {
        let t = World::new().await;
        let chief = t.staff(Role::Administrator).await;
        let mut tx = t.write().await;
        assert_eq!(find_facts(&mut tx, t.municipality).await, Ok(LegalFacts::default()));
        let wrong = LegalFacts { email: "rathaus".to_owned(), checked_on: "gestern".to_owned(), ..LegalFacts::default() };
        let Err(Error::Invalid(fields)) = save_facts(&mut tx, &chief, &wrong).await else { panic!("it is wrong") };
        assert_eq!(fields.0, [("email".to_owned(), "email_invalid"), ("checked_on".to_owned(), "date_invalid")]);
        for place in ["94481 Lindach", "94482 Lindach"] {
            let facts = LegalFacts { place: place.to_owned(), conformity: Conformity::Full, ..LegalFacts::default() };
            save_facts(&mut tx, &chief, &facts).await.expect("saved");
            assert_eq!(find_facts(&mut tx, t.municipality).await, Ok(facts));
        }
    }
}
