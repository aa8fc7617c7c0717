//! The forms of moderation: approve and hide, answer, merge, turn into a measure.

use domain::ideas::Idea;
use domain::moderation::{Similar, SubjectKind};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::field::{Choices, Field, TextArea};
use crate::ui::form::Form;

/// What may be decided about a contribution.
pub struct Judging {
    pub kind: SubjectKind,
    /// The idea's number, or the comment's id.
    pub id: String,
    pub may_approve: bool,
    pub may_hide: bool,
    pub is_hidden: bool,
    /// The page to go on at.
    pub back: String,
}

/// Approve in one click; hide with a reason behind a fold.
pub fn judge(judging: Judging) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let Judging { kind, id, may_approve, may_hide, is_hidden, back } = judging;
    let hidden = || {
        view! {
            <input type="hidden" name="kind" value=kind.as_str()/>
            <input type="hidden" name="id" value=id.clone()/>
            <input type="hidden" name="back" value=back.clone()/>
        }
    };
    let key = format!("{}-{id}", kind.as_str());
    // A refused reason must not hide behind its fold.
    let is_open = visit.refused.as_ref().is_some_and(|refused| refused.door == addresses::HIDE && refused.key == key);
    let label = if is_hidden { t.moderation_restore() } else { t.moderation_approve() };
    let approve = may_approve.then(|| {
        let (hidden, key) = (hidden(), key.clone());
        view! {
            <Form door=addresses::APPROVE key class="dl-plain">
                {hidden}
                <button class="kern-btn kern-btn--primary dl-button--small" type="submit"><span class="kern-label">{label}</span></button>
            </Form>
        }
    });
    let hide = may_hide.then(|| {
        let (hidden, key) = (hidden(), key.clone());
        view! {
            <details class="dl-reason" open=is_open>
                <summary>{t.moderation_hide()}</summary>
                <Form door=addresses::HIDE key>
                    {hidden}
                    <TextArea name="reason" label=t.moderation_reason() hint=t.moderation_reason_hint() rows=3/>
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit">
                        <span class="kern-label">{t.moderation_hide()}</span>
                    </button>
                </Form>
            </details>
        }
    });
    view! { <div class="dl-actions">{approve}{hide}</div> }
}

/// The municipality's answer; what was answered before stands in the field.
pub fn answer_panel(idea: &Idea) -> impl IntoView + use<> {
    let t = use_visit().t;
    let (number, before) = (idea.number.to_string(), idea.answer.clone().unwrap_or_default());
    view! {
        <section class="dl-panel" aria-labelledby="antworten">
            <h2 id="antworten">{t.moderation_answer()}</h2>
            <Form door=addresses::ANSWER_IDEA key="answer">
                <input type="hidden" name="number" value=number/>
                <TextArea name="answer" label=t.moderation_answer_field() hint=t.moderation_answer_hint() value=before/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.moderation_answer_send()}</span></button>
                </div>
            </Form>
        </section>
    }
}

/// Merging: similar ideas to choose from, or a number.
pub fn merge_panel(idea: &Idea, similar: Vec<Similar>) -> impl IntoView + use<> {
    let t = use_visit().t;
    let number = idea.number.to_string();
    let has_similar = !similar.is_empty();
    let options: Vec<_> = similar
        .into_iter()
        .map(|one| {
            let words = one.shared.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
            let label = t.moderation_merge_candidate(one.title, one.support_count, words);
            ("into".to_owned(), one.number.to_string(), label, false)
        })
        .collect();
    let choices = has_similar.then(|| {
        view! { <Choices name="into" legend=t.moderation_merge_similar() hint=t.moderation_merge_similar_hint() options/> }
    });
    let other = if has_similar { t.moderation_merge_other() } else { t.moderation_merge_number() };
    let other_name = if has_similar { "other" } else { "into" };
    view! {
        <section class="dl-panel" aria-labelledby="zusammenfuehren">
            <h2 id="zusammenfuehren">{t.moderation_merge()}</h2>
            <p class="dl-muted">{t.moderation_merge_text()}</p>
            <Form door=addresses::MERGE_IDEA key="merge">
                <input type="hidden" name="number" value=number/>
                {choices}
                <Field name=other_name label=other hint=t.moderation_merge_number_hint() is_optional=has_similar is_short=true/>
                <TextArea name="reason" label=t.moderation_merge_reason() hint=t.moderation_reason_hint() rows=3/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.moderation_merge_do()}</span></button>
                </div>
            </Form>
        </section>
    }
}

/// Undoing a merge.
pub fn unmerge_panel(idea: &Idea) -> impl IntoView + use<> {
    let t = use_visit().t;
    let number = idea.number.to_string();
    view! {
        <section class="dl-panel" aria-labelledby="trennen">
            <h2 id="trennen">{t.moderation_unmerge()}</h2>
            <p class="dl-muted">{t.moderation_unmerge_text()}</p>
            <Form door=addresses::UNDO_MERGE key="undo">
                <input type="hidden" name="number" value=number/>
                <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.moderation_unmerge()}</span></button>
            </Form>
        </section>
    }
}

/// Turning the idea into a proposed measure; its words are the beginning.
pub fn propose_panel(idea: &Idea) -> impl IntoView + use<> {
    let t = use_visit().t;
    let (number, title, text) = (idea.number.to_string(), idea.title.clone(), idea.text.clone());
    view! {
        <section class="dl-panel" aria-labelledby="massnahme">
            <h2 id="massnahme">{t.moderation_propose()}</h2>
            <p class="dl-muted">{t.moderation_propose_text()}</p>
            <Form door=addresses::PROPOSE_MEASURE key="propose">
                <input type="hidden" name="number" value=number/>
                <Field name="title" label=t.moderation_propose_title() value=title/>
                <TextArea name="description" label=t.moderation_propose_description() value=text is_optional=true/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.moderation_propose_do()}</span></button>
                </div>
            </Form>
        </section>
    }
}
