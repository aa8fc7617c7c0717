//! `/verwaltung/wappen`, `/wappen/{file}`, and the head of every page.

use std::io::Cursor;

use domain::Role;
use image::{DynamicImage, ImageFormat, RgbaImage};

use crate::kit::{Answer, Browser, Site};

const PAGE: &str = "/verwaltung/wappen";

async fn send(browser: &Browser, width: u32) -> Answer {
    let mut file = Cursor::new(Vec::new());
    DynamicImage::from(RgbaImage::new(width, 300)).write_to(&mut file, ImageFormat::Png).expect("a picture");
    let head = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
    browser.multipart(PAGE, [head.as_bytes(), file.get_ref(), b"\r\n--grenze--\r\n"].concat()).await
}

fn address(page: &Answer) -> String {
    page.text
        .split_once("src=\"/wappen/")
        .expect("a picture")
        .1
        .split('"')
        .next()
        .map(|name| format!("/wappen/{name}"))
        .expect("its end")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emblem_is_shown_on_every_page_until_it_is_removed() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    admin.get(PAGE).await.expect(200).shows("Noch kein eigenes Wappen").hides("data-testid=\"emblem\"");
    assert_eq!(send(&admin, 600).await.expect(303).location(), PAGE);
    let page = admin.get(PAGE).await.expect(200).shows("Dieses Wappen wird gezeigt");
    let old = address(&page);
    for path in ["/", "/ideen", "/impressum", "/gibt-es-nicht"] {
        let page = site.visitor().with_cookie("sprache=de").get(path).await;
        assert_eq!(address(&page), old, "{path}");
        // Twice as wide as high: 96 pixels at half their size.
        page.shows("width=\"96\" height=\"48\" alt=\"\"");
    }
    send(&admin, 300).await.expect(303);
    let new = address(&site.visitor().with_cookie("sprache=de").get("/").await);
    assert_ne!(old, new, "another content has another address");
    site.visitor().get(&old).await.expect(404);
    let removed = admin.post("/api/v1/emblem/remove", PAGE, &[]).await.expect(303);
    admin.after(&removed).get(PAGE).await.expect(200).hides("data-testid=\"emblem\"").shows("Wappen entfernt");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_is_kept_for_good_and_tells_nothing_of_whoever_asks() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    send(&admin, 600).await.expect(303);
    let address = address(&admin.get(PAGE).await);
    for browser in [&admin, &site.visitor()] {
        let picture = browser.get(&address).await.expect(200);
        assert_eq!(picture.headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(picture.headers["content-type"], "image/png");
        assert_eq!(picture.headers["x-content-type-options"], "nosniff");
        assert!(!picture.headers.contains_key("set-cookie"));
    }
    for wrong in ["/wappen/", "/wappen/x", "/wappen/x.png", "/wappen/a-b.png", "/wappen/a-99999999999999999999.png"] {
        site.visitor().get(wrong).await.expect(404);
    }
    site.visitor().get(&address.replace("-96.", "-97.")).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_send_one() {
    let site = Site::new().await;
    for role in [Role::Resident, Role::Moderator, Role::Council] {
        let browser = site.staff(role).await;
        browser.get(PAGE).await.expect(403);
        send(&browser, 600).await.expect(403);
        browser.call("/api/v1/emblem/remove", &[]).await.expect(403);
    }
    let visitor = send(&site.visitor(), 600).await.expect(303);
    assert!(visitor.location().starts_with("/konto/anmelden"), "{}", visitor.location());
    assert_eq!(site.world.count("SELECT COUNT(*) FROM emblem").await, 0);
}
