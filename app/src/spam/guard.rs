//! What a form for people without an account carries: when it was shown, a field that people do not see, and, when unusually many come, a
//! task for the browser. No cookie, no third party, and without a script the form still goes on: then a moderator nods to an account, and
//! of contributions a network has fewer.

use domain::limits::GUEST_WITHOUT_TASK;
use domain::spam::{self, Crowd, Pressure, Task};
use domain::{Error, Result, Tx};
use leptos::prelude::*;

use crate::answers::Refusal;
use crate::door::Door;
use crate::page::use_visit;
use crate::visit::Visit;

/// The hidden part of a form, made before the page is rendered. A page with one belongs to one visitor: `Page::private`.
#[derive(Clone)]
pub struct Guard {
    stamp: String,
    task: Option<Task>,
    form: Form,
}

/// Which form it is: what becomes of one without a script is not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For an account.
    Account,
    /// An idea, a comment, a notice: a moderator reads it.
    Contribution,
    /// Answers to a survey.
    Survey,
}

impl Form {
    /// In the catalogues.
    fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Contribution => "contribution",
            Self::Survey => "survey",
        }
    }
}

impl Guard {
    /// For a form that is shown now.
    ///
    /// # Errors
    /// `Unavailable` when the database does not answer.
    pub async fn of(visit: &Visit, form: Form) -> Result<Self> {
        let key = visit.app.key().await?;
        let mut tx = visit.read().await?;
        let pressure = match form {
            Form::Account => spam::numbers(&mut tx, Crowd::Newcomers, visit.now).await?.pressure(),
            Form::Contribution | Form::Survey => spam::pressure_of_guests(&mut tx, visit.now).await?,
        };
        let task = (pressure != Pressure::Usual).then(|| spam::task(key, &visit.app.random, visit.now));
        let (here, now) = (visit.municipality.id, visit.now);
        // Whoever mends a slip has been here since the form was shown first, and may be quick about it.
        let sent = visit.refused.as_ref().and_then(|refused| refused.value("stamp"));
        let sent = sent.filter(|stamp| spam::check_stamp(key, here, stamp, now) != Err("form_outdated"));
        Ok(Self { stamp: sent.map_or_else(|| spam::stamp(key, here, now), str::to_owned), task, form })
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
    match spam::numbers(tx, Crowd::Newcomers, now).await?.pressure() {
        Pressure::Usual => Ok(false),
        Pressure::Flood => Ok(true),
        Pressure::Unusual => Ok(!spam::is_solved(tx, visit.app.key().await?, task, number, now).await?),
    }
}

/// Counts a contribution of a guest once more, against a smaller number, when unusually many come and no solved task came with it.
///
/// # Errors
/// `TooMany`.
pub async fn owe_task(door: &mut Door, task: &str, number: &str) -> std::result::Result<(), Refusal> {
    let now = door.actor.now;
    if spam::pressure_of_guests(&mut door.tx, now).await? == Pressure::Usual {
        return Ok(());
    }
    let key = door.visit.app.key().await?;
    let is_solved = spam::is_solved(&mut door.tx, key, task, number, now).await?;
    if is_solved { Ok(()) } else { door.reserve(&GUEST_WITHOUT_TASK) }
}

/// Stands inside the form.
#[component]
pub fn GuardFields(guard: Guard) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let script = (visit.app.address_of)("/assets/task.js");
    let worker = (visit.app.address_of)("/assets/task-worker.js");
    let without_script = t.task_without_script(guard.form.word(), GUEST_WITHOUT_TASK.burst);
    let task = guard.task.map(|task| {
        view! {
            <input type="hidden" name="task" value=task.text/>
            <input type="hidden" name="solution" value=""/>
            <p class="dl-task" role="status" data-bits=task.bits.to_string() data-worker=worker data-done=t.task_done()>{t.task_running()}</p>
            <noscript><p class="dl-form__note">{without_script}</p></noscript>
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
