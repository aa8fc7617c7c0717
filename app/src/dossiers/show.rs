//! The dossier as a page, made from the same model as the files, and printable.

use axum::extract::Path;
use dossier::{Decision, Dossier, Idea, Section};
use leptos::prelude::*;

use super::contacts::contacts_of_report;
use super::load;
use super::table::table;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::visit::Visit;

/// `/beteiligungen/{slug}/bericht`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let t = visit.t;
    let (consultation, dossier) = load::dossier(&visit, &slug).await?;
    let title = t.dossier_title(dossier.title.clone());
    let crumbs = vec![
        (addresses::CONSULTATIONS.to_owned(), t.nav_consultations().to_owned()),
        (addresses::consultation(&slug), consultation.title.clone()),
    ];
    Ok(Page::new(&visit, title, move || {
        let above = crumbs.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
        view! {
            <div class="dl-pagehead">
                <div class="dl-wrap">
                    <nav class="dl-crumbs" aria-label=t.shell_crumbs()>
                        <ol>
                            <li><a href="/">{t.nav_start()}</a></li>
                            {above}
                            <li><span aria-current="page">{t.dossier_kind()}</span></li>
                        </ol>
                    </nav>
                    <Downloads slug=slug/>
                </div>
            </div>
            <div class="dl-wrap dl-section">{contacts_of_report(&dossier)}{article(dossier)}</div>
        }
    }))
}

#[component]
fn Downloads(slug: String) -> impl IntoView {
    let t = use_visit().t;
    let forms = [("pdf", "PDF"), ("xlsx", "Excel"), ("csv", "CSV"), ("json", "JSON")];
    let links = forms.into_iter().filter(|(end, _)| *end != "pdf" || cfg!(feature = "pdf")).map(|(end, name)| {
        view! {
            <li>
                <a class="kern-btn kern-btn--secondary" href=addresses::dossier(&slug, end) download>
                    <span class="kern-icon kern-icon--download" aria-hidden="true"></span>
                    <span class="kern-label">{name}</span>
                </a>
            </li>
        }
    });
    view! { <ul class="dl-downloads" role="list" aria-label=t.dossier_downloads()>{links.collect_view()}</ul> }
}

fn article(dossier: Dossier) -> impl IntoView {
    let t = use_visit().t;
    let words = dossier.words.clone();
    let fields = dossier.action_fields.iter().map(|field| {
        view! { <li><strong>{field.name.clone()}</strong>{field.goal.clone().map(|goal| format!(": {goal}"))}</li> }
    });
    let (fields, findings) =
        (fields.collect_view(), dossier.findings.into_iter().map(|text| view! { <li>{text}</li> }).collect_view());
    let notes =
        dossier.method.into_iter().map(|note| view! { <li><strong>{note.heading}</strong>": "{note.text}</li> }).collect_view();
    let sections =
        dossier.sections.into_iter().enumerate().map(|(place, content)| section(&words, place, content)).collect_view();
    let has_findings = !findings.is_empty();
    view! {
        <article class="dl-dossier">
            <header class="dl-dossier__title">
                <p class="dl-muted">{t.dossier_of(dossier.municipality)}</p>
                <h1>{dossier.title}</h1>
                {dossier.lead.map(|lead| view! { <p class="dl-lead">{lead}</p> })}
                <p class="dl-muted">
                    {words.as_of.clone()} ": " <time data-testid="as-of" datetime=dossier.as_of.iso>{dossier.as_of.text}</time> ". " {t.dossier_same_numbers()}
                </p>
                <p class="dl-muted">{words.period.clone()} ": " {dossier.period}</p>
            </header>
            <section aria-labelledby="teilnahme">
                <h2 id="teilnahme">{words.participation.clone()}</h2>
                <div class="dl-participation"><p data-testid="participants">{dossier.participation.sentence}</p></div>
            </section>
            <section aria-labelledby="felder"><h2 id="felder">{words.action_fields.clone()}</h2><ul>{fields}</ul></section>
            {has_findings.then(|| view! { <section aria-labelledby="wichtigste"><h2 id="wichtigste">{words.findings.clone()}</h2><ul>{findings}</ul></section> })}
            {sections}
            <section aria-labelledby="methode"><h2 id="methode">{words.method.clone()}</h2><ul>{notes}</ul></section>
        </article>
    }
}

fn section(words: &dossier::Words, place: usize, content: Section) -> impl IntoView + use<> {
    let id = format!("kapitel-{place}");
    let labelled = id.clone();
    let tables = content.tables.into_iter().map(|content| table(words, content)).collect_view();
    let ideas = (!content.ideas.is_empty()).then(|| ideas(words, content.ideas));
    let decisions = content.decisions.into_iter().map(|content| decision(words, content)).collect_view();
    let paragraphs = content.paragraphs.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{content.heading}</h2>
            {paragraphs}
            {tables}
            {ideas}
            {decisions}
        </section>
    }
}

fn ideas(words: &dossier::Words, ideas: Vec<Idea>) -> impl IntoView + use<> {
    let rows = ideas.into_iter().map(|idea| {
        view! {
            <tr>
                <th scope="row"><a href=addresses::idea(idea.number)>{format!("{} {}", idea.number, idea.title)}</a></th>
                <td data-label=words.status.clone()>{idea.status}</td>
                <td class="dl-number" data-label=words.supports.clone()>{words.shown(idea.supports)}</td>
                <td data-label=words.outcome.clone()>{idea.outcome}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="dl-table dl-table--stacked">
            <caption>{words.ideas.clone()}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.idea.clone()}</th>
                    <th scope="col">{words.status.clone()}</th>
                    <th scope="col" class="dl-number">{words.supports.clone()}</th>
                    <th scope="col">{words.outcome.clone()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn decision(words: &dossier::Words, decision: Decision) -> impl IntoView + use<> {
    let fact = |name: &str, value: String| view! { <div><dt>{name.to_owned()}</dt><dd>{value}</dd></div> };
    view! {
        <h3>{decision.measure}</h3>
        <dl class="dl-facts">
            {fact(&words.verdict, decision.verdict)}
            {fact(&words.reason, decision.reason)}
            {fact(&words.date, decision.on)}
            {decision.paper_number.map(|number| fact(&words.paper_number, number))}
            {decision.effect.map(|effect| fact(&words.effect, effect))}
        </dl>
    }
}
