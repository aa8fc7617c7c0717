//! Consultations from announcement to outcome, and what the council decides.

use std::collections::HashMap;

use domain::clock::DAY;
use domain::consultations::draft::LocalTime;
use domain::consultations::{self, Draft, Part};
use domain::decisions::DecisionEntry;
use domain::surveys::answers::Answers;
use domain::surveys::questions::QuestionDraft;
use domain::surveys::survey::{Question as Asked, Survey as Questions};
use domain::votes::{Paper, RulesDraft};
use domain::{Error, Instant, Result, Role, decisions, jobs, measures, surveys, votes};

use super::super::content::{Board, Consultation, Decision, Question, Rules, Survey, Vote};
use super::super::opinions::Given;
use super::super::plot;
use super::Stage;

/// Drafts are looked over for a day before they are published.
const LOOKED_OVER: i64 = DAY;

impl<'c> Stage<'c> {
    pub(super) async fn announce_board(&mut self, today: Instant, board: &'c Board) -> Result<()> {
        self.prepare(today, &board.consultation, Part::Ideas).await?;
        self.publish(&board.consultation).await
    }

    pub(super) async fn announce_survey(&mut self, today: Instant, survey: &'c Survey) -> Result<()> {
        self.prepare(today, &survey.consultation, Part::Survey).await?;
        let id = self.consultations[survey.consultation.key.as_str()].0;
        let actor = self.staff(Role::Administrator);
        for question in &survey.questions {
            surveys::questions::add(&mut self.tx, &actor, id, &draft(question)).await?;
        }
        self.publish(&survey.consultation).await
    }

    pub(super) async fn announce_vote(&mut self, today: Instant, vote: &'c Vote) -> Result<()> {
        self.prepare(today, &vote.consultation, Part::Vote).await?;
        let id = self.consultations[vote.consultation.key.as_str()].0;
        let actor = self.staff(Role::Administrator);
        for tally in &vote.measures {
            let measure = self.measures[&tally.key];
            votes::actions::add_option(&mut self.tx, &actor, id, measure).await?;
            if !tally.cost.is_empty() {
                votes::actions::set_cost(&mut self.tx, &actor, id, measure, &tally.cost).await?;
            }
        }
        if let Some(rules) = &vote.rules {
            votes::actions::set_rules(&mut self.tx, &actor, id, &rules_of(rules)).await?;
        }
        self.publish(&vote.consultation).await
    }

    async fn prepare(&mut self, today: Instant, consultation: &'c Consultation, part: Part) -> Result<()> {
        let fields = domain::action_fields::store::list(&mut self.tx, self.municipality).await?;
        let draft = Draft {
            title: consultation.title.clone(),
            summary: consultation.summary.clone(),
            parts: vec![part],
            action_fields: fields
                .iter()
                .filter(|field| consultation.fields.contains(&field.slug))
                .map(|field| field.id)
                .collect(),
            opens: LocalTime::of(plot::opens_at(today, consultation)),
            closes: LocalTime::of(plot::closes_at(today, consultation)),
        };
        let (actor, request) = (self.staff(Role::Administrator), self.request());
        let slug = consultations::actions::create(&mut self.tx, &actor, &draft, request).await?;
        let id = consultations::store::find_by_slug(&mut self.tx, &actor, &slug).await?.id;
        self.consultations.insert(&consultation.key, (id, slug));
        Ok(())
    }

    async fn publish(&mut self, consultation: &Consultation) -> Result<()> {
        self.now = self.now.plus(LOOKED_OVER);
        let actor = self.staff(Role::Administrator);
        consultations::actions::publish(&mut self.tx, &actor, self.consultations[consultation.key.as_str()].0).await
    }

    pub(super) async fn respond(&mut self, survey: &Survey, resident: usize, nth: usize) -> Result<()> {
        let (key, actor, request) = (survey.consultation.key.as_str(), self.resident(resident), self.request());
        let id = self.consultations[key].0;
        let questions = surveys::store::find_survey(&mut self.tx, &actor, id).await?;
        let answers = answers(&questions, &self.responses[key][nth]);
        surveys::actions::respond(&mut self.tx, &actor, id, &questions.version(), &answers, request).await?;
        Ok(())
    }

    pub(super) async fn cast(&mut self, vote: &Vote, resident: usize, nth: usize) -> Result<()> {
        let (key, actor, request) = (vote.consultation.key.as_str(), self.resident(resident), self.request());
        let marks = self.ballots[key][nth].iter();
        let choices: Vec<_> = marks.map(|(place, value)| (self.measures[&vote.measures[*place].key], *value)).collect();
        votes::casting::cast(&mut self.tx, &actor, self.consultations[key].0, &Paper::of(&choices), request, None).await?;
        Ok(())
    }

    pub(super) async fn close(&mut self, consultation: &Consultation) -> Result<()> {
        let actor = self.program();
        consultations::closing::close_due(&mut self.tx, &actor, self.consultations[consultation.key.as_str()].0).await
    }

    pub(super) async fn decide(&mut self, decision: &Decision) -> Result<()> {
        let entry = DecisionEntry {
            verdict: decision.verdict.clone(),
            reason: decision.reason.clone(),
            decided_on: self.now.day().to_string(),
            paper_number: decision.paper_number.clone(),
            ..DecisionEntry::default()
        };
        let id = self.measures[&decision.measure];
        let measure = measures::store::find(&mut self.tx, self.municipality, id).await?.ok_or(Error::NotFound)?;
        let (actor, request) = (self.staff(Role::Council), self.request());
        decisions::actions::decide(&mut self.tx, &actor, request, &measure.slug, "", &entry).await?;
        self.notify().await
    }

    /// Tells everybody concerned on the day of the decision, as the worker would have done.
    async fn notify(&mut self) -> Result<()> {
        let actor = self.program();
        while let Some(job) = jobs::claim(&mut self.tx, decisions::JOB, self.now).await? {
            decisions::notify(&mut self.tx, &actor, &job.payload).await?;
            jobs::finish(&mut self.tx, &job).await?;
        }
        Ok(())
    }
}

fn rules_of(rules: &Rules) -> RulesDraft {
    RulesDraft {
        method: rules.method.clone(),
        counting: rules.counting.clone(),
        budget: rules.budget.clone(),
        ..RulesDraft::default()
    }
}

fn draft(question: &Question) -> QuestionDraft {
    QuestionDraft {
        kind: question.kind.clone(),
        title: question.title.clone(),
        help: question.help.clone(),
        is_required: question.required,
        scale_low: question.scale_low.clone(),
        scale_high: question.scale_high.clone(),
        options: question.options.iter().map(|option| format!("{}\n", option.title)).collect(),
    }
}

fn answers(questions: &Questions, given: &[Given]) -> Answers {
    let mut answers = Answers::default();
    for (question, given) in questions.questions.iter().zip(given) {
        let Asked { id, options, .. } = question;
        match given {
            Given::Nothing => {}
            Given::Step(step) => drop(answers.scale.insert(format!("q-{id}"), (step + 1).to_string())),
            Given::Text(text) => drop(answers.text.insert(format!("q-{id}"), (*text).to_owned())),
            Given::Options(places) if question.kind == surveys::survey::QuestionKind::Single => {
                drop(answers.single.insert(format!("q-{id}"), options[places[0]].id.to_string()));
            }
            Given::Options(places) => {
                let ticked: HashMap<_, _> = places.iter().map(|place| (options[*place].key(), "1".to_owned())).collect();
                answers.multiple.insert(format!("q-{id}"), ticked);
            }
        }
    }
    answers
}
