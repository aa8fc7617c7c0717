//! What administrators do with the strategy: write it, bring it from a file, take it out as a file.

use serde_json::json;

use super::outline::{Outline, OutlineField, OutlineMeasure};
use super::{Strategy, StrategyEntry, outline, store};
use crate::action_fields::{self, ActionField, ActionFieldFacts};
use crate::actor::Actor;
use crate::db::Tx;
use crate::decisions;
use crate::error::Result;
use crate::events;
use crate::ids::{ActionFieldId, MunicipalityId};
use crate::measures::{self, Measure, MeasureFacts};
use crate::rights::Right;
use crate::versions;
use crate::votes;

/// What an import did, by titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    pub created: Vec<String>,
    pub changed: Vec<String>,
    pub unchanged: usize,
    /// Fields and measures that are stored but not in the file. They stay as they are: a file takes nothing away.
    pub not_in_file: Vec<String>,
    /// Measures of which the file says something else than the council decided, or than a running vote asks: that stays as it is.
    pub kept: Vec<String>,
}

/// Saves vision, starting position, period and day of adoption, if the version (`versions`) is still the one that was seen. Saving what is there already changes nothing.
///
/// # Errors
/// `NotAllowed` unless an administrator asks, `Conflict` when somebody else changed it meanwhile, `Invalid` with all that is wrong.
pub async fn save(tx: &mut Tx, actor: &Actor, seen: &str, entry: &StrategyEntry) -> Result<()> {
    actor.must(Right::EditStrategy)?;
    let strategy = entry.check()?;
    let before = store::lock(tx, actor.municipality).await?;
    if before.as_ref() != Some(&strategy) {
        versions::check(seen, &before)?;
        put(tx, actor, &strategy).await?;
    }
    Ok(())
}

/// Brings the stored strategy to what the file says: all of it or nothing. Things are found again by their keys.
///
/// # Errors
/// `NotAllowed` unless an administrator asks.
pub async fn import(tx: &mut Tx, actor: &Actor, outline: &Outline) -> Result<ImportReport> {
    actor.must(Right::EditStrategy)?;
    load(tx, actor, outline).await
}

/// `import` for the program's own commands, where having the machine is the right to do it.
///
/// # Errors
/// `Unavailable` when the database does not answer, `Conflict("repeat")` when somebody else is at it.
pub async fn load(tx: &mut Tx, actor: &Actor, outline: &Outline) -> Result<ImportReport> {
    let mut report = ImportReport::default();
    let change = put(tx, actor, &Strategy::of(outline)).await?;
    report.note(&outline.title, change);
    let fields = action_fields::store::list(tx, actor.municipality).await?;
    let measures = measures::store::list(tx, actor.municipality).await?;
    for (index, field) in outline.fields.iter().enumerate() {
        let position = i64::try_from(index).unwrap_or(i64::MAX - 1) + 1;
        let id = load_field(tx, actor, field, position, &mut report).await?;
        for measure in &field.measures {
            load_measure(tx, actor, &measure.key, facts_of(measure, id), &mut report).await?;
        }
    }
    let keys: Vec<&str> = outline.fields.iter().map(|field| field.key.as_str()).collect();
    let measure_keys: Vec<&str> = outline.fields.iter().flat_map(|field| &field.measures).map(|m| m.key.as_str()).collect();
    report.not_in_file.extend(fields.into_iter().filter(|f| !keys.contains(&f.slug.as_str())).map(|f| f.title));
    report.not_in_file.extend(measures.into_iter().filter(|m| !measure_keys.contains(&m.slug.as_str())).map(|m| m.title));
    Ok(report)
}

/// The stored strategy as a file; importing it again changes nothing. `None` until there is one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn export(tx: &mut Tx, municipality: MunicipalityId) -> Result<Option<String>> {
    let Some(strategy) = store::find(tx, municipality).await? else { return Ok(None) };
    let fields = action_fields::store::list(tx, municipality).await?;
    let measures = measures::store::list(tx, municipality).await?;
    let fields = fields.into_iter().map(|field| outline_field(field, &measures)).collect();
    let outline = Outline {
        title: strategy.title,
        period: strategy.period,
        adopted_on: strategy.adopted_on,
        vision: strategy.vision,
        starting_position: strategy.starting_position,
        fields,
    };
    Ok(Some(outline::write(&outline)))
}

enum Change {
    Created,
    Changed,
    Unchanged,
}

impl ImportReport {
    fn note(&mut self, title: &str, change: Change) {
        match change {
            Change::Created => self.created.push(title.to_owned()),
            Change::Changed => self.changed.push(title.to_owned()),
            Change::Unchanged => self.unchanged += 1,
        }
    }
}

async fn put(tx: &mut Tx, actor: &Actor, strategy: &Strategy) -> Result<Change> {
    let before = store::lock(tx, actor.municipality).await?;
    if before.as_ref() == Some(strategy) {
        return Ok(Change::Unchanged);
    }
    store::save(tx, actor, strategy).await?;
    events::record(tx, actor, "strategy.changed", actor.municipality.0, &json!({ "title": strategy.title })).await?;
    Ok(if before.is_some() { Change::Changed } else { Change::Created })
}

async fn load_field(
    tx: &mut Tx,
    actor: &Actor,
    field: &OutlineField,
    position: i64,
    report: &mut ImportReport,
) -> Result<ActionFieldId> {
    let facts =
        ActionFieldFacts { title: field.title.clone(), goal: field.goal.clone(), target_state: field.target_state.clone() };
    let (id, change) = match action_fields::store::lock(tx, actor.municipality, &field.key).await? {
        None => (action_fields::actions::add(tx, actor, &field.key, position, &facts).await?, Change::Created),
        Some(stored) if action_fields::actions::change(tx, actor, &stored, position, &facts).await? => {
            (stored.id, Change::Changed)
        }
        Some(stored) => (stored.id, Change::Unchanged),
    };
    report.note(&field.title, change);
    Ok(id)
}

async fn load_measure(tx: &mut Tx, actor: &Actor, key: &str, wanted: MeasureFacts, report: &mut ImportReport) -> Result<()> {
    let title = wanted.title.clone();
    let change = match measures::store::lock(tx, actor.municipality, key).await? {
        None => {
            measures::actions::add(tx, actor, key, &wanted).await?;
            Change::Created
        }
        Some(stored) => {
            let facts = kept(tx, actor, &stored, wanted.clone()).await?;
            if facts != wanted {
                report.kept.push(stored.title.clone());
            }
            let is_changed = measures::actions::change(tx, actor, &stored, &facts).await?;
            if is_changed { Change::Changed } else { Change::Unchanged }
        }
    };
    report.note(&title, change);
    Ok(())
}

/// What a file may say of a stored measure: not another plan than the council decided, nor other words than a vote asks about, nor another
/// action field.
async fn kept(tx: &mut Tx, actor: &Actor, stored: &Measure, wanted: MeasureFacts) -> Result<MeasureFacts> {
    let before = stored.facts();
    if wanted == before {
        return Ok(wanted);
    }
    let mut facts = wanted;
    if decisions::store::list_verdicts(tx, actor.municipality).await?.contains_key(&stored.id) {
        facts = MeasureFacts { status: before.status, horizon: before.horizon, period: before.period, ..facts };
    }
    if votes::store::is_being_voted_on(tx, actor.municipality, stored.id).await? {
        let (title, description, action_field_id) = (before.title, before.description, before.action_field_id);
        facts = MeasureFacts { title, description, action_field_id, ..facts };
    }
    Ok(facts)
}

fn facts_of(measure: &OutlineMeasure, field: ActionFieldId) -> MeasureFacts {
    MeasureFacts {
        action_field_id: field,
        title: measure.title.clone(),
        description: measure.description.clone(),
        horizon: measure.horizon,
        period: measure.period,
        office: measure.office.clone(),
        cost: measure.cost,
        funding: measure.funding.clone(),
        status: measure.status,
    }
}

fn outline_field(field: ActionField, measures: &[Measure]) -> OutlineField {
    let own = measures.iter().filter(|measure| measure.action_field_id == field.id);
    OutlineField {
        key: field.slug,
        title: field.title,
        goal: field.goal,
        target_state: field.target_state,
        measures: own.map(outline_measure).collect(),
    }
}

fn outline_measure(measure: &Measure) -> OutlineMeasure {
    let facts = measure.facts();
    OutlineMeasure {
        key: measure.slug.clone(),
        title: facts.title,
        description: facts.description,
        horizon: facts.horizon,
        period: facts.period,
        office: facts.office,
        cost: facts.cost,
        funding: facts.funding,
        status: facts.status,
    }
}

#[cfg(test)]
mod tests;
