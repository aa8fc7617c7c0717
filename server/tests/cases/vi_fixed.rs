//! What nobody may do to a vote once it is counted: by no door, and by no statement of the program.

use domain::Role;

use crate::polls::{choice, close, counts_what_is_stored, poll, voted};

#[tokio::test(flavor = "multi_thread")]
async fn vi28_no_door_and_no_statement_of_the_program_changes_a_counted_vote() {
    let (site, r) = poll().await;
    voted(&site, &r, 33).await;
    close(&site, &r).await;
    let all = "SELECT b.voter, b.revision, b.marks, v.sealed, v.ballot_file, o.body FROM ballot b \
               JOIN vote v ON v.consultation_id = b.consultation_id JOIN outcome o ON o.consultation_id = b.consultation_id ORDER BY b.voter";
    let rows = async || -> Vec<(Vec<u8>, i64, String, String, String, String)> {
        site.world.read().await.query(all).all().await.expect("rows")
    };
    let before = rows().await;
    assert_eq!(before.len(), 66);
    let id = r.id.to_string();
    let measure = r.measures[0].to_string();
    for role in [Role::Administrator, Role::Moderator, Role::Council] {
        let who = site.staff(role).await;
        for door in app::addresses::doors().into_iter().filter(|door| !door.contains("/accounts/")) {
            // By its address and by its id, as each door wants it; with what any of them asks for.
            for consultation in [r.slug.as_str(), &id] {
                let first = choice(&r, 0);
                let about =
                    [("consultation", consultation), ("measure", &measure), ("batch", "1"), ("sheet", "1"), ("line", "222")];
                let said =
                    [(first.as_str(), "no"), ("method", "yes_no"), ("secrecy", "secret"), ("cost", "1"), ("revision", "0")];
                let status = who.call(door, &[&about[..], &said, &[("closes_at", "2027-01-01T12:00")]].concat()).await.status;
                assert!(status < 500, "{door}: {status}");
            }
        }
    }
    assert_eq!(rows().await, before, "no door");
    for sql in [
        "UPDATE ballot SET marks = '1=1' WHERE marks = '1=-1'",
        "UPDATE ballot SET revision = 2",
        "DELETE FROM ballot",
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) SELECT municipality_id, consultation_id, \
         receipt_hash, 1, '1=1' FROM vote_receipt",
        "UPDATE vote SET ballot_file = NULL",
        "UPDATE vote SET sealed = NULL",
        "DELETE FROM vote",
    ] {
        let mut tx = site.world.write().await;
        assert!(tx.query(sql).execute().await.is_err(), "the database itself refuses: {sql}");
    }
    assert_eq!(rows().await, before, "no statement");
    counts_what_is_stored(&site).await;
}
