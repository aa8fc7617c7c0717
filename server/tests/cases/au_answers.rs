//! What strangers learn by the answers to wrong passwords, known addresses and resets: nothing.

use domain::clock::MINUTE;

use crate::anna::{ANNA, PASSWORD, RESET, register, sign_in, signed_in, site_of_anna, told};
use crate::kit::Answer;

#[tokio::test(flavor = "multi_thread")]
async fn au01_an_unknown_address_and_a_wrong_password_have_one_answer() {
    let site = site_of_anna().await;
    let known = sign_in(&site, ANNA, "falsch geraten 17").await.expect(422);
    let unknown = sign_in(&site, "bert@example.org", "falsch geraten 17").await.expect(422);
    let without_address = |answer: &Answer| {
        let (status, headers, text) = told(answer);
        (status, headers, text.replace(ANNA, "").replace("bert@example.org", ""))
    };
    assert_eq!(without_address(&known), without_address(&unknown));
    assert_eq!(known.text.len(), unknown.text.len() + ANNA.len() - "bert@example.org".len());
}

#[tokio::test(flavor = "multi_thread")]
async fn au02_registering_a_known_address_looks_like_a_new_one_and_the_owner_is_told() {
    let site = site_of_anna().await;
    let (known, new) = (register(&site, "Jemand", ANNA).await, register(&site, "Bert", "bert@example.org").await);
    assert_eq!(told(&known), told(&new));
    let mailbox = site.visitor().get("/demo/postfach").await.expect(200);
    // The page itself leads to signing in, and so do its other parts.
    let mail = mailbox.text.split("Sie haben schon ein Konto").nth(1).and_then(|rest| rest.split("</details>").next());
    let mail = mail.expect("a mail");
    for part in [ANNA, "href=\"/konto/anmelden\"", &format!("{}/konto/passwort-vergessen", site.base)] {
        assert!(mail.contains(part), "{part} is not in\n{mail}");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account WHERE email_folded = 'anna@example.org'").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account WHERE name = 'Anna Huber'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn au03_asking_for_a_reset_has_one_answer_and_only_an_owner_gets_a_mail() {
    let site = site_of_anna().await;
    register(&site, "Cora", "cora@example.org").await.expect(303);
    let mut answers = Vec::new();
    for email in [ANNA, "unbekannt@example.org", "cora@example.org"] {
        answers.push(told(&site.visitor().post(RESET.0, RESET.1, &[("email", email)]).await.expect(303)));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn au04_the_answers_that_tell_nothing_cost_the_same_work() {
    let site = site_of_anna().await;
    let work = || (site.app.passwords.hashes(), site.world.db.statements());
    let since = |before: (u64, u64)| (work().0 - before.0, work().1 - before.1);
    let mut wrong = Vec::new();
    for email in [ANNA, "bert@example.org"] {
        let before = work();
        sign_in(&site, email, "falsch geraten 17").await.expect(422);
        wrong.push(since(before));
    }
    assert_eq!(wrong[0], wrong[1], "hashes and statements of a wrong password and of an unknown address");
    // A reset that is sent writes a link, a mail, its job and an event; one that is not writes once. In a transaction that is synced to disk
    // either way, these are microseconds.
    let register = ("/api/v1/accounts/register", "/konto/registrieren");
    for ((door, page), unknown, name, more) in [(register, "neu@example.org", "Bert", 0), (RESET, "nie@example.org", "", 3)] {
        let mut costs = Vec::new();
        for email in [ANNA, unknown] {
            let before = work();
            let fields = [("name", name), ("email", email), ("password", PASSWORD)];
            site.visitor().post(door, page, &fields).await.expect(303);
            costs.push(since(before));
        }
        assert_eq!(costs[0].0, costs[1].0, "{door}: a hash takes long enough to be seen");
        assert_eq!(costs[0].1, costs[1].1 + more, "{door}: statements for a known and an unknown address");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au05_ten_wrong_passwords_come_to_a_pause_that_throws_nobody_out() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    for _ in 0..10 {
        sign_in(&site, ANNA, "falsch geraten 17").await.expect(422);
    }
    let paused = sign_in(&site, ANNA, PASSWORD).await.expect(429);
    assert_eq!(paused.headers["retry-after"], "60");
    anna.get("/konto").await.expect(200).shows("Anna Huber");
    site.world.clock.advance(MINUTE);
    sign_in(&site, ANNA, PASSWORD).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn au08_capital_letters_and_spaces_make_no_second_account_and_no_second_count() {
    let site = site_of_anna().await;
    let spellings = ["Anna@Example.ORG", " anna@example.org ", "ANNA@EXAMPLE.ORG"];
    for email in spellings {
        register(&site, "Anna", email).await.expect(303);
        sign_in(&site, email, PASSWORD).await.expect(303);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account").await, 1);
    for n in 0..10 {
        sign_in(&site, spellings[n % 3], "falsch geraten 17").await.expect(422);
    }
    for email in spellings {
        sign_in(&site, email, PASSWORD).await.expect(429);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au19_passwords_have_documented_lengths_and_none_is_cut_off() {
    let site = site_of_anna().await;
    let try_one = |n: usize, password: String| {
        let site = &site;
        async move {
            let email = format!("p{n}@example.org");
            let fields = [("name", "Paul"), ("email", email.as_str()), ("password", password.as_str())];
            site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &fields).await
        }
    };
    for (n, bad) in
        ["Kieselx", "elf Zeichen", "Lindach2026", "Lindach 2026!", "passwort1234", &"Birne!".repeat(43)].iter().enumerate()
    {
        try_one(n, (*bad).to_owned()).await.expect(422);
    }
    let hashes = site.app.passwords.hashes();
    try_one(20, "Birne!".repeat(200_000)).await.expect(413);
    try_one(21, "Birne!".repeat(20_000)).await.expect(422);
    assert_eq!(site.app.passwords.hashes(), hashes, "what is refused for its length is not hashed");
    let start = "Größe 🍐 im Korb, weit mehr als zweiundsiebzig Bytes lang, damit nichts abgeschnitten wird ".to_owned();
    try_one(30, format!("{start}A")).await.expect(303);
    sign_in(&site, "p30@example.org", &format!("{start}B")).await.expect(422);
    sign_in(&site, "p30@example.org", &format!("{start}A")).await.expect(303);
    try_one(31, "x7 Kisten Äpfel und 64 Zeichen muss man nehmen duerfen, gell? Ja".to_owned()).await.expect(303);
}
