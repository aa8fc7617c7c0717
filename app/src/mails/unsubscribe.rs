//! The page that the link at the end of news opens, and the one click of a mail program (RFC 8058). Opening changes nothing.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::mail::{Topic, choices, key};
use http::StatusCode;
use leptos::prelude::*;

use crate::addresses;
use crate::failure;
use crate::page::{Page, PageResult};
use crate::state::App;
use crate::texts::Texts;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/abmelden/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>) -> PageResult {
    let key = key(&mut visit.read().await?).await?;
    let (_, topic) = choices::read_token(&key, visit.municipality.id, &token)?;
    let t = visit.t;
    let page = Page::new(&visit, t.unsubscribe_title(), move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow dl-section">
                <div class="dl-account-card">
                    <h1>{t.unsubscribe_title()}</h1>
                    <p>{t.unsubscribe_text(topic_text(t, topic))}</p>
                    <Form door=addresses::DOOR_UNSUBSCRIBE>
                        <input type="hidden" name="token" value=token/>
                        <Submit label=t.unsubscribe_submit()/>
                    </Form>
                    <p class="dl-small dl-muted">{t.unsubscribe_account()}</p>
                </div>
            </div>
        }
    });
    Ok(page.private())
}

/// The same address by POST: a mail program's button. It has no page to come back to, so it gets a status only.
pub async fn one_click(State(app): State<App>, visit: Visit, Path(token): Path<String>) -> Response {
    let done = async {
        let mut tx = app.db.write().await?;
        choices::unsubscribe(&mut tx, &visit.actor(), &token).await?;
        tx.commit().await
    };
    match done.await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => failure::page(&visit, &error),
    }
}

/// What news of a topic are about.
pub(super) fn topic_text(t: Texts, topic: Topic) -> &'static str {
    match topic {
        Topic::Decisions => t.mail_topic_decisions(),
        Topic::Ballots => t.mail_topic_ballots(),
        Topic::Reminders => t.mail_topic_reminders(),
        _ => t.mail_topic_contributions(),
    }
}
