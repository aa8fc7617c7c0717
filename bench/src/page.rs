//! Finds its way through our own pages as far as a measurement must: links, and what a form would send.

/// The id of the request, and the state of things that the sender saw.
const EACH_TIME_NEW: [&str; 2] = ["request_id", "revision"];

/// A form, filled in twice: where it goes, and its bodies without what is new each time.
pub struct Form {
    pub door: String,
    /// With the first choice of each question.
    pub body: String,
    /// With the last one.
    pub other_body: String,
}

/// The addresses that a page links to, in order.
pub fn links(page: &str) -> Vec<String> {
    tags(page, "a").filter_map(|tag| attribute(tag, "href")).collect()
}

/// The form whose action contains `door`.
pub fn form(page: &str, door: &str) -> Option<Form> {
    let (tag, action) = tags(page, "form")
        .find_map(|tag| attribute(tag, "action").filter(|action| action.contains(door)).map(|action| (tag, action)))?;
    let start = tag.as_ptr() as usize - page.as_ptr() as usize;
    let inside = &page[start..][..page[start..].find("</form>")?];
    let mut pairs: Vec<(String, String, String)> = Vec::new();
    for input in tags(inside, "input") {
        let (Some(name), Some(value)) = (attribute(input, "name"), attribute(input, "value")) else { continue };
        if EACH_TIME_NEW.contains(&name.as_str()) {
            continue;
        }
        match pairs.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, _, last)) => *last = value,
            None => pairs.push((name, value.clone(), value)),
        }
    }
    let (body, other_body) =
        (body(pairs.iter().map(|(name, first, _)| (name, first))), body(pairs.iter().map(|(name, _, last)| (name, last))));
    Some(Form { door: action, body, other_body })
}

fn body<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>) -> String {
    pairs.map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>().join("&")
}

/// The inside of each opening tag of this name.
fn tags<'a>(page: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let open = format!("<{name} ");
    let starts: Vec<usize> = page.match_indices(&open).map(|(start, _)| start + open.len()).collect();
    starts.into_iter().filter_map(|start| page[start..].find('>').map(|end| &page[start..start + end]))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let label = format!("{name}=\"");
    let start = tag.match_indices(&label).map(|(start, _)| start).find(|start| *start == 0 || tag[..*start].ends_with(' '))?
        + label.len();
    let end = tag[start..].find('"')?;
    Some(tag[start..start + end].replace("&amp;", "&"))
}

fn encode(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_filled_with_its_first_choices_and_with_its_last() {
        let page = r#"<a class="x" href="/a?b=1&amp;c=2">A</a><form action="/api/v1/votes/cast"><input type="hidden" name="request_id" value="1">
            <input type="hidden" name="consultation" value="a/b"><input type="radio" name="m" value="yes"><input type="radio" name="m" value="no"></form>"#;
        assert_eq!(links(page), ["/a?b=1&c=2"]);
        let form = form(page, "votes").expect("there is one");
        assert_eq!((form.door.as_str(), form.body.as_str()), ("/api/v1/votes/cast", "consultation=a%2Fb&m=yes"));
        assert_eq!(form.other_body, "consultation=a%2Fb&m=no");
    }
}
