//! GB18030 and Big5 decode as `encoding_rs` does, byte for byte, errors too.

use diglot::Encoding;
use diglot::decode::decode_as;
use proptest::prelude::*;

/// Ours and `encoding_rs` on the same bytes.
fn same_as_web(label: &str, bytes: &[u8]) {
    let web = encoding_rs::Encoding::for_label(label.as_bytes()).expect("known");
    let ours = decode_as(bytes, Encoding::for_label(label).expect("known"));
    let (theirs, bad) = web.decode_without_bom_handling(bytes);
    assert_eq!(ours.text(), theirs, "{label} {bytes:02x?}");
    assert_eq!(ours.replaced() > 0, bad, "{label} {bytes:02x?}");
}

#[test]
fn every_pair_decodes_as_on_the_web() {
    for label in ["gb18030", "big5"] {
        for lead in 0x80..=255 {
            // Alone, at the end of the input, and in a stream.
            let mut stream = Vec::new();
            for trail in 0..=255 {
                same_as_web(label, &[lead, trail]);
                stream.extend([lead, trail, b' ', lead, trail, b'a', b'\n']);
            }
            same_as_web(label, &stream);
        }
    }
}

#[test]
fn four_byte_ranges_decode_as_on_the_web() {
    // All of them in one stream, one line each; a page of them may be cut anywhere.
    let mut stream = Vec::new();
    for first in 0x81..=0xFE_u8 {
        for second in 0x30..=0x39_u8 {
            for third in 0x81..=0xFE_u8 {
                for fourth in 0x30..=0x39_u8 {
                    stream.extend([first, second, third, fourth, b'\n']);
                }
            }
        }
    }
    same_as_web("gb18030", &stream);
    let end = &stream[stream.len() - 64..];
    for cut in 1..12 {
        same_as_web("gb18030", &end[..end.len() - cut]);
    }
}

proptest! {
    #[test]
    fn streams_cut_anywhere_decode_as_on_the_web(
        text in "([一-龥，。]{1,9}|[a-z 0-9]{1,20}|[é“”—€]|\u{20087}|\u{E5E5}){0,12}",
        noise in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        for label in ["gb18030", "big5"] {
            let web = encoding_rs::Encoding::for_label(label.as_bytes()).expect("known");
            let mut bytes = web.encode(&text).0.into_owned();
            for (at, byte) in &noise {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] = *byte;
                }
            }
            for cut in 0..=bytes.len() {
                same_as_web(label, &bytes[..cut]);
                same_as_web(label, &bytes[cut..]);
            }
        }
    }
}
