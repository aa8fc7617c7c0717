//! The one place where markup comes from text: people's Markdown through one sanitiser, and our own drawings.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use leptos::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A person's text as safe HTML: headings begin at h3, no pictures, links only to http, https and mailto.
pub fn markdown(text: &str) -> impl IntoView + use<> {
    raw("dl-prose", &to_html(text))
}

/// A drawing of ours, compiled into the program.
pub fn own_svg(svg: &'static str) -> impl IntoView {
    raw("dl-drawing", svg)
}

fn raw(class: &'static str, html: &str) -> impl IntoView + use<> {
    view! { <div class=class inner_html=html.to_owned()></div> }
}

/// Deeper than this no element stands in another: eight lists of entries with a paragraph each. What is deeper shows its text alone.
const NESTING_MAX: usize = 24;
/// More parts than this has no text that a person writes: the rows of a table can be filled up to many times their length.
const EVENTS_MAX: usize = 20_000;

fn to_html(text: &str) -> String {
    let events = events(text).unwrap_or_else(|| plain(text));
    let mut html = String::with_capacity(text.len() * 2);
    html::push_html(&mut html, events.into_iter());
    SANITISER.clean(&html).to_string()
}

/// The text's parts, as this site shows them; `None` when there are too many, or when a line alone begins deeper than anybody writes:
/// the reader would walk all these levels again for each line that follows.
fn events(text: &str) -> Option<Vec<Event<'_>>> {
    if text.lines().any(|line| levels(line) > NESTING_MAX) {
        return None;
    }
    let mut depth = 0;
    let mut events = Vec::new();
    for (count, event) in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES).enumerate() {
        if count == EVENTS_MAX {
            return None;
        }
        depth += usize::from(matches!(event, Event::Start(_)));
        let is_too_deep = depth > NESTING_MAX && matches!(event, Event::Start(_) | Event::End(_));
        depth -= usize::from(matches!(event, Event::End(_)));
        events.extend(if is_too_deep { flat(&event) } else { ours(event) });
    }
    Some(events)
}

/// How many quotations and entries of lists a line begins, one in another.
fn levels(line: &str) -> usize {
    if line.chars().all(|c| c == '-' || c == '*' || c.is_whitespace()) {
        return 0;
    }
    let lead = line.chars().take_while(|&c| c.is_ascii_digit() || ">-+*.) \t".contains(c));
    let pairs = lead.zip(line.chars().skip(1).chain([' ']));
    pairs.filter(|&(c, next)| c == '>' || "-+*.)".contains(c) && next.is_whitespace()).count()
}

/// In the place of an element that is too deep: a new line for a block.
fn flat(event: &Event<'_>) -> Option<Event<'static>> {
    matches!(event, Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_))).then_some(Event::HardBreak)
}

fn ours(event: Event<'_>) -> Option<Event<'_>> {
    match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: shifted(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(shifted(level)))),
        // HTML that somebody typed is shown as they typed it.
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::SoftBreak => Some(Event::HardBreak),
        event => Some(event),
    }
}

/// The text as it was typed, in one paragraph.
fn plain(text: &str) -> Vec<Event<'_>> {
    let lines = text.lines().flat_map(|line| [Event::Text(line.into()), Event::HardBreak]);
    let start = std::iter::once(Event::Start(Tag::Paragraph));
    start.chain(lines).chain([Event::End(TagEnd::Paragraph)]).collect()
}

fn shifted(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        _ => HeadingLevel::H5,
    }
}

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "strong",
            "em",
            "del",
            "ul",
            "ol",
            "li",
            "blockquote",
            "code",
            "pre",
            "h3",
            "h4",
            "h5",
            "a",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .link_rel(Some("nofollow ugc noopener"));
    builder
});

#[cfg(test)]
mod tests {
    use super::{EVENTS_MAX, NESTING_MAX, events, to_html};

    #[test]
    fn text_is_shown_and_never_run() {
        for (text, html) in [
            ("# Groß", "<h3>Groß</h3>\n"),
            ("a\nb", "<p>a<br>\nb</p>\n"),
            ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
            ("[x](javascript:alert(1))", "<p><a rel=\"nofollow ugc noopener\">x</a></p>\n"),
            ("[x](https://a.example/)", "<p><a href=\"https://a.example/\" rel=\"nofollow ugc noopener\">x</a></p>\n"),
            ("![Bild](https://a.example/b.png)", "<p>Bild</p>\n"),
        ] {
            assert_eq!(to_html(text).trim_end(), html.trim_end(), "{text}");
        }
    }

    #[test]
    fn lists_quotes_and_tables_are_shown_as_ever() {
        for (text, html) in [
            (
                "- a\n  - b\n    > c",
                "<ul>\n<li>a\n<ul>\n<li>b\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ul>\n</li>\n</ul>",
            ),
            (
                "|a|b|\n|-|-|\n|1|",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td></td></tr>\n</tbody></table>",
            ),
        ] {
            assert_eq!(to_html(text).trim_end(), html, "{text}");
        }
        assert_eq!(to_html(&"- ".repeat(40)).trim_end(), "<hr>");
        let wide = format!("a | *b*\n{} | -\n1 | 2", "-".repeat(60));
        assert!(to_html(&wide).contains("<th><em>b</em></th>"));
        let eight = (0..8).map(|n| format!("{}- Ebene {n}\n\n", "  ".repeat(n))).collect::<String>();
        assert_eq!(to_html(&eight).matches("<li>").count(), 8);
    }

    #[test]
    fn a_line_that_begins_deeper_than_anybody_writes_is_not_read_as_markdown() {
        for line in [">".repeat(NESTING_MAX + 1), "- ".repeat(NESTING_MAX + 1), "1. ".repeat(NESTING_MAX + 1)] {
            assert!(events(&format!("*a*\n\n{line}b")).is_none(), "{line}");
            assert!(events(&format!("*a*\n\n{}b", &line[..line.len() / 2])).is_some(), "{line}");
        }
    }

    #[test]
    fn a_text_made_to_be_dear_costs_no_more_than_any_other_and_still_shows_its_words() {
        let table = format!("{}\n{}\n{}", "|a".repeat(600), "|-".repeat(600), "|Wort\n".repeat(2_800));
        let deep = (0..140).map(|n| format!("{}- a\n", "  ".repeat(n))).collect();
        let many = ["> ".repeat(10_000), ">".repeat(20_000), "1. - ".repeat(4_000), "*a **b ".repeat(2_800), table, deep];
        for (n, bomb) in many.iter().enumerate() {
            let text = format!("{bomb}Wort");
            let html = to_html(&text);
            assert!(html.contains("Wort"), "{n}");
            assert!(html.len() < 8 * text.len(), "{n}: {} from {}", html.len(), text.len());
            let Some(events) = events(&text) else { continue };
            assert!(events.len() <= EVENTS_MAX, "{n}");
            let depth = events.iter().scan(0_usize, |depth, event| {
                *depth += usize::from(matches!(event, super::Event::Start(_)));
                let now = *depth;
                *depth -= usize::from(matches!(event, super::Event::End(_)));
                Some(now)
            });
            assert!(depth.max() <= Some(NESTING_MAX), "{n}");
        }
    }
}
