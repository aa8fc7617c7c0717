//! The dossier as a page, made from the same model as the files, and printable.

use axum::extract::Path;
use dossier::{Cell, Decision, Dossier, Idea, Section, Table};
use leptos::prelude::*;

use super::contacts::contacts_of_report;
use super::load;
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

/// A table with its bars; the bars are drawn from the cells of the chart's column.
fn table(words: &dossier::Words, content: Table) -> impl IntoView + use<> {
    let t = use_visit().t;
    let values = content.chart.as_ref().map(|chart| chart.values);
    let exact = |row: &Vec<Cell>| {
        values.and_then(|column| if let Some(Cell::Shown(shown)) = row.get(column) { shown.exact() } else { None })
    };
    let longest = content.rows.iter().filter_map(exact).max().unwrap_or(0).max(1);
    let rows = content.rows.iter().map(|row| {
        let width = exact(row).map(|count| count * 1000 / longest);
        let bar = values.is_some().then(|| view! {
            <td class="dl-tally__graph">
                {width.map(|width| view! {
                    <svg class="dl-tally__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width=width.to_string() height="10"/></svg>
                })}
            </td>
        });
        let mut cells = row.iter().map(|cell| (words.cell(cell), matches!(cell, Cell::Shown(shown) if shown.exact().is_none())));
        let first = cells.next().map(|(text, _)| view! { <th scope="row">{text}</th> });
        let others = cells.map(|(text, is_hidden)| view! { <td class=if is_hidden { "dl-number dl-suppressed" } else { "dl-number" }>{text}</td> });
        view! { <tr>{first}{bar}{others.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let mut labels = content.columns.into_iter();
    let first = labels.next().map(|column| view! { <th scope="col">{column.label}</th> });
    let graph = values.is_some().then(|| view! { <th scope="col">{t.dossier_column_bar()}</th> });
    let others = labels.map(|column| view! { <th scope="col" class="dl-number">{column.label}</th> }).collect_view();
    view! {
        <table class="dl-tally" data-testid="tally">
            <caption>{content.caption}</caption>
            <thead><tr>{first}{graph}{others}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {content.note.map(|note| view! { <p class="dl-small dl-muted">{note}</p> })}
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
