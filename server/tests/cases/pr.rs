//! Privacy: what is told about a person, to whom, and what is left of them.

use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::testing::{fill, places_of};
use domain::{Role, mail, privacy};

use crate::az::words;
use crate::kit::Site;
use crate::matrix::{Asker, Matrix, filled, pages, things_of_page};
use crate::sink::{Sink, worker};
use crate::somebody::{erased, site, with_password};
use crate::towns::Who;

#[tokio::test(flavor = "multi_thread")]
async fn pr01_small_cells_are_hidden_on_page_and_in_files_with_whatever_would_tell_them() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Vote]).await;
    let (id, field) = (board.id.to_string(), format!("choice[m-{}]", board.measures[0]));
    for (number, choice) in ["yes"; 9].into_iter().chain(["no"; 6]).chain(["abstain"; 1]).enumerate() {
        let voter = site.resident(&format!("Person {number}")).await;
        voter.call("/api/v1/votes/cast", &[("consultation", &id), ("revision", "0"), (&field, choice)]).await.expect(200);
    }
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &board.admin, board.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let of = |end: &str| format!("/beteiligungen/{}/{end}", board.slug);
    // One abstained; who knows how many said No could compute it.
    for page in ["ergebnis", "bericht"] {
        let page = site.visitor().get(&of(page)).await.expect(200);
        page.shows("dl-suppressed\">unter 5</td>").shows("dl-suppressed\">nicht gezeigt</td>");
    }
    for (file, parted) in [("bericht.csv", ";"), ("bericht-offene-daten.csv", ",")] {
        let file = site.visitor().get(&of(file)).await.expect(200);
        for row in ["Ja,Stimmen,9", "Nein,Stimmen,nicht gezeigt", "Enthaltung,Stimmen,unter 5"] {
            let row = format!("Terminvergabe,{row}").replace(',', parted);
            assert!(file.text.contains(&row), "{row}: {}", file.text);
        }
        // Nowhere else either: neither the small count, nor what leads to it.
        for line in file.text.lines().filter(|line| line.contains("Terminvergabe")) {
            let mut numbers = line.split(|c: char| !c.is_ascii_digit());
            assert!(!numbers.any(|number| ["1", "6"].contains(&number)), "{line}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr03_the_download_has_every_word_about_a_person_and_nobody_elses() {
    let (site, zirbel) = site().await;
    let browser = site.browser(&zirbel.actor).await;
    let (page, file) = (browser.get("/konto/daten").await.expect(200), browser.get("/konto/daten.json").await.expect(200));
    // The imprint has one author: here the second person.
    let elsewhere = ["event.data", "account.email_folded", "legal_facts.authority"];
    let mut tx = site.world.read().await;
    for word in [&zirbel.personal, &zirbel.words, &zirbel.official] {
        let data: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
        for place in places_of(&mut tx, word).await.into_iter().filter(|place| !elsewhere.contains(&place.as_str())) {
            let (table, column) = place.split_once('.').expect("table and column");
            let rows = data["data"][table].as_array().cloned().unwrap_or_default();
            assert!(rows.iter().any(|row| row[column].to_string().contains(word.as_str())), "{word} of {place}");
        }
        assert!(page.text.contains(word.as_str()), "{word}");
    }
    for text in [&page.text, &file.text] {
        assert!(!text.contains("buche") && !text.contains(&zirbel.secret), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr06_after_1_30_and_400_days_what_is_published_as_forgotten_is_gone() {
    let (site, _) = site().await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'buche'").execute().await.expect("unconfirmed");
    tx.query("UPDATE notice SET verdict = 'keep', decided_at = at WHERE verdict IS NULL").execute().await.expect("decided");
    tx.commit().await.expect("a commit");
    let counts = async || {
        let mut counts = Vec::new();
        for sql in [
            "SELECT COUNT(*) FROM account WHERE name IN ('zirbel', 'buche')",
            "SELECT COUNT(*) FROM session",
            "SELECT COUNT(*) FROM account_token",
            "SELECT COUNT(*) FROM email_undo",
            "SELECT COUNT(*) FROM counter_code",
            "SELECT COUNT(*) FROM request",
            "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL AND (data <> '{}' OR to_email IS NOT NULL)",
            "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL",
            "SELECT COUNT(*) FROM notice WHERE name <> '' OR email <> ''",
            "SELECT COUNT(*) FROM idea WHERE author_name IN ('zirbel', 'buche')",
        ] {
            counts.push(site.world.count(sql).await);
        }
        counts
    };
    let begin = site.world.clock.now();
    for (days, left) in [
        (1, vec![2, 0, 2, 2, 0, 3, 0, 2, 2, 4]),
        (30, vec![1, 0, 0, 0, 0, 0, 0, 0, 1, 2]),
        (400, vec![1, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
    ] {
        privacy::forget(&site.world.db, &site.world.random, begin.plus(days * DAY)).await.expect("forgotten");
        assert_eq!(counts().await, left, "after {days} days");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr08_pages_with_a_token_are_kept_nowhere_and_told_to_nobody() {
    let site = Site::new().await;
    let token = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789";
    for page in ["/konto/bestaetigen/", "/konto/passwort-vergessen/neu/", "/konto/e-mail/neu/", "/konto/e-mail/zurueck/"] {
        let answer = site.visitor().get(&format!("{page}{token}")).await.expect(410);
        assert_eq!(answer.headers["cache-control"], "no-store", "{page}");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer, strict-origin", "{page}");
        let title = answer.text.split("</title>").next().unwrap_or_default();
        assert!(!title.contains(token), "{title}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr09_mail_addresses_are_on_no_page_and_in_no_file_of_others() {
    let matrix = Matrix::new().await;
    for who in [None, Some(Who::Resident), Some(Who::Moderator), Some(Who::Council)] {
        let asker = Asker::Here(who);
        for page in pages(&matrix.site).into_iter().filter(|page| !page.starts_with("/konto")) {
            for (_, thing) in things_of_page(page) {
                let Some(id) = matrix.id(asker, thing) else { continue };
                let told = matrix.get(asker, &filled(page, &id)).await;
                assert!(!words(&told).contains("@example.org"), "{who:?} {page}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr11_when_staff_leave_what_they_decided_stays_under_their_desk() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let author = fill(&site.world, &board, "zirbel", 1).await;
    let moderator = site.world.person(site.world.municipality, "Ulmia", Role::Moderator).await;
    let mut tx = site.world.write().await;
    tx.query("DELETE FROM moderation").execute().await.expect("nothing decided yet");
    tx.commit().await.expect("a commit");
    let browser = site.browser(&moderator).await;
    let hide = [("kind", "idea"), ("id", "11"), ("reason", "Nennt eine Nachbarin"), ("back", "/moderation")];
    browser.post("/api/v1/moderation/hide", "/moderation/ideen/11", &hide).await.expect(303);
    let other = site.staff(Role::Moderator).await;
    other.get("/moderation/ideen/11").await.expect(200).shows("Ulmia").shows("Nennt eine Nachbarin");
    with_password(&site, "Ulmia").await;
    erased(&browser, "stay").await;
    other.get("/moderation/ideen/11").await.expect(200).hides("Ulmia").shows("Nennt eine Nachbarin").shows("Moderation");
    site.browser(&author.actor).await.get("/ideen/11").await.expect(200).shows("Nennt eine Nachbarin");
}

#[tokio::test(flavor = "multi_thread")]
async fn pr12_each_mail_has_one_recipient() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let people = [site.world.resident("Anna").await, site.world.resident("Berta").await, site.world.resident("Carla").await];
    let mut tx = site.world.write().await;
    for person in people {
        let to = person.account().expect("an account");
        let data = serde_json::json!({ "number": 7, "title": "Mitfahrbank" });
        mail::enqueue(&mut tx, &person, to, "idea_answered", &data).await.expect("a mail");
    }
    tx.commit().await.expect("a commit");
    worker(&site, &url).work().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 3);
    for mail in &mails {
        assert_eq!(mail.matches("@example.org").count(), 1, "{mail}");
    }
    let lines = sink.lines();
    let mut recipients: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("RCPT TO:")).collect();
    recipients.sort_unstable();
    assert_eq!(recipients, ["<anna@example.org>", "<berta@example.org>", "<carla@example.org>"]);
    for address in ["anna@", "berta@", "carla@"] {
        assert_eq!(mails.iter().filter(|mail| mail.contains(address)).count(), 1, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr12_who_reported_and_who_wrote_are_told_nothing_of_each_other() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let board = running(&site.world, &[Part::Ideas]).await;
    let (berta, moderator) = (site.resident("Berta").await, site.staff(Role::Moderator).await);
    let field = ("field", "digitales-rathaus");
    let idea = [("consultation", board.slug.as_str()), field, ("title", "Mitfahrbank"), ("text", "Zimtstern")];
    berta.call("/api/v1/ideas/submit", &idea).await.expect(200);
    moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await.expect(200);
    let anna = [("reason", "privacy"), ("text", "Lebkuchen"), ("name", "Anna"), ("email", "anna@example.org")];
    let notice = [&[("kind", "idea"), ("id", "1")], &anna[..]].concat();
    site.visitor().post("/api/v1/notices/give", "/melden/idee/1", &notice).await.expect(303);
    let (id,): (uuid::Uuid,) = site.world.read().await.query("SELECT id FROM notice").one().await.expect("a notice");
    let decision = [("notice", &*id.to_string()), ("verdict", "hide"), ("decision", "Das ist privat")];
    moderator.call("/api/v1/notices/decide", &decision).await.expect(200);
    worker(&site, &url).work().await;
    let mails: Vec<String> = sink.mails().iter().map(|mail| mail.replace("=\n", "")).collect();
    // Berta: published, hidden. Anna: received, decided; what was written is hidden by now.
    assert_eq!(mails.len(), 4, "{mails:?}");
    for mail in mails {
        let others = if mail.contains("berta@") { ["Anna", "anna@", "Lebkuchen"] } else { ["Berta", "berta@", "Zimtstern"] };
        assert!(!others.iter().any(|other| mail.contains(other)), "{mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au12_an_erasure_ends_all_sessions_at_once() {
    let (site, zirbel) = site().await;
    with_password(&site, "zirbel").await;
    let (here, elsewhere) = (site.browser(&zirbel.actor).await, site.browser(&zirbel.actor).await);
    elsewhere.get("/konto").await.expect(200);
    erased(&here, "stay").await;
    for browser in [&here, &elsewhere] {
        browser.get("/konto").await.expect(303);
        browser.call("/api/v1/ideas/support", &[("number", "13")]).await.expect(401);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ml11_nothing_but_the_last_word_goes_to_an_address_that_was_erased() {
    let (site, zirbel) = site().await;
    with_password(&site, "zirbel").await;
    let (sink, url) = Sink::start().await;
    let mut tx = site.world.write().await;
    tx.query("DELETE FROM job").execute().await.expect("no mails yet");
    let to = zirbel.actor.account().expect("an account");
    let data = serde_json::json!({ "number": 11, "title": "Mitfahrbank" });
    mail::enqueue(&mut tx, &zirbel.actor, to, "idea_answered", &data).await.expect("a mail");
    tx.commit().await.expect("a commit");
    erased(&site.browser(&zirbel.actor).await, "stay").await;
    worker(&site, &url).work().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(!mails[0].contains("Mitfahrbank"));
}

#[tokio::test(flavor = "multi_thread")]
async fn wb18_after_signing_out_an_old_tab_and_the_next_person_find_nothing() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    let page = anna.get("/konto").await.expect(200).shows("Anna");
    assert_eq!(page.headers["cache-control"], "no-store", "the way back shows nothing that was kept");
    let out = anna.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    // The old tab still has its form and its cookie.
    let late = anna.post("/api/v1/mails/choose", "/konto", &[]).await.expect(303);
    assert!(late.location().starts_with("/konto/anmelden"), "{}", late.location());
    anna.get("/konto").await.expect(303);
    anna.get("/konto/daten.json").await.expect(303);
    let bert = site.resident("Bert").await;
    bert.get("/konto").await.expect(200).hides("Anna");
    bert.get("/meine-beitraege").await.expect(200).hides("Anna");
}
