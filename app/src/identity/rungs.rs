//! The part of a consultation's administration that says what each action asks for.

use domain::consultations::Consultation;
use domain::identity::{Action, Rung};
use domain::versions::version_of;
use leptos::prelude::*;

use super::needed::{actions_of, needed_text};
use crate::addresses;
use crate::page::use_visit;
use crate::ui::field::Select;
use crate::ui::form::Form;

/// `frozen`: what somebody has done already.
#[component]
pub fn RungsPanel(consultation: Consultation, frozen: Vec<Action>) -> impl IntoView {
    let t = use_visit().t;
    let version = version_of(&consultation.rungs);
    let actions: Vec<Action> = consultation.parts().into_iter().flat_map(actions_of).collect();
    let may_change = actions.iter().any(|action| !frozen.contains(action));
    // Made inside the form, because the fields ask the form for what was typed.
    let fields = move || {
        let fields = actions.into_iter().map(|action| {
            let rung = consultation.rungs.of(action);
            if frozen.contains(&action) { fixed(action, rung) } else { chosen(action, rung) }
        });
        fields.collect_view()
    };
    view! {
        <section class="dl-panel" aria-labelledby="stufen">
            <h2 id="stufen">{t.rungs_title()}</h2>
            <p>{t.rungs_text()}</p>
            <Form door=addresses::SET_RUNGS key="stufen">
                <input type="hidden" name="consultation" value=consultation.slug/>
                <input type="hidden" name="version" value=version/>
                {fields()}
                {may_change.then(|| view! {
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.rungs_save()}</span></button>
                    </div>
                })}
            </Form>
        </section>
    }
    .into_any()
}

fn chosen(action: Action, rung: Rung) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    // Without a provider nobody could reach the highest one.
    let offered = action.rungs().filter(|one| *one != Rung::Eid || rung == Rung::Eid || visit.app.eid().is_ok());
    let options = offered.map(|rung| (rung.as_str().to_owned(), t.rung_name(rung.as_str()))).collect();
    view! { <Select name=action.as_str() label=t.rung_action(action.as_str()) options value=rung.as_str()/> }.into_any()
}

/// Somebody has done it: what it asked of them stays.
fn fixed(action: Action, rung: Rung) -> AnyView {
    let t = use_visit().t;
    view! {
        <div>
            <p><strong>{t.rung_action(action.as_str())}</strong></p>
            <p>{needed_text(t, rung)} " " <span class="dl-muted">{t.rungs_frozen()}</span></p>
        </div>
    }
    .into_any()
}
