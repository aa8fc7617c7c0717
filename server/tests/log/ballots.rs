//! What is logged about those who vote: nothing, at any level.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running_by;
use domain::votes::RulesDraft;
use domain::votes::testing::end_now;

use crate::kit::Site;
use crate::sink::{Sink, worker};
use crate::{ALONE, Log};

#[tokio::test(flavor = "multi_thread")]
async fn vi21_no_line_of_the_log_has_a_choice_a_reason_or_a_receipt() {
    let _alone = ALONE.lock().await;
    let log = Log::start();
    let site = Site::new().await;
    let r = running_by(&site.world, &[Part::Vote], &RulesDraft { method: "consent".into(), ..RulesDraft::default() }).await;
    let (id, first) = (r.id.to_string(), format!("choice[m-{}]", r.measures[0]));
    let (reason, page) = (format!("reason[m-{}]", r.measures[0]), format!("/beteiligungen/{}/abstimmung", r.slug));
    let zirbel = site.resident("Zirbel").await;
    let fields = [("consultation", id.as_str()), (first.as_str(), "no"), (reason.as_str(), "Zu viel Kiefernduft.")];
    let done = zirbel.call("/api/v1/votes/cast", &fields).await.expect(200);
    let done: serde_json::Value = serde_json::from_str(&done.text).expect("JSON");
    let receipt = done["receipt"].as_str().expect("a receipt").to_lowercase();
    zirbel.get(&page).await.expect(200).shows("Zu viel Kiefernduft.");
    // Refused, kept, looked up: each leaves a line of its own.
    zirbel.call("/api/v1/votes/cast", &[fields[0], fields[1], ("revision", "7")]).await.expect(409);
    zirbel.call("/api/v1/votes/cast", &[("consultation", &id), (&first, "Kiefernzapfen")]).await.expect(422);
    zirbel.call("/api/v1/votes/keep", &fields[..2]).await;
    site.visitor().post("/quittung", "", &[("code", &receipt)]).await.expect(200);
    let admin = site.staff(Role::Administrator).await;
    let mut tx = site.world.write().await;
    end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    let (_sink, url) = Sink::start().await;
    worker(&site, &url).work().await;
    admin.get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    let text = log.text();
    assert!(text.len() > 1_000, "the log is listened to: {text}");
    for word in ["kiefern", &receipt, "1=-1", "zirbel"] {
        assert_eq!(text.lines().find(|line| line.contains(word)), None, "{word}");
    }
}
