//! What a page says about a list that somebody has uploaded: how many lines were taken, or what is wrong in which. Of the residents' list and of
//! the lists of votes.

use domain::identity::residents_file::Mistake;
use leptos::prelude::*;

use crate::page::use_visit;

/// What an upload came to.
pub enum Uploaded {
    /// The message that it was taken.
    Loaded(String),
    Mistakes(Vec<Mistake>),
    /// What is wrong with the form.
    Refused(String),
}

/// The message about it; `name` says what is wrong in a line by its code.
pub fn uploaded(upload: Uploaded, name: impl Fn(&'static str) -> String) -> AnyView {
    let t = use_visit().t;
    let (title, lines) = match upload {
        Uploaded::Loaded(message) => {
            return view! {
                <div class="kern-alert kern-alert--success" role="status">
                    <div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><span class="kern-title">{message}</span></div>
                </div>
            }
            .into_any();
        }
        Uploaded::Refused(message) => (message, Vec::new()),
        Uploaded::Mistakes(mistakes) => {
            let line = |mistake: &Mistake| t.residents_line(i64::try_from(mistake.line).unwrap_or(i64::MAX), name(mistake.code));
            (t.residents_refused().to_owned(), mistakes.iter().map(line).collect())
        }
    };
    let items = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let list = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    view! { <div class="dl-errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors"><h2 id="errors">{title}</h2>{list}</div> }
        .into_any()
}
