//! What mails say.

use super::*;
use domain::ids::{MailId, MunicipalityId};
use domain::mail::Mail;

fn around(municipality: &Municipality, template: Option<Template>) -> Surroundings<'_> {
    Surroundings { municipality, origin: "https://lindach.example", key: b"key", template }
}

fn lindach() -> Municipality {
    Municipality {
        id: MunicipalityId(uuid::Uuid::nil()),
        slug: "lindach".to_owned(),
        name: "Lindach".to_owned(),
        ags: "09999001".to_owned(),
        district: String::new(),
        region: String::new(),
        residents_over_14: 1_900,
        is_demo: false,
        host: None,
        suspended_at: None,
        emblem: None,
        emblem_width: None,
    }
}

fn mail(kind: &str, lang: &str, data: &serde_json::Value) -> MailText {
    let municipality = lindach();
    let mail = Mail::sample(MailId(uuid::Uuid::nil()), kind, lang, "Anna", data.to_string());
    text(&mail, &around(&municipality, None)).expect("a text")
}

#[test]
fn every_kind_of_mail_has_words_of_its_own_in_each_language() {
    let data = serde_json::json!({
        "token": null, "number": 7, "into_number": 9, "slug": "mitfahrbank", "title": "TITLE", "into_title": "INTO",
        "measure_title": "MEASURE", "reason": "REASON", "verdict": "adopt", "paper_number": "PAPER"
    });
    for lang in ["de", "de-simple", "en"] {
        let other = mail("other", lang, &data);
        for kind in [
            "account_confirm",
            "account_exists",
            "account_approved",
            "account_refused",
            "account_reset",
            "account_password_changed",
            "account_email_change",
            "account_email_changed",
            "account_blocked",
            "account_unblocked",
            "staff_role_changed",
            "staff_role_asked",
            "staff_end_asked",
            "staff_invitation",
            "account_code",
            "account_factor_added",
            "account_factor_removed",
            "account_passkey_added",
            "account_passkey_removed",
            "account_erased",
            "account_notice_received",
            "account_notice_decided",
            "idea_published",
            "idea_hidden",
            "comment_hidden",
            "contributions_hidden",
            "contributions_restored",
            "idea_answered",
            "idea_proposed",
            "idea_merged",
            "idea_unmerged",
            "measure-decided",
            "ballot_cast",
            "ballot_withdrawn",
            "ballot_cast_secret",
            "ballot_unfinished",
        ] {
            let text = mail(kind, lang, &data);
            assert_ne!(text.subject, other.subject, "{lang} {kind}");
            assert_ne!(text.body, other.body, "{lang} {kind}");
            let is_about_account =
                (kind.starts_with("account") && !kind.starts_with("account_notice")) || kind.starts_with("contributions");
            assert!(text.body.contains("Lindach"), "{lang} {kind}");
            assert_eq!(text.body.contains("TITLE"), !is_about_account, "{lang} {kind}: {}", text.body);
            assert_eq!(text.body.contains("INTO"), kind.contains("merged"), "{lang} {kind}");
            assert_eq!(text.body.contains("MEASURE"), kind == "idea_proposed", "{lang} {kind}");
        }
    }
}

#[test]
fn a_municipality_speaks_in_its_own_words_and_every_news_can_be_ended() {
    let municipality = lindach();
    let own = Template {
        subject: "Neues, {name}: {titel}".to_owned(),
        closing: "Ihr Rathaus {gemeinde}".to_owned(),
        ..Template::default()
    };
    let sample = Mail::sample(
        MailId(uuid::Uuid::nil()),
        "idea_published",
        "de",
        "Anna",
        "{\"number\": 7, \"title\": \"{name}\"}".to_owned(),
    );
    let text = text(&sample, &around(&municipality, Some(own))).expect("a text");
    assert_eq!(text.subject, "Neues, Anna: {name}", "what somebody typed is no placeholder");
    assert!(text.body.starts_with("Guten Tag Anna,\n\n") && text.body.contains("\n\nIhr Rathaus Lindach\n\n"), "{}", text.body);
    let way = text.unsubscribe.expect("a way to end it");
    assert!(text.body.contains(&format!("https://lindach.example{way}")), "{}", text.body);
    let account = mail("account_confirm", "de", &serde_json::json!({"token": "ab12"}));
    assert_eq!(account.unsubscribe, None);
    for lang in Lang::ALL {
        for kind in domain::mail::KINDS {
            let usual = usual_words(lang.texts(), kind);
            assert_eq!(usual.checked().as_ref(), Ok(&usual), "{lang:?} {kind}");
        }
    }
}

#[test]
fn the_mail_about_a_ballot_says_version_receipt_and_end_and_leads_to_it() {
    let data = serde_json::json!({
        "title": "TITLE", "slug": "neue-wege", "version": 3, "receipt": "7KXM-2P4D", "changeable_until": 1_795_474_800_000_i64
    });
    let text = mail("ballot_cast", "de", &data);
    for part in
        ["TITLE", "Fassung 3", "7KXM-2P4D", "24. November 2026", "https://lindach.example/beteiligungen/neue-wege/abstimmung"]
    {
        assert!(text.body.contains(part), "{part}: {}", text.body);
    }
    let data =
        serde_json::json!({"title": "TITLE", "slug": "neue-wege", "version": 1, "receipt": "7KXM", "changeable_until": null});
    let text = mail("ballot_cast_secret", "de", &data);
    assert!(text.body.contains("7KXM") && !text.body.contains("Fassung"), "{}", text.body);
    let data = serde_json::json!({"title": "TITLE", "slug": "neue-wege", "changeable_until": 1_795_474_800_000_i64});
    let text = mail("ballot_withdrawn", "de", &data);
    assert!(text.body.contains("24. November 2026") && text.path == "/beteiligungen/neue-wege/abstimmung", "{}", text.body);
    let data = serde_json::json!({"title": "TITLE", "slug": "neue-wege", "ends_at": 1_795_474_800_000_i64});
    let text = mail("ballot_unfinished", "de", &data);
    assert!(text.body.contains("24. November 2026") && text.path == "/beteiligungen/neue-wege/abstimmung", "{}", text.body);
}

#[test]
fn each_mail_leads_to_what_it_tells_of() {
    let path = |kind, data| mail(kind, "de", &data).path;
    assert_eq!(path("account_confirm", serde_json::json!({"token": "ab12"})), "/konto/bestaetigen/ab12");
    assert_eq!(path("account_exists", serde_json::Value::Null), "/konto/anmelden");
    assert_eq!(path("account_reset", serde_json::json!({"token": "ab12"})), "/konto/passwort-vergessen/neu/ab12");
    assert_eq!(path("account_email_change", serde_json::json!({"token": "ab12"})), "/konto/e-mail/neu/ab12");
    assert_eq!(path("account_email_changed", serde_json::json!({"token": "ab12"})), "/konto/e-mail/zurueck/ab12");
    assert_eq!(path("account_password_changed", serde_json::Value::Null), "/konto/passwort-vergessen");
    assert_eq!(path("staff_invitation", serde_json::json!({"token": "ab12", "role": "council"})), "/einladung/ab12");
    assert_eq!(path("staff_role_asked", serde_json::json!({"role": "administrator"})), "/verwaltung/personen");
    assert_eq!(path("account_code", serde_json::json!({"code": "12345678"})), "/konto/anmelden/mail/code");
    assert_eq!(path("account_factor_added", serde_json::Value::Null), "/konto");
    assert_eq!(path("idea_published", serde_json::json!({"number": 7})), "/ideen/7");
    assert_eq!(path("idea_merged", serde_json::json!({"number": 7, "into_number": 9})), "/ideen/9");
    assert_eq!(path("idea_unmerged", serde_json::json!({"number": 7, "into_number": 9})), "/ideen/7");
    assert_eq!(path("measure-decided", serde_json::json!({"slug": "mitfahrbank"})), "/massnahmen/mitfahrbank");
    let blocked = mail("account_blocked", "de", &serde_json::json!({"reason": "Drohungen", "until": 1_795_474_800_000_i64})).body;
    assert!(blocked.contains("bis einschließlich 23. November 2026") && blocked.contains("Drohungen"), "{blocked}");
    let invited = mail("staff_invitation", "de", &serde_json::json!({"token": "ab12", "role": "council"})).body;
    assert!(invited.starts_with("Guten Tag,\n\n") && invited.contains("„Gemeinderat“"), "{invited}");
    let body = mail("idea_published", "de", &serde_json::json!({"number": 7})).body;
    assert!(body.contains("https://lindach.example/ideen/7"), "{body}");
    let body = mail("account_code", "de", &serde_json::json!({"code": "12345678"})).body;
    assert!(body.contains("\n\n12345678\n\n"), "{body}");
}
