//! The one integration that calls somebody: a provider of electronic identities, and where it might lead the program.

use std::time::Duration;

use domain::clock::HOUR;

use crate::provider::{Mood, Provider, carried, led_back};

const BEGIN: &str = "/api/v1/identity/begin-eid";
const LEAVE: &str = "/konto/identitaet/eid";

#[tokio::test(flavor = "multi_thread")]
async fn in26_a_provider_of_identities_that_leads_elsewhere_is_not_followed() {
    let elsewhere = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let provider = Provider::start(&format!("http://{}", elsewhere.local_addr().expect("an address"))).await;
    let site = provider.connected(None).await;
    let anna = site.resident("Anna").await;
    anna.post(BEGIN, "/konto/identitaet", &[("_form", "online-ausweis")]).await.expect(303);
    for mood in [Mood::KeysElsewhere, Mood::UnsafePage, Mood::OtherName] {
        provider.is(mood);
        let away = anna.get(LEAVE).await.expect(503).shows("BayernID antwortet nicht").shows("Noch einmal versuchen");
        away.hides("javascript:").hides("/authorize");
        let asked = provider.calls().len();
        anna.get(LEAVE).await.expect(503);
        assert_eq!(provider.calls().len(), asked, "{mood:?}: left alone for a while");
        site.world.clock.advance(10_000);
    }
    for mood in [Mood::TokensElsewhere, Mood::LeadsElsewhere] {
        provider.is(mood);
        site.world.clock.advance(HOUR);
        anna.post(BEGIN, "/konto/identitaet", &[("_form", "online-ausweis")]).await.expect(303);
        let path = led_back(&site, &anna.get(LEAVE).await.expect(200).text).await;
        let [(_, state), (_, code)] = carried(&path);
        anna.post("/api/v1/identity/finish-eid", &path, &[("state", &state), ("code", &code)]).await.expect(503);
    }
    let called = tokio::time::timeout(Duration::from_millis(300), elsewhere.accept()).await;
    assert!(called.is_err(), "somebody was called who is not the provider");
}
