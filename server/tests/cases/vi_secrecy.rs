//! Who chose what: nobody can tell after the end, whoever they are and wherever they look. Order, transactions, receipts; accounts that
//! were erased stand in `vi_erased.rs`, files and dumps in `vi_traces.rs`.

use domain::Role;
use domain::votes::{NO, Paper, casting};

use crate::kit::Site;
use crate::polls::{cast, choice, close, counts_what_is_stored, poll, poll_by, rules, secret, told, voted};
use crate::ranks::{bound, correlation};

/// More than the 200 that the bound below is for.
const VOTERS: usize = 240;

/// What the marks of stored rows say of the first measure, as they come out of the database.
async fn stored_values(site: &Site) -> Vec<i64> {
    let rows: Vec<(String,)> = site.world.read().await.query("SELECT marks FROM ballot").all().await.expect("rows");
    let value = |(marks,): &(String,)| marks.strip_prefix("1=").and_then(|value| value.parse().ok()).expect("a mark");
    rows.iter().map(value).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn vi21_the_stored_and_published_order_of_secret_ballots_tells_nothing_about_who_came_when() {
    // Each voter gives as many points as came before them: the value is the order of arrival.
    let points = domain::votes::RulesDraft { points: "1000".into(), ..rules("points") };
    let (site, r) = poll_by(&secret(points)).await;
    for n in 1..=VOTERS {
        let voter = site.resident(&format!("Person {n}")).await;
        cast(&voter, &r, &n.to_string(), &[]).await.expect(200);
    }
    if site.world.db.is_sqlite() {
        let running = correlation(&stored_values(&site).await);
        assert!(running.abs() < bound(VOTERS), "also while it runs: {running}");
    } else {
        // PostgreSQL keeps rows as they came, with the transaction that wrote them, until they are written again: see ARCHITECTURE.md.
        assert_eq!(site.world.count(SHARED).await, i64::try_from(VOTERS).expect("few"), "so it says there");
    }
    close(&site, &r).await;
    let values = stored_values(&site).await;
    assert_eq!(values.len(), VOTERS);
    let rho = correlation(&values);
    assert!(rho.abs() < bound(VOTERS), "{rho}");
    if !site.world.db.is_sqlite() {
        assert_eq!(site.world.count(SHARED).await, 0, "no ballot shares its transaction with a participation any more");
        assert_eq!(site.world.count("SELECT COUNT(DISTINCT xmin::text) FROM ballot").await, 1, "one transaction wrote them all");
    }
    counts_what_is_stored(&site).await;
}

/// Ballots and participations that one transaction wrote.
const SHARED: &str = "SELECT COUNT(*) FROM ballot b JOIN participation p ON p.xmin = b.xmin";

#[tokio::test(flavor = "multi_thread")]
async fn vi21_whole_ballots_are_published_in_an_order_of_their_own() {
    let (site, r) = poll_by(&secret(rules("ranking"))).await;
    let (first, second) = (choice(&r, 1), choice(&r, 2));
    for n in 0..VOTERS {
        // One way of ranking after the other: the file would tell who came early.
        let ranking: [&[(&str, &str)]; 4] = [&[], &[(&first, "2")], &[(&second, "2")], &[(&first, "2"), (&second, "3")]];
        let voter = site.resident(&format!("Person {n}")).await;
        cast(&voter, &r, "1", ranking[n * 4 / VOTERS]).await.expect(200);
    }
    close(&site, &r).await;
    let file = site.visitor().get(&format!("/beteiligungen/{}/stimmzettel.txt", r.slug)).await.expect(200);
    let ballots: Vec<&str> = file.text.lines().filter(|line| ["1", "1 > 2", "1 > 3", "1 > 2 > 3"].contains(line)).collect();
    assert_eq!(ballots.len(), VOTERS, "{}", file.text);
    let came = |line: &&str| ["1", "1 > 2", "1 > 3", "1 > 2 > 3"].iter().zip(0..).find(|(way, _)| *way == line).map(|(_, n)| n);
    let rho = correlation(&ballots.iter().filter_map(came).collect::<Vec<i64>>());
    assert!(rho.abs() < bound(VOTERS), "{rho}");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi24_a_receipt_of_a_secret_vote_is_of_no_use_to_whoever_buys_it() {
    let (site, r) = poll_by(&secret(rules("yes_no"))).await;
    voted(&site, &r, 30).await;
    let mut receipts = Vec::new();
    for (name, said) in [("Anna", "yes"), ("Ben", "no")] {
        let answer = cast(&site.resident(name).await, &r, said, &[]).await.expect(200);
        receipts.push(told(&answer, "receipt").as_str().expect("a receipt").to_owned());
    }
    // What a buyer is shown is the same whatever was voted, before the end and after it.
    let shown = async |code: &str| {
        let page = site.visitor().post("/quittung", "", &[("code", code)]).await.expect(200);
        page.text.replace(code, "CODE").split("<main").nth(1).expect("a page").to_owned()
    };
    assert_eq!(shown(&receipts[0]).await, shown(&receipts[1]).await);
    close(&site, &r).await;
    assert_eq!(shown(&receipts[0]).await, shown(&receipts[1]).await);
    // And it is found in nothing that is published or that staff may read.
    let staff = site.staff(Role::Administrator).await;
    for path in ["ergebnis", "stimmzettel.txt", "bericht", "bericht.json", "bericht.csv", "bericht.xlsx"] {
        let page = staff.get(&format!("/beteiligungen/{}/{path}", r.slug)).await.expect(200);
        let bytes = page.text.replace('-', "");
        for receipt in &receipts {
            assert!(!bytes.contains(&receipt.replace('-', "")), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn vi24_a_receipt_tells_recorded_and_counted_and_nothing_else() {
    let (site, r) = poll().await;
    let anna = site.world.resident("Anna").await;
    let mut tx = site.world.write().await;
    let paper = Paper::of(&[(r.measures[0], NO)]);
    let code = casting::cast(&mut tx, &anna, r.id, &paper, site.world.random.secret_id(), None).await.expect("a vote").code;
    tx.commit().await.expect("a commit");
    let ask = async || site.visitor().post("/quittung", "", &[("code", &code)]).await.expect(200);
    ask().await.shows("Angekommen").hides("Anna").hides("Terminvergabe").hides("Nein");
    close(&site, &r).await;
    ask().await.shows("Gezählt").hides("Anna").hides("Terminvergabe").hides("Nein");
    site.visitor().post("/quittung", "", &[("code", "0000-0000-0000-0000")]).await.expect(404);
    counts_what_is_stored(&site).await;
}
