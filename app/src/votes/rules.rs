//! The rules of a vote on its page: in few sentences, the rest folded away, and the fingerprint of what was sealed.

use domain::consultations::store::Move;
use domain::votes::store::Seal;
use leptos::prelude::*;

use super::ballot::Vote;
use super::changes::move_text;
use super::rule_words::{counted, limits, once, published, quorum, receipt};
use super::who::{level, who};
use crate::addresses;
use crate::page::use_visit;
use crate::ui::time::moment_text;

/// A fingerprint is read in groups of so many signs.
const GROUP: usize = 4;

/// Who, how, how often, how secret, until when, and what it is not.
#[component]
pub(super) fn RulesBox(vote: Vote) -> impl IntoView {
    let t = use_visit().t;
    let Vote { consultation, rules, seal, fields, moves, sealed_end, .. } = vote;
    let rung = consultation.rungs.vote;
    let who = who(t, &rules, rung, sealed_end);
    let how = [vec![t.vote_lead(rules.method.as_str())], limits(t, &rules, &fields)].concat().join(" ");
    let first = vec![
        (t.vote_rule_who(), who),
        (t.vote_rule_level(), level(t, &rules, rung)),
        (t.vote_rule_how(), how),
        (t.vote_rule_once(), once(t, &rules)),
        (t.vote_rule_secret(), t.vote_secrecy(rules.secrecy.as_str())),
        (t.vote_rule_until(), moment_text(t, consultation.closes_at)),
        (t.vote_rule_effect(), t.vote_rule_effect_text().to_owned()),
    ];
    let more = vec![
        (t.vote_rule_counted(), counted(t, &rules).join(" ")),
        (t.vote_rule_quorum(), quorum(t, &rules)),
        (t.vote_rule_tie(), t.vote_tie(rules.tie.as_str())),
        (t.vote_rule_published(), published(t, &rules)),
        (t.vote_rule_receipt(), receipt(t, &rules)),
        (t.vote_rule_later(), t.vote_rule_later_text().to_owned()),
        (t.vote_rule_trust(), t.vote_rule_trust_text().to_owned()),
    ];
    let slug = consultation.slug;
    view! {
        <section class="dl-rules" aria-labelledby="regeln">
            <h2 id="regeln">{t.vote_rules()}</h2>
            {list(first)}
            {(!moves.is_empty()).then(|| view! { <Moved moves/> })}
            <details class="dl-fold">
                <summary>{t.vote_rules_more()}</summary>
                {list(more)}
            </details>
            {match seal {
                Some(seal) => view! { <Fingerprint seal slug/> }.into_any(),
                None => view! { <p class="dl-small dl-muted">{t.vote_not_sealed()}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

/// How the end was moved, and why.
#[component]
fn Moved(moves: Vec<Move>) -> impl IntoView {
    let t = use_visit().t;
    let items = moves.iter().map(|change| view! { <li>{move_text(t, change)}</li> }).collect_view();
    view! { <ul data-testid="moves">{items}</ul> }.into_any()
}

fn list(rules: Vec<(&'static str, String)>) -> impl IntoView {
    let items = rules.into_iter().map(|(term, text)| view! { <li><strong>{term}</strong>" "{text}</li> });
    view! { <ul>{items.collect_view()}</ul> }
}

/// By which anybody can tell that no rule was changed.
#[component]
fn Fingerprint(seal: Seal, slug: String) -> impl IntoView {
    let t = use_visit().t;
    let groups: Vec<String> =
        seal.fingerprint.as_bytes().chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    view! {
        <details class="dl-fold">
            <summary>{t.vote_fingerprint()}</summary>
            <div class="dl-stack dl-stack--tight">
                <p>{t.vote_fingerprint_text(moment_text(t, seal.sealed_at))}</p>
                <p><code class="dl-fingerprint" data-testid="fingerprint">{groups.join(" ")}</code></p>
                <p><a class="dl-more" href=addresses::sealed_rules(&slug) download>{t.vote_fingerprint_file()}</a></p>
                <p class="dl-small dl-muted">{t.vote_fingerprint_check()}</p>
            </div>
        </details>
    }
    .into_any()
}
