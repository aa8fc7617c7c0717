//! All comparisons of two measures as a table that is shaded like a map: the darker, the more clearly won. The numbers are in it, so nothing is
//! told by colour alone.

use domain::outcomes::Counted;
use leptos::prelude::*;

use crate::page::use_visit;

/// One line and one column for each measure, in the ballot's order.
#[component]
pub fn Duels(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let titles: Vec<String> = counted.options.iter().map(|option| option.title.clone()).collect();
    let heads = (1_i64..).zip(titles.clone()).map(|(number, title)| {
        view! { <th scope="col" class="dl-number">{t.grouped(number)}<span class="dl-visually-hidden">". " {title}</span></th> }
    });
    let heads = heads.collect_view();
    let rows = (1_i64..).zip(titles).zip(counted.result.duels.clone()).enumerate().map(|(row, ((number, title), line))| {
        let duels = counted.result.duels.clone();
        let cells = line.into_iter().enumerate().map(move |(column, own)| {
            let theirs = duels.get(column).and_then(|line| line.get(row)).copied().unwrap_or(0);
            view! { <Duel own theirs is_self=row == column/> }
        });
        view! { <tr><th scope="row">{t.grouped(number)} ". " {title}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <p class="dl-small dl-muted">{t.outcome_duels_text()}</p>
        <div class="dl-scroll" tabindex="0" role="region" aria-label=t.outcome_duels()>
            <table class="dl-table dl-duels" data-testid="duels">
                <caption>{t.outcome_duels()}</caption>
                <thead><tr><th scope="col">{t.outcome_head_measure()}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// On how many ballots the measure of the row stands above that of the column.
#[component]
fn Duel(own: u64, theirs: u64, is_self: bool) -> impl IntoView {
    let t = use_visit().t;
    if is_self {
        return view! { <td class="dl-number">"–"</td> }.into_any();
    }
    let number = t.grouped(i64::try_from(own).unwrap_or(i64::MAX));
    let class = match shade(own, theirs) {
        0 => "dl-number".to_owned(),
        shade => format!("dl-number dl-duels__won dl-duels__won--{shade}"),
    };
    let won = (own > theirs).then(|| view! { <span class="dl-visually-hidden">" " {t.outcome_duel_won()}</span> });
    view! { <td class=class>{number}{won}</td> }.into_any()
}

/// How clearly it was won: 0 not at all, 1 narrowly, 2 with at least three fifths, 3 with at least four fifths of those who prefer one.
fn shade(own: u64, theirs: u64) -> u8 {
    let all = own.saturating_add(theirs);
    match own {
        _ if own <= theirs => 0,
        _ if own.saturating_mul(5) >= all.saturating_mul(4) => 3,
        _ if own.saturating_mul(5) >= all.saturating_mul(3) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_darker_the_more_clearly_won() {
        assert_eq!(
            [(5, 5), (4, 6), (6, 5), (6, 4), (8, 2), (9, 0), (0, 0)].map(|(own, theirs)| shade(own, theirs)),
            [0, 0, 1, 2, 3, 3, 0]
        );
    }
}
