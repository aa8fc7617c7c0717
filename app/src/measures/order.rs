//! In which order the measures of an action field stand: that of the votes on them, and the page says of which ones.

use domain::ids::MeasureId;
use domain::measures::Measure;
use leptos::prelude::*;

use super::evidence::Said;
use crate::addresses;
use crate::outcomes::lines::lines;
use crate::page::use_visit;
use crate::texts::Texts;

/// A vote that measures have their places from.
#[derive(Clone)]
pub struct Source {
    slug: String,
    title: String,
}

/// Measures in the order that counted votes gave, and these votes. What the newest one asked about comes first, then what only an older one asked
/// about; what none asked about keeps its order, behind. `said` has the newest first; of two of one moment the one that it names first is newer.
pub fn ordered(t: Texts, said: &[Said], mut measures: Vec<Measure>) -> (Vec<Measure>, Vec<Source>) {
    let (mut places, mut sources): (Vec<MeasureId>, Vec<Source>) = (Vec::new(), Vec::new());
    for Said { slug, title, shown } in said {
        let counted = shown.vote.as_ref().and_then(|vote| vote.counted.as_ref());
        let asked = counted.into_iter().flat_map(|counted| lines(t, counted)).map(|line| line.id);
        let is_new = |id: &MeasureId| !places.contains(id) && measures.iter().any(|measure| measure.id == *id);
        let new: Vec<MeasureId> = asked.filter(is_new).collect();
        if !new.is_empty() {
            places.extend(new);
            sources.push(Source { slug: slug.clone(), title: title.clone() });
        }
    }
    measures.sort_by_key(|measure| places.iter().position(|id| *id == measure.id).unwrap_or(usize::MAX));
    (measures, sources)
}

/// Which votes gave the order; nothing where none did.
#[component]
pub fn OrderNote(sources: Vec<Source>) -> impl IntoView {
    let t = use_visit().t;
    (!sources.is_empty()).then(|| {
        let text = t.field_order(i64::try_from(sources.len()).unwrap_or(i64::MAX));
        let links = sources.into_iter().map(|vote| view! { <li><a href=addresses::outcome(&vote.slug)>{vote.title}</a></li> });
        view! { <div class="dl-small dl-muted" data-testid="measure-order"><p>{text}</p><ol>{links.collect_view()}</ol></div> }
            .into_any()
    })
}
