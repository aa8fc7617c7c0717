//! What is decided about a pile as a whole: that it is read, that it counts or does not; and the codes that come with it.

use domain::Right;
use domain::papers::State;
use domain::papers::batch::Reading;
use domain::votes::Access;
use leptos::prelude::*;

use super::batch::Pile;
use crate::addresses;
use crate::page::use_visit;
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::Form;

/// The button that ends one's own reading, once every sheet is there.
pub(super) fn finish(pile: &Pile, reading: Option<Reading>) -> Option<AnyView> {
    let t = use_visit().t;
    let is_reading = matches!(pile.batch.state(), State::First | State::Second);
    let is_full = reading.is_some_and(|reading| pile.batch.entered(reading) == pile.batch.sheet_count);
    (is_reading && is_full).then(|| button(pile, addresses::FINISH_READING, "primary", t.papers_finish(), t.papers_finish_text()))
}

/// A form of one button, with a sentence.
fn button(pile: &Pile, door: &'static str, look: &'static str, label: &'static str, text: &'static str) -> AnyView {
    let (slug, number) = (pile.consultation.slug.clone(), pile.batch.number.to_string());
    view! {
        <div class="dl-panel">
            <p>{text}</p>
            <Form door=door class="dl-plain">
                <input type="hidden" name="consultation" value=slug/>
                <input type="hidden" name="batch" value=number/>
                <div class="dl-actions">
                    <button class=format!("kern-btn kern-btn--{look}") type="submit"><span class="kern-label">{label}</span></button>
                </div>
            </Form>
        </div>
    }
    .into_any()
}

/// Where people vote by code: the codes that came with the sheets.
pub(super) fn slips(pile: &Pile) -> Option<AnyView> {
    let t = use_visit().t;
    let is_over = matches!(pile.batch.state(), State::Signed | State::Discarded);
    if pile.sealed.rules.access != Access::Code || is_over {
        return None;
    }
    let (slug, number) = (pile.consultation.slug.clone(), pile.batch.number.to_string());
    let (codes, sheets) = (pile.batch.slips, pile.batch.sheet_count);
    let form = (codes < sheets).then(|| {
        view! {
            <Form door=addresses::ADD_SLIP>
                <input type="hidden" name="consultation" value=slug/>
                <input type="hidden" name="batch" value=number/>
                <Field name="code" label=t.papers_code() hint=t.redeem_code_hint() autocomplete="off"/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.papers_add_code()}</span></button>
                </div>
            </Form>
        }
    });
    let section = view! {
        <section class="dl-panel" aria-labelledby="codes">
            <h2 id="codes">{t.papers_codes()}</h2>
            <p>{t.papers_codes_text()}</p>
            <p data-testid="codes"><strong>{t.papers_codes_count(codes, sheets)}</strong></p>
            {form}
        </section>
    };
    Some(section.into_any())
}

/// Letting the pile count, taking that back, discarding it: each for those who may.
pub(super) fn deciding(pile: &Pile) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let is_admin = visit.may(Right::CountersignPapers);
    let own = visit.person().map(|person| person.id);
    let has_read = own.is_some() && [pile.batch.first_by, pile.batch.second_by].contains(&own);
    let discard = || button(pile, addresses::DISCARD_PILE, "secondary", t.papers_discard(), t.papers_discard_text());
    match pile.batch.state() {
        State::Agrees if is_admin && !has_read => {
            let sign = button(pile, addresses::COUNTERSIGN_PILE, "primary", t.papers_countersign(), t.papers_countersign_text());
            view! { {sign} {discard()} }.into_any()
        }
        State::Agrees => view! { <Alert kind="info" title=t.papers_waits()><p>{t.papers_waits_text()}</p></Alert> }.into_any(),
        State::Signed if is_admin => button(pile, addresses::REOPEN_PILE, "secondary", t.papers_reopen(), t.papers_reopen_text()),
        State::First | State::Second => discard(),
        State::Differs if is_admin => discard(),
        State::Differs | State::Signed | State::Discarded => ().into_any(),
    }
}
