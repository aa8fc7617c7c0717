//! Administrators see how the outbox is doing, whose address takes no mail, and which mails have words of their own.

use domain::Right;
use domain::mail::{self, Bounce, KINDS, Outbox};
use leptos::prelude::*;

use crate::addresses;
use crate::administration::Tabs;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::{Lang, Texts};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::section::Facts;
use crate::ui::time::{Moment, moment_text};
use crate::visit::Visit;

/// `/verwaltung/e-mails`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditMails)?;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let outbox = mail::find_outbox(&mut tx, municipality).await?;
    let bounces = mail::list_bounces(&mut tx, municipality).await?;
    let own = mail::templates::list_own(&mut tx, municipality).await?;
    drop(tx);
    let t = visit.t;
    Ok(Page::new(&visit, t.mails_title(), move || {
        view! {
            <PageHead title=t.mails_title() lead=t.mails_lead() crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-listing dl-stack">
                <Tabs current=addresses::MAILS/>
                <OutboxState outbox/>
                <Bounces bounces/>
                <Kinds own/>
            </div>
        }
    }))
}

/// A line on the first page of the administration, when somebody should look.
#[component]
pub fn OutboxAlert(outbox: Outbox) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    outbox.is_troubled(visit.now).then(|| {
        view! {
            <Alert kind="warning" title=t.mails_trouble(outbox.failed, outbox.waiting)>
                <p>{t.mails_trouble_text()} " " <a href=addresses::MAILS>{t.mails_title()}</a></p>
            </Alert>
        }
    })
}

#[component]
fn OutboxState(outbox: Outbox) -> impl IntoView {
    let t = use_visit().t;
    let since = outbox.waiting_since.map(|since| moment_text(t, since)).unwrap_or_default();
    let rows = vec![
        (t.mails_waiting(), t.grouped(outbox.waiting)),
        (t.mails_waiting_since(), since),
        (t.mails_failed(), t.grouped(outbox.failed)),
        (t.mails_sent(), t.grouped(outbox.sent)),
    ];
    view! {
        <section aria-labelledby="ausgang">
            <h2 id="ausgang">{t.mails_outbox()}</h2>
            <OutboxAlert outbox/>
            <Facts rows/>
        </section>
    }
}

#[component]
fn Bounces(bounces: Vec<Bounce>) -> impl IntoView {
    let t = use_visit().t;
    let rows = bounces.into_iter().map(|bounce| {
        view! {
            <tr>
                <th scope="row">{bounce.name}</th>
                <td data-label=t.mails_bounce_since()><Moment at=bounce.at/></td>
                <td data-label=t.mails_bounce_reply()>{bounce.reply}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="unzustellbar">
                <h2 id="unzustellbar">{t.mails_bounces()}</h2>
                <p>{t.mails_bounces_text()}</p>
                <table class="dl-table dl-table--stacked">
                    <caption class="dl-visually-hidden">{t.mails_bounces()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.account_name()}</th>
                            <th scope="col">{t.mails_bounce_since()}</th>
                            <th scope="col">{t.mails_bounce_reply()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn Kinds(own: Vec<(String, String)>) -> impl IntoView {
    let t = use_visit().t;
    let rows = KINDS.map(|kind| {
        let links = Lang::ALL.map(|lang| {
            let is_own = own.iter().any(|(known, tag)| known == kind && tag == lang.tag());
            let mark = if is_own { t.mails_own() } else { t.mails_usual() };
            view! {
                <td data-label=language(t, lang)>
                    <a href=addresses::mail_template(kind, lang)>{mark}<span class="dl-visually-hidden">": " {t.mail_kind(kind)} ", " {language(t, lang)}</span></a>
                </td>
            }
        });
        view! { <tr><th scope="row">{t.mail_kind(kind)}</th>{links.into_iter().collect_view()}</tr> }
    });
    let languages = Lang::ALL.map(|lang| view! { <th scope="col">{language(t, lang)}</th> });
    view! {
        <section aria-labelledby="texte">
            <h2 id="texte">{t.mails_words()}</h2>
            <p>{t.mails_words_text()}</p>
            <table class="dl-table dl-table--stacked">
                <caption class="dl-visually-hidden">{t.mails_words()}</caption>
                <thead><tr><th scope="col">{t.mails_kind()}</th>{languages.into_iter().collect_view()}</tr></thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </section>
    }
}

/// A language by its name.
pub fn language(t: Texts, lang: Lang) -> &'static str {
    [t.shell_lang_de(), t.shell_lang_simple(), t.shell_lang_en()][lang as usize]
}
