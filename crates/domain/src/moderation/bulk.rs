//! All contributions of one author hidden at once, with one reason, one mail and one undo: for machines and for a bad night.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use uuid::Uuid;

use super::actions::{bring, judge, lock};
use super::store;
use super::verdict::{Subject, SubjectKind, Verdict};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::State;
use crate::ids::{AccountId, CommentId, HidingId};
use crate::rights::{Right, check_not_own};
use crate::{events, mail, text};

/// One contribution of an author.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Contribution {
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    pub id: Uuid,
    /// The idea's number and title; of a comment, those of the idea it stands under.
    pub number: i64,
    pub title: String,
    pub text: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub created_at: Instant,
}

/// A time when all was hidden at once.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Hiding {
    pub id: HidingId,
    pub author_id: AccountId,
    pub reason: String,
    /// Empty: whoever it was has erased the account.
    pub moderator_name: String,
    pub at: Instant,
    pub undone_at: Option<Instant>,
    /// How many contributions it hid.
    pub count: i64,
}

/// What the mails say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllHidden {
    pub reason: String,
}

/// An author with all contributions, the newest first, and when they were hidden at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    pub contributions: Vec<Contribution>,
    pub hidings: Vec<Hiding>,
}

/// What a moderator has to see of an author. Never the mail address.
///
/// # Errors
/// `NotAllowed` for anybody but moderators, `NotFound`.
pub async fn find_author(tx: &mut Tx, actor: &Actor, author: AccountId) -> Result<Author> {
    actor.must(Right::ReadWaiting)?;
    let name = store::find_author_name(tx, actor, author).await?.ok_or(Error::NotFound)?;
    let contributions = store::list_contributions(tx, actor, author).await?;
    let hidings = store::list_hidings(tx, actor, author).await?;
    Ok(Author { name, contributions, hidings })
}

/// Hides everything of an author that is public or waits, with one reason. An idea in which others go on stays: it is theirs too.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and for one's own (`own_content`), `NotFound`, `Invalid` without a reason,
/// `Conflict("nothing_to_hide")`.
pub async fn hide_all(tx: &mut Tx, actor: &Actor, author: AccountId, reason: &str) -> Result<()> {
    check_not_own(actor.must(Right::Hide)?, Some(author))?;
    let reason = text::paragraphs(reason, text::REASON_MAX).map_err(|code| Error::field("reason", code))?;
    let of_author = find_author(tx, actor, author).await?;
    let hiding = HidingId(actor.random.id(actor.now));
    store::insert_hiding(tx, actor, hiding, author, reason.clone()).await?;
    let mut hidden = 0;
    for one in of_author.contributions {
        if !matches!(one.state, State::Pending | State::Published) {
            continue;
        }
        // What it was when it was locked: somebody may have decided about it since it was listed.
        let judged = match judge(tx, actor, Right::Hide, one.subject(), State::Hidden).await {
            Err(Error::Conflict(_)) | Ok(None) => continue,
            Ok(Some(judged)) => judged,
            Err(error) => return Err(error),
        };
        store::insert_verdict(tx, actor, one.kind, one.id, Verdict::Hide, reason.clone()).await?;
        store::insert_bulk_hidden(tx, actor, hiding, &judged).await?;
        hidden += 1;
    }
    if hidden == 0 {
        return Err(Error::Conflict("nothing_to_hide"));
    }
    let told = AllHidden { reason };
    events::record(tx, actor, "author.hidden", hiding.0, &told).await?;
    mail::enqueue(tx, actor, author, "contributions_hidden", &told).await?;
    Ok(())
}

/// Brings back what was hidden at once, each as it was: what waited waits again. What somebody decided about since stays as decided.
///
/// # Errors
/// As `hide_all`; `Conflict("already_undone")`.
pub async fn undo(tx: &mut Tx, actor: &Actor, hiding: HidingId) -> Result<AccountId> {
    let moderator = actor.must(Right::Hide)?;
    let found = store::lock_hiding(tx, actor, hiding).await?.ok_or(Error::NotFound)?;
    check_not_own(moderator, Some(found.author_id))?;
    if found.undone_at.is_some() {
        return Err(Error::Conflict("already_undone"));
    }
    for (one, before) in store::list_bulk_hidden(tx, actor, hiding, found.at).await? {
        let judged = lock(tx, actor, Right::Hide, one.subject()).await?;
        // Again, after the lock: somebody may have decided about it since it was listed.
        if store::is_judged_since(tx, actor, one.id, found.at).await? {
            continue;
        }
        if bring(tx, actor, &judged, before).await? && before == State::Published {
            store::insert_verdict(tx, actor, one.kind, one.id, Verdict::Approve, String::new()).await?;
        }
    }
    store::update_undone(tx, actor, hiding).await?;
    events::record(tx, actor, "author.restored", hiding.0, &()).await?;
    mail::enqueue(tx, actor, found.author_id, "contributions_restored", &()).await?;
    Ok(found.author_id)
}

impl Contribution {
    fn subject(&self) -> Subject {
        match self.kind {
            SubjectKind::Idea => Subject::Idea(self.number),
            SubjectKind::Comment => Subject::Comment(CommentId(self.id)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ideas::actions::comment;
    use crate::ideas::fixture::Lindach;
    use crate::moderation::{actions, merging};
    use crate::testkit::commit_beside;

    async fn states(tx: &mut Tx, moderator: &Actor, author: AccountId) -> Vec<(SubjectKind, i64, State)> {
        let author = find_author(tx, moderator, author).await.expect("the author");
        let mut states: Vec<_> = author.contributions.into_iter().map(|one| (one.kind, one.number, one.state)).collect();
        states.sort_by_key(|(kind, number, _)| (kind.as_str(), *number));
        states
    }

    #[tokio::test]
    async fn all_of_an_author_is_hidden_at_once_and_comes_back_as_it_was() {
        use {State::*, SubjectKind::*};
        let t = Lindach::new().await;
        let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
        let author = anna.account().expect("an account");
        let mut tx = t.world.write().await;
        let bus = t.published(&mut tx, &anna, "Bus").await;
        let bahn = t.submitted(&mut tx, &anna, "Bahn").await;
        let rad = t.published(&mut tx, &anna, "Rad").await;
        let weg = t.published(&mut tx, &bert, "Weg").await;
        comment(&mut tx, &anna, weg, "Auch am Sonntag", Uuid::from_u128(1)).await.expect("a comment");
        merging::merge(&mut tx, &t.moderator, weg, rad, "Dasselbe").await.expect("merged");
        t.world.clock.advance(1);
        let moderator = t.world.now(&t.moderator);
        assert_eq!(hide_all(&mut tx, &moderator, author, " ").await, Err(Error::field("reason", "required")));
        assert_eq!(hide_all(&mut tx, &bert, author, "x").await, Err(Error::NotAllowed("forbidden")));
        assert_eq!(
            hide_all(&mut tx, &moderator, moderator.account().expect("one"), "x").await,
            Err(Error::NotAllowed("own_content"))
        );
        hide_all(&mut tx, &moderator, author, "Werbung").await.expect("hidden");
        let hidden = [(Comment, weg, Hidden), (Idea, bus, Hidden), (Idea, bahn, Hidden), (Idea, rad, Published)];
        assert_eq!(states(&mut tx, &moderator, author).await, hidden, "others go on in the last one");
        assert_eq!(hide_all(&mut tx, &moderator, author, "Werbung").await, Err(Error::Conflict("nothing_to_hide")));
        t.world.clock.advance(1);
        let moderator = t.world.now(&t.moderator);
        actions::approve(&mut tx, &moderator, Subject::Idea(bus)).await.expect("this one was no spam");
        actions::hide(&mut tx, &moderator, Subject::Idea(bus), "Doppelt").await.expect("but twice there");
        let hidings = find_author(&mut tx, &moderator, author).await.expect("the author").hidings;
        let first = hidings.iter().find(|hiding| hiding.count > 0).expect("a hiding");
        assert_eq!((first.count, first.reason.as_str()), (3, "Werbung"));
        assert_eq!(undo(&mut tx, &moderator, first.id).await, Ok(author));
        let back = [(Comment, weg, Pending), (Idea, bus, Hidden), (Idea, bahn, Pending), (Idea, rad, Published)];
        assert_eq!(states(&mut tx, &moderator, author).await, back, "what was decided since stays");
        assert_eq!(undo(&mut tx, &moderator, first.id).await, Err(Error::Conflict("already_undone")));
        let mails: Vec<(String,)> =
            tx.query("SELECT kind FROM mail WHERE kind LIKE 'contributions%' ORDER BY kind").all().await.expect("mails");
        assert_eq!(mails, [("contributions_hidden".to_owned(),), ("contributions_restored".to_owned(),)]);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_just_approved_comes_back_approved() {
        let t = Lindach::new().await;
        let anna = t.world.resident("Anna").await;
        let author = anna.account().expect("an account");
        let mut tx = t.world.write().await;
        let bus = t.submitted(&mut tx, &anna, "Bus").await;
        tx.commit().await.expect("a commit");
        let mut first = t.world.write().await;
        actions::approve(&mut first, &t.moderator, Subject::Idea(bus)).await.expect("approved");
        let (db, moderator) = (t.world.db.clone(), t.moderator.clone());
        let second = async move {
            let mut tx = db.write().await?;
            hide_all(&mut tx, &moderator, author, "Werbung").await?;
            tx.commit().await
        };
        assert_eq!(commit_beside(first, second).await, Ok(()));
        let kept = "SELECT COUNT(*) FROM bulk_hidden WHERE state_before = 'published'";
        assert_eq!(t.world.count(kept).await, 1);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_just_decided_anew_is_not_brought_back() {
        let t = Lindach::new().await;
        let anna = t.world.resident("Anna").await;
        let author = anna.account().expect("an account");
        let mut tx = t.world.write().await;
        let bus = t.published(&mut tx, &anna, "Bus").await;
        hide_all(&mut tx, &t.moderator, author, "Werbung").await.expect("hidden");
        tx.commit().await.expect("a commit");
        t.world.clock.advance(1);
        let moderator = t.world.now(&t.moderator);
        let mut first = t.world.write().await;
        actions::approve(&mut first, &moderator, Subject::Idea(bus)).await.expect("this one was no spam");
        actions::hide(&mut first, &moderator, Subject::Idea(bus), "Doppelt").await.expect("but twice there");
        let hiding = find_author(&mut first, &moderator, author).await.expect("the author").hidings[0].id;
        let (db, actor) = (t.world.db.clone(), moderator.clone());
        let second = async move {
            let mut tx = db.write().await?;
            undo(&mut tx, &actor, hiding).await?;
            tx.commit().await
        };
        assert_eq!(commit_beside(first, second).await, Ok(()));
        let now = states(&mut t.world.read().await, &moderator, author).await;
        assert_eq!(now, [(SubjectKind::Idea, bus, State::Hidden)]);
    }
}
