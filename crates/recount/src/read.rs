//! Opens a ballot file and finds out what kind it is: by its first line, else by the end of its name.

use std::path::Path;

use tally::file::{Contents, DataType, FileError, fingerprint, is_ours, is_pabulib, read_ours, read_pabulib, read_preflib};

use crate::args::Args;

/// What the file says, and its fingerprint.
///
/// # Errors
///
/// A sentence with line and reason.
pub fn read(args: &Args) -> Result<(Contents, String), String> {
    let bytes = std::fs::read(&args.file).map_err(|error| error.to_string())?;
    let text = text(bytes)?;
    let fingerprint = fingerprint(&text);
    let contents = contents(&text, &args.file, args).map_err(|error| error.to_string())?;
    Ok((contents, fingerprint))
}

fn contents(text: &str, file: &Path, args: &Args) -> Result<Contents, FileError> {
    let refuse = |reason: &str| FileError { line: 1, reason: reason.to_owned() };
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or("");
    if is_ours(text) {
        return read_ours(text);
    }
    if is_pabulib(text) || end.eq_ignore_ascii_case("pb") {
        return read_pabulib(text);
    }
    let Some(data_type) = DataType::named(end) else {
        return Err(refuse("neither one of our ballot files nor .pb, .soc, .soi, .toc, .toi or .cat"));
    };
    let rule = args.rule.ok_or_else(|| refuse("say by which --rule it is counted"))?;
    read_preflib(text, data_type, rule)
}

/// The text of a file; where it is none, the line is told.
fn text(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("line {line}: not UTF-8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text_are_refused_with_their_line() {
        assert_eq!(text(b"a\nb\nc\xe9".to_vec()), Err("line 3: not UTF-8".to_owned()));
        assert_eq!(text("a\u{e9}".into()), Ok("aé".to_owned()));
    }
}
