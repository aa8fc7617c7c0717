//! Pictures as people and attackers send them.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};
use pictures::{PIXELS_MAX, Refused, remade};

const HEIGHTS: [u32; 2] = [96, 192];

/// Red on the left, blue on the right.
fn flag(width: u32, height: u32) -> DynamicImage {
    let colour = |x| if x < width / 2 { Rgba([250, 0, 0, 255]) } else { Rgba([0, 0, 250, 255]) };
    RgbaImage::from_fn(width, height, |x, _| colour(x)).into()
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture.clone() };
    DynamicImage::write_to(&picture, &mut file, format).expect("a picture");
    file.into_inner()
}

fn read(png: &[u8]) -> DynamicImage {
    image::load_from_memory_with_format(png, ImageFormat::Png).expect("a PNG")
}

#[test]
fn each_kind_comes_out_as_png_in_both_sizes_and_is_not_blown_up() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let made = remade(&written(&flag(400, 400), format), &HEIGHTS, 4).expect("a picture");
        let sizes: Vec<(u32, u32)> = made.iter().map(|picture| (picture.width, picture.height)).collect();
        assert_eq!(sizes, [(96, 96), (192, 192)], "{format:?}");
        for picture in &made {
            let seen = read(&picture.png);
            assert_eq!(seen.dimensions(), (picture.width, picture.height));
            let (left, right) = (seen.get_pixel(5, 9), seen.get_pixel(picture.width - 5, 9));
            assert!(left[0] > 200 && left[2] < 60 && right[2] > 200 && right[0] < 60, "{format:?} {left:?} {right:?}");
        }
        let small = remade(&written(&flag(20, 10), format), &HEIGHTS, 4).expect("a picture");
        assert_eq!((small[1].width, small[1].height), (20, 10));
        let wide = remade(&written(&flag(1_000, 10), format), &HEIGHTS, 4).expect("a picture");
        assert_eq!((wide[0].width, wide[1].width), (384, 768));
    }
}

#[test]
fn what_is_transparent_stays_so_and_sixteen_bits_become_eight() {
    let clear = DynamicImage::from(RgbaImage::from_pixel(30, 30, Rgba([9, 9, 9, 0])));
    assert_eq!(read(&remade(&written(&clear, ImageFormat::Png), &HEIGHTS, 4).expect("a picture")[0].png).get_pixel(3, 3)[3], 0);
    let deep = DynamicImage::from(flag(30, 30).to_rgb16());
    assert_eq!(read(&remade(&written(&deep, ImageFormat::Png), &HEIGHTS, 4).expect("a picture")[0].png).get_pixel(3, 3)[0], 250);
}

/// The head of a PNG of this size, and no pixels.
fn head(width: u32, height: u32) -> Vec<u8> {
    let mut file = written(&flag(1, 1), ImageFormat::Png);
    file[16..20].copy_from_slice(&width.to_be_bytes());
    file[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&file[12..29]);
    file[29..33].copy_from_slice(&sum.to_be_bytes());
    file
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn what_is_too_large_moves_or_is_no_picture_is_refused() {
    let side = u32::try_from(PIXELS_MAX.isqrt()).expect("a side") + 1;
    let whole = written(&flag(64, 64), ImageFormat::Jpeg);
    for (file, why) in [
        (head(50_000, 50_000), Refused::Size),
        (head(side, side), Refused::Size),
        (head(u32::MAX >> 1, 1), Refused::Size),
        (head(64, 64), Refused::Broken),
        (whole[..whole.len() / 2].to_vec(), Refused::Broken),
        (whole[..whole.len() - 20].to_vec(), Refused::Broken),
        (whole[..whole.len() - 2].to_vec(), Refused::Broken),
        (written(&flag(64, 64), ImageFormat::Png)[..60].to_vec(), Refused::Broken),
        (Vec::new(), Refused::Kind),
        (b"GIF89a/*<script>*/=1;".to_vec(), Refused::Kind),
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), Refused::Kind),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), Refused::Kind),
        (b"RIFF\x04\0\0\0WEBP".to_vec(), Refused::Broken),
    ] {
        let begin: Vec<u8> = file.iter().copied().take(24).collect();
        assert_eq!(remade(&file, &HEIGHTS, 4).err(), Some(why), "{begin:?}");
    }
}
