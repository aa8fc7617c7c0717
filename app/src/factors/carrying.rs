//! What a browser carries away when somebody has proved who they are: a session, or the token of a step that still owes a code.

use domain::Instant;
use domain::accounts::{SignedIn, Verified};
use domain::factors::{self, Entered};

use crate::accounts::device;
use crate::addresses;
use crate::answers::{Done, Refusal};
use crate::cookies::Cookie;
use crate::door::{Door, set_cookie};
use crate::forms::is_local;

/// Lets in who proved the first half, and goes on at `back`; where a code is owed, the page that asks for it comes first.
pub(crate) async fn enter(door: &mut Door, verified: &Verified, back: &str, note: Option<&str>) -> Result<Done, Refusal> {
    let device = device::name(&door.visit.user_agent);
    let old = door.visit.token.clone();
    match factors::enter(&mut door.tx, &door.actor, verified, (&device, old.as_deref())).await? {
        Entered::In(signed_in) => {
            carry_session(door, &signed_in);
            let done = Done::to(local(back));
            Ok(note.map_or(done.clone(), |note| done.note(note)))
        }
        Entered::Halfway(step) => {
            carry_step(door, &step.token, step.ends_at);
            Ok(Done::to(addresses::going_on(addresses::ENTER_CODE, local(back))))
        }
    }
}

/// A path of this site, or the start page.
pub(crate) fn local(back: &str) -> &str {
    if is_local(back) { back } else { "/" }
}

/// Gives the browser the token of a session; a step it was on is over.
pub(crate) fn carry_session(door: &Door, signed_in: &SignedIn) {
    set_cookie(Cookie::Session.set(&door.visit.app, &signed_in.token, seconds(signed_in.ends_at, door.actor.now)));
    if door.visit.step.is_some() {
        set_cookie(Cookie::Step.set(&door.visit.app, "", 0));
    }
}

/// Gives the browser the token of a step.
pub(crate) fn carry_step(door: &Door, token: &str, ends_at: Instant) {
    set_cookie(Cookie::Step.set(&door.visit.app, token, seconds(ends_at, door.actor.now)));
}

/// How long a cookie lives.
pub(super) fn seconds(ends_at: Instant, now: Instant) -> i64 {
    (ends_at.0 - now.0) / 1_000
}
