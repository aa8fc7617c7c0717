//! What a form for people without an account carries: when it was shown, a field that people do not see, and, when unusually many register,
//! a task for the browser. No cookie, no third party, and without a script the form still goes on: then a moderator nods.

use domain::spam::{self, Pressure, Task};
use domain::{Error, Result, Tx};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::visit::Visit;

/// The hidden part of a form, made before the page is rendered. A page with one belongs to one visitor: `Page::private`.
#[derive(Clone)]
pub struct Guard {
    stamp: String,
    task: Option<Task>,
}

impl Guard {
    /// For a form that is shown now.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn of(visit: &Visit) -> Result<Self> {
        let key = visit.app.key().await?;
        let pressure = spam::numbers(&mut visit.read().await?, visit.now).await?.pressure();
        let task = (pressure != Pressure::Usual).then(|| spam::task(key, &visit.app.random, visit.now));
        Ok(Self { task, ..Self::light(visit).await? })
    }

    /// Without a task: for what a moderator reads anyway.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn light(visit: &Visit) -> Result<Self> {
        let key = visit.app.key().await?;
        Ok(Self { stamp: spam::stamp(key, visit.municipality.id, visit.now), task: None })
    }
}

/// Refuses what no person sends. One code for all of it: it tells a machine nothing, and whoever was wronged sends the form again.
///
/// # Errors
/// `Conflict("send_again")`.
pub async fn check(visit: &Visit, trap: &str, stamp: &str) -> Result<()> {
    let key = visit.app.key().await?;
    let is_in_time = spam::check_stamp(key, visit.municipality.id, stamp, visit.app.clock.now()).is_ok();
    if trap.is_empty() && is_in_time { Ok(()) } else { Err(Error::Conflict("send_again")) }
}

/// Whether a moderator has to nod: always in a flood; when it is unusual, for whoever brings no solved task.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn needs_nod(visit: &Visit, tx: &mut Tx, task: &str, number: &str) -> Result<bool> {
    let now = visit.app.clock.now();
    match spam::numbers(tx, now).await?.pressure() {
        Pressure::Usual => Ok(false),
        Pressure::Flood => Ok(true),
        Pressure::Unusual => Ok(!spam::is_solved(tx, visit.app.key().await?, task, number, now).await?),
    }
}

/// Stands inside the form.
#[component]
pub fn GuardFields(guard: Guard) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let script = (visit.app.address_of)("/assets/task.js");
    let worker = (visit.app.address_of)("/assets/task-worker.js");
    let task = guard.task.map(|task| {
        view! {
            <input type="hidden" name="task" value=task.text/>
            <input type="hidden" name="solution" value=""/>
            <p class="dl-task" role="status" data-bits=task.bits.to_string() data-worker=worker data-done=t.task_done()>{t.task_running()}</p>
            <noscript><p class="dl-form__note">{t.task_without_script()}</p></noscript>
            <script type="module" src=script></script>
        }
    });
    view! {
        <input type="hidden" name="stamp" value=guard.stamp/>
        <div class="dl-trap" aria-hidden="true">
            <label for="website">{t.trap_label()}</label>
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"/>
        </div>
        {task}
    }
}
