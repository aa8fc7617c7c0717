//! The search for people, and what it found.

use domain::paging::Page as Rows;
use domain::staff::Found;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::badge::Badge;

/// What a search came to.
pub(super) enum Answer {
    Found(Rows<Found>),
    /// The code of what is wrong with what was typed.
    Refused(&'static str),
}

/// The form, and below it the people of one page.
#[component]
pub(super) fn Search(found: Option<(String, Answer)>) -> impl IntoView {
    let t = use_visit().t;
    let (typed, answer) = found.unzip();
    let typed = typed.unwrap_or_default();
    let (message, rows) = match answer {
        Some(Answer::Refused(code)) => (Some(t.field_error(code)), None),
        Some(Answer::Found(rows)) => (None, Some(rows)),
        None => (None, None),
    };
    let class = if message.is_some() { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    let described = if message.is_some() { "search-hint search-error" } else { "search-hint" };
    let value = typed.clone();
    view! {
        <section aria-labelledby="suche">
            <h2 id="suche">{t.people_search_title()}</h2>
            <form class="dl-form" method="post" action=addresses::PEOPLE role="search">
                <div class=class>
                    <label class="kern-label" for="search">{t.people_search()}</label>
                    <div class="kern-hint" id="search-hint">{t.people_search_hint()}</div>
                    <input class="kern-form-input__input" id="search" name="search" type="text" value=value autocomplete="off" aria-describedby=described aria-invalid=message.is_some().then_some("true")/>
                    {message.map(|text| view! {
                        <p class="kern-error" id="search-error" role="alert">
                            <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
                            <span class="kern-body">{text}</span>
                        </p>
                    })}
                </div>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{t.people_search_submit()}</span></button>
                </div>
            </form>
            {rows.map(|rows| results(rows, typed))}
        </section>
    }
    .into_any()
}

fn results(rows: Rows<Found>, typed: String) -> impl IntoView {
    let t = use_visit().t;
    let (total, number, pages) = (rows.total, rows.number, rows.pages());
    let people = rows.rows.into_iter().map(|one| {
        view! {
            <tr>
                <th scope="row">
                    <a href=addresses::person(one.id)>{one.name}</a>
                    {one.is_blocked.then(|| view! { " " <Badge kind="rejected" label=t.people_blocked()/> })}
                    {(!one.is_confirmed).then(|| view! { " " <Badge kind="draft" label=t.people_unconfirmed()/> })}
                </th>
                <td data-label=t.people_role()>{t.role_name(one.role.as_str())}</td>
            </tr>
        }
    });
    let people = people.collect_view();
    view! {
        <div role="status"><h3>{t.people_found(total)}</h3></div>
        {(total > 0).then(|| view! {
            <table class="dl-table dl-table--stacked" data-testid="found">
                <caption class="dl-visually-hidden">{t.people_found(total)}</caption>
                <thead><tr><th scope="col">{t.people_name()}</th><th scope="col">{t.people_role()}</th></tr></thead>
                <tbody>{people}</tbody>
            </table>
        })}
        {(pages > 1).then(|| turning(&typed, number, pages))}
    }
}

/// The pages before and after, by POST like the search itself.
fn turning(typed: &str, number: i64, pages: i64) -> impl IntoView + use<> {
    let t = use_visit().t;
    let button = |to: i64, name: &'static str| {
        view! {
            <button class="kern-btn kern-btn--secondary dl-button--small" type="submit" name="page" value=to.to_string()>
                <span class="kern-label">{name}</span>
            </button>
        }
    };
    view! {
        <form class="dl-plain" method="post" action=addresses::PEOPLE aria-label=t.pager_label()>
            <input type="hidden" name="search" value=typed.to_owned()/>
            <div class="dl-actions">
                {(number > 1).then(|| button(number - 1, t.pager_back()))}
                <span>{t.pager_page(number)}</span>
                {(number < pages).then(|| button(number + 1, t.pager_on()))}
            </div>
        </form>
    }
}
