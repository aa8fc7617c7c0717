//! All contributions of one author on the moderators' desk: hide them at once, and undo it.

use axum::extract::Path;
use domain::ideas::State;
use domain::ids::AccountId;
use domain::moderation::SubjectKind;
use domain::moderation::bulk::{self, Author, Contribution, Hiding};
use leptos::prelude::*;

use crate::addresses;
use crate::ideas::parts::state_badge;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Texts;
use crate::ui::field::TextArea;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::ui::section::Block;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/moderation/personen/{id}`
pub async fn page(visit: Visit, Path(id): Path<String>) -> PageResult {
    let t = visit.t;
    let actor = visit.actor();
    let id: AccountId = id.parse().or_else(|error| actor.must(domain::Right::ReadWaiting).and(Err(error)))?;
    let author = bulk::find_author(&mut visit.read().await?, &actor, id).await?;
    let is_own = actor.account() == Some(id);
    Ok(Page::new(&visit, t.author_title(author.name.clone()), move || {
        let Author { name, contributions, hidings } = author;
        let open = contributions.iter().filter(|one| matches!(one.state, State::Pending | State::Published)).count();
        let hide = (open > 0 && !is_own).then(|| hide_all(id, open));
        let hidings: Vec<_> = hidings.into_iter().map(|one| view! { <li>{hiding(one, is_own)}</li> }).collect();
        let hidings = (!hidings.is_empty()).then(|| {
            view! { <Block id="verlauf" title=t.author_hidings()><ul class="dl-contributions" role="list">{hidings}</ul></Block> }
        });
        let items = contributions.into_iter().map(|one| view! { <li>{contribution(one)}</li> }).collect_view();
        view! {
            <PageHead
                title=t.author_title(name)
                lead=t.author_lead(i64::try_from(open).unwrap_or(i64::MAX))
                crumbs=vec![(addresses::QUEUE.to_owned(), t.nav_moderation().to_owned())]
            />
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {is_own.then(|| view! { <p class="dl-muted">{t.moderation_own()}</p> })}
                {hide}
                {hidings}
                <Block id="beitraege" title=t.author_contributions()><ol class="dl-queue" role="list">{items}</ol></Block>
            </div>
        }
    }))
}

fn hide_all(author: AccountId, open: usize) -> impl IntoView {
    let t = use_visit().t;
    let label = t.author_hide_all(i64::try_from(open).unwrap_or(i64::MAX));
    view! {
        <section class="dl-panel" aria-labelledby="alle-ausblenden">
            <h2 id="alle-ausblenden">{t.author_hide_title()}</h2>
            <p class="dl-muted">{t.author_hide_text()}</p>
            <Form door=addresses::HIDE_ALL key="all">
                <input type="hidden" name="author" value=author.to_string()/>
                <TextArea name="reason" label=t.moderation_reason() hint=t.author_reason_hint() rows=3/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{label}</span></button>
                </div>
            </Form>
        </section>
    }
}

fn hiding(one: Hiding, is_own: bool) -> impl IntoView {
    let t = use_visit().t;
    let undone = one.undone_at.map(|at| view! { <p class="dl-small">{t.author_undone()} " " <Moment at/></p> });
    let may_undo = one.undone_at.is_none() && !is_own;
    view! {
        <article class="dl-card">
            <h3>{t.author_hidden_count(one.count)}</h3>
            <p class="dl-muted dl-small"><Moment at=one.at/> ", " {moderator_text(t, one.moderator_name)}</p>
            <p>{one.reason}</p>
            {undone}
            {may_undo.then(|| view! {
                <Form door=addresses::UNDO_HIDING key=one.id.to_string() class="dl-plain">
                    <input type="hidden" name="hiding" value=one.id.to_string()/>
                    <button class="kern-btn kern-btn--secondary dl-button--small" type="submit"><span class="kern-label">{t.author_undo()}</span></button>
                </Form>
            })}
        </article>
    }
}

/// Who decided; whoever has left is called by their desk.
pub(super) fn moderator_text(t: Texts, name: String) -> String {
    if name.is_empty() { t.role_name("moderator") } else { name }
}

fn contribution(one: Contribution) -> impl IntoView {
    let t = use_visit().t;
    let title = match one.kind {
        SubjectKind::Idea => one.title,
        SubjectKind::Comment => t.moderation_comment_to(one.title),
    };
    let excerpt: String = one.text.chars().take(300).collect();
    view! {
        <article class="dl-queue__item">
            <div class="dl-pagehead__meta">{state_badge(t, one.state, false, false)}</div>
            <h3><a href=addresses::moderate_idea(one.number)>{title}</a></h3>
            <ul class="dl-meta" role="list"><li><Moment at=one.created_at/></li></ul>
            <p class="dl-queue__quote">{excerpt}</p>
        </article>
    }
}
