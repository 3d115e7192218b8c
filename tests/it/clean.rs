//! Cleaning: cases from files, laws on random text, a slow twin of the fast scan.

use diglot::clean::{Options, Repair, Text, clean};
use diglot::{NoteCode, OffsetMap, Span};
use proptest::prelude::*;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::law;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    r#in: String,
    out: String,
    why: String,
}

fn each(file: &str, options: &Options) {
    let path = format!("{}/tests/cases/clean/{file}", env!("CARGO_MANIFEST_DIR"));
    let cases: Cases =
        toml::from_str(&std::fs::read_to_string(path).expect("the case file")).expect("cases");
    for Case { r#in, out, why } in cases.case {
        let text = clean(&r#in, options);
        assert_eq!(text.as_str(), out, "{:?}: {why}", r#in);
        law::cleaned(&r#in, &text, options);
    }
}

fn normal() -> Options {
    Options::new().with_repair(Repair::Off)
}

fn notes(text: &Text<'_>, code: NoteCode) -> Vec<Span> {
    text.notes().iter().filter(|n| n.code() == code).filter_map(|n| n.span()).collect()
}

#[test]
fn normal_form_cases() {
    each("form.toml", &Options::new());
}

#[test]
fn repair_cases() {
    each("repair.toml", &Options::new());
}

#[test]
fn a_repair_is_noted_with_its_chain() {
    let text = clean("标题\nWeather(澶╂皵)\n", &Options::new());
    assert_eq!(text.as_str(), "标题\nWeather(天气)\n");
    let note = text.notes().iter().next().expect("a note");
    assert_eq!(note.code(), NoteCode::Repaired);
    assert_eq!(note.detail(), Some("utf-8 read as gbk"));
    assert_eq!(note.span().and_then(|span| span.of(text.as_str())), Some("天气"));
    assert!(note.confidence().is_some_and(|sure| sure > 900));
    // The two Han came from three, and their source is those three.
    let source = text.offsets().to_source(note.span().expect("a span"));
    assert_eq!(source, 15..24);
}

#[test]
fn a_lost_byte_is_guessed_only_when_asked() {
    let torn = "鍗婂ぇ鐨勬湀浜�";
    let sure = clean(torn, &Options::new());
    assert_eq!(sure.as_str(), "半大的月\u{FFFD}");
    assert_eq!(notes(&sure, NoteCode::Lost), [Span::new(12, 15)]);
    assert!(notes(&sure, NoteCode::Guessed).is_empty());
    let likely = clean(torn, &Options::new().with_repair(Repair::Likely));
    assert_eq!(notes(&likely, NoteCode::Guessed), [Span::new(12, 15)]);
    assert!(likely.as_str().starts_with("半大的月") && !likely.as_str().contains('\u{FFFD}'));
    assert_eq!(clean(torn, &normal()).as_str(), torn, "off is off");
}

#[test]
fn what_nobody_can_restore_is_noted() {
    let text = clean("标题锟斤拷锟斤拷，正文\u{FFFD}\u{FFFD}", &Options::new());
    // 锟斤拷 is two losses misread once more.
    assert_eq!(text.as_str(), "标题\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}，正文\u{FFFD}\u{FFFD}");
    assert_eq!(notes(&text, NoteCode::Lost), [Span::new(6, 18), Span::new(27, 33)]);
    assert!(clean("王锟先生与斤拷", &Options::new()).notes().is_empty());
}

/// Every chain undone, there and back: text of ours, misread by `encoding_rs`.
#[test]
fn chains_are_undone() {
    use encoding_rs::{BIG5, EUC_KR, GBK, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_1251, WINDOWS_1252};
    let hans = "本市昨天举行了新闻发布会，会上公布了今年的经济发展计划。";
    let hant = "本市昨天舉行了新聞發布會，會上公布了今年的經濟發展計劃。";
    let chains = [
        (hans, UTF_8, WINDOWS_1252),
        (hans, UTF_8, WINDOWS_1251),
        (hans, UTF_8, MACINTOSH),
        (hans, GBK, WINDOWS_1252),
        (hans, GBK, WINDOWS_1251),
        (hans, GBK, BIG5),
        (hans, GBK, EUC_KR),
        (hans, GBK, SHIFT_JIS),
        (hant, BIG5, WINDOWS_1252),
        (hant, BIG5, GBK),
        (hant, UTF_8, GBK),
    ];
    for (text, truth, reader) in chains {
        let (bytes, ..) = truth.encode(text);
        let (spoilt, lossy) = reader.decode_without_bom_handling(&bytes);
        let cleaned = clean(&spoilt, &Options::new());
        let name = format!("{} read as {}", truth.name(), reader.name());
        law::cleaned(&spoilt, &cleaned, &Options::new());
        if lossy {
            let kept = cleaned.as_str().chars().filter(|c| text.contains(*c)).count();
            assert!(kept * 10 >= text.chars().count() * 6, "{name}: {}", cleaned.as_str());
        } else {
            assert_eq!(cleaned.as_str(), text, "{name}");
        }
    }
}

/// A page is undone by what its first lines were found to be; each line alone is
/// searched afresh. Where nothing was lost, that is the same.
#[test]
fn lines_of_a_page_are_repaired_as_they_are_alone() {
    use encoding_rs::{BIG5, GBK, MACINTOSH, UTF_8, WINDOWS_1251, WINDOWS_1252};
    let hans = include_str!("../../benches/haystacks/zh.txt");
    let hant = include_str!("../../benches/haystacks/zh-hant.txt");
    for (text, truth, reader) in [
        (hans, UTF_8, WINDOWS_1252),
        (hans, UTF_8, WINDOWS_1251),
        (hans, UTF_8, MACINTOSH),
        (hans, GBK, WINDOWS_1252),
        (hans, GBK, WINDOWS_1251),
        (hant, BIG5, WINDOWS_1252),
        (hant, BIG5, GBK),
    ] {
        let (bytes, ..) = truth.encode(text);
        let (spoilt, lossy) = reader.decode_without_bom_handling(&bytes);
        assert!(!lossy, "{} as {}", truth.name(), reader.name());
        let page = clean(&spoilt, &Options::new());
        assert_eq!(page.as_str(), text, "{} as {}", truth.name(), reader.name());
        law::cleaned(&spoilt, &page, &Options::new());
        for (line, whole) in spoilt.lines().zip(page.as_str().lines()) {
            assert_eq!(clean(line, &Options::new()).as_str(), whole);
        }
    }
}

/// Where a reader of pairs lost bytes, the page is undone all the same: what is
/// left of each character stands where it stood.
#[test]
fn pages_with_losses_are_repaired() {
    use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, UTF_8};
    let text = include_str!("../../benches/haystacks/zh.txt");
    // The share of characters that are their line's, in per cent.
    for (truth, reader, least) in [
        (UTF_8, GBK, 85),
        (UTF_8, SHIFT_JIS, 65),
        (UTF_8, EUC_KR, 50),
        (UTF_8, BIG5, 10),
        (GBK, BIG5, 90),
        (GBK, EUC_KR, 95),
        (GBK, SHIFT_JIS, 75),
    ] {
        let (bytes, ..) = truth.encode(text);
        let (spoilt, _) = reader.decode_without_bom_handling(&bytes);
        let page = clean(&spoilt, &Options::new());
        law::cleaned(&spoilt, &page, &Options::new());
        let lines = page.as_str().lines().zip(text.lines());
        let kept: usize = lines
            .map(|(line, right)| line.chars().filter(|c| !c.is_ascii() && right.contains(*c)))
            .map(Iterator::count)
            .sum();
        let all = text.chars().filter(|c| !c.is_ascii()).count();
        let name = format!("{} as {}", truth.name(), reader.name());
        assert!(kept * 100 >= all * least, "{name}: {kept} of {all}");
    }
}

/// Other languages and lists of rare characters cost no more the more there are.
#[test]
fn what_is_found_again_after_much_else_is_repaired() {
    let other = "é—é ".repeat(20);
    let lines: String = (0..20).map(|n| format!("{n} {other}\n")).collect();
    let page = format!("{lines}ä»Šå¤©å¤©æ°”å¾ˆå¥½ã€‚\n");
    let cleaned = clean(&page, &Options::new());
    assert_eq!(cleaned.as_str(), format!("{lines}今天天气很好。\n"));
}

/// Inputs that would hurt if anything were quadratic or unbounded.
#[test]
fn hostile_text_is_cleaned_lawfully() {
    let much = |unit: &str| unit.repeat(60_000 / unit.len());
    for unit in [
        "Ã",
        "Ã©",
        "Ã ",
        "a\u{301}",
        "\u{301}",
        "\u{200D}",
        "\u{1F468}\u{200D}",
        "鈥",
        "鈥�",
        "�",
        "锟斤拷",
        "&amp;",
        "&#x4e2d;",
        "\\u4e2d",
        "%E4%B8",
        "中a",
        "중ｱ中",
        "ÐÂÎÅ ",
        "\u{92}",
        "а抯 ",
        "發(fā)",
        "\r\n\u{3000}",
        "\u{E000}a",
    ] {
        let text = much(unit);
        for options in
            [Options::new(), Options::new().with_repair(Repair::Likely).with_annotations(true)]
        {
            law::cleaned(&text, &clean(&text, &options), &options);
        }
    }
}

#[test]
fn annotation_cases() {
    each("annotation.toml", &Options::new().with_annotations(true).with_punctuation(true));
}

#[test]
fn each_transformation_can_be_switched_off() {
    let dirty = "Ａｶﾞ\u{2F92}e\u{301}\u{3000}\r\n\u{200B}\u{202E}";
    let off = Options::repair_only(Repair::Off);
    let on = |options: Options| clean(dirty, &options).as_str().to_owned();
    assert_eq!(on(off.clone()), dirty);
    assert_eq!(on(off.clone().with_width(true)), "Aガ\u{2F92}e\u{301}\u{3000}\r\n\u{200B}\u{202E}");
    assert_eq!(on(off.clone().with_radicals(true)), "Ａｶﾞ見e\u{301}\u{3000}\r\n\u{200B}\u{202E}");
    assert_eq!(on(off.clone().with_composition(true)), "Ａｶﾞ\u{2F92}é\u{3000}\r\n\u{200B}\u{202E}");
    assert_eq!(on(off.clone().with_spaces(true)), "Ａｶﾞ\u{2F92}e\u{301} \r\n\u{200B}\u{202E}");
    assert_eq!(
        on(off.clone().with_newlines(true)),
        "Ａｶﾞ\u{2F92}e\u{301}\u{3000}\n\u{200B}\u{202E}"
    );
    assert_eq!(on(off.clone().with_invisible(true)), "Ａｶﾞ\u{2F92}e\u{301}\u{3000}\r\n\u{202E}");
    assert_eq!(on(off.with_bidi(true)), "Ａｶﾞ\u{2F92}e\u{301}\u{3000}\r\n\u{200B}");
}

#[test]
fn what_is_removed_or_odd_is_noted() {
    let text = clean("a\u{202E}b\u{200B}\u{200B}c\u{E000}\u{E001}d", &normal());
    assert_eq!(text.as_str(), "abc\u{E000}\u{E001}d");
    assert_eq!(notes(&text, NoteCode::Bidi), [Span::empty(1)]);
    assert_eq!(notes(&text, NoteCode::Control), [Span::empty(2)]);
    assert_eq!(notes(&text, NoteCode::PrivateUse), [Span::new(3, 9)]);
    assert!(clean("nothing odd，没有", &normal()).notes().is_empty());
}

#[test]
fn nul_goes_whatever_the_options_say() {
    let text = clean("a\0b", &Options::repair_only(Repair::Off));
    assert_eq!(text.as_str(), "ab");
}

#[test]
fn offsets_lead_to_what_was_cleaned() {
    let dirty = "\u{FEFF}標題\r\nＡ\u{3000}e\u{301}x";
    let text = clean(dirty, &normal());
    assert_eq!(text.as_str(), "標題\nA éx");
    let source = |word: &str| {
        let at = text.as_str().find(word).expect("the word is there");
        let range = text.offsets().to_source(Span::from_usize(at, at + word.len()));
        &dirty[range]
    };
    assert_eq!(source("標題"), "標題");
    assert_eq!(source("A"), "Ａ");
    assert_eq!(source("é"), "e\u{301}");
    assert_eq!(source("x"), "x");
}

#[test]
fn clean_text_is_borrowed() {
    for same in ["", "plain\n\ttext", "分析，数据", "It’s “fine” — é", "👨‍👩‍👧 ①", "한국어 Привет"]
    {
        let text = clean(same, &Options::new());
        assert!(text.offsets().is_identity(), "{same:?}");
        let (inner, map, _) = text.into_parts();
        assert!(matches!(inner, std::borrow::Cow::Borrowed(_)), "{same:?}");
        assert_eq!(map, OffsetMap::identity(same.len().try_into().expect("short")));
    }
}

/// The twin of the scan's bitmaps: a character alone in its text is what NFC
/// and the few rules of the table make of it.
#[test]
fn every_character_alone_is_what_the_table_says() {
    for c in ('\u{1}'..=char::MAX).filter(|c| (*c as u32) < 0x3_2000 || (*c as u32) > 0xD_FFFF) {
        let input = format!("x{c}y");
        let want = match c {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "x\ny".to_owned(),
            '\t' | '\n' => input.clone(),
            '\u{B}' | '\u{C}' | '\u{3000}' => "x y".to_owned(),
            c if c.is_whitespace() => "x y".to_owned(),
            '\u{61C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{AD}'
            | '\u{180E}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0001}'..='\u{E007F}' => "xy".to_owned(),
            c if c.is_control() => "xy".to_owned(),
            '\u{FF9E}' => "x゛y".to_owned(),
            '\u{FF9F}' => "x゜y".to_owned(),
            '\u{FF10}'..='\u{FF19}'
            | '\u{FF21}'..='\u{FF3A}'
            | '\u{FF41}'..='\u{FF5A}'
            | '\u{FF61}'..='\u{FF9F}'
            | '\u{2F00}'..='\u{2FDF}' => input.nfkc().collect(),
            '\u{2E80}'..='\u{2EFF}' => continue,
            _ => input.nfc().collect(),
        };
        let text = clean(&input, &normal());
        assert_eq!(text.as_str(), want, "U+{:04X}", c as u32);
    }
}

/// Unicode's own test of normalisation. Our normal form is not NFC, but what is
/// canonically equivalent must clean alike, and composition alone must be NFC.
#[test]
fn unicode_test_file() {
    let path = format!("{}/tests/vendor/unicode/NormalizationTest.txt", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read_to_string(path).expect("the vendored file");
    let composing = Options::repair_only(Repair::Off).with_composition(true);
    let lines = file.lines().filter(|line| !line.starts_with(['#', '@']));
    let mut seen = 0;
    for line in lines {
        let columns: Vec<String> = line
            .split(';')
            .take(5)
            .map(|column| {
                let codes = column.split(' ').map(|hex| u32::from_str_radix(hex, 16));
                codes.map(|code| char::from_u32(code.expect("hex")).expect("a scalar")).collect()
            })
            .collect();
        let [source, nfc, nfd, nfkc, nfkd] = columns.as_slice() else { panic!("{line}") };
        for (forms, composed) in [([source, nfc, nfd].as_slice(), nfc), (&[nfkc, nfkd], nfkc)] {
            for form in forms {
                assert_eq!(clean(form, &composing).as_str(), composed, "{line}");
                let ours = clean(form, &normal());
                assert_eq!(ours.as_str(), clean(composed, &normal()).as_str(), "{line}");
            }
        }
        seen += 1;
    }
    assert!(seen > 3000, "{seen} lines were read");
}

/// Pieces that meet each other badly.
const PIECES: &str = "([ -~]|[\u{80}-\u{24F}]|[一-龥]|[\u{300}-\u{345}]|[\u{591}-\u{5C7}]|[\u{1100}-\u{11FF}]|[가-힣]|[\u{3000}-\u{3099}]|[\u{FF00}-\u{FFEF}]|[\u{2E80}-\u{2FDF}]|[\u{F900}-\u{FAFF}]|[\u{2000}-\u{206F}]|\r|\n|\u{FEFF}|\u{200D}|\u{200C}|\u{FE0F}|\u{2764}|\u{1F468}|\u{E0067}|\u{E000}|\u{F0000}|[\u{900}-\u{94F}]|\u{FFFD}|\u{2329}|\u{1FEF}|\u{0}){0,40}";

proptest! {
    #[test]
    fn any_text_is_cleaned_lawfully(text in PIECES) {
        let likely = Options::new().with_repair(Repair::Likely);
        for options in [Options::new(), likely, normal(), normal().with_annotations(true).with_punctuation(true)] {
            law::cleaned(&text, &clean(&text, &options), &options);
        }
    }

    #[test]
    fn any_characters_are_cleaned_lawfully(text in "\\PC{0,60}") {
        law::cleaned(&text, &clean(&text, &Options::new()), &Options::new());
    }

    /// Pieces of mojibake and of what is not, in any order.
    #[test]
    fn any_mojibake_is_cleaned_lawfully(text in "(Ã©|Ã |â€™|鈥檚|鍒嗘瀽|涓�|�|锟斤拷|ÐÂÎÅ|抯|ｷﾖｳ�|&amp;#x4e2d;&#25991;|\\\\u4e2d\\\\u6587|%E4%B8%AD%E6%96%87|Ã¤Â¸Â|\u{92}|the | |分析|。|\n|РџСЂ|í\u{A0}½í¸\u{80}|\u{E345}|ㄓㄤ|€){0,12}") {
        for options in [Options::new(), Options::new().with_repair(Repair::Likely)] {
            law::cleaned(&text, &clean(&text, &options), &options);
        }
    }

    /// Canonically equivalent texts clean alike.
    #[test]
    fn equivalent_texts_clean_alike(text in "([a-zà-ÿ]|[\u{300}-\u{345}]|[가-힣]|[\u{1100}-\u{1175}]|[\u{F900}-\u{FA6D}]|[が-ポ]|[\u{1E00}-\u{1FFE}]|[\u{958}-\u{95F}]){0,20}") {
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        for form in [&text, &nfc, &nfd] {
            let cleaned = clean(form, &normal());
            prop_assert_eq!(cleaned.as_str(), &nfc);
        }
    }
}
