//! Floor tests: `decode`.

mod web;

use diglot::decode::{Hints, decode, decode_as, detect};
use diglot::{Encoding, Evidence, Lang, NoteCode, OffsetMap, Span};
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

#[derive(serde::Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
struct Case {
    hex: String,
    label: Option<String>,
    encoding: String,
    text: String,
    why: String,
}

impl Case {
    fn all() -> Vec<Self> {
        let path = format!("{}/tests/cases/decode/pages.toml", env!("CARGO_MANIFEST_DIR"));
        let file = std::fs::read_to_string(path).expect("the case file");
        toml::from_str::<Cases>(&file).expect("cases").case
    }

    fn bytes(&self) -> Vec<u8> {
        let byte = |at| u8::from_str_radix(&self.hex[at..at + 2], 16).expect("hex");
        (0..self.hex.len()).step_by(2).map(byte).collect()
    }
}

#[test]
fn pages() {
    for case in Case::all() {
        let bytes = case.bytes();
        let hints = case.label.as_deref().map_or(Hints::new(), |l| Hints::new().with_charset(l));
        let decoded = decode(&bytes, &hints);
        assert_eq!(decoded.text(), case.text, "{}", case.why);
        assert_eq!(decoded.encoding().name(), case.encoding, "{}", case.why);
        assert_eq!(detect(&bytes, &hints).encoding(), decoded.encoding(), "{}", case.why);
        places(&bytes, &hints);
    }
}

/// Every case under every combination of hints, most of them lies.
#[test]
fn no_hint_makes_a_right_answer_wrong() {
    const CHARSETS: [&str; 20] = [
        "",
        "utf-8",
        "gbk",
        "big5",
        "windows-1252",
        "windows-1250",
        "windows-1251",
        "iso-8859-2",
        "koi8-r",
        "ibm866",
        "euc-tw",
        "hz-gb-2312",
        "iso-2022-cn",
        "iso-2022-jp",
        "shift_jis",
        "euc-jp",
        "euc-kr",
        "utf-16le",
        "x-user-defined",
        "nonsense",
    ];
    const COUNTRIES: [&str; 8] = ["", "cn", "tw", "hk", "jp", "kr", "ru", "de"];
    const LANGUAGES: [&[Lang]; 6] = [
        &[],
        &[Lang::Zh],
        &[Lang::En],
        &[Lang::Ja],
        &[Lang::Ko, Lang::Other],
        &[Lang::Zh, Lang::En],
    ];
    for case in Case::all() {
        let bytes = case.bytes();
        for charset in CHARSETS {
            for country in COUNTRIES {
                for languages in LANGUAGES {
                    let mut hints = Hints::new().with_country(country).with_languages(languages);
                    if !charset.is_empty() {
                        hints = hints.with_charset(charset);
                    }
                    let found = detect(&bytes, &hints);
                    assert_eq!(found.encoding().name(), case.encoding, "{} {hints:?}", case.why);
                }
            }
        }
        // Detecting and decoding agree, so the text needs fewer of them.
        for charset in &CHARSETS[1..] {
            let hints = Hints::new().with_charset(charset).with_country("tw");
            assert_eq!(decode(&bytes, &hints).text(), case.text, "{} {hints:?}", case.why);
        }
    }
}

proptest! {
    #[test]
    fn hints_do_not_make_a_right_answer_wrong(
        text in "[的一是不了人我在有他这为之大来以个中上们]{8,30}",
        label in prop::sample::select(&["utf-8", "big5", "latin1", "shift_jis", "euc-kr"][..]),
        url in prop::sample::select(&["https://a.tw/", "http://b.hk:80/x", "c.de", "https://d.cn"][..]),
    ) {
        let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
        let hints = Hints::new().with_charset(label).with_url(url).with_languages(&[Lang::Ja]);
        let decoded = decode(&bytes, &hints);
        prop_assert_eq!(decoded.text(), &text);
        prop_assert_eq!(decoded.notes().count(NoteCode::WrongCharset), 1);
    }

    /// Nor in any other encoding, whatever is said of clear text.
    #[test]
    fn hints_change_nothing_in_clear_text(
        han in "[的一是不了人我在有他到大以中上]{8,30}",
        words in "(the |page |of |news |and |about ){3,9}",
        label in prop::sample::select(&[
            "utf-8", "gbk", "big5", "latin1", "shift_jis", "euc-jp", "euc-kr", "koi8-r",
            "iso-8859-2", "windows-1251", "euc-tw", "utf-16le", "nonsense",
        ][..]),
        country in prop::sample::select(&["tw", "hk", "cn", "jp", "ru", ""][..]),
        language in prop::sample::select(vec![Lang::Ja, Lang::Zh, Lang::En]),
    ) {
        let hants = han.replace('个', "個");
        let quoted = format!("{words}\u{201C}{words}\u{201D} it\u{2019}s {words}");
        let texts = [
            ("gbk", format!("{words}{han}")),
            ("big5", format!("{words}{hants}")),
            ("utf-8", format!("{words}{han}")),
            ("windows-1252", quoted),
        ];
        let hints = Hints::new().with_charset(label).with_country(country).with_languages(std::slice::from_ref(&language));
        for (own, text) in texts {
            let web = encoding_rs::Encoding::for_label(own.as_bytes()).expect("known");
            let (bytes, _, lost) = web.encode(&text);
            prop_assert!(!lost, "{}", own);
            let decoded = decode(&bytes, &hints);
            prop_assert_eq!(decoded.text(), &text, "{} said to be {}", own, label);
        }
    }

    /// On any bytes, and on pages of two encodings, whatever is said about them.
    #[test]
    fn detecting_names_what_decoding_uses(
        bytes in tricky(),
        han in "[一-龥，。]{0,60}",
        words in "[a-z ]{0,80}",
        labels in prop::sample::select(&[("gbk", "utf-8"), ("utf-8", "big5"), ("big5", "gbk")][..]),
        country in prop::sample::select(&["", "tw", "CN", "jp"][..]),
    ) {
        let encode = |label: &str, text: &str| {
            let web = encoding_rs::Encoding::for_label(label.as_bytes()).expect("known");
            web.encode(text).0.into_owned()
        };
        let mut page = encode(labels.0, &format!("{han}\n{words}\n"));
        page.extend(encode(labels.1, &format!("{han}{words}\n")));
        let hints = Hints::new().with_charset(labels.1).with_country(country).with_languages(&[Lang::En]);
        for bytes in [&bytes, &page, &[bytes.clone(), page.clone()].concat()] {
            let (found, decoded) = (detect(bytes, &hints), decode(bytes, &hints));
            let format = decoded.notes().iter().find(|note| note.code() == NoteCode::NotText);
            prop_assert_eq!(found.not_text(), format.and_then(|note| note.detail()));
            if format.is_none() {
                prop_assert_eq!(found.encoding().name(), decoded.encoding().name());
                prop_assert_eq!(found.evidence(), decoded.evidence());
                prop_assert_eq!(found.declared(), decoded.declared());
            }
        }
    }

    /// Each replaced byte is counted, and each U+FFFD written in the source is not.
    #[test]
    fn replaced_bytes_are_counted_one_by_one(bytes in tricky()) {
        for label in ["gb18030", "big5", "euc-tw", "hz", "iso-2022-cn", "windows-1253", "utf-8"] {
            let decoded = decode_as(&bytes, Encoding::for_label(label).expect("known"));
            let slow: usize = decoded
                .notes()
                .iter()
                .filter(|note| note.code() == NoteCode::Replaced)
                .filter_map(|note| note.source())
                .map(|source| source.len())
                .sum();
            if decoded.notes().count(NoteCode::Replaced) < 16 {
                prop_assert_eq!(decoded.replaced(), slow as u64, "{}", label);
            }
        }
    }

    #[test]
    fn odd_encodings_keep_their_places(bytes in tricky()) {
        for label in ["hz", "iso-2022-cn", "euc-tw"] {
            let encoding = Encoding::for_label(label).expect("known");
            let decoded = decode_as(&bytes, encoding);
            let map = decoded.offsets();
            prop_assert_eq!(map.text_len() as usize, decoded.text().len());
            prop_assert_eq!(map.source_len() as usize, bytes.len());
            let lost = decoded.text().matches('\u{FFFD}').count();
            prop_assert_eq!(lost > 0, decoded.replaced() > 0);
        }
    }
}

#[test]
fn what_is_no_text_is_named() {
    let mut noise = 1_u32;
    let random: Vec<u8> = (0..4096)
        .map(|_| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (noise >> 24) as u8
        })
        .collect();
    let cases: [(&[u8], &str); 14] = [
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", "pdf"),
        (b"PK\x03\x04\x14\0\x06\0word/document.xml", "office"),
        (b"\x1F\x8B\x08\0\0\0\0\0", "gzip"),
        (b"\x89PNG\r\n\x1A\n\0\0", "png"),
        // A few bytes are enough where there is a signature.
        (b"PK\x03\x04", "zip"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "office"),
        (b"Rar!\x1A\x07\x01\0", "rar"),
        (b"7z\xBC\xAF\x27\x1C", "7z"),
        (b"GIF89a", "gif"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "jpeg"),
        (b"wOF2\0\x01\0\0", "font"),
        (b"\0\0\0\x18ftypmp42", "mp4"),
        (&[0; 4096], "binary"),
        (&random, "binary"),
    ];
    for (bytes, format) in cases {
        let decoded = decode(bytes, &Hints::new());
        assert_eq!(decoded.text(), "", "{format}");
        let note = decoded.notes().iter().next().expect("a note");
        assert_eq!((note.code(), note.detail()), (NoteCode::NotText, Some(format)));
        assert_eq!(decoded.offsets().source_len() as usize, bytes.len());
    }
}

#[test]
fn floods_of_one_byte_are_counted() {
    let flood = vec![0x81; 200_001];
    let decoded = decode_as(&flood, Encoding::GB18030);
    assert_eq!(decoded.text().chars().count(), 100_001, "pairs, and half a one at the end");
    let flood = vec![0xFF; 100_000];
    let decoded = decode(&flood, &Hints::new());
    assert!(decoded.text().len() <= 300_000);
    assert_eq!(decode(b"", &Hints::new()).text(), "");
    assert_ne!(decode(b"plain", &Hints::new()).evidence(), Evidence::Fallback);
}

/// Floods give a page with a note, however long.
#[test]
fn floods_are_noted() {
    let mut noise = 7_u64;
    let random = (0..100_000).map(|_| {
        noise =
            noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (noise >> 56) as u8
    });
    for (name, flood) in
        [("0x81", vec![0x81; 100_000]), ("NUL", vec![0; 100_001]), ("noise", random.collect())]
    {
        let decoded = decode(&flood, &Hints::new());
        let notes = decoded.notes().iter().count();
        assert!((1..100).contains(&notes), "{name}: {notes} notes");
        assert!(decoded.text().len() <= 3 * flood.len(), "{name}");
        assert!(decoded.replaced() <= flood.len() as u64, "{name}");
    }
}

#[test]
fn checkpoints_find_far_places() {
    let line = "The 分析 page, 第一页。\n";
    let text = line.repeat(4000);
    for encoding in [encoding_rs::GB18030, encoding_rs::BIG5, encoding_rs::EUC_KR] {
        let (bytes, _, _) = encoding.encode(&text);
        let label = Encoding::for_label(encoding.name()).expect("known");
        let decoded = decode_as(&bytes, label);
        let map = decoded.offsets();
        for at in (0..decoded.text().len()).step_by(997) {
            let span = Span::from_usize(at, at + 40);
            assert_eq!(decoded.source(span), map.to_source(span));
            assert_eq!(decoded.span(at..at + 9), map.to_text(at..at + 9));
        }
    }
}
