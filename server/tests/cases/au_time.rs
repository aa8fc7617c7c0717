//! Whether time tells what the answers do not: asked in turn, so that whatever else this machine does slows down both alike.

use std::time::{Duration, Instant};

use app::state::App;
use domain::Role;
use domain::accounts::{Costs, Passwords};
use server::middleware::network::Proxies;
use server::serve::Outside;

use crate::anna::{PASSWORD, RESET};
use crate::kit::Site;

/// Doors, and how many answers about known addresses, and as many about others: fewer where each takes a hash.
const DOORS: [((&str, &str), usize); 2] = [(("/api/v1/accounts/sign-in", "/konto/anmelden"), 150), (RESET, 200)];

/// A site whose passwords cost what they cost in earnest, with people whose passwords were hashed so: a hash that is left out is seen.
async fn site_in_earnest() -> Site {
    let outside = Outside { proxies: Proxies::read(&["127.0.0.1".to_owned()]).expect("an address"), ..Outside::default() };
    let site = Site::at(outside, None, |app| {
        let (db, clock, random) = (app.db.clone(), app.clock.clone(), app.random.clone());
        App::new(db, clock, random, Passwords::new(Costs::default()), app.origin.clone(), app.address_of)
    });
    let site = site.await;
    site.with_password("gerda@example.org", PASSWORD, Role::Resident).await;
    for n in 0..200 {
        site.world.resident(&format!("kennt{n:03}")).await;
    }
    let mut tx = site.world.write().await;
    let sql = "UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE name = 'Gerda Moser')";
    tx.query(sql).execute().await.expect("passwords");
    tx.commit().await.expect("a commit");
    site
}

/// How long an answer takes; each comes from a network of its own.
async fn time(site: &Site, (door, page): (&str, &str), email: &str, network: &str) -> Duration {
    let fields = [("email", email), ("password", "falsch geraten 17"), ("_page", page)];
    let (browser, begun) = (site.visitor(), Instant::now());
    let answer = browser.post_from(door, &[("x-forwarded-for", network)], &fields).await;
    let time = begun.elapsed();
    assert!([303, 422].contains(&answer.status), "{}", answer.text);
    time
}

/// How often one of the first is longer than one of the second, of all pairs: one half means that time tells nothing.
fn told(known: &[Duration], others: &[Duration]) -> f64 {
    let longer: usize = known.iter().map(|one| others.iter().filter(|other| one > *other).count()).sum();
    longer as f64 / (known.len() * others.len()) as f64
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

#[tokio::test(flavor = "multi_thread")]
async fn au04_hundreds_of_answers_do_not_tell_known_addresses_by_their_time() {
    let site = site_in_earnest().await;
    for (place, (door, tries)) in DOORS.into_iter().enumerate() {
        let mut times = [Vec::new(), Vec::new()];
        for n in 0..tries {
            for (turn, is_known) in [n % 2 == 0, n % 2 == 1].into_iter().enumerate() {
                let email = format!("{}{n:03}@example.org", if is_known { "kennt" } else { "fremd" });
                let network = format!("198.18.{}.{n}", place * 2 + turn);
                times[usize::from(is_known)].push(time(&site, door, &email, &network).await);
            }
        }
        let [others, known] = &times;
        let (share, apart) = (told(known, others), median(known).abs_diff(median(others)));
        let is_silent = (0.4..0.6).contains(&share) || apart < Duration::from_millis(5);
        assert!(is_silent, "{}: {share} of pairs, medians {apart:?} apart", door.0);
    }
}
