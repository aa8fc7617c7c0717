//! What every page has: language, headers, failures with their status.

use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_start_page_is_served_in_three_languages() {
    let site = Site::new().await;
    site.visitor().get("/").await.expect(200).shows("<html lang=\"de\"").shows("Wie wird Lindach digital?");
    let chosen =
        site.visitor().post("/api/v1/visits/language", "/", &[("language", "de-simple"), ("page", "/")]).await.expect(303);
    assert_eq!(chosen.location(), "/");
    let cookie = chosen.headers["set-cookie"].to_str().expect("a cookie").split(';').next().expect("a pair").to_owned();
    site.visitor().with_cookie(&cookie).get("/").await.expect(200).shows("<html lang=\"de-simple\"").shows("Haupt-Menü");
    site.visitor().with_cookie("sprache=en").get("/").await.expect(200).shows("Main menu");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_has_its_status_and_a_way_on() {
    let site = Site::new().await;
    site.visitor().get("/gibt-es-nicht").await.expect(404).shows("data-code=\"not_found\"").shows("href=\"/\"");
    let refused = site.visitor().post("/api/v1/visits/language", "/", &[("language", "tlh")]).await.expect(422);
    refused.shows("Wie wird Lindach digital?");
    site.visitor().call("/api/v1/visits/language", &[("language", "tlh")]).await.expect(422).shows("\"code\":\"invalid\"");
    site.visitor().call("/api/v1/visits/nothing", &[]).await.expect(404);
    site.visitor().call("/api/v1/visits/language", &[]).await.expect(400).shows("bad_request");
    site.visitor().get("/api/v1/visits/language").await.expect(405);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_forbids_foreign_and_inline_code() {
    let site = Site::new().await;
    for path in ["/", "/gibt-es-nicht"] {
        let page = site.visitor().get(path).await;
        let policy = page.headers["content-security-policy"].to_str().expect("a policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{policy}");
        assert!(!page.text.contains("<style") && !page.text.contains(" style=\""), "inline style on {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_nul_in_an_address_or_a_field_is_nobodys_incident() {
    let site = Site::new().await;
    for path in ["/beteiligungen/%00", "/massnahmen/%00", "/handlungsfelder/a%00b", "/ideen?feld=%00", "/ideen?beteiligung=%00"] {
        let status = site.visitor().get(path).await.status;
        assert!(status == 200 || (400..500).contains(&status), "{path}: {status}");
    }
    let typed = [("email", "a\0@example.org"), ("password", "vier alte\0 Birnen")];
    let status = site.visitor().post("/api/v1/accounts/sign-in", "/konto/anmelden", &typed).await.status;
    assert!((400..500).contains(&status), "{status}");
}
