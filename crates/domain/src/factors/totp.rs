//! Codes that an app shows: six digits for each half minute (RFC 6238). Pure rules.

use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::random::Random;

/// As the standard recommends for SHA-1, which is what all apps know.
const SECRET_BYTES: usize = 20;
pub(super) const DIGITS: usize = 6;

/// A new secret.
pub(super) fn secret(random: &Random) -> Vec<u8> {
    random.bytes()[..SECRET_BYTES].to_vec()
}

/// The secret as people type it into an app, in groups of four.
pub fn secret_text(secret: &[u8]) -> String {
    let text = Secret::from(secret).to_base32();
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The time step that a code belongs to: the present one, the one before, or the one after. `None` for any other code.
pub(super) fn step_of(secret: &[u8], code: &str, now: Instant) -> Result<Option<i64>> {
    let step = totp(secret)?.check(code, seconds(now));
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// The code that an app shows at this time, for tests.
#[cfg(any(test, feature = "testkit"))]
pub fn code_at(secret: &[u8], now: Instant) -> String {
    totp(secret).expect("a secret of ours").generate(seconds(now)).to_string()
}

fn seconds(now: Instant) -> u64 {
    u64::try_from(now.0 / 1_000).unwrap_or_default()
}

fn totp(secret: &[u8]) -> Result<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_secret(Secret::from(secret))
        .build()
        .map_err(|error| Error::internal(format!("totp: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::START;

    /// The secret of RFC 6238's own examples.
    const RFC: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standard() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
        {
            assert_eq!(code_at(RFC, Instant(seconds * 1_000)), code);
        }
        assert_eq!(secret_text(RFC), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn a_clock_may_be_wrong_by_one_step_and_no_more() {
        let here = START.0 / 30_000;
        for (seconds_off, wanted) in
            [(0, Some(here)), (30, Some(here + 1)), (-30, Some(here - 1)), (60, None), (-60, None), (300, None), (-300, None)]
        {
            let code = code_at(RFC, START.plus(seconds_off * 1_000));
            assert_eq!(step_of(RFC, &code, START), Ok(wanted), "{seconds_off} s");
        }
        for wrong in ["", "0", "00000000", "abcdef", "ääääää"] {
            assert_eq!(step_of(RFC, wrong, START), Ok(None), "{wrong}");
        }
    }
}
