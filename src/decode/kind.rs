//! Bytes that are no text: known by their first bytes, or by what text never holds.

/// The formats known by a signature at the start.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1F\x8B\x08", "gzip"),
    (b"\xFD7zXZ\x00", "xz"),
    (b"\x28\xB5\x2F\xFD", "zstd"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A\x07", "rar"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "office"),
    (b"\x89PNG\r\n\x1A\n", "png"),
    (b"\xFF\xD8\xFF\xC0", "jpeg"),
    (b"\xFF\xD8\xFF\xDB", "jpeg"),
    (b"\xFF\xD8\xFF\xE0", "jpeg"),
    (b"\xFF\xD8\xFF\xE1", "jpeg"),
    (b"\xFF\xD8\xFF\xE2", "jpeg"),
    (b"\xFF\xD8\xFF\xEE", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"\x00\x00\x01\x00\x01\x00", "icon"),
    (b"OggS\x00", "ogg"),
    (b"fLaC\x00", "flac"),
    (b"ID3\x02\x00", "mp3"),
    (b"ID3\x03\x00", "mp3"),
    (b"ID3\x04\x00", "mp3"),
    (b"FLV\x01", "flv"),
    (b"#!AMR\n", "amr"),
    (b"MThd\x00\x00\x00\x06", "midi"),
    (b"8BPS\x00\x01", "photoshop"),
    (b"MSCF\x00\x00\x00\x00", "cabinet"),
    (b"AT&TFORM", "djvu"),
    (b"ITSF\x03\x00\x00\x00", "chm"),
    (b"\x30\x26\xB2\x75\x8E\x66\xCF\x11", "asf"),
    (b"\x00\x00\x00\x0CJXL \r\n\x87\n", "jxl"),
    (b"\x00\x00\x00\x0CjP  \r\n\x87\n", "jpeg2000"),
    (b"ttcf\x00", "font"),
    (b"PK\x07\x08", "zip"),
    (b"\x1A\x45\xDF\xA3", "matroska"),
    (b"wOFF\x00\x01\x00\x00", "font"),
    (b"wOF2\x00\x01\x00\x00", "font"),
    (b"OTTO\x00", "font"),
    (b"\x00\x01\x00\x00\x00", "font"),
    (b"\x00asm\x01\x00\x00\x00", "wasm"),
    (b"\x7FELF", "executable"),
    (b"\xCA\xFE\xBA\xBE\x00", "executable"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"{\\rtf1", "rtf"),
    (b"%!PS-Adobe", "postscript"),
    (b"\xEF\xBB\xBF%PDF-", "pdf"),
];

/// What the bytes are if they are no text: a word for the note.
pub(super) fn not_text(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.iter().take(16).take_while(|b| b.is_ascii_whitespace()).count();
    let trimmed = bytes.get(start..).unwrap_or(&[]);
    let known = SIGNATURES.iter().find(|(signature, _)| {
        bytes.starts_with(signature)
            || (signature.first() == Some(&b'%') && trimmed.starts_with(signature))
    });
    if let Some(&(_, name)) = known {
        return Some(if name == "zip" { zip(bytes) } else { name });
    }
    match *bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some("wave"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'A', b'V', b'I', b' ', ..] => Some("avi"),
        [0, 0, 0, _, b'f', b't', b'y', b'p', ..] => Some("mp4"),
        [b'B', b'Z', b'h', b'1'..=b'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] => Some("bzip2"),
        [b'B', b'M', a, b, c, d, 0, 0, 0, 0, ..]
            if u32::from_le_bytes([a, b, c, d]) as usize == bytes.len() =>
        {
            Some("bmp")
        }
        [b'M', b'Z', ..] if has_zeros(bytes) => Some("executable"),
        _ => None,
    }
}

/// Office documents are archives that name their parts near the start.
fn zip(bytes: &[u8]) -> &'static str {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let holds = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    if holds(b"word/") || holds(b"xl/") || holds(b"ppt/") || holds(b"[Content_Types].xml") {
        "office"
    } else if holds(b"mimetypeapplication/") {
        if holds(b"epub+zip") { "epub" } else { "office" }
    } else {
        "zip"
    }
}

fn has_zeros(bytes: &[u8]) -> bool {
    bytes.iter().take(64).filter(|b| **b == 0).count() > 8
}

/// The share of control bytes from which on bytes are no text, of the first
/// kilobyte: 1 in 16, where random bytes have 1 in 9. Tabs, line ends, form feeds,
/// backspaces, escapes and shifts are not counted.
///
/// Nor is one byte beyond ASCII, over and over to the end, a text.
///
/// Only asked once UTF-16 is ruled out, and of no fewer than 64 bytes: a short
/// broken text is still a text.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    let count = count(head, is_control);
    head.len() >= 64 && (count * 16 > head.len() || is_flood(bytes))
}

fn is_flood(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| !first.is_ascii() && bytes.iter().all(|b| b == first))
}

fn is_control(b: u8) -> bool {
    (b < 8) | (b == 0x0B) | (b.wrapping_sub(0x10) < 0x0B) | (b.wrapping_sub(0x1C) < 4) | (b == 0x7F)
}

/// How many bytes are so.
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    // Summed in bytes, chunk by chunk: the compiler makes SIMD of that.
    let part = |part: &[u8]| part.iter().fold(0, |sum: u8, b| sum + u8::from(is(*b)));
    bytes.chunks(128).map(|chunk| usize::from(part(chunk))).sum()
}
