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

fn to_html(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: shifted(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(shifted(level)))),
        // HTML that somebody typed is shown as they typed it.
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::SoftBreak => Some(Event::HardBreak),
        event => Some(event),
    });
    let mut html = String::with_capacity(text.len() * 2);
    html::push_html(&mut html, events);
    SANITISER.clean(&html).to_string()
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
    use super::to_html;

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
}
