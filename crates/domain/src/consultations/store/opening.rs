//! Consultations as those find them who take part: open, and locked shared.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::consultations::consultation::{Consultation, Part};
use crate::db::{Query, Tx};
use crate::error::{Error, Result};
use crate::identity::{self, Action};
use crate::ids::ConsultationId;

/// A consultation with the key of its pseudonyms and receipts.
#[derive(FromRow)]
struct WithSecret {
    #[sqlx(flatten)]
    consultation: Consultation,
    secret: Option<Vec<u8>>,
    /// The sealed rules of its vote (`votes::Sealed`).
    sealed: Option<String>,
}

/// A consultation that takes something in, its key, and the sealed rules of its vote.
pub(crate) type Opened = (Consultation, Vec<u8>, Option<String>);

impl WithSecret {
    fn opened(self) -> Result<Opened> {
        let Self { consultation, secret, sealed } = self;
        let missing = || Error::internal(format!("consultation {} is open without a secret", consultation.id));
        let secret = secret.ok_or_else(missing)?;
        Ok((consultation, secret, sealed))
    }
}

/// A consultation in which somebody takes part now, and may. The row is locked shared until the transaction ends: many take part
/// at once, but none while it closes or its rules change.
///
/// # Errors
/// As `Consultation::check_open` and `identity::admit`.
pub async fn find_open_shared(tx: &mut Tx, actor: &Actor, id: ConsultationId, action: Action) -> Result<Consultation> {
    let found = find_shared(tx, actor, id).await?;
    check(tx, actor, &found.consultation, action).await?;
    Ok(found.consultation)
}

/// The same, with the key of pseudonyms and receipts.
///
/// # Errors
/// As `find_open_shared`.
pub(crate) async fn find_open_with_secret(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    action: Action,
) -> Result<(Consultation, Vec<u8>)> {
    let found = find_shared(tx, actor, id).await?;
    check(tx, actor, &found.consultation, action).await?;
    found.opened().map(|(consultation, secret, _)| (consultation, secret))
}

/// The same for somebody who votes, with the sealed rules: `None` where nobody has sealed them yet.
///
/// # Errors
/// As `find_open_shared`.
pub(crate) async fn find_open_vote(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Opened> {
    let found = find_shared(tx, actor, id).await?;
    check(tx, actor, &found.consultation, Action::Vote).await?;
    found.opened()
}

/// Asks for the same along with the next statement, for several people of one municipality; [`asked_open_vote`] has the answer.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn ask_open_vote(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    shared(tx, actor, id).ask().await
}

/// The vote that was asked for, in which all of these may vote.
///
/// # Errors
/// As `find_open_shared`, for the first of them who may not.
pub(crate) async fn asked_open_vote(tx: &mut Tx, actors: &[&Actor]) -> Result<Opened> {
    let found: WithSecret = tx.answer()?.ok_or(Error::NotFound)?;
    for actor in actors {
        check(tx, actor, &found.consultation, Action::Vote).await?;
    }
    found.opened()
}

/// The same for somebody who votes by a code: the time must be right, an account is not asked for.
///
/// # Errors
/// As `Consultation::check_open`.
pub(crate) async fn find_open_vote_by_code(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Opened> {
    let found = find_shared(tx, actor, id).await?;
    found.consultation.check_open(Part::Vote, actor.now)?;
    found.opened()
}

/// The same for a clerk who enters something for somebody else: the time must be right, the rung is not asked.
///
/// # Errors
/// As `Consultation::check_open`.
pub(crate) async fn find_open_at_counter(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    part: Part,
) -> Result<(Consultation, Vec<u8>)> {
    let found = find_shared(tx, actor, id).await?;
    found.consultation.check_open(part, actor.now)?;
    found.opened().map(|(consultation, secret, _)| (consultation, secret))
}

/// Whether it is time for this, and whether the actor stands high enough.
async fn check(tx: &mut Tx, actor: &Actor, consultation: &Consultation, action: Action) -> Result<()> {
    consultation.check_open(action.part(), actor.now)?;
    identity::admit(tx, actor, &consultation.rungs, action).await
}

async fn find_shared(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<WithSecret> {
    shared(tx, actor, id).optional().await?.ok_or(Error::NotFound)
}

fn shared<'t>(tx: &'t mut Tx, actor: &Actor, id: ConsultationId) -> Query<'t> {
    // SQLite knows no row locks and needs none: there is one writer at a time.
    tx.query_for(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, secret, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung, \
         (SELECT v.sealed FROM vote v WHERE v.municipality_id = consultation.municipality_id \
           AND v.consultation_id = consultation.id) AS sealed \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND published_at IS NOT NULL",
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, secret, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung, \
         (SELECT v.sealed FROM vote v WHERE v.municipality_id = consultation.municipality_id \
           AND v.consultation_id = consultation.id) AS sealed \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND published_at IS NOT NULL FOR SHARE",
    )
    .bind(actor.municipality)
    .bind(id)
}
