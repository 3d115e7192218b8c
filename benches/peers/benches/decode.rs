//! Detection and decoding beside what people use today, in one run.
//!
//! `cargo bench -p diglot-peers --bench decode`.

// The macro makes a function that has no place for a doc comment.
#![allow(missing_docs)]

use std::hint::black_box;
use std::time::Duration;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use diglot::Encoding;
use diglot::decode::{Hints, decode, decode_as, detect};

const SIZE: usize = 200_000;

const ZH: &str = include_str!("../../haystacks/zh.txt");
const ZH_HANT: &str = include_str!("../../haystacks/zh-hant.txt");
const EN: &str = include_str!("../../haystacks/en.txt");
const PAGE: &str = include_str!("../../haystacks/page.txt");

/// A name, an encoding's label, and the text that is repeated to size in it.
const HAYSTACKS: [(&str, &str, &str); 5] = [
    ("utf-8", "utf-8", ZH),
    ("gbk", "gbk", ZH),
    ("big5", "big5", ZH_HANT),
    ("page-gbk", "gbk", PAGE),
    ("windows-1252", "windows-1252", EN),
];

fn encoded(label: &str, text: &str) -> Vec<u8> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known label");
    // Old English pages have curly quotes beyond ASCII and not much else.
    let quoted = if label == "windows-1252" { text.replace('"', "\u{201D}") } else { text.into() };
    let text = quoted.repeat(SIZE.div_ceil(quoted.len()));
    encoding.encode(&text).0.into_owned()
}

fn chardetng(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

fn bench(c: &mut Criterion) {
    for (name, label, text) in HAYSTACKS {
        let bytes = encoded(label, text);
        let hints = Hints::new();
        let web = encoding_rs::Encoding::for_label(label.as_bytes()).expect("a known label");
        let encoding = Encoding::for_label(label).expect("a known label");
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function("diglot detect", |b| b.iter(|| detect(black_box(&bytes), &hints)));
        group.bench_function("chardetng", |b| b.iter(|| chardetng(black_box(&bytes))));
        group.bench_function("compact-enc-det", |b| {
            b.iter(|| compact_enc_det::detect_encoding(black_box(&bytes), Default::default()));
        });
        group.bench_function("diglot detect + decode", |b| {
            b.iter(|| decode(black_box(&bytes), &hints));
        });
        group.bench_function("diglot decode_as", |b| {
            b.iter(|| decode_as(black_box(&bytes), encoding));
        });
        group.bench_function("encoding_rs decode", |b| b.iter(|| web.decode(black_box(&bytes))));
        group.finish();
    }
}

fn config() -> Criterion {
    Criterion::default()
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(800))
        .sample_size(20)
}

criterion_group! { name = benches; config = config(); targets = bench }
criterion_main!(benches);
