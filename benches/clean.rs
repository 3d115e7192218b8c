//! Cleaning: text with nothing to do, text for the normal form, and mojibake,
//! beside what reading the bytes costs in the first place.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use diglot::clean::{Options, Repair, clean};
use encoding_rs::{BIG5, Encoding, GBK, WINDOWS_1252};

const EN: &str = include_str!("haystacks/en.txt");
const ZH: &str = include_str!("haystacks/zh.txt");
const ZH_HANT: &str = include_str!("haystacks/zh-hant.txt");
const PAGE: &str = include_str!("haystacks/page.txt");

const SIZE: usize = 100 << 10;

/// `text` over and over, at least `size` bytes, cut where a character ends.
fn grown(text: &str, size: usize) -> String {
    let mut out = text.repeat(size.div_ceil(text.len()));
    let end = (0..=size).rev().find(|end| out.is_char_boundary(*end)).unwrap_or(0);
    out.truncate(end);
    out
}

fn both(c: &mut Criterion, kind: &str, name: &str, text: &str) {
    let mut group = c.benchmark_group(format!("{kind}/{name}"));
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function(BenchmarkId::from_parameter("from_utf8"), |b| {
        b.iter(|| core::str::from_utf8(black_box(text.as_bytes())).is_ok());
    });
    group.bench_function(BenchmarkId::from_parameter("clean"), |b| {
        b.iter(|| clean(black_box(text), &Options::new()).as_str().len());
    });
}

fn untouched(c: &mut Criterion) {
    let ascii: String = EN.chars().filter(char::is_ascii).collect();
    let curly = ascii.replace('\'', "’").replace(" the ", " “the” ");
    for (name, text) in [
        ("en", ascii.as_str()),
        ("en-curly", &curly),
        ("zh", ZH),
        ("zh-hant", ZH_HANT),
        ("page", PAGE),
    ] {
        let text = grown(text, SIZE);
        assert!(clean(&text, &Options::new()).offsets().is_identity(), "{name} is clean");
        both(c, "untouched", name, &text);
    }
}

fn normalised(c: &mut Criterion) {
    let wide = ZH.replace('，', "\u{3000}").replace("的", "的１２ＡＢ");
    let marks: String =
        EN.chars().flat_map(|c| [Some(c), (c == 'e').then_some('\u{301}')]).flatten().collect();
    for (name, text) in [
        ("wide", wide),
        ("marks", marks),
        ("marks and no-break spaces", EN.replace("e ", "e\u{301}\u{A0}")),
        ("crlf", PAGE.replace('\n', "\r\n")),
    ] {
        both(c, "normalised", name, &grown(&text, SIZE));
    }
}

/// A page spoilt from end to end: which way, the bytes that were decoded
/// wrongly, what decodes as many of them, and what came of it.
struct Spoilt {
    name: String,
    bytes: Vec<u8>,
    decoder: &'static Encoding,
    text: String,
}

impl Spoilt {
    /// `bytes` of `truth`, read in the charset named `reader`.
    fn new(truth: &str, bytes: &[u8], reader: &str) -> Self {
        // As fast as those that `encoding_rs` lacks.
        let decoder = Encoding::for_label(reader.as_bytes()).unwrap_or(WINDOWS_1252);
        let text = match reader {
            "latin-1" => bytes.iter().map(|byte| char::from(*byte)).collect(),
            "cp437" => bytes.iter().map(|byte| cp437(*byte)).collect(),
            _ => decoder.decode_without_bom_handling(bytes).0.into_owned(),
        };
        Self { name: format!("{truth} as {reader}"), bytes: bytes.to_vec(), decoder, text }
    }

    /// `text` in GBK beside the same with each character shown as `escape` makes it.
    fn escaped(name: &str, text: &str, escape: impl Fn(char) -> String) -> Self {
        let spoilt = text.chars().map(|c| if c.is_ascii() { c.into() } else { escape(c) });
        Self {
            name: name.to_owned(),
            bytes: GBK.encode(text).0.into_owned(),
            decoder: GBK,
            text: spoilt.collect(),
        }
    }
}

/// The upper half of the IBM PC's code page, which encodings of the web lack.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

fn cp437(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|at| CP437.chars().nth(at.into()));
    high.unwrap_or(char::from(byte))
}

/// A page of each way of spoiling that repair knows.
fn spoilt() -> Vec<Spoilt> {
    let zh = grown(ZH, SIZE);
    let gbk = GBK.encode(&zh).0.into_owned();
    let big5 = BIG5.encode(&grown(ZH_HANT, SIZE)).0.into_owned();
    let en = grown(&EN.replace('\'', "’").replace(" the ", " “the” "), SIZE);
    let latin = WINDOWS_1252.encode(&en).0.into_owned();
    let mut out = Vec::new();
    for reader in
        ["windows-1252", "latin-1", "gbk", "big5", "cp437", "windows-1251", "shift_jis", "euc-kr"]
    {
        out.push(Spoilt::new("utf-8", zh.as_bytes(), reader));
    }
    out.push(Spoilt::new("utf-8", zh.as_bytes(), "macintosh"));
    for reader in
        ["latin-1", "windows-1252", "windows-1251", "cp437", "shift_jis", "euc-kr", "big5"]
    {
        out.push(Spoilt::new("gbk", &gbk, reader));
    }
    for reader in ["windows-1252", "gbk"] {
        out.push(Spoilt::new("big5", &big5, reader));
        let once = Spoilt::new("", zh.as_bytes(), reader).text;
        out.push(Spoilt::new("utf-8 twice", once.as_bytes(), reader));
        out.push(Spoilt::new("english utf-8", en.as_bytes(), reader));
    }
    for reader in ["latin-1", "gbk"] {
        out.push(Spoilt::new("english windows-1252", &latin, reader));
    }
    out.push(Spoilt::escaped("character references", &zh, |c| format!("&#{};", u32::from(c))));
    out.push(Spoilt::escaped("unicode escapes", &zh, |c| format!("\\u{:04x}", u32::from(c))));
    out.push(Spoilt::escaped("percent encoding", &zh, |c| {
        let mut bytes = [0; 4];
        c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")).collect()
    }));
    let ascii: String = en.chars().filter(char::is_ascii).collect();
    let wide: Vec<u8> = ascii.bytes().flat_map(|byte| [byte, 0]).collect();
    out.push(Spoilt::new("utf-16le", &wide, "latin-1"));
    out
}

fn repaired(c: &mut Criterion) {
    for Spoilt { name, bytes, decoder, text } in spoilt() {
        let mut group = c.benchmark_group(format!("repaired/{name}"));
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        // What decoding the same bytes costs.
        group.bench_function(BenchmarkId::from_parameter("decode"), |b| {
            b.iter(|| decoder.decode_without_bom_handling(black_box(&bytes)).0.len());
        });
        for (level, repair) in [("sure", Repair::Sure), ("likely", Repair::Likely)] {
            let options = Options::new().with_repair(repair);
            assert!(!clean(&text, &options).offsets().is_identity(), "{name} is repaired");
            group.bench_function(BenchmarkId::from_parameter(level), |b| {
                b.iter(|| clean(black_box(&text), &options).as_str().len());
            });
        }
    }
}

fn quick() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(900))
        .sample_size(20)
}

criterion_group! {
    name = all;
    config = quick();
    targets = untouched, normalised, repaired
}
criterion_main!(all);
