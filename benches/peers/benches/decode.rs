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

#[path = "../../haystacks/pages.rs"]
mod pages;

use pages::{Page, pages};

fn chardetng(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

fn bench(c: &mut Criterion) {
    for Page { name, label, bytes } in pages() {
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
