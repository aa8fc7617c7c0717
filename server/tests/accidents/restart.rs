//! Two instances are restarted one after the other while people vote and read.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use check_votes::program::until;

use crate::place::{Place, is_on_postgres, length, revision};

const VOTERS: usize = 12;

#[test]
fn sd01_two_instances_are_restarted_one_after_the_other_and_no_request_fails() {
    if !is_on_postgres() {
        return;
    }
    let mut place = Place::on_postgres(VOTERS);
    place.stage.proxy.ask_for_readiness();
    let (is_over, requests) = (AtomicBool::new(false), AtomicUsize::new(0));
    let mut instances = std::mem::take(&mut place.stage.instances);
    std::thread::scope(|scope| {
        let (stage, is_over, requests) = (&place, &is_over, &requests);
        let asking: Vec<_> = (0..VOTERS).map(|voter| scope.spawn(move || ask(stage, voter, is_over, requests))).collect();
        for _ in 0..length(1, 20) {
            for (number, instance) in instances.iter_mut().enumerate() {
                let mut old = instance.take().expect("it runs");
                old.signal("-TERM");
                until("it ends", Duration::from_secs(40), || old.has_ended()).expect("an end");
                let mut new = place.stage.spawn(number).expect("a new one");
                new.wait().expect("it starts");
                *instance = Some(new);
                // The proxy sees it before the other one goes.
                std::thread::sleep(Duration::from_secs(1));
            }
        }
        is_over.store(true, Ordering::Relaxed);
        asking.into_iter().for_each(|asking| asking.join().expect("no request fails"));
    });
    assert!(requests.load(Ordering::Relaxed) > 100, "{requests:?}");
    place.stage.instances = instances;
}

/// Votes and reads until told; each request must go well.
fn ask(place: &Place, voter: usize, is_over: &AtomicBool, requests: &AtomicUsize) {
    let mut number = 0;
    while !is_over.load(Ordering::Relaxed) {
        if number % 30 == 0 {
            let answer = place.vote(voter, number, "yes");
            assert!(revision(&answer).is_some(), "voter {voter}, {number}: {answer:?}");
        }
        let page = place.client(voter).get("/beteiligungen", "");
        assert!(page.as_ref().is_ok_and(|page| page.status == 200), "voter {voter}, {number}: {page:?}");
        requests.fetch_add(1, Ordering::Relaxed);
        number += 1;
        std::thread::sleep(Duration::from_millis(50));
    }
}
