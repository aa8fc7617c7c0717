//! The table of rights, made from the one that the program obeys.

use domain::rights::Group;
use domain::{Right, Role};
use leptos::prelude::*;

use crate::addresses;
use crate::administration::Tabs;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/rechte`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::ReadRights)?;
    let t = visit.t;
    Ok(Page::new(&visit, t.rights_title(), move || {
        let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
        let roles = Role::all().iter().map(|role| view! { <th scope="col">{t.role_name(role.as_str())}</th> }).collect_view();
        let groups = Group::all().iter().map(|group| view! { <Rights group=*group/> }).collect_view();
        view! {
            <PageHead title=t.rights_title() lead=t.rights_lead() crumbs/>
            <div class="dl-wrap dl-listing dl-stack">
                <Tabs current=addresses::RIGHTS/>
                <table class="dl-table dl-table--stacked">
                    <caption>{t.rights_caption()}</caption>
                    <thead><tr><th scope="col">{t.rights_right()}</th>{roles}</tr></thead>
                    {groups}
                </table>
                <p>{t.rights_own()}</p>
            </div>
        }
    }))
}

/// The rights of one part of the table.
#[component]
fn Rights(group: Group) -> impl IntoView {
    let t = use_visit().t;
    let rows = Right::all().iter().filter(|right| right.group() == group).map(|right| {
        let cells = Role::all().iter().map(|role| {
            let has_it = right.roles().contains(role);
            let word = if has_it { t.rights_yes() } else { t.rights_no() };
            view! { <td class=(!has_it).then_some("dl-muted") data-label=t.role_name(role.as_str())>{word}</td> }
        });
        view! { <tr><th scope="row">{t.right_name(right.as_str())}</th>{cells.collect_view()}</tr> }
    });
    view! {
        <tbody>
            <tr class="dl-table__group"><th colspan="5" scope="rowgroup">{t.right_group(group.as_str())}</th></tr>
            {rows.collect_view()}
        </tbody>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn every_right_role_and_group_has_words_of_its_own_in_each_language() {
        for lang in Lang::ALL {
            let t = lang.texts();
            let rights = Right::all().iter().map(|right| (right.as_str(), t.right_name(right.as_str()), t.right_name("other")));
            let roles = Role::all().iter().map(|role| (role.as_str(), t.role_name(role.as_str()), t.role_name("other")));
            let groups = Group::all().iter().map(|group| (group.as_str(), t.right_group(group.as_str()), t.right_group("other")));
            for (word, name, other) in rights.chain(roles).chain(groups) {
                assert_ne!(name, other, "{lang:?} {word}");
            }
        }
    }
}
