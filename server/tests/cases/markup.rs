//! What markup there is in a page: a reader of tags, so that a test sees what a browser would run and not what it would show.

/// An element that begins: its name and attributes.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// What would run, load or lead somewhere because of a text with this mark in it, and what may stand in no page at all.
pub fn dangers(page: &str, mark: &str) -> Vec<String> {
    let mut dangers = Vec::new();
    for Tag { name, attributes } in tags(page) {
        let has = |key: &str| attributes.iter().any(|(known, _)| known == key);
        if name.contains(mark)
            || ["iframe", "object", "embed", "base", "style", "applet", "marquee", "template"].contains(&name.as_str())
        {
            dangers.push(format!("<{name}>"));
        }
        if name == "meta" && has("http-equiv") {
            dangers.push("<meta http-equiv>".to_owned());
        }
        if name == "script" && !has("src") {
            dangers.push("<script> without a source".to_owned());
        }
        for (key, value) in &attributes {
            let is_address = ["href", "src", "action", "formaction", "srcset", "xlink:href", "background", "poster", "data"]
                .contains(&key.as_str());
            let scheme = value.trim_start().to_ascii_lowercase();
            let runs = ["javascript:", "vbscript:", "data:text"].iter().any(|bad| scheme.starts_with(bad));
            if key.starts_with("on") || key == "style" || key.contains(mark) || (is_address && (runs || value.contains(mark))) {
                dangers.push(format!("<{name} {key}={value:?}>"));
            }
        }
    }
    dangers
}

fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(place) = rest.find('<') {
        rest = &rest[place + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            rest = after.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            found.push(tag);
            rest = after;
        }
    }
    found
}

/// Reads a tag behind its `<`, with quotes as a browser reads them.
fn tag(text: &str) -> (Tag, &str) {
    let end = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let name = text[..end].to_ascii_lowercase();
    let (mut rest, mut attributes) = (&text[end..], Vec::new());
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (Tag { name, attributes }, rest);
        }
        let end = rest.find(|c: char| c.is_whitespace() || "=>/".contains(c)).unwrap_or(rest.len()).max(1);
        let end = (end..=rest.len()).find(|&end| rest.is_char_boundary(end)).unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute(after.trim_start());
        }
        attributes.push((key, value.to_owned()));
    }
}

fn attribute(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        _ => text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len())),
    }
}

/// Texts that run something where they are not taken as text; each has the mark `zxq`.
pub const TEXTS: [&str; 60] = [
    "<script>zxq()</script>",
    "<SCRIPT SRC=//zxq.example/x.js></SCRIPT>",
    "</title><script>zxq()</script>",
    "</textarea><script>zxq()</script>",
    "--><script>zxq()</script>",
    "]]><script>zxq()</script>",
    "</script><script>zxq()</script>",
    "<scr<script>ipt>zxq()</scr</script>ipt>",
    "<script\u{a0}>zxq()</script>",
    "<script/zxq>zxq()</script>",
    "<img src=zxq onerror=zxq()>",
    "<img/src=\"zxq\"/onerror=zxq()>",
    "<img src='zxq' onerror='zxq()'",
    "\"><img src=zxq onerror=zxq()>",
    "'><img src=zxq onerror=zxq()>",
    "\" onmouseover=\"zxq()",
    "' onfocus='zxq()' autofocus='",
    "` onclick=zxq() x=`",
    "<svg onload=zxq()>",
    "<svg><script>zxq()</script></svg>",
    "<svg><animate onbegin=zxq() attributeName=x>",
    "<svg><a xlink:href=javascript:zxq()><text>x</text></a></svg>",
    "<math><mi href=javascript:zxq()>x</mi></math>",
    "<math><annotation-xml encoding=text/html><script>zxq()</script></annotation-xml></math>",
    "<iframe src=javascript:zxq()></iframe>",
    "<iframe srcdoc='<script>zxq()</script>'></iframe>",
    "<object data=javascript:zxq()></object>",
    "<embed src=//zxq.example/x.swf>",
    "<base href=//zxq.example/>",
    "<link rel=stylesheet href=//zxq.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:zxq()'>",
    "<style>@import '//zxq.example/x.css'</style>",
    "<div style=\"background:url(javascript:zxq())\">x</div>",
    "<form action=javascript:zxq()><button>x</button></form>",
    "<button formaction=javascript:zxq()>x</button>",
    "<input onfocus=zxq() autofocus>",
    "<select onfocus=zxq() autofocus>",
    "<textarea onfocus=zxq() autofocus>",
    "<details open ontoggle=zxq()>",
    "<video><source onerror=zxq()></video>",
    "<audio src=zxq onerror=zxq()>",
    "<body onload=zxq()>",
    "<marquee onstart=zxq()>",
    "<isindex action=javascript:zxq() type=image>",
    "<a href=javascript:zxq()>x</a>",
    "<a href=\"jav\tascript:zxq()\">x</a>",
    "<a href=\"&#106;avascript:zxq()\">x</a>",
    "<a href=data:text/html,<script>zxq()</script>>x</a>",
    "[zxq](javascript:zxq())",
    "[zxq](JaVaScRiPt:zxq())",
    "[zxq](vbscript:zxq())",
    "[zxq](data:text/html;base64,PHNjcmlwdD4=)",
    "![zxq](https://zxq.example/x.png)",
    "![zxq](x\" onerror=\"zxq())",
    "<https://a.example/\" onclick=\"zxq()>",
    "<javascript:zxq()>",
    "{{zxq}}${zxq}#{zxq}<%= zxq %>",
    "\u{feff}<\u{1}script>zxq()</script>",
    "＜script＞zxq()＜/script＞",
    "<zxq onclick=zxq()>x</zxq>",
];

#[test]
fn the_reader_of_tags_sees_what_a_browser_would_run() {
    let harmless = ["{{zxq", "<scr<script", "＜script", "[zxq]", "![zxq]", "<javascript:", "\u{feff}<\u{1}", "` onclick"];
    for text in TEXTS.into_iter().filter(|text| !harmless.iter().any(|begin| text.starts_with(begin))) {
        let in_text = dangers(&format!("<p>{text}</p>"), "zxq");
        let in_attribute =
            [dangers(&format!("<p title=\"{text}\">x</p>"), "zxq"), dangers(&format!("<p title='{text}'>x</p>"), "zxq")];
        assert!(!in_text.is_empty() || in_attribute.iter().any(|found| !found.is_empty()), "{text}");
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;").replace('\'', "&#39;");
        assert_eq!(dangers(&format!("<p title=\"{escaped}\">{escaped}</p>"), "zxq"), Vec::<String>::new(), "{text}");
    }
}
