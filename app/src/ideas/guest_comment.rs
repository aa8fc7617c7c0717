//! `/ideen/{number}/kommentar`: a comment without an account, where the board allows it. A page of its own, so that the idea's page can
//! be kept for everybody.

use axum::extract::Path;
use domain::Error;
use domain::ideas::store;
use domain::identity::{Action, admission};
use leptos::prelude::*;

use crate::addresses;
use crate::identity::needed::Needed;
use crate::page::{Page, PageResult};
use crate::spam::guard::{self, Guard, GuardFields};
use crate::ui::field::{Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/ideen/{number}/kommentar`
pub async fn page(visit: Visit, Path(number): Path<String>) -> PageResult {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let (t, actor) = (visit.t, visit.actor());
    let mut tx = visit.read().await?;
    let idea = store::find_by_number(&mut tx, &actor, number).await?;
    let admission = admission(&mut tx, &actor, &idea.rungs, Action::Comment).await?;
    drop(tx);
    if !admission.may() {
        return Err(actor.person().err().unwrap_or(Error::NotAllowed("rung_needed")).into());
    }
    if !idea.is_open(visit.now) && visit.refused.is_none() {
        return Err(Error::Closed("board_closed").into());
    }
    let guard = Guard::of(&visit, guard::Form::Contribution).await?;
    let page = Page::new(&visit, t.idea_comment_guest(), move || {
        let crumbs =
            vec![(addresses::IDEAS.to_owned(), t.nav_ideas().to_owned()), (addresses::idea(idea.number), idea.title.clone())];
        view! {
            <PageHead title=t.idea_comment_guest() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <Needed rung=idea.rungs.comment admission/>
                <Form door=addresses::COMMENT_IDEA>
                    <input type="hidden" name="number" value=idea.number.to_string()/>
                    <TextArea name="text" label=t.idea_comment() hint=t.idea_comment_hint() rows=6/>
                    <Field name="name" label=t.guest_name() hint=t.guest_name_hint() is_optional=true/>
                    <GuardFields guard/>
                    <div class="dl-actions"><Submit label=t.idea_comment_send()/></div>
                    <p class="dl-form__note">{t.guest_note()}</p>
                </Form>
            </div>
        }
    });
    Ok(page.private())
}
