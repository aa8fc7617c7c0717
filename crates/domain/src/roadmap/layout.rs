//! Where each bar stands: pure, from fields and measures to columns. Every measure has a lane of its own, so bars cannot overlap,
//! and its name has room.

use crate::action_fields::ActionField;
use crate::measures::Measure;
use crate::quarter::Quarter;
use crate::strategy::outline::Period;

/// More columns than this nobody can read; the table beside the chart has everything.
const YEARS_MAX: i64 = 12;
/// How far back a chart begins that cannot show all years.
const YEARS_BACK: i64 = 2;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// From the first to the last year, without gaps.
    pub years: Vec<i64>,
    /// The column of the present quarter, from 1, when it is in the picture.
    pub today: Option<i64>,
    pub fields: Vec<FieldRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRow {
    pub field: ActionField,
    /// Early before late.
    pub bars: Vec<Bar>,
    /// Measures without a date, or outside of the years shown.
    pub unplaced: Vec<Measure>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub measure: Measure,
    /// First and last column, from 1.
    pub from: i64,
    pub to: i64,
}

/// Lays out what the reader wants to see; `period` is the strategy's own, `now` the present quarter.
pub fn lay_out(fields: Vec<ActionField>, measures: Vec<Measure>, period: Option<Period>, now: Quarter) -> Roadmap {
    let (first, last) = years(&measures, period, now);
    let columns = Period { first: Quarter(first * 4), last: Quarter(last * 4 + 3) };
    let mut rows: Vec<FieldRow> =
        fields.into_iter().map(|field| FieldRow { field, bars: Vec::new(), unplaced: Vec::new() }).collect();
    for measure in measures {
        let Some(row) = rows.iter_mut().find(|row| row.field.id == measure.action_field_id) else { continue };
        match measure.period().and_then(|period| place(period, columns)) {
            Some((from, to)) => row.bars.push(Bar { measure, from, to }),
            None => row.unplaced.push(measure),
        }
    }
    for row in &mut rows {
        row.bars.sort_by(|a, b| (a.from, a.to, &a.measure.slug).cmp(&(b.from, b.to, &b.measure.slug)));
    }
    rows.retain(|row| !row.bars.is_empty() || !row.unplaced.is_empty());
    Roadmap {
        years: (first..=last).collect(),
        today: place(Period { first: now, last: now }, columns).map(|(from, _)| from),
        fields: rows,
    }
}

/// The strategy's years and those of all measures; when these are too many, twelve around the present.
fn years(measures: &[Measure], period: Option<Period>, now: Quarter) -> (i64, i64) {
    let periods: Vec<Period> = measures.iter().filter_map(Measure::period).chain(period).collect();
    let first = periods.iter().map(|period| period.first.year()).min().unwrap_or(now.year());
    let last = periods.iter().map(|period| period.last.year()).max().unwrap_or(now.year());
    if last - first < YEARS_MAX {
        return (first, last);
    }
    let first = (now.year() - YEARS_BACK).clamp(first, last - YEARS_MAX + 1);
    (first, first + YEARS_MAX - 1)
}

/// First and last column of what of a period lies within the columns.
fn place(period: Period, columns: Period) -> Option<(i64, i64)> {
    let (first, last) = (period.first.max(columns.first), period.last.min(columns.last));
    (first <= last).then(|| (first.0 - columns.first.0 + 1, last.0 - columns.first.0 + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quarter(text: &str) -> Quarter {
        text.parse().expect("a quarter")
    }

    fn period(first: &str, last: &str) -> Period {
        Period { first: quarter(first), last: quarter(last) }
    }

    #[test]
    fn a_bar_covers_its_quarters_and_is_cut_at_the_edges() {
        let columns = period("2025 Q1", "2029 Q4");
        for (first, last, expected) in [
            ("2025 Q1", "2025 Q1", Some((1, 1))),
            ("2026 Q1", "2026 Q4", Some((5, 8))),
            ("2024 Q1", "2025 Q2", Some((1, 2))),
            ("2029 Q4", "2031 Q1", Some((20, 20))),
            ("2030 Q1", "2031 Q1", None),
            ("2023 Q1", "2024 Q4", None),
        ] {
            assert_eq!(place(period(first, last), columns), expected, "{first} – {last}");
        }
    }

    #[test]
    fn the_years_are_those_of_the_strategy_and_at_most_twelve_around_today() {
        let now = quarter("2026 Q4");
        for (given, expected) in [
            (None, (2026, 2026)),
            (Some(period("2025 Q1", "2029 Q4")), (2025, 2029)),
            (Some(period("2025 Q3", "2036 Q1")), (2025, 2036)),
            (Some(period("2010 Q1", "2060 Q4")), (2024, 2035)),
            (Some(period("2000 Q1", "2020 Q4")), (2009, 2020)),
            (Some(period("2040 Q1", "2060 Q4")), (2040, 2051)),
        ] {
            assert_eq!(years(&[], given, now), expected, "{given:?}");
        }
    }

    const FILE: &str = "# S
Zeitraum: 2025 bis 2026
## Handlungsfeld: Rathaus
### Maßnahme: Spät
Horizont: langfristig
Zeitraum: 2026 Q2 bis 2028 Q1
### Maßnahme: Früh
Horizont: kurzfristig
Zeitraum: 2025 Q1
### Maßnahme: Irgendwann
Horizont: langfristig
## Handlungsfeld: Leer
## Handlungsfeld: App
### Maßnahme: Abgelehnt
Horizont: kurzfristig
Zeitraum: 2025 Q1
Stand: abgelehnt
";

    #[tokio::test]
    async fn fields_stand_in_their_order_with_early_bars_first_and_undated_measures_beside() {
        use crate::testkit::World;
        use crate::{action_fields, measures, strategy};
        let t = World::new().await;
        let outline = strategy::outline::parse(FILE).expect("a right file");
        let mut tx = t.write().await;
        strategy::actions::load(&mut tx, &t.visitor(), &outline).await.expect("an import");
        let fields = action_fields::store::list(&mut tx, t.municipality).await.expect("fields");
        let measures = measures::store::list(&mut tx, t.municipality).await.expect("measures");
        let roadmap = lay_out(fields, measures, Some(outline.period), quarter("2026 Q4"));
        assert_eq!((roadmap.years.as_slice(), roadmap.today), ([2025, 2026, 2027, 2028].as_slice(), Some(8)));
        let rows: Vec<_> = roadmap.fields.iter().map(|row| row.field.slug.as_str()).collect();
        assert_eq!(rows, ["rathaus", "app"]);
        let bars: Vec<_> = roadmap.fields[0].bars.iter().map(|bar| (bar.measure.slug.as_str(), bar.from, bar.to)).collect();
        assert_eq!(bars, [("frueh", 1, 1), ("spaet", 6, 13)]);
        assert_eq!(roadmap.fields[0].unplaced.iter().map(|measure| measure.slug.as_str()).collect::<Vec<_>>(), ["irgendwann"]);
        let rejected = &roadmap.fields[1].bars[0].measure;
        assert!(!super::super::Filter::default().keeps(rejected));
        assert!(super::super::Filter { status: Some(rejected.status), horizon: None }.keeps(rejected));
    }
}
