//! Above a report, for those who may moderate: which of its texts seem to name ways to reach somebody, and where that is mended.

use domain::Right;
use domain::moderation::find_contacts;
use dossier::{Dossier, Idea};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::alert::Alert;

/// `None` for everybody else, and where there is nothing to look at.
pub(super) fn contacts_of_report(dossier: &Dossier) -> Option<AnyView> {
    let visit = use_visit();
    if !visit.may(Right::ReadWaiting) {
        return None;
    }
    let ideas = dossier.sections.iter().flat_map(|section| &section.ideas);
    let items: Vec<_> = ideas.filter_map(|idea| Some((idea, found_in(idea)?))).map(|(idea, found)| line(idea, found)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="dl-screen" data-testid="contacts">
                <Alert kind="warning" title=visit.t.contacts_title()><p>{visit.t.contacts_report()}</p><ul>{items}</ul></Alert>
            </div>
        }
        .into_any()
    })
}

fn found_in(idea: &Idea) -> Option<String> {
    let texts = [Some(idea.title.as_str()), idea.excerpt.as_deref()];
    let found: Vec<String> = texts.into_iter().flatten().flat_map(find_contacts).map(|contact| contact.text).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

fn line(idea: &Idea, found: String) -> AnyView {
    let name = format!("{} {}", idea.number, idea.title);
    view! { <li><a href=addresses::moderate_idea(idea.number)>{name}</a>": " {found}</li> }.into_any()
}
