//! Texts that people wrote, wherever they are shown: in pages, mails and files.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::mail;

use crate::kit::Site;
use crate::markup::{TEXTS, dangers};
use crate::matrix::{ASKERS, Matrix, filled, pages, things_of_page};
use crate::sink::{Sink, worker};

const MARK: &str = "zxq";
/// Columns in which words of people stand.
const WORDS: [&str; 24] = [
    "title",
    "text",
    "name",
    "author_name",
    "summary",
    "description",
    "reason",
    "goal",
    "target_state",
    "vision",
    "starting_position",
    "office",
    "funding",
    "help",
    "device",
    "label",
    "district",
    "region",
    "purpose",
    "scale_low",
    "scale_high",
    "paper_number",
    "subject",
    "note",
];

/// Not what the program itself keeps there.
fn is_of_people(table: &str) -> bool {
    !table.starts_with('_') && table != "installation_key"
}

/// Writes a text into every column of words of every table.
async fn fill(site: &Site, text: &str) -> usize {
    let mut tx = site.world.write().await;
    let columns: Vec<(String, String)> = tx
        .query_for(
            "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.type = 'TEXT'",
            "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text'",
        )
        .all()
        .await
        .expect("columns");
    let mut filled = 0;
    for (table, column) in columns.into_iter().filter(|(table, column)| is_of_people(table) && WORDS.contains(&column.as_str())) {
        let sql = format!("UPDATE {table} SET {column} = $1").leak();
        filled += usize::try_from(tx.query(sql).bind(text.to_owned()).execute().await.expect("filled")).expect("few");
    }
    tx.commit().await.expect("a commit");
    site.app.forget_municipalities();
    filled
}

#[tokio::test(flavor = "multi_thread")]
async fn in01_markup_in_every_stored_text_is_shown_as_text() {
    let matrix = Matrix::new().await;
    let mut names = Vec::new();
    for page in pages(&matrix.site) {
        for (_, thing) in things_of_page(page) {
            names.push((page, thing));
        }
    }
    assert!(fill(&matrix.site, &TEXTS.join("\n")).await > 100);
    let mut seen = 0;
    for (_, asker) in ASKERS.into_iter().take(6) {
        for (page, thing) in &names {
            let Some(id) = matrix.id(asker, *thing) else { continue };
            let told = matrix.get(asker, &filled(page, &id)).await;
            let body = String::from_utf8_lossy(&told.body).into_owned();
            let kind = told.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
            if kind.starts_with("text/html") {
                seen += usize::from(body.contains("zxq()"));
                assert_eq!(dangers(&body, MARK), Vec::<String>::new(), "{page} {asker:?}");
            } else if told.status == 200 {
                // The emblem is a picture that the program drew itself.
                let is_harmless = page.starts_with("/.well-known") || kind == "image/png";
                assert!(told.headers.contains_key("content-disposition") || is_harmless, "{page}: {kind} is downloaded");
            }
        }
    }
    assert!(seen > 150, "the texts are shown: {seen}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in02_markdown_makes_no_dangerous_link_loads_no_picture_and_ends() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let nests =
        ["[", "![", "> ", "*", "_", "`", "(", "<", "- ", "[](", "~~", "| a "].map(|part| part.repeat(19_000 / part.len()));
    let texts: Vec<String> = TEXTS.iter().map(|text| (*text).to_owned()).chain(nests).collect();
    let submit = async |title: &str, text: &str, who: &str| {
        let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", title), ("text", text)];
        site.resident(who).await.call("/api/v1/ideas/submit", &fields).await
    };
    for (n, text) in texts.iter().enumerate() {
        // A person hands in ten ideas a day.
        submit("Titel", text, &format!("Anna {}", n / 10)).await.expect(200);
    }
    let moderator = site.staff(Role::Moderator).await;
    for number in 1..=texts.len() {
        let page = moderator.get(&format!("/ideen/{number}")).await.expect(200);
        assert_eq!(dangers(&page.text, MARK), Vec::<String>::new(), "{}", texts[number - 1]);
        assert!(!page.text.contains("<img src=\"http"), "idea {number} loads a picture");
    }
    submit("Links", "[gut](https://a.example) <mailto:a@b.de>", "Berta").await.expect(200);
    let page = moderator.get(&format!("/ideen/{}", texts.len() + 1)).await.expect(200);
    page.shows("href=\"https://a.example\"").shows("href=\"mailto:a@b.de\"");
}

/// Texts, and how many of which element they become: as many as somebody wrote who writes for people, else fewer or none.
fn nested() -> [(String, &'static str, usize); 5] {
    let list = (0..100).map(|n| format!("{}- a\n", "  ".repeat(n))).collect();
    let table = |size: usize| ["|a".repeat(size), "|-".repeat(size), "|b\n".repeat(size)].join("\n");
    [
        ("> ".repeat(3), "<blockquote>", 3),
        ("> ".repeat(9_000), "<blockquote>", 0),
        // Lists and their entries, 24 in all.
        (list, "<li>", 12),
        (table(2), "<td>", 6),
        (table(200), "<td>", 0),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn in02_what_nests_deeper_or_has_more_parts_than_anybody_writes_is_shown_plain() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    for (n, (text, element, count)) in (1..).zip(nested()) {
        let text = format!("{text}Wort");
        let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Titel"), ("text", &text)];
        anna.call("/api/v1/ideas/submit", &fields).await.expect(200);
        let page = moderator.get(&format!("/ideen/{n}")).await.expect(200);
        let (_, rest) = page.text.split_once("<div class=\"dl-prose\">").expect("the text");
        let shown = rest.split("</div>").next().unwrap_or_default();
        assert!(shown.contains("Wort"), "{n}: {shown}");
        assert_eq!(shown.matches(element).count(), count, "{n}: {shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in10_mails_carry_text_alone_and_nothing_from_elsewhere() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let anna = site.world.resident("Anna").await;
    let (to, actor) = (anna.account().expect("an account"), site.world.now(&anna));
    let mut tx = site.world.write().await;
    let title = "<img src=https://zxq.example/x.png> <a href=https://zxq.example>Rathaus</a>";
    for kind in ["idea_published", "idea_hidden", "account_confirm", "account_exists", "account_reset"] {
        let data = serde_json::json!({ "number": 7, "title": title, "reason": title, "token": "ab12" });
        mail::enqueue(&mut tx, &actor, to, kind, &data).await.expect("a mail");
    }
    tx.commit().await.expect("a commit");
    worker(&site, &url).work().await;
    let mails = sink.mails();
    assert_eq!(mails.len(), 5);
    for mail in mails {
        let (head, _) = mail.split_once("\n\n").expect("a body");
        let head = head.to_ascii_lowercase();
        assert!(head.contains("content-type: text/plain; charset=utf-8"), "{head}");
        assert!(!mail.to_ascii_lowercase().contains("text/html") && !head.contains("multipart"), "{mail}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in26_the_program_calls_nobody_whatever_address_it_is_given() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let (anna, admin) = (site.resident("Anna").await, site.staff(Role::Administrator).await);
    let hosts = ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1", "0"];
    for host in hosts {
        let url = format!("http://{host}:{port}/latest/meta-data");
        let text = format!("{url} ![Bild]({url}) [Link]({url})");
        let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", &url), ("text", &text)];
        anna.call("/api/v1/ideas/submit", &fields).await.expect(200);
        let email = format!("anna@{host}:{port}");
        site.visitor().call("/api/v1/accounts/register", &[("name", &url), ("email", &email), ("password", &url)]).await;
        for (door, field) in [
            ("strategy/save", "vision"),
            ("consultations/create", "summary"),
            ("mails/save-template", "text"),
            ("visits/language", "page"),
        ] {
            admin.call(&format!("/api/v1/{door}"), &[(field, &text), ("title", &url)]).await;
        }
        anna.get_with("/ideen", &[("Referer", &url), ("X-Forwarded-Host", host), ("Forwarded", &format!("host={host}"))])
            .await
            .expect(200);
    }
    for number in 1..=hosts.len() {
        anna.get(&format!("/ideen/{number}")).await.expect(200);
    }
    let called = tokio::time::timeout(std::time::Duration::from_millis(300), listener.accept()).await;
    assert!(called.is_err(), "somebody called");
}
