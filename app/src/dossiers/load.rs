//! Gathers what a dossier says. Only a counted consultation has one.

use domain::consultations::store::Move;
use domain::consultations::{self, Consultation};
use domain::dossiers::{self, DecisionLine, IdeaFate};
use domain::outcomes::disclosed::VoteBase;
use domain::outcomes::{self, Disclosed};
use domain::votes::{Rules, Secrecy};
use domain::{Error, Result, action_fields};
use dossier::{ActionField, Dossier, Moment, Note, Participation, Words};

use super::{sections, words};
use crate::addresses;
use crate::identity::needed::actions_of;
use crate::outcomes::vote::rules_of;
use crate::texts::Texts;
use crate::ui::time::{day_text, iso_text, moment_text};
use crate::visit::Visit;

/// All that a dossier is made of, as stored.
pub(super) struct Material {
    pub outcome: Disclosed,
    /// Of its vote.
    pub rules: Rules,
    pub fates: Vec<IdeaFate>,
    pub decisions: Vec<DecisionLine>,
    /// How its end was moved.
    pub moves: Vec<Move>,
}

/// The dossier of a consultation.
///
/// # Errors
/// `NotFound` when there is no such consultation or it is not counted yet.
pub(super) async fn dossier(visit: &Visit, slug: &str) -> Result<(Consultation, Dossier)> {
    let actor = visit.actor();
    let mut tx = visit.read().await?;
    let consultation = consultations::store::find_by_slug(&mut tx, &actor, slug).await?;
    let outcome = outcomes::store::find(&mut tx, &actor, consultation.id).await?.ok_or(Error::NotFound)?;
    let links = consultations::store::list_fields_of(&mut tx, &actor, consultation.id).await?;
    let fields = action_fields::store::list(&mut tx, actor.municipality).await?;
    let fates = dossiers::store::list_fates(&mut tx, &actor, consultation.id).await?;
    let decisions = dossiers::store::list_decisions(&mut tx, &actor, consultation.id).await?;
    let moves = consultations::store::list_moves(&mut tx, &actor, consultation.id).await?;
    let (outcome, rules) = (outcomes::disclosed(&outcome), rules_of(&outcome));
    let fields = fields.into_iter().filter(|field| links.iter().any(|link| link.id == field.id));
    let fields =
        fields.map(|field| ActionField { name: field.title, goal: Some(field.goal).filter(|goal| !goal.is_empty()) }).collect();
    let dossier = compose(visit, &consultation, fields, &Material { outcome, rules, fates, decisions, moves });
    Ok((consultation, dossier))
}

fn compose(visit: &Visit, consultation: &Consultation, action_fields: Vec<ActionField>, material: &Material) -> Dossier {
    let t = visit.t;
    let labels = words::labels(t);
    let at = material.outcome.computed_at;
    Dossier {
        language: t.lang.tag().to_owned(),
        kind: t.dossier_kind().to_owned(),
        municipality: visit.municipality.name.clone(),
        title: consultation.title.clone(),
        lead: Some(consultation.summary.clone()).filter(|summary| !summary.is_empty()),
        as_of: Moment { text: moment_text(t, at), iso: iso_text(at) },
        period: t.dossier_period_text(day_text(t, consultation.opens_at.day()), day_text(t, consultation.ends_at().day())),
        participation: participation(t, &labels, &material.outcome),
        action_fields,
        findings: sections::findings(t, &labels, material),
        sections: sections::all(t, &labels, material),
        method: method(visit, consultation, material),
        address: Some(format!("{}{}", visit.origin(), addresses::consultation(&consultation.slug))),
        is_demo: visit.municipality.is_demo,
        words: labels,
    }
}

/// A vote alone has its own figures and its own base.
fn participation(t: Texts, labels: &Words, outcome: &Disclosed) -> Participation {
    let vote = outcome.only_vote();
    let people = vote.map_or(outcome.participants, |vote| vote.participants);
    let text = labels.shown(people);
    let sentence = match vote.map_or(VoteBase::Residents(outcome.residents), |vote| vote.base) {
        VoteBase::Residents(residents) => t.dossier_participation_text(text, i64::try_from(residents).unwrap_or(i64::MAX)),
        VoteBase::Entitled(entitled) => t.dossier_participation_entitled(text, i64::try_from(entitled).unwrap_or(i64::MAX)),
        VoteBase::Unknown | VoteBase::Hidden => text,
    };
    Participation { people, sentence }
}

/// How the numbers came about: only what applies to this consultation.
fn method(visit: &Visit, consultation: &Consultation, material: &Material) -> Vec<Note> {
    let t = visit.t;
    let note = |heading: &str, text: &str| Note { heading: heading.to_owned(), text: text.to_owned() };
    let trust =
        consultation.parts().into_iter().flat_map(actions_of).map(|action| {
            format!("{}: {}", t.rung_action(action.as_str()), t.rung_person(consultation.rungs.of(action).as_str()))
        });
    let trust = trust.collect::<Vec<_>>().join(" ");
    let mut notes = vec![note(t.dossier_method_person(), t.dossier_method_person_text()), note(t.rung_trust(), &trust)];
    if material.outcome.vote.is_some() {
        notes.push(match material.rules.secrecy {
            Secrecy::Confidential => note(t.dossier_method_vote(), t.dossier_method_vote_text()),
            Secrecy::Secret => note(t.dossier_method_secret(), t.dossier_method_secret_text()),
        });
    }
    if material.outcome.survey.is_some() {
        notes.push(note(t.dossier_method_survey(), t.dossier_method_survey_text()));
    }
    notes.push(note(t.dossier_method_small(), t.dossier_method_small_text()));
    notes.push(note(t.dossier_method_opinion(), t.dossier_method_opinion_text()));
    notes
}
