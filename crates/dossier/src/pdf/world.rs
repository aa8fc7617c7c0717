//! All that the typesetter may see: one template at a time, the embedded fonts, one string of data. No files, no packages, no
//! network, no clock; a template that asks for more gets "not found".

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Str, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

/// Fira Sans is the face of the paper; the others only stand in for letters and signs it does not have.
const FONT_FILES: [&[u8]; 7] = [
    include_bytes!("../../fonts/FiraSans-Regular.ttf"),
    include_bytes!("../../fonts/FiraSans-Bold.ttf"),
    include_bytes!("../../fonts/FiraSans-Italic.ttf"),
    include_bytes!("../../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../fonts/NotoEmoji-Regular.ttf"),
];

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static DOSSIER: LazyLock<Source> = LazyLock::new(|| Source::new(named("dossier.typ"), include_str!("template.typ").to_owned()));
static RECORD: LazyLock<Source> = LazyLock::new(|| Source::new(named("record.typ"), include_str!("record.typ").to_owned()));
static SLIPS: LazyLock<Source> = LazyLock::new(|| Source::new(named("slips.typ"), include_str!("slips.typ").to_owned()));

fn named(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// Which paper is laid out.
#[derive(Clone, Copy)]
pub(super) enum Template {
    Dossier,
    Record,
    Slips,
}

impl Template {
    fn source(self) -> &'static Source {
        match self {
            Self::Dossier => &DOSSIER,
            Self::Record => &RECORD,
            Self::Slips => &SLIPS,
        }
    }
}

/// Whether one of the embedded fonts can print this character. A missing glyph would make the file unfit for archives.
pub(super) fn is_printable(character: char) -> bool {
    (0..FONTS.len()).filter_map(|place| BOOK.info(place)).any(|info| info.coverage.contains(u32::from(character)))
}

pub(super) struct OneTemplate {
    template: Template,
    library: LazyHash<Library>,
    made_at: Datetime,
}

impl OneTemplate {
    pub(super) fn new(template: Template, data: &str, made_at: Datetime) -> Self {
        let mut inputs = Dict::new();
        inputs.insert(Str::from("data"), Value::Str(Str::from(data)));
        // The extras let the first cell of a row be tagged as its header.
        let features = Features::from_iter([Feature::A11yExtras]);
        let library = Library::builder().with_inputs(inputs).with_features(features).build();
        Self { template, library: LazyHash::new(library), made_at }
    }
}

impl World for OneTemplate {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.source().id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.template.source();
        if id == source.id() { Ok(source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.made_at)
    }
}
