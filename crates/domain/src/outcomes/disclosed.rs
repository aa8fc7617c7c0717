//! What of an outcome may be shown: nothing under five, nothing from which that could be computed, no percentages under ten.
//! In a village four people are four names.

mod base;

use serde::Serialize;
use tally::{
    Group, SMALLEST_PERCENT_BASE, Scale, Shown, ShownScale, ShownTally, Tally, exclusive, exclusive_among, multiple_among,
    percent, together,
};

use super::outcome::{Board, Counted, Outcome, PaperCount, QuestionCount, SurveyCount, VoteCount};
use crate::clock::Instant;
use crate::ideas::Origin;
use crate::ids::{ActionFieldId, MeasureId};
use crate::papers::InvalidReason;
use crate::surveys::QuestionKind;
use crate::votes::rules::Majority;
use crate::votes::{Counting, Method};

pub use base::VoteBase;

/// An outcome as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disclosed {
    pub participants: Shown,
    pub residents: u64,
    /// Participants in percent of residents.
    pub share: Option<u64>,
    pub computed_at: Instant,
    pub ideas: Option<DisclosedBoard>,
    pub survey: Option<DisclosedSurvey>,
    pub vote: Option<DisclosedVote>,
    /// Each with its own small numbers hidden; no total joins them with the others.
    pub apart: Vec<DisclosedApart>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedApart {
    pub origin: Origin,
    pub survey: DisclosedSurvey,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedBoard {
    pub participants: Shown,
    pub idea_count: u64,
    /// The most supported ideas, in this order.
    pub ideas: Vec<DisclosedIdea>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedIdea {
    pub number: i64,
    pub title: String,
    pub action_field_id: ActionFieldId,
    pub action_field: String,
    /// Exact: a support is a public gesture, counted in sight of everybody while the board is open.
    pub supports: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedSurvey {
    pub participants: Shown,
    pub questions: Vec<DisclosedQuestion>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedQuestion {
    pub kind: QuestionKind,
    pub title: String,
    pub scale_low: String,
    pub scale_high: String,
    pub answered: Shown,
    pub options: Vec<DisclosedOption>,
    /// Mean and median of a scale, where they give nobody away.
    pub scale: Option<ShownScale>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedOption {
    pub title: String,
    pub count: Shown,
    /// In percent of those who answered.
    pub percent: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedVote {
    pub participants: Shown,
    /// Of how many people they are.
    pub base: VoteBase,
    /// Those who voted in percent of it.
    pub share: Option<u64>,
    /// All measures that were asked about.
    pub asked: Vec<MeasureId>,
    pub measures: Vec<DisclosedMeasure>,
    /// The exact result by the sealed rules, where there were enough ballots to publish them.
    pub counted: Option<Counted>,
    /// By which rules it was voted, also where there were too few.
    pub method: Method,
    /// Where ballots came on paper.
    pub paper: Option<DisclosedPaper>,
}

/// How ballots came. Digital ones and valid ones on paper are the participants; with the invalid ones they are all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedPaper {
    pub online: Shown,
    pub valid: Shown,
    pub invalid: Shown,
    pub total: Shown,
    pub reasons: Vec<(InvalidReason, Shown)>,
    /// Sheets that nobody had countersigned when the vote ended.
    pub left_out: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisclosedMeasure {
    pub id: MeasureId,
    pub slug: String,
    pub title: String,
    pub tally: ShownTally,
}

impl Disclosed {
    /// The vote, where there was nothing else: then all who took part voted, and its base is the base of everything.
    pub fn only_vote(&self) -> Option<&DisclosedVote> {
        self.vote.as_ref().filter(|_| self.ideas.is_none() && self.survey.is_none())
    }
}

/// What everybody may see of an outcome.
pub fn disclosed(outcome: &Outcome) -> Disclosed {
    let parts = [
        outcome.ideas.as_ref().map(|board| board.participants),
        outcome.survey.as_ref().map(|survey| survey.participants),
        outcome.vote.as_ref().map(|vote| vote.participants),
    ];
    let participants = together(outcome.participants, &parts.into_iter().flatten().collect::<Vec<_>>());
    let share = percent(participants, Shown::Exact(outcome.residents)).filter(|_| outcome.participants >= SMALLEST_PERCENT_BASE);
    Disclosed {
        participants,
        residents: outcome.residents,
        share,
        computed_at: outcome.computed_at,
        ideas: outcome.ideas.as_ref().map(board),
        survey: outcome.survey.as_ref().map(survey),
        vote: outcome.vote.as_ref().map(|count| vote(count, outcome.residents)),
        apart: outcome.apart.iter().map(|part| DisclosedApart { origin: part.origin, survey: survey(&part.survey) }).collect(),
    }
}

fn board(board: &Board) -> DisclosedBoard {
    let ideas = board.ideas.iter().map(|idea| DisclosedIdea {
        number: idea.number,
        title: idea.title.clone(),
        action_field_id: idea.action_field_id,
        action_field: idea.action_field.clone(),
        supports: u64::try_from(idea.supports).unwrap_or(0),
    });
    DisclosedBoard { participants: Shown::alone(board.participants), idea_count: board.idea_count, ideas: ideas.collect() }
}

fn survey(survey: &SurveyCount) -> DisclosedSurvey {
    let questions = survey.questions.iter().map(|asked| question(asked, survey.participants)).collect();
    DisclosedSurvey { participants: Shown::alone(survey.participants), questions }
}

/// A question beside the number of participants: how many skipped it must not follow.
fn question(question: &QuestionCount, participants: u64) -> DisclosedQuestion {
    let counts: Vec<u64> = question.options.iter().map(|option| option.count).collect();
    let (group, scale) = match question.kind {
        QuestionKind::Single => (exclusive_among(&counts, participants), None),
        QuestionKind::Multiple => (multiple_among(&counts, question.answered, participants, None), None),
        QuestionKind::Scale => {
            let shown = Scale { lowest: 1, counts }.shown_among(participants);
            (Group { cells: shown.cells.clone(), total: shown.answered }, Some(shown))
        }
        QuestionKind::Text => (exclusive_among(&[question.answered], participants), None),
    };
    let options = question.options.iter().zip(&group.cells).map(|(option, count)| DisclosedOption {
        title: option.title.clone(),
        count: *count,
        percent: percent(*count, group.total),
    });
    DisclosedQuestion {
        kind: question.kind,
        title: question.title.clone(),
        scale_low: question.scale_low.clone(),
        scale_high: question.scale_high.clone(),
        answered: group.total,
        options: options.collect(),
        scale,
    }
}

/// From [`BALLOTS_MIN`] ballots on everything is exact, because everybody may count again. Below, small numbers hide as everywhere.
fn vote(vote: &VoteCount, residents: u64) -> DisclosedVote {
    let counted = base::published(vote);
    let measures = vote.measures.iter().zip(0..).map(|(measure, place)| DisclosedMeasure {
        id: measure.id,
        slug: measure.slug.clone(),
        title: measure.title.clone(),
        tally: match counted {
            Some(counted) => exact(measure.tally, counted.result.winners.contains(&place)),
            None => small(measure.tally, vote),
        },
    });
    let (participants, base) = (Shown::alone(vote.participants), VoteBase::of(vote, residents));
    DisclosedVote {
        participants,
        base,
        share: base.share(participants),
        asked: asked(vote),
        measures: measures.collect(),
        paper: vote.paper.as_ref().map(|paper| on_paper(paper, vote.participants, counted.is_some())),
        method: vote.counted.as_ref().map_or(Method::YesNo, |counted| counted.rules.method),
        // Reasons are read by administrators, from the outcome itself.
        counted: counted.map(|counted| Counted { reasons: Vec::new(), ..counted.clone() }),
    }
}

/// The stored result has all; votes of the first days have only those that had answers of their own.
fn asked(vote: &VoteCount) -> Vec<MeasureId> {
    match &vote.counted {
        Some(counted) => counted.options.iter().map(|option| option.id).collect(),
        None => vote.measures.iter().map(|measure| measure.id).collect(),
    }
}

/// The ways in which ballots came, exact where the ballots are published.
fn on_paper(paper: &PaperCount, participants: u64, is_exact: bool) -> DisclosedPaper {
    let cells = |counts: &[u64]| match is_exact {
        true => counts.iter().copied().map(Shown::Exact).collect(),
        false => exclusive(counts).cells,
    };
    let reasons: Vec<u64> = paper.invalid.iter().map(|(_, count)| *count).collect();
    let invalid: u64 = reasons.iter().sum();
    let shown = cells(&[participants.saturating_sub(paper.valid), paper.valid]);
    let alone = |count| if is_exact { Shown::Exact(count) } else { Shown::alone(count) };
    let total = match (alone(participants), alone(invalid)) {
        (Shown::Exact(valid), Shown::Exact(invalid)) => Shown::Exact(valid + invalid),
        _ => Shown::Withheld,
    };
    DisclosedPaper {
        online: shown[0],
        valid: shown[1],
        invalid: alone(invalid),
        total,
        reasons: paper.invalid.iter().map(|(reason, _)| *reason).zip(cells(&reasons)).collect(),
        left_out: paper.left_out,
    }
}

fn exact(tally: Tally, accepted: bool) -> ShownTally {
    let Tally { yes, no, abstain } = tally;
    let [yes, no, abstain, voters] = [yes, no, abstain, tally.voters()].map(Shown::Exact);
    ShownTally { yes, no, abstain, voters, accepted: Some(accepted) }
}

/// What may be shown of few ballots. `tally` knows how much a simple majority gives away; other results are withheld.
fn small(tally: Tally, vote: &VoteCount) -> ShownTally {
    let shown = tally.shown_among(vote.participants);
    let rules = vote.counted.as_ref().map(|counted| &counted.rules);
    let is_simple = rules.is_none_or(|r| r.counting == Counting::Majority && r.majority == Majority::Simple && !r.has_hurdle());
    ShownTally { accepted: shown.accepted.filter(|_| is_simple), ..shown }
}

#[cfg(test)]
mod tests;
