//! The ballots of a vote that was counted, as files that others count again.

use domain::consultations::actions as consultations;
use domain::votes::rules::TieRule;
use domain::votes::{RulesDraft, actions, sealed};

use super::{Poll, approved, draft, poll, rules, told};
use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_ballots_are_the_stored_bytes_whose_fingerprint_stands_on_the_page_once_it_is_closed() {
    let site = Site::new().await;
    let poll = approved(&site.world).await;
    site.visitor().get(&poll.file()).await.expect(404);
    site.browser(&poll.admin).await.get(&poll.file()).await.expect(404);
    let counted = poll.close(&site.world).await.expect("a result");
    let mut tx = site.world.read().await;
    let stored = domain::votes::store::find_ballot_file(&mut tx, &poll.admin, poll.id).await.expect("an answer").expect("a file");
    let seal = domain::votes::store::find_seal(&mut tx, &poll.admin, poll.id).await.expect("an answer").expect("a seal");
    drop(tx);
    let file = site.visitor().get(&poll.file()).await.expect(200);
    assert_eq!(file.text, stored);
    assert_eq!(file.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"stimmzettel.txt\"");
    let page = site.visitor().get(&poll.page()).await.expect(200).shows(&poll.file());
    assert_eq!(Some(told(&page, "ballots-fingerprint")), counted.ballots_fingerprint);
    assert!(file.text.contains(&told(&page, "ballots-fingerprint")), "{}", file.text);
    assert_eq!(told(&page, "rules-fingerprint"), sealed::fingerprint(&seal.sealed));
    assert_eq!((counted.rules.tie, told(&page, "tie-seed")), (TieRule::Lot, counted.tie_seed));
    let commitment = domain::votes::Sealed::from_text(&seal.sealed).expect("rules").tie_commitment;
    assert_eq!(told(&page, "tie-commitment"), commitment);
    assert!(!file.text.contains("Anna"), "{}", file.text);
    let there = site.world.found("Moosach", "09999002").await;
    let mut tx = site.world.write().await;
    let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ('moosach.example', $1)";
    tx.query(sql).bind(there).execute().await.expect("a host");
    tx.commit().await.expect("a commit");
    site.app.forget_municipalities();
    site.visitor().at("moosach.example").get("/beteiligungen").await.expect(200);
    site.visitor().at("moosach.example").get(&poll.file()).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_no_ballots_of_drafts_and_unknown_votes_nor_where_they_were_too_few() {
    let site = Site::new().await;
    let unpublished = draft(&site.world, &RulesDraft { seats: "1".into(), ..rules("approval") }, &[]).await;
    site.visitor().get(&unpublished.file()).await.expect(404);
    site.browser(&unpublished.admin).await.get(&unpublished.file()).await.expect(404);
    site.visitor().get("/beteiligungen/gibt-es-nicht/stimmzettel.txt").await.expect(404);
    let site = Site::new().await;
    let poll = poll(&site.world, &RulesDraft { seats: "1".into(), ..rules("approval") }, &[]).await;
    poll.cast(&site.world, "Anna", 29, &[(0, 1)]).await;
    poll.close(&site.world).await;
    site.visitor().get(&poll.file()).await.expect(404);
    let page = site.visitor().get(&poll.page()).await.expect(200).shows("zu wenige Stimmzettel, nämlich unter 30");
    let page = page.shows("Weniger als 5 Personen, Stimmen oder Antworten zeigen wir nicht");
    page.hides("data-testid=\"headline\"").hides("data-testid=\"recount\"").hides("stimmzettel.txt").hides("Gewählt, weil");
    let report = site.visitor().get(&format!("/beteiligungen/{}/bericht", poll.slug)).await.expect(200);
    report.shows("zu wenige Stimmzettel, nämlich unter 30").hides("Gewählt, weil");
}

fn basket(counting: &str) -> RulesDraft {
    RulesDraft { budget: "10.000".into(), counting: counting.into(), ..rules("budget") }
}

const COSTS: [&str; 3] = ["6.000", "5.000", "2.500,50"];

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_is_offered_to_pabulib_programs_with_the_same_ballots() {
    let site = Site::new().await;
    let t = &site.world;
    let poll = poll(t, &basket("equal_shares"), &COSTS).await;
    poll.cast(t, "Anna", 20, &[(0, 1), (2, 1)]).await;
    poll.cast(t, "Bert", 10, &[(1, 1)]).await;
    site.visitor().get(&poll.pabulib()).await.expect(404);
    site.browser(&poll.admin).await.get(&poll.pabulib()).await.expect(404);
    poll.close(t).await;
    let file = site.visitor().get(&poll.pabulib()).await.expect(200);
    assert_eq!(file.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"stimmzettel.pb\"");
    let named =
        "description;Was zuerst?\ncountry;Germany\nunit;Lindach\ninstance;2026\nnum_projects;3\nnum_votes;30\nbudget;10000\n";
    assert!(file.text.starts_with(&format!("META\nkey;value\n{named}vote_type;approval\n")), "{}", file.text);
    assert!(file.text.contains("\n3;2500.50;20;Vereinskalender\n") && !file.text.contains("Anna"), "{}", file.text);
    let published = tally::file::read_ours(&site.visitor().get(&poll.file()).await.expect(200).text).expect("readable");
    let read = tally::file::read_pabulib(&file.text).expect("readable");
    assert_eq!((read.election, read.warnings.len()), (published.election, 0));
    for (language, words) in
        [("de", "Für Pabulib-Programme"), ("de-simple", "Für Pabulib-Programme"), ("en", "For Pabulib programs")]
    {
        let page = site.visitor().with_cookie(&format!("sprache={language}")).get(&poll.page()).await.expect(200);
        page.shows(words).shows(&poll.pabulib());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_pabulib_s_format_cannot_say_is_not_offered_in_it() {
    let ceiling = |poll: &Poll| RulesDraft { ceilings: vec![(poll.field, "9.000".into())], ..basket("equal_shares") };
    for (name, rules) in [("greedy", basket("greedy")), ("ceilings", basket("equal_shares")), ("few", basket("equal_shares"))] {
        let site = Site::new().await;
        let t = &site.world;
        let poll = draft(t, &rules, &COSTS).await;
        let mut tx = t.write().await;
        if name == "ceilings" {
            actions::set_rules(&mut tx, &poll.admin, poll.id, &ceiling(&poll)).await.expect("rules");
        }
        consultations::publish(&mut tx, &poll.admin, poll.id).await.expect("published");
        tx.commit().await.expect("a commit");
        poll.cast(t, "Anna", if name == "few" { 29 } else { 30 }, &[(0, 1)]).await;
        poll.close(t).await;
        site.visitor().get(&poll.pabulib()).await.expect(404);
        let page = site.visitor().get(&poll.page()).await.expect(200);
        page.hides("data-testid=\"pabulib\"").hides("stimmzettel.pb");
        site.visitor().get(&poll.file()).await.expect(if name == "few" { 404 } else { 200 });
    }
}
