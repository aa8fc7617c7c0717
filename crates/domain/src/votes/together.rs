//! Many ballots in one transaction, as they come in the last minutes before a vote ends. On SQLite there is one writer, and each statement
//! costs two changes of threads: said of many ballots at once it costs them once. Only what is plain goes this way; with anything unusual
//! among them each goes alone (`casting::cast`), which decides what it means. Both write the same rows.

use uuid::Uuid;

use super::ballot::{Paper, Pseudonym, Receipt};
use super::casting::{self, Open, Vote, merged};
use super::requests::{self, Request};
use super::rules::{Access, Method, Secrecy};
use super::sealed::Sealed;
use super::store::{self, Incoming, Older, Outgoing, Standing, Wanted};
use super::{confirming, entitling, keeping, locks, marks, reasons};
use crate::actor::Actor;
use crate::consultations::store as consultations;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
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
    let incoming = casts.iter().map(|cast| incoming(cast, &key.secret)).collect::<Result<Vec<Incoming>>>()?;
    consultations::ask_open_vote(tx, actor, vote).await?;
    let standing = store::find_all_standing(tx, actor, vote, &incoming).await?;
    let Some(opens) = opens(tx, casts, &key).await? else { return Ok(None) };
    let Some(changes) = changes(casts, &opens, (&incoming, &standing)) else { return Ok(None) };
    let firsts: Vec<_> = opens.iter().zip(&standing).filter(|(_, standing)| standing.marks.is_empty()).collect();
    if !firsts.is_empty() {
        admit(tx, actor, &firsts).await?;
    }
    let all: Vec<One> =
        opens.iter().zip(&standing).zip(changes).map(|((open, standing), change)| One { open, standing, change }).collect();
    write(tx, actor, &all, incoming).await?;
    Ok(Some((all.iter().map(|one| one.open.receipt(one.revision())).collect(), key)))
}

/// Commits what `cast` has written. `None` when the tables refused one of them: nothing was done, and each is cast alone.
pub(super) async fn commit(tx: Tx) -> Option<Result<()>> {
    match tx.commit().await {
        Err(Error::Internal(_)) => None,
        done => Some(done),
    }
}

/// One ballot of the group.
struct One<'a> {
    open: &'a Open,
    standing: &'a Standing,
    change: Change,
}

impl One<'_> {
    fn revision(&self) -> i64 {
        self.standing.revision + 1
    }
}

/// What becomes of a ballot.
struct Change {
    marks: String,
    /// The measures that were objected to and are answered anew: why is taken back.
    taken_back: Vec<MeasureId>,
}

/// Writes the ballots, takes back and forgets what goes with that, and notes who has voted.
async fn write(tx: &mut Tx, actor: &Actor, all: &[One<'_>], incoming: Vec<Incoming>) -> Result<()> {
    let vote = &all[0].open;
    let (mut new, mut others, mut older, mut taken_back) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut kept, mut first, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for (one, Incoming { account, voter, request }) in all.iter().zip(incoming) {
        let Change { marks, taken_back: measures } = &one.change;
        taken_back.extend(measures.iter().map(|measure| (voter.clone(), *measure)));
        if one.standing.is_kept {
            kept.push((account, voter.clone()));
        }
        let is_new = one.standing.revision == 0;
        if *marks != one.standing.marks {
            if is_new { first.push(account) } else { changed.push(account) }
        }
        let before = &one.standing.requests;
        if requests::is_full(before) {
            older.push(Older { voter: voter.clone(), revision: one.standing.revision, requests: before.clone() });
        }
        let requests = request.added_to(before);
        let outgoing = Outgoing { voter, revision: one.revision(), marks: marks.clone(), requests };
        if is_new { new.push(outgoing) } else { others.push(outgoing) }
    }
    store::write_all_ballots(tx, actor, vote.id, [&new, &others]).await?;
    if !older.is_empty() {
        store::insert_all_older_requests(tx, actor, vote.id, &older).await?;
    }
    if !taken_back.is_empty() {
        store::delete_all_reasons(tx, actor, vote.id, &taken_back).await?;
    }
    if !kept.is_empty() {
        keeping::forget_all(tx, actor, vote, &kept).await?;
    }
    store::note_all_votes(tx, actor, vote.id, [&first, &changed], confirming::due(actor)).await
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

fn incoming(cast: &Cast, secret: &[u8]) -> Result<Incoming> {
    let account = cast.actor.participant()?.id;
    let person = Pseudonym { secret, account };
    let request = Request { id: person.request(cast.request_id), body: person.body(cast.request_id, &cast.paper) };
    Ok(Incoming { account, voter: person.voter(), request })
}

/// What becomes of each ballot; `None` when somebody was erased meanwhile, a request is known, a ballot was changed elsewhere, or the rules do
/// not allow what it says.
fn changes(casts: &[Cast], opens: &[Open], (incoming, standing): (&[Incoming], &[Standing])) -> Option<Vec<Change>> {
    let one = |((cast, open), (incoming, standing)): ((&Cast, &Open), (&Incoming, &Standing))| {
        let is_known = standing.is_known || incoming.request.answered(&standing.requests, standing.revision) != Ok(None);
        if !standing.is_somebodys || is_known || cast.expected_revision.is_some_and(|expected| expected != standing.revision) {
            return None;
        }
        let before = casting::before(&open.sealed, &standing.marks).ok()?;
        let marks = merged(&before, &cast.paper.marks);
        marks::check(&open.sealed, &marks).ok()?;
        let taken_back = reasons::taken_back(&before, &cast.paper.marks).collect();
        Some(Change { marks: marks::write(&open.sealed, &marks), taken_back })
    };
    if standing.len() != casts.len() {
        return None;
    }
    casts.iter().zip(opens).zip(incoming.iter().zip(standing)).map(one).collect()
}

/// Takes what identifies those who vote for the first time, and writes their receipts. The table refuses whoever has
/// voted otherwise.
async fn admit(tx: &mut Tx, actor: &Actor, firsts: &[(&Open, &Standing)]) -> Result<()> {
    let vote = firsts[0].0.id;
    let mut wanted = Vec::new();
    for (open, Standing { identifiers, .. }) in firsts {
        let (person, voter) = (open.person(), open.person().voter());
        let locks = locks::of(&person, identifiers.iter().map(Vec::as_slice));
        wanted.extend(locks.into_iter().map(|lock| Wanted { lock, voter: voter.clone() }));
    }
    store::take_all_locks(tx, actor, vote, &wanted).await?;
    let receipts = firsts.iter().map(|(open, _)| hash(open.person().receipt().as_bytes()));
    store::insert_all_receipts(tx, actor, vote, &receipts.collect::<Vec<_>>()).await
}

#[cfg(test)]
mod tests;
