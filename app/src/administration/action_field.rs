//! The form of an action field, empty or filled.

use axum::extract::Path;
use domain::action_fields::{self, ActionField};
use domain::versions::version_of;
use domain::{Error, Right};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::{Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/handlungsfelder/neu`
pub async fn new(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditActionFields)?;
    let title = visit.t.administration_new_field();
    Ok(form(&visit, title, None))
}

/// `/verwaltung/handlungsfelder/{slug}`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> PageResult {
    visit.actor().must(Right::EditActionFields)?;
    let field = action_fields::store::find_by_slug(&mut visit.read().await?, visit.municipality.id, &slug).await?;
    let title = visit.t.field_edit();
    Ok(form(&visit, title, Some(field.ok_or(Error::NotFound)?)))
}

fn form(visit: &Visit, title: &'static str, field: Option<ActionField>) -> Page {
    let t = visit.t;
    Page::new(visit, title, move || {
        view! {
            <PageHead title=title crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage"><FieldForm field=field/></div>
        }
    })
}

#[component]
fn FieldForm(field: Option<ActionField>) -> impl IntoView {
    let t = use_visit().t;
    let door = if field.is_some() { addresses::DOOR_UPDATE_FIELD } else { addresses::DOOR_CREATE_FIELD };
    let slug = field.as_ref().map(|field| {
        view! {
            <input type="hidden" name="slug" value=field.slug.clone()/>
            <input type="hidden" name="version" value=version_of(&field.facts())/>
        }
    });
    let text = move |part: fn(&ActionField) -> &String| field.as_ref().map(part).cloned().unwrap_or_default();
    view! {
        <Form door=door>
            {slug}
            <p class="dl-form__note">{t.administration_markdown()}</p>
            <Field name="title" label=t.administration_title_label() value=text(|field| &field.title)/>
            <TextArea name="goal" label=t.field_goal() hint=t.administration_goal_hint() value=text(|field| &field.goal) is_optional=true/>
            <TextArea name="target_state" label=t.field_target_state() hint=t.administration_target_hint() value=text(|field| &field.target_state) is_optional=true/>
            <div class="dl-actions">
                <Submit label=t.administration_save()/>
                <a class="kern-btn kern-btn--tertiary" href=addresses::ADMINISTRATION><span class="kern-label">{t.administration_cancel()}</span></a>
            </div>
        </Form>
    }
}
