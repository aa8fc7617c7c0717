//! All SQL of the legal pages.

use sqlx::FromRow;

use super::facts::{LegalFacts, LegalPage};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::MunicipalityId;

/// A municipality's own words for a page.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OwnText {
    pub lang: String,
    pub text: String,
}

/// What a municipality says about itself; nothing at first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_facts(tx: &mut Tx, municipality: MunicipalityId) -> Result<LegalFacts> {
    let found: Option<LegalFacts> = tx
        .query(
            "SELECT authority, represented_by, street, place, phone, email, data_protection, supervision, enforcement, conformity, \
             barriers, checked_on FROM legal_facts WHERE municipality_id = $1",
        )
        .bind(municipality)
        .optional()
        .await?;
    Ok(found.unwrap_or_default())
}

/// Own words in this language, else in German: what is said in German must not be contradicted by the program's words in another one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_text(tx: &mut Tx, municipality: MunicipalityId, page: LegalPage, lang: &str) -> Result<Option<OwnText>> {
    tx.query(
        "SELECT lang, text FROM legal_text WHERE municipality_id = $1 AND page = $2 AND lang IN ($3, 'de') \
         ORDER BY CASE lang WHEN $3 THEN 0 ELSE 1 END LIMIT 1",
    )
    .bind(municipality)
    .bind(page.as_str())
    .bind(lang.to_owned())
    .optional()
    .await
}

/// For which pages and languages there are own words.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_own(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<(String, String)>> {
    let sql = "SELECT page, lang FROM legal_text WHERE municipality_id = $1 ORDER BY page, lang";
    tx.query(sql).bind(municipality).all().await
}

pub(super) async fn upsert_facts(tx: &mut Tx, actor: &Actor, facts: &LegalFacts) -> Result<()> {
    let LegalFacts { authority, represented_by, street, place, phone, email, .. } = facts.clone();
    let LegalFacts { data_protection, supervision, enforcement, conformity, barriers, checked_on, .. } = facts.clone();
    tx.query(
        "INSERT INTO legal_facts (municipality_id, authority, represented_by, street, place, phone, email, data_protection, supervision, \
           enforcement, conformity, barriers, checked_on, author_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (municipality_id) DO UPDATE \
         SET authority = excluded.authority, represented_by = excluded.represented_by, street = excluded.street, place = excluded.place, \
           phone = excluded.phone, email = excluded.email, data_protection = excluded.data_protection, \
           supervision = excluded.supervision, enforcement = excluded.enforcement, conformity = excluded.conformity, \
           barriers = excluded.barriers, checked_on = excluded.checked_on, author_id = excluded.author_id, at = excluded.at",
    )
    .bind(actor.municipality)
    .bind(authority)
    .bind(represented_by)
    .bind(street)
    .bind(place)
    .bind(phone)
    .bind(email)
    .bind(data_protection)
    .bind(supervision)
    .bind(enforcement)
    .bind(conformity.as_str())
    .bind(barriers)
    .bind(checked_on)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn upsert_text(tx: &mut Tx, actor: &Actor, page: LegalPage, lang: &str, text: String) -> Result<()> {
    tx.query(
        "INSERT INTO legal_text (municipality_id, page, lang, text, author_id, at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (municipality_id, page, lang) DO UPDATE \
         SET text = excluded.text, author_id = excluded.author_id, at = excluded.at",
    )
    .bind(actor.municipality)
    .bind(page.as_str())
    .bind(lang.to_owned())
    .bind(text)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn delete_text(tx: &mut Tx, municipality: MunicipalityId, page: LegalPage, lang: &str) -> Result<()> {
    let sql = "DELETE FROM legal_text WHERE municipality_id = $1 AND page = $2 AND lang = $3";
    tx.query(sql).bind(municipality).bind(page.as_str()).bind(lang.to_owned()).execute().await?;
    Ok(())
}
