//! Floor tests: `decode`.

use diglot::decode::{Hints, decode, decode_as};
use diglot::{Encoding, OffsetMap, Span};
use proptest::prelude::*;

/// Encodings whose units are walked, by label, as `encoding_rs` names them.
const LABELS: &[&str] = &[
    "utf-8",
    "gb18030",
    "big5",
    "shift_jis",
    "euc-jp",
    "euc-kr",
    "iso-2022-jp",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1253",
    "koi8-r",
];

/// The slow twin: `encoding_rs` fed one byte at a time, so that each character
/// comes out right after the last byte it needed.
fn twin(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> (String, OffsetMap, u64) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut map = OffsetMap::builder();
    let mut replaced = 0;
    let mut pending = 0;
    for at in 0..=bytes.len() {
        let last = at == bytes.len();
        let mut input = bytes.get(at..at + 1).unwrap_or(&[]);
        loop {
            let mut out = [0; 64];
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(input, &mut out, last);
            input = &input[read..];
            pending += read;
            let mut made = std::str::from_utf8(&out[..written]).expect("utf-8");
            text.push_str(made);
            // Bytes put back by an error come out together with what follows;
            // all of them but the last were ASCII.
            while made.chars().count() > 1 && made.as_bytes()[0] < 0x80 {
                made = &made[1..];
                map.copy(1);
                pending = pending.saturating_sub(1);
            }
            match result {
                encoding_rs::DecoderResult::Malformed(bad, after) => {
                    let (bad, after) = (usize::from(bad), usize::from(after));
                    if !made.is_empty() {
                        map.replace(made.len(), pending.saturating_sub(bad + after));
                    } else {
                        map.delete(pending.saturating_sub(bad + after));
                    }
                    text.push('\u{FFFD}');
                    map.replace(3, bad);
                    replaced += bad as u64;
                    pending = after;
                }
                _ => {
                    if encoding == encoding_rs::UTF_8 && !made.is_empty() {
                        // What was not changed counts byte by byte.
                        map.copy(made.len());
                        pending = 0;
                    } else if !made.is_empty() {
                        map.replace(made.len(), pending);
                        pending = 0;
                    }
                    break;
                }
            }
        }
    }
    map.delete(pending);
    (text, map.finish(), replaced)
}

/// Every place of a decoded text, against the resolved map.
fn places(bytes: &[u8], hints: &Hints<'_>) {
    let decoded = decode(bytes, hints);
    let map = decoded.offsets();
    assert_eq!(map.text_len() as usize, decoded.text().len());
    assert_eq!(map.source_len() as usize, bytes.len());
    for start in 0..=decoded.text().len() {
        for end in start..=decoded.text().len().min(start + 7) {
            let span = Span::from_usize(start, end);
            assert_eq!(decoded.source(span), map.to_source(span), "{span:?}");
        }
    }
    for start in 0..=bytes.len() {
        for end in start..=bytes.len().min(start + 7) {
            assert_eq!(decoded.span(start..end), map.to_text(start..end), "{start}..{end}");
        }
    }
}

#[test]
fn valid_utf_8_costs_nothing() {
    let decoded = decode("The 分析 page".as_bytes(), &Hints::new());
    assert!(decoded.offsets().is_identity());
    assert_eq!(decoded.encoding(), Encoding::UTF_8);
    assert_eq!(decoded.replaced(), 0);
}

#[test]
fn a_byte_order_mark_is_not_text() {
    let decoded = decode(b"\xEF\xBB\xBFab", &Hints::new());
    assert_eq!(decoded.text(), "ab");
    assert_eq!(decoded.source(Span::new(0, 1)), 3..4);
    places(b"\xEF\xBB\xBFab\xFFcd", &Hints::new());
}

proptest! {
    #[test]
    fn places_agree_with_the_map(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        places(&bytes, &Hints::new());
    }
}

/// Bytes that are rich in leads, trails, escapes and ends.
fn tricky() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        any::<u8>(),
        Just(0x1B),
        prop::sample::select(&b"$(BJI@"[..]),
        0x30u8..0x3A,
        0x81u8..0xFF,
        0xD7u8..0xE0,
        prop::sample::select(&[0x80u8, 0x84, 0x8E, 0x8F, 0x88, 0x62, 0xA3, 0xE3, 0xFF][..]),
    ];
    prop::collection::vec(byte, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn units_are_those_of_a_decoder_fed_byte_by_byte(bytes in tricky()) {
        for label in LABELS {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("known");
            if encoding_rs::Encoding::for_bom(&bytes).is_some() {
                continue;
            }
            let (text, map, replaced) = twin(encoding, &bytes);
            let decoded = decode_as(&bytes, Encoding::for_label(label).expect("known"));
            prop_assert_eq!(decoded.text(), &text, "{}", label);
            let ours = decoded.offsets();
            prop_assert_eq!(ours.text_len() as usize, text.len(), "{}", label);
            // `encoding_rs` does not tell how long the errors of escapes were.
            if *label != "iso-2022-jp" {
                prop_assert_eq!(ours, map, "{}", label);
                prop_assert_eq!(decoded.replaced(), replaced, "{}", label);
            }
        }
    }
}
