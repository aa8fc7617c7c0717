//! What residents contribute to idea boards, and what the moderation makes of it.

use domain::ideas::{self, NewIdea};
use domain::measures::{self, MeasureEntry};
use domain::moderation::{self, Subject};
use domain::{Error, Result, Role};

use super::super::content::{Answer, Board, Comment, Idea, Measure};
use super::Stage;

/// Comments are looked at after a while.
const LOOKED_AT_AFTER: i64 = 45 * domain::clock::MINUTE;

impl<'c> Stage<'c> {
    pub(super) async fn submit(&mut self, board: &Board, idea: &'c Idea) -> Result<()> {
        let (_, consultation) = self.consultations[board.consultation.key.as_str()].clone();
        let new = NewIdea { consultation, field: idea.field.clone(), title: idea.title.clone(), text: idea.text.clone() };
        let (actor, request) = (self.named(&idea.author), self.request());
        let number = ideas::actions::submit(&mut self.tx, &actor, &new, request).await?;
        self.ideas.insert(&idea.key, number);
        Ok(())
    }

    fn subject(&self, idea: &Idea) -> Subject {
        Subject::Idea(self.ideas[idea.key.as_str()])
    }

    pub(super) async fn approve(&mut self, idea: &Idea) -> Result<()> {
        let (actor, subject) = (self.staff(Role::Moderator), self.subject(idea));
        moderation::actions::approve(&mut self.tx, &actor, subject).await
    }

    pub(super) async fn hide(&mut self, idea: &Idea, reason: &str) -> Result<()> {
        let (actor, subject) = (self.staff(Role::Moderator), self.subject(idea));
        moderation::actions::hide(&mut self.tx, &actor, subject, reason).await
    }

    pub(super) async fn support(&mut self, idea: &Idea, resident: usize) -> Result<()> {
        let actor = self.resident(resident);
        ideas::supports::support(&mut self.tx, &actor, self.ideas[idea.key.as_str()]).await?;
        Ok(())
    }

    pub(super) async fn comment(&mut self, idea: &Idea, comment: &Comment) -> Result<()> {
        let (actor, request) = (self.named(&comment.author), self.request());
        let id = ideas::actions::comment(&mut self.tx, &actor, self.ideas[idea.key.as_str()], &comment.text, request).await?;
        if comment.pending {
            return Ok(());
        }
        self.now = self.now.plus(LOOKED_AT_AFTER);
        let actor = self.staff(Role::Moderator);
        moderation::actions::approve(&mut self.tx, &actor, Subject::Comment(id)).await
    }

    pub(super) async fn merge(&mut self, idea: &Idea, because: &str) -> Result<()> {
        let into = idea.merged_into.as_deref().and_then(|key| self.ideas.get(key)).copied();
        let into = into.ok_or_else(|| Error::internal(format!("{}: merged into nothing", idea.key)))?;
        let actor = self.staff(Role::Moderator);
        moderation::merging::merge(&mut self.tx, &actor, self.ideas[idea.key.as_str()], into, because).await
    }

    pub(super) async fn answer(&mut self, idea: &Idea, answer: &Answer) -> Result<()> {
        let (actor, request) = (self.staff(Role::Moderator), self.request());
        moderation::actions::answer(&mut self.tx, &actor, self.ideas[idea.key.as_str()], &answer.text, request).await
    }

    pub(super) async fn propose(&mut self, idea: &Idea, measure: &Measure) -> Result<()> {
        let (actor, request) = (self.staff(Role::Moderator), self.request());
        let number = self.ideas[idea.key.as_str()];
        let id =
            moderation::actions::propose_measure(&mut self.tx, &actor, number, &measure.title, &measure.description, request)
                .await?;
        self.measures.insert(measure.key.clone(), id);
        Ok(())
    }

    /// The administration fills in what the moderation could not know.
    pub(super) async fn plan(&mut self, measure: &Measure) -> Result<()> {
        let found =
            measures::store::find(&mut self.tx, self.municipality, self.measures[&measure.key]).await?.ok_or(Error::NotFound)?;
        let fields = domain::action_fields::store::list(&mut self.tx, self.municipality).await?;
        let field = fields.into_iter().find(|field| field.id == found.action_field_id).ok_or(Error::NotFound)?;
        let entry = MeasureEntry {
            action_field: field.slug,
            title: found.title,
            description: found.description,
            horizon: measure.horizon.clone(),
            first_quarter: measure.first_quarter.clone(),
            last_quarter: measure.last_quarter.clone(),
            office: measure.office.clone(),
            cost_from: measure.cost_from.clone(),
            cost_to: measure.cost_to.clone(),
            funding: measure.funding.clone(),
            status: found.status.as_str().to_owned(),
        };
        let actor = self.staff(Role::Administrator);
        measures::actions::update(&mut self.tx, &actor, &found.slug, "", &entry).await
    }
}
