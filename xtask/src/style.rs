//! One style sheet from `style/main.css` and what it imports, `@import "PATH";` or `@import "PATH" layer(NAME);`, a line each. Plain CSS
//! in, plain CSS out: comments and indentation go, nothing is rewritten, except that fonts get the version of their content into
//! their address.

use crate::{Result, files};
use std::path::{Path, PathBuf};

pub const SHEET: &str = "pkg/dorflinde.css";

pub fn build(root: &Path, site: &Path) -> Result<PathBuf> {
    let folder = root.join("style");
    let mut sheet = String::new();
    for import in squeeze(&files::read_text(&folder.join("main.css"))?).split_terminator(';') {
        sheet.push_str(&part(&folder, import)?);
        sheet.push('\n');
    }
    files::write_if_changed(&site.join(SHEET), with_versions(&sheet, site)?.as_bytes())?;
    Ok(SHEET.into())
}

fn part(folder: &Path, import: &str) -> Result<String> {
    let wrong = || format!("style/main.css: {import}; is neither @import \"PATH\" nor @import \"PATH\" layer(NAME)");
    let (path, layer) = import.strip_prefix("@import \"").and_then(|rest| rest.split_once('"')).ok_or_else(wrong)?;
    let text = squeeze(&files::read_text(&folder.join(path))?);
    let text = text.trim_start_matches("@charset \"UTF-8\";");
    if layer.is_empty() {
        return Ok(text.to_owned());
    }
    let name = layer.strip_prefix(" layer(").and_then(|rest| rest.strip_suffix(')')).ok_or_else(wrong)?;
    Ok(format!("@layer {name}{{{text}}}"))
}

/// Without comments and with single spaces; strings stay as they are. No space is removed where it could mean something.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if rest.starts_with("/*") && !rest.starts_with("/*!") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
            continue;
        }
        let length = match letter {
            '"' | '\'' => string_length(rest, letter),
            _ => letter.len_utf8(),
        };
        if letter.is_whitespace() {
            if !out.ends_with([' ', '{', '}', ';', ',']) && !out.is_empty() {
                out.push(' ');
            }
        } else {
            if matches!(letter, '{' | '}' | ';') && out.ends_with(' ') {
                out.pop();
            }
            if letter == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out.trim_end().to_owned()
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// `url(/assets/x.woff2)` becomes `url(/assets/x.woff2?v=…)`, so that a browser may keep the font for good.
fn with_versions(sheet: &str, site: &Path) -> Result<String> {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("url(") {
        let (before, after) = rest.split_at(start + 4);
        let end = after.find(')').ok_or("the style sheet has an url( without its )")?;
        let address = after[..end].trim_matches(['"', '\'']);
        out.push_str(before);
        match address.strip_prefix("/assets/") {
            Some(path) => {
                let bytes = files::read(&site.join(path)).map_err(|error| format!("the style sheet names {address}: {error}"))?;
                out.push_str(&format!("{address}?v={}", files::version(&bytes)));
            }
            None => out.push_str(&after[..end]),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_loses_comments_and_indentation_and_keeps_its_meaning() {
        let cases = [
            ("a { color : red; /* why */ }\n\nb  c {}", "a{color : red}b c{}"),
            ("a::after { content: \"/* no  comment */ }\"; }", "a::after{content: \"/* no  comment */ }\"}"),
            ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
            ("@media (width > 1px) and (hover) { a { b: c } }", "@media (width > 1px) and (hover){a{b: c}}"),
            ("/*! licence */ a{}", "/*! licence */ a{}"),
            ("a{b:'it\\'s'}", "a{b:'it\\'s'}"),
        ];
        for (given, wanted) in cases {
            assert_eq!(squeeze(given), wanted);
        }
    }
}
