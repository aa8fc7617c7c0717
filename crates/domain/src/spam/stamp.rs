//! A stamp on a form: when it was shown, signed. People need a few seconds to fill in a form; machines do not. No cookie is needed for it.

use super::key::Key;
use crate::clock::{DAY, Instant};
use crate::ids::MunicipalityId;

/// Nobody types name, address and password faster.
const FILLING_MIN_MS: i64 = 3_000;
/// A form may lie open so long.
const HOLDS: i64 = DAY;

/// The stamp of a form that is shown now.
pub fn stamp(key: &Key, municipality: MunicipalityId, now: Instant) -> String {
    format!("{}.{}", now.0, key.sign(&[b"stamp", municipality.0.as_bytes(), &now.0.to_be_bytes()]))
}

/// Whether a form with this stamp may be taken.
///
/// # Errors
/// `too_fast`, or `form_outdated` for a stamp that is missing, too old or not ours: sent again, the form has a new one.
pub fn check_stamp(key: &Key, municipality: MunicipalityId, typed: &str, now: Instant) -> Result<(), &'static str> {
    let (shown_at, signature) = typed.split_once('.').ok_or("form_outdated")?;
    let shown_at: i64 = shown_at.parse().map_err(|_| "form_outdated")?;
    if !key.is_mine(&[b"stamp", municipality.0.as_bytes(), &shown_at.to_be_bytes()], signature) {
        return Err("form_outdated");
    }
    match now.0 - shown_at {
        ..FILLING_MIN_MS => Err("too_fast"),
        FILLING_MIN_MS..=HOLDS => Ok(()),
        _ => Err("form_outdated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::START;
    use uuid::Uuid;

    #[test]
    fn a_form_is_neither_filled_in_a_moment_nor_kept_for_days_nor_stamped_by_others() {
        let (key, here) = (Key::of(b"key"), MunicipalityId(Uuid::from_u128(1)));
        let stamp = stamp(&key, here, START);
        let check = |ms: i64| check_stamp(&key, here, &stamp, START.plus(ms));
        assert_eq!(
            [0, 2_999, 3_000, DAY, DAY + 1].map(check),
            [Err("too_fast"), Err("too_fast"), Ok(()), Ok(()), Err("form_outdated")]
        );
        let later = START.plus(60_000);
        assert_eq!(check_stamp(&Key::of(b"other"), here, &stamp, later), Err("form_outdated"));
        assert_eq!(check_stamp(&key, MunicipalityId(Uuid::from_u128(2)), &stamp, later), Err("form_outdated"));
        let moved = stamp.replacen(&START.0.to_string(), &(START.0 - 9_000).to_string(), 1);
        for typed in [moved.as_str(), "", ".", "9.", "x.y", &"9".repeat(500)] {
            assert_eq!(check_stamp(&key, here, typed, later), Err("form_outdated"), "{typed}");
        }
    }
}
