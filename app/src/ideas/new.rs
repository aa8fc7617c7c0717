//! The form for a new idea: which consultation, which action field, title and text.

use domain::Error;
use domain::consultations::{self, Consultation, FieldLink, Part};
use domain::identity::{Action, Admission, Rung, admission};
use leptos::prelude::*;

use crate::addresses;
use crate::identity::needed::Needed;
use crate::page::{Page, PageResult, use_visit};
use crate::spam::guard::{self, Guard, GuardFields};
use crate::ui::field::{Choices, Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/ideen/neu?beteiligung=…`
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    let mut tx = visit.read().await?;
    let open = consultations::store::list(&mut tx, &actor).await?.into_iter();
    let mut open: Vec<_> = open.filter(|one| one.has(Part::Ideas) && one.is_open(visit.now)).collect();
    let fields = consultations::store::list_fields(&mut tx, &actor).await?;
    if let Some(asked) = visit.query("beteiligung") {
        open.retain(|one| one.slug == asked);
        if open.is_empty() {
            let closed = consultations::store::find_by_slug(&mut tx, &actor, &asked).await?;
            closed.check_open(Part::Ideas, visit.now)?;
            return Err(Error::Conflict("conflict").into());
        }
    }
    let admission = match open.as_slice() {
        [board] => admission(&mut tx, &actor, &board.rungs, Action::Idea).await?,
        // Which one is chosen first; each may ask for something else.
        boards if actor.person.is_none() && boards.iter().all(|board| board.rungs.idea != Rung::None) => Admission::SignIn,
        _ => Admission::Member,
    };
    drop(tx);
    let guard = match admission {
        Admission::Guest => Some(Guard::of(&visit, guard::Form::Contribution).await?),
        _ => None,
    };
    if admission == Admission::SignIn {
        return Err(Error::SignInNeeded.into());
    }
    // A guest's form is made for one person, so that it is kept nowhere.
    let page = Page::new(&visit, t.ideas_write(), move || {
        let body = match open.as_slice() {
            [] => none().into_any(),
            [board] => view! { <Needed rung=board.rungs.idea admission/> {form(board, &fields, admission, guard)} }.into_any(),
            boards => choose(boards).into_any(),
        };
        view! {
            <PageHead
                title=t.ideas_write()
                lead=t.idea_new_lead()
                crumbs=vec![(addresses::IDEAS.to_owned(), t.nav_ideas().to_owned())]
            />
            <div class="dl-wrap dl-wrap--narrow dl-formpage">{body}</div>
        }
    });
    Ok(if actor.person.is_none() { page.private() } else { page })
}

/// The form; also for whoever may not send it any more, with what they typed.
fn form(board: &Consultation, fields: &[FieldLink], admission: Admission, guard: Option<Guard>) -> Option<impl IntoView + use<>> {
    let visit = use_visit();
    let t = visit.t;
    if !admission.may() && visit.refused.is_none() {
        return None;
    }
    let name = visit.person().map(|person| person.name.clone()).unwrap_or_default();
    let is_guest = admission == Admission::Guest;
    let note = if is_guest { t.guest_note().to_owned() } else { t.idea_new_note(name) };
    let sign_in = addresses::sign_in(Some(&visit.address));
    let fields: Vec<_> = fields.iter().filter(|field| field.consultation_id == board.id).cloned().collect();
    let (slug, title) = (board.slug.clone(), board.title.clone());
    Some(view! {
        <p class="dl-muted">{t.ideas_filter_consultation()} ": " <a href=addresses::consultation(&slug)>{title}</a></p>
        <Form door=addresses::SUBMIT_IDEA>
            <IdeaFields board=slug fields/>
            {is_guest.then(|| view! { <Field name="name" label=t.guest_name() hint=t.guest_name_hint() is_optional=true/> })}
            {guard.map(|guard| view! { <GuardFields guard/> })}
            <div class="dl-actions">
                <Submit label=t.idea_submit()/>
                <a class="kern-btn kern-btn--tertiary" href=addresses::IDEAS><span class="kern-label">{t.idea_cancel()}</span></a>
            </div>
            <p class="dl-form__note">{note}</p>
            {is_guest.then(|| view! { <p><a class="dl-more" href=sign_in>{t.guest_sign_in()}</a></p> })}
        </Form>
    })
}

/// Title, text and action field of an idea for a board.
#[component]
pub fn IdeaFields(board: String, fields: Vec<FieldLink>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let asked = visit.query("feld").unwrap_or_default();
    let choice = |field: FieldLink| ("field".to_owned(), field.slug.clone(), field.title, field.slug == asked);
    let options = fields.into_iter().map(choice).collect::<Vec<_>>();
    view! {
        <input type="hidden" name="consultation" value=board/>
        <Field name="title" label=t.idea_title() hint=t.idea_title_hint()/>
        <TextArea name="text" label=t.idea_text() hint=t.idea_text_hint() rows=10/>
        <Choices name="field" legend=t.idea_field() options/>
    }
    .into_any()
}

/// Several boards are open: one of them first, since each has its own action fields.
fn choose(boards: &[Consultation]) -> impl IntoView + use<> {
    let t = use_visit().t;
    let cards = boards.iter().map(|board| {
        let href = addresses::new_idea(&board.slug);
        view! { <li><article class="dl-card"><h3><a class="dl-card__link" href=href>{board.title.clone()}</a></h3></article></li> }
    });
    view! {
        <section class="dl-block" aria-labelledby="auswahl">
            <h2 id="auswahl">{t.idea_new_choose()}</h2>
            <ul class="dl-grid dl-grid--two" role="list">{cards.collect_view()}</ul>
        </section>
    }
}

fn none() -> impl IntoView {
    let t = use_visit().t;
    view! {
        <div class="dl-empty">
            <img src="/assets/illustrations/empty-ideas.svg" alt="" width="160" height="120"/>
            <h2>{t.idea_new_none_title()}</h2>
            <p>{t.idea_new_none_text()}</p>
            <a class="kern-btn kern-btn--secondary" href=addresses::IDEAS><span class="kern-label">{t.nav_ideas()}</span></a>
        </div>
    }
}
