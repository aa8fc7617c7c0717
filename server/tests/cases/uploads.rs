//! Files that are uploaded: what counts is what is in them. None is stored as a file or given out again.

use domain::Role;

use crate::kit::{Browser, Site};

const IMPORT: &str = "/verwaltung/strategie/datei";
const RESIDENTS: &str = "/verwaltung/melderegister";
const STRATEGY: &str = include_str!("../../../demo/strategie.md");

/// Sends a file with a name and a type that somebody made up.
async fn send(admin: &Browser, page: &str, name: &str, kind: &str, content: &str) -> crate::kit::Answer {
    let body = format!(
        "--grenze\r\nContent-Disposition: form-data; name=\"last_day\"\r\n\r\n2026-12-31\r\n--grenze\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n{content}\r\n--grenze--\r\n"
    );
    admin.multipart(page, body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn in03_files_that_pose_as_others_are_refused_and_never_given_out() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    for (name, kind, content) in [
        ("a.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"zxq()\"/>"),
        ("a.png", "image/png", "<html><script>zxq()</script></html>"),
        ("a.gif", "image/gif", "GIF89a/*<script>*/=1;zxq();"),
        ("a.pdf", "application/pdf", "%PDF-1.7\n1 0 obj<</S/JavaScript/JS(zxq())>>endobj"),
        ("a.html", "text/html", "<script>zxq()</script>"),
    ] {
        let refused = send(&admin, IMPORT, name, kind, content).await.expect(422);
        assert_eq!(crate::markup::dangers(&refused.text, "zxq"), Vec::<String>::new(), "{name}");
        for place in ["/", "/assets/", "/strategie/", "/uploads/", "/pkg/"] {
            site.visitor().get(&format!("{place}{name}")).await.expect(404);
        }
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM strategy").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn in04_file_names_lead_nowhere() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let long = "a".repeat(255);
    for name in ["../../x", "..\\\\..\\\\x", "\u{202e}dm.exe", "CON", ".htaccess", "🌳.md", "/etc/passwd", "a%00.md", &long, ""]
    {
        let taken = send(&admin, IMPORT, name, "text/markdown", STRATEGY).await;
        assert!(taken.status == 200 || taken.status == 303, "{name}: {} {}", taken.status, taken.text);
        assert!(taken.status == 303 || !taken.text.contains("passwd"), "{name}");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM strategy").await, 1);
    let file = site.visitor().get("/strategie/datei").await.expect(200);
    let disposition = file.headers["content-disposition"].to_str().expect("ASCII").to_owned();
    assert!(disposition.starts_with("attachment; filename=") && !disposition.contains(['/', '\\']), "{disposition}");
}

#[tokio::test(flavor = "multi_thread")]
async fn in24_a_table_is_taken_whole_or_refused_with_its_line() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let head = "name;geburtsdatum;plz\n";
    let many = format!("{head}{}", "Anna Huber;3.7.1958;94481\n".repeat(9_000));
    let people = |count: usize| (0..count).fold(head.to_owned(), |file, n| file + &format!("Anna Huber{n};3.7.1958;94481\n"));
    let wide = format!("{head}{};3.7.1958;94481\n", "x".repeat(100_000));
    for (content, line) in [
        (format!("{head}Anna Huber;3.7.1958;94481\n<script>zxq()</script>;gestern;94481\n"), "Zeile 3"),
        (format!("{head}Anna Huber;3.7.1958;94481\nBert\u{0};3.7.1958;94481;5;6;7\n"), "Zeile 3"),
        (format!("{head}\"Anna Huber;3.7.1958;94481\nBert;1.1.1950;94481\n"), "Zeile"),
        (wide, "Zeile 2"),
        (many, ""),
        (people(3_001), "Zeile 3.002: Mehr als 3.000 Personen."),
        ("PK\u{3}\u{4}../../etc/passwd".to_owned(), ""),
        (String::new(), ""),
    ] {
        let refused = send(&admin, RESIDENTS, "liste.csv", "text/csv", &content).await;
        let begin: String = content.chars().take(60).collect();
        assert!(refused.status == 422 || refused.status == 413, "{begin}: {}", refused.status);
        assert!(refused.text.contains(line), "{begin}: {}", refused.text);
        assert_eq!(crate::markup::dangers(&refused.text, "zxq"), Vec::<String>::new(), "{begin}");
        assert_eq!(site.world.count("SELECT COUNT(*) FROM residents_entry").await, 0, "{begin}");
    }
    let taken = send(&admin, RESIDENTS, "liste.csv", "text/csv", &people(3_000)).await;
    assert!(taken.status < 400, "{}", taken.text);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM residents_entry").await, 3_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn in25_what_a_file_is_its_content_says() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    for (name, kind) in
        [("strategie.md", "text/markdown"), ("bild.png", "image/png"), ("a.exe", "application/octet-stream"), ("x", "text/html")]
    {
        let taken = send(&admin, IMPORT, name, kind, STRATEGY).await;
        assert!(taken.status == 200 || taken.status == 303, "{name}: {}", taken.status);
        send(&admin, IMPORT, name, kind, "\u{89}PNG\r\n\u{1a}\n").await.expect(422);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM strategy").await, 1);
}
