//! `/schalter/ausweis/{id}`: whose account it is, and the clerk's word to have seen a document.

use axum::extract::Path;
use domain::Error;
use domain::identity::counter;
use domain::votes::roll;
use leptos::prelude::*;
use uuid::Uuid;

use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Choices;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/schalter/ausweis/{id}`
pub async fn page(visit: Visit, Path(id): Path<String>) -> PageResult {
    let t = visit.t;
    visit.actor().must(domain::Right::CheckIdentities)?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let mut tx = visit.read().await?;
    let present = counter::find_present(&mut tx, &visit.actor(), id).await?;
    let votes = roll::list_votes(&mut tx, &visit.actor()).await?;
    drop(tx);
    let page = Page::new(&visit, t.present_title(), move || {
        let seen = vec![("seen".to_owned(), "on".to_owned(), t.present_seen_label().to_owned(), false)];
        let votes: Vec<_> =
            votes.iter().map(|vote| (format!("entitled[v-{}]", vote.id), "on".to_owned(), vote.title.clone(), false)).collect();
        view! {
            <PageHead title=t.present_title() crumbs=vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                <p>{t.present_name()} " " <strong>{present.name.clone()}</strong></p>
                <p class="dl-muted">{t.present_name_text()}</p>
                <Form door=addresses::CONFIRM_AT_COUNTER>
                    <input type="hidden" name="id" value=id.to_string()/>
                    <Choices name="seen" legend=t.present_seen() options=seen.clone() is_multiple=true/>
                    {(!votes.is_empty()).then(|| view! {
                        <Choices name="entitled" legend=t.present_entitled() hint=t.present_entitled_hint() options=votes.clone() is_multiple=true/>
                    })}
                    <div class="dl-actions">
                        <Submit label=t.present_confirm()/>
                        <a class="kern-btn kern-btn--tertiary" href=addresses::COUNTER><span class="kern-label">{t.idea_cancel()}</span></a>
                    </div>
                    <p class="dl-form__note">{t.present_note()}</p>
                </Form>
            </div>
        }
    });
    Ok(page.private())
}
