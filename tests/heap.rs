//! How much memory the places of a decoded text take, by an allocator that counts.
//! A binary of its own, so that nothing else allocates meanwhile.

use diglot::Encoding;
use diglot::decode::{Decoded, Hints, decode, decode_as};
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// Bytes held once places were asked for, beyond what was held before.
fn held(decoded: &Decoded<'_>) -> usize {
    let before = HEAP.current_usage();
    let len = decoded.text().len();
    let end = diglot::Span::from_usize(len - 1, len);
    let source = decoded.source(end);
    assert_eq!(decoded.span(source), Some(end));
    HEAP.current_usage() - before
}

#[test]
fn places_take_two_per_cent_of_the_text_at_most_and_nothing_for_utf_8() {
    let text = "The 分析 page, 第一頁。Café? No!\n一二三四五六七八九十\n".repeat(3000);
    for (label, web) in [
        ("gb18030", encoding_rs::GB18030),
        ("big5", encoding_rs::BIG5),
        ("shift_jis", encoding_rs::SHIFT_JIS),
        ("euc-kr", encoding_rs::EUC_KR),
        ("windows-1252", encoding_rs::WINDOWS_1252),
    ] {
        let fits = |c: &char| !web.encode(c.encode_utf8(&mut [0; 4])).2;
        let text: String = text.chars().filter(fits).collect();
        let (bytes, _, _) = web.encode(&text);
        let decoded = decode_as(&bytes, Encoding::for_label(label).expect("known"));
        assert_eq!(decoded.text(), text, "{label}");
        let held = held(&decoded);
        assert!(held * 50 <= text.len(), "{label}: {held} of {}", text.len());
    }
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let decoded = decode(&utf_16, &Hints::new());
    let held_of_utf_16 = held(&decoded);
    assert!(held_of_utf_16 > 0, "the allocator counts");
    assert!(held_of_utf_16 * 50 <= text.len());

    let before = HEAP.current_usage();
    let decoded = decode(text.as_bytes(), &Hints::new());
    held(&decoded);
    assert!(decoded.offsets().is_identity());
    assert_eq!(HEAP.current_usage(), before, "what is its own source needs no memory");
}
