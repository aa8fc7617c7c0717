//! Words of a municipality's own for its mails: the subject, how a mail begins and how it ends. What it tells in between and its link stay
//! the program's, so that no mail loses what it is for.

use sqlx::FromRow;

use super::kinds::KINDS;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::events;
use crate::ids::MunicipalityId;
use crate::rights::Right;
use crate::text;

/// What may stand in braces, and what it becomes: the recipient's name, the municipality, the title of the idea or measure.
pub const PLACEHOLDERS: [&str; 4] = ["name", "gemeinde", "titel", "massnahme"];
const CLOSING_MAX: usize = 1_000;

/// Own words for one kind in one language; an empty part means the program's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Template {
    pub subject: String,
    pub opening: String,
    pub closing: String,
}

impl Template {
    /// The same with checked texts.
    ///
    /// # Errors
    /// `Invalid` with `too_long`, `placeholder_unknown` or `placeholder_broken`.
    pub fn checked(&self) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let subject = text::optional_line(&self.subject, text::TITLE_MAX).and_then(placed);
        let opening = text::optional_paragraphs(&self.opening, CLOSING_MAX).and_then(placed);
        let closing = text::optional_paragraphs(&self.closing, CLOSING_MAX).and_then(placed);
        let checked = Self {
            subject: errors.take("subject", subject),
            opening: errors.take("opening", opening),
            closing: errors.take("closing", closing),
        };
        errors.check().map(|()| checked)
    }
}

fn placed(text: String) -> std::result::Result<String, &'static str> {
    let mut rest = text.as_str();
    while let Some(place) = rest.find(['{', '}']) {
        let after = rest[place..].strip_prefix('{').ok_or("placeholder_broken")?;
        let (name, further) = after.split_once('}').ok_or("placeholder_broken")?;
        if !PLACEHOLDERS.contains(&name) {
            return Err("placeholder_unknown");
        }
        rest = further;
    }
    Ok(text)
}

/// A checked text with values in the place of its placeholders. One pass: a value that looks like a placeholder stays as it is.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let (mut filled, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, further) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = further;
    }
    filled + rest
}

/// Own words, if there are.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find(tx: &mut Tx, municipality: MunicipalityId, kind: &str, lang: &str) -> Result<Option<Template>> {
    store::find_template(tx, municipality, kind, lang).await
}

/// For which kinds and languages there are own words.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_own(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<(String, String)>> {
    store::list_templates(tx, municipality).await
}

/// Keeps own words. The caller knows which languages there are.
///
/// # Errors
/// `NotAllowed`, `NotFound` for an unknown kind, `Invalid` as `checked`.
pub async fn save(tx: &mut Tx, actor: &Actor, kind: &str, lang: &str, template: &Template) -> Result<()> {
    actor.must(Right::EditMails)?;
    let kind = known(kind)?;
    store::upsert_template(tx, actor, kind, lang, &template.checked()?).await?;
    events::record(tx, actor, "mail.template_saved", actor.municipality.0, &(kind, lang)).await
}

/// Back to the program's words.
///
/// # Errors
/// `NotAllowed`, `NotFound` for an unknown kind.
pub async fn reset(tx: &mut Tx, actor: &Actor, kind: &str, lang: &str) -> Result<()> {
    actor.must(Right::EditMails)?;
    let kind = known(kind)?;
    store::delete_template(tx, actor.municipality, kind, lang).await?;
    events::record(tx, actor, "mail.template_reset", actor.municipality.0, &(kind, lang)).await
}

fn known(kind: &str) -> Result<&'static str> {
    KINDS.into_iter().find(|known| *known == kind).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::testkit::World;

    fn of(subject: &str) -> Template {
        Template { subject: subject.to_owned(), ..Template::default() }
    }

    #[test]
    fn only_known_placeholders_are_kept_and_values_are_put_in_once() {
        assert_eq!(placed("Neues aus {gemeinde}: {titel}".to_owned()).map(|_| ()), Ok(()));
        assert_eq!(placed("{password}".to_owned()), Err("placeholder_unknown"));
        for broken in ["{", "}", "{name", "a } b", "{{name}}"] {
            assert!(placed(broken.to_owned()).is_err(), "{broken}");
        }
        assert_eq!(of("{x}").checked(), Err(Error::field("subject", "placeholder_unknown")));
        assert_eq!(fill("Hallo {name}, {titel}!", &[("name", "{titel}"), ("titel", "Bank")]), "Hallo {titel}, Bank!");
    }

    #[tokio::test]
    async fn administrators_write_own_words_and_go_back() {
        let t = World::new().await;
        let (chief, anna) = (t.staff(Role::Administrator).await, t.resident("Anna").await);
        let mut tx = t.write().await;
        assert_eq!(save(&mut tx, &anna, "idea_published", "de", &of("Hurra")).await, Err(Error::NotAllowed("forbidden")));
        assert_eq!(save(&mut tx, &chief, "nothing", "de", &of("Hurra")).await, Err(Error::NotFound));
        for subject in ["Hurra", "Hurra, {name}"] {
            save(&mut tx, &chief, "idea_published", "de", &of(subject)).await.expect("saved");
        }
        assert_eq!(find(&mut tx, t.municipality, "idea_published", "de").await, Ok(Some(of("Hurra, {name}"))));
        assert_eq!(find(&mut tx, t.municipality, "idea_published", "en").await, Ok(None));
        assert_eq!(list_own(&mut tx, t.municipality).await, Ok(vec![("idea_published".to_owned(), "de".to_owned())]));
        reset(&mut tx, &chief, "idea_published", "de").await.expect("reset");
        assert_eq!(find(&mut tx, t.municipality, "idea_published", "de").await, Ok(None));
    }
}
