//! Pages of a list, as links.

use leptos::prelude::*;

use crate::page::use_visit;

/// `page` counts from 1; `address` makes the address of a page.
#[component]
pub fn Pager(page: i64, pages: i64, address: impl Fn(i64) -> String) -> impl IntoView {
    let t = use_visit().t;
    // Whatever number somebody typed.
    let (left, right) = (page.saturating_sub(1), page.saturating_add(1));
    let mut shown: Vec<i64> = [1, left, page, right, pages].into_iter().filter(|n| (1..=pages).contains(n)).collect();
    shown.dedup();
    let mut items = Vec::new();
    let mut last = 0;
    for number in shown {
        if number > last + 1 {
            items.push(view! { <li><span class="dl-pager__gap">"…"</span></li> }.into_any());
        }
        let current = (number == page).then_some("page");
        items.push(view! { <li><a href=address(number) aria-current=current aria-label=t.pager_page(number)>{number.to_string()}</a></li> }.into_any());
        last = number;
    }
    let before = (page > 1).then(|| view! { <li><a href=address(page - 1) rel="prev">{t.pager_back()}</a></li> });
    let after = (page < pages).then(|| view! { <li><a href=address(page + 1) rel="next">{t.pager_on()}</a></li> });
    (pages > 1)
        .then(|| view! { <nav class="dl-pager" aria-label=t.pager_label()><ul role="list">{before}{items}{after}</ul></nav> })
}
