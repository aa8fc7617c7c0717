//! What our pages show, read as a browser reads them: by tags and attributes.

use std::collections::BTreeMap;

use crate::client::View;

/// One's own ballot on the page of a vote.
pub fn view(page: &str) -> View {
    let mut view = View { receipt: marked(page, "receipt"), ..View::default() };
    for tag in tags(page, "input") {
        let (Some(name), Some(value)) = (attribute(tag, "name"), attribute(tag, "value")) else { continue };
        if name == "revision" {
            view.revision = value.parse().unwrap_or(0);
        }
        if let Some(measure) = name.strip_prefix("choice[m-").and_then(|rest| rest.strip_suffix(']'))
            && tag.split_ascii_whitespace().any(|word| word == "checked" || word.starts_with("checked="))
        {
            view.choices.insert(measure.to_owned(), value);
        }
    }
    view
}

/// How many have voted, by the address of each vote; what is not told exactly is left out.
pub fn participation(page: &str) -> BTreeMap<String, i64> {
    let cards = page.split("<article").skip(1).filter_map(|card| card.split("</article>").next());
    let told = cards.filter_map(|card| {
        let slug = card.split("href=\"/beteiligungen/").nth(1)?.split('"').next()?;
        let words: Vec<&str> = card.split(['<', '>', ' ', '\n']).filter(|word| !word.is_empty()).collect();
        let place = words.windows(2).position(|pair| pair == ["haben", "abgestimmt"])?;
        let (word, before) = (words.get(place.checked_sub(1)?)?, place.checked_sub(2).and_then(|place| words.get(place)));
        if before == Some(&"unter") { None } else { Some((slug.to_owned(), whole(word)?)) }
    });
    told.collect()
}

/// The numbers of an outcome by the address of the measure: yes, no, abstention.
pub fn outcome(page: &str) -> BTreeMap<String, [Option<i64>; 3]> {
    let mut found: BTreeMap<String, [Option<i64>; 3]> = BTreeMap::new();
    for row in page.split("data-testid=\"tally-").skip(1) {
        let Some((id, rest)) = row.split_once('"') else { continue };
        let Some((slug, place)) = id.rsplit_once('-') else { continue };
        let Some(place) = place.parse::<usize>().ok().filter(|place| *place < 3) else { continue };
        let cells = rest.split("</tr>").next().unwrap_or_default().split("</td>").filter_map(|cell| cell.rsplit('>').next());
        let number = cells.filter(|cell| !cell.trim().is_empty()).find_map(|cell| whole(cell.trim()));
        found.entry(slug.to_owned()).or_default()[place] = number;
    }
    found
}

/// The text of the element with this mark.
fn marked(page: &str, mark: &str) -> Option<String> {
    let at = page.find(&format!("data-testid=\"{mark}\""))?;
    page[at..].split(['<', '>']).nth(1).map(|text| text.trim().to_owned())
}

/// "1.234" as a number; nothing for "unter 5".
pub fn whole(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|sign| !matches!(sign, '.' | '\u{202f}' | '\u{a0}')).collect();
    digits.parse().ok()
}

/// The inside of each opening tag of this name.
pub fn tags<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name} ");
    page.split(open.as_str()).skip(1).filter_map(|rest| rest.split('>').next()).collect()
}

/// An attribute's value.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let label = format!("{name}=\"");
    let starts = tag.match_indices(&label).map(|(start, _)| start);
    let start = starts.into_iter().find(|start| *start == 0 || tag[..*start].ends_with(' '))? + label.len();
    tag[start..].split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_is_what_is_checked() {
        let page = "<input type=\"hidden\" name=\"revision\" value=\"3\"><input name=\"choice[m-a]\" value=\"yes\" checked>\
                    <input name=\"choice[m-a]\" value=\"no\"><strong data-testid=\"receipt\">ABCD</strong>";
        let view = view(page);
        assert_eq!((view.revision, view.receipt.as_deref()), (3, Some("ABCD")));
        assert_eq!(view.choices.into_iter().collect::<Vec<_>>(), [("a".to_owned(), "yes".to_owned())]);
        let list = "<article><a href=\"/beteiligungen/wahl-1\">x</a><span>1.234 haben abgestimmt</span></article>\
                    <article><a href=\"/beteiligungen/wahl-2\">x</a><span>unter 5 haben abgestimmt</span></article>";
        assert_eq!(participation(list).into_iter().collect::<Vec<_>>(), [("wahl-1".to_owned(), 1234)]);
    }
}
