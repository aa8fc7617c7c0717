//! The list of ideas: filtered, sorted, a page at a time.

use domain::action_fields;
use domain::consultations::{self, Part};
use domain::ideas::{Card, Filter, Sorting, State, store};
use domain::paging::Page as Rows;
use leptos::prelude::*;

use super::parts::{RefusedSupport, author_text, card_support, state_badge};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::FieldTag;
use crate::ui::field::Select;
use crate::ui::head::PageHead;
use crate::ui::pager::Pager;
use crate::ui::time::Day;
use crate::visit::Visit;

/// Words of the address for the order of the list.
const MOST_SUPPORTED: &str = "unterstuetzt";
const NEWEST: &str = "neueste";

/// What the address asks for.
#[derive(Clone)]
struct Asked {
    consultation: String,
    field: String,
    sorting: Sorting,
    page: i64,
}

impl Asked {
    fn of(visit: &Visit) -> Self {
        let text = |name| visit.query(name).unwrap_or_default();
        let sorting = if text("sortierung") == MOST_SUPPORTED { Sorting::MostSupported } else { Sorting::Newest };
        Self { consultation: text("beteiligung"), field: text("feld"), sorting, page: text("seite").parse().unwrap_or(1) }
    }

    fn filter(&self) -> Filter<'_> {
        let named = |slug| Some(slug).filter(|slug: &&str| !slug.is_empty());
        Filter { consultation: named(&self.consultation), field: named(&self.field), sorting: self.sorting, page: self.page }
    }

    /// The same list on another page.
    fn address(&self, page: i64) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("beteiligung", &self.consultation), ("feld", &self.field)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if self.sorting == Sorting::MostSupported {
            query.append_pair("sortierung", MOST_SUPPORTED);
        }
        if page > 1 {
            query.append_pair("seite", &page.to_string());
        }
        let query = query.finish();
        if query.is_empty() { addresses::IDEAS.to_owned() } else { format!("{}?{query}", addresses::IDEAS) }
    }
}

/// `/ideen`: four statements.
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor, asked) = (visit.t, visit.actor(), Asked::of(&visit));
    let mut tx = visit.read().await?;
    let ideas = store::list(&mut tx, &actor, &asked.filter()).await?;
    let boards = consultations::store::list(&mut tx, &actor).await?.into_iter().filter(|one| one.has(Part::Ideas));
    let boards: Vec<_> = boards.map(|one| (one.slug, one.title)).collect();
    let fields = action_fields::store::list(&mut tx, actor.municipality).await?;
    let fields: Vec<_> = fields.into_iter().map(|field| (field.slug, field.title)).collect();
    Ok(Page::new(&visit, t.nav_ideas(), move || {
        view! {
            <RefusedSupport/>
            <PageHead title=t.nav_ideas() lead=t.ideas_lead()/>
            <div class="dl-wrap dl-listing">
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::NEW_IDEA><span class="kern-label">{t.ideas_write()}</span></a>
                </div>
                {filter_form(&asked, boards, fields)}
                {listing(&asked, ideas)}
            </div>
        }
    }))
}

fn filter_form(asked: &Asked, boards: Vec<(String, String)>, fields: Vec<(String, String)>) -> impl IntoView + use<> {
    let t = use_visit().t;
    let all = |mut options: Vec<(String, String)>| {
        options.insert(0, (String::new(), t.ideas_filter_all().to_owned()));
        options
    };
    let order = [(NEWEST, t.ideas_sorting_newest()), (MOST_SUPPORTED, t.ideas_sorting_most_supported())];
    let order = order.map(|(word, name)| (word.to_owned(), name.to_owned())).to_vec();
    let sorting = if asked.sorting == Sorting::MostSupported { MOST_SUPPORTED } else { NEWEST };
    view! {
        <form class="dl-filter" method="get" action=addresses::IDEAS role="search" aria-label=t.ideas_filter()>
            <Select name="beteiligung" label=t.ideas_filter_consultation() options=all(boards) value=asked.consultation.clone()/>
            <Select name="feld" label=t.ideas_filter_field() options=all(fields) value=asked.field.clone()/>
            <Select name="sortierung" label=t.ideas_sorting() options=order value=sorting/>
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">{t.ideas_show()}</span></button>
        </form>
    }
}

fn listing(asked: &Asked, ideas: Rows<Card>) -> AnyView {
    let t = use_visit().t;
    if ideas.rows.is_empty() {
        return view! {
            <div class="dl-empty">
                <img src="/assets/illustrations/empty-ideas.svg" alt="" width="160" height="120"/>
                <h2>{t.ideas_empty_title()}</h2>
                <p>{t.ideas_empty_text()}</p>
            </div>
        }
        .into_any();
    }
    let pages = ideas.pages();
    let (total, number) = (ideas.total, ideas.number);
    let cards = ideas.rows.into_iter().map(|card| view! { <li>{card_view(&card)}</li> }).collect_view();
    let asked = asked.clone();
    view! {
        <p class="dl-count">{t.ideas_count(total)}</p>
        <ol class="dl-ideas" role="list">{cards}</ol>
        <Pager page=number pages address=move |page| asked.address(page)/>
    }
    .into_any()
}

fn card_view(card: &Card) -> impl IntoView + use<> {
    let visit = use_visit();
    let t = visit.t;
    view! {
        <article class="dl-card dl-idea">
            <div class="dl-idea__body">
                <div class="dl-pagehead__meta">
                    {state_badge(t, State::Published, card.is_answered, card.is_measure)}
                    <FieldTag name=card.field_title.clone()/>
                </div>
                <h2><a class="dl-card__link" href=addresses::idea(card.number)>{card.title.clone()}</a></h2>
                <p class="dl-idea__excerpt">{excerpt(&card.excerpt)}</p>
                <ul class="dl-meta" role="list">
                    <li>{author_text(t, &card.author_name, card.origin)}</li>
                    <li><Day at=card.published_at/></li>
                    <li>{t.idea_comments(card.comment_count)}</li>
                </ul>
            </div>
            <div class="dl-idea__side">{card_support(card, visit.now)}</div>
        </article>
    }
}

/// Longest beginning of a text in the list, in characters; the store gives some more.
const EXCERPT_MAX: usize = 180;

/// The beginning of a text without the marks of Markdown, ended between two words.
fn excerpt(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !matches!(c, '*' | '#' | '`' | '>')).collect();
    let words: Vec<&str> = plain.split_whitespace().filter(|word| *word != "-").collect();
    let whole = words.join(" ");
    if whole.chars().count() <= EXCERPT_MAX {
        return whole;
    }
    let cut: String = whole.chars().take(EXCERPT_MAX).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end_matches([',', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_long_text_ends_between_two_words() {
        assert_eq!(excerpt("**Fett** und\n- Liste"), "Fett und Liste");
        let long = excerpt(&"größte Wörter, ".repeat(20));
        assert!(long.ends_with("Wörter …") || long.ends_with("größte …"), "{long}");
    }
}
