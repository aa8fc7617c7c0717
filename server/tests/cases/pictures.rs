//! Pictures that are uploaded: drawn anew from their pixels, kept in two sizes, shown at an address of their own.

use std::io::{Cursor, Write as _};

use domain::Role;
use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};

use crate::kit::{Answer, Browser, Site};

const PAGE: &str = "/verwaltung/wappen";
const KIND: &str = "Content-Type: multipart/form-data; boundary=grenze\r\n";
const MARKER: &[u8] = b"GPSLatitudeZirbelnuss";

/// Sends a file as a picture.
async fn send(admin: &Browser, file: &[u8]) -> Answer {
    let head = "--grenze\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../wappen.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n";
    admin.multipart(PAGE, [head.as_bytes(), file, b"\r\n--grenze--\r\n"].concat()).await
}

/// Half dark, half light.
fn picture(width: u32, height: u32) -> DynamicImage {
    RgbaImage::from_fn(width, height, |_, y| if y < height / 2 { Rgba([20, 20, 20, 255]) } else { Rgba([240, 240, 240, 255]) })
        .into()
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture.clone() };
    DynamicImage::write_to(&picture, &mut file, format).expect("a picture");
    file.into_inner()
}

/// The addresses of the picture that a page shows.
fn addresses(page: &str) -> [String; 2] {
    let (_, rest) = page.split_once("srcset=\"").expect("a picture");
    let both = rest.split('"').next().expect("its end");
    let (small, large) = both.split_once(", ").expect("two sizes");
    [small.to_owned(), large.trim_end_matches(" 2x").to_owned()]
}

async fn bytes(site: &Site, path: &str) -> Vec<u8> {
    let answer = reqwest::get(format!("{}{path}", site.base)).await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    assert_eq!(answer.headers()["content-type"], "image/png");
    answer.bytes().await.expect("a body").to_vec()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("short").to_be_bytes();
    let named = [kind.as_slice(), data].concat();
    [&length, named.as_slice(), &crc(&named).to_be_bytes()].concat()
}

/// A PNG with one more chunk behind its head.
fn with_chunk(png: &[u8], kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    [&png[..33], &chunk(kind, data), &png[33..]].concat()
}

/// A whole PNG, all black: one bit a pixel, and next to nothing when it is packed.
fn black(width: u32, height: u32) -> Vec<u8> {
    let row = vec![0; 1 + width.div_ceil(8) as usize];
    let mut pixels = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    (0..height).for_each(|_| pixels.write_all(&row).expect("a row"));
    let head = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[1, 0, 0, 0, 0]].concat();
    let pixels = pixels.finish().expect("pixels");
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &head), &chunk(b"IDAT", &pixels), &chunk(b"IEND", &[])].concat()
}

/// A PNG whose head says this size, with the pixels of a small one.
fn that_says(width: u32, height: u32) -> Vec<u8> {
    let mut png = written(&picture(2, 2), ImageFormat::Png);
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    png
}

fn riff(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("short").to_le_bytes();
    [kind.as_slice(), &length, data, if data.len() % 2 == 1 { &[0] } else { &[] }].concat()
}

/// A WebP with these flags, made of these chunks.
fn webp(flags: u8, chunks: &[&[u8]]) -> Vec<u8> {
    let head = riff(b"VP8X", &[flags, 0, 0, 0, 39, 0, 0, 19, 0, 0]);
    riff(b"RIFF", &[b"WEBP", head.as_slice(), &chunks.concat()].concat())
}

/// A WebP with these flags and one more chunk.
fn webp_with(flags: u8, kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    webp(flags, &[&written(&picture(40, 20), ImageFormat::WebP)[12..], &riff(kind, data)])
}

/// A WebP of one picture that is shown for a while: a film, however short.
fn moving_webp() -> Vec<u8> {
    let place = [0, 0, 0, 0, 0, 0, 39, 0, 0, 19, 0, 0, 100, 0, 0, 0];
    let frame = [place.as_slice(), &written(&picture(40, 20), ImageFormat::WebP)[12..]].concat();
    webp(2, &[&riff(b"ANIM", &[0; 6]), &riff(b"ANMF", &frame)])
}

/// What a camera writes: turned by a quarter, and where it was.
fn exif() -> Vec<u8> {
    let head = [b"II*\0\x08\0\0\0".as_slice(), &1_u16.to_le_bytes(), &0x0112_u16.to_le_bytes(), &3_u16.to_le_bytes()].concat();
    [head.as_slice(), &1_u32.to_le_bytes(), &6_u32.to_le_bytes(), &0_u32.to_le_bytes(), MARKER].concat()
}

/// A JPEG with one more segment behind its beginning.
fn with_segment(jpeg: &[u8], kind: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
    [&jpeg[..2], &[0xff, kind], &length, data, &jpeg[2..]].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn in22_pictures_that_explode_move_or_are_not_whole_are_refused() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let jpeg = written(&picture(200, 200), ImageFormat::Jpeg);
    let png = written(&picture(40, 20), ImageFormat::Png);
    let moving = with_chunk(&png, b"acTL", &[0, 0, 0, 9, 0, 0, 0, 0]);
    for (what, why, file) in [
        ("50,000 squared", "size", that_says(50_000, 50_000)),
        ("one line of two thousand million pixels", "size", that_says(2_000_000_000, 1)),
        ("few enough pixels for too much memory", "size", that_says(6_000, 6_000)),
        ("whole, small as a file, and a few pixels too large", "size", black(6_401, 6_250)),
        ("no pixels at all", "broken", that_says(0, 0)),
        ("a head without its pixels", "broken", that_says(600, 600)),
        ("half a JPEG", "broken", jpeg[..jpeg.len() / 2].to_vec()),
        ("half a PNG", "broken", png[..png.len() / 2].to_vec()),
        ("a PNG that moves", "moving", moving),
        ("a WebP that moves", "moving", moving_webp()),
        ("a GIF", "kind", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("an SVG with a script", "kind", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"zxq()\"/>".to_vec()),
        ("a page", "kind", b"<html><script>zxq()</script></html>".to_vec()),
    ] {
        let refused = send(&admin, &file).await;
        assert_eq!(refused.status, 422, "{what}: {}", refused.text);
        assert!(refused.text.contains(&format!("data-code=\"picture_{why}\"")), "{what}: {}", refused.text);
        assert_eq!(crate::markup::dangers(&refused.text, "zxq"), Vec::<String>::new(), "{what}");
        assert_eq!(site.world.count("SELECT COUNT(*) FROM emblem").await, 0, "{what}");
    }
    send(&admin, &[]).await.expect(422).shows("data-code=\"file_missing\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM emblem").await, 0, "nothing");
    send(&admin, &black(41, 20)).await.expect(303);
    let profile = with_chunk(&png, b"iCCP", &[vec![b'x', 0, 0], vec![7; 200_000]].concat());
    let taken = send(&admin, &profile).await;
    assert!([303, 422].contains(&taken.status), "a profile that is none: {}", taken.status);
}

#[tokio::test(flavor = "multi_thread")]
async fn in22_a_file_that_is_too_large_is_refused_before_it_is_read() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    send(&admin, &vec![7; 10 * 1024 * 1024 + 1]).await.expect(413);
    for length in ["11000000", "99999999999"] {
        let said =
            site.say(format!("POST {PAGE} HTTP/1.1\r\nHost: a\r\n{KIND}Content-Length: {length}\r\n\r\n").as_bytes()).await;
        assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    }
    let elsewhere = format!("POST {PAGE}/ HTTP/1.1\r\nHost: a\r\n{KIND}Content-Length: 300000\r\n\r\n");
    assert!(site.say(elsewhere.as_bytes()).await.starts_with("HTTP/1.1 413"), "no other address takes that much");
}

#[tokio::test(flavor = "multi_thread")]
async fn in23_of_a_picture_nothing_is_left_but_what_is_seen() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let (png, jpeg) = (written(&picture(40, 20), ImageFormat::Png), written(&picture(40, 20), ImageFormat::Jpeg));
    let text = [b"Comment\0".as_slice(), MARKER].concat();
    let app1 = [b"Exif\0\0".as_slice(), &exif()].concat();
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), MARKER].concat();
    let iptc = [b"Photoshop 3.0\08BIM".as_slice(), MARKER].concat();
    let (upright, turned) = ((40, 20), (20, 40));
    for (what, file, size) in [
        ("PNG text", with_chunk(&png, b"tEXt", &text), upright),
        ("PNG Exif", with_chunk(&png, b"eXIf", &exif()), turned),
        ("behind the end of a PNG", [&png, MARKER].concat(), upright),
        ("JPEG Exif", with_segment(&jpeg, 0xe1, &app1), turned),
        ("JPEG XMP", with_segment(&jpeg, 0xe1, &xmp), upright),
        ("JPEG IPTC", with_segment(&jpeg, 0xed, &iptc), upright),
        ("JPEG comment", with_segment(&jpeg, 0xfe, MARKER), upright),
        ("behind the end of a JPEG", [&jpeg, MARKER].concat(), upright),
        ("WebP Exif", webp_with(8, b"EXIF", &exif()), turned),
        ("WebP XMP", webp_with(4, b"XMP ", MARKER), upright),
    ] {
        assert!(file.windows(MARKER.len()).any(|part| part == MARKER), "{what} is sent");
        send(&admin, &file).await.expect(303);
        let page = admin.get(PAGE).await.expect(200);
        for address in addresses(&page.text) {
            let made = bytes(&site, &address).await;
            assert!(!made.windows(MARKER.len()).any(|part| part == MARKER), "{what}");
            assert_eq!(kinds(&made), ["IHDR", "IDAT", "IEND"], "{what}");
            let seen = image::load_from_memory(&made).expect("a picture");
            assert_eq!(seen.dimensions(), size, "{what}");
        }
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM emblem").await, 2, "what was sent is not kept");
}

/// The kinds of chunks of a PNG, neighbours of one kind once.
fn kinds(png: &[u8]) -> Vec<String> {
    let (mut kinds, mut rest) = (Vec::new(), &png[8..]);
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        kinds.push(String::from_utf8_lossy(&after[..4]).into_owned());
        rest = &after[4 + u32::from_be_bytes(*length) as usize + 4..];
    }
    kinds.dedup();
    kinds
}

#[tokio::test(flavor = "multi_thread")]
async fn av16_whatever_a_municipality_uploads_it_keeps_one_picture_of_two_sizes() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let noise = |n: u32| {
        let noisy =
            RgbaImage::from_fn(600, 150, |x, y| Rgba((x * 7919 + y * 104_729 + n).wrapping_mul(2_654_435_761).to_be_bytes()));
        written(&noisy.into(), ImageFormat::Png)
    };
    send(&admin, &noise(1)).await.expect(303);
    let pixels = 2 * 4 * 600 * 150;
    assert!(site.world.count("SELECT SUM(LENGTH(png)) FROM emblem").await < pixels + 10_000, "no larger than its pixels");
    for n in 0..19 {
        send(&admin, &written(&picture(40 + n, 20), ImageFormat::Png)).await.expect(303);
    }
    let refused = send(&admin, &noise(2)).await.expect(429);
    assert!(refused.headers.contains_key("retry-after"));
    assert_eq!(site.world.count("SELECT COUNT(*) FROM emblem").await, 2);
    assert!(site.world.count("SELECT SUM(LENGTH(png)) FROM emblem").await < 10_000, "the large one is gone");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn av17_pictures_that_are_drawn_leave_the_health_check_quick() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let large = written(&picture(2_000, 1_500), ImageFormat::Png);
    let drawing = tokio::spawn(async move {
        let (one, other) = tokio::join!(send(&admin, &large), send(&admin, &large));
        [one.status, other.status]
    });
    let mut answered = 0;
    while !drawing.is_finished() {
        site.visitor().get("/healthz").await.expect(200);
        answered += 1;
    }
    assert_eq!(drawing.await.expect("two answers"), [303, 303]);
    // There is one thread for all pages: had it drawn the pictures, there would have been some answers before and one after.
    assert!(answered > 40, "{answered} answers while pictures were drawn");
}
