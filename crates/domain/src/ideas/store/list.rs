//! Lists of published ideas. Each combination of filters is a text of its own, so that each finds its index.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ideas::idea::{Card, Filter, PAGE, Sorting};
use crate::paging::{Page, offset};

/// `$1` municipality, `$2` viewer, `$3` offset, then the slugs of the filter. A macro because SQL is always a constant text.
macro_rules! page {
    ($filter:literal, $order:literal) => {
        concat!(
            "SELECT i.number, i.title, SUBSTR(i.text, 1, 240) AS excerpt, i.author_name, i.origin, i.support_count, i.comment_count, \
             COALESCE(i.published_at, i.created_at) AS published_at, f.slug AS field_slug, f.title AS field_title, \
             i.id IN (SELECT COALESCE(g.merged_into_id, g.id) FROM support s \
                 JOIN idea g ON g.municipality_id = s.municipality_id AND g.id = s.idea_id \
                 WHERE s.municipality_id = $1 AND s.account_id = $2) AS is_supported, \
             EXISTS (SELECT 1 FROM answer a WHERE a.municipality_id = i.municipality_id AND a.idea_id = i.id) AS is_answered, \
             EXISTS (SELECT 1 FROM measure_origin o WHERE o.municipality_id = i.municipality_id AND o.idea_id = i.id) AS is_measure, \
             c.opens_at, c.closes_at, c.closed_at \
             FROM idea i JOIN action_field f ON f.municipality_id = i.municipality_id AND f.id = i.action_field_id \
             JOIN consultation c ON c.municipality_id = i.municipality_id AND c.id = i.consultation_id \
             WHERE i.municipality_id = $1 AND i.state = 'published'",
            $filter,
            " ORDER BY ",
            $order,
            " LIMIT 25 OFFSET $3"
        )
    };
}

macro_rules! count {
    ($filter:literal) => {
        concat!("SELECT COUNT(*) FROM idea i WHERE i.municipality_id = $1 AND i.state = 'published'", $filter)
    };
}

/// A page of published ideas: two statements, whatever its length.
pub async fn list(tx: &mut Tx, actor: &Actor, filter: &Filter<'_>) -> Result<Page<Card>> {
    let slugs: Vec<String> = [filter.consultation, filter.field].into_iter().flatten().map(str::to_owned).collect();
    let query = tx.query(page_sql(filter)).bind(actor.municipality).bind(actor.account()).bind(offset(filter.page, PAGE));
    let rows = slugs.iter().fold(query, |query, slug| query.bind(slug.clone())).all().await?;
    let query = tx.query(count_sql(filter)).bind(actor.municipality);
    let (total,): (i64,) = slugs.into_iter().fold(query, |query, slug| query.bind(slug)).one().await?;
    Ok(Page { rows, total, number: filter.page.max(1), size: PAGE })
}

fn page_sql(filter: &Filter<'_>) -> &'static str {
    use Sorting::{MostSupported, Newest};
    match (filter.consultation.is_some(), filter.field.is_some(), filter.sorting) {
        (false, false, Newest) => page!("", "i.number DESC"),
        (false, false, MostSupported) => page!("", "i.support_count DESC, i.number DESC"),
        (true, false, Newest) => {
            page!(
                " AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $4)",
                "i.number DESC"
            )
        }
        (true, false, MostSupported) => page!(
            " AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $4)",
            "i.support_count DESC, i.number DESC"
        ),
        (false, true, Newest) => {
            page!(
                " AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $4)",
                "i.number DESC"
            )
        }
        (false, true, MostSupported) => page!(
            " AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $4)",
            "i.support_count DESC, i.number DESC"
        ),
        (true, true, Newest) => page!(
            " AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $4) \
             AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $5)",
            "i.number DESC"
        ),
        (true, true, MostSupported) => page!(
            " AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $4) \
             AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $5)",
            "i.support_count DESC, i.number DESC"
        ),
    }
}

fn count_sql(filter: &Filter<'_>) -> &'static str {
    match (filter.consultation.is_some(), filter.field.is_some()) {
        (false, false) => count!(""),
        (true, false) => {
            count!(" AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $2)")
        }
        (false, true) => {
            count!(" AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $2)")
        }
        (true, true) => count!(
            " AND i.consultation_id = (SELECT id FROM consultation WHERE municipality_id = $1 AND slug = $2) \
             AND i.action_field_id = (SELECT id FROM action_field WHERE municipality_id = $1 AND slug = $3)"
        ),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const ALL: Filter<'static> = Filter { consultation: None, field: None, sorting: Sorting::Newest, page: 1 };

    /// Which index SQLite takes for which filter. Only the most supported of one board or field are sorted: a board is small.
    pub const PLANS: [(Filter<'static>, &str); 4] = [
        (ALL, "idea_newest"),
        (Filter { sorting: Sorting::MostSupported, ..ALL }, "idea_most_supported"),
        (Filter { consultation: Some("ideenwerkstatt"), ..ALL }, "idea_board_newest"),
        (Filter { field: Some("app"), ..ALL }, "idea_field"),
    ];

    /// The index by which the list's ideas are read in the right order; a sort, or a walk through a
    /// whole table for each row, is told instead of it.
    pub async fn plan(tx: &mut Tx, actor: &Actor, filter: &Filter<'_>) -> String {
        let sql: &'static str = format!("EXPLAIN QUERY PLAN {}", page_sql(filter)).leak();
        let query = tx.query(sql).bind(actor.municipality).bind(actor.account()).bind(0_i64);
        let slug = filter.consultation.or(filter.field).map(str::to_owned);
        let query = slug.into_iter().fold(query, |query, slug| query.bind(slug));
        let steps: Vec<(i64, i64, i64, String)> = query.all().await.expect("a plan");
        let is_long = |step: &str| ["TEMP B-TREE", "SCAN i", "(municipality_id=?)"].iter().any(|sign| step.contains(sign));
        if let Some((.., bad)) = steps.iter().find(|(.., step)| is_long(step)) {
            return bad.clone();
        }
        let search = steps.iter().find_map(|(.., step)| step.strip_prefix("SEARCH i USING INDEX ")).unwrap_or_default();
        search.split(' ').next().unwrap_or_default().to_owned()
    }
}
