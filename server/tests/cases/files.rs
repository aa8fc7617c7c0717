//! Files that the program makes, and free texts on their way into them.

use std::io::Read as _;

use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::ideas::{self, NewIdea};
use domain::moderation::{self, Subject};
use domain::surveys::QuestionKind;
use domain::{Actor, Role};

use crate::kit::Site;

/// All parts of an archive as text, unpacked, with the names and dates that its list of contents gives them.
pub fn unpacked(zip: &[u8]) -> String {
    let two = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let four = |at: usize| two(at) + (two(at + 2) << 16);
    let end = zip.windows(4).rposition(|part| part == b"PK\x05\x06").expect("a list of contents");
    let (mut text, mut entry) = (String::new(), four(end + 16));
    for _ in 0..two(end + 10) {
        let (name, next) = (two(entry + 28), 46 + two(entry + 28) + two(entry + 30) + two(entry + 32));
        text += &format!("\n{}\n", String::from_utf8_lossy(&zip[entry + 46..entry + 46 + name]));
        let local = four(entry + 42);
        let begin = local + 30 + two(local + 26) + two(local + 28);
        let part = &zip[begin..begin + four(entry + 20)];
        match two(entry + 10) {
            8 => drop(flate2::read::DeflateDecoder::new(part).read_to_string(&mut text).expect("text")),
            _ => text += &String::from_utf8_lossy(part),
        }
        entry += next;
    }
    assert!(text.contains("docProps/core.xml"), "a workbook was read");
    text
}

/// The rows of all sheets of a workbook, each cell as text.
pub fn rows_of_workbook(zip: &[u8]) -> Vec<Vec<String>> {
    let text = unpacked(zip);
    let inside =
        |part: &str, end: &str| part.split_once('>').and_then(|(_, rest)| rest.split(end).next()).unwrap_or_default().to_owned();
    let shared: Vec<String> = text.split("<si>").skip(1).map(|part| inside(part, "</t>")).collect();
    let cell = |cell: &str| {
        let value = inside(cell.split_once("<v").unwrap_or_default().1, "</v>");
        let is_shared = cell.split('>').next().is_some_and(|head| head.contains("t=\"s\""));
        if is_shared { shared[value.parse::<usize>().expect("a place")].clone() } else { value }
    };
    let rows = text.split("<row ").skip(1).map(|row| row.split("</row>").next().unwrap_or_default());
    rows.map(|row| row.split("<c ").skip(1).map(cell).collect()).collect()
}

/// What must not be in a file: where it was made, on what, and by whom.
fn traces() -> Vec<String> {
    let mut traces: Vec<String> =
        ["/home/", "/root/", "/tmp/", "localhost", "127.0.0.1", "Ulmia", "@example.org"].map(str::to_owned).to_vec();
    traces.push(env!("CARGO_MANIFEST_DIR").to_owned());
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    traces.extend(Some(host.trim().to_owned()).filter(|name| name.len() > 3));
    traces
}

async fn idea(site: &Site, author: &Actor, board: &str, title: &str, text: &str) -> i64 {
    let typed = NewIdea {
        consultation: board.to_owned(),
        field: "digitales-rathaus".to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
    };
    let mut tx = site.world.write().await;
    let author = site.world.now(author);
    let number = ideas::actions::submit(&mut tx, &author, &typed, site.world.random.secret_id()).await.expect("an idea");
    tx.commit().await.expect("a commit");
    number
}

#[tokio::test(flavor = "multi_thread")]
async fn pr10_a_report_tells_no_path_host_login_or_hour_of_a_person() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas]).await;
    let ulmia = site.world.person(site.world.municipality, "Ulmia", Role::Administrator).await;
    // Odd times, so that they are found wherever they are.
    site.world.clock.advance(7 * 60_000 + 13_000);
    let anna = site.world.resident("Anna").await;
    let number = idea(&site, &anna, &r.slug, "Mitfahrbank", "Eine Bank am Ortsrand.").await;
    site.world.clock.advance(11 * 60_000 + 17_000);
    let mut tx = site.world.write().await;
    let actor = site.world.now(&ulmia);
    moderation::actions::approve(&mut tx, &actor, Subject::Idea(number)).await.expect("approved");
    domain::votes::testing::end_now(&mut tx, &actor, r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let submitted = site.world.count("SELECT created_at FROM idea").await;
    // In UTC and here, in winter.
    let hours = [0, 1].map(|zone| {
        let second = submitted / 1000 + zone * 3600;
        format!("{:02}:{:02}", second / 3600 % 24, second / 60 % 60)
    });
    let base = format!("{}/beteiligungen/{}/bericht", site.base, r.slug);
    for end in [".xlsx", ".csv", "-offene-daten.csv", ".json", ""] {
        let file = reqwest::get(format!("{base}{end}")).await.expect("an answer").bytes().await.expect("a file").to_vec();
        let text = if end == ".xlsx" { unpacked(&file) } else { String::from_utf8(file).expect("text") };
        assert!(text.contains("Mitfahrbank"), "{end}");
        // By whom it was made is known here, whatever the name of this machine.
        let by = |tag: &str| text.contains(&format!("<{tag}>Lindach</{tag}>"));
        assert!(end != ".xlsx" || by("dc:creator") && by("cp:lastModifiedBy"), "{text}");
        // The page says where it is, as every page does; the file for programs gives its public address.
        let own = text.replace(&site.base, "");
        for trace in traces().iter().chain(&hours) {
            assert!(!own.contains(trace.as_str()), "{trace} is in the report{end}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr14_addresses_and_numbers_in_free_texts_are_pointed_out_before_they_are_published() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas, Part::Survey]).await;
    let anna = site.world.resident("Anna").await;
    let told = idea(&site, &anna, &r.slug, "Mitfahrbank", "Ruft Frau Huber an: 08552 / 12-077, huber(at)example.com").await;
    let plain = idea(&site, &anna, &r.slug, "Radweg", "Am 01.02.2026 um 08:30 Uhr waren 12 000 000 da.").await;
    let moderator = site.staff(Role::Moderator).await;
    let queue = moderator.get("/moderation").await.expect(200);
    assert_eq!(queue.text.matches("data-testid=\"contacts\"").count(), 1, "{}", queue.text);
    queue.shows("huber@example.com, 08552 / 12-077");
    moderator.get(&format!("/moderation/ideen/{told}")).await.expect(200).shows("huber@example.com, 08552 / 12-077");
    moderator.get(&format!("/moderation/ideen/{plain}")).await.expect(200).hides("data-testid=\"contacts\"");
    // Somebody publishes it all the same: then the report says so once more, to those who can mend it.
    for number in [told, plain] {
        let fields = [("kind", "idea"), ("id", &number.to_string()), ("back", "/moderation")];
        moderator.post("/api/v1/moderation/approve", "/moderation", &fields).await.expect(303);
    }
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let report = format!("/beteiligungen/{}/bericht", r.slug);
    let shown = moderator.get(&report).await.expect(200).shows("08552 / 12-077").shows(&format!("/moderation/ideen/{told}"));
    shown.hides(&format!("/moderation/ideen/{plain}"));
    for browser in [site.visitor().with_cookie("x=1"), site.staff(Role::Council).await] {
        browser.get(&report).await.expect(200).hides("data-testid=\"contacts\"").hides("12-077");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr14_administrators_are_shown_them_in_the_answers_of_a_survey() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Survey]).await;
    for n in 0..6 {
        let mut fields = vec![("consultation".to_owned(), r.id.to_string()), ("version".to_owned(), r.survey.version())];
        for question in &r.survey.questions {
            let field = question.field();
            fields.push(match question.kind {
                QuestionKind::Single => (field, question.options[0].id.to_string()),
                QuestionKind::Multiple => (format!("{field}[{}]", question.options[0].key()), "on".to_owned()),
                QuestionKind::Scale => (field, "2".to_owned()),
                QuestionKind::Text if n == 3 => (field, "Meine Nummer ist 0151 23456789".to_owned()),
                QuestionKind::Text => (field, "Frau Huber hilft immer".to_owned()),
            });
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        site.resident(&format!("Person {n}")).await.call("/api/v1/surveys/respond", &fields).await.expect(200);
    }
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let page = site.browser(&r.admin).await.get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    let page = page.shows("Frau Huber hilft immer").shows("Im Text steht: 0151 23456789.");
    assert_eq!(page.text.matches("data-testid=\"contacts\"").count(), 1);
}
