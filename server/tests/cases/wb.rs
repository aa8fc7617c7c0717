//! Browser boundary.

use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn wb12_no_answer_lets_a_foreign_page_read_it() {
    let site = Site::new().await;
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        let answer = site.visitor().get_with("/", &[("Origin", origin), ("Access-Control-Request-Method", "POST")]).await;
        assert!(
            !answer.headers.keys().any(|name| name.as_str().starts_with("access-control-")),
            "{origin}: {:?}",
            answer.headers
        );
    }
}
