//! Makes typed accessors of the Fluent catalogues: a missing message or variable stops the build, not a visitor.
//!
//! Messages without variables become constants; those with variables are formatted by Fluent when asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LANGUAGES: [&str; 3] = ["de", "de-simple", "en"];

/// A message in one language: its text when it is constant, its variables in order of appearance.
struct Message {
    constant: Option<String>,
    variables: Vec<String>,
}

type Catalogue = BTreeMap<String, Message>;

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let catalogues = LANGUAGES.map(read);
    for (language, catalogue) in LANGUAGES.iter().zip(&catalogues).skip(1) {
        compare(language, &catalogues[0], catalogue);
    }
    let mut code = String::from("impl Texts {\n");
    for (key, german) in &catalogues[0] {
        accessor(&mut code, key, german, &catalogues);
    }
    code.push_str("}\n");
    fs::write(out().join("texts.rs"), code).expect("the accessors can be written");
}

#[expect(clippy::disallowed_methods, reason = "cargo talks to build scripts through the environment")]
fn out() -> PathBuf {
    PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"))
}

/// Reads all files of a language and writes them together for the program.
fn read(language: &str) -> Catalogue {
    let folder = Path::new("locales").join(language);
    let mut paths: Vec<_> = fs::read_dir(&folder).map(|d| d.flatten().map(|e| e.path()).collect()).unwrap_or_default();
    paths.retain(|path| path.extension().is_some_and(|end| end == "ftl"));
    paths.sort();
    let (mut catalogue, mut all) = (Catalogue::new(), String::new());
    for path in paths {
        let text = fs::read_to_string(&path).expect("a catalogue can be read");
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let pattern = message.value.unwrap_or_else(|| panic!("{}: {} has no value", path.display(), message.id.name));
            let mut variables = Vec::new();
            let constant = inspect(&pattern, &mut variables);
            let known = catalogue.insert(message.id.name.to_owned(), Message { constant, variables });
            assert!(known.is_none(), "{}: {} stands twice", path.display(), message.id.name);
        }
        all.push_str(&text);
        all.push('\n');
    }
    fs::write(out().join(format!("{language}.ftl")), all).expect("the catalogue can be written");
    catalogue
}

/// Collects the variables; returns the text when there is nothing but text.
fn inspect(pattern: &Pattern<&str>, variables: &mut Vec<String>) -> Option<String> {
    let mut text = Some(String::new());
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                if let Some(text) = text.as_mut() {
                    text.push_str(value);
                }
            }
            PatternElement::Placeable { expression } => {
                text = None;
                inspect_expression(expression, variables);
            }
        }
    }
    text
}

fn inspect_expression(expression: &Expression<&str>, variables: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => inspect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            inspect_inline(selector, variables);
            for variant in variants {
                inspect(&variant.value, variables);
            }
        }
    }
}

fn inspect_inline(inline: &InlineExpression<&str>, variables: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } if !variables.iter().any(|v| v == id.name) => {
            variables.push(id.name.to_owned())
        }
        InlineExpression::Placeable { expression } => inspect_expression(expression, variables),
        _ => {}
    }
}

fn compare(language: &str, german: &Catalogue, other: &Catalogue) {
    for (key, message) in german {
        let Some(translation) = other.get(key) else { panic!("locales/{language}: {key} is missing") };
        let set = |m: &Message| m.variables.iter().cloned().collect::<BTreeSet<_>>();
        // A translation may say less; it must not ask for what the caller does not give.
        assert!(set(translation).is_subset(&set(message)), "locales/{language}: {key} has variables that the German one has not");
    }
    for key in other.keys() {
        assert!(german.contains_key(key), "locales/{language}: {key} is not in locales/de");
    }
}

fn accessor(code: &mut String, key: &str, german: &Message, catalogues: &[Catalogue; 3]) {
    let name = key.replace('-', "_");
    let constants: Vec<_> = catalogues.iter().filter_map(|c| c[key].constant.as_ref()).collect();
    if constants.len() == LANGUAGES.len() && german.variables.is_empty() {
        let _ = writeln!(
            code,
            "pub fn {name}(self) -> &'static str {{ [{:?}, {:?}, {:?}][self.lang as usize] }}",
            constants[0], constants[1], constants[2]
        );
        return;
    }
    let parameters: String = german.variables.iter().fold(String::new(), |mut list, v| {
        let _ = write!(list, ", {}: impl Into<FluentValue<'a>>", v.replace('-', "_"));
        list
    });
    let arguments: String = german.variables.iter().fold(String::new(), |mut list, v| {
        let _ = write!(list, "({v:?}, {}.into()), ", v.replace('-', "_"));
        list
    });
    let _ = writeln!(code, "pub fn {name}<'a>(self{parameters}) -> String {{ format(self.lang, {key:?}, [{arguments}]) }}");
}
