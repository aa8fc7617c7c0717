//! Makes a new picture out of one that somebody sent: what it is, its content says; how large it may be, is known before it is decoded; and
//! nothing of the file is kept but what is seen. No I/O, and no rules about who may send one.

use std::io::Cursor;

use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::WebPDecoder;
use image::imageops::{self, FilterType as Scaling};
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat, Limits, RgbaImage};

/// Pixels of a picture that is taken.
pub const PIXELS_MAX: u64 = 40_000_000;
/// Bytes that a picture may need while it is decoded.
pub const MEMORY_MAX: u64 = 128 * 1024 * 1024;
/// So many bytes before its end a whole JPEG has its end mark: programs like to write something behind it.
const JPEG_TAIL: usize = 4096;
const JPEG_END: [u8; 2] = [0xff, 0xd9];

/// A picture made anew: eight bits a colour, transparent where the one that was sent is, upright. Nothing but its pixels is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    pub height: u32,
    pub png: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Neither PNG nor JPEG nor WebP, whatever its name says.
    Kind,
    /// More than `PIXELS_MAX` or `MEMORY_MAX`.
    Size,
    /// More pictures than one.
    Moving,
    /// Not whole.
    Broken,
}

impl Refused {
    /// The code that a page has words for.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "picture_kind",
            Self::Size => "picture_size",
            Self::Moving => "picture_moving",
            Self::Broken => "picture_broken",
        }
    }
}

/// The picture of a file in each of these heights, at most `widest` times as wide as high. A smaller one is not blown up. Takes a processor for
/// itself, up to seconds: run it where it may block.
///
/// # Errors
/// `Refused`.
pub fn remade(file: &[u8], heights: &[u32], widest: u32) -> Result<Vec<Picture>, Refused> {
    let (picture, orientation) = decoded(file)?;
    let largest = heights.iter().copied().max().unwrap_or(1).saturating_mul(widest);
    // Made small first: turning a picture copies it.
    let mut small =
        if picture.width() > largest || picture.height() > largest { picture.thumbnail(largest, largest) } else { picture };
    small.apply_orientation(orientation);
    let upright = small.into_rgba8();
    heights.iter().map(|height| drawn(&upright, *height, height.saturating_mul(widest))).collect()
}

fn decoded(file: &[u8]) -> Result<(DynamicImage, Orientation), Refused> {
    match image::guess_format(file) {
        Ok(ImageFormat::Png) => {
            let decoder = PngDecoder::with_limits(Cursor::new(file), limits()).map_err(refused)?;
            if decoder.is_apng().map_err(refused)? { Err(Refused::Moving) } else { pixels(decoder) }
        }
        Ok(ImageFormat::Jpeg) => {
            // The decoder makes up what is missing at the end.
            let tail = &file[file.len().saturating_sub(JPEG_TAIL)..];
            let is_whole = tail.windows(JPEG_END.len()).any(|bytes| bytes == JPEG_END);
            if is_whole { pixels(JpegDecoder::new(Cursor::new(file)).map_err(refused)?) } else { Err(Refused::Broken) }
        }
        Ok(ImageFormat::WebP) => {
            let decoder = WebPDecoder::new(Cursor::new(file)).map_err(refused)?;
            if decoder.has_animation() { Err(Refused::Moving) } else { pixels(decoder) }
        }
        _ => Err(Refused::Kind),
    }
}

fn pixels(mut decoder: impl ImageDecoder) -> Result<(DynamicImage, Orientation), Refused> {
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX || decoder.total_bytes() > MEMORY_MAX {
        return Err(Refused::Size);
    }
    decoder.set_limits(limits()).map_err(refused)?;
    // A picture whose note about its own position cannot be read is as upright as it looks.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(refused)?;
    if picture.width() == 0 || picture.height() == 0 { Err(Refused::Broken) } else { Ok((picture, orientation)) }
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY_MAX);
    limits
}

fn refused(error: ImageError) -> Refused {
    match error {
        ImageError::Limits(_) => Refused::Size,
        _ => Refused::Broken,
    }
}

/// Fitted into this height and width.
fn drawn(picture: &RgbaImage, height: u32, width: u32) -> Result<Picture, Refused> {
    let (wide, high) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (f64::from(height) / high).min(f64::from(width) / wide).min(1.0);
    // Between one and the side it had.
    let side = |length: f64| ((length * scale).round() as u32).max(1);
    let (width, height) = (side(wide), side(high));
    let fitted = if scale < 1.0 { &imageops::resize(picture, width, height, Scaling::CatmullRom) } else { picture };
    let mut png = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(fitted.as_raw(), width, height, ExtendedColorType::Rgba8).map_err(refused)?;
    Ok(Picture { width, height, png })
}
