//! Settings, as an operator writes them.

use super::meanings::MEANINGS;
use super::*;

fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn refusal(text: &str, pairs: &[(&str, &str)]) -> String {
    Settings::of(text, environment(pairs)).expect_err("a refusal").to_string()
}

#[test]
fn the_example_is_the_file_in_the_repository_and_changes_nothing() {
    assert_eq!(Settings::of(&example(), []).expect("valid"), Settings::default());
    let file = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../config.example.toml")).expect("the example file");
    assert_eq!(example(), file, "run: dorflinde config > config.example.toml");
    assert_eq!(defaults().len(), MEANINGS.len(), "each setting has a meaning");
}

#[test]
fn without_any_setting_it_is_a_file_on_this_machine() {
    let settings = Settings::of("", []).expect("valid");
    assert_eq!(
        (settings.database(), settings.public_origin()),
        ("sqlite:data/dorflinde.db".into(), "http://127.0.0.1:3000".into())
    );
}

#[test]
fn the_environment_goes_over_the_file() {
    let pairs = [("DORFLINDE_LISTEN", "0.0.0.0:80"), ("PORT", "8080"), ("DATABASE_URL", "postgres://db/x"), ("HOME", "/root")];
    let settings = Settings::of("listen = \"127.0.0.1:1\"\nconnections_max = 7", environment(&pairs)).expect("valid");
    assert_eq!((settings.listen.to_string(), settings.database()), ("0.0.0.0:8080".to_owned(), "postgres://db/x".to_owned()));
    assert_eq!(settings.connections_max, 7);
    let proxies = [("DORFLINDE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8")];
    assert_eq!(Settings::of("", environment(&proxies)).expect("valid").trusted_proxies, ["127.0.0.1", "10.0.0.0/8"]);
    let settings = Settings::of("", environment(&[("DORFLINDE_CONNECTIONS_MAX", "9")])).expect("valid");
    assert_eq!(settings.connections_max, 9);
}

#[test]
fn an_address_of_this_machine_is_not_public() {
    let is_public = |origin: &str| Settings { origin: origin.to_owned(), ..Settings::default() }.is_public();
    for origin in ["", "http://localhost:3000", "https://localhost", "http://127.0.0.1:8080", "http://[::1]:3000"] {
        assert!(!is_public(origin), "{origin}");
    }
    for origin in ["https://mitmachen.example", "http://localhost.example", "https://127.0.0.1.example:3000", "https://192.0.2.7"]
    {
        assert!(is_public(origin), "{origin}");
    }
}

#[test]
fn what_is_unknown_or_wrong_is_refused_by_name() {
    assert!(refusal("listen = \"x\"", &[]).contains("listen"));
    assert!(refusal("listen = \"nowhere\"", &[]).contains("key \"listen\""));
    assert!(refusal("", &[("DORFLINDE_LISTENS", "x")]).contains("DORFLINDE_LISTENS"));
    assert!(refusal("", &[("DORFLINDE_LOG_FORMAT", "xml")]).contains("DORFLINDE_LOG_FORMAT"));
    assert!(refusal("", &[("PORT", "70000")]).contains("PORT"));
    assert!(refusal("origin = \"http://mitmachen.example.de\"", &[]).contains("https"));
    assert!(refusal("origin = \"http://localhost.example.de\"", &[]).contains("https"));
    assert!(refusal("smtp_url = \"mail.example.de\"", &[]).contains("smtp_url"));
    assert!(refusal("password_rounds = 0", &[]).contains("rounds"));
    assert!(refusal("mail_from = \"nobody\"", &[]).contains("mail_from"));
    assert!(refusal("trusted_proxies = [\"localhost\"]", &[]).contains("localhost"));
    assert!(refusal("frame_ancestors = [\"*\"]", &[]).contains("frame_ancestors"));
    assert!(refusal("security_contact = \"anna\"", &[]).contains("security_contact"));
    assert!(refusal("metrics_listen = \"9090\"", &[]).contains("metrics_listen"));
    assert!(refusal("", &[("DORFLINDE_TRUSTED_PROXIES", "10.0.0.0/8, x")]).contains("\"x\""));
    for wrong in
        ["http://eid.example", "eid.example", "https://", "https://a@b", "https://a?b", "http://127.0.0.1.example", "https://a b"]
    {
        assert!(refusal(&format!("eid_issuer = \"{wrong}\""), &[]).contains("eid_issuer"), "{wrong}");
    }
    assert!(refusal("eid_issuer = \"https://eid.example/realms/bund\"", &[]).contains("eid_client_id"));
}
