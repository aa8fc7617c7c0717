//! A QR code as a picture that says what it is. Drawn in rows, so that a page of many letters stays small.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, EcLevel};

/// White modules around the code, as the standard asks for.
const MARGIN: usize = 4;

/// `title` tells what scanning it does. A text that is too long for a code (nearly 3,000 bytes) gives none.
#[component]
pub fn QrCode(#[prop(into)] text: String, #[prop(into)] title: String) -> impl IntoView {
    let code = qrcode::QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok();
    code.map(|code| picture(&code, title))
}

fn picture(code: &qrcode::QrCode, title: String) -> AnyView {
    let size = (code.width() + 2 * MARGIN).to_string();
    let path = path(&code.to_colors(), code.width());
    let view_box = format!("0 0 {size} {size}");
    view! {
        <svg class="dl-qr" role="img" viewBox=view_box width="132" height="132" shape-rendering="crispEdges">
            <title>{title}</title>
            <rect class="dl-qr__ground" width=size.clone() height=size/>
            <path class="dl-qr__dark" d=path/>
        </svg>
    }
    .into_any()
}

/// The same as a file of its own, for paper.
#[cfg(feature = "pdf")]
pub fn svg(text: &str) -> Option<String> {
    let code = qrcode::QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let (size, path) = (code.width() + 2 * MARGIN, path(&code.to_colors(), code.width()));
    Some(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\"><path d=\"{path}\"/></svg>"))
}

/// One bar for each run of dark modules in a row.
fn path(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|module| **module == Color::Dark).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_dark_modules_become_bars() {
        let modules = [Color::Dark, Color::Dark, Color::Light, Color::Dark];
        assert_eq!(path(&modules, 2), "M4 4h2v1h-2zM5 5h1v1h-1z");
    }
}
