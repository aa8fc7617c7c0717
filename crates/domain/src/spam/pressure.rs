//! How many people register, or write without an account, in this hour, against what is usual: a form asks for more only when something
//! is going on.

use super::store;
use crate::clock::{DAY, HOUR, Instant};
use crate::db::Tx;
use crate::error::Result;

/// So many hours are looked at.
const HOURS: usize = (7 * DAY / HOUR) as usize;
/// Below this number of an hour nothing is unusual: a school class may register together.
const FLOOD_MIN: i64 = 50;
/// Times the median hour.
const FLOOD_TIMES: i64 = 10;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crowd {
    /// New accounts.
    Newcomers,
    /// Ideas and comments without an account. Answers to surveys have no time, so they cannot be counted by the hour.
    Guests,
}

/// What is going on; the later, the more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressure {
    Usual,
    /// More than half of a flood: the browser gets a task.
    Unusual,
    /// New accounts wait for a moderator's nod, whatever their browser did.
    Flood,
}

/// What came to the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// In the last hour.
    pub now: i64,
    /// In the median hour of the last seven days.
    pub median: i64,
}

impl Numbers {
    /// The number of an hour above which it is a flood.
    pub fn flood(self) -> i64 {
        FLOOD_MIN.max(FLOOD_TIMES * self.median)
    }

    pub fn pressure(self) -> Pressure {
        match self.now {
            now if now > self.flood() => Pressure::Flood,
            now if now > self.flood() / 2 => Pressure::Unusual,
            _ => Pressure::Usual,
        }
    }
}

/// Whether forms of guests ask for a task: when unusually many register, or write without an account.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn pressure_of_guests(tx: &mut Tx, now: Instant) -> Result<Pressure> {
    let newcomers = numbers(tx, Crowd::Newcomers, now).await?.pressure();
    Ok(newcomers.max(numbers(tx, Crowd::Guests, now).await?.pressure()))
}

/// The numbers of now.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn numbers(tx: &mut Tx, crowd: Crowd, now: Instant) -> Result<Numbers> {
    let hours = store::count_hours(tx, crowd, now, now.plus(-7 * DAY)).await?;
    let mut counts = vec![0; HOURS];
    for (hour, count) in hours {
        if let Some(place) = usize::try_from(hour).ok().and_then(|hour| counts.get_mut(hour)) {
            *place = count;
        }
    }
    let latest = counts[0];
    counts.sort_unstable();
    Ok(Numbers { now: latest, median: counts[HOURS / 2] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{START, World};

    #[test]
    fn a_flood_is_ten_times_the_usual_and_at_least_fifty() {
        let at = |now, median| Numbers { now, median }.pressure();
        assert_eq!(
            [0, 25, 26, 50, 51].map(|now| at(now, 0)),
            [Pressure::Usual, Pressure::Usual, Pressure::Unusual, Pressure::Unusual, Pressure::Flood]
        );
        assert_eq!([50, 51, 101].map(|now| at(now, 10)), [Pressure::Usual, Pressure::Unusual, Pressure::Flood]);
    }

    #[tokio::test]
    async fn registrations_are_counted_by_the_hour_over_all_municipalities() {
        let t = World::new().await;
        let other = t.found("Neudorf", "09999003").await;
        let mut tx = t.write().await;
        let mut register = async |municipality, at: Instant| {
            let actor = crate::Actor::program(municipality, at, t.random.clone());
            crate::events::record(&mut tx, &actor, "account.registered", t.random.secret_id(), &()).await.expect("an event");
        };
        for hour in 0..100 {
            register(t.municipality, START.plus(-hour * HOUR - 1)).await;
            register(other, START.plus(-hour * HOUR - 2)).await;
        }
        register(other, START).await;
        register(other, START.plus(-8 * DAY)).await;
        assert_eq!(numbers(&mut tx, Crowd::Newcomers, START).await, Ok(Numbers { now: 3, median: 2 }));
        assert_eq!(numbers(&mut tx, Crowd::Newcomers, START.plus(4 * DAY)).await, Ok(Numbers { now: 0, median: 0 }));
        assert_eq!(numbers(&mut tx, Crowd::Guests, START).await, Ok(Numbers { now: 0, median: 0 }));
    }

    #[tokio::test]
    async fn guests_are_asked_for_a_task_when_many_of_them_write_and_not_because_members_do() {
        let t = World::new().await;
        let (anna, guest) = (t.resident("Anna").await, t.visitor());
        let mut tx = t.write().await;
        let mut write = async |actor: &crate::Actor, kind: &str| {
            crate::events::record(&mut tx, actor, kind, t.random.secret_id(), &()).await.expect("an event");
        };
        for _ in 0..60 {
            write(&anna, "idea.submitted").await;
        }
        for kind in ["idea.submitted", "comment.submitted"] {
            for _ in 0..13 {
                write(&guest, kind).await;
            }
        }
        assert_eq!(numbers(&mut tx, Crowd::Guests, START).await, Ok(Numbers { now: 26, median: 0 }));
        assert_eq!(pressure_of_guests(&mut tx, START).await, Ok(Pressure::Unusual));
        assert_eq!(pressure_of_guests(&mut tx, START.plus(2 * HOUR)).await, Ok(Pressure::Usual));
    }
}
