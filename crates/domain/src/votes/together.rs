//! Many ballots in one transaction, as they come in the last minutes before a vote ends. On SQLite there is one writer, and each statement
//! costs two changes of threads: said of many ballots at once it costs them once. Only what is plain goes this way; with anything unusual
//! among them each goes alone (`casting::cast`), which decides what it means. Both write the same rows.

use uuid::Uuid;

use super::ballot::{Paper, Pseudonym, Receipt};
use super::casting::{self, Open, Vote, merged};
use super::rules::{Access, Method, Secrecy};
use super::sealed::Sealed;
use super::store::{self, FirstVote, Raise, RaisedWith, Wanted};
use super::{confirming, entitling, keeping, locks, marks, reasons};
use crate::actor::Actor;
use crate::consultations::store as consultations;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MeasureId};

/// A ballot that somebody with an account casts: what `casting::cast` takes.
#[derive(Clone, Debug)]
pub struct Cast {
    pub actor: Actor,
    pub vote: ConsultationId,
    pub paper: Paper,
    pub request_id: Uuid,
    pub expected_revision: Option<i64>,
}

impl Cast {
    /// Together are written those of different people in the same vote.
    pub(super) fn goes_with(&self, other: &Self) -> bool {
        let of = |cast: &Self| (cast.actor.municipality, cast.vote);
        of(self) == of(other) && self.actor.account() != other.actor.account()
    }
}

/// By what ballots of a vote are found. With that of the group before at hand, a group asks for the vote and its ballots in one call.
#[derive(Debug)]
pub(super) struct Key {
    vote: ConsultationId,
    secret: Vec<u8>,
}

/// Casts ballots of different people in one vote. `None` when one of them is not plain: then the transaction is good for nothing but being
/// dropped, and each is cast alone. The key is for the next group.
///
/// # Errors
/// As `casting::cast`, for the first of them that is refused; the transaction as above.
pub(super) async fn cast(tx: &mut Tx, casts: &[Cast], key: Option<Key>) -> Result<Option<(Vec<Receipt>, Key)>> {
    let (actor, vote) = (&casts[0].actor, casts[0].vote);
    let key = match key.filter(|key| key.vote == vote) {
        Some(key) => key,
        None => match consultations::find_secret(tx, actor, vote).await? {
            Some(secret) => Key { vote, secret },
            None => return Ok(None),
        },
    };
    let rows = casts.iter().map(|cast| raise(cast, &key.secret)).collect::<Result<Vec<Raise>>>()?;
    consultations::ask_open_vote(tx, actor, vote).await?;
    let raised = store::raise_all(tx, actor, vote, &rows).await?;
    let Some(opens) = opens(tx, casts, &key).await? else { return Ok(None) };
    let Some(written) = written(casts, &opens, &raised) else { return Ok(None) };
    let firsts: Vec<_> = opens.iter().zip(&raised).filter(|(_, with)| with.raised.marks.is_empty()).collect();
    if !firsts.is_empty() && !note(tx, actor, &firsts).await? {
        return Ok(None);
    }
    let ballots: Vec<(Vec<u8>, Written)> = rows.into_iter().map(|row| row.voter).zip(written).collect();
    write(tx, (actor, vote), &opens, &ballots).await?;
    let (mut receipts, mut notices) = (Vec::new(), Vec::new());
    for (((cast, open), RaisedWith { raised, .. }), (_, written)) in casts.iter().zip(&opens).zip(&raised).zip(&ballots) {
        let receipt = open.receipt(raised.revision);
        if written.marks != raised.marks {
            notices.push(confirming::notice(&cast.actor, open, &receipt));
        }
        receipts.push(receipt);
    }
    if !notices.is_empty() {
        store::upsert_all_notices(tx, actor, vote, &notices).await?;
    }
    Ok(Some((receipts, key)))
}

/// Writes what becomes of the ballots, by pseudonym, and forgets what was kept.
async fn write(
    tx: &mut Tx,
    (actor, vote): (&Actor, ConsultationId),
    opens: &[Open],
    ballots: &[(Vec<u8>, Written)],
) -> Result<()> {
    store::update_all_marks(tx, actor, vote, ballots.iter().map(|(voter, written)| (voter, &written.marks))).await?;
    let of_ballot = |(voter, written): &(Vec<u8>, Written)| {
        written.taken_back.iter().map(|measure| (voter.clone(), *measure)).collect::<Vec<_>>()
    };
    let taken_back: Vec<_> = ballots.iter().flat_map(of_ballot).collect();
    if !taken_back.is_empty() {
        store::delete_all_reasons(tx, actor, vote, &taken_back).await?;
    }
    keeping::forget_all(tx, actor, opens, ballots.iter().map(|(voter, _)| voter)).await
}

/// The vote as each of them finds it, where all may vote and the vote is of the plain kind.
async fn opens(tx: &mut Tx, casts: &[Cast], key: &Key) -> Result<Option<Vec<Open>>> {
    let actors: Vec<&Actor> = casts.iter().map(|cast| &cast.actor).collect();
    let (consultation, secret, sealed) = consultations::asked_open_vote(tx, &actors).await?;
    if secret != key.secret {
        return Ok(None);
    }
    let Some(sealed) = sealed.map(|text| Sealed::from_text(&text)).transpose()? else { return Ok(None) };
    let open = Vote::of(consultation, secret, sealed);
    let rules = &open.sealed.rules;
    if rules.secrecy != Secrecy::Confidential || rules.access != Access::Account || rules.method == Method::Consent {
        return Ok(None);
    }
    let mut opens = Vec::new();
    for Cast { actor, vote, paper, .. } in casts {
        if paper.marks.is_empty() || !paper.reasons.is_empty() {
            return Ok(None);
        }
        entitling::admit(tx, actor, *vote, rules, open.sealed.closes_at).await?;
        opens.push(Open::of(open.clone(), actor.participant()?.id));
    }
    Ok(Some(opens))
}

fn raise(cast: &Cast, secret: &[u8]) -> Result<Raise> {
    let account = cast.actor.participant()?.id;
    let person = Pseudonym { secret, account };
    let (request, body) = (person.request(cast.request_id), person.body(cast.request_id, &cast.paper));
    Ok(Raise { account, voter: person.voter(), request, body })
}

/// What becomes of a ballot.
struct Written {
    marks: String,
    /// The measures that were objected to and are answered anew: why is taken back.
    taken_back: Vec<MeasureId>,
}

/// What becomes of each ballot; `None` when a request is known, a ballot was changed elsewhere, or the rules do not allow what it says.
fn written(casts: &[Cast], opens: &[Open], raised: &[RaisedWith]) -> Option<Vec<Written>> {
    let one = |((cast, open), RaisedWith { raised, .. }): ((&Cast, &Open), &RaisedWith)| {
        if raised.known().is_some() || cast.expected_revision.is_some_and(|expected| expected != raised.revision - 1) {
            return None;
        }
        let before = casting::before(&open.sealed, &raised.marks).ok()?;
        let marks = merged(&before, &cast.paper.marks);
        marks::check(&open.sealed, &marks).ok()?;
        let taken_back = reasons::taken_back(&before, &cast.paper.marks).collect();
        Some(Written { marks: marks::write(&open.sealed, &marks), taken_back })
    };
    if raised.len() != casts.len() {
        return None;
    }
    casts.iter().zip(opens).zip(raised).map(one).collect()
}

/// Takes what identifies those who vote for the first time, and notes that they did; `false` when one of them has voted otherwise.
async fn note(tx: &mut Tx, actor: &Actor, firsts: &[(&Open, &RaisedWith)]) -> Result<bool> {
    let vote = firsts[0].0.id;
    let mut wanted = Vec::new();
    for (open, RaisedWith { identifiers, .. }) in firsts {
        let (person, voter) = (open.person(), open.person().voter());
        let locks = locks::of(&person, identifiers.iter().map(Vec::as_slice));
        wanted.extend(locks.into_iter().map(|lock| Wanted { lock, voter: voter.clone() }));
    }
    if !store::take_all_locks(tx, actor, vote, &wanted).await? {
        return Ok(false);
    }
    let first = |(open, _): &(&Open, &RaisedWith)| FirstVote {
        account: open.account,
        receipt_hash: hash(open.person().receipt().as_bytes()),
    };
    store::note_first_votes(tx, actor, vote, &firsts.iter().map(first).collect::<Vec<_>>()).await?;
    Ok(true)
}

#[cfg(test)]
mod tests;
