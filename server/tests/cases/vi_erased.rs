//! The vote of somebody whose account is erased.

use domain::consultations::Part;
use domain::consultations::testing::{Running, running_by};
use domain::ids::AccountId;

use crate::anna;
use crate::kit::Site;
use crate::polls::{cast, close, counts_what_is_stored, rules, secret, told, voted};
use crate::sink::{Sink, worker};
use crate::somebody::erased;

/// Anna votes, and has her account erased while the vote runs. Her id, and her receipt.
async fn voted_and_erased(site: &Site, r: &Running) -> (AccountId, String) {
    let anna = anna::signed_in(site).await;
    let sql = "SELECT id FROM account WHERE email_folded = 'anna@example.org'";
    let (id,): (AccountId,) = site.world.read().await.query(sql).one().await.expect("her account");
    let receipt = told(&cast(&anna, r, "no", &[]).await.expect(200), "receipt");
    anna.get("/konto/loeschen").await.expect(200).shows("Ihre Stimme in einer Abstimmung zählt weiter.");
    erased(&anna, "stay").await;
    (id, receipt.as_str().expect("a receipt").to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn vi26_the_vote_of_an_erased_account_stays_counts_and_leads_to_nobody() {
    for rules in [rules("yes_no"), secret(rules("yes_no"))] {
        let site = anna::site_of_anna().await;
        let r = running_by(&site.world, &[Part::Vote], &rules).await;
        let (_sink, url) = Sink::start().await;
        voted(&site, &r, 32).await;
        let (id, receipt) = voted_and_erased(&site, &r).await;
        assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 33, "her vote stays");
        assert_eq!(site.world.count("SELECT COUNT(*) FROM participation").await, 33, "and she is one of those who took part");
        counts_what_is_stored(&site).await;
        worker(&site, &url).work().await;
        nothing_has(&site, id).await;
        close(&site, &r).await;
        worker(&site, &url).work().await;
        nothing_has(&site, id).await;
        let result = site.visitor().get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
        result.shows("33").hides("Anna Huber");
        site.visitor().post("/quittung", "", &[("code", &receipt)]).await.expect(200).shows("Gezählt").hides("Anna");
        counts_what_is_stored(&site).await;
        let notice = site.visitor().get("/datenschutz").await.expect(200);
        notice.shows("Stimmen ohne Namen; bis zur Auszählung unter einem geheimen Schlüssel, danach gemischt");
        notice_says_it_cannot_be_assigned(&site).await;
    }
}

async fn notice_says_it_cannot_be_assigned(site: &Site) {
    let notice = site.visitor().get("/datenschutz").await.expect(200).text;
    let votes = notice.split("Stimmen ohne Namen").nth(1).expect("votes");
    let end = votes.find("Lässt sich keiner Person zuordnen.").expect("what becomes of them");
    assert!(!votes[..end].contains("Wird gelöscht."), "of votes, not of what stands after them: {}", &votes[..end]);
}

/// The id of an account from which a pseudonym could be computed again, is in no table; on SQLite in no byte of the file.
async fn nothing_has(site: &Site, id: AccountId) {
    for sql in [
        "SELECT COUNT(*) FROM account WHERE id = $1",
        "SELECT COUNT(*) FROM participation WHERE account_id = $1",
        "SELECT COUNT(*) FROM session WHERE account_id = $1",
        "SELECT COUNT(*) FROM event WHERE actor_id = $1 OR subject_id = $1",
        "SELECT COUNT(*) FROM security_event WHERE account_id = $1 OR actor_id = $1",
    ] {
        let (count,): (i64,) = site.world.read().await.query(sql).bind(id).one().await.expect("a count");
        assert_eq!(count, 0, "{sql}");
    }
    let Some(path) = site.world.url().strip_prefix("sqlite:").map(str::to_owned) else { return };
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{path}{end}")).unwrap_or_default();
        assert!(!bytes.windows(16).any(|window| window == id.0.as_bytes()), "left in the file{end}");
    }
}
