//! Lines of the log: each is the program's own from its first letter, whoever would like to write one.

use domain::Role;
use tokio::io::AsyncWriteExt;

use crate::kit::Site;
use crate::sink::worker;
use crate::{ALONE, Log};

/// What would be a line of its own. In small letters, as `Log` gives what it has heard.
const FORGED: &str = "2026-11-22t10:00:00z error erfunden";

/// The line that somebody else has begun.
fn forged(log: &str, begin: &str) -> Option<String> {
    log.split(['\n', '\r']).find(|line| line.starts_with(begin)).map(str::to_owned)
}

/// A relay that greets with a line that is none of its language; its address.
async fn nonsense() -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("smtp://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(format!("?\r{FORGED}\r\n").as_bytes()).await;
        }
    });
    url
}

/// Says it wherever something can be typed or sent.
async fn say_everywhere(site: &Site) {
    let anna = site.resident("Anna").await;
    for path in ["/ideen?seite=", "/konto/anmelden?zurueck=/", "/ideen/", "/assets/", "/"] {
        anna.get(&format!("{path}x%0D%0A{}", FORGED.replace(' ', "%20"))).await;
    }
    let typed = format!("x\r\n{FORGED}");
    for door in ["accounts/register", "accounts/sign-in", "ideas/submit", "visits/language", "gibt/es-nicht"] {
        let fields = ["name", "email", "password", "title", "text", "consultation", "language", "_page"];
        anna.call(&format!("/api/v1/{door}"), &fields.map(|name| (name, typed.as_str()))).await;
    }
    for head in [format!("GET / HTTP/1.1\r\nhost: a\r\nx:\r\n {FORGED}\r\n\r\n"), format!("{FORGED}\r\n{FORGED}\r\n\r\n")] {
        site.say(head.as_bytes()).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in11_nothing_that_is_typed_or_said_by_a_relay_breaks_a_line_of_the_log() {
    let _alone = ALONE.lock().await;
    let log = Log::start();
    let site = Site::new().await;
    say_everywhere(&site).await;
    site.with_password("berta@example.org", "vier alte Birnen im Korb", Role::Resident).await;
    site.visitor().call("/api/v1/accounts/request-reset", &[("email", "berta@example.org")]).await.expect(200);
    worker(&site, &nonsense().await).work().await;
    let text = log.text();
    assert!(text.contains("a job failed"), "the relay was asked");
    assert_eq!(forged(&text, FORGED), None);
}

#[cfg(feature = "eid")]
#[tokio::test(flavor = "multi_thread")]
async fn in11_nothing_that_a_provider_of_identities_says_breaks_a_line_of_the_log() {
    use crate::provider::{Mood, Provider, carried, led_back};

    let _alone = ALONE.lock().await;
    let log = Log::start();
    let provider = Provider::start("http://127.0.0.1:9").await;
    let site = provider.connected(None).await;
    let anna = site.resident("Anna").await;
    // In both moods it names somebody else in a second line of what it says.
    for (mood, told) in [(Mood::CodeRefused, "takes no code"), (Mood::OtherAudience, "was refused")] {
        provider.is(mood);
        anna.post("/api/v1/identity/begin-eid", "/konto/identitaet", &[("_form", "online-ausweis")]).await.expect(303);
        let path = led_back(&site, &anna.get("/konto/identitaet/eid").await.expect(200).text).await;
        let [(_, state), (_, code)] = carried(&path);
        anna.post("/api/v1/identity/finish-eid", &path, &[("state", &state), ("code", &code)]).await.expect(422);
        let text = log.text();
        let line = text.lines().find(|line| line.contains(told)).expect("a line");
        assert!(line.contains("somebody-else"), "{mood:?}: what it said is in the line itself: {line}");
        assert_eq!(forged(&text, "somebody-else"), None, "{mood:?}");
    }
}
