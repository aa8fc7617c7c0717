//! The form for one sheet: its number and one short line, so that a pile can be typed without leaving the number keys.

use domain::papers::{Batch, Entry, InvalidReason, line};
use domain::votes::{Method, Sealed, marks};
use leptos::prelude::*;

use super::words;
use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::field::{Field, Select};
use crate::ui::form::{Form, Submit};

/// What the form shows.
pub(super) struct Sheet {
    batch: i64,
    number: i64,
    method: Method,
    /// The measures by the numbers that the line calls them.
    measures: Vec<String>,
    /// What one read on it before.
    line: String,
    reason: &'static str,
    /// The sheet that was entered last, in words: whoever types sees what was understood.
    last: Option<String>,
}

/// The next sheet that is missing; `None` when all are there.
pub(super) fn next(batch: &Batch, own: &[(i64, Entry)]) -> Option<i64> {
    (1..=batch.sheet_count).find(|sheet| own.iter().all(|(entered, _)| entered != sheet))
}

impl Sheet {
    /// The sheet with this number, and what one has entered so far.
    pub(super) fn new(t: Texts, sealed: &Sealed, batch: i64, number: i64, own: &[(i64, Entry)]) -> domain::Result<Self> {
        let before = own.iter().find(|(sheet, _)| *sheet == number).map(|(_, entry)| entry);
        let (line, reason) = match before {
            Some(Entry::Valid(stored)) => (line::write(sealed, &marks::read_stored(sealed, stored)?), ""),
            Some(Entry::Invalid(reason)) => (String::new(), reason.as_str()),
            None => (String::new(), ""),
        };
        let last = own.iter().rev().find(|(sheet, _)| *sheet < number);
        let last = last.map(|(sheet, entry)| words::entry(t, sealed, entry).map(|told| t.papers_last(*sheet, told)));
        Ok(Self {
            batch,
            number,
            method: sealed.rules.method,
            measures: sealed.options.iter().map(|option| option.title.clone()).collect(),
            line,
            reason,
            last: last.transpose()?,
        })
    }

    /// The form, and what the numbers of its line mean.
    pub(super) fn view(self, slug: String) -> AnyView {
        let t = use_visit().t;
        let mut reasons = vec![(String::new(), t.papers_valid().to_owned())];
        reasons.extend(InvalidReason::all().iter().map(|reason| (reason.as_str().to_owned(), t.papers_invalid(reason.as_str()))));
        let measures = self.measures.into_iter().map(|title| view! { <li>{title}</li> }).collect_view();
        let keys = matches!(self.method, Method::YesNo).then(|| view! { <p class="dl-small">{t.papers_keys()}</p> });
        let (batch, number) = (self.batch.to_string(), self.number.to_string());
        let hint = t.papers_line_hint(self.method.as_str());
        let (line, reason) = (self.line, self.reason);
        view! {
            {self.last.map(|last| view! { <p class="dl-muted" role="status" data-testid="last-sheet">{last}</p> })}
            <section class="dl-panel" aria-labelledby="blatt">
                <h2 id="blatt">{t.papers_sheet(self.number)}</h2>
                <ol>{measures}</ol>
                {keys}
                <Form door=addresses::ENTER_SHEET>
                    <input type="hidden" name="consultation" value=slug/>
                    <input type="hidden" name="batch" value=batch/>
                    <Field name="line" label=t.papers_line() hint=hint value=line is_short=true autocomplete="off" has_focus=true/>
                    <Select name="invalid" label=t.papers_is_valid() options=reasons value=reason/>
                    <Field name="sheet" label=t.papers_sheet_number() hint=t.papers_sheet_number_hint() value=number is_short=true autocomplete="off"/>
                    <div class="dl-actions"><Submit label=t.papers_enter()/></div>
                </Form>
            </section>
        }
        .into_any()
    }
}
